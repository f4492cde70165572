import type { FoundFile } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import type { CliIo } from '../io.ts';
import type { ReportStore } from './cache.ts';
import { checkFile, type Outcome } from './check-file.ts';
import type { CheckSettings } from './check-text.ts';
import type { Configurations } from './configuration.ts';
import type { Failure, FileReport } from './report.ts';
import { checkOnWorkers, WORTH_WORKERS } from './workers.ts';

export interface RunOptions {
  readonly settings: CheckSettings;
  readonly configurations: Configurations;
  /** What becomes of mended text. */
  readonly onFixed: 'write' | ((path: string, before: string, after: string) => void);
  readonly store?: ReportStore | undefined;
  /** Threads at most. */
  readonly concurrency: number;
}

export interface RunResult {
  /** In the order of the files. */
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  /** Files left out because of a broken configuration. */
  readonly unconfigured: number;
  /** Files left out by the configuration's `ignore`. */
  readonly ignored: readonly string[];
  /** Texts that were read as plans; none where all came from the store. */
  readonly parsed: number;
}

/** Checks files. A file that fails never keeps the others from being checked. */
export async function checkFiles(
  io: CliIo,
  files: readonly FoundFile[],
  options: RunOptions,
): Promise<RunResult> {
  const outcomes = await outcomesOf(
    io,
    files.map(({ path }) => path),
    options,
  );
  const checked = outcomes.filter((outcome) => outcome.kind === 'checked');
  for (const { change, report } of checked) {
    if (change && options.onFixed !== 'write') options.onFixed(report.path, change.before, change.after);
  }
  return {
    files: checked.map(({ report }) => report),
    failures: outcomes
      .filter((outcome) => outcome.kind === 'failed')
      .map(({ path, message }) => ({ path, message })),
    unconfigured: outcomes.filter((outcome) => outcome.kind === 'unconfigured').length,
    ignored: outcomes.filter((outcome) => outcome.kind === 'ignored').map(({ path }) => path),
    parsed: checked.filter(({ parsed }) => parsed).length,
  };
}

async function outcomesOf(
  io: CliIo,
  paths: readonly string[],
  options: RunOptions,
): Promise<readonly Outcome[]> {
  const { settings, configurations, store, concurrency } = options;
  const write = options.onFixed === 'write';
  // With a store most files are only hashed, which no thread does sooner.
  if (!io.startWorker || store || concurrency < 2 || paths.length < WORTH_WORKERS) {
    const outcomes: Outcome[] = [];
    for (const path of paths) {
      outcomes.push(await checkFile(path, { io, settings, configurations, write, store }));
    }
    return outcomes;
  }
  const setup = { cwd: io.cwd, settings, configuration: configurations.options, write };
  const count = Math.min(concurrency, Math.ceil(paths.length / (WORTH_WORKERS / 2)));
  const workers = Array.from({ length: count }, () => io.startWorker!(setup));
  const { outcomes, problems } = await checkOnWorkers(paths, workers);
  configurations.add(problems);
  return outcomes;
}

/** Whether a path as given means the file shown. */
export function names(io: CliIo, file: FoundFile, shown: string): boolean {
  return file.named && shownPath(io.cwd, file.path) === shown;
}
