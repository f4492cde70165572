import type { Locale } from '../../text/bilingual.ts';
import type { Failure, SeverityCounts, Summary } from '../report/model.ts';
import type { Painter } from '../terminal/colour.ts';

/** What was found in a part of the plans, or by a rule. */
export interface Counts extends SeverityCounts {
  /** Plans; of a rule: those in which it found something. */
  readonly plans: number;
}

/** A line of a table. */
export interface Row extends Counts {
  /** Rule id, name of the office, folder, `YYYY-MM`, path; empty where the plans do not say. */
  readonly key: string;
  /** Of an own rule of the organisation. */
  readonly title?: string;
  /** How many findings there were at the time of the baseline; absent where it does not tell. */
  readonly before?: number;
}

/** Tables of a report, in their order. */
export const TABLES = ['rules', 'offices', 'folders', 'months', 'files'] as const;

export type Table = (typeof TABLES)[number];

/** The figures of a repository: what `kehoach report` shows. Plain data; grows with rules, offices and folders only. */
export interface Figures extends Readonly<Record<Table, readonly Row[]>> {
  readonly summary: Omit<Summary, 'known'>;
  /** Plans with at least one error. */
  readonly plansWithErrors: number;
  /** Plans in which nothing was found. */
  readonly cleanPlans: number;
  /** Findings at the time of the baseline; absent: not compared. */
  readonly before?: number;
  readonly failures: readonly Failure[];
}

/** Findings of all severities together. */
export function found({ errors, warnings, infos, hints }: Omit<Counts, 'plans' | 'fixable'>): number {
  return errors + warnings + infos + hints;
}

/** How many findings there were at an earlier time. What the file read does not tell is absent. */
export interface Before {
  readonly total: number;
  readonly rules?: ReadonlyMap<string, number>;
  readonly offices?: ReadonlyMap<string, number>;
  readonly folders?: ReadonlyMap<string, number>;
  readonly months?: ReadonlyMap<string, number>;
  /** By path as shown, NFC. */
  readonly files?: ReadonlyMap<string, number>;
}

/** What figures are put in words with. */
export interface FiguresContext {
  readonly locale: Locale;
  readonly paint: Painter;
  /** `YYYY-MM-DD` of the report. */
  readonly date: string;
  /** The same as people write it. */
  readonly day: string;
}
