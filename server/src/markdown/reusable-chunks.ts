import { commonEnd, commonStart } from '../text/common.ts';
import { countWhere } from '../text/partition-point.ts';
import type { ReadChunk } from './chunk-reader.ts';

/** Chunks in front of an edit whose end what follows may decide: that of a table hangs on the line behind it. */
const UNSURE = 2;

/** Which chunks of a text stand in its next version too. */
export interface Kept {
  /** How many at the beginning, at the same place. */
  readonly before: number;
  /** Everything behind the edit stands so much later. */
  readonly delta: number;
  /** The index of the chunk that begins at an offset of the next version, from which on all are kept. */
  behind(at: number): number | undefined;
}

/**
 * Compares two versions of a text.
 * @param chunks those of the one before, in order
 */
export function keptChunks(text: string, previous: string, chunks: readonly ReadChunk[]): Kept {
  const same = commonStart(text, previous);
  const most = Math.min(text.length, previous.length) - same;
  const delta = text.length - previous.length;
  const sameFrom = text.length - commonEnd(text, previous, most);
  const whole = countWhere(chunks, (chunk) => chunk.end <= same);
  return {
    before: Math.max(0, whole - UNSURE),
    delta,
    behind: (at) => {
      if (at < sameFrom) return undefined;
      const index = countWhere(chunks, (chunk) => chunk.start < at - delta);
      return chunks[index]?.start === at - delta ? index : undefined;
    },
  };
}
