import { regexp } from '../vietnamese/letters.ts';
import { isUpper } from '../vietnamese/words.ts';

/** `…, ngày … tháng … năm …` at the end of a line, filled in or not. */
export const DATELINE_LINE = /ngày[\s.…_/\d]{0,40}tháng[\s.…_\d]{0,40}năm[\s.…_\d]{0,40}$/u;

/** A line in capitals with at least two letters' worth of a word: a heading, a body, a title of office. */
export function isTitleLine(line: string): boolean {
  return line.length > 3 && isUpper(line) && regexp.u`\p{Lu}{2}`.test(line) && !/[;]$/u.test(line);
}
