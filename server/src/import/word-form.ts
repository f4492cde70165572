/*
 * How a Word file is set: what stands on its pages as Word would show it, apart from the words. Lengths and sizes are points;
 * undefined: the file does not say it in a way that can be told for certain.
 */

/** Letters in a row that are set alike. */
export interface WordRun {
  /** How many, blanks not counted. */
  readonly letters: number;
  /** Name of the font; undefined where the file names none. */
  readonly font: string | undefined;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** A drawn line (nét vẽ); `length` is undefined in a group, whose scale is its own. */
export interface DrawnLine {
  readonly length: number | undefined;
}

/** A cell of a table. */
export interface WordCell {
  /** Cells of one table have one number. */
  readonly table: number;
  readonly column: number;
  /** Whether lines are drawn on three sides at least: what is drawn on fewer stands for a rule. */
  readonly isFramed: boolean;
}

export interface WordParagraph {
  /** In order; those that follow each other and are set alike are one. */
  readonly runs: readonly WordRun[];
  readonly alignment: string | undefined;
  /** Of the first line, from where the others begin; negative: the others hang. */
  readonly firstLineIndent: number;
  /** Automatic numbering, or a tab before the first letter, has an indent of its own. */
  readonly hasOwnIndent: boolean;
  /** Of lines: `multiple` of the font's line height, `exact` or `atLeast` points. */
  readonly lineSpacing: { readonly type: 'multiple' | 'exact' | 'atLeast'; readonly value: number };
  readonly cell: WordCell | undefined;
  /** Lines that are anchored in it. */
  readonly drawnLines: readonly DrawnLine[];
  /** Whether other drawings or pictures are anchored in it, among which a line may be. */
  readonly hasOtherDrawing: boolean;
  /** A border above or below, which may stand for a drawn line. */
  readonly hasBorder: boolean;
  /** A line typed of hyphens or underscores. */
  readonly isTypedLine: boolean;
  /** The page on which it begins, from 1, as Word last laid it out. */
  readonly page: number | undefined;
}

/** Where the number of the page stands. */
export interface PageNumberPlace {
  readonly part: 'header' | 'footer';
  readonly alignment: 'left' | 'center' | 'right' | undefined;
}

export interface WordSection {
  /** Number of its first paragraph. */
  readonly first: number;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly margins: {
    readonly top: number | undefined;
    readonly bottom: number | undefined;
    readonly left: number | undefined;
    readonly right: number | undefined;
  };
  /** Place of the number on the first page, where it differs from the others, and on all others. */
  readonly firstPageNumber: PageNumberPlace | undefined;
  readonly pageNumber: PageNumberPlace | undefined;
}

export interface WordForm {
  readonly sections: readonly WordSection[];
  /** By number of the paragraph, from 1. */
  readonly paragraphs: ReadonlyMap<number, WordParagraph>;
  /** How many pages Word last counted. */
  readonly pages: number | undefined;
}
