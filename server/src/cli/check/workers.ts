import type { Thread } from '../io.ts';
import type { Outcome } from './check-file.ts';
import type { CheckSettings } from './check-text.ts';
import type { ConfigurationOptions } from './configuration.ts';
import { WorkStealingQueue } from './work-stealing-queue.ts';

/** What a worker has to know once. Plain data. */
export interface WorkerSetup {
  readonly cwd: string;
  readonly settings: CheckSettings;
  readonly configuration: ConfigurationOptions;
  readonly write: boolean;
  /** See CheckContext. */
  readonly writable?: ReadonlySet<string> | undefined;
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

/** The checks of a thread that runs `runWorker`. */
export function checkWorker(thread: Thread): CheckWorker {
  return {
    check: async (paths) => (await thread.ask(paths)) as BatchResult,
    close: () => thread.close(),
  };
}

/** Fewer files than this are checked sooner than a thread starts. */
export const WORTH_WORKERS = 48;
/** Files of a batch at least, of plans; of what is no plan more go into one. */
const MIN_BATCH = 6;
const MAX_BATCH = 96;
/** Batches that a thread has before it, so that it never waits for the next one. */
const AHEAD = 2;
/** Milliseconds that this thread checks before it looks for the others' answers. */
const TURN = 5;
/** Files that are checked and handed on at once: no more reports than these are held. */
const PART = 2000;

export interface WorkOptions {
  readonly workers: readonly CheckWorker[];
  /** Checks one file on this thread. */
  readonly checkInline: (path: string) => Promise<Outcome>;
  /** Told of each outcome as it comes; gives what is kept of it. */
  readonly keep: (outcome: Outcome) => Outcome;
  /** Takes the outcomes in the order of the paths, some at a time. In: `from` which path on. */
  readonly take: (outcomes: readonly Outcome[], from: number) => Promise<void>;
}

/**
 * Checks files on several threads and, one by one, on this one, which has started already and whose reports need not be
 * sent. What a thread that breaks leaves is checked here too, and the other threads go on. Closes the threads.
 * In: absolute paths. Out: problems of the configurations, as sentences.
 */
export async function checkOnWorkers(
  paths: readonly string[],
  options: WorkOptions,
): Promise<readonly string[]> {
  const problems = new Set<string>();
  try {
    for (let from = 0; from < paths.length; ) {
      const part = paths.slice(from, from + PART);
      const work = new SharedWork(part, options, problems);
      await work.check();
      await options.take(work.outcomes, from);
      from += part.length;
    }
  } finally {
    // The report need not wait until they are gone; the process does.
    for (const worker of options.workers) void worker.close();
  }
  return [...problems].sort();
}

class SharedWork {
  readonly outcomes: Outcome[];
  private turn = performance.now();

  constructor(
    private readonly paths: readonly string[],
    private readonly options: WorkOptions,
    private readonly problems: Set<string>,
  ) {
    this.outcomes = new Array(paths.length);
  }

  async check(): Promise<void> {
    const { workers } = this.options;
    const indices = [...this.paths.keys()];
    const shares = new WorkStealingQueue(indices, workers.length + 1);
    const ended = workers.map((worker, i) => this.checkOn(worker, (most) => shares.take(i + 1, most)));
    for (let [i] = shares.take(0, 1); i !== undefined; [i] = shares.take(0, 1)) await this.checkHere(i);
    await Promise.all(ended);
    for (const i of indices) if (!this.outcomes[i]) await this.checkHere(i);
  }

  private async checkOn(worker: CheckWorker, take: (most: number) => readonly number[]): Promise<void> {
    let size = MIN_BATCH;
    const oneByOne = async (): Promise<void> => {
      for (let batch = take(size); batch.length > 0; batch = take(size)) {
        const asked = performance.now();
        let result: BatchResult;
        try {
          result = await worker.check(batch.map((i) => this.paths[i]!));
        } catch {
          return;
        }
        result.outcomes.forEach((outcome, at) => {
          this.put(batch[at]!, outcome);
        });
        for (const problem of result.problems) this.problems.add(problem);
        const took = performance.now() - asked;
        // Answered before this thread looks twice: it would wait for the next one.
        if (took < 2 * TURN) size = Math.min(MAX_BATCH, 2 * size);
        else if (took > 12 * TURN) size = MIN_BATCH;
      }
    };
    await Promise.all(Array.from({ length: AHEAD }, oneByOne));
  }

  private put(i: number, outcome: Outcome): void {
    this.outcomes[i] = this.options.keep(outcome);
  }

  private async checkHere(i: number): Promise<void> {
    this.put(i, await this.options.checkInline(this.paths[i]!));
    if (performance.now() - this.turn < TURN) return;
    // The threads' answers come in between.
    await new Promise((resolve) => setImmediate(resolve));
    this.turn = performance.now();
  }
}
