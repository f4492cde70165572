import type { Emphasis } from '../markdown/block.ts';
import { oneLine } from '../text/whitespace.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { scanDates } from '../vietnamese/dates.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import type { CitationMention } from './citation.ts';
import { scanCitations } from './citations.ts';
import { type DatelessDeadline, findDateless } from './deadline-relative.ts';
import { ATTACHMENT_TITLE, BODY_START, CAPACITY, MOTTO, NATIONAL_TITLE, PARTY_TITLE } from './patterns.ts';
import type { Numbering, Role } from './role.ts';
import { type SegmentBounds, splitSegments } from './split-segments.ts';

const NONE: readonly never[] = [];
const RULE = /^[-_–—=]{3,}$/u;
const PAGE_NUMBER = /^(?:trang\s{1,2})?(?:[-–—]\s?)?\d{1,3}(?:\s?\/\s?\d{1,3})?(?:\s?[-–—])?$/u;

/**
 * A segment: what its text alone tells, wherever it stands, worked out when first asked and kept from one version of a
 * document to the next. Indices are of `text`.
 */
export class Segment {
  readonly text: string;
  readonly folded: string;
  /** Folded text after bullet and numeral, trimmed. */
  readonly key: string;
  readonly bullet: string | undefined;
  readonly numbering: Numbering | undefined;
  readonly bodyStart: number;
  readonly isRule: boolean;
  /** `- 2 -`, `Trang 2/5`: of the page, no text. */
  readonly isPageNumber: boolean;
  // Private, so that two readings are equal however much has been asked of them.
  #isUpper: boolean | undefined;
  #title: string | undefined;
  #isCapacity: boolean | undefined;
  #isAttachmentTitle: boolean | undefined;
  #letterhead: Role | 'none' | undefined;
  #dates: readonly DateMention[] | undefined;
  #citations: readonly CitationMention[] | undefined;
  #dateless: readonly DatelessDeadline[] | undefined;
  // Two lists side by side: most of the scans there are see few segments, and a place for each would be room for nothing.
  readonly #scans: number[] = [];
  readonly #found: unknown[] = [];

  /**
   * @param start where the segment begins in its block's text
   * @param end where it ends
   */
  constructor(
    readonly start: number,
    readonly end: number,
    text: string,
    folded: string,
    segment: Pick<SegmentBounds, 'bullet' | 'numbering' | 'bodyStart'>,
  ) {
    this.text = text;
    this.folded = folded;
    this.bullet = segment.bullet;
    this.numbering = segment.numbering && moveNumbering(segment.numbering, start);
    this.bodyStart = segment.bodyStart - start;
    this.key = folded.slice(this.bodyStart).trim();
    this.isRule = RULE.test(text);
    this.isPageNumber = text.length < 16 && PAGE_NUMBER.test(folded);
  }

  /** No text at all: of a rule, a code block, front matter. */
  static readonly EMPTY = new Segment(0, 0, '', '', { bodyStart: 0 });

  /** Letters, and all of them capitals. */
  get isUpper(): boolean {
    this.#isUpper ??= isUpper(this.text);
    return this.#isUpper;
  }

  /** What stands after bullet and numeral, on one line. */
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

  /** What the scan of that number finds in the text, see `memoizedScan`. */
  found<T>(number: number, scan: (text: string, segment: Segment) => T): T {
    const at = this.#scans.indexOf(number);
    if (at >= 0) return this.#found[at] as T;
    const value = scan(this.text, this);
    this.#scans.push(number);
    this.#found.push(value);
    return value;
  }

  get citations(): readonly CitationMention[] {
    this.#citations ??= this.text.length < 6 ? NONE : scanCitations(this.text, () => this.dates);
    return this.#citations;
  }
}

/** Anything with the text of a segment: a paragraph. */
interface HasSegment {
  readonly segment: Segment;
}

let scans = 0;

/**
 * The same function for segments, each of which keeps what was found in it. `scan` must depend on the text alone and
 * never give undefined.
 */
export function memoizedScan<T>(scan: (text: string, segment: Segment) => T): (of: HasSegment) => T {
  const number = scans;
  scans += 1;
  return ({ segment }) => segment.found(number, scan);
}

