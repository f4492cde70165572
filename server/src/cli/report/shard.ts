import { StreamedArray } from '../reporters/json-text.ts';
import type { Failure, FileReport, Report } from './model.ts';

/** A shard's place in the whole. */
export type Shard = NonNullable<Report['shard']>;

export interface ShardReport {
  readonly shard: Shard;
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
}

/** What a shard's JSON report has beside the usual, so that any format can be made of it later. */
export function shardPart({ shard, files }: Report): object {
  return shard ? { shard: { ...shard, files: new StreamedArray(files) } } : {};
}
