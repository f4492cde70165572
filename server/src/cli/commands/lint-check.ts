import type { ReportStore } from '../check/cache.ts';
import type { CheckSettings } from '../check/check-text.ts';
import type { RunResult } from '../check/collected-outcomes.ts';
import { Configurations } from '../check/configuration.ts';
import { checkFiles, names } from '../check/run.ts';
import type { RunOptions } from '../check/run-options.ts';
import { shardFiles } from '../check/shards.ts';
import { checkStdin } from '../check/stdin.ts';
import { readTimes } from '../check/times.ts';
import { chooseFiles } from '../files/choose.ts';
import type { WrittenInPlace } from '../files/written-in-place.ts';
import { type CliIo, notify, say } from '../io.ts';
import { progressLine } from '../terminal/progress.ts';
import { openCache, saveCache } from './lint-cache.ts';
import { withIssuedChanges } from './lint-frozen.ts';
import type { readLintOptions } from './lint-options.ts';
import { checkStaged } from './lint-staged.ts';
import type { MemoryStore } from './lint-watch.ts';

/** What the runs of one process know of those before. */
export interface KeptBetweenRuns {
  readonly store: MemoryStore;
  readonly inPlace: WrittenInPlace | undefined;
}

/** What `lint` is to check, and how. */
export interface LintCheckOptions extends ReturnType<typeof readLintOptions> {
  readonly settings: CheckSettings;
  /** The part of the files that is checked; absent: all. */
  readonly shard: { readonly index: number; readonly of: number } | undefined;
  readonly concurrency: number;
  /** Takes fixed texts; absent: they are written. */
  readonly onFixed: ((path: string, before: string, after: string) => void) | undefined;
  readonly kept: KeptBetweenRuns | undefined;
}

export interface LintCheckResult {
  readonly result: RunResult;
  /** Those that the files were checked by. */
  readonly configurations: Configurations;
  /** The command line names what is not there. */
  readonly misused: boolean;
  /** Of a shard: see ShardFiles. */
  readonly division?: string | undefined;
  /** The text of standard input, fixed. */
  readonly fixedInput?: Uint8Array | undefined;
}

/** Checks the text on standard input. */
export async function checkInput(
  io: CliIo,
  { values, settings, onFixed }: LintCheckOptions,
  configurations: Configurations,
): Promise<LintCheckResult> {
  const { result, fixed } = await checkStdin(io, values['stdin-filename'], {
    settings,
    configurations,
    ...(onFixed ? { onFixed } : {}),
  });
  return { result, configurations, misused: false, fixedInput: fixed };
}

/** Checks the files that the command line chooses, with the configurations as they stand in the index where that is checked. */
export async function checkChosenFiles(
  io: CliIo,
  { values, positionals, settings, shard, concurrency, onFixed, kept }: LintCheckOptions,
  inForce: Configurations,
): Promise<LintCheckResult> {
  const { locale } = settings;
  const found = await chooseFiles(io, positionals, values, locale, inForce.isIgnored);
  for (const note of found.notes) notify(io, note);
  const part = shard && (await shardFiles(io, found.files, shard, await readTimes(io, values.times, locale)));
  const chosen = part?.files ?? found.files;
  const cache = await openCache(io, values, settings, locale);
  const store: ReportStore | undefined = cache ?? kept?.store.with(settings);
  const progress = progressLine(io, locale);
  const { fs } = found;
  const configurations = fs ? new Configurations({ fs, cwd: io.cwd }, values) : inForce;
  const options: RunOptions = {
    settings,
    configurations,
    onFixed: onFixed ?? 'write',
    store,
    inPlace: kept?.inPlace,
    concurrency,
    onProgress: progress.show,
  };
  const checked = fs
    ? await checkStaged(io, fs, chosen, options, locale)
    : await checkFiles(io, chosen, options);
  progress.clear();
  await saveCache(io, cache, locale);
  for (const path of checked.ignored) {
    if (chosen.some((file) => names(io, file, path))) {
      notify(io, say(locale, `${path}: bỏ qua theo cấu hình`, `${path}: ignored by the configuration`));
    }
  }
  const failures = [...found.failures, ...checked.failures];
  const files =
    values.frozen === undefined
      ? checked.files
      : await withIssuedChanges(io, checked.files, {
          reference: values.frozen,
          fs: fs ?? io.fs,
          isStaged: values.staged === true,
          paths: positionals,
          isFirst: shard === undefined || shard.index === 1,
          configurations,
          settings,
        });
  return {
    result: { ...checked, files, failures },
    configurations,
    misused: found.misused,
    division: part?.division,
  };
}
