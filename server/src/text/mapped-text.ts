import { clustersOf } from './clusters.ts';
import type { TextRange } from './range.ts';

/**
 * A run of text whose characters stand one after the other in the source too (`sourceLength` equals `length`),
 * or one inseparable piece that reads differently from its source: `&amp;` for `&`, `u` + combining marks for `ủ`.
 */
interface Segment {
  /** Index in the mapped text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the source. */
  readonly source: number;
  readonly sourceLength: number;
}

/**
 * Text as a reader sees it (Markdown marks taken away, letters composed to NFC) with the way back to the source.
 * Indices count UTF-16 units of `text`, offsets count UTF-16 units of the source.
 *
 * Everything that reads a plan matches on `text` and reports through `range`; nothing searches the source again.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    private readonly segments: readonly Segment[],
    private readonly shift: number,
  ) {}

  static readonly EMPTY = new MappedText('', [], 0);

  /** `source` standing at `offset`, composed to NFC; decomposed clusters keep their place. */
  static of(source: string, offset: number): MappedText {
    if (source.normalize('NFC') === source) return MappedText.raw(source, offset);
    return MappedText.join(composeClusters(source, offset));
  }

  /** `text` unit for unit at `offset`, as it is. */
  static raw(text: string, offset: number): MappedText {
    const { length } = text;
    return new MappedText(text, [{ at: 0, length, source: offset, sourceLength: length }], 0);
  }

  /** `text` standing for the whole of `range`: an entity, an escape. */
  static replaced(text: string, range: TextRange): MappedText {
    return new MappedText(
      text,
      [{ at: 0, length: text.length, source: range.start, sourceLength: range.end - range.start }],
      0,
    );
  }

  /** The parts one after the other. Their source offsets must not decrease. */
  static join(parts: readonly MappedText[]): MappedText {
    if (parts.length === 1) return parts[0]!;
    let text = '';
    const segments: Segment[] = [];
    for (const part of parts) {
      for (const segment of part.segments) {
        if (segment.length === 0 && part.text !== '') continue;
        const source = segment.source + part.shift;
        const last = segments.at(-1);
        const linear = segment.length === segment.sourceLength;
        if (
          last &&
          linear &&
          last.length === last.sourceLength &&
          last.source + last.sourceLength === source &&
          last.at + last.length === segment.at + text.length
        ) {
          segments[segments.length - 1] = {
            ...last,
            length: last.length + segment.length,
            sourceLength: last.sourceLength + segment.length,
          };
        } else {
          segments.push({ ...segment, at: segment.at + text.length, source });
        }
      }
      text += part.text;
    }
    return new MappedText(text, segments, 0);
  }

  get length(): number {
    return this.text.length;
  }

  /** Source offset at which the character at `index` begins; for `index === length`, where the last one ends. */
  offsetAt(index: number): number {
    if (index >= this.text.length) return this.endOffsetAt(this.text.length);
    const segment = this.segmentAt(index);
    if (!segment) return this.shift;
    if (segment.length !== segment.sourceLength) return segment.source + this.shift;
    return segment.source + this.shift + (index - segment.at);
  }

  /** Source offset at which the character before `index` ends; for `index === 0`, where the first one begins. */
  endOffsetAt(index: number): number {
    if (index <= 0) {
      const first = this.segments[0];
      return (first?.source ?? 0) + this.shift;
    }
    const segment = this.segmentAt(index - 1);
    if (!segment) return this.shift;
    if (segment.length !== segment.sourceLength) return segment.source + segment.sourceLength + this.shift;
    return segment.source + this.shift + (index - segment.at);
  }

  /** Source range of `text.slice(start, end)`. */
  range(start = 0, end = this.text.length): TextRange {
    const from = this.offsetAt(start);
    return { start: from, end: start === end ? from : Math.max(from, this.endOffsetAt(end)) };
  }

  /** Index of the first character that begins at or after the source offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsetAt(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  slice(start: number, end = this.text.length): MappedText {
    if (start === 0 && end === this.text.length) return this;
    if (start >= end) {
      return new MappedText(
        '',
        [{ at: 0, length: 0, source: this.offsetAt(start) - this.shift, sourceLength: 0 }],
        this.shift,
      );
    }
    const segments: Segment[] = [];
    for (let i = this.segmentIndex(start); i < this.segments.length; i += 1) {
      const segment = this.segments[i]!;
      if (segment.at >= end) break;
      const from = Math.max(start, segment.at);
      const to = Math.min(end, segment.at + segment.length);
      if (to <= from) continue;
      const linear = segment.length === segment.sourceLength;
      segments.push({
        at: from - start,
        length: to - from,
        source: linear ? segment.source + (from - segment.at) : segment.source,
        sourceLength: linear ? to - from : segment.sourceLength,
      });
    }
    return new MappedText(this.text.slice(start, end), segments, this.shift);
  }

  /** Without white space at either end. */
  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    return start === 0 && end === this.text.length ? this : this.slice(start, Math.max(start, end));
  }

  /** The same text for a source in which everything stands `delta` later. */
  moved(delta: number): MappedText {
    return delta === 0 ? this : new MappedText(this.text, this.segments, this.shift + delta);
  }

  private segmentIndex(index: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.segments[middle]!.at <= index) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  private segmentAt(index: number): Segment | undefined {
    return this.segments[this.segmentIndex(index)];
  }
}

function composeClusters(text: string, offset: number): MappedText[] {
  return Array.from(clustersOf(text), ({ index, source, composed }) => {
    const start = offset + index;
    return composed.length === source.length
      ? MappedText.raw(composed, start)
      : MappedText.replaced(composed, { start, end: start + source.length });
  });
}
