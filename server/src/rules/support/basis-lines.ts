import type { Basis, PlanDocument } from '../../plan/model.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { endsInMarkLike } from '../../vietnamese/characters.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';

/** The mark at the end of a basis line. */
export interface LineEnd {
  /** `:` for all that looks like it. */
  readonly mark: string;
  /** Of the mark; where there is none, of the last word. */
  readonly range: TextRange;
  /** Writes another mark in its place. */
  write(mark: string): TextEdit;
}

/** First words of a line that is a basis beyond doubt; others may be sentences of their own. */
const BASIS = regexp.u`^(?:căn\s*cứ|(?:thực\s+hiện|theo|xét|thi\s+hành|triển\s+khai)(?!\p{L}))`;

/** How a sentence begins that gives a basis before it comes to the plan. */
const BASIS_IN_SENTENCE = regexp.u`^(?:căn\s*cứ|thực\s+hiện|theo|xét|thi\s+hành|triển\s+khai|được\s+sự|trên\s+cơ\s+sở|nhằm|(?:kế\s+hoạch|công\s+văn|quyết\s+định|nghị\s+quyết|chỉ\s+thị|hướng\s+dẫn|thông\s+tư|nghị\s+định|thông\s+báo|kết\s+luận|chương\s+trình|văn\s+bản)\s+số)(?!\p{L})`;

/** Whether a line begins as a basis does. */
export function startsBasis({ paragraph }: Basis): boolean {
  const head = paragraph.content.text.slice(paragraph.bodyStart, paragraph.bodyStart + 20);
  return BASIS.test(foldForMatch(head).trimStart());
}

/**
 * Whether a basis is the last line of its list: the sentence that ends `như sau:`, a numbered part or nothing follows.
 * Undefined where something else does, so that it cannot be told.
 */
export function isLastBasis(plan: PlanDocument, basis: Basis): boolean | undefined {
  const { bases, sentence } = plan.opening;
  if (bases.at(-1) !== basis) return false;
  const next = plan.paragraphs[basis.paragraph.index + 1];
  // The sentence may begin with a basis of its own: `Căn cứ tình hình thực tế; Ủy ban nhân dân xã ban hành …`.
  if (next && next === sentence && BASIS_IN_SENTENCE.test(next.segment.key)) return undefined;
  // Without a blank line between, the sentence may go on with the basis.
  if (next && next === sentence && next.block === basis.paragraph.block && !basis.paragraph.bullet)
    return undefined;
  return !next || next === sentence || next.numbering !== undefined ? true : undefined;
}

const LAST_WORD = /[^\s]{1,40}$/u;

/** How a basis line ends. */
export function endOf({ paragraph }: Basis): LineEnd {
  const { content } = paragraph;
  const text = content.text.trimEnd();
  const mark = markAtEnd(text);
  const at = text.length - mark.length;
  const word = mark === '' ? (LAST_WORD.exec(text.slice(-41))?.[0].length ?? 0) : 0;
  const place = content.range(at, text.length);
  return {
    mark: endsInMarkLike(text) ? ':' : mark,
    range: mark === '' ? content.range(text.length - word, text.length) : place,
    write: (newText) => ({ range: mark === '' ? { start: place.end, end: place.end } : place, newText }),
  };
}

/** The mark that a text ends with; after dots that are to be filled in (`về ….`, `của …….;`) what follows them. */
function markAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && '.,;:!…/'.includes(text[start - 1]!)) start -= 1;
  const mark = text.slice(start);
  if (!/…|\.{3}/u.test(mark)) return mark;
  const last = mark.slice(-1);
  return last === '…' || mark === '...' ? '' : last;
}
