import { foldForMatch } from '../vietnamese/words.ts';

/** No text is wrapped at a margin outside of these, in UTF-16 units. */
const NARROWEST_MARGIN = 56;
const WIDEST_MARGIN = 130;

/**
 * Whether a line ends a sentence, and no margin broke it: it is shorter than any, or one of its paragraph is longer than
 * any. In: see `lengthWithNextWord`; the length of the longest line of the paragraph; whether a sentence ends in the line.
 */
export function isOutsideMargins(length: number, width: number, ended: boolean): boolean {
  return ended && (width > WIDEST_MARGIN || length < NARROWEST_MARGIN);
}

/** Whether the break of a line was meant: the next word would have fitted on it. In: the two lengths. */
export function isShort(length: number, width: number): boolean {
  return length < width * 0.82;
}

/** How long the line `previous` of a text would be with the first word of `line`, in UTF-16 units. */
export function lengthWithNextWord(
  text: string,
  previous: { start: number; end: number },
  line: { start: number; end: number },
): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  return previous.end - previous.start + 1 + /^\s*\S*/u.exec(head)![0].length;
}

/** Words that are followed by others in the same sentence; of two words the last two of a line. */
const GOES_ON: ReadonlySet<string> = new Set([
  ...'bằng bị bởi cho các có cùng của do dưới giữa gồm hay hoặc khi không là mà mỗi ngoài ngày như nhằm những năm nếu qua quý ra sẽ số sự theo tháng thì trong trên tại tới từ từng việc và vào vì về với đang đã được đến để'.split(
    ' ',
  ),
  ...'chỉ thị,công văn,hội đồng,nghị quyết,quyết định,uỷ ban'.split(','),
]);

/** Words that a name or a number mostly follows, and that end a heading all the same: `3. Công an xã`. */
const NAME_FOLLOWS: ReadonlySet<string> = new Set('huyện,phường,thôn,tỉnh,xã,kế hoạch'.split(','));

/** A line that ends in a comma, in a word that needs another, or inside brackets. */
export function mustGoOn(before: string): boolean {
  return needsMore(before) || endsIn(NAME_FOLLOWS, lastWords(before));
}

/** The same, where a name or a number need not follow. */
export function needsMore(before: string): boolean {
  const words = lastWords(before);
  return words.at(-1)!.endsWith(',') || endsIn(GOES_ON, words) || isOpenBracket(before);
}

function lastWords(before: string): string[] {
  return foldForMatch(before.slice(-30)).trim().split(/\s+/u);
}

function endsIn(list: ReadonlySet<string>, words: readonly string[]): boolean {
  return list.has(words.at(-1)!) || list.has(words.slice(-2).join(' '));
}

/** `… (Khoá` / `XII) về …`: what closes a bracket is no numeral. */
export function isOpenBracket(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
