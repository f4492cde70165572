import type { TextRange } from '../text/range.ts';

/*
 * The pages of a plan before they are broken into lines: what stands on paper, in order, with its form. Lengths, sizes
 * and distances are points (1/72 inch). Whoever sets or writes it needs no other knowledge of plans or regulations.
 */

/** A plan as it is printed: its sections one after the other, each from a new page on. */
export interface LayoutDocument {
  readonly properties: LayoutProperties;
  readonly sections: readonly LayoutSection[];
  /** In the order in which they are called. */
  readonly footnotes: readonly LayoutFootnote[];
}

/** What a file says about itself (core properties of DOCX, document information of PDF). */
export interface LayoutProperties {
  /** `KẾ HOẠCH Chuyển đổi số năm 2026` */
  readonly title: string;
  /** Number and symbol as written; empty where there is none. */
  readonly number: string;
  /** The issuing body as written; empty where there is none. */
  readonly issuer: string;
  readonly language: 'vi-VN';
}

/** The plan itself, or one annex: page, numbering of its pages, and what stands on them. */
export interface LayoutSection {
  readonly kind: 'plan' | 'annex';
  readonly page: LayoutPage;
  readonly pageNumbers: LayoutPageNumbers;
  readonly blocks: readonly LayoutBlock[];
  /** Stands in the upper margin of the first page, from where page numbers stand on the others (circulation note). */
  readonly firstPageHead: readonly LayoutParagraph[];
  /** Stands at the foot of the first page's text area, under a line (contact line of State bodies). */
  readonly firstPageFoot: readonly LayoutBlock[];
  /** Stands in the lower margin of the last page, as far from its edge as page numbers from the upper one (Party). */
  readonly lastPageFoot: readonly LayoutParagraph[];
  readonly range: TextRange;
}

export interface LayoutPage {
  readonly orientation: 'portrait' | 'landscape';
  /** As it is held: the width of a landscape page is the greater. */
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Even pages have left and right margin exchanged (print on both sides). */
  readonly mirrored: boolean;
}

/** Arabic numerals, centred over the text area. */
export interface LayoutPageNumbers {
  /** The number of the section's first page. Every section numbers anew. */
  readonly first: number;
  /** Whether the first page shows its number. */
  readonly onFirstPage: boolean;
  readonly style: TextStyle;
  /** From the upper edge of the page to the top of the number's line. */
  readonly top: number;
}

export type LayoutBlock = LayoutParagraph | LayoutTable | LayoutRule;

/** What a paragraph is: names its style in DOCX, and tells readers of the tree what they look at. */
export type LayoutRole =
  | 'national-title'
  | 'motto'
  | 'party-title'
  | 'superior'
  | 'issuer'
  | 'star'
  | 'number'
  | 'dateline'
  | 'secrecy'
  | 'urgency'
  | 'draft-mark'
  | 'letter-subject'
  | 'circulation'
  | 'title'
  | 'subject'
  | 'typed-rule'
  | 'source'
  | 'addressee'
  | 'basis'
  | 'opening'
  /** Phần, Chương, Mục with their numerals, and the titles below them: centred. */
  | 'division'
  /** `I. …` */
  | 'section'
  /** `Điều 1. …` */
  | 'article'
  /** `1. …` as a title (khoản có tiêu đề) */
  | 'clause'
  /** `a) …` as a title */
  | 'point'
  | 'body'
  | 'closing'
  | 'cell'
  | 'cell-head'
  | 'recipients-label'
  | 'recipient'
  | 'capacity'
  | 'signer-title'
  /** Blank lines for the signature. */
  | 'signature-space'
  | 'signer-name'
  | 'annex-title'
  | 'annex-subject'
  | 'annex-source'
  | 'contact'
  | 'code'
  | 'footnote'
  /** Blank, for distance alone: it prints nothing. */
  | 'space';

export type LayoutAlignment = 'left' | 'center' | 'right' | 'justify';

/** `multiple`: of the font's own line height; `exact`: points. */
export type LineSpacing =
  | { readonly type: 'multiple'; readonly value: number }
  | { readonly type: 'exact'; readonly value: number };

export interface LayoutParagraph {
  readonly type: 'paragraph';
  readonly role: LayoutRole;
  readonly alignment: LayoutAlignment;
  readonly inlines: readonly LayoutInline[];
  /** From the left edge of the text area or cell, negative to the left of it. */
  readonly indentLeft: number;
  readonly indentRight: number;
  /** Of the first line, added to `indentLeft`; negative where the further lines hang. */
  readonly firstLineIndent: number;
  /** Between two paragraphs the larger of the space after the one and that before the other holds, as in Word. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly lineSpacing: LineSpacing;
  /** Size and style of a line without text, and of the paragraph's mark. */
  readonly style: TextStyle;
  /** On one page with (the first line of) the next block. */
  readonly keepWithNext: boolean;
  /** All of its lines on one page. */
  readonly keepTogether: boolean;
  readonly pageBreakBefore: boolean;
  /** Depth in the navigation pane and in the tags of a PDF, from 1; absent for what is no heading. */
  readonly outlineLevel?: number;
  /** A single line of that width around the paragraph (marks of secrecy, urgency and circulation). */
  readonly frame?: { readonly lineWidth: number; readonly padding: number };
  /** Of its text and its frame, as a stamp has it; absent: black. */
  readonly colour?: 'red';
  /** Of what it shows; empty (`start === end`) where it stands for nothing in the draft. */
  readonly range: TextRange;
  /** Offset in the draft from which the ranges of its inlines are counted: inlines hold wherever a paragraph moves. */
  readonly origin: number;
}

