import type { Block } from '../../markdown/block.ts';
import type { Attachment, Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import { LETTERHEAD_ROLES } from './letterhead.ts';

/** What is printed as one: a paragraph, a table, or a block in which the reading finds no paragraph. */
export type Unit =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly type: 'table'; readonly block: Block; readonly paragraphs: readonly Paragraph[] }
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
  const zones = starts.map((): Unit[] => []);
  for (const { unit, index } of unitsOf(plan, starts)) {
    zones[starts.findLastIndex((start) => start <= index)]!.push(unit);
  }
  const [head = [], body = [], ending = [], after = [], ...annexes] = zones;
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
  return paragraphs.slice(0, Math.min(limit, 30)).findLastIndex(({ role }) => LETTERHEAD_ROLES.has(role)) + 1;
}

/** Everything that may be printed, in order; a table that lies across two zones is taken apart. */
function unitsOf(plan: PlanDocument, starts: readonly number[]): { unit: Unit; index: number }[] {
  const byBlock = new Map<Block, Paragraph[]>();
  for (const paragraph of plan.paragraphs) {
    const known = byBlock.get(paragraph.block);
    if (known) known.push(paragraph);
    else byBlock.set(paragraph.block, [paragraph]);
  }
  const zoneOf = (index: number): number => starts.findLastIndex((start) => start <= index);
  const units: { unit: Unit; index: number }[] = [];
  let last = 0;
  for (const block of plan.markdown.blocks) {
    if (block.type === 'frontMatter') continue;
    const paragraphs = byBlock.get(block) ?? [];
    const [first] = paragraphs;
    if (!first || (block.type === 'code' && first.content.length === 0)) {
      units.push({ unit: { type: 'bare', block }, index: first?.index ?? last });
    } else {
      const zone = zoneOf(first.index);
      const isWhole = block.type === 'table' && zoneOf(paragraphs.at(-1)!.index) === zone;
      // The head and the ending take tables apart themselves: their columns are those of the form.
      if (isWhole && zone !== 0 && zone !== 2) {
        units.push({ unit: { type: 'table', block, paragraphs }, index: first.index });
      } else {
        for (const paragraph of paragraphs)
          units.push({ unit: { type: 'paragraph', paragraph }, index: paragraph.index });
      }
    }
    last = paragraphs.at(-1)?.index ?? last;
  }
  return units;
}
