import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type CheckOptions, type CheckResult, checkPlan, readDocument } from '../check/check.ts';
import { loadExpressions } from '../text/expression-engine.ts';
import type { RemoteCheck } from './store.ts';

interface Job {
  readonly text: string;
  readonly options: CheckOptions;
}

/** Checks a text in a thread of its own. `script`: the server's bundle, which calls `answerFromThread` there. */
export function checkInThread(script: string, text: string, options: CheckOptions): RemoteCheck {
  const job: Job = { text, options };
  const worker = new Worker(script, { workerData: job });
  const result = new Promise<CheckResult | undefined>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    // After an answer this changes nothing; a thread that was ended has none.
    worker.once('exit', () => resolve(undefined));
  });
  return {
    result,
    cancel: () => {
      worker.terminate().catch(() => undefined);
    },
  };
}

/** What the thread does: one check, then it ends. */
export async function answerFromThread(): Promise<void> {
  const { text, options } = workerData as Job;
  if (options.own) await loadExpressions();
  parentPort?.postMessage(checkPlan(readDocument(text, options), options));
}
