import type { Confidence } from './confidence.ts';

/*
 * How a document stands on paper (kỹ thuật trình bày), as a regulation sets it. The day from which it holds is that of
 * the regulation whose form it belongs to.
 */

/** What a text leaves open: from … to, and what is taken where nobody chooses. */
export interface Choice {
  readonly min: number;
  readonly max: number;
  readonly usual: number;
}

/** Where the regulation says so; habit where it does not. */
export interface LayoutClause {
  readonly clause: string;
  /** Default: that of the regulation. */
  readonly confidence?: Confidence;
}

/** The parts of a document whose form of letters is regulated. */
export type LayoutPart =
  | 'national-title'
  | 'motto'
  | 'party-title'
  | 'superior'
  | 'issuer'
  | 'number'
  | 'dateline'
  | 'secrecy'
  | 'urgency'
  | 'draft-mark'
  | 'letter-subject'
  | 'circulation'
  | 'title'
  | 'subject'
  | 'source'
  | 'addressee'
  | 'basis'
  | 'division'
  | 'section'
  | 'article'
  | 'clause'
  | 'point'
  | 'body'
  | 'recipients-label'
  | 'recipient'
  | 'capacity'
  | 'signer-title'
  | 'signer-name'
  | 'annex-title'
  | 'annex-subject'
  | 'annex-source'
  | 'contact'
  | 'cell'
  | 'page-number';

export interface LetterForm extends LayoutClause {
  /** Points, where the body is set in its smaller and in its greater size: all sizes of a document move together. */
  readonly sizes: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** A drawn line below a part, or hyphens typed there. */
export interface RuleForm extends LayoutClause {
  /** `text`: as long as the text above it; a number: that share of it; `typed`: what the draft has, as text. */
  readonly length: 'text' | 'typed' | number;
}

/** A mark that is stamped on the first page, below the number. */
export interface StampForm extends LayoutClause {
  /** At the left edge of the text area, or in the middle of the number's column. */
  readonly place: 'left-edge' | 'below-number';
  /** In bright red; black like all other text otherwise. */
  readonly isRed: boolean;
  /** A single line around it; absent: none. Millimetres. */
  readonly frame?: {
    readonly height: number;
    /** By the words of the mark in small letters; what is not named here has a frame as wide as its text. */
    readonly widths: Readonly<Record<string, number>>;
  };
}

/** How the documents of one form are set. Lengths on paper in millimetres, sizes and spacing in points. */
export interface LayoutFacts {
  /** No text regulates it: set as the State's, by habit (theo thông lệ). */
  readonly isPractice: boolean;
  /** Millimetres, upright. */
  readonly paper: LayoutClause & { readonly width: number; readonly height: number };
  /** Upright, but for tables and annexes. */
  readonly direction: LayoutClause;
  readonly font: LayoutClause & { readonly name: string };
  readonly page: LayoutClause & {
    readonly top: Choice;
    readonly bottom: Choice;
    readonly left: Choice;
    readonly right: Choice;
  };
  /** From the upper edge to the number's line. */
  readonly pageNumber: LayoutClause & { readonly top: number };
  readonly body: LayoutClause & {
    readonly size: Choice;
    /** Millimetres. */
    readonly firstLineIndent: Choice;
    readonly paragraphSpacing: Choice;
    /** `multiple`: of the font's line height; `exact`: points. */
    readonly lineSpacing: Choice & { readonly type: 'multiple' | 'exact' };
  };
  readonly letters: Readonly<Record<LayoutPart, LetterForm>>;
  readonly rules: {
    /** Under the Tiêu ngữ or the title of the Party. */
    readonly titleLine: RuleForm;
    /** Under the issuer; absent where a star stands there. */
    readonly issuer?: RuleForm;
    readonly subject: RuleForm;
    /** Under `(Kèm theo …)` of an annex. */
    readonly annex: RuleForm;
  };
  readonly stamps: { readonly secrecy: StampForm; readonly urgency: StampForm };
  /** To whom the document may go: in the upper margin of the first page. */
  readonly circulation: LayoutClause & { readonly place: 'framed-above-title' | 'corner' };
  /** `Không phổ biến trên …`: where a text gives it a place of its own, in the lower margin of the last page. */
  readonly notForPublic?: LayoutClause;
  /** How to reach the body, under a line as wide as the text: at the foot of the first page, or below the ending. */
  readonly contact: LayoutClause & { readonly page: 'first' | 'last' };
  /** Weight of a drawn line (practice: 0.5 to 0.75). */
  readonly ruleWidth: number;
  /** Blank lines left for the signature (practice). */
  readonly signatureLines: number;
}

/** What a workplace sets of what its regulation leaves open; every value inside the range of `LayoutFacts`. */
export interface LayoutChoices {
  readonly size?: number | undefined;
  readonly margins?:
    | {
        readonly top?: number | undefined;
        readonly bottom?: number | undefined;
        readonly left?: number | undefined;
        readonly right?: number | undefined;
      }
    | undefined;
  /** Print on both sides: left and right margin change places on even pages. */
  readonly duplex?: boolean | undefined;
  readonly firstLineIndent?: number | undefined;
  readonly paragraphSpacing?: number | undefined;
  readonly lineSpacing?: number | undefined;
  /** Lines below Tiêu ngữ, issuer and trích yếu: drawn, or as the border of a paragraph. */
  readonly rules?: 'drawn' | 'border' | undefined;
}
