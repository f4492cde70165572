import { partitionPoint } from './partition-point.ts';
import type { TextEdit, TextRange } from './range.ts';

/** A place in a text as LSP counts it: lines from 0, characters from 0 in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into positions and back. Lines end at `\n`, `\r\n` and lone `\r`, as in LSP. */
export class LineIndex {
  /** Offset at which each line begins. */
  private readonly starts: readonly number[];
  readonly text: string;

  constructor(text: string, starts: readonly number[] = addStarts([0], text, 1, text.length)) {
    this.text = text;
    this.starts = starts;
  }

  /** The index of the text with the edit made; lines that the edit does not touch are not searched again. */
  edited({ range, newText }: TextEdit): LineIndex {
    const { start, end } = range;
    const text = this.text.slice(0, start) + newText + this.text.slice(end);
    const delta = newText.length - (end - start);
    const starts = this.starts.slice(0, Math.max(1, this.countUpTo(start - 1)));
    addStarts(starts, text, Math.max(1, start), start + newText.length);
    for (let i = this.countUpTo(end); i < this.starts.length; i += 1) starts.push(this.starts[i]! + delta);
    return new LineIndex(text, starts);
  }

  /** How many lines begin at or before the offset. */
  private countUpTo(offset: number): number {
    return partitionPoint(this.starts, (start) => start <= offset);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - this.starts[low]! };
  }

  /** Clamped to the text: a line past the end is the end, a character past the line's end is the line's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const range = this.lineRange(position.line);
    return Math.min(range.start + Math.max(0, position.character), range.end);
  }

  rangeOf(range: TextRange): PositionRange {
    return { start: this.positionAt(range.start), end: this.positionAt(range.end) };
  }

  /** Offsets of a line without its line ending; past the last line, the end of the text. */
  lineRange(line: number): TextRange {
    const start = this.starts[line];
    if (start === undefined) return { start: this.text.length, end: this.text.length };
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end -= 1;
    return { start, end };
  }

  /** Whether a line, its ending left out, has more UTF-16 units than that. */
  hasLineOver(length: number): boolean {
    for (let line = 0; line < this.starts.length; line += 1) {
      const next = this.starts[line + 1] ?? this.text.length;
      if (next - this.starts[line]! <= length) continue;
      const { start, end } = this.lineRange(line);
      if (end - start > length) return true;
    }
    return false;
  }

  lineText(line: number): string {
    const { start, end } = this.lineRange(line);
    return this.text.slice(start, end);
  }
}

/** Adds the offsets from `from` to `to`, both included, at which a line begins. */
function addStarts(starts: number[], text: string, from: number, to: number): number[] {
  for (let i = from - 1; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
