import type { Outcome } from './check-file.ts';
import type { CheckSettings } from './check-text.ts';
import type { ConfigurationOptions } from './configuration.ts';
import { Shares } from './shares.ts';

/** Only argument of a program that runs as a thread of ours. */
export const THREAD_ARGUMENT = '--check-thread';

/** What a worker has to know once. Plain data. */
export interface WorkerSetup {
  readonly cwd: string;
  readonly settings: CheckSettings;
  readonly configuration: ConfigurationOptions;
  readonly write: boolean;
  /** See CheckContext. */
  readonly keyBase?: string | undefined;
}

/** What came of a batch. */
export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  /** Problems of the configurations met so far, as sentences. */
  readonly problems: readonly string[];
}

/** Another thread that checks files. */
export interface CheckWorker {
  /** Batches are answered in the order in which they were asked for. In: absolute paths. */
  check(paths: readonly string[]): Promise<BatchResult>;
  close(): Promise<void>;
}

/** Fewer files than this are checked sooner than a thread starts. */
export const WORTH_WORKERS = 48;
const BATCH = 6;
/** Batches that a thread has before it, so that it never waits for the next one. */
const AHEAD = 2;

/** Milliseconds that this thread checks before it looks for the others' answers. */
const TURN = 5;

/**
 * Checks files on several threads and, one by one with `alone`, on this one, which has started already and whose reports
 * need not be sent. What a thread that breaks leaves is checked here too, and the other threads go on.
 * In: absolute paths; `order`, their indices as they are best checked one after the other.
 * Out: outcomes in the order of the paths, whatever the number of threads.
 */
export async function checkOnWorkers(
  paths: readonly string[],
  order: readonly number[],
  workers: readonly CheckWorker[],
  alone: (path: string) => Promise<Outcome>,
  onOutcome?: () => void,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly problems: readonly string[] }> {
  const outcomes: Outcome[] = new Array(paths.length);
  const problems = new Set<string>();
  const shares = new Shares(order, workers.length + 1);
  const work = async (worker: CheckWorker, thread: number): Promise<void> => {
    for (let batch = shares.take(thread, BATCH); batch.length > 0; batch = shares.take(thread, BATCH)) {
      let result: BatchResult;
      try {
        result = await worker.check(batch.map((i) => paths[i]!));
      } catch {
        return;
      }
      result.outcomes.forEach((outcome, at) => {
        outcomes[batch[at]!] = outcome;
        onOutcome?.();
      });
      for (const problem of result.problems) problems.add(problem);
    }
  };
  let turn = performance.now();
  const workHere = async (i: number): Promise<void> => {
    outcomes[i] = await alone(paths[i]!);
    onOutcome?.();
    if (performance.now() - turn < TURN) return;
    // The threads' answers come in between.
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  };
  const ended = workers.map(async (worker, i) => {
    await Promise.all(Array.from({ length: AHEAD }, () => work(worker, i + 1)));
    // The report need not wait until it is gone; the process does.
    void worker.close();
  });
  for (let [i] = shares.take(0, 1); i !== undefined; [i] = shares.take(0, 1)) await workHere(i);
  await Promise.all(ended);
  for (const i of paths.keys()) if (!outcomes[i]) await workHere(i);
  return { outcomes, problems: [...problems].sort() };
}
