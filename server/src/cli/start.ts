import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readShippedWords } from '../node/shipped-words.ts';
import { provideWords } from '../vietnamese/shipped-words.ts';
import { THREAD_ARGUMENT } from './check/workers.ts';
import { nodeFileSystem } from './files/node-file-system.ts';
import { writeFaultOf } from './files/write.ts';
import { EXIT } from './io.ts';
import { main } from './main.ts';

/** Runs the command line on the process it is in, or on a thread of its own the checks that the command line asks for. */
export async function start(): Promise<void> {
  provideWords(readShippedWords);
  if (process.argv[2] === THREAD_ARGUMENT) {
    const { runWorker } = await import('./check/worker-thread.ts');
    if (runWorker()) return;
  }
  const output = watchOutput();
  const code = await main({
    argv: process.argv.slice(2),
    fs: nodeFileSystem,
    stdin: readStdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    git: async (...asked) => (await import('./git/run-git.ts')).runGit(...asked),
    // The program serves threads too.
    startThread: async (setup) =>
      (await import('./check/threads.ts')).startThread(join(__dirname, 'cli.js'), setup),
    cores: availableParallelism(),
    watch: async (paths, isRelevant) => (await import('./files/watch.ts')).watchPaths(paths, isRelevant),
    // Opening standard input takes time that most commands need not spend.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? ask : undefined;
    },
  });
  process.exitCode = output.isBroken() ? EXIT.failure : code;
}

/**
 * A report that cannot be written whole (a full disk) is a fault: one line on stderr, exit code 3. Whoever closes the pipe
 * early (`kehoach … | head`) has read enough: the check goes on, and its exit code is that of the findings.
 */
function watchOutput(): { readonly isBroken: () => boolean } {
  let broken = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Nobody reads what comes next.
    if (error.code === 'EPIPE' && process.argv.includes('--watch')) process.exit(EXIT.ok);
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || broken) return;
    broken = true;
    process.exitCode = EXIT.failure;
    const { vi, en } = writeFaultOf(error);
    process.stderr.write(`kehoach: không ghi được ra stdout: ${vi} (cannot write to stdout: ${en})\n`);
  });
  // There is nobody left to tell.
  process.stderr.on('error', () => undefined);
  return { isBroken: () => broken };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise<string>((resolve) => {
    lines.on('close', () => resolve(''));
    lines.question(question, resolve);
  });
  lines.close();
  return answer;
}
