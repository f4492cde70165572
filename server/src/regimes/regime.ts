import type { Bilingual } from '../text/bilingual.ts';
import type { Confidence } from './confidence.ts';
import type { LayoutFacts } from './layout.ts';

export type { Confidence } from './confidence.ts';

/** The families of form rules a plan may follow: State (NĐ 30), Party (HD 36, HD 05), mass organisations (house rules). */
export const ALL_REGIMES = ['state', 'party', 'mass-organisation'] as const;

export type RegimeId = (typeof ALL_REGIMES)[number];

/** What a user may choose: `auto` leaves it to the text. */
export const REGIME_CHOICES = [...ALL_REGIMES, 'auto'] as const;

/** The organisation whose house rules a plan of a mass organisation follows. */
export type MassOrganisation = 'mttq' | 'union' | 'youth' | 'women' | 'farmers' | 'veterans' | 'other';

/** The id of a text that regulates form: the name of its file in `clauses/`. */
export type SourceId = string;

/** The place of a requirement in the regulation (điều khoản viện dẫn). */
export interface Clause {
  readonly source: SourceId;
  /** `Phụ lục I, Phần I, Mục II, khoản 3, điểm c`; empty where the source as a whole is meant. */
  readonly place: string;
  readonly confidence: Confidence;
}

/** The facts of form that a regulation sets for one regime. */
export interface FormFacts {
  /** `party-hd05` */
  readonly id: string;
  readonly regime: RegimeId;
  /** The organisation whose house rules they are; only of regime `mass-organisation`. */
  readonly organisation?: MassOrganisation;
  readonly name: Bilingual;
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
  /**
   * Whether the place of the dateline (địa danh) is that of the issuer, with the word of the unit before the name of a
   * person, of one syllable, or of a province.
   */
  readonly placeNamesUnit: boolean;
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
  /** How it stands on paper. */
  readonly layout: LayoutFacts;
}

/** The facts of form that hold for one regime at one time. */
export interface Form extends FormFacts {
  /** The text that governs the form. */
  readonly source: SourceId;
}
