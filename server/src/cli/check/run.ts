import type { FoundFile } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import type { CliIo } from '../io.ts';
import { type ReportStore, reportKey } from './cache.ts';
import { checkFile, type Outcome } from './check-file.ts';
import { CollectedOutcomes, type RunResult } from './collected-outcomes.ts';
import type { Configurations } from './configuration.ts';
import type { RunOptions } from './run-options.ts';
import { checkOnWorkers, checkWorker, WORTH_WORKERS, type WorkerSetup, type WorkOptions } from './workers.ts';

/** What a check touches. Threads read the files themselves: there are none where other contents stand for them. */
export type RunIo = Pick<CliIo, 'fs' | 'cwd' | 'startThread'>;

/** Checks files. A file that fails never keeps the others from being checked. */
export async function checkFiles(
  io: RunIo,
  files: readonly FoundFile[],
  options: RunOptions,
): Promise<RunResult> {
  const collected = new CollectedOutcomes(io.fs, options);
  const paths = files.map(({ path }) => path);
  const { settings, configurations, store, onProgress, onFigures } = options;
  let done = 0;
  const tick = () => {
    done += 1;
    onProgress?.(done, paths.length);
  };
  const keep = (outcome: Outcome): Outcome => {
    tick();
    if (outcome.kind !== 'counted' || !onFigures) return outcome;
    onFigures(outcome.figures);
    return { kind: 'taken', path: outcome.figures.path, parsed: outcome.parsed, note: outcome.note };
  };
  // Fixing works on the text as it is: no report of an earlier run stands for it.
  const keys = new Map<number, string>();
  if (store && !settings.fix) {
    for (const [i, path] of paths.entries()) {
      const key = await storedKey(io, path, configurations, store);
      if (key === undefined) continue;
      keys.set(i, key);
      tick();
    }
  }
  const left = [...paths.keys()].filter((i) => !keys.has(i));
  const freshPaths = left.map((i) => paths[i]!);
  const { checkInline, checkAll } = await fileChecks(io, freshPaths, options);
  let next = 0;
  const takeStored = async (end: number): Promise<void> => {
    for (; next < end; next += 1) {
      const path = paths[next]!;
      const report = store!.get(shownPath(io.cwd, path), keys.get(next)!);
      const stored: Outcome | undefined = report && {
        kind: 'checked',
        report,
        parsed: false,
        dependsOnToday: false,
      };
      collected.add(stored ?? (await checkInline(path)));
    }
  };
  const take = async (outcomes: readonly Outcome[], from: number): Promise<void> => {
    for (const [i, outcome] of outcomes.entries()) {
      await takeStored(left[from + i]!);
      collected.add(outcome);
      next += 1;
    }
  };
  await checkAll(freshPaths, { keep, take });
  await takeStored(paths.length);
  return collected.result();
}

/** The key of a file for which an earlier run has a report, of the same content and configuration. */
async function storedKey(
  io: RunIo,
  path: string,
  configurations: Configurations,
  store: ReportStore,
): Promise<string | undefined> {
  const config = await configurations.forFile(path);
  if (!config || config.ignored) return undefined;
  try {
    const key = await io.fs.withFileBytes(path, (bytes) => reportKey(store.keyBase, bytes, config));
    return store.has(shownPath(io.cwd, path), key) ? key : undefined;
  } catch {
    return undefined;
  }
}

interface FileChecks {
  /** Checks one file on this thread. */
  readonly checkInline: (path: string) => Promise<Outcome>;
  /** Checks files, on threads where that is worth it, and hands on what came of them in their order. */
  readonly checkAll: (paths: readonly string[], use: Pick<WorkOptions, 'keep' | 'take'>) => Promise<void>;
}

async function fileChecks(io: RunIo, paths: readonly string[], options: RunOptions): Promise<FileChecks> {
  const { settings, configurations, store, concurrency } = options;
  const write = options.onFixed === 'write';
  const keyBase = store?.keyBase;
  const writable = await options.inPlace?.among(paths);
  const context = { io, settings, configurations, write, writable, keyBase };
  const checkInline = (path: string) => checkFile(path, context);
  const { startThread } = io;
  if (!startThread || concurrency < 2 || paths.length < WORTH_WORKERS) {
    return {
      checkInline,
      checkAll: async (given, { keep, take }) => {
        for (const [i, path] of given.entries()) await take([keep(await checkInline(path))], i);
      },
    };
  }
  const setup: WorkerSetup = {
    cwd: io.cwd,
    settings,
    configuration: configurations.options,
    write,
    writable,
    keyBase,
  };
  const count = Math.min(concurrency, Math.ceil(paths.length / (WORTH_WORKERS / 2)));
  const checkAll: FileChecks['checkAll'] = async (given, use) => {
    const workers = await Promise.all(
      Array.from({ length: count - 1 }, async () => checkWorker(await startThread(setup))),
    );
    configurations.add(await checkOnWorkers(given, { workers, checkInline, ...use }));
  };
  return { checkInline, checkAll };
}

/** Whether a path as given means the file shown. */
export function names(io: CliIo, file: FoundFile, shown: string): boolean {
  return file.named && shownPath(io.cwd, file.path) === shown;
}
