import type { TextRange } from './range.ts';

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
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.starts = starts;
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

  lineText(line: number): string {
    const { start, end } = this.lineRange(line);
    return this.text.slice(start, end);
  }
}
