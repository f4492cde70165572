import type { TextEdit, TextRange } from '../../text/range.ts';
import type { PrintedParagraph } from './printed.ts';

/** The lines that a range lies on, line end left out. */
function linesAround(source: string, { start, end }: TextRange): TextRange {
  const next = source.indexOf('\n', end);
  return {
    start: source.lastIndexOf('\n', start - 1) + 1,
    end: next < 0 ? source.length : next,
  };
}

/** Takes a paragraph out of the draft with the blank line after it; of a line with others on it its text alone. */
export function deletion(printed: readonly PrintedParagraph[], at: number, source: string): TextEdit {
  const { range, places } = printed[at]!;
  const lines = linesAround(source, range);
  const isShared = printed.some(
    (other, index) => index !== at && other.range.start < lines.end && lines.start < other.range.end,
  );
  if (isShared) return { range: { start: places[0]!.start, end: places.at(-1)!.end }, newText: '' };
  let end = Math.min(source.length, lines.end + 1);
  const isBelowBlank = lines.start === 0 || /\n[ \t\r]*\n$/u.test(source.slice(0, lines.start));
  const blank = /^[ \t\r]*(?:\n|$)/u.exec(source.slice(end));
  if (isBelowBlank && blank) end += blank[0].length;
  return { range: { start: lines.start, end }, newText: '' };
}

/**
 * Puts paragraphs after one of the draft, or at its beginning.
 * @param markdown paragraphs as an import writes them
 * @param at the paragraph before them; undefined for none
 */
export function insertion(
  printed: readonly PrintedParagraph[],
  at: number | undefined,
  markdown: readonly string[],
  source: string,
): TextEdit {
  const before = at === undefined ? undefined : printed[at];
  if (!before) {
    const start = printed[0] ? linesAround(source, printed[0].range).start : source.length;
    return { range: { start, end: start }, newText: `${markdown.join('\n\n')}\n\n` };
  }
  const { end } = linesAround(source, before.range);
  const offset = source[end - 1] === '\r' ? end - 1 : end;
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  // Items without blank lines between them, such as those below Nơi nhận, stay without.
  const line = source.slice(linesAround(source, before.range).start, offset);
  const below = source.slice(end + 1, end + 3);
  const isClose =
    /^\s*[-+]\s/u.test(line) &&
    markdown.every((each) => /^[-+]\s/u.test(each)) &&
    isCloseTo(source, before, below);
  const gap = isClose ? lineEnd : lineEnd + lineEnd;
  return { range: { start: offset, end: offset }, newText: gap + markdown.join(gap) };
}

function isCloseTo(source: string, { range }: PrintedParagraph, below: string): boolean {
  const { start } = linesAround(source, range);
  const above = source.slice(source.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1));
  return /^\s*[-+]\s/u.test(above) || /^[-+]\s/u.test(below);
}
