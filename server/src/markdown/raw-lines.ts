import { MappedText } from '../text/mapped-text.ts';

const LINE_ENDING = /\r\n|[\r\n]/g;

/** The source from `start` to `end` as it is, composed to NFC, its lines joined by `\n`. */
export function rawLines(source: string, start: number, end: number): MappedText {
  const text = source.slice(start, end);
  if (!text.includes('\r')) return MappedText.of(text, start);
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of text.matchAll(LINE_ENDING)) {
    const after = match.index + match[0].length;
    if (match.index > from) parts.push(MappedText.of(text.slice(from, match.index), start + from));
    parts.push(MappedText.replaced('\n', { start: start + match.index, end: start + after }));
    from = after;
  }
  if (from < text.length) parts.push(MappedText.of(text.slice(from), start + from));
  return parts.length === 0 ? MappedText.raw('', start) : MappedText.join(parts);
}
