import type { Block, MarkdownDocument } from '../markdown/block.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { TextMemo } from '../text/memo.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { cutUnits, type Unit } from './lines.ts';
import type { Paragraph, Role } from './model.ts';

/** A paragraph whose role the readers of this folder still decide. */
export interface DraftParagraph extends Paragraph {
  role: Role;
  /** Folded text behind bullet and numeral, trimmed. */
  readonly key: string;
}

/** Units of a text, or of a table cell, and their folded form: what depends on the text alone. */
export interface ReadText {
  readonly units: readonly Unit[];
  readonly folded: string;
}

export function readText(text: string): ReadText {
  return { units: cutUnits(text), folded: foldForMatch(text) };
}

/** The blocks of a document cut into paragraphs, in order. Markdown that a plan does not speak in is left out. */
export function readParagraphs(markdown: MarkdownDocument, memo: TextMemo<ReadText>): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  for (const block of markdown.blocks) {
    if (block.type === 'table') {
      block.rows?.forEach((row, rowIndex) => {
        row.cells.forEach((cell, column) => {
          addUnits(paragraphs, block, cell, memo, { row: rowIndex, column });
        });
      });
    } else if (block.type === 'heading' || block.type === 'paragraph') {
      addUnits(paragraphs, block, block.content, memo);
      if (block.underline && markdown.text[block.underline.start] === '-') {
        paragraphs.push(bare(paragraphs.length, block, block.underline, 'rule'));
      }
    } else if (block.type === 'thematicBreak') {
      paragraphs.push(bare(paragraphs.length, block, block.range, 'rule'));
    } else if (block.type === 'frontMatter') {
      paragraphs.push(bare(paragraphs.length, block, block.range, 'front-matter'));
    } else if (block.type === 'code' && isIndented(markdown.text, block)) {
      addUnits(paragraphs, block, block.content, memo);
    } else if (block.type === 'code') {
      paragraphs.push(bare(paragraphs.length, block, block.range, 'code'));
    }
  }
  return paragraphs;
}

/** Code to CommonMark by four blanks alone: in a plan a line that was centred with blanks. */
function isIndented(text: string, { range }: Block): boolean {
  return !/^\s*(?:`{3}|~{3})/u.test(text.slice(range.start, range.end));
}

function addUnits(
  paragraphs: DraftParagraph[],
  block: Block,
  content: MappedText,
  memo: TextMemo<ReadText>,
  cell?: { row: number; column: number },
): void {
  const { units, folded } = memo.get(content.text, readText);
  for (const unit of units) {
    const text = content.slice(unit.start, unit.end);
    const shift = unit.start;
    const foldedUnit =
      unit.start === 0 && unit.end === folded.length ? folded : folded.slice(unit.start, unit.end);
    const isRule = /^[-_–—=]{3,}$/u.test(text.text);
    paragraphs.push({
      index: paragraphs.length,
      block,
      role: isRule ? 'rule' : cell ? 'cell' : 'text',
      content: text,
      range: text.range(),
      ...(unit.bullet === undefined ? {} : { bullet: unit.bullet }),
      ...(unit.numbering ? { numbering: moveNumbering(unit.numbering, shift) } : {}),
      bodyStart: unit.bodyStart - shift,
      strong: cell === undefined && isStrong(block, unit),
      folded: foldedUnit,
      key: foldedUnit.slice(unit.bodyStart - shift).trim(),
      ...(cell ? { cell } : {}),
    });
  }
}

function moveNumbering(
  numbering: NonNullable<Unit['numbering']>,
  by: number,
): NonNullable<Unit['numbering']> {
  if (by === 0) return numbering;
  return {
    ...numbering,
    start: numbering.start - by,
    numeralStart: numbering.numeralStart - by,
    numeralEnd: numbering.numeralEnd - by,
    end: numbering.end - by,
  };
}

function isStrong(block: Block, unit: Unit): boolean {
  const body = block.content.text.slice(unit.bodyStart, unit.end);
  const from = unit.bodyStart + (body.length - body.trimStart().length);
  const to = unit.bodyStart + body.trimEnd().length;
  if (to <= from) return false;
  // A full stop or colon behind the bold part does not count.
  return block.emphases.some((e) => e.type === 'strong' && e.start <= from && e.end >= to - 1);
}

function bare(
  index: number,
  block: Block,
  range: { start: number; end: number },
  role: Role,
): DraftParagraph {
  const content = block.content.slice(0, 0);
  return { index, block, role, content, range, bodyStart: 0, strong: false, folded: '', key: '' };
}
