import { endsOpen } from '../rules/support/breaks.ts';
import type { TextEdit } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';

const END_MARK = /^[.,;:/]{1,4}$/u;
/** What may stand between the mark and the end of its line: closing marks of emphasis, tags, a hard break. */
const CLOSING = /^(?:[*_\s]|<\/?[a-z]+ ?\/?>|\\(?=$))*$/iu;
/** Marks of Markdown and white space before the first word of a line. */
const LEAD = /^(?:[*_\s]|<[a-z]+>)*/iu;
const BULLET = /^\s*[-+*•–—]\s+(?:[*_]{1,3})?(?=(\S?))/u;
/** A block of its own: heading, row, quotation, tag, fence, rule. */
const BLOCK = /^\s*(?:#{1,6}\s|\||>|<|`{3}|~{3}|-{3,}\s*$|\*{3,}\s*$)/u;
const LANDMARK =
  /^(?:căn\s+cứ|thực\s+hiện|theo\s+đề\s+nghị|xét\s+đề\s+nghị|trên\s+đây\s+là|nơi\s+nhận|[ivx]{1,5}[.-]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)/u;
/** A numeral, a date or a symbol is still to come. */
const WANTS_NUMERAL = /(?:^|[\s(])(?:số|năm|tháng|ngày|khoản|điểm|điều|mục|phụ lục)$/u;

/** Whether an edit leaves a mark of punctuation at the end of a line of the source. */
export function endsLine(text: string, { range, newText }: TextEdit): boolean {
  if (!END_MARK.test(newText.trim())) return false;
  const newline = text.indexOf('\n', range.end);
  return CLOSING.test(text.slice(range.end, newline < 0 ? text.length : newline));
}

/**
 * Whether a sentence or an item ends for sure at the end of the line in which an edit puts a mark: the line has words,
 * no mark stands there yet, its last word does not call for more, and what follows does not go on with it.
 */
export function endsForSure(text: string, { range }: TextEdit): boolean {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const newline = text.indexOf('\n', range.end);
  const line = text.slice(start, newline < 0 ? text.length : newline).replace(/\r$/u, '');
  const before = withoutMarks(text.slice(start, range.start));
  if (!regexp.u`\p{L}\p{M}*`.test(before) || /[,;:]$/u.test(before)) return false;
  if (/\S[ \t]{5,}\S/u.test(before) || before.includes('|')) return false;
  if (endsOpen(before) || WANTS_NUMERAL.test(foldForMatch(before.slice(-24)))) return false;
  if (newline < 0) return true;
  return !goesOn(line, text.slice(newline + 1));
}

/** Whether the text after a line goes on with its sentence, or may. */
function goesOn(line: string, rest: string): boolean {
  const gap = /^\s*\n/u.exec(rest);
  const next = /^[^\n]*/u.exec(gap ? rest.slice(gap[0].length) : rest)![0].replace(/\r$/u, '');
  if (next.trim() === '' || BLOCK.test(next)) return false;
  const bullet = BULLET.exec(next);
  if (bullet) return isSmall(bullet[1]!) && !gap && !isSmall(BULLET.exec(line)?.[1] ?? 'A');
  const words = next.replace(LEAD, '');
  const folded = foldForMatch(words.slice(0, 24));
  if (LANDMARK.test(folded)) return false;
  if (gap) return isSmall(words.charAt(0)) || /^\d+\s?[-/]/u.test(words);
  return !isHardBreak(line) && !(words.length > 3 && isUpper(words));
}

function isSmall(letter: string): boolean {
  return regexp.u`^\p{Ll}$`.test(letter.normalize('NFC'));
}

/** Whether a line ends with what breaks it in Markdown. */
function isHardBreak(line: string): boolean {
  return line.endsWith('  ') || line.endsWith('\\') || /<br ?\/?>$/iu.test(line.slice(-12).trimEnd());
}

/** Without the marks of emphasis and the blanks at its end. */
function withoutMarks(line: string): string {
  let end = line.length;
  while (end > 0 && /[*_\s]/u.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}
