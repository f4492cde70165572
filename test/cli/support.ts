import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import type { CliIo, FileSystem } from '../../server/src/cli/io.ts';
import { main } from '../../server/src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with files in it, gone after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'kehoach-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
    // Keeps configurations above the temporary folder out.
    mkdirSync(join(this.path, '.git'));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.path, name));
  }

  run(argv: readonly string[], io: RunIn = {}): Promise<Ran> {
    return runIn(this.path, argv, io);
  }
}

type RunIn = Partial<CliIo> & { readonly input?: string | Uint8Array };

/** Runs the command in a folder, which is called `/FOLDER` in what it says. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  { input, ...rest }: RunIn = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main({
    argv,
    fs: nodeFileSystem,
    stdin: async () =>
      typeof input === 'string' ? new TextEncoder().encode(input) : (input ?? new Uint8Array()),
    stdout: {
      write: (text) => {
        out += Buffer.from(text).toString();
      },
    },
    stderr: {
      write: (text) => {
        err += Buffer.from(text).toString();
      },
    },
    env: {},
    cwd,
    now: () => new Date(2026, 10, 1),
    ...rest,
  });
  const clean = (text: string) => text.replaceAll(cwd, '/FOLDER');
  return { code, out: clean(out), err: clean(err) };
}

/** The machine's file system, but for the paths that fail as told. */
export function failing(faults: Readonly<Record<string, string>>): FileSystem {
  const check = (path: string) => {
    const fault = Object.entries(faults).find(([end]) => path.endsWith(end))?.[1];
    if (fault) throw Object.assign(new Error(fault), { code: fault });
  };
  return {
    ...nodeFileSystem,
    readFile: async (path) => {
      check(path);
      return nodeFileSystem.readFile(path);
    },
    withFileBytes: async (path, read, most) => {
      check(path);
      return nodeFileSystem.withFileBytes(path, read, most);
    },
    readdir: async (path) => {
      check(path);
      return nodeFileSystem.readdir(path);
    },
  };
}

export const CLEAN = '# KẾ HOẠCH\n\nMột dòng đúng.\n';
export const WRONG = '# KẾ HOẠCH\n\nMột dòng sai ở đây.\n';
export const DOUBTFUL = '# KẾ HOẠCH\n\nMột dòng ngờ.\n';
export const NOTE = '# Ghi chép\n\nMột dòng sai.\n';
