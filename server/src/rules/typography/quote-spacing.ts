import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { SpacingFault } from './spacing-words.ts';

/** `“ Tết trồng cây ”`: blanks inside a pair of curly quotation marks. */
const QUOTED = /“[^“”\n]{2,160}”/gu;
const QUOTE_START = regexp.u`^“([ \u00a0]{1,3})[\p{L}\d]`;
const QUOTE_END = regexp.u`[\p{L}\d!?)%](?<!(?:khóa|khoá|cấp|nhiệm kỳ|số|ngày|tháng|năm|tên|là|xã|phường|tỉnh|thôn))([ \u00a0]{1,3})”$`;
/** `phong trào“Dân vận khéo”`, `khéo”trong`: no blank outside the marks. */
const BEFORE_QUOTE = regexp.gu`(?<=[\p{Ll}\p{M}]{2})“(?=\p{L})`;
const AFTER_QUOTE = regexp.gu`(?<=[\p{L}\p{M}!?])”(?=\p{Ll}{2})`;

/** Blanks too many inside curly quotation marks, and such as are missing outside. */
export function* aroundQuotes(text: string): Iterable<SpacingFault> {
  if (!text.includes('“') && !text.includes('”')) return;
  yield* insideQuotes(text);
  yield* outsideQuotes(text);
}

function* insideQuotes(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, QUOTED)) {
    const [first, last] = [QUOTE_START.exec(found)?.[1], QUOTE_END.exec(found)?.[1]];
    const [start, end] = [index + 1, index + found.length - 1];
    if (first) yield { kind: 'quote', start, end: start + first.length, newText: '' };
    if (last) yield { kind: 'quote', start: end - last.length, end, newText: '' };
  }
}

function* outsideQuotes(text: string): Iterable<SpacingFault> {
  for (const { index } of allMatches(text, BEFORE_QUOTE))
    yield {
      kind: 'outside',
      start: index,
      end: index,
      newText: ' ',
      shown: { start: index, end: index + 1 },
    };
  for (const { index } of allMatches(text, AFTER_QUOTE)) {
    const end = index + 1;
    yield { kind: 'outside', start: end, end, newText: ' ', shown: { start: index, end } };
  }
}
