import { commonEnd, commonStart } from '../text/common.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { ReadChunk } from './chunk-reader.ts';

/** Chunks before an edit whose end what follows may decide: that of a table hangs on the line after it. */
const LOOKAHEAD_CHUNKS = 2;

/** Which chunks of a text stand in its next version too. */
export interface ReusableChunks {
  /** How many at the beginning, at the same place. */
  readonly prefixCount: number;
  /** Everything after the edit stands so much later. */
  readonly delta: number;
  /** The index of the chunk that begins at an offset of the next version, from which on all are kept. */
  suffixFrom(at: number): number | undefined;
}

/**
 * Compares two versions of a text.
 * @param chunks those of the one before, in order
 */
export function reusableChunks(text: string, previous: string, chunks: readonly ReadChunk[]): ReusableChunks {
  const same = commonStart(text, previous);
  const most = Math.min(text.length, previous.length) - same;
  const delta = text.length - previous.length;
  const sameFrom = text.length - commonEnd(text, previous, most);
  const whole = partitionPoint(chunks, (chunk) => chunk.end <= same);
  return {
    prefixCount: Math.max(0, whole - LOOKAHEAD_CHUNKS),
    delta,
    suffixFrom: (at) => {
      if (at < sameFrom) return undefined;
      const index = partitionPoint(chunks, (chunk) => chunk.start < at - delta);
      return chunks[index]?.start === at - delta ? index : undefined;
    },
  };
}
