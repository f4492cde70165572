import { rememberFor } from '../text/remember.ts';
import { isUpper } from '../vietnamese/words.ts';
import { oneLine } from './components.ts';
import type { Numbering, Outline, OutlineNode, Paragraph } from './model.ts';
import type { DraftParagraph } from './paragraphs.ts';

/** A node while it is built. */
interface Draft {
  readonly numbering: Numbering;
  readonly paragraphs: DraftParagraph[];
  readonly rank: number;
  readonly level: number;
  readonly children: Draft[];
  readonly body: DraftParagraph[];
}

/** Order of the kinds from large to small (NĐ 30, Phụ lục I, Phần I, Mục II, khoản 6, điểm c). */
const RANKS: Readonly<Record<Numbering['kind'], number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  capital: 3,
  roman: 4,
  article: 5,
  arabic: 6,
  letter: 12,
  bracketed: 13,
};

/** Of `A.` where the outline has used `I.` before it: I. / A. / B. / II. */
const CAPITAL_BELOW_ROMAN = RANKS.roman + 0.5;

function rankOf(numbering: Numbering): number {
  return RANKS[numbering.kind] + (numbering.kind === 'arabic' ? numbering.values.length - 1 : 0);
}

/**
 * The tree of numbered headings and items, by their numbering text alone: `#` depth and CommonMark lists are noise in
 * real drafts. Bulleted lines are body even where a number follows the bullet.
 */
export function readOutline(paragraphs: readonly DraftParagraph[]): Outline {
  const roots: Draft[] = [];
  const stack: Draft[] = [];
  let lastHeading: Draft | undefined;
  let capitalRank: number | undefined;
  for (const paragraph of paragraphs) {
    if (SKIPPED.has(paragraph.role)) continue;
    const { numbering } = paragraph;
    if (numbering && paragraph.bullet === undefined && paragraph.role === 'text') {
      let rank = rankOf(numbering);
      if (numbering.kind === 'capital') {
        capitalRank ??= stack.some((open) => open.numbering.kind === 'roman') ? CAPITAL_BELOW_ROMAN : rank;
        rank = capitalRank;
      }
      while (stack.length > 0 && stack.at(-1)!.rank >= rank) stack.pop();
      const parent = stack.at(-1);
      const node: Draft = {
        numbering,
        paragraphs: [paragraph],
        rank,
        level: stack.length + 1,
        children: [],
        body: [],
      };
      (parent?.children ?? roots).push(node);
      stack.push(node);
      lastHeading = node;
    } else if (lastHeading && continuesHeading(lastHeading, paragraph)) {
      lastHeading.paragraphs.push(paragraph);
    } else {
      stack.at(-1)?.body.push(paragraph);
      lastHeading = undefined;
    }
  }
  return { nodes: roots.map(finish) };
}

const SKIPPED: ReadonlySet<Paragraph['role']> = new Set(['rule', 'front-matter', 'code', 'stamp']);

/** The title of a PHẦN on its own line, or the rest of a heading that a page break or a second `#` cut off. */
function continuesHeading(node: Draft, paragraph: DraftParagraph): boolean {
  if (paragraph.role !== 'text' || paragraph.bullet !== undefined) return false;
  const last = node.paragraphs.at(-1)!;
  const { kind } = node.numbering;
  if (kind === 'part' || kind === 'chapter' || kind === 'section') {
    const titleSoFar = titleOf(node);
    if (titleSoFar === '') return paragraph.content.length < 300;
    if (isUpper(titleSoFar) && paragraph.unit.isUpper && last.block.type === paragraph.block.type)
      return true;
  }
  const isHeading = paragraph.block.type === 'heading';
  if (isHeading && last.block.type === 'heading' && /^\p{Ll}/u.test(paragraph.content.text)) return true;
  return isCapitalPart(last, paragraph) && isUpper(titleOf(node));
}

function titleOf({ paragraphs }: Draft): string {
  return paragraphs
    .map((p, i) => p.content.text.slice(i === 0 ? p.bodyStart : 0))
    .join(' ')
    .trim();
}

/** The second line of a title in capitals: written as the first is, right below it. */
function isCapitalPart(first: DraftParagraph, second: DraftParagraph): boolean {
  if (second.index !== first.index + 1 || second.cell || !second.unit.isUpper) return false;
  return (
    first.block.type === second.block.type &&
    first.block.depth === second.block.depth &&
    first.strong === second.strong &&
    (first.strong || first.block.type === 'heading')
  );
}

function finish(draft: Draft): OutlineNode {
  const children = draft.children.map(finish);
  const [first] = draft.paragraphs as [DraftParagraph];
  const last = draft.paragraphs.at(-1)!;
  const range = { start: first.range.start, end: last.range.end };
  const end = Math.max(range.end, draft.body.at(-1)?.range.end ?? 0, children.at(-1)?.extent.end ?? 0);
  const title =
    draft.paragraphs.length === 1
      ? first.unit.title
      : oneLine([first.unit.title, ...draft.paragraphs.slice(1).map((p) => p.content.text)].join(' '));
  const written =
    first.block.type === 'heading' && !first.block.underline ? 'heading' : first.strong ? 'strong' : 'plain';
  const kind = kindOf(draft, written, title, children.length > 0);
  const role = kind === 'heading' ? 'section' : 'item';
  for (const paragraph of draft.paragraphs) paragraph.role = role;
  return {
    numbering: draft.numbering,
    paragraphs: draft.paragraphs,
    title,
    range,
    extent: { start: range.start, end },
    kind,
    level: draft.level,
    depth: written === 'heading' ? first.block.depth : 0,
    written,
    body: draft.body,
    children,
  };
}

/** Longest title of a heading that is a plain line, in UTF-16 units. */
const PLAIN_TITLE = 160;

/** A title, or running text with a number in front. */
function kindOf(
  draft: Draft,
  written: OutlineNode['written'],
  title: string,
  hasChildren: boolean,
): 'heading' | 'item' {
  if (written === 'heading') return 'heading';
  const { kind } = draft.numbering;
  if (kind === 'bracketed') return 'item';
  if (['part', 'chapter', 'section', 'roman', 'capital'].includes(kind))
    return title.length <= 400 ? 'heading' : 'item';
  if (written === 'strong') return /[.;]$/u.test(title) && title.length > PLAIN_TITLE ? 'item' : 'heading';
  const hasContent = hasChildren || draft.body.length > 0;
  if (!hasContent || title.length > PLAIN_TITLE || /[;,]$/u.test(title)) return 'item';
  return /\.$/u.test(title) && title.length > 60 ? 'item' : /:\s*\S/u.test(title) ? 'item' : 'heading';
}

/** All nodes of an outline, each before its children. */
export const outlineNodes = rememberFor((nodes: readonly OutlineNode[]): readonly OutlineNode[] => {
  const all: OutlineNode[] = [];
  addNodes(nodes, all);
  return all;
});

function addNodes(nodes: readonly OutlineNode[], all: OutlineNode[]): void {
  for (const node of nodes) {
    all.push(node);
    addNodes(node.children, all);
  }
}
