import { allMatches } from '../../text/all-matches.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';

/** Addresses of pages and mail, names of files: no rule of spelling or spacing holds inside them. */
const ADDRESS = regexp.gu`(?:https?://|www\.)[^\s)\]”"»]{1,500}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}|(?<![\p{L}\p{N}.])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:vn|com|net|org|gov|edu|info|md|docx?|xlsx?|pdf|pptx?)(?![\p{L}\p{N}])`;
/** The same for texts without a mail: each word of a text may begin one, and is gone through for its `@`. */
const WITHOUT_MAIL = regexp.gu`(?:https?://|www\.)[^\s)\]”"»]{1,500}|(?<![\p{L}\p{N}.])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:vn|com|net|org|gov|edu|info|md|docx?|xlsx?|pdf|pptx?)(?![\p{L}\p{N}])`;

/** Whether a stretch of the text touches an address. */
export function addressesOf(text: string): (start: number, end: number) => boolean {
  let spans: readonly TextRange[] | undefined;
  return (start, end) => {
    // Most texts have nothing of which it is asked.
    spans ??= spansIn(text);
    return spans.some((span) => start < span.end && span.start < end);
  };
}

function spansIn(text: string): readonly TextRange[] {
  if (!regexp.u`[@.]\p{L}|://`.test(text)) return [];
  const address = text.includes('@') ? ADDRESS : WITHOUT_MAIL;
  return allMatches(text, address).map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
