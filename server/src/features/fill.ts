import type { Office, OfficeSigner } from '../config/office.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { TextEdit } from '../text/range.ts';
import { type CalendarDate, formatShortDate } from '../vietnamese/calendar.ts';
import type { DatePart } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { blanksOf } from './blanks.ts';
import { nameKey, officeOf } from './drafts/of-office.ts';
import type { OfficeFacts } from './learn-office.ts';

/** A plan of the folder as its register would list it. */
export interface RegisterEntry {
  /** `15/KH-UBND` */
  readonly key: string;
  readonly year: number;
  readonly issuer: string;
}

/** What is known beside the text for filling in its blanks. */
export interface FillSources {
  readonly today: CalendarDate;
  readonly office: Office | undefined;
  /** The other plans of the folder, all of them; undefined while they have not all been read. */
  readonly register: readonly RegisterEntry[] | undefined;
  /** What the other plans say of their offices, as far as they have been read. */
  readonly beside: readonly OfficeFacts[];
}

/** A blank filled in. */
export interface Filling {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
}

/** How the blank that a finding tells of can be filled with what is known; nothing where that is not sure. */
export function fillings(plan: PlanDocument, finding: Diagnostic, sources: FillSources): Filling[] {
  const { data } = finding;
  if (data?.blank === 'number') return nextNumber(plan, sources);
  if (data?.blank === 'dateline') return today(plan, sources);
  return data?.missing === 'signer' ? signers(plan, sources) : [];
}

/**
 * The number after the highest that the plan's issuer gave under a symbol (`/KH-UBND`) in the year of the plan; undefined
 * where the register knows none.
 */
export function numberAfter(
  plan: PlanDocument,
  symbol: string,
  register: readonly RegisterEntry[] | undefined,
): { readonly next: string; readonly highest: number } | undefined {
  const name = plan.head.issuer?.text ?? plan.frontMatter?.issuer;
  if (!register || !name) return undefined;
  const taken = register.flatMap(({ key, year, issuer: other }) => {
    const [, digits, rest] = /^(\d{1,6})(.*)$/u.exec(key.normalize('NFC')) ?? [];
    const isSame = rest === symbol && year === plan.asOf.year && nameKey(other) === nameKey(name);
    return isSame ? [Number(digits)] : [];
  });
  const highest = Math.max(0, ...taken);
  if (highest === 0) return undefined;
  return { next: highest < 9 ? `0${highest + 1}` : String(highest + 1), highest };
}

/** The number that is left blank in the plan's head, and the next of the register in its place. */
export function numberIn(
  plan: PlanDocument,
  register: readonly RegisterEntry[] | undefined,
):
  | { readonly edit: TextEdit; readonly next: string; readonly highest: number; readonly symbol: string }
  | undefined {
  const { number } = plan.head;
  if (!number?.isPlaceholder) return undefined;
  const symbol = number.symbol.canonical.replace(/^[^/-]*/u, '').normalize('NFC');
  const known = numberAfter(plan, symbol, register);
  const gap = blanksOf(plan).find(({ start, end }) => number.range.start <= start && end <= number.range.end);
  return known && gap
    ? { ...known, symbol, edit: written(plan.text, gap.start, gap.end, known.next) }
    : undefined;
}

/** One more than the highest number that the same issuer gave under the same symbol in the year of the plan. */
function nextNumber(plan: PlanDocument, { register }: FillSources): Filling[] {
  const filled = numberIn(plan, register);
  if (!filled) return [];
  const { next, highest, symbol, edit } = filled;
  return [
    {
      title: {
        vi: `Điền số ${next}: kế hoạch có số lớn nhất năm ${plan.asOf.year} trong thư mục là ${highest}${symbol}`,
        en: `Fill in number ${next}: the highest of ${plan.asOf.year} in the folder is ${highest}${symbol}`,
      },
      edits: [edit],
    },
  ];
}

/** Day and month of today, where what stands there already does not say otherwise. */
function today(plan: PlanDocument, { today: date }: FillSources): Filling[] {
  const edits = todayIn(plan, date);
  const shown = formatShortDate(date);
  return edits.length === 0
    ? []
    : [{ title: { vi: `Điền hôm nay: ${shown}`, en: `Fill in today: ${shown}` }, edits }];
}

/** A day in the blanks of the dateline, in their order; none where what stands there already says otherwise. */
export function todayIn(plan: PlanDocument, date: CalendarDate): TextEdit[] {
  const { dateline } = plan.head;
  if (!dateline?.isPlaceholder) return [];
  const { content } = dateline.paragraph;
  const { day, month, year } = dateline.date;
  if (!day || !month || !year) return [];
  const differs = (part: DatePart, value: number): boolean =>
    part.value !== undefined && part.value !== value;
  if (differs(day, date.day) || differs(month, date.month) || differs(year, date.year)) return [];
  const two = (value: number, last: number): string => (value <= last ? `0${value}` : String(value));
  const parts: readonly (readonly [DatePart, string])[] = [
    [day, two(date.day, 9)],
    [month, two(date.month, 2)],
    [year, String(date.year)],
  ];
  return parts.flatMap(([part, text]) => {
    if (part.value !== undefined) return [];
    const gap = content.range(part.start, part.end);
    return [written(plan.text, gap.start, gap.end, text)];
  });
}

/** Names that are proposed at most. */
const MAX_NAMES = 3;

/** Who signs in this office: as the configuration says, then as its other plans show, with the same title. */
function signers(plan: PlanDocument, { office, beside }: FillSources): Filling[] {
  const { signature, head, frontMatter, regime } = plan;
  const title = signature?.titles[0]?.text;
  const last = signature?.titles.at(-1) ?? signature?.capacities.at(-1);
  if (!signature || !last) return [];
  const below = plan.paragraphs[last.paragraph.index + 1];
  if (!below || !/^họ và tên$/u.test(below.folded.trim())) return [];
  const issuer = head.issuer?.text ?? frontMatter?.issuer;
  const own = officeOf(office, regime.id, issuer);
  const known: OfficeSigner[] = [
    ...(own?.signers ?? []),
    ...beside
      .filter((facts) => facts.regime === regime.id && issuer && nameKey(facts.issuer) === nameKey(issuer))
      .flatMap(({ signer }) => (signer ? [signer] : [])),
  ];
  const fits = known.filter(
    (signer) => signer.title === undefined || (title && foldForMatch(signer.title) === foldForMatch(title)),
  );
  const { start, end } = below.content.range();
  return [...new Set(fits.map(({ name }) => name))].slice(0, MAX_NAMES).map((name) => ({
    title: { vi: `Điền người ký: ${name}`, en: `Fill in the signer: ${name}` },
    edits: [{ range: { start, end }, newText: name }],
  }));
}

/** A gap replaced; where blanks alone mark it, they are, with one left on each side that touches a word. */
function written(text: string, start: number, end: number, value: string): TextEdit {
  let from = start;
  let to = end;
  while (from > 0 && /[ \t]/u.test(text[from - 1]!)) from -= 1;
  while (to < text.length && /[ \t]/u.test(text[to]!)) to += 1;
  const before = from < start || regexp.u`[:\p{L}]`.test(text[from - 1] ?? '') ? ' ' : '';
  const after = to > end || regexp.u`\p{L}`.test(text[to] ?? '') ? ' ' : '';
  return { range: { start: from, end: to }, newText: `${before}${value}${after}` };
}
