import { parseConfig } from '../../server/src/config/parse.ts';
import type { Diagnostic } from '../../server/src/lint/diagnostic.ts';
import { fixPlan } from '../../server/src/lint/fix.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { TODAY } from '../support/fixtures.ts';
import { correspondingOffset, TEXT_FORMS } from '../support/forms.ts';
import { WORDS } from '../support/words.ts';
import type { Random } from './random.ts';

const options = { today: TODAY, forcePlan: true } as const;

export function read(text: string, previous?: PlanDocument): PlanDocument {
  return readPlan(text, options, previous);
}

function lint(plan: PlanDocument): readonly Diagnostic[] {
  return lintPlan(plan, { words: WORDS }).diagnostics;
}

/** Reading and judging end, no rule breaks, and every range lies inside the text, in order. Undefined: all is well. */
export function faultOf(text: string): string | undefined {
  const plan = read(text);
  for (const { range, role } of plan.paragraphs) {
    if (!(0 <= range.start && range.start <= range.end && range.end <= text.length))
      return `range of a ${role}`;
  }
  for (const { ruleId, range, fix, message } of lint(plan)) {
    if (ruleId === 'internal-fault') return message.vi;
    const ranges = [range, ...(fix?.edits.map((edit) => edit.range) ?? [])];
    for (const { start, end } of ranges) {
      if (!(0 <= start && start <= end && end <= text.length)) return `range of ${ruleId}: ${start}-${end}`;
    }
  }
  return undefined;
}

/** A reading that takes over what it can from another version equals a fresh one. */
export function incrementalFault(text: string, previous: PlanDocument): string | undefined {
  const [fresh, taken] = [summary(read(text)), summary(read(text, previous))];
  return fresh === taken ? undefined : `incremental reading differs: ${difference(fresh, taken)}`;
}

function summary(plan: PlanDocument): string {
  const { paragraphs, regime, citations, dates, deadlines } = plan;
  return JSON.stringify([
    regime.id,
    paragraphs.map(({ role, content, range, numbering }) => [role, content.text, range, numbering]),
    citations.map(({ range, place, first }) => [range, place, first.range]),
    dates.map(({ range }) => range),
    deadlines.map(({ range, kind, agency, task }) => [range, kind, agency, task]),
    lint(plan),
  ]);
}

/** The same findings at the same places, however the text was saved. `text`: NFC, no byte order mark, `\n` only. */
export function formFault(text: string, random: Random): string | undefined {
  const form = random.pick(TEXT_FORMS);
  const findings = (source: string, offset: (at: number) => number) =>
    lint(read(source))
      .filter(({ ruleId }) => ruleId !== 'typo-unicode-nfc')
      .map(({ ruleId, range }) => `${ruleId} ${offset(range.start)}-${offset(range.end)}`)
      .sort()
      .join('\n');
  const plain = findings(text, (at) => correspondingOffset(form, text, at));
  // What a text lacks is reported at its very beginning, before a mark or after it.
  const written = findings(form.write(text), (at) => (form.name === 'BOM' ? Math.max(at, 1) : at));
  return plain === written ? undefined : `${form.name}: ${difference(plain, written)}`;
}

/**
 * Fixing a fixed text changes nothing. `settles`: fixing must come to rest too, which is asked of plans; on a random
 * heap of characters it may stop at its bound instead.
 */
export function fixFault(text: string, settles: boolean): string | undefined {
  const fix = (source: string) => fixPlan(source, { read, words: WORDS });
  const first = fix(text);
  if (!first.settled) return settles ? 'fixes do not come to rest' : undefined;
  const again = fix(first.text);
  return again.text === first.text
    ? undefined
    : `fixing twice differs: ${difference(first.text, again.text)}`;
}

/** A configuration of any shape is accepted, or refused with what was expected. */
export function configFault(value: unknown): string | undefined {
  const { config, problems } = parseConfig(JSON.stringify(value), 'kehoach.config.json', RULES);
  if (({} as Record<string, unknown>)['1'] !== undefined || Object.keys(Object.prototype).length > 0)
    return 'the prototype of objects was changed';
  if (config) return undefined;
  const silent = problems.length === 0 || problems.some(({ expected }) => !expected.vi || !expected.en);
  return silent ? 'refused without a reason' : undefined;
}

function difference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at] && at < a.length) at += 1;
  return `at ${at}: ${JSON.stringify(a.slice(Math.max(0, at - 60), at + 60))} / ${JSON.stringify(b.slice(Math.max(0, at - 60), at + 60))}`;
}