/**
 * The same for a scan that needs more than the text: its results are kept by all the rest, which is short. `scan` must
 * depend on the text and the rest alone.
 */
export function memoizedScanBy<Rest extends readonly (string | number | undefined)[], T>(
  scan: (segment: Segment, ...rest: Rest) => T,
): (of: HasSegment, ...rest: Rest) => T {
  const resultsOf = memoizedScan(() => new Map<string, { readonly value: T }>());
  return (of, ...rest) => {
    const results = resultsOf(of);
    const key = rest.join('\n');
    let result = results.get(key);
    if (!result) {
      result = { value: scan(of.segment, ...rest) };
      results.set(key, result);
    }
    return result.value;
  };
}

/** The segments of a block's text, or of a table cell's. */
export function segmentsOf(text: string): readonly Segment[] {
  const folded = foldForMatch(text);
  return splitSegments(text, folded).map((segment) => segmentOf(text, folded, segment));
}

function segmentOf(text: string, folded: string, bounds: SegmentBounds): Segment {
  const { start, end } = bounds;
  const own = start === 0 && end === text.length ? text : text.slice(start, end);
  const ownFolded = own === text ? folded : folded.slice(start, end);
  if (!own.includes('\n') || isTitleOverLines(own, bounds.numbering))
    return new Segment(start, end, own, ownFolded, bounds);
  return new Segment(start, end, onOneLine(own), onOneLine(ownFolded), bounds);
}

/**
 * The segments of a text with bold headings that a wrap cut in two made whole: what one span of bold holds together is
 * one heading.
 * @param emphases spans of emphasis, indices of `text`
 */
export function joinedHeadings(
  text: string,
  segments: readonly Segment[],
  emphases: readonly Emphasis[],
): readonly Segment[] {
  if (segments.length < 2 || emphases.length === 0) return segments;
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && isCutHeading(last, segment, emphases)) {
      const { numbering } = last;
      const bounds = {
        start: last.start,
        end: segment.end,
        bodyStart: last.start + last.bodyStart,
        ...(numbering ? { numbering: moveNumbering(numbering, -last.start) } : {}),
      };
      joined[joined.length - 1] = segmentOf(text, foldForMatch(text), bounds);
    } else joined.push(segment);
  }
  return joined.length === segments.length ? segments : joined;
}

function isCutHeading(first: Segment, second: Segment, emphases: readonly Emphasis[]): boolean {
  return (
    first.numbering !== undefined &&
    first.bullet === undefined &&
    second.numbering === undefined &&
    second.bullet === undefined &&
    !first.isUpper &&
    !second.isUpper &&
    !/[.;:!?]\s*$/u.test(first.text) &&
    emphases.some(({ type, start, end }) => type === 'strong' && start < first.end && end >= second.end)
  );
}

/** A heading whose lines are parts of their own: `PHẦN THỨ NHẤT` above its title. */
function isTitleOverLines(text: string, numbering: Numbering | undefined): boolean {
  if (!numbering) return false;
  return (
    numbering.kind === 'part' || numbering.kind === 'chapter' || numbering.kind === 'section' || isUpper(text)
  );
}

/** A sentence that goes on over lines reads as on one line; after the hyphen or the slash of a symbol no blank is read. */
function onOneLine(text: string): string {
  return text.replace(/(?<!\S-|\/)\n/gu, ' ');
}

function letterheadRole(segment: Segment): Role | undefined {
  const { text, key, isUpper: upper } = segment;
  if (text.length > 80) return undefined;
  if (NATIONAL_TITLE.test(key) && key.length < 60) return 'national-title';
  if (MOTTO.test(key) && key.length < 50) return 'motto';
  if (PARTY_TITLE.test(key) && key.length < 40 && upper) return 'party-title';
  if (/^\\?\*{1,3}$/u.test(key)) return 'star';
  if (/\d{2}[-/]\d{2}[-/]\d{4}\s+\d{1,2}:\d{2}/u.test(key)) return 'stamp';
  if (upper && BODY_START.test(key) && !segment.numbering && !segment.bullet) return 'stamp';
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
