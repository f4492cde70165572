import { StreamedArray } from '../reporters/json-text.ts';
import type { Report } from './model.ts';

/** A shard's place in the whole. */
export type Shard = NonNullable<Report['shard']>;

/** What a shard's JSON report has beside the usual, so that any format can be made of it later. */
export function shardPart({ shard, files }: Report): object {
  return shard ? { shard: { ...shard, files: new StreamedArray(files) } } : {};
}
