import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readShippedWords } from '../node/shipped-words.ts';
import { provideWords } from '../vietnamese/shipped-words.ts';
import { nodeFileSystem } from './files/node-file-system.ts';
import { type CliIo, EXIT } from './io.ts';
import { watchOutput } from './terminal/watch-output.ts';

/** Runs a command line on the process that it is in, and leaves its exit code there. */
export async function runOnProcess(run: (io: CliIo) => Promise<number>): Promise<void> {
  provideWords(readShippedWords);
  const output = watchOutput();
  const code = await run({
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
    serveMcp: async (service) => (await import('./mcp/serve.ts')).serve(service),
    // Opening standard input takes time that most commands need not spend.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? ask : undefined;
    },
  });
  process.exitCode = output.isBroken() ? EXIT.failure : code;
  setImmediate(endWhenWritten);
}

/**
 * Ends the process, which would still wait for the threads on which V8 compiles what no call needs any more (20 ms of one
 * plan). Where output waits to be read, it ends by itself when that is done. Faults of writing have been told by now.
 */
function endWhenWritten(): void {
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
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
