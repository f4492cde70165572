import type { Block } from '../../markdown/block.ts';
import type { Attachment, Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import { LETTERHEAD_ROLES } from './letterhead.ts';

/** What is printed as one: a paragraph, a table, or a block in which the reading finds no paragraph. */
export type Unit =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly type: 'table'; readonly block: Block }
  | { readonly type: 'bare'; readonly block: Block };

/** The parts of a plan that are set each in its own way. All that is printed stands in one of them, in order. */
export interface Zones {
  /** Up to the title, the trích yếu and the rule below it. */
  readonly head: readonly Unit[];
  readonly body: readonly Unit[];
  /** Nơi nhận and signature. */
  readonly ending: readonly Unit[];
  /** Between the ending and the first attachment. */
  readonly after: readonly Unit[];
  readonly annexes: readonly { readonly attachment: Attachment; readonly units: readonly Unit[] }[];
}

const ENDING: ReadonlySet<Role> = new Set([
  'recipients-label',
  'recipient',
  'capacity',
  'signer-title',
  'signer-name',
]);
/** Cuts a plan into its zones. */
export function zonesOf(plan: PlanDocument): Zones {
  const { paragraphs, attachments } = plan;
  const annexStarts = attachments.map(({ title }) => title.paragraph.index);
  const end = annexStarts[0] ?? paragraphs.length;
  const headEnd = headEndOf(plan, end);
  const isEnding = (p: Paragraph): boolean =>
    p.index >= headEnd && p.index < end && (ENDING.has(p.role) || p.role === 'dateline');
  const endingStart = paragraphs.findIndex(isEnding);
  const endingEnd = paragraphs.findLastIndex(isEnding) + 1;
  const starts = [0, headEnd, ...(endingStart < 0 ? [end, end] : [endingStart, endingEnd]), ...annexStarts];
  const [head = [], body = [], ending = [], after = [], ...annexes] = unitsOf(plan, starts);
  return {
    head,
    body,
    ending,
    after,
    annexes: attachments.map((attachment, n) => ({ attachment, units: annexes[n] ?? [] })),
  };
}

/** Index of the first paragraph below the head; without a title, below the last line of a letterhead. */
function headEndOf({ head, headEnd, paragraphs }: PlanDocument, limit: number): number {
  if (head.title) return Math.min(limit, headEnd);
  const above = paragraphs.slice(0, Math.min(limit, 30)).filter(({ role }) => LETTERHEAD_ROLES.has(role));
  // `TT` above a column of numerals is read as the name of a body.
  const areNames = above.every(({ role }) => role === 'issuer' || role === 'superior');
  return (above.findLast(({ cell }) => !areNames || cell === undefined)?.index ?? -1) + 1;
}

/**
 * Everything that may be printed, in order, by zones; a table that lies across two of them is taken apart.
 * @param starts indices of the first paragraph of each zone, in order
 */
function unitsOf({ paragraphs, markdown }: PlanDocument, starts: readonly number[]): Unit[][] {
  const zones = starts.map((): Unit[] => []);
  let zone = 0;
  const endOfZone = (): number => starts[zone + 1] ?? Number.POSITIVE_INFINITY;
  const add = (unit: Unit, index: number): void => {
    while (index >= endOfZone()) zone += 1;
    zones[zone]!.push(unit);
  };
  let first = 0;
  for (const block of markdown.blocks) {
    let end = first;
    while (paragraphs[end]?.block === block) end += 1;
    const isEmpty = end === first || (block.type === 'code' && paragraphs[first]!.content.length === 0);
    if (block.type === 'frontMatter') {
      // Says something of the plan, and is no part of it.
    } else if (isEmpty) {
      add({ type: 'bare', block }, end === first ? Math.max(0, first - 1) : first);
    } else {
      while (first >= endOfZone()) zone += 1;
      // The head and the ending take tables apart themselves: their columns are those of the form.
      if (block.type === 'table' && end <= endOfZone() && zone !== 0 && zone !== 2) {
        add({ type: 'table', block }, first);
      } else {
        for (let index = first; index < end; index += 1)
          add({ type: 'paragraph', paragraph: paragraphs[index]! }, index);
      }
    }
    first = end;
  }
  return zones;
}
