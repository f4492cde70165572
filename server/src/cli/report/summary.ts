import type { FileReport, PrintedFile, Summary } from './model.ts';

type Counts = { -readonly [K in keyof Summary]: Summary[K] };

export interface Totals {
  readonly summary: Summary;
  /** Paths as shown. */
  readonly paths: readonly string[];
  /** The rules that found something, each with a path where it did; those of findings that are printed already are left out. */
  readonly rules: ReadonlyMap<string, string>;
  /** A rule broke. */
  readonly isFaulty: boolean;
}

const COUNTED = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' } as const;

/** What there is to say of all files together. Goes through them once. */
export function totalsOf(files: Iterable<FileReport>, printed: Iterable<PrintedFile> = []): Totals {
  const summary = none();
  const paths: string[] = [];
  const rules = new Map<string, string>();
  let isFaulty = false;
  for (const file of files) {
    addFile(summary, file);
    paths.push(file.path);
    for (const { ruleId } of file.diagnostics) if (!rules.has(ruleId)) rules.set(ruleId, file.path);
  }
  for (const file of printed) {
    for (const key of Object.keys(summary) as (keyof Summary)[]) summary[key] += file.summary[key];
    paths.push(file.path);
    isFaulty ||= file.isFaulty;
  }
  return { summary, paths, rules, isFaulty: isFaulty || rules.has('internal-fault') };
}

/** Counts over all files. */
export function summarise(files: Iterable<FileReport>): Summary {
  const summary = none();
  for (const file of files) addFile(summary, file);
  return summary;
}

function addFile(summary: Counts, { isPlan, diagnostics, silenced = 0, known = 0 }: FileReport): void {
  summary.files += 1;
  if (isPlan) summary.plans += 1;
  summary.silenced += silenced;
  summary.known += known;
  for (const { severity, fix } of diagnostics) {
    summary[COUNTED[severity]] += 1;
    if (fix?.safe) summary.fixable += 1;
  }
}

function none(): Counts {
  return {
    files: 0,
    plans: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    fixable: 0,
    silenced: 0,
    known: 0,
  };
}
