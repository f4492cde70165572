/**
 * Columns that a text takes on a terminal: combining marks none, East Asian wide letters and emoji two, a tab up to
 * the next multiple of 4 counted from `column`.
 */
export function displayWidth(text: string, column = 0): number {
  let width = column;
  for (const letter of text) width += widthOf(letter, width);
  return width - column;
}

/** Tabs as blanks, so that what stands under the text stays under it. */
export function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let result = '';
  let width = 0;
  for (const letter of text) {
    const own = widthOf(letter, width);
    result += letter === '\t' ? ' '.repeat(own) : letter;
    width += own;
  }
  return result;
}

/** The last range are skin tones, which colour the emoji before them. */
const NO_WIDTH = /^[\p{M}\p{Cf}\u{1F3FB}-\u{1F3FF}]$/u;
const WIDE =
  /^[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u;

function widthOf(letter: string, column: number): number {
  if (letter === '\t') return 4 - (column % 4);
  if (letter < '\u0300') return 1;
  if (NO_WIDTH.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
