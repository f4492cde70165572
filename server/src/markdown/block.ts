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

export interface TableRow {
  readonly range: TextRange;
  /** One text a column, trimmed. */
  readonly cells: readonly MappedText[];
}

/** A leaf block of the document. */
export interface Block {
  readonly type: BlockType;
  /** In the source: from the first character of the block (list marker, `#`, fence) to its last, line ending excluded. */
  readonly range: TextRange;
  /**
   * What a reader sees: without emphasis marks, escapes, link targets and HTML; lines joined by `\n` without the white
   * space around them; with the list marker (`- `, `1. `) in front where the block is the first of a list item.
   * Of `code`, `html` and `frontMatter` the raw lines. Of a `table` and a `thematicBreak` empty.
   */
  readonly content: MappedText;
  readonly emphases: readonly Emphasis[];
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  /** Set for a heading underlined with `===` or `---`: the range of the underline. */
  readonly underline?: TextRange;
  /** How many lists the block stands in. */
  readonly listDepth: number;
  readonly quoteDepth: number;
  /** Length of the list marker with the space after it at the start of `content`, 0 where there is none. */
  readonly markerLength: number;
  readonly rows?: readonly TableRow[];
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
