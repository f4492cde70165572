import type { Locale } from '../text/bilingual.ts';
import { neutralise } from '../text/neutralise.ts';
import type { McpService } from './mcp/serve.ts';

/** What a file is, as far as we ask. */
export interface FileStat {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Names (hard links) of the same file. */
  readonly nlink: number;
  readonly size: number;
  /** The same for the same file, whatever its name. */
  readonly dev: number;
  readonly ino: number;
  readonly mtimeMs: number;
}

export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What is written into a file, whole or in parts. */
export type FileData = string | Uint8Array | Iterable<Uint8Array>;

/** A regular file that is read here and there. */
export interface RandomAccessFile {
  /** Bytes. */
  readonly size: number;
  read(at: number, length: number): Buffer;
  close(): void;
}

/** A file of no name that is there for the time of a run. */
export interface ScratchFile {
  /** Adds bytes at the end. Out: where they begin. */
  append(bytes: Uint8Array): number;
  read(at: number, length: number): Buffer;
}

/** The part of a file system that the command line uses. */
export interface FileSystem {
  /** A regular file of at most `most` bytes (default: MAX_FILE_BYTES); throws for a device, a pipe, or a larger file. */
  readFile(path: string, most?: number): Promise<Uint8Array>;
  /** The same for a path that the user has named and that may be a pipe. */
  readAny(path: string): Promise<Uint8Array>;
  /**
   * Reads a file, or its beginning of at most `most` bytes, into memory that is used again: the bytes hold until `read`
   * returns. For many files, each of which would otherwise have memory of its own.
   */
  withFileBytes<T>(path: string, read: (bytes: Buffer) => T, most?: number): Promise<T>;
  /** In: also a text in parts, which are gone through once. */
  writeFile(path: string, data: FileData, options?: { mode?: number; flag?: string }): Promise<void>;
  readdir(path: string): Promise<FolderEntry[]>;
  stat(path: string): Promise<FileStat>;
  lstat(path: string): Promise<FileStat>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; fails where the name is taken. */
  link(from: string, to: string): Promise<void>;
  /** Fails where the file may not be written. */
  access(path: string): Promise<void>;
  chown(path: string, uid: number, gid: number): Promise<void>;
  /** Puts other bytes into a file, which stays the same file; not atomic. */
  overwrite(path: string, data: FileData): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  /** Opens a regular file of any size for reading; throws for a device or a pipe. */
  open(path: string): RandomAccessFile;
  /** Throws where there can be none. */
  scratch(): ScratchFile;
}

/** Where output goes. In: text, or its bytes in UTF-8. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * Runs git in a folder (default: the current one) with `input` on standard input, and gives what it prints. Rejects where
 * git refuses, with its words, or where there is none (`ENOENT`). `isOtherRepository`: not the one that a hook runs in.
 */
export type RunGit = (
  args: readonly string[],
  options?: { readonly cwd?: string; readonly input?: string; readonly isOtherRepository?: boolean },
) => Promise<Uint8Array>;

/** A thread that runs this program. Messages and answers are plain data. */
export interface Thread {
  /** Messages are answered in the order in which they were sent. Rejects where the thread has ended. */
  ask(message: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Everything outside that the command line touches. */
export interface CliIo {
  /** Without `node` and the program's own name. */
  readonly argv: readonly string[];
  readonly fs: FileSystem;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Runs git; absent where there is none. */
  readonly git?: RunGit | undefined;
  /** Starts a thread for checks, with what it has to know (plain data); absent where there are none. */
  readonly startThread?: ((setup: unknown) => Thread | Promise<Thread>) | undefined;
  /** Threads that the machine runs at once. */
  readonly cores?: number | undefined;
  /** Relevant paths changed below folders, in bursts, until the program is interrupted; absent where none can be watched. */
  readonly watch?:
    | ((
        paths: readonly string[],
        isRelevant: (path: string) => boolean,
      ) => Promise<AsyncIterable<readonly string[]>> | AsyncIterable<readonly string[]>)
    | undefined;
  /** Asks a person at a terminal, one line; absent where nobody is there. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Serves tools to an assistant until it goes; absent where standard input and output are not the process's. */
  readonly serveMcp?: ((service: McpService) => Promise<void>) | undefined;
  /** Today, local. */
  readonly now?: (() => Date) | undefined;
}

export const EXIT = { ok: 0, findings: 1, usage: 2, failure: 3 } as const;

/** Wrong use of the command line: printed as it is, exit code 2. */
export class UsageError extends Error {}

/** Picks the language. */
export function say(locale: Locale, vi: string, en: string): string {
  return locale === 'vi' ? vi : en;
}

/**
 * Says one thing on standard error, on one line: the only way by which names and texts from files get there. What could
 * move the cursor, or begin a line that a CI server takes for a command, is shown by name.
 */
export function notify(io: Pick<CliIo, 'stderr'>, message: string): void {
  io.stderr.write(`kehoach: ${neutralise(message)}\n`);
}
