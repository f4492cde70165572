import type { DatePart } from './date.ts';

/** Longest run of blanks or dots that is read as a place left to be filled in. */
const BLANK = /[\s.…_‥]{0,80}/uy;
const SPACE = /\s{0,40}/uy;
const DIGITS = /\d{1,4}(?!\d)/uy;

/** Reads the pieces of a date one after the other; every step is bounded. */
export class DateCursor {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** What the sticky expression finds here; moves after it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.at += match[0].length;
    return match;
  }

  space(): number {
    return this.take(SPACE)?.[0].length ?? 0;
  }

  /** A number of `least` to `most` digits (white space before it is passed). */
  number(least: number, most: number): DatePart | undefined {
    const back = this.at;
    this.space();
    const start = this.at;
    const digits = this.take(DIGITS)?.[0];
    if (digits !== undefined && digits.length >= least && digits.length <= most) {
      return { value: Number(digits), start, end: this.at };
    }
    this.at = back;
    return undefined;
  }

  /**
   * A place left blank: dots, underscores, white space or nothing. The part is the dots, or the point after the
   * first blank. `marked` tells that dots or more white space than a word needs show the gap.
   */
  blank(): { part: DatePart; marked: boolean } {
    const start = this.at;
    const run = this.take(BLANK)?.[0] ?? '';
    const filler = run.trim();
    if (filler !== '') {
      const from = start + run.indexOf(filler);
      return { part: { start: from, end: from + filler.length }, marked: true };
    }
    const place = start + Math.min(1, run.length);
    return { part: { start: place, end: place }, marked: run.length > 1 };
  }

  character(): string {
    return this.text[this.at] ?? '';
  }
}
