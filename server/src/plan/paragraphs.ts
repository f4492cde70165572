import type { Block, MarkdownDocument, MarkedText } from '../markdown/block.ts';
import { isAllShown, withoutControls, withoutInvisible } from '../markdown/invisible.ts';
import type { IncrementalCache } from '../text/incremental-cache.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { TextRange } from '../text/range.ts';
import { legacyEncodingOf } from '../vietnamese/legacy.ts';
import type { Paragraph, Role } from './model.ts';
import type { Roles } from './role.ts';
import { joinedHeadings, Segment, segmentsOf } from './segment.ts';

/** A paragraph of a plan that is being read: its role is not settled. */
export interface DraftParagraph extends Paragraph {
  role: Role;
}

/** Gives paragraphs the roles that a reader found. Nothing else changes a paragraph. */
export function settleRoles(paragraphs: readonly DraftParagraph[], roles: Roles): void {
  for (const [index, role] of roles) paragraphs[index]!.role = role;
}

/** What is known of a block's text: its segments, and whether the page shows all of its characters. */
interface TextUnits {
  readonly isShown: boolean;
  readonly segments: readonly Segment[];
}

export type SegmentCache = IncrementalCache<TextUnits>;

/** The blocks of a document cut into paragraphs, in order. Markdown that a plan does not speak in is left out. */
export function readParagraphs(markdown: MarkdownDocument, cache: SegmentCache): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  for (const block of markdown.blocks) {
    if (block.type === 'table') {
      block.rows?.forEach((row, rowIndex) => {
        row.cells.forEach((cell, column) => {
          for (const text of cell.paragraphs)
            addSegments(paragraphs, block, text, cache, { row: rowIndex, column });
        });
      });
    } else if (block.type === 'heading' || block.type === 'paragraph') {
      addSegments(paragraphs, block, block, cache);
      if (block.underline && markdown.text[block.underline.start] === '-') {
        addBare(paragraphs, block, block.underline, 'rule');
      }
    } else if (block.type === 'thematicBreak') {
      addBare(paragraphs, block, block.range, 'rule');
    } else if (block.type === 'frontMatter') {
      addBare(paragraphs, block, block.range, 'front-matter');
    } else if (block.type === 'code' && isIndented(markdown.text, block)) {
      addSegments(paragraphs, block, block, cache);
    } else if (block.type === 'code') {
      addBare(paragraphs, block, block.range, 'code');
    }
  }
  return paragraphs;
}

/** Code to CommonMark by four blanks alone: in a plan a line that was centred with blanks. */
function isIndented(text: string, { range }: Block): boolean {
  return !/^\s*(?:`{3}|~{3})/u.test(text.slice(range.start, range.end));
}

function unitsOf(text: string): TextUnits {
  return { isShown: isAllShown(text), segments: segmentsOf(text) };
}

/** What the page shows of a text. In an old coding a soft hyphen is a letter. */
function shownText(source: MarkedText): MarkedText {
  const written = withoutControls(source);
  return legacyEncodingOf(written.content.text) ? written : withoutInvisible(written);
}

function addSegments(
  paragraphs: DraftParagraph[],
  block: Block,
  source: MarkedText,
  cache: SegmentCache,
  cell?: Paragraph['cell'],
): void {
  const units = cache.get(source.content.text, unitsOf);
  const marked = units.isShown ? source : shownText(source);
  const { content } = marked;
  const { segments } = units.isShown ? units : cache.get(content.text, unitsOf);
  for (const segment of joinedHeadings(content.text, segments, marked.emphases)) {
    const own = content.slice(segment.start, segment.end);
    const text = own.text === segment.text ? own : own.respelt(segment.text);
    const role = segment.isRule ? 'rule' : cell ? 'cell' : segment.isPageNumber ? 'stamp' : 'text';
    const strong = isStrong(marked, segment);
    paragraphs.push(
      paragraphOf(paragraphs.length, block, marked, role, text, text.range(), segment, strong, cell),
    );
  }
}

/** All paragraphs have the same properties in the same order, which makes whatever reads them faster. */
function paragraphOf(
  index: number,
  block: Block,
  written: MarkedText,
  role: Role,
  content: MappedText,
  range: TextRange,
  segment: Segment,
  strong: boolean,
  cell: Paragraph['cell'],
): DraftParagraph {
  const { folded, key, bullet, numbering, bodyStart } = segment;
  return {
    index,
    block,
    written,
    role,
    content,
    range,
    bullet,
    numbering,
    bodyStart,
    strong,
    folded,
    key,
    cell,
    segment,
  };
}

function isStrong({ content, emphases }: MarkedText, { start, end, bodyStart }: Segment): boolean {
  if (emphases.length === 0) return false;
  const body = content.text.slice(start + bodyStart, end);
  const from = start + bodyStart + (body.length - body.trimStart().length);
  const to = start + bodyStart + body.trimEnd().length;
  if (to <= from) return false;
  // A full stop or colon after the bold part does not count, nor do blanks between bold words.
  let at = from;
  for (const { type, start, end } of emphases) {
    if (type !== 'strong' || end <= at) continue;
    if (start > at && content.text.slice(at, start).trim() !== '') return false;
    at = end;
    if (at >= to - 1) return true;
  }
  return false;
}

function addBare(paragraphs: DraftParagraph[], block: Block, range: TextRange, role: Role): void {
  const content = block.content.slice(0, 0);
  paragraphs.push(
    paragraphOf(paragraphs.length, block, block, role, content, range, Segment.EMPTY, false, undefined),
  );
}
