import { readShippedWords } from '../node/shipped-words.ts';
import { provideWords } from '../vietnamese/shipped-words.ts';
import { runWorker } from './check/worker-thread.ts';
import { run } from './commands/lint.ts';
import { guarded } from './guarded.ts';
import { runOnProcess } from './process.ts';
import { THREAD_ARGUMENT } from './thread-argument.ts';

/**
 * `kehoach lint` and the threads that it checks on, in a program of their own: without the other commands every module of
 * it is loaded at once, and the loading of a module by itself, which parses it twice, is left out.
 */
export async function start(): Promise<void> {
  if (process.argv[2] === THREAD_ARGUMENT) {
    provideWords(readShippedWords);
    if (await runWorker()) return;
  }
  await runOnProcess((io) => guarded(io, (_, locale) => run(io, io.argv.slice(1), locale)));
}
