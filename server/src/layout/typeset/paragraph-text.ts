import { advanceOf, drawnSize, faceOf, UNITS_PER_EM } from '../font/metrics.ts';
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

/** The inlines of a paragraph as one text, with the width of each of its units in points. */
export class ParagraphText {
  readonly text: string;
  private readonly runs: readonly Run[];
  /** Sum of the widths before each index. */
  private readonly sums: Float64Array;

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
