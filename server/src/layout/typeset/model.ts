import type { TextRange } from '../../text/range.ts';
import type { Face } from '../font/metrics.ts';
import type { LayoutFootnote, LayoutParagraph, LayoutRule, LayoutTable, TextStyle } from '../model.ts';

/*
 * A plan as it stands on its pages. Points, from the upper left corner of the page, or of the paragraph where it is said
 * so. What is drawn later lies above what was drawn before; nothing overlaps.
 */

export interface SetDocument {
  readonly pages: readonly SetPage[];
}

export interface SetPage {
  readonly width: number;
  readonly height: number;
  /** Index of its section in `LayoutDocument.sections`. */
  readonly section: number;
  /** As it is counted in its section, shown or not. */
  readonly number: number;
  readonly textArea: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly items: readonly SetItem[];
}

export type SetItem = SetLines | SetRule | SetBox | SetPageNumber;

/** Lines of one paragraph that stand on one page. */
export interface SetLines {
  readonly type: 'lines';
  readonly paragraph: LayoutParagraph;
  readonly set: SetParagraph;
  /** Indices of lines of `set`, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Left edge of the text area or cell, and top of line `from`. */
  readonly x: number;
  readonly y: number;
  /** Of a table head printed again: it says nothing new. */
  readonly isRepeated: boolean;
}

/** A drawn line: of a letterhead, under a trích yếu, between columns and rows of a table, above footnotes. */
export interface SetRule {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
  readonly source: LayoutRule | LayoutTable | LayoutFootnote | undefined;
}

/** A frame around a paragraph; the coordinates are those of the middle of its line. */
export interface SetBox {
  readonly type: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lineWidth: number;
  readonly colour?: LayoutParagraph['colour'];
}

export interface SetPageNumber {
  readonly type: 'pageNumber';
  readonly text: string;
  readonly style: TextStyle;
  readonly x: number;
  readonly baseline: number;
}

/** The lines of a paragraph at a width. Holds for every paragraph of the same content: it knows no offsets. */
export interface SetParagraph {
  readonly lines: readonly SetLine[];
  /** Sum of the heights of its lines. */
  readonly height: number;
}

export interface SetLine {
  readonly height: number;
  /** From the top of the line down to the base line. */
  readonly ascent: number;
  readonly pieces: readonly SetPiece[];
  /** Left and right end of what is printed, from the left edge of the text area or cell. */
  readonly left: number;
  readonly right: number;
  /** It ends inside of a word, which is wider than its place. */
  readonly breaksWord: boolean;
  /** Indices of the footnotes that are called in it. */
  readonly footnotes: readonly number[];
}

export type SetPiece = SetText | SetPicture;

/** Text of one inline in one line. */
export interface SetText {
  readonly type: 'text';
  /** Blanks at the end of the line included. */
  readonly text: string;
  readonly face: Face;
  readonly style: TextStyle;
  /** In points, as it is drawn. */
  readonly size: number;
  /** From the left edge of the text area or cell. */
  readonly x: number;
  /** Without blanks at the end of the line. */
  readonly width: number;
  /** Of its base line above that of the line. */
  readonly rise: number;
  /** Added to every blank of the text. */
  readonly wordSpacing: number;
  /** Index of the inline in the paragraph, and of the first character in its text. */
  readonly inline: number;
  readonly start: number;
}

export interface SetPicture {
  readonly type: 'picture';
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly inline: number;
}

/** Where a piece stands in the draft. */
export function sourceOf(paragraph: LayoutParagraph, piece: SetPiece): TextRange {
  const inline = paragraph.inlines[piece.inline]!;
  const start = inline.range.start + paragraph.origin;
  const end = inline.range.end + paragraph.origin;
  if (piece.type === 'picture' || inline.type !== 'text') return { start, end };
  if (end - start !== inline.text.length) return { start, end };
  return { start: start + piece.start, end: start + piece.start + piece.text.length };
}
