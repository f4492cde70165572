import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export interface BuiltRun {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface BuiltOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Milliseconds after which it is killed, since it hangs. */
  readonly limit?: number;
  /** Milliseconds after which it is killed without a chance to clean up. */
  readonly killAfter?: number;
}

/** Builds the command line from these sources for one test file, and runs it as users do. */
export function builtCli(): {
  readonly folder: string;
  run(args: readonly string[], options: BuiltOptions): Promise<BuiltRun>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-dist-'));
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const wanted = '--only=(?:cli|configuration|export|expressions|import|watch|yaml)';
    execFileSync(process.execPath, ['esbuild.mjs', `--outdir=${folder}`, wanted]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    run: (args, { cwd, env, input, limit = 600_000, killAfter }) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [join(folder, 'cli.js'), ...args], {
          cwd,
          env: { PATH: process.env.PATH ?? '', ...env },
        });
        const out: Buffer[] = [];
        const err: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
        child.stdin.on('error', () => undefined);
        child.stdin.end(input ?? '');
        const timer = setTimeout(() => {
          child.kill('SIGKILL');
          if (killAfter === undefined)
            reject(new Error(`still running after ${limit} ms: ${args.join(' ')}`));
        }, killAfter ?? limit);
        child.on('error', reject);
        child.on('close', (code) => {
          clearTimeout(timer);
          resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
        });
      }),
  };
}
