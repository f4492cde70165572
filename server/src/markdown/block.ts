import type { MappedText } from '../text/mapped-text.ts';
import type { TextRange } from '../text/range.ts';

/** CommonMark's words for what stands in a text, flattened: containers are properties of the leaf blocks in them. */
export type BlockType =
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'thematicBreak'
  | 'code'
  | 'html'
  | 'definition'
  | 'frontMatter';

/** `*…*` or `**…**` around a part of a block's content. */
export interface Emphasis {
  readonly type: 'emphasis' | 'strong';
  /** Indices in the block's `content.text`. */
  readonly start: number;
  readonly end: number;
}

/** What else Markdown or HTML marks in a block's content: `<u>`, `<sup>`, a code span, a link's text, an image's description. */
export interface InlineMark {
  readonly type: 'underline' | 'strikethrough' | 'superscript' | 'subscript' | 'code' | 'link' | 'image';
  /** Indices in the block's `content.text`. */
  readonly start: number;
  readonly end: number;
  /** Address of a `link` or an `image`, as written. */
  readonly target?: string;
}

/** Visible text with what is marked in it. `inlinesOf` makes a tree of it. */
export interface MarkedText {
  readonly content: MappedText;
  readonly emphases: readonly Emphasis[];
  /** Absent where there are none. */
  readonly marks?: readonly InlineMark[];
}

export type Alignment = 'left' | 'center' | 'right';

export interface TableCell {
  /** At least one; more than one only in HTML tables (`<p>`) and grid tables (blank lines). Trimmed. */
  readonly paragraphs: readonly MarkedText[];
  /** That of the column in a pipe table, of the cell in an HTML table. */
  readonly align?: Alignment;
  /** How many columns and rows it takes, where more than one. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface TableRow {
  readonly range: TextRange;
  readonly cells: readonly TableCell[];
  /** A row of column heads: of a pipe table the first, of a grid table what stands above `===`, of HTML `<th>` or `<thead>`. */
  readonly isHeader: boolean;
}

/** A leaf block of the document. */
export interface Block extends MarkedText {
  readonly type: BlockType;
  /** In the source: from the first character of the block (list marker, `#`, fence) to its last, line ending excluded. */
  readonly range: TextRange;
  /**
   * What a reader sees: without emphasis marks, escapes, link targets and HTML; lines joined by `\n` without the white
   * space around them; with the list marker (`- `, `1. `) before it where the block is the first of a list item.
   * Of `code`, `html` and `frontMatter` the raw lines. Of a `table` and a `thematicBreak` empty.
   */
  readonly content: MappedText;
  readonly emphases: readonly Emphasis[];
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  /** Set for a heading underlined with `===` or `---`: the range of the underline. */
  readonly underline?: TextRange;
  /** Of a paragraph or heading in HTML. */
  readonly align?: Alignment;
  /** How many lists the block stands in. */
  readonly listDepth: number;
  readonly quoteDepth: number;
  /** Length of the list marker with the space after it at the start of `content`, 0 where there is none. */
  readonly markerLength: number;
  readonly rows?: readonly TableRow[];
  /**
   * The block as it was read, wherever it stands now: the same object in all versions of a text that have it. Absent where it
   * is the block itself.
   */
  readonly unmoved?: Block;
}

/** `<!-- … -->`, whether a block of its own or inside a paragraph. */
export interface HtmlComment {
  readonly range: TextRange;
  /** What stands between `<!--` and `-->`, as it is. */
  readonly value: string;
}

/** A Markdown text read once. */
export interface MarkdownDocument {
  /** The text as it came. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly HtmlComment[];
  /** Set where the text is too large or too deeply nested to be read as CommonMark throughout: those ranges. */
  readonly simplified: readonly TextRange[];
}

/** Blocks and comments of a piece of Markdown, offsets counted in that piece. */
export interface ParseResult {
  readonly blocks: readonly Block[];
  readonly comments: readonly HtmlComment[];
  /** Labels of the link reference definitions in it. */
  readonly labels?: readonly string[];
}
