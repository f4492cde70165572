import { ASCENT, advanceOf, DESCENT, drawnSize, faceOf, LINE_GAP, UNITS_PER_EM } from '../font/metrics.ts';
import type { LayoutInline } from '../model.ts';
import { LINE_BREAK, PICTURE, TAB } from './break-places.ts';

/** One inline in the text of its paragraph. */
export interface Run {
  readonly inline: LayoutInline;
  /** Of the inline in the paragraph. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const NO_BREAK_HYPHEN = 0x2011;
/** Part of its height that an italic stretch leaves free after it. */
const ITALIC_SHARE = 12;

/** The inlines of a paragraph as one text, with the width of each of its units in points. */
export class ParagraphText {
  readonly text: string;
  private readonly runs: readonly Run[];
  /** Sum of the widths before each index. */
  private readonly sums: Float64Array;
  /** The same of what is left free after italic stretches, and of each unit; undefined where none is italic. */
  private readonly allowances: { readonly sums: Float64Array; readonly shares: Float64Array } | undefined;

  constructor(inlines: readonly LayoutInline[]) {
    const runs: Run[] = [];
    let text = '';
    inlines.forEach((inline, index) => {
      const start = text.length;
      text += textOf(inline);
      if (text.length > start) runs.push({ inline, index, start, end: text.length });
    });
    this.text = text;
    this.runs = runs;
    this.sums = new Float64Array(text.length + 1);
    for (const run of runs) this.measure(run);
    if (runs.some(({ inline }) => italicHeight(inline) > 0)) this.allowances = this.italicAllowances();
  }

  /**
   * What a line from `start` to `end` leaves free for letters that lean out of their boxes: a twelfth of the height of each
   * italic stretch. A blank or a hyphen at which no line is broken ends one (LibreOffice).
   */
  allowance(start: number, end: number): number {
    const { allowances } = this;
    if (!allowances) return 0;
    const { sums, shares } = allowances;
    const isInside = sums[start + 1] === sums[start];
    return sums[end]! - sums[start]! + (isInside ? shares[start]! : 0);
  }

  /** Of `text.slice(start, end)`; a tab has none. */
  width(start: number, end: number): number {
    return this.sums[end]! - this.sums[start]!;
  }

  /** Blanks that justification may stretch. */
  gaps(start: number, end: number): number {
    let count = 0;
    for (let i = start; i < end; i++) {
      const code = this.text.charCodeAt(i);
      if (code === SPACE || code === NO_BREAK_SPACE) count += 1;
    }
    return count;
  }

  /** Calls `visit` with every run that reaches into `start … end`, and the part of it that does. */
  eachRun(start: number, end: number, visit: (run: Run, from: number, to: number) => void): void {
    for (const run of this.runs) {
      if (run.start >= end) break;
      if (run.end > start) visit(run, Math.max(start, run.start), Math.min(end, run.end));
    }
  }

  footnotesIn(start: number, end: number): number[] {
    const footnotes: number[] = [];
    this.eachRun(start, end, ({ inline, start: at }) => {
      if (inline.type === 'footnoteReference' && at >= start) footnotes.push(inline.footnote);
    });
    return footnotes;
  }

  private italicAllowances(): { readonly sums: Float64Array; readonly shares: Float64Array } {
    const sums = new Float64Array(this.text.length + 1);
    const shares = new Float64Array(this.text.length + 1);
    let sum = 0;
    for (const { inline, start, end } of this.runs) {
      const share = italicHeight(inline) / ITALIC_SHARE;
      for (let i = start; i < end; i++) {
        const code = this.text.charCodeAt(i);
        const isFirst = i === start || isUnbroken(this.text.charCodeAt(i - 1));
        shares[i] = isUnbroken(code) ? 0 : share;
        if (isFirst) sum += shares[i]!;
        sums[i + 1] = sum;
      }
    }
    return { sums, shares };
  }

  private measure({ inline, start, end }: Run): void {
    let sum = this.sums[start]!;
    if (inline.type === 'text' || inline.type === 'footnoteReference') {
      const face = faceOf(inline.style);
      const scale = drawnSize(inline.style) / UNITS_PER_EM;
      for (let i = start; i < end; i++) {
        const code = this.text.charCodeAt(i);
        if (code < 0xdc00 || code > 0xdfff) sum += advanceOf(code, face) * scale;
        this.sums[i + 1] = sum;
      }
    } else {
      this.sums[end] = sum + (inline.type === 'image' ? inline.width : 0);
    }
  }
}

function italicHeight(inline: LayoutInline): number {
  if (inline.type !== 'text' || !inline.style.italic) return 0;
  return ((ASCENT + DESCENT + LINE_GAP) * drawnSize(inline.style)) / UNITS_PER_EM;
}

function isUnbroken(code: number): boolean {
  return code === NO_BREAK_SPACE || code === NO_BREAK_HYPHEN;
}

function textOf(inline: LayoutInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return LINE_BREAK;
    case 'tab':
      return TAB;
    case 'footnoteReference':
      return String(inline.footnote + 1);
    case 'image':
      return PICTURE;
  }
}
