import { memoizeByText } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';

/** A blank at which no line is broken. */
export const BLANK = '\u00a0';
const HYPHEN = '\u2011';

/** `12/KH-UBND`, `06-CT/TW`, `KH-ĐU`, `2026-2030`, `Mác-Lênin`. */
const JOINED = regexp.gu`(?<![\p{L}\d/-])[\p{L}\d]{1,12}(?:[/-][\p{L}\d]{1,12}){1,6}(?![\p{L}\d])`;
/**
 * A word that a short number or a letter follows: `ngày 05`, `Điều 8`, `Phụ lục II`, `điểm a`. Before a long one
 * (`ngày 20/11/2026`, `số 2855/BNV-CTTN`) a line may end: keeping them together would stretch it too far. A date whose day is
 * not filled in (`ngày /02/2026`) does not begin a line.
 */
const BEFORE_NUMBER = regexp.giu`(?<![\p{L}\d])(?:ngày|tháng|năm|quý|điều|khoản|điểm|mục|chương|phần|số|lần|lục|biểu|mẫu|khóa|khoá|tuần|thứ) (?=\d\S{0,5}(?!\S)|/\d|[IVXLC]{1,6}(?!\p{L})|[a-zđ](?![\p{L}\d]))`;
/** Between a number and what belongs to it: `85 %`, `2026 - 2030`. */
const AROUND_NUMBER = /(?<=\d) (?=%|[-–] \d)|(?<=\d [-–]) (?=\d)/gu;

/**
 * A text in which blanks and hyphens stand as U+00A0 and U+2011 where no line may be broken: in symbols, dates, ranges
 * and the names of clauses. Of the same length.
 */
export const unbroken = memoizeByText((text: string): string =>
  text
    .replace(JOINED, (joined) => (isSymbol(joined) ? joined.replaceAll('-', HYPHEN) : joined))
    .replace(BEFORE_NUMBER, (word) => `${word.slice(0, -1)}${BLANK}`)
    .replace(AROUND_NUMBER, BLANK),
);

/** Of words joined by hyphens (`Mác-Lênin`) a line may be broken; not of codes and numbers. */
function isSymbol(text: string): boolean {
  return text.includes('-') && (/[\d/]/u.test(text) || text === text.toUpperCase());
}
