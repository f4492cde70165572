import { ruleEntries } from '../config/groups.ts';
import type { RegimeSetting } from '../config/model.ts';
import { type Office, readOffice } from '../config/office.ts';
import { type RuleSettings, SEVERITY_SETTINGS, type SeveritySetting } from '../lint/options.ts';
import type { Stage } from '../plan/model.ts';
import { STAGES } from '../plan/stage.ts';
import { REGIME_CHOICES } from '../regimes/regime.ts';
import { LOCALES, type Locale } from '../text/bilingual.ts';
import { type CalendarDate, parseIsoDate } from '../vietnamese/calendar.ts';
import { recordOf } from './client.ts';
import { KNOWN_RULES } from './known-rules.ts';

/** The settings under `soanKeHoach`. */
export interface Settings {
  readonly enable: boolean;
  readonly locale: Locale | undefined;
  readonly stage: Stage | undefined;
  readonly regime: RegimeSetting | undefined;
  readonly rules: RuleSettings;
  /** Whose plans these are, where no configuration file says. */
  readonly office: Office | undefined;
  /** Open plans are held against the others of the workspace. */
  readonly acrossPlans: boolean;
  /** Milliseconds between the last key and the check. */
  readonly debounce: number;
  /** Stands in for today. */
  readonly date: CalendarDate | undefined;
  readonly inlayHints: { readonly deadlines: boolean; readonly citations: boolean };
  readonly codeLens: { readonly deadlines: boolean; readonly citations: boolean };
}

const DEFAULT_DEBOUNCE_MS = 150;
const MAX_DEBOUNCE_MS = 60_000;

/** Reads settings of whatever shape; what is wrong or missing gets its default. `soanKeHoach` around them is taken off. */
export function readSettings(value: unknown): Settings {
  const outer = recordOf(value);
  const given = outer.soanKeHoach === undefined ? outer : recordOf(outer.soanKeHoach);
  const inlayHints = recordOf(given.inlayHints);
  const codeLens = recordOf(given.codeLens);
  return {
    enable: given.enable !== false,
    locale: oneOf(given.locale, LOCALES),
    stage: oneOf(given.stage, STAGES),
    regime: oneOf(given.regime, REGIME_CHOICES),
    rules: readRules(given.rules, given.parts),
    office: readOffice(given.office),
    acrossPlans: given.acrossPlans !== false,
    debounce: readDebounce(given.debounce),
    date: typeof given.date === 'string' ? parseIsoDate(given.date) : undefined,
    inlayHints: { deadlines: inlayHints.deadlines === true, citations: inlayHints.citations === true },
    codeLens: { deadlines: codeLens.deadlines === true, citations: codeLens.citations === true },
  };
}

function oneOf<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/** Groups (`num-*`, `*`) and parts are written out, as in configurations. */
function readRules(byRule: unknown, byPart: unknown): RuleSettings {
  const rules: Record<string, SeveritySetting> = {};
  const layer = { rules: readLevels(byRule), parts: readLevels(byPart) };
  for (const { id, severity } of ruleEntries(layer, KNOWN_RULES)) rules[id] = severity;
  return rules;
}

function readLevels(value: unknown): Readonly<Record<string, SeveritySetting>> {
  const levels: Record<string, SeveritySetting> = Object.create(null);
  for (const [name, severity] of Object.entries(recordOf(value))) {
    const known = oneOf(severity, SEVERITY_SETTINGS);
    if (known && name !== '__proto__') levels[name] = known;
  }
  return levels;
}

function readDebounce(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_DEBOUNCE_MS;
  return Math.max(0, Math.min(value, MAX_DEBOUNCE_MS));
}
