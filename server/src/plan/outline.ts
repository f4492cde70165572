import { memoizePerObject } from '../text/memoize.ts';
import { oneLine } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import { isUpper } from '../vietnamese/words.ts';
import { isNumbered, mistypedNumerals } from './mistyped-numerals.ts';
import type { Numbering, Outline, OutlineNode, Paragraph, Role } from './model.ts';
import type { ReadPart } from './role.ts';

/** A node while it is built; `title` and what hangs on its body and children come last. */
type Draft = {
  -readonly [K in Exclude<keyof OutlineNode, 'paragraphs' | 'children'>]: OutlineNode[K];
} & { readonly paragraphs: Paragraph[]; children: Draft[] };

/** Shared by all nodes that have none: a plan has thousands. */
const NO_CHILDREN: Draft[] = [];
const NO_BODY: readonly Paragraph[] = [];

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

/** Of `1.`, `2.` in a list below a heading `1.` or `2.1.`, and of `1)`, `2)` below `1.`. */
const LIST_ITEM = RANKS.letter - 0.5;

/**
 * Whether a plain `1.` below a heading such as `1.` or `2.1.` begins a list there, or goes on with one: it is no section beside
 * the one that the heading belongs to.
 */
function isListItem(
  { kind, values, separator }: Numbering,
  paragraph: Paragraph,
  stack: readonly Draft[],
  ranks: readonly number[],
  body: readonly Paragraph[],
): boolean {
  if (kind !== 'arabic' || values.length > 1) return false;
  const previous = stack.find((_, at) => ranks[at] === LIST_ITEM)?.numbering;
  if (
    separator === ')' &&
    stack.some((open) => open.numbering.separator === '.' && open.numbering.kind === 'arabic')
  )
    return previous?.separator === ')' ? values[0] === previous.values[0]! + 1 : values[0] === 1;
  if (isEmphatic(paragraph)) return false;
  const above = stack.findLast((open, at) => open.numbering.kind === 'arabic' && ranks[at]! < LIST_ITEM);
  if (!above || !isEmphatic(above.paragraphs[0]!)) return false;
  // A line in capitals is a part that has lost its numeral.
  if (above.numbering.values.length === 1 && body.some(isTitleInCapitals)) return false;
  return values[0] === (previous ? previous.values[0]! + 1 : 1);
}

/** Whether a line is in capitals and long enough for a title, not in a table. */
export function isTitleInCapitals({ segment, cell, content }: Paragraph): boolean {
  return segment.isUpper && !cell && content.length > 7;
}

function isEmphatic({ strong, block }: Paragraph): boolean {
  return strong || block.type === 'heading';
}

/**
 * The tree of numbered headings and items, by their numbering text alone: `#` depth and CommonMark lists are noise in
 * real drafts. Bulleted lines are body even where a number follows the bullet.
 */
export function readOutline(paragraphs: readonly Paragraph[]): ReadPart<Outline> {
  const builder = new OutlineBuilder(mistypedNumerals(paragraphs));
  for (const paragraph of paragraphs) if (!SKIPPED.has(paragraph.role)) builder.add(paragraph);
  return builder.finish();
}

class OutlineBuilder {
  private readonly roots: Draft[] = [];
  /** The nodes that are open, from the root down, and the rank of each. */
  private readonly stack: Draft[] = [];
  private readonly ranks: number[] = [];
  /** What stands under the node read last, so far. */
  private readonly body: Paragraph[] = [];
  private last: Draft | undefined;
  private capitalRank: number | undefined;

  constructor(private readonly mistyped: ReadonlyMap<number, Numbering>) {}

  add(paragraph: Paragraph): void {
    if (isNumbered(paragraph)) {
      const numbering = this.mistyped.get(paragraph.index) ?? paragraph.numbering;
      this.closeBody();
      this.open(draftOf(numbering, paragraph), this.rankOf(numbering, paragraph));
    } else if (!this.last) {
      return;
    } else if (this.body.length === 0 && continuesHeading(this.last, paragraph)) {
      this.last.paragraphs.push(paragraph);
    } else {
      this.body.push(paragraph);
    }
  }

  finish(): ReadPart<Outline> {
    this.closeBody();
    const roles = new Map<number, Role>();
    for (const root of this.roots) finish(root, roles);
    return { part: { nodes: this.roots }, roles };
  }

  private rankOf(numbering: Numbering, paragraph: Paragraph): number {
    const { stack, ranks } = this;
    if (isListItem(numbering, paragraph, stack, ranks, this.last?.body ?? NO_BODY)) return LIST_ITEM;
    const rank = RANKS[numbering.kind];
    if (numbering.kind === 'arabic') return rank + numbering.values.length - 1;
    if (numbering.kind !== 'capital') return rank;
    const isBelowRoman = () => stack.some((open) => open.numbering.kind === 'roman');
    this.capitalRank ??= isBelowRoman() ? CAPITAL_BELOW_ROMAN : rank;
    return this.capitalRank;
  }

