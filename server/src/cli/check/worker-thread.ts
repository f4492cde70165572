import { nodeFileSystem } from '../files/node-file-system.ts';
import { checkFile } from './check-file.ts';
import { Configurations } from './configuration.ts';
import type { BatchResult, WorkerSetup } from './workers.ts';

/** The other side of `startThread`: checks batches until the thread is ended. Gives whether this is a thread at all. */
export async function runWorker(): Promise<boolean> {
  const { parentPort: port, workerData } = await import('node:worker_threads');
  if (!port) return false;
  const setup = workerData as WorkerSetup;
  const io = { fs: nodeFileSystem, cwd: setup.cwd };
  const configurations = new Configurations(io, setup.configuration);
  const { settings, write, writable, keyBase } = setup;
  const context = { io, configurations, settings, write, writable, keyBase };
  const answer = async (paths: readonly string[]): Promise<void> => {
    const outcomes = [];
    for (const path of paths) outcomes.push(await checkFile(path, context));
    const result: BatchResult = { outcomes, problems: configurations.problems(settings.locale) };
    port.postMessage(result);
  };
  // One batch after the other: the next may be here before this one is done.
  let last = Promise.resolve();
  port.on('message', (paths: readonly string[]) => {
    last = last.then(() => answer(paths));
  });
  return true;
}
