import type { Bilingual } from '../text/bilingual.ts';

/** The family of form rules a plan follows: State (NĐ 30), Party (HD 36, HD 05), mass organisations (house rules). */
export type RegimeId = 'state' | 'party' | 'mass-organisation';

/** The organisation whose house rules a plan of a mass organisation follows. */
export type MassOrganisation = 'mttq' | 'union' | 'youth' | 'women' | 'farmers' | 'veterans' | 'other';

/** A text that regulates form, as `sources.ts` lists it. */
export type SourceId =
  | 'nd30'
  | 'hd05'
  | 'hd36'
  | 'qd399'
  | 'qd207-mttq'
  | 'qd933-tld'
  | 'hd29-youth'
  | 'law72-2025'
  | 'nq202-2025'
  | 'nq203-2025'
  | 'qd298'
  | 'practice';

/** How well a clause is known: read in the text, read in a digest, remembered, inferred, or mere habit. */
export type Confidence = 'text' | 'secondary' | 'recalled' | 'derived' | 'practice';

/** The place of a requirement in the regulation (điều khoản viện dẫn). */
export interface Clause {
  readonly source: SourceId;
  /** `Phụ lục I, Phần I, Mục II, khoản 3, điểm c`; empty where the source as a whole is meant. */
  readonly place: string;
  readonly confidence: Confidence;
  /** The regimes it speaks for; absent: all of the rule's. */
  readonly regimes?: readonly RegimeId[];
}

/** The facts of form that hold for one regime at one time: data, each with its clause in `forms.ts`. */
export interface Form {
  readonly id:
    | 'state'
    | 'party-hd36'
    | 'party-hd05'
    | 'mass-mttq'
    | 'mass-union'
    | 'mass-youth'
    | 'mass-women'
    | 'mass-farmers'
    | 'mass-veterans'
    | 'mass-other';
  readonly regime: RegimeId;
  readonly name: Bilingual;
  /** The text that governs the form. */
  readonly source: SourceId;
  /** What stands on top at the right: Quốc hiệu and Tiêu ngữ, the Party title, or the Đoàn title. */
  readonly letterhead: 'state' | 'party' | 'youth';
  /** What separates the issuing body from the number. */
  readonly star: '*' | '***' | undefined;
  readonly number: {
    /** `Số:` with, `Số` without. */
    readonly colon: boolean;
    /** `15/KH-UBND` or `15-KH/ĐU`; `either` where house rules differ. */
    readonly separators: 'state' | 'party' | 'either';
  };
  /** `TM.` or `T/M`. */
  readonly capacityMark: 'dot' | 'slash';
  readonly recipients: { readonly itemEnd: ';' | ','; readonly lastEnd: '.' };
  readonly bases: { readonly leadingDash: boolean; readonly itemEnd: ';' | ','; readonly lastEnd: '.' | ',' };
  /** `- Lưu: VT, VHXH.` or `- Lưu Văn phòng Đảng uỷ.` */
  readonly filing: 'code' | 'place';
  readonly endMark: './.' | '.';
  readonly annexNumerals: 'roman' | 'arabic';
  /** `I.` or `I-`; undefined where both are met. */
  readonly romanSeparator: '.' | '-' | undefined;
  readonly subjectCase: 'upper' | 'lower' | undefined;
}