  private open(node: Draft, rank: number): void {
    const { stack, ranks } = this;
    while (stack.length > 0 && ranks.at(-1)! >= rank) {
      stack.pop();
      ranks.pop();
    }
    const parent = stack.at(-1);
    node.level = stack.length + 1;
    if (!parent) this.roots.push(node);
    else if (parent.children.length === 0) parent.children = [node];
    else parent.children.push(node);
    stack.push(node);
    ranks.push(rank);
    this.last = node;
  }

  private closeBody(): void {
    if (this.last && this.body.length > 0) this.last.body = this.body.slice();
    this.body.length = 0;
  }
}

function draftOf(numbering: Numbering, paragraph: Paragraph): Draft {
  return {
    numbering,
    paragraphs: [paragraph],
    title: '',
    range: paragraph.range,
    extent: paragraph.range,
    kind: 'item',
    level: 1,
    depth: 0,
    written: 'plain',
    body: NO_BODY,
    children: NO_CHILDREN,
  };
}

const SKIPPED: ReadonlySet<Role> = new Set(['rule', 'front-matter', 'code', 'stamp']);

/** No title is cut into more; without an end each would be put together again for every line that follows. */
const MAX_TITLE_PARAGRAPHS = 20;

/** The title of a PHẦN on its own line, or the rest of a heading that a page break or a second `#` cut off. */
function continuesHeading(node: Draft, paragraph: Paragraph): boolean {
  if (paragraph.role !== 'text' || paragraph.bullet !== undefined) return false;
  if (node.paragraphs.length >= MAX_TITLE_PARAGRAPHS) return false;
  const last = node.paragraphs.at(-1)!;
  const { kind } = node.numbering;
  if (kind === 'part' || kind === 'chapter' || kind === 'section') {
    const titleSoFar = titleOf(node);
    if (titleSoFar === '') return paragraph.content.length < 300;
    if (isUpper(titleSoFar) && paragraph.segment.isUpper && last.block.type === paragraph.block.type)
      return true;
  }
  const isHeading = paragraph.block.type === 'heading';
  if (isHeading && last.block.type === 'heading' && regexp.u`^\p{Ll}`.test(paragraph.content.text))
    return true;
  return isCapitalPart(last, paragraph) && isUpper(titleOf(node));
}

function titleOf({ paragraphs }: Draft): string {
  return paragraphs
    .map((p, i) => p.content.text.slice(i === 0 ? p.bodyStart : 0))
    .join(' ')
    .trim();
}

/** The second line of a title in capitals: written as the first is, right below it. */
function isCapitalPart(first: Paragraph, second: Paragraph): boolean {
  if (second.index !== first.index + 1 || second.cell || !second.segment.isUpper) return false;
  return (
    first.block.type === second.block.type &&
    first.block.depth === second.block.depth &&
    first.strong === second.strong &&
    (first.strong || first.block.type === 'heading')
  );
}

/** Works out what hangs on all that stands under a node, its children first. */
function finish(node: Draft, roles: Map<number, Role>): void {
  for (const child of node.children) finish(child, roles);
  const [first] = node.paragraphs as [Paragraph];
  const several = node.paragraphs.length > 1;
  if (several) node.range = { start: first.range.start, end: node.paragraphs.at(-1)!.range.end };
  const { start, end } = node.range;
  const last = Math.max(end, node.body.at(-1)?.range.end ?? 0, node.children.at(-1)?.extent.end ?? 0);
  node.extent = last === end ? node.range : { start, end: last };
  node.title = several
    ? oneLine([first.segment.title, ...node.paragraphs.slice(1).map((p) => p.content.text)].join(' '))
    : first.segment.title;
  if (first.block.type === 'heading' && !first.block.underline) {
    node.written = 'heading';
    node.depth = first.block.depth;
  } else if (first.strong) {
    node.written = 'strong';
  }
  node.kind = kindOf(node);
  const role = node.kind === 'heading' ? 'section' : 'item';
  for (const { index } of node.paragraphs) roles.set(index, role);
}

/** Longest title of a heading that is a plain line, in UTF-16 units. */
const PLAIN_TITLE = 160;

/** A title, or running text with a number before it. */
function kindOf({ numbering: { kind }, written, title, children, body }: Draft): 'heading' | 'item' {
  if (written === 'heading') return 'heading';
  if (kind === 'bracketed') return 'item';
  if (['part', 'chapter', 'section', 'roman', 'capital'].includes(kind))
    return title.length <= 400 ? 'heading' : 'item';
  if (written === 'strong') return /[.;]$/u.test(title) && title.length > PLAIN_TITLE ? 'item' : 'heading';
  const hasContent = children.length > 0 || body.length > 0;
  if (!hasContent || title.length > PLAIN_TITLE || /[;,]$/u.test(title)) return 'item';
  return /\.$/u.test(title) && title.length > 60 ? 'item' : /:\s*\S/u.test(title) ? 'item' : 'heading';
}

/** All nodes of an outline, each before its children. */
export const outlineNodes = memoizePerObject((nodes: readonly OutlineNode[]): readonly OutlineNode[] => {
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
