import { memoizeByText } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';

const BLANK = '\u00a0';
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

/** Inside names of bodies: words that stand for one thing, and a unit with its name at the end. */
const ONE_NAME = regexp.gu`(?:VIỆT|NHÂN|TỔ|PHỤ|NÔNG|LIÊN|ĐẢNG|CHI|ỦY|UỶ|HỘI)[ ](?=NAM|DÂN|QUỐC|NỮ|HIỆP|ỦY|UỶ|BỘ|BAN|ĐỒNG)`;
const UNITS: ReadonlySet<string> = new Set([
  'XÃ',
  'PHƯỜNG',
  'TỈNH',
  'THÔN',
  'BẢN',
  'PHỐ',
  'HUYỆN',
  'QUẬN',
  'KHU',
]);
/** Words of the name of an administrative unit at most. */
const MAX_NAME_WORDS = 3;

/** A body's name that is broken between its parts only: `ỦY BAN MTTQ VIỆT NAM` / `XÃ LƯƠNG MINH`. */
export function unbrokenName(text: string): string {
  const words = text.replace(ONE_NAME, (word) => `${word.slice(0, -1)}${BLANK}`).split(' ');
  const unit = words.findLastIndex((word) => UNITS.has(word));
  const name = words.length - 1 - unit;
  if (unit < 0 || name === 0 || name > MAX_NAME_WORDS) return words.join(' ');
  return [...words.slice(0, unit), words.slice(unit).join(BLANK)].join(' ');
}
