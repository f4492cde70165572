import { comparable } from '../../project/facts.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Failure, PlanOrigin } from '../report/model.ts';
import type { FileFigures } from './file-figures.ts';
import type { Before } from './model.ts';
import { type Counts, type Figures, found, type Row } from './model.ts';

/** Files with most findings that a report names. */
const MAX_FILES = 20;

const PLURAL = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' } as const;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function none(): Writable<Counts> {
  return { plans: 0, errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0 };
}

/** Adds files up as they come, in whatever order: the result is the same. Keeps no finding. */
export class Tally {
  private readonly total = none();
  private readonly rules = new Map<string, Writable<Counts>>();
  /** By rule a path, as shown, where it found something. */
  readonly rulePaths = new Map<string, string>();
  private readonly offices = new Map<string, Writable<Counts>>();
  private readonly folders = new Map<string, Writable<Counts>>();
  private readonly months = new Map<string, Writable<Counts>>();
  /** How often each office is spelled how. */
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly officeBefore = new Map<string, number>();
  private top: Row[] = [];
  private files = 0;
  private silenced = 0;
  private plansWithErrors = 0;
  private cleanPlans = 0;
  /** Files in which a rule broke. */
  faulty = 0;

  /** In: what the findings are compared with. */
  constructor(private readonly before?: Before | undefined) {}

  add(file: FileFigures): void {
    this.files += 1;
    if (file.isFaulty) this.faulty += 1;
    if (!file.isPlan) return;
    this.silenced += file.silenced;
    const own = { ...none(), plans: 1 };
    for (const { ruleId, severity, count, fixable } of file.counts) {
      own[PLURAL[severity]] += count;
      own.fixable += fixable;
      this.addRule(ruleId, severity, count, fixable);
      if (!this.rulePaths.has(ruleId)) this.rulePaths.set(ruleId, file.path);
    }
    for (const ruleId of new Set(file.counts.map((each) => each.ruleId))) this.rules.get(ruleId)!.plans += 1;
    if (own.errors > 0) this.plansWithErrors += 1;
    if (found(own) === 0) this.cleanPlans += 1;
    const office = this.officeOf(file);
    for (const counts of [
      this.total,
      entry(this.offices, office),
      entry(this.folders, folderOf(file.path)),
      entry(this.months, file.month ?? ''),
    ])
      addCounts(counts, own);
    const known = this.before?.files?.get(file.path.normalize('NFC'));
    if (known !== undefined) this.officeBefore.set(office, (this.officeBefore.get(office) ?? 0) + known);
    this.keepTop({ key: file.path, ...own, ...(known === undefined ? {} : { before: known }) });
  }

  figures(failures: readonly Failure[]): Figures {
    const { before } = this;
    const { plans, errors, warnings, infos, hints, fixable } = this.total;
    return {
      summary: { files: this.files, plans, errors, warnings, infos, hints, fixable, silenced: this.silenced },
      plansWithErrors: this.plansWithErrors,
      cleanPlans: this.cleanPlans,
      ...(before ? { before: before.total } : {}),
      rules: rowsOf(this.rules, before?.rules).sort(worstFirst),
      offices: this.officeRows().sort(worstFirst),
      folders: rowsOf(this.folders, before?.folders).sort(worstFirst),
      months: rowsOf(this.months, before?.months).sort((a, b) => order(a.key || '~', b.key || '~')),
      files: this.top
        .filter((row) => found(row) > 0)
        .sort(worstFirst)
        .slice(0, MAX_FILES),
      failures,
    };
  }

  private officeRows(): Row[] {
    const named = new Map([...this.offices].map(([key, counts]) => [this.nameOf(key), counts]));
    const ofFiles = () => new Map([...this.officeBefore].map(([key, known]) => [this.nameOf(key), known]));
    return rowsOf(named, this.before?.offices ?? (this.before?.files ? ofFiles() : undefined));
  }

  private addRule(ruleId: string, severity: Severity, count: number, fixable: number): void {
    const rule = entry(this.rules, ruleId);
    rule[PLURAL[severity]] += count;
    rule.fixable += fixable;
  }

  /** One office, however its name is spelled. */
  private officeOf({ issuer, superior }: PlanOrigin): string {
    if (issuer === undefined) return '';
    const key = `${comparable(issuer)}\n${comparable(superior ?? '')}`;
    const shown = superior === undefined ? issuer : `${issuer} (${superior})`;
    const spellings = this.spellings.get(key) ?? new Map<string, number>();
    spellings.set(shown, (spellings.get(shown) ?? 0) + 1);
    this.spellings.set(key, spellings);
    return key;
  }

  /** As it is spelled most often. */
  private nameOf(key: string): string {
    const spellings = [...(this.spellings.get(key) ?? [])];
    return spellings.sort(([a, x], [b, y]) => y - x || order(a, b))[0]?.[0] ?? key;
  }

  private keepTop(row: Row): void {
    this.top.push(row);
    if (this.top.length < 50 * MAX_FILES) return;
    this.top = this.top.sort(worstFirst).slice(0, MAX_FILES);
  }
}

/** The rows, and those that only the time before knew. */
function rowsOf(counts: ReadonlyMap<string, Counts>, before: ReadonlyMap<string, number> | undefined): Row[] {
  const rows: Row[] = [...counts].map(([key, row]) =>
    before ? { key, ...row, before: before.get(key) ?? 0 } : { key, ...row },
  );
  for (const [key, then] of before ?? [])
    if (!counts.has(key) && then > 0) rows.push({ key, ...none(), before: then });
  return rows;
}

function entry(map: Map<string, Writable<Counts>>, key: string): Writable<Counts> {
  const known = map.get(key);
  if (known) return known;
  const counts = none();
  map.set(key, counts);
  return counts;
}

function addCounts(to: Writable<Counts>, from: Counts): void {
  for (const key of Object.keys(to) as (keyof Counts)[]) to[key] += from[key];
}

/** The folder of a file as it is shown; `.` for the current one. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at) || '/';
}

function worstFirst(a: Row, b: Row): number {
  return (
    b.errors - a.errors ||
    b.warnings - a.warnings ||
    b.infos - a.infos ||
    b.hints - a.hints ||
    order(a.key, b.key)
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
