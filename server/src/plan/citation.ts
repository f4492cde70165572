import type { DateMention } from '../vietnamese/date.ts';

/** A stretch of the scanned text with what it reads as (blanks trimmed, dashes made ASCII). Indices of that text. */
export interface CitationPart {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** `number-type/body` (Party), `number/type-body` (State), with a year (normative), or a State letter `number/body`. */
export type SymbolShape = 'party' | 'state' | 'normative' | 'state-letter' | 'unknown';

/** Number and symbol (số, ký hiệu) of a document, taken apart. */
export interface DocumentSymbol {
  readonly start: number;
  readonly end: number;
  /** As it should be written: `21-CT/TW` for `21 – CT/TW`; a blank number is left out: `-KH/ĐU`. */
  readonly canonical: string;
  readonly shape: SymbolShape;
  /** Absent where the number is blank. */
  readonly number?: CitationPart;
  readonly year?: CitationPart;
  /** `CT`, `NQ`, `CTr`; absent in State letters. */
  readonly type?: CitationPart;
  /** `TW`, `UBND`, `BTCTU-BNCTU`. */
  readonly body?: CitationPart;
  /** Dashes, slashes and blanks between the parts that are not as `canonical` has them. */
  readonly irregular: readonly { readonly start: number; readonly end: number; readonly expected: string }[];
}

/** One mention of a document in a paragraph. Indices of the paragraph's text. */
export interface CitationMention {
  readonly start: number;
  readonly end: number;
  /** `Chỉ thị`, `Chương trình hành động`, `Nghị quyết liên tịch`; absent where only the symbol stands. */
  readonly typeName?: CitationPart;
  /** The word `số` between type name and number. */
  readonly soWord?: CitationPart;
  /** Absent where a document is named by type and, perhaps, a bare number: `Chỉ thị 21`, `Luật Bầu cử …`. */
  readonly symbol?: DocumentSymbol;
  /** The bare number of a short form without symbol: `Chỉ thị 21`, `Nghị quyết 101`. */
  readonly bareNumber?: CitationPart;
  /** Of a law: the name after `Luật`. */
  readonly lawName?: CitationPart;
  readonly date?: DateMention;
  /** The comma between symbol and date, `,` or ``. */
  readonly commaBeforeDate?: boolean;
  /** After `của`: `Ban Bí thư (Khoá XII)`. */
  readonly issuer?: CitationPart;
  /** After `về`, `về việc`, `V/v`, or in quotes. */
  readonly subject?: CitationPart;
  /** `(gọi tắt là Chỉ thị số 06-CT/TW)`. */
  readonly shortName?: CitationPart;
  /** `Kế hoạch này`, `Chỉ thị này`: the document that speaks. */
  readonly self: boolean;
  /** It stands in a list under one plural (`các Nghị quyết số 11-NQ/TW và 42-NQ/TW`) and inherits the type name. */
  readonly listed: boolean;
}
