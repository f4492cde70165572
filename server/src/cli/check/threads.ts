import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { BatchResult, CheckWorker, WorkerSetup } from './workers.ts';

/** Starts a thread that runs `file`, which has to call `serveChecks`. */
export function startThread(file: string, setup: WorkerSetup): CheckWorker {
  const worker = new Worker(file, { workerData: { kehoach: setup } });
  return {
    check: (paths) =>
      new Promise<BatchResult>((resolve, reject) => {
        const settle = (act: () => void) => {
          for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
          act();
        };
        worker.once('message', (result: BatchResult) => settle(() => resolve(result)));
        worker.once('error', (error) => settle(() => reject(error)));
        worker.once('exit', (code) => settle(() => reject(new Error(`thread ended with ${code}`))));
        worker.postMessage(paths);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Whether this is a thread of ours. */
export function isCheckThread(): boolean {
  return (
    parentPort !== null && typeof workerData === 'object' && workerData !== null && 'kehoach' in workerData
  );
}
