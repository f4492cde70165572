import { main } from './main.ts';
import { runOnProcess } from './process.ts';

/** Runs the command line on the process that it is in. */
export function start(): Promise<void> {
  return runOnProcess(main);
}
