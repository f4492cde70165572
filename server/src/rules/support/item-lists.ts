import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { endsOpen } from './breaks.ts';
import { perPlan } from './per-plan.ts';

/** How an item ends: `bare` without a mark, `other` with one that no item of a plain list has. */
type ItemEnd = ';' | '.' | 'bare' | 'other';

/** Items that follow one another with the same dash. */
interface ItemList {
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
  const last = whole.replace(CLOSING, '').at(-1);
  if (last === ';') return ';';
  // Dots of a gap, `./.` and what ends in `v.v.` are no plain full stop.
  return last === '.' && !/(?:\.\.|\/\.|v\.)$/u.test(whole) ? '.' : 'other';
});

/** The lists of a plan that have three items and more. */
const itemLists = perPlan(({ paragraphs }: PlanDocument): readonly ItemList[] => {
  const lists: ItemList[] = [];
  let start = 0;
  for (let i = 1; i <= paragraphs.length; i += 1) {
    if (i < paragraphs.length && isNextItem(paragraphs[i - 1]!, paragraphs[i]!)) continue;
    if (i - start >= 3) {
      const items = paragraphs.slice(start, i);
      lists.push({ items, ends: items.map(endOf), next: paragraphs[i] });
    }
    start = i;
  }
  return lists;
});

function isNextItem(before: Paragraph, { role, bullet }: Paragraph): boolean {
  return bullet !== undefined && bullet === before.bullet && isText(role) && isText(before.role);
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
  readonly wanted: ';' | '.';
}

/** The items whose end mark is another one than their list asks for. */
export const oddEnds = perPlan((plan: PlanDocument): readonly OddEnd[] => itemLists(plan).flatMap(oddEndsOf));

function oddEndsOf(list: ItemList): OddEnd[] {
  const { items, ends } = list;
  const inner = ends.slice(0, -1);
  const last = items.at(-1)!;
  const semicolons = inner.filter((end) => end === ';').length;
  const odd: OddEnd[] = [];
  if (semicolons < 2) return odd;
  const others = inner.flatMap((end, i) => (end === ';' ? [] : [i]));
  if (others.length > 1) return odd;
  const [other] = others;
  if (other !== undefined) {
    const item = items[other]!;
    const found = inner[other]!;
    if (found === 'other' || !mayEnd(item)) return odd;
    // Where the rest begins anew behind a full stop these may be two lists.
    if (found === '.' && (semicolons < 3 || inner[other + 1] !== ';' || SENTENCES.test(item.content.text)))
      return odd;
    odd.push({ item, found, wanted: ';' });
  }
  if (ends.at(-1) === ';' && endsContent(list)) odd.push({ item: last, found: ';', wanted: '.' });
  else if (ends.at(-1) === 'bare' && endsContent(list) && mayEnd(last))
    odd.push({ item: last, found: 'bare', wanted: '.' });
  return odd;
}

/** Whether the text stops because its sentence does: a line that goes on with the next is no whole item. */
function mayEnd({ content: { text } }: Paragraph): boolean {
  return !endsOpen(text);
}

/** Whether a heading follows, so that nothing goes on with the list. */
function endsContent({ next, items }: ItemList): boolean {
  if (!next || next.bullet !== undefined) return false;
  const { kind } = next.numbering ?? {};
  if (next.role !== 'section' || !(kind === 'roman' || kind === 'capital' || kind === 'arabic')) return false;
  // A list below a point that itself ends with a semicolon: `1. …; 2. …;`.
  return regexp.u`[\p{L}\d)]$`.test(next.content.text.trimEnd()) && items.at(-1)!.bullet === '-';
}
