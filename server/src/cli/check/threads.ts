import { Worker } from 'node:worker_threads';
import type { Thread } from '../io.ts';
import { THREAD_ARGUMENT } from '../thread-argument.ts';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/**
 * Megabytes in which a thread of checks may leave what it does not need any more: by the default of Node the collector comes
 * every seven texts and keeps a seventh of what they leave until all of the memory is gone through. Fewer took longer, more too.
 */
const YOUNG_GENERATION = 96;

/** Starts a thread that runs `file`, which has to call `runWorker`. A thread that ends fails everything asked of it. */
export function startThread(file: string, setup: unknown): Thread {
  const worker = new Worker(file, {
    argv: [THREAD_ARGUMENT],
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  /** In the order asked, which is that of the answers. */
  const waiting: Waiting[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  // The listeners stay for the thread's whole life: one taken off between two batches would lose what comes then.
  worker.on('message', (answer: unknown) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`thread ended with ${code}`)));
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.push({ resolve, reject });
        worker.postMessage(message);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