/** A drawn line in a short paragraph of its own (kẻ ngang), centred in the text area or cell. */
export interface LayoutRule {
  readonly type: 'rule';
  readonly length: number;
  readonly lineWidth: number;
  /** What it takes of the page's height, distances above and below included. */
  readonly height: number;
  /** From the top of the block to the middle of the line. */
  readonly offset: number;
  /** From the left edge of the text area or cell to the left end of the line. */
  readonly left: number;
  /** In a DOCX file: a drawn shape, or the border of a paragraph. On paper they look alike. */
  readonly form: 'drawn' | 'border';
  readonly keepWithNext: boolean;
  readonly range: TextRange;
}

/**
 * A table of the draft (`data`), or columns side by side without borders: the letterhead, the ending (Nơi nhận and
 * signature), signers of a joint plan.
 */
export interface LayoutTable {
  readonly type: 'table';
  readonly kind: 'data' | 'letterhead' | 'ending';
  /** Widths; their sum is the table's. */
  readonly columns: readonly number[];
  /** Left edge of the table from that of the text area; negative where it overhangs. */
  readonly left: number;
  /** Width of all lines of the table; 0 for none. */
  readonly borderWidth: number;
  /** Inside each cell, left and right. */
  readonly cellPadding: number;
  readonly rows: readonly LayoutRow[];
  /** All of it on one page, as far as it fits on one. */
  readonly keepTogether: boolean;
  readonly keepWithNext: boolean;
  readonly range: TextRange;
}

export interface LayoutRow {
  /** Repeated at the top of every page to which the table goes on. Only leading rows are. */
  readonly isHeader: boolean;
  /** May go on on the next page; only a row that is higher than a page does otherwise. */
  readonly canSplit: boolean;
  /** In order of their columns. Where a cell of a row above reaches down, there is none in its place. */
  readonly cells: readonly LayoutCell[];
  readonly range: TextRange;
}

export interface LayoutCell {
  /** Index of its first column. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** At least one; never a table. */
  readonly blocks: readonly (LayoutParagraph | LayoutRule)[];
  readonly verticalAlignment: 'top' | 'middle' | 'bottom';
}

export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly position: 'normal' | 'superscript' | 'subscript';
}

/** What stands in a paragraph. Its range is counted from the `origin` of the paragraph. */
export type LayoutInline = LayoutText | LayoutBreak | LayoutTab | LayoutFootnoteReference | LayoutImage;

/**
 * Text of one style, on one line of the source. `text` is composed (NFC), without line ends or tabs. U+00A0 and U+2011
 * in it stand for a blank and a hyphen at which no line is broken: print them as `U+0020` and `-`. A line may be broken
 * after any other blank and after a hyphen or dash between letters or digits; never after a slash.
 */
export interface LayoutText {
  readonly type: 'text';
  readonly text: string;
  readonly style: TextStyle;
  /** From the paragraph's `origin`; as many units as `text` unless it reads differently from its source. */
  readonly range: TextRange;
}

/** A new line in the same paragraph. */
export interface LayoutBreak {
  readonly type: 'break';
  readonly range: TextRange;
}

/** To the next stop; stops stand every 36 points from the paragraph's left indent. */
export interface LayoutTab {
  readonly type: 'tab';
  readonly range: TextRange;
}

/** The raised number of a footnote. */
export interface LayoutFootnoteReference {
  readonly type: 'footnoteReference';
  /** Index in `LayoutDocument.footnotes`; its number is one more. */
  readonly footnote: number;
  readonly style: TextStyle;
  readonly range: TextRange;
}

/** A picture in the line; its lower edge stands on the base line. */
export interface LayoutImage {
  readonly type: 'image';
  /** Address as written in the draft: key of the files that are given to a writer. */
  readonly target: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly range: TextRange;
}

/** At the foot of the page on which it is first called, below a line. Its text begins with its own reference. */
export interface LayoutFootnote {
  readonly blocks: readonly LayoutParagraph[];
  readonly range: TextRange;
}

/**
 * The width of a text in points, in the font of the page. What composes a page asks it where a length follows from a
 * text: a rule as long as the Tiêu ngữ, columns by their content, a trích yếu in lines of like length.
 */
export type MeasureText = (text: string, style: TextStyle) => number;
