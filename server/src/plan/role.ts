/** What a paragraph is in the plan. */
export type Role =
  | 'front-matter'
  | 'national-title'
  | 'motto'
  | 'party-title'
  | 'superior'
  | 'issuer'
  | 'star'
  | 'number'
  | 'dateline'
  /** MẬT, TỐI MẬT, TUYỆT MẬT. */
  | 'secrecy'
  | 'urgency'
  | 'draft-mark'
  /** `V/v …` below the number, as a letter (công văn) has it. */
  | 'letter-subject'
  /** To whom it may go: LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI. */
  | 'circulation'
  /** Address, telephone, e-mail of the issuing body. */
  | 'contact'
  | 'title'
  | 'subject'
  | 'rule'
  | 'basis'
  | 'opening'
  | 'section'
  | 'item'
  | 'text'
  | 'cell'
  | 'closing'
  | 'addressee'
  | 'recipients-label'
  | 'recipient'
  | 'capacity'
  | 'signer-title'
  | 'signer-name'
  | 'annex-title'
  | 'annex-subject'
  | 'annex-source'
  | 'stamp'
  /** Of the decision (quyết định) that the plan is issued with, above it in the same file. */
  | 'decision'
  | 'code';

/** What paragraphs are, by their index in the plan: of those that a reader took. */
export type Roles = ReadonlyMap<number, Role>;

/** What a reader found, and what it says of the paragraphs that it took. It changes none of them. */
export interface ReadPart<T> {
  readonly part: T;
  readonly roles: Roles;
}

/** The numeral before a heading or an item. Indices of the paragraph's text. */
export interface Numbering {
  /** `part`: Phần, `chapter`: Chương, `section`: Mục, `article`: Điều, `capital`: A. B., `bracketed`: (1) (a). */
  readonly kind:
    | 'part'
    | 'chapter'
    | 'section'
    | 'article'
    | 'roman'
    | 'capital'
    | 'arabic'
    | 'letter'
    | 'bracketed';
  /** `[3]` for III, `[2, 1]` for 2.1, `[5]` for đ (the fifth point). */
  readonly values: readonly number[];
  /** Of a `part`, `chapter`, `section`: how the numeral is written. */
  readonly numeralForm: 'roman' | 'arabic' | 'letter' | 'word';
  readonly start: number;
  /** Where the numeral itself stands. */
  readonly numeralStart: number;
  readonly numeralEnd: number;
  /** `.`, `-`, `)`, `/`, `:`, `.-` or empty. */
  readonly separator: string;
  /** After the separator and the white space after it. */
  readonly end: number;
}
