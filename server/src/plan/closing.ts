import type { Closing, Paragraph } from './model.ts';
import type { ReadPart, Roles } from './role.ts';

const NO_CLOSING: Closing = { formula: false, mark: { text: '', range: { start: 0, end: 0 } } };
const NO_ROLES: Roles = new Map();

const FORMULA = /^(?:trên\s+đây\s+là|kế\s+hoạch\s+này\s|đề\s+nghị\s+các|yêu\s+cầu\s+các)/u;

/**
 * The end of the content: its last paragraph with the mark at its end.
 * @param from index after the opening
 * @param to index at which the ending begins
 */
export function readClosing(paragraphs: readonly Paragraph[], from: number, to: number): ReadPart<Closing> {
  let index = to - 1;
  while (
    index >= from &&
    (paragraphs[index]!.role === 'rule' ||
      paragraphs[index]!.role === 'stamp' ||
      paragraphs[index]!.content.text.trim() === '')
  )
    index -= 1;
  const paragraph = paragraphs[index];
  if (!paragraph || index < from) return { part: NO_CLOSING, roles: NO_ROLES };
  const { text } = paragraph.content;
  // Brackets and quotation marks close after the mark: `(Có đề cương kèm theo.)`.
  const closed = trailing(text, text.length, CLOSERS);
  const end = closed > 0 && MARKS.has(text[closed - 1]!) ? closed : text.trimEnd().length;
  const start = trailing(text, end, MARKS);
  const formula =
    FORMULA.test(paragraph.key) && paragraph.role === 'text' && !paragraph.numbering && !paragraph.bullet;
  const mark = {
    text: text.slice(start, end).replace(/\s/gu, ''),
    range: paragraph.content.range(start, end),
  };
  return { part: { paragraph, formula, mark }, roles: formula ? new Map([[index, 'closing']]) : NO_ROLES };
}

const MARKS: ReadonlySet<string> = new Set('./…;:,!? \n\u00a0');
const CLOSERS: ReadonlySet<string> = new Set(')"”»* \n\u00a0');

/** Where the run of the given characters that ends at `end` begins. */
function trailing(text: string, end: number, characters: ReadonlySet<string>): number {
  let start = end;
  while (start > 0 && characters.has(text[start - 1]!)) start -= 1;
  return start;
}
