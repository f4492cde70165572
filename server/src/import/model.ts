import type { LegacyEncoding } from '../vietnamese/legacy.ts';

/** How a run is set, as far as Markdown can say it. */
export interface TextStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly raised: 'superscript' | 'subscript' | undefined;
}

export interface TextInline {
  readonly type: 'text';
  readonly text: string;
  readonly style: TextStyle;
  /** Address that it leads to. */
  readonly link?: string | undefined;
  /** Coding of the text, where the font says that it is not Unicode; see `fonts.ts`. */
  readonly encoding?: LegacyEncoding | undefined;
  /** Whether the font or the run shows small letters as capitals. */
  readonly capitals?: boolean;
}

export type Inline =
  | TextInline
  /** A line that ends, a tab, a page that ends. */
  | { readonly type: 'break' }
  | { readonly type: 'tab' }
  | { readonly type: 'page' }
  /** `part`: path in the zip. */
  | { readonly type: 'image'; readonly part: string; readonly description: string }
  | { readonly type: 'footnote' | 'endnote' | 'comment'; readonly id: string };

export interface Paragraph {
  readonly type: 'paragraph';
  /** Counts the paragraphs of the file, from 1, empty ones and those in tables too. */
  readonly index: number;
  /** What automatic numbering puts before the text, with the blank after it; empty: nothing. */
  readonly numeral: string;
  readonly inlines: readonly Inline[];
  /** Level in the outline from 0; undefined for body text. */
  readonly outlineLevel: number | undefined;
  readonly isCentred: boolean;
  /** A line of code, whose blanks count. */
  readonly isCode: boolean;
}

export interface Cell {
  /** First column, from 0, and how many the cell takes. */
  readonly column: number;
  readonly columns: number;
  /** The cell goes on from the one above. */
  readonly continues: boolean;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  /** Whether lines are drawn between cells. */
  readonly hasLines: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;

/** Numbers of paragraphs, the last included. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

/** What a document holds, in the order in which it is read. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** Text of foot- and endnotes and of comments by kind and id. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** Who wrote a comment, by its id. */
  readonly authors: ReadonlyMap<string, string>;
  /** Parts after the first whose pages are held the long way: the numbers of their paragraphs. */
  readonly landscape?: readonly ParagraphRange[];
}

/** The visible characters of a paragraph's own text, without its numeral. */
export function plainText(paragraph: Pick<Paragraph, 'inlines'>): string {
  return paragraph.inlines
    .map((each) =>
      each.type === 'text' ? each.text : each.type === 'tab' || each.type === 'break' ? ' ' : '',
    )
    .join('');
}
