import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { endsOpen } from './breaks.ts';
import { siblingLists } from './outlines.ts';
import { perPlan } from './per-plan.ts';

/** How an item ends: `bare` without a mark, `:` before what stands below it, `other` with one that no item of a plain list has. */
type ItemEnd = ';' | '.' | ',' | ':' | 'bare' | 'other';

/** Items of one list: with the same dash, or numbered one after the other. */
export interface ItemList {
  readonly items: readonly Paragraph[];
  readonly ends: readonly ItemEnd[];
  readonly next: Paragraph | undefined;
}

const BARE = regexp.u`[\p{L}\p{M}\d%)]$`;
const CLOSING = /["”»’)\]*\s]{1,8}$/u;

/** How the text of an item ends. */
const endOf = memoizedScan((text): ItemEnd => {
  const whole = text.trimEnd();
  if (BARE.test(whole) && !/[.;:!?…,]\)$/u.test(whole)) return 'bare';
  const inside = whole.replace(CLOSING, '');
  // `cuộc vận động “Vì người nghèo”`
  if (/["”]$/u.test(whole) && BARE.test(inside)) return 'bare';
  const last = inside.at(-1);
  if (last === ';' || last === ',' || last === ':') return last;
  // Dots of a gap, `./.` and what ends in `v.v.` are no plain full stop.
  return last === '.' && !/(?:\.\.|\/\.|v\.)$/u.test(whole) ? '.' : 'other';
});

const MIN_ITEMS = 3;

/**
 * The lists of a plan that have three items and more. What stands below an item with another dash is a list of its own and
 * does not end the one above.
 */
export const itemLists = perPlan((plan: PlanDocument): readonly ItemList[] => {
  const lists: ItemList[] = numberedLists(plan);
  /** Lists that may go on, the outermost first. */
  let open: Paragraph[][] = [];
  const close = (from: number, next: Paragraph | undefined): void => {
    for (const items of open.slice(from))
      if (items.length >= MIN_ITEMS) lists.push({ items, ends: items.map(endOf), next });
    open = open.slice(0, from);
  };
  for (const paragraph of plan.paragraphs) {
    const { bullet, role } = paragraph;
    if (bullet === undefined || !isText(role)) {
      close(0, paragraph);
      continue;
    }
    const level = open.findIndex((items) => items[0]!.bullet === bullet);
    if (level < 0) open.push([paragraph]);
    else {
      close(level + 1, paragraph);
      open[level]!.push(paragraph);
    }
  }
  close(0, undefined);
  return lists;
});

/** Numbered paragraphs of running text, of which each is one paragraph. */
function numberedLists({ outline, paragraphs }: PlanDocument): ItemList[] {
  return siblingLists(outline.nodes).flatMap(({ siblings }) => {
    if (siblings.length < MIN_ITEMS || siblings.some(({ kind }) => kind !== 'item')) return [];
    if (siblings.some(({ body, children }) => body.length + children.length > 0)) return [];
    const items = siblings.map((node) => node.paragraphs[0]!);
    return [{ items, ends: items.map(endOf), next: paragraphs[items.at(-1)!.index + 1] }];
  });
}

function isText(role: Paragraph['role']): boolean {
  return role === 'item' || role === 'text';
}

/** Several sentences: its full stop is that of the last. */
const SENTENCES = regexp.u`[\p{Ll}\d)]\.\s\p{Lu}`;

/** An item whose end differs from that of its list. */
export interface OddEnd {
  readonly item: Paragraph;
  readonly found: ItemEnd;
  /** A colon where the items of another list stand below it. */
  readonly wanted: ';' | '.' | ':';
  /** The mark that the others of the list have. */
  readonly habit: ';' | '.';
}

/** The items whose end mark is another one than their list asks for. */
export const oddEnds = perPlan((plan: PlanDocument): readonly OddEnd[] => {
  const marked = marksItems(plan);
  return itemLists(plan).flatMap((list) => oddEndsOf(list, marked));
});

const MIN_MARKED = 4;
/** An item of fewer units is a name or a label as often as a sentence. */
const MIN_ITEM = 25;

/** Whether nearly all items of the plan that are long enough to be sentences have their end marks. */
export const marksItems = perPlan(({ paragraphs }: PlanDocument): boolean => {
  let marked = 0;
  let bare = 0;
  for (const paragraph of paragraphs) {
    const { bullet, role, content, bodyStart } = paragraph;
    if (bullet === undefined || !isText(role) || content.length - bodyStart < MIN_ITEM) continue;
    if (endOf(paragraph) === 'bare') bare += 1;
    else marked += 1;
  }
  return marked >= Math.max(MIN_MARKED, 4 * bare);
});

/** With more marks than this for each item that lacks its own these are slips, with fewer a habit. */
const MARKS_A_SLIP = 3;
/** An item of fewer units may be the name of what stands below. */
const MIN_SENTENCE = 30;

function oddEndsOf(list: ItemList, marked: boolean): OddEnd[] {
  const { items, ends } = list;
  const semicolons = ends.slice(0, -1).filter((end) => end === ';').length;
  if (semicolons < 2) return [...lacksStop(list, marked), ...endsOpenly(list)];
  const others = items.flatMap((item, i) =>
    i === items.length - 1 || ends[i] === ';' || ends[i] === ':' ? [] : [{ item, i, found: ends[i]! }],
  );
  const odd: OddEnd[] = [];
  if (others.some(({ found }) => found === 'other')) return odd;
  if (others.length > 1 && semicolons < MARKS_A_SLIP * others.length) return odd;
  if (others.length > 1 && others.some(({ found }) => found === '.')) return odd;
  for (const { item, i, found } of others) {
    if (!mayEnd(item)) return odd;
    if (found === 'bare' && !isNext(items[i + 1]!, item)) {
      if (!leadsOn(list, i)) return odd;
      odd.push({ item, found, wanted: ':', habit: ';' });
      continue;
    }
    // Where the rest begins anew with a full stop before it these may be two lists.
    if (found === '.' && (semicolons < 3 || ends[i + 1] !== ';' || SENTENCES.test(item.content.text)))
      return odd;
    odd.push({ item, found, wanted: ';', habit: ';' });
  }
  const last = items.at(-1)!;
  odd.push(...endsOpenly(list));
  if (ends.at(-1) === 'bare' && endsContent(list) && mayEnd(last))
    odd.push({ item: last, found: 'bare', wanted: '.', habit: ';' });
  return odd;
}

/** The last item of a list where it ends with the mark of one that is not. */
function endsOpenly(list: ItemList): OddEnd[] {
  const end = list.ends.at(-1)!;
  if ((end !== ';' && end !== ',') || !endsContent(list)) return [];
  return [{ item: list.items.at(-1)!, found: end, wanted: '.', habit: ';' }];
}

/** The one item without a full stop, or with another mark, among those that end with one. */
function lacksStop(list: ItemList, marked: boolean): OddEnd[] {
  const { items, ends, next } = list;
  const isCut = next === undefined && ends.at(-1) === 'bare';
  const others = ends.flatMap((end, i) => {
    return end === '.' || end === ':' || (isCut && i === items.length - 1) ? [] : [i];
  });
  const [i] = others;
  if (i === undefined || others.length > 1) return [];
  const item = items[i]!;
  const found = ends[i]!;
  const length = item.content.length - item.bodyStart;
  if (found === 'other' || !mayEnd(item) || length < (marked ? MIN_ITEM : MIN_SENTENCE)) return [];
  const odd: OddEnd = { item, found, wanted: '.', habit: '.' };
  const isLast = i === items.length - 1;
  if (marked && found === 'bare' && (isLast ? endsBefore(list) : isNext(items[i + 1]!, item))) return [odd];
  if (isLast || ends.filter((end) => end === '.').length < MARKS_A_SLIP) return [];
  if (isNext(items[i + 1]!, item)) return [odd];
  return found === 'bare' && leadsOn(list, i) ? [{ ...odd, wanted: ':' }] : [];
}

/** Whether a numbered heading or item follows the list. */
function endsBefore({ next }: ItemList): boolean {
  return next?.numbering !== undefined && next.bullet === undefined;
}

/** Whether items of another list stand below an item that is long enough to be no title. */
function leadsOn({ items }: ItemList, i: number): boolean {
  const item = items[i]!;
  const below = items[i + 1]!.index - item.index - 1;
  return below >= 2 && !item.strong && item.content.length - item.bodyStart >= MIN_SENTENCE;
}

function isNext(next: Paragraph, { index }: Paragraph): boolean {
  return next.index === index + 1;
}

/** Whether the text stops because its sentence does: a line that goes on with the next is no whole item. */
function mayEnd({ content: { text } }: Paragraph): boolean {
  return !endsOpen(text) && !/(?:sau|đây|gồm|cụ thể)$/u.test(text.trimEnd());
}

/** Whether a heading follows, so that nothing goes on with the list. */
function endsContent({ next, items }: ItemList): boolean {
  if (!next || next.bullet !== undefined) return false;
  const { kind } = next.numbering ?? {};
  if (next.role !== 'section' || !(kind === 'roman' || kind === 'capital' || kind === 'arabic')) return false;
  // A list below a point that itself ends with a semicolon: `1. …; 2. …;`.
  return regexp.u`[\p{L}\d)]$`.test(next.content.text.trimEnd()) && items.at(-1)!.bullet === '-';
}
