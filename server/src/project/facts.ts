import type { Citation, PlanDocument } from '../plan/model.ts';
import { memoizeByText } from '../text/memoize.ts';
import type { TextRange } from '../text/range.ts';
import { detachedLine } from '../text/whitespace.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { isValidDate } from '../vietnamese/calendar.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { withFullNames } from './full-names.ts';

/** A document as one plan cites it. Texts are on one line; `…Folded` for comparing. */
export interface CitedFact {
  /** Number and symbol as they should be written: `06-CT/TW`. */
  readonly key: string;
  /** The symbol has the year in it, so that no other document bears it: `30/2020/NĐ-CP`. */
  readonly unique: boolean;
  readonly date?: CalendarDate;
  readonly issuer?: string;
  readonly subject?: string;
  /** Index of the place in the plan's `ranges`. */
  readonly place: number;
}

/** What other plans can be held against. Plain data. */
export interface PlanFacts {
  readonly number?: { readonly key: string; readonly place: number };
  readonly date?: CalendarDate;
  /** Of the dateline, also where day or month are still blank. */
  readonly year?: number;
  readonly issuer?: string;
  readonly superior?: string;
  readonly subject?: string;
  readonly citations: readonly CitedFact[];
}

/** The facts of a plan, and the places in its text that they name. */
export function planFacts(plan: PlanDocument): {
  readonly facts: PlanFacts;
  readonly ranges: readonly TextRange[];
} {
  const ranges: TextRange[] = [];
  const placeOf = (range: TextRange): number => ranges.push(range) - 1;
  const { number, dateline, issuer, superior, subject } = plan.head;
  const date = dateline && !dateline.isPlaceholder ? dateFrom(dateline.date) : undefined;
  const year = dateline?.date.year?.value;
  const title = detachedLine(subject.map(({ text }) => text).join(' '));
  const facts: PlanFacts = {
    ...(number && !number.isPlaceholder && number.symbol.number
      ? { number: { key: keyOf(number.symbol.canonical), place: placeOf(number.range) } }
      : {}),
    ...(date ? { date } : {}),
    ...(year === undefined ? {} : { year }),
    ...(issuer ? { issuer: detachedLine(issuer.text) } : {}),
    ...(superior ? { superior: detachedLine(superior.text) } : {}),
    ...(title === '' ? {} : { subject: title }),
    citations: plan.citations.flatMap((citation) => citedFact(citation, placeOf) ?? []),
  };
  return { facts, ranges };
}

function citedFact(
  { mention, range, place }: Citation,
  placeOf: (range: TextRange) => number,
): CitedFact | undefined {
  const { symbol, date, issuer, subject } = mention;
  // An annex's source line names the plan itself.
  if (mention.self || place === 'source' || place === 'head' || !symbol?.number) return undefined;
  const day = date && dateFrom(date);
  return {
    key: keyOf(symbol.canonical),
    unique: symbol.year !== undefined,
    ...(day ? { date: day } : {}),
    ...(issuer ? { issuer: detachedLine(issuer.value) } : {}),
    ...(subject ? { subject: detachedLine(subject.value) } : {}),
    place: placeOf(range),
  };
}

/** The day of a mention that has all its parts; undefined for a day that does not exist. */
export function dateFrom({ year, month, day }: DateMention): CalendarDate | undefined {
  if (year?.value === undefined || month?.value === undefined || day?.value === undefined) return undefined;
  const date = { year: year.value, month: month.value, day: day.value };
  return isValidDate(date) ? date : undefined;
}

const keyOf = (canonical: string): string => detachedLine(canonical.normalize('NFC'));

/** Names and subjects come again from plan to plan: so many UTF-16 units of them are remembered. */
const MAX_COMPARABLE = 200_000;

/** For comparing names and subjects: case, tone places, marks and blanks aside, bodies by their full names. */
export const comparable: (text: string) => string = memoizeByText(
  (text) =>
    withFullNames(foldForMatch(text.normalize('NFC')))
      .replace(regexp.gu`[^\p{L}\p{N}]+`, ' ')
      .trim(),
  MAX_COMPARABLE,
);

/** Share of words that two subjects have in common, of the shorter one: 0 … 1. */
export function wordOverlap(a: string, b: string): number {
  const x = new Set(comparable(a).split(' '));
  const y = new Set(comparable(b).split(' '));
  let both = 0;
  for (const word of x) if (y.has(word)) both += 1;
  return both / Math.max(1, Math.min(x.size, y.size));
}
