import type { CalendarDate } from '../vietnamese/calendar.ts';
import type { Confidence, FormFacts, RegimeId } from './regime.ts';
import type { RequirementId } from './requirements.ts';

/** Where a requirement stands in a regulation. */
export interface ClausePlace {
  /** `Phụ lục I, Phần I, Mục II, khoản 3, điểm c`; empty where the text as a whole is meant. */
  readonly place: string;
  /** Default: that of the regulation. */
  readonly confidence?: Confidence;
  /** The regimes for which it says so. Default: those of the regulation. */
  readonly regimes?: readonly RegimeId[];
}

/** A text that an entry of `clauses/` ends and that is no entry itself (văn bản bị thay thế, bãi bỏ). */
export interface RepealedText {
  /** Number and symbol as it should be written. */
  readonly symbol: string;
  readonly name: string;
}

/**
 * A text that regulates the form of documents (quy định về thể thức): what it is, from when it holds, the facts of form
 * that it sets and the places where it states each requirement. One file of `clauses/` each.
 */
export interface Regulation {
  /** The name of its file: `hd05`. */
  readonly id: string;
  /** `NĐ 30/2020/NĐ-CP` */
  readonly short: string;
  /** Type, number, date, issuer and, after ` về `, the subject, in Vietnamese. */
  readonly full: string;
  /** `30/2020/NĐ-CP`; absent for habits. */
  readonly number?: string;
  readonly date?: CalendarDate;
  /** Its first day; absent: it has always held. */
  readonly inForceFrom?: CalendarDate;
  /** Ids of the regulations that end when it begins. */
  readonly replaces?: readonly string[];
  readonly repeals?: readonly RepealedText[];
  readonly regimes: readonly RegimeId[];
  /** How well its places are known. Default: read in the text. */
  readonly confidence?: Confidence;
  readonly forms?: readonly FormFacts[];
  /** A text alone stands for `{ place }`; of several places a finding cites the first. */
  readonly clauses: Readonly<
    Partial<Record<RequirementId, string | ClausePlace | readonly (string | ClausePlace)[]>>
  >;
}

/** Gives the literal its type. */
export function defineRegulation(regulation: Regulation): Regulation {
  return regulation;
}
