import type { RegimeId } from '../../regimes/regime.ts';

/** A body of an organisation. */
export interface RegisterBody {
  readonly name: string;
  /** What stands for it in a symbol: `BQLDA`. */
  readonly code?: string | undefined;
  readonly short?: string | undefined;
  /** In words of the organisation: `tỉnh`, `xã`. */
  readonly level?: string | undefined;
  readonly regime?: RegimeId | undefined;
  /** `YYYY-MM-DD`: its first and its last day. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** What took its place. */
  readonly successor?: string | undefined;
}

/** Words that the organisation does not use. */
export interface AvoidedWord {
  readonly phrase: string;
  readonly write?: string | undefined;
  readonly reason?: string | undefined;
}

/** A document that is no longer in force. */
export interface ExpiredDocument {
  /** Number and symbol: `12/2020/QĐ-UBND`. */
  readonly symbol: string;
  /** `YYYY-MM-DD`: the first day on which it can be no basis. */
  readonly expired: string;
  readonly replacedBy?: string | undefined;
}

/** What an organisation knows of itself. */
export interface Register {
  readonly bodies?: readonly RegisterBody[] | undefined;
  /** Short forms that need no explanation, with what they stand for. */
  readonly abbreviations?: Readonly<Record<string, string>> | undefined;
  /** Words and names that are spelt right. */
  readonly words?: readonly string[] | undefined;
  readonly avoid?: readonly AvoidedWord[] | undefined;
  readonly documents?: readonly ExpiredDocument[] | undefined;
}
