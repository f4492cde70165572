import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { provideWords } from '../vietnamese/shipped-words.ts';
import { isCheckThread, startThread } from './check/threads.ts';
import { nodeFileSystem } from './files/node-file-system.ts';
import { readShippedWords } from './files/shipped-words.ts';
import { main } from './main.ts';

/** Runs the command line on the process it is in. */
export async function start(): Promise<void> {
  // `kehoach … | head` closes the pipe early; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  process.exitCode = await main({
    argv: process.argv.slice(2),
    fs: nodeFileSystem,
    stdin: readStdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    git,
    // The built file serves as the thread's program too.
    startWorker: (setup) => startThread(__filename, setup),
    cores: availableParallelism(),
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function git(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', [...args], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr.trim() || error.message));
      else resolve(stdout);
    });
  });
}

provideWords(readShippedWords);
if (isCheckThread()) void import('./check/serve-checks.ts').then(({ serveChecks }) => serveChecks());
