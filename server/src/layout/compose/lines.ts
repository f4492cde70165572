import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import type { LayoutInline, MeasureText } from '../model.ts';
import { isTitleWord } from './title-words.ts';

/** A word with its style, as far as breaking lines needs it. */
interface Word {
  readonly text: string;
  readonly width: number;
  /** Width of the blank before it. */
  readonly gap: number;
}

/** The lines of a text that runs on, and where it would break them in a width. */
export class MeasuredText {
  private readonly words: readonly Word[];

  /** @param inlines one line as the draft has it: without breaks */
  constructor(inlines: readonly LayoutInline[], measure: MeasureText) {
    this.words = wordsOf(inlines, measure);
  }

  /** On one line. */
  get width(): number {
    return this.words.reduce((sum, { width, gap }, index) => sum + width + (index > 0 ? gap : 0), 0);
  }

  get maxWordWidth(): number {
    return this.words.reduce((longest, { width }) => Math.max(longest, width), 0);
  }

  /** Words. */
  get length(): number {
    return this.words.length;
  }

  /** How many lines it takes in a text area of that width. */
  count(width: number): number {
    let count = 0;
    let current = Number.POSITIVE_INFINITY;
    for (const word of this.words) {
      current += word.gap + word.width;
      if (current <= width) continue;
      count += 1;
      current = word.width;
    }
    return count;
  }

  /** Widths of the lines in a text area of that width. */
  lines(width: number): number[] {
    const lines: number[] = [];
    let current = -1;
    for (const word of this.words) {
      if (current < 0) current = word.width;
      else if (current + word.gap + word.width <= width) current += word.gap + word.width;
      else {
        lines.push(current);
        current = word.width;
      }
    }
    if (current >= 0) lines.push(current);
    return lines;
  }

  /** The least width in which it takes no more lines than in `width`: lines of like length. */
  balanced(width: number): number {
    const count = this.lines(width).length;
    if (count < 2) return width;
    let low = Math.max(this.maxWordWidth, this.width / count);
    let high = width;
    while (high - low > 0.5) {
      const middle = (low + high) / 2;
      if (this.lines(middle).length <= count) high = middle;
      else low = middle;
    }
    return Math.min(width, high);
  }

  /** The same, or a little wider where that keeps a word of two syllables on one line. */
  balancedBetweenWords(width: number): number {
    const narrowest = this.balanced(width);
    const count = this.lines(narrowest).length;
    for (const isTorn of [isInName, isOneWord])
      for (let wider = narrowest; wider <= Math.min(width, narrowest * WIDENED); wider += 2)
        if (this.lines(wider).length === count && !this.tears(wider, isTorn)) return wider;
    return narrowest;
  }

  /** Whether a line ends between two words that are not to be torn. */
  private tears(width: number, isTorn: (before: string, after: string) => boolean): boolean {
    let line = -1;
    for (const [index, word] of this.words.entries()) {
      const isNew = line >= 0 && line + word.gap + word.width > width;
      if (isNew && isTorn(this.words[index - 1]!.text, word.text)) return true;
      line = line < 0 || isNew ? word.width : line + word.gap + word.width;
    }
    return false;
  }
}

/** How much wider than needed a text may be for it. */
const WIDENED = 1.2;

/** A word of two syllables, or the first syllable of a name with what follows it: `Nhà` / `giáo`, `Giấy` / `chứng nhận`. */
function isInName(before: string, after: string): boolean {
  return regexp.u`(?:^|\u00a0)\p{Lu}\p{Ll}+$`.test(before) || isOneWord(before, after);
}

function isOneWord(before: string, after: string): boolean {
  const [first, second] = [before.split('\u00a0').at(-1)!, after.split('\u00a0', 1)[0]!];
  const name = regexp.u`^\p{Lu}\p{Ll}+$`;
  return (
    (name.test(first) && regexp.u`^\p{Lu}\p{Ll}`.test(second)) ||
    isTitleWord(foldForMatch(first), foldForMatch(second.split(/[,.;:”")]/u, 1)[0]!))
  );
}

function wordsOf(inlines: readonly LayoutInline[], measure: MeasureText): Word[] {
  const words: { text: string; width: number; gap: number }[] = [];
  let open: { text: string; width: number; gap: number } | undefined;
  let gap = 0;
  for (const inline of inlines) {
    if (inline.type === 'image') {
      open ??= begin(gap);
      open.width += inline.width;
    }
    if (inline.type !== 'text') continue;
    // A line may also be broken after a hyphen.
    for (const piece of inline.text.split(/( +|(?<=[^ ]-))/u)) {
      if (piece === undefined || piece === '') continue;
      if (piece.trim() === '' && !piece.includes('\u00a0')) {
        gap = measure(piece, inline.style);
        open = undefined;
      } else {
        open ??= begin(gap);
        open.width += measure(piece, inline.style);
        open.text += piece;
        gap = 0;
        if (piece.endsWith('-')) open = undefined;
      }
    }
  }
  return words;

  function begin(before: number): { text: string; width: number; gap: number } {
    const word = { text: '', width: 0, gap: before };
    words.push(word);
    return word;
  }
}

/** Runs cut at their breaks. */
export function splitAtBreaks(inlines: readonly LayoutInline[]): LayoutInline[][] {
  const lines: LayoutInline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)!.push(inline);
  }
  return lines;
}

/** The width of runs without breaks, on one line. */
export function widthOf(inlines: readonly LayoutInline[], measure: MeasureText): number {
  let width = 0;
  for (const inline of inlines) {
    if (inline.type === 'text') width += measure(inline.text, inline.style);
    else if (inline.type === 'image') width += inline.width;
  }
  return width;
}
