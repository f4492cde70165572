import { clustersOf } from './clusters.ts';
import type { TextRange } from './range.ts';

/**
 * A run of text whose characters stand one after the other in the source too (`sourceLength` equals `length`),
 * or one inseparable piece that reads differently from its source: `&amp;` for `&`, `u` + combining marks for `ủ`.
 */
interface Mapping {
  /** Index in the mapped text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the source, less the text's `base`. */
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
  /**
   * @param base where the text begins in the source, if it stands there unit for unit; else what is added to the
   *   sources of the segments
   * @param mappings undefined where the text stands in the source unit for unit, as nearly every text does
   */
  private constructor(
    readonly text: string,
    private readonly base: number,
    private readonly mappings: readonly Mapping[] | undefined,
  ) {}

  static readonly EMPTY = new MappedText('', 0, undefined);

  /** `source` standing at `offset`, composed to NFC; decomposed clusters keep their place. */
  static of(source: string, offset: number): MappedText {
    if (isComposed(source)) return MappedText.raw(source, offset);
    return MappedText.join(composeClusters(source, offset));
  }

  /** `text` unit for unit at `offset`, as it is. */
  static raw(text: string, offset: number): MappedText {
    return new MappedText(text, offset, undefined);
  }

  /** `text` standing for the whole of `range`: an entity, an escape. */
  static replaced(text: string, { start, end }: TextRange): MappedText {
    if (text.length === end - start) return new MappedText(text, start, undefined);
    return new MappedText(text, 0, [
      { at: 0, length: text.length, source: start, sourceLength: end - start },
    ]);
  }

  /** The parts one after the other. Their source offsets must not decrease. */
  static join(parts: readonly MappedText[]): MappedText {
    if (parts.length === 1) return parts[0]!;
    let text = '';
    const mappings: Mapping[] = [];
    for (const part of parts) {
      if (part.mappings) {
        for (const mapping of part.mappings) {
          if (mapping.length === 0 && part.text !== '') continue;
          append(mappings, mapping.length, mapping.source + part.base, mapping.sourceLength);
        }
      } else {
        append(mappings, part.text.length, part.base, part.text.length);
      }
      text += part.text;
    }
    const [first] = mappings;
    if (!first) return new MappedText(text, 0, undefined);
    return mappings.length === 1 && first.length === first.sourceLength
      ? new MappedText(text, first.source, undefined)
      : new MappedText(text, 0, mappings);
  }

  get length(): number {
    return this.text.length;
  }

  /** Source offset at which the character at `index` begins; for `index === length`, where the last one ends. */
  offsetAt(index: number): number {
    if (index >= this.text.length) return this.endOffsetAt(this.text.length);
    if (!this.mappings) return this.base + index;
    const mapping = this.mappingAt(index);
    if (mapping.length !== mapping.sourceLength) return mapping.source + this.base;
    return mapping.source + this.base + (index - mapping.at);
  }

  /** Source offset at which the character before `index` ends; for `index === 0`, where the first one begins. */
  endOffsetAt(index: number): number {
    if (!this.mappings) return this.base + Math.max(0, index);
    if (index <= 0) return this.mappings[0]!.source + this.base;
    const mapping = this.mappingAt(index - 1);
    if (mapping.length !== mapping.sourceLength) return mapping.source + mapping.sourceLength + this.base;
    return mapping.source + this.base + (index - mapping.at);
  }

  /** Source range of `text.slice(start, end)`. */
  range(start = 0, end = this.text.length): TextRange {
    const from = this.offsetAt(start);
    return { start: from, end: start === end ? from : Math.max(from, this.endOffsetAt(end)) };
  }

  /** Index of the first character that begins at or after the source offset. */
  indexAt(offset: number): number {
    if (!this.mappings) return Math.max(0, Math.min(offset - this.base, this.text.length));
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
    if (start >= end) return new MappedText('', this.offsetAt(start), undefined);
    const text = this.text.slice(start, end);
    if (!this.mappings) return new MappedText(text, this.base + start, undefined);
    const mappings: Mapping[] = [];
    for (let i = this.segmentIndex(start); i < this.mappings.length; i += 1) {
      const mapping = this.mappings[i]!;
      if (mapping.at >= end) break;
      const from = Math.max(start, mapping.at);
      const to = Math.min(end, mapping.at + mapping.length);
      if (to <= from) continue;
      const linear = mapping.length === mapping.sourceLength;
      if (linear && to - from === text.length)
        return new MappedText(text, this.base + mapping.source + (from - mapping.at), undefined);
      mappings.push({
        at: from - start,
        length: to - from,
        source: linear ? mapping.source + (from - mapping.at) : mapping.source,
        sourceLength: linear ? to - from : mapping.sourceLength,
      });
    }
    return new MappedText(text, this.base, mappings.length > 0 ? mappings : undefined);
  }

  /** The same places with another text of the same length. */
  respelt(text: string): MappedText {
    return new MappedText(text, this.base, this.mappings);
  }

  /** Without white space at either end. */
  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    return start === 0 && end === this.text.length ? this : this.slice(start, Math.max(start, end));
  }

  /** The same text for a source in which everything stands `delta` later. */
  moved(delta: number): MappedText {
    return delta === 0 ? this : new MappedText(this.text, this.base + delta, this.mappings);
  }

  private segmentIndex(index: number): number {
    const mappings = this.mappings!;
    let low = 0;
    let high = mappings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (mappings[middle]!.at <= index) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  private mappingAt(index: number): Mapping {
    return this.mappings![this.segmentIndex(index)]!;
  }
}

/** Others than those that neither compose nor are replaced: Vietnamese letters, dashes, quotation marks, dots. */
const UNSETTLED = /[\u0300-\u1dff\u1f00-\u2001\u2126-\uffff]/;

/** Whether the text is in NFC. Vietnamese letters are known by their places, all else is asked of the platform. */
export function isComposed(text: string): boolean {
  return !UNSETTLED.test(text) || text.normalize('NFC') === text;
}

/** Adds a segment after the others, or lengthens the last where both are linear and touch. */
function append(mappings: Mapping[], length: number, source: number, sourceLength: number): void {
  const last = mappings.at(-1);
  const at = last ? last.at + last.length : 0;
  if (
    last &&
    length === sourceLength &&
    last.length === last.sourceLength &&
    last.source + last.sourceLength === source
  ) {
    mappings[mappings.length - 1] = {
      at: last.at,
      length: last.length + length,
      source: last.source,
      sourceLength: last.sourceLength + length,
    };
  } else {
    mappings.push({ at, length, source, sourceLength });
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
