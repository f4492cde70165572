import type { FoundFile } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import type { WrittenInPlace } from '../files/written-in-place.ts';
import type { CliIo } from '../io.ts';
import type { Failure, FileReport, PrintedFile } from '../report/model.ts';
import { type ReportStore, reportKey } from './cache.ts';
import { checkFile, type Outcome } from './check-file.ts';
import type { CheckSettings } from './check-text.ts';
import type { Configurations } from './configuration.ts';
import { groupByLetterhead } from './group-similar.ts';
import { checkOnWorkers, checkWorker, WORTH_WORKERS, type WorkerSetup } from './workers.ts';

export interface RunOptions {
  readonly settings: CheckSettings;
  readonly configurations: Configurations;
  /** What becomes of fixed text. */
  readonly onFixed: 'write' | ((path: string, before: string, after: string) => void);
  readonly store?: ReportStore | undefined;
  /** Of a watch that fixes. */
  readonly inPlace?: WrittenInPlace | undefined;
  /** Threads at most, this one among them. */
  readonly concurrency: number;
  /** Told after each file. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** What a check touches. Threads read the files themselves: there are none where other contents stand for them. */
export type RunIo = Pick<CliIo, 'fs' | 'cwd' | 'startThread'>;

export interface RunResult {
  /** In the order of the files. */
  readonly files: readonly FileReport[];
  /** The same, of those in words already. */
  readonly printed: readonly PrintedFile[];
  readonly failures: readonly Failure[];
  /** Files left out because of a broken configuration. */
  readonly unconfigured: number;
  /** Files left out by the configuration's `ignore`. */
  readonly ignored: readonly string[];
  /** What `--fix` has written. */
  readonly fixed: { readonly fixes: number; readonly files: number };
  /** Sentences about files that could have been fixed and were not. */
  readonly notes: readonly string[];
  /** Texts that were read as plans; none where all came from the store. */
  readonly parsed: number;
}

/** Checks files. A file that fails never keeps the others from being checked. */
export async function checkFiles(
  io: RunIo,
  files: readonly FoundFile[],
  options: RunOptions,
): Promise<RunResult> {
  const outcomes = await outcomesOf(
    io,
    files.map(({ path }) => path),
    options,
  );
  const checked = outcomes.filter((outcome) => outcome.kind === 'checked');
  const printed = outcomes.filter((outcome) => outcome.kind === 'printed');
  for (const { replacedBy } of [...checked, ...printed])
    if (replacedBy) options.inPlace?.replaced(replacedBy.path, replacedBy.id);
  for (const { change, report } of checked) {
    if (change && options.onFixed !== 'write') options.onFixed(report.path, change.before, change.after);
  }
  return {
    files: checked.map(({ report }) => report),
    printed: printed.map(({ file }) => file),
    failures: outcomes
      .filter((outcome) => outcome.kind === 'failed')
      .map(({ path, message }) => ({ path, message }))
      .concat(unwrittenOf([...checked, ...printed])),
    fixed: fixedOf([...checked, ...printed]),
    notes: [...checked, ...printed].flatMap((each) =>
      each.note === undefined ? [] : [`${pathOf(each)}: ${each.note}`],
    ),
    unconfigured: outcomes.filter((outcome) => outcome.kind === 'unconfigured').length,
    ignored: outcomes.filter((outcome) => outcome.kind === 'ignored').map(({ path }) => path),
    parsed: [...checked, ...printed].filter(({ parsed }) => parsed).length,
  };
}

type Done = Extract<Outcome, { kind: 'checked' | 'printed' }>;

function pathOf(outcome: Done): string {
  return outcome.kind === 'checked' ? outcome.report.path : outcome.file.path;
}

function unwrittenOf(outcomes: readonly Done[]): Failure[] {
  return outcomes.flatMap((each) =>
    each.unwritten === undefined ? [] : [{ path: pathOf(each), message: each.unwritten }],
  );
}

function fixedOf(outcomes: readonly Done[]): RunResult['fixed'] {
  const written = outcomes.flatMap(({ applied = 0 }) => (applied > 0 ? [applied] : []));
  return { fixes: written.reduce((sum, each) => sum + each, 0), files: written.length };
}

async function outcomesOf(
  io: RunIo,
  paths: readonly string[],
  options: RunOptions,
): Promise<readonly Outcome[]> {
  const { settings, configurations, store, onProgress } = options;
  const outcomes: (Outcome | undefined)[] = new Array(paths.length).fill(undefined);
  let done = 0;
  const tick = () => {
    done += 1;
    onProgress?.(done, paths.length);
  };
  // Fixing works on the text as it is: no report of an earlier run stands for it.
  if (store && !settings.fix) {
    for (const [i, path] of paths.entries()) {
      outcomes[i] = await storedOutcome(io, path, configurations, store);
      if (outcomes[i]) tick();
    }
  }
  const left = [...paths.keys()].filter((i) => outcomes[i] === undefined);
  const fresh = await freshOutcomes(
    io,
    left.map((i) => paths[i]!),
    options,
    tick,
  );
  left.forEach((at, i) => {
    outcomes[at] = fresh[i];
  });
  const complete = outcomes.filter((outcome) => outcome !== undefined);
  for (const outcome of complete) {
    if (outcome.kind === 'checked' && outcome.key !== undefined) {
      store?.set(outcome.report.path, outcome.key, outcome.report, outcome.dependsOnToday);
    }
  }
  return complete;
}

/** What an earlier run found for the same content and configuration. */
async function storedOutcome(
  io: RunIo,
  path: string,
  configurations: Configurations,
  store: ReportStore,
): Promise<Outcome | undefined> {
  const config = await configurations.forFile(path);
  if (!config || config.ignored) return undefined;
  try {
    const key = await io.fs.withFileBytes(path, (bytes) => reportKey(store.keyBase, bytes, config));
    const report = store.get(shownPath(io.cwd, path), key);
    return report && { kind: 'checked', report, parsed: false, dependsOnToday: false };
  } catch {
    return undefined;
  }
}

async function freshOutcomes(
  io: RunIo,
  paths: readonly string[],
  options: RunOptions,
  tick: () => void,
): Promise<readonly Outcome[]> {
  const { settings, configurations, store, concurrency } = options;
  const write = options.onFixed === 'write';
  const keyBase = store?.keyBase;
  const writable = await options.inPlace?.among(paths);
  const context = { io, settings, configurations, write, writable, keyBase };
  const checkInline = (path: string) => checkFile(path, context);
  if (!io.startThread || concurrency < 2 || paths.length < WORTH_WORKERS) {
    const outcomes: Outcome[] = [];
    for (const path of paths) {
      outcomes.push(await checkInline(path));
      tick();
    }
    return outcomes;
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
  const workers = await Promise.all(
    Array.from({ length: count - 1 }, async () => checkWorker(await io.startThread!(setup))),
  );
  const { outcomes, problems } = await checkOnWorkers(paths, {
    workers,
    checkInline,
    orderOf: (some) => groupByLetterhead(some, io.fs),
    onOutcome: tick,
  });
  configurations.add(problems);
  return outcomes;
}

/** Whether a path as given means the file shown. */
export function names(io: CliIo, file: FoundFile, shown: string): boolean {
  return file.named && shownPath(io.cwd, file.path) === shown;
}
