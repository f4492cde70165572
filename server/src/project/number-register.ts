import type { RegimeId } from '../regimes/regime.ts';
import { groupBy } from '../text/group-by.ts';
import { type CalendarDate, compareDates } from '../vietnamese/calendar.ts';
import { comparable, type PlanFacts } from './facts.ts';

/** A plan as the register enters it. */
export interface NumberedPlan {
  readonly path: string;
  readonly regime: RegimeId;
  readonly facts: PlanFacts;
}

/** Numbers of one body under one symbol: of one year, in the Party as long as they run on. */
export interface NumberSeries {
  readonly issuer: string;
  readonly superior?: string;
  /** What follows the number: `/KH-UBND`. */
  readonly symbol: string;
  /** Years of its first and last plan. */
  readonly from: number;
  readonly to: number;
  readonly plans: number;
  readonly first: number;
  readonly last: number;
  /** The next free number. */
  readonly next: number;
  /** Numbers below the last one that no plan bears: from and to. State numbers begin with 1, those of the Party with the first one seen. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
  /** Numbers of several plans, with their files. */
  readonly twice: readonly { readonly number: number; readonly paths: readonly string[] }[];
}

export interface NumberBook {
  /** By issuer, symbol, year. */
  readonly series: readonly NumberSeries[];
  /** Plans that have no number yet, or whose year or body is not known. */
  readonly without: readonly string[];
}

interface NumberedFile {
  readonly path: string;
  readonly number: number;
  readonly date: CalendarDate;
  readonly facts: Pick<PlanFacts, 'issuer' | 'superior' | 'subject'>;
}

interface Group {
  readonly symbol: string;
  readonly isOfYear: boolean;
  readonly files: NumberedFile[];
}

/** Collects numbers, plan by plan. Keeps of a plan what is named here, no text. */
export class NumberRegister {
  private readonly groups = new Map<string, Group>();
  private readonly without: string[] = [];

  add({ path, regime, facts }: NumberedPlan): void {
    const { number, year, issuer, superior, subject, date } = facts;
    const digits = number && /^\d+/u.exec(number.key)?.[0];
    if (!digits || year === undefined || issuer === undefined) {
      this.without.push(path);
      return;
    }
    const symbol = number.key.slice(digits.length);
    const isOfYear = regime !== 'party';
    const key = [comparable(issuer), comparable(superior ?? ''), symbol, isOfYear ? year : ''].join('\n');
    const group = this.groups.get(key) ?? { symbol, isOfYear, files: [] };
    const day = date ?? { year, month: 1, day: 1 };
    group.files.push({
      path,
      number: Number(digits),
      date: day,
      facts: { issuer, superior, subject } as NumberedFile['facts'],
    });
    this.groups.set(key, group);
  }

  book(): NumberBook {
    const series = [...this.groups].flatMap(([key, { symbol, isOfYear, files }]) => {
      const runs = isOfYear ? [files] : runsOf(files);
      return runs.map((run) => ({ key, series: seriesOf(symbol, isOfYear, run) }));
    });
    series.sort((a, b) => order(a.key, b.key) || a.series.from - b.series.from);
    return { series: series.map((each) => each.series), without: this.without.sort(order) };
  }
}

/** Party numbers run through a term: where they fall to less than half of the highest before, they have begun anew. */
function runsOf(files: readonly NumberedFile[]): NumberedFile[][] {
  const runs: NumberedFile[][] = [];
  let highest = 0;
  for (const file of files.toSorted((a, b) => compareDates(a.date, b.date) || a.number - b.number)) {
    const run = runs.at(-1);
    if (!run || file.number * 2 < highest) {
      runs.push([file]);
      highest = file.number;
      continue;
    }
    run.push(file);
    highest = Math.max(highest, file.number);
  }
  return runs;
}

function seriesOf(symbol: string, isOfYear: boolean, files: readonly NumberedFile[]): NumberSeries {
  const { issuer = '', superior } = files[0]!.facts;
  const years = files.map(({ date }) => date.year);
  const byNumber = groupBy(files, ({ number }) => number);
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const last = numbers.at(-1)!;
  return {
    issuer,
    ...(superior === undefined ? {} : { superior }),
    symbol,
    from: Math.min(...years),
    to: Math.max(...years),
    plans: files.length,
    first: numbers[0]!,
    last,
    next: last + 1,
    gaps: gapsOf(numbers, isOfYear ? 1 : numbers[0]!),
    twice: numbers.flatMap((number) => {
      const plans = byNumber.get(number)!;
      return plans.some((plan) => !isCopy(plan, plans[0]!))
        ? [{ number, paths: plans.map(({ path }) => path).sort(order) }]
        : [];
    }),
  };
}

/** Two files of one plan: its draft, its final text, a copy in another folder. */
function isCopy(a: NumberedFile, b: NumberedFile): boolean {
  return (
    compareDates(a.date, b.date) === 0 &&
    comparable(a.facts.subject ?? '') === comparable(b.facts.subject ?? '')
  );
}

function gapsOf(numbers: readonly number[], first: number): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  let expected = first;
  for (const number of numbers) {
    if (number > expected) gaps.push([expected, number - 1]);
    expected = number + 1;
  }
  return gaps;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
