import { regexp } from '../vietnamese/letters.ts';

/** What stands on a line between two wide gaps. */
export interface PagePart {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Columns on the page, the last excluded; a letter and its combining marks take one. */
  readonly from: number;
  readonly to: number;
}

/** A line of a page, page numbers left out. */
export interface PageLine {
  /** At least one; none on a blank line. */
  readonly parts: readonly PagePart[];
  /** From 0. */
  readonly page: number;
  /** The line begins with the type of the document: no line of a letterhead. */
  readonly isTitle: boolean;
}

const ENDING = /\r\n|[\n\r\f]/g;
const PAGE_NUMBER = /^[-–—]?\s?\d{1,3}\s?[-–—]?$/u;
/** The star of a Party letterhead, which a dateline stands beside. */
const STAR = /^\*{1,3}$/;
const BEFORE_BLANK = regexp.iu`(?:^|[^\p{L}])(?:số:?|ngày|tháng|năm)$`;
const AFTER_BLANK = /^(?:[-/–]|tháng|năm|20)/iu;
/** A gap that no list mark is followed by. */
const FAR = 8;
/** A mark of a list or a numeral, after which a gap is no column's. */
const MARKER = regexp.u`^(?:[-+*•●–—]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|\p{Ll})[.)/]?)$`;
const TITLE = regexp.u`^KẾ HOẠCH(?![\p{L}\p{M}])`;
/** Blanks that stand between columns, where fewer are a justified line. */
const GAP = 3;
const COMBINING = /[\u0300-\u036f]/;

/** The lines of a text set in columns by blanks, from `start`; a form feed begins a page. */
export function pageLines(text: string, start: number): PageLine[] {
  const lines: PageLine[] = [];
  let page = 0;
  let from = start;
  const add = (end: number): void => {
    const parts = partsOf(text, from, end);
    lines.push({ parts, page, isTitle: parts.length === 1 && TITLE.test(text.slice(parts[0]!.start, end)) });
  };
  ENDING.lastIndex = start;
  for (let match = ENDING.exec(text); match; match = ENDING.exec(text)) {
    add(match.index);
    from = match.index + match[0].length;
    if (match[0] === '\f') page += 1;
  }
  add(text.length);
  return withoutPageNumbers(text, lines);
}

/** The first and the last line of a page where they are nothing but its number; not of a text that is one page. */
function withoutPageNumbers(text: string, lines: readonly PageLine[]): PageLine[] {
  if ((lines.at(-1)?.page ?? 0) === 0) return [...lines];
  const written = lines.filter(({ parts }) => parts.length > 0);
  const numbers = new Set(
    written.filter((line, index) => {
      const isEdge = written[index - 1]?.page !== line.page || written[index + 1]?.page !== line.page;
      const [part] = line.parts;
      return isEdge && line.parts.length === 1 && PAGE_NUMBER.test(text.slice(part!.start, part!.end));
    }),
  );
  return lines.map((line) => (numbers.has(line) ? { ...line, parts: [] } : line));
}

/** Whether the blanks from `end` to `next` part columns. The words before them begin at `start`. */
function isColumnGap(text: string, start: number, end: number, next: number): boolean {
  if (isPlaceholder(text, end, next)) return false;
  const words = text.slice(start, end);
  return !MARKER.test(words) || (STAR.test(words) && next - end >= FAR);
}

/** `Số    /KH-UBND`, `ngày    tháng`: a gap that is filled in by hand. */
export function isPlaceholder(text: string, start: number, end: number): boolean {
  return (
    BEFORE_BLANK.test(text.slice(Math.max(0, start - 6), start)) && AFTER_BLANK.test(text.slice(end, end + 6))
  );
}

function partsOf(text: string, start: number, end: number): PagePart[] {
  const parts: PagePart[] = [];
  let column = 0;
  let open: { start: number; from: number } | undefined;
  let blanks = 0;
  let last = { end: start, to: 0 };
  const close = (): void => {
    if (open) parts.push({ ...open, ...last });
    open = undefined;
  };
  for (let at = start; at < end; at += 1) {
    const unit = text[at]!;
    if (unit === ' ' || unit === '\t' || unit === '\u00a0') {
      const width = unit === '\t' ? 8 - (column % 8) : 1;
      column += width;
      blanks += width;
      continue;
    }
    if (open && blanks >= GAP && isColumnGap(text, open.start, last.end, at)) close();
    open ??= { start: at, from: column };
    blanks = 0;
    if (!COMBINING.test(unit)) column += 1;
    last = { end: at + 1, to: column };
  }
  close();
  return parts;
}
