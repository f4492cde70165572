import { remember } from '../text/memoize.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { scanDates } from '../vietnamese/dates.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import type { CitationMention } from './citation.ts';
import { scanCitations } from './citations.ts';
import { oneLine } from './components.ts';
import { type DatelessDeadline, findDateless } from './deadline-relative.ts';
import type { Numbering, Role } from './model.ts';
import { ATTACHMENT_TITLE, BODY_START, CAPACITY, MOTTO, NATIONAL_TITLE, PARTY_TITLE } from './patterns.ts';
import { cutUnits, type Unit } from './split-segments.ts';

const NONE: readonly never[] = [];
const RULE = /^[-_–—=]{3,}$/u;

/**
 * What the text of a unit alone tells, wherever it stands: worked out when first asked, and kept from one version of a
 * document to the next. Indices are of `text`.
 */
export class UnitText {
  readonly text: string;
  readonly folded: string;
  /** Folded text behind bullet and numeral, trimmed. */
  readonly key: string;
  readonly bullet: string | undefined;
  readonly numbering: Numbering | undefined;
  readonly bodyStart: number;
  readonly isRule: boolean;
  // Private, so that two readings are equal however much has been asked of them.
  #isUpper: boolean | undefined;
  #title: string | undefined;
  #isCapacity: boolean | undefined;
  #isAttachmentTitle: boolean | undefined;
  #letterhead: Role | 'none' | undefined;
  #dates: readonly DateMention[] | undefined;
  #citations: readonly CitationMention[] | undefined;
  #dateless: readonly DatelessDeadline[] | undefined;
  readonly #found: unknown[] = [];

  /** @param start where the unit begins in its block's text, @param end where it ends */
  constructor(
    readonly start: number,
    readonly end: number,
    text: string,
    folded: string,
    unit: Pick<Unit, 'bullet' | 'numbering' | 'bodyStart'>,
  ) {
    this.text = text;
    this.folded = folded;
    this.bullet = unit.bullet;
    this.numbering = unit.numbering && moveNumbering(unit.numbering, start);
    this.bodyStart = unit.bodyStart - start;
    this.key = folded.slice(this.bodyStart).trim();
    this.isRule = RULE.test(text);
  }

  /** No text at all: of a rule, a code block, front matter. */
  static readonly EMPTY = new UnitText(0, 0, '', '', { bodyStart: 0 });

  /** Letters, and all of them capitals. */
  get isUpper(): boolean {
    this.#isUpper ??= isUpper(this.text);
    return this.#isUpper;
  }

  /** What stands behind bullet and numeral, on one line. */
  get title(): string {
    this.#title ??= oneLine(this.text.slice(this.bodyStart));
    return this.#title;
  }

  /** `TM. …`, `KT. …` in capitals: a line of a signature block. */
  get isCapacity(): boolean {
    this.#isCapacity ??=
      this.text.length < 140 &&
      /^\s*[TKQ]/.test(this.text) &&
      CAPACITY.test(this.text.trim()) &&
      this.isUpper;
    return this.#isCapacity;
  }

  /** Begins with what an attachment is called. */
  get isAttachmentTitle(): boolean {
    this.#isAttachmentTitle ??= ATTACHMENT_TITLE.test(this.key);
    return this.#isAttachmentTitle;
  }

  /** The role that a line of a repeated letterhead has. */
  get letterhead(): Role | undefined {
    this.#letterhead ??= letterheadRole(this) ?? 'none';
    return this.#letterhead === 'none' ? undefined : this.#letterhead;
  }

  get dates(): readonly DateMention[] {
    this.#dates ??= this.text.length < 4 ? NONE : scanDates(this.text);
    return this.#dates;
  }

  /** Deadlines without a day of the calendar. */
  get dateless(): readonly DatelessDeadline[] {
    this.#dateless ??= findDateless(this.folded);
    return this.#dateless;
  }

  /** What the scan of that number finds in the text, see `unitScan`. */
  found<T>(number: number, scan: (text: string, unit: UnitText) => T): T {
    const known = this.#found[number] as T | undefined;
    if (known !== undefined) return known;
    const value = scan(this.text, this);
    this.#found[number] = value;
    return value;
  }

  get citations(): readonly CitationMention[] {
    this.#citations ??= this.text.length < 6 ? NONE : scanCitations(this.text, () => this.dates);
    return this.#citations;
  }
}

/** Anything with the text of a unit: a paragraph. */
interface OfUnit {
  readonly unit: UnitText;
}

let scans = 0;

/**
 * The same function for units, each of which keeps what was found in it. `scan` must depend on the text alone and
 * never give undefined.
 */
export function unitScan<T>(scan: (text: string, unit: UnitText) => T): (of: OfUnit) => T {
  const number = scans;
  scans += 1;
  return ({ unit }) => unit.found(number, scan);
}

/** As many UTF-16 units of text whose reading is kept for other documents: letterheads, endings, common phrases. */
const MOST_KEPT = 500_000;

/** The units of a block's text, or of a table cell's. The same text gives the same units, in whatever document. */
export const readUnits = remember((text: string): readonly UnitText[] => {
  const folded = foldForMatch(text);
  const units = cutUnits(text, folded);
  if (units.length === 0) return NONE;
  return units.map((unit) =>
    unit.start === 0 && unit.end === text.length
      ? new UnitText(0, unit.end, text, folded, unit)
      : new UnitText(
          unit.start,
          unit.end,
          text.slice(unit.start, unit.end),
          folded.slice(unit.start, unit.end),
          unit,
        ),
  );
}, MOST_KEPT);

function letterheadRole(unit: UnitText): Role | undefined {
  const { text, key, isUpper: upper } = unit;
  if (text.length > 80) return undefined;
  if (NATIONAL_TITLE.test(key) && key.length < 60) return 'national-title';
  if (MOTTO.test(key) && key.length < 50) return 'motto';
  if (PARTY_TITLE.test(key) && key.length < 40 && upper) return 'party-title';
  if (/^\\?\*{1,3}$/u.test(key)) return 'star';
  if (/\d{2}[-/]\d{2}[-/]\d{4}\s+\d{1,2}:\d{2}/u.test(key)) return 'stamp';
  if (upper && BODY_START.test(key) && !unit.numbering && !unit.bullet) return 'stamp';
  return undefined;
}

function moveNumbering(numbering: Numbering, by: number): Numbering {
  if (by === 0) return numbering;
  return {
    ...numbering,
    start: numbering.start - by,
    numeralStart: numbering.numeralStart - by,
    numeralEnd: numbering.numeralEnd - by,
    end: numbering.end - by,
  };
}
