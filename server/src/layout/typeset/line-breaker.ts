import { LINE_BREAK, mayBreakAnywhere, mayBreakWord, TAB } from './break-places.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** One line as a part of the text of its paragraph. */
export interface TextLine {
  readonly start: number;
  /** The blanks that end the line, or its line break, included. */
  readonly end: number;
  /** Without them. */
  readonly visibleEnd: number;
  /** Of what is visible, in points, tabs included. */
  readonly width: number;
  /** Index from which blanks may be stretched: after the last tab. */
  readonly stretchFrom: number;
  /** `word`: inside of a word that is wider than the line. */
  readonly endsIn: 'wrap' | 'word' | 'break' | 'paragraph';
  /** Where a tab ends, from the left end of the line, by the index of the tab. */
  readonly tabs: ReadonlyMap<number, number>;
}

/** Where the text of a line may stand, in points. */
export interface Room {
  readonly width: number;
  /** Left end of the line from the point from which tab stops are counted. */
  readonly origin: number;
}

/** Points between the stops of tabs. */
const TAB_STOP = 36;
/** Rounding must not break a line that fits. */
const TOLERANCE = 0.001;
const NO_TABS: ReadonlyMap<number, number> = new Map();

/**
 * Breaks a text into lines, each as full as it can be, as word processors do.
 * @param roomOf by the number of the line, from 0
 */
export function breakLines(text: ParagraphText, roomOf: (line: number) => Room): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  do {
    lines.push(nextLine(text, start, roomOf(lines.length)));
    start = lines.at(-1)!.end;
    // After a line break at the very end stands an empty line.
  } while (start < text.text.length || lines.at(-1)!.endsIn === 'break');
  return lines;
}

function nextLine(paragraph: ParagraphText, start: number, room: Room): TextLine {
  const { text } = paragraph;
  let tabs = NO_TABS;
  let tabWidth = 0;
  let stretchFrom = start;
  let lastBreak = start;
  const line = (end: number, endsIn: TextLine['endsIn']): TextLine => {
    let visibleEnd = endsIn === 'break' ? end - 1 : end;
    while (visibleEnd > start && text[visibleEnd - 1] === ' ') visibleEnd -= 1;
    const width = paragraph.width(start, visibleEnd) + tabWidth;
    return { start, end, visibleEnd, width, stretchFrom, endsIn, tabs };
  };
  for (let i = start; i < text.length; i++) {
    const character = text[i]!;
    if (character === LINE_BREAK) return line(i + 1, 'break');
    if (character === ' ') continue;
    if (character === TAB) {
      const position = room.origin + paragraph.width(start, i) + tabWidth;
      const stop = (Math.floor(position / TAB_STOP + 0.001) + 1) * TAB_STOP - room.origin;
      tabs = new Map([...tabs, [i, stop]]);
      tabWidth = stop - paragraph.width(start, i);
      stretchFrom = i + 1;
      continue;
    }
    if (i > start && (isSpaceOrTab(text[i - 1]!) || mayBreakWord(text, i))) lastBreak = i;
    const width = paragraph.width(start, i + 1) + paragraph.allowance(start, i + 1) + tabWidth;
    if (width > room.width + TOLERANCE)
      return lastBreak > start ? line(lastBreak, 'wrap') : line(forcedBreak(text, start, i), 'word');
  }
  return line(text.length, 'paragraph');
}

function isSpaceOrTab(character: string): boolean {
  return character === ' ' || character === TAB;
}

/** Inside of a word that is wider than its line: before the character at `index`, after at least one. */
function forcedBreak(text: string, start: number, index: number): number {
  let at = index;
  while (at > start && !mayBreakAnywhere(text, at)) at -= 1;
  if (at > start) return at;
  at = start + 1;
  while (at < text.length && !mayBreakAnywhere(text, at)) at += 1;
  return at;
}
