import { sha256 } from '../../node/sha256.ts';
import type { FoundFile } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import type { CliIo } from '../io.ts';
import type { CheckTimes } from './times.ts';

export interface ShardPlace {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** The files of a shard, in their order, and a name of the whole division: shards of one whole have the same. */
export interface ShardFiles {
  readonly files: readonly FoundFile[];
  readonly division: string;
}

/** What a file costs beside its size, in bytes: to open it and to look at it. */
const BASE_COST = 1500;

/**
 * The files of a shard, chosen so that all shards take about as long: by the times of an earlier run where there are any,
 * else by size. The same files and times give the same division on every machine.
 */
export async function shardFiles(
  io: Pick<CliIo, 'fs' | 'cwd'>,
  files: readonly FoundFile[],
  shard: ShardPlace,
  times: CheckTimes,
): Promise<ShardFiles> {
  const sizes: number[] = [];
  for (const { path } of files) {
    const size = await io.fs.stat(path).then(
      (stat) => stat.size,
      () => 0,
    );
    sizes.push(size + BASE_COST);
  }
  const paths = files.map(({ path }) => shownPath(io.cwd, path).normalize('NFC'));
  const weights = weightsOf(paths, sizes, times);
  const taken = divide(weights, shard.of)[shard.index - 1]!;
  const division = sha256(JSON.stringify([shard.of, paths, weights]));
  return { files: taken.map((i) => files[i]!), division };
}

/** Milliseconds; of files that were not there before, as long as others of their size took. */
function weightsOf(paths: readonly string[], sizes: readonly number[], times: CheckTimes): number[] {
  let [known, knownSize] = [0, 0];
  for (const [i, path] of paths.entries()) {
    const time = times.get(path);
    if (time === undefined) continue;
    known += time;
    knownSize += sizes[i]!;
  }
  const rate = known > 0 ? known / knownSize : 1;
  return paths.map((path, i) => Math.round((times.get(path) ?? sizes[i]! * rate) * 1000) / 1000);
}

/**
 * Divides weights into parts of about the same sum: the heaviest first, each to the lightest part. Out: indices by part, in
 * their order.
 */
export function divide(weights: readonly number[], parts: number): number[][] {
  const sums: number[] = new Array(parts).fill(0);
  const divided: number[][] = Array.from({ length: parts }, () => []);
  const heaviestFirst = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]! || a - b);
  for (const i of heaviestFirst) {
    let lightest = 0;
    for (let part = 1; part < parts; part += 1) if (sums[part]! < sums[lightest]!) lightest = part;
    sums[lightest]! += weights[i]!;
    divided[lightest]!.push(i);
  }
  return divided.map((indices) => indices.sort((a, b) => a - b));
}
