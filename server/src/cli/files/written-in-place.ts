import { sha256 } from '../../node/sha256.ts';
import type { FileStat, FileSystem } from '../io.ts';
import { isReadOnly } from './write.ts';

/** Tells a file from another one that has taken its name. */
export function fileId({ dev, ino }: FileStat): string {
  return `${dev}:${ino}`;
}

/**
 * Read-only files that another program has written into while they were watched: the same file with other content. Their
 * mode keeps nobody out, so fixes go into them too. A read-only file that nobody was seen to write stays refused.
 */
export class WrittenInPlace {
  private readonly seen = new Map<string, { readonly id: string; readonly digest: string }>();
  private readonly proven = new Map<string, string>();

  constructor(private readonly fs: FileSystem) {}

  /** Looks at files before a check. In: absolute paths. Out: those of them that are read-only and may be written all the same. */
  async among(paths: readonly string[]): Promise<ReadonlySet<string>> {
    const writable = new Set<string>();
    for (const path of paths) if (await this.isProven(path).catch(() => false)) writable.add(path);
    return writable;
  }

  /** A file that `among` gave has been replaced by a new one with fixed text. */
  replaced(path: string, id: string): void {
    this.proven.set(path, id);
  }

  private async isProven(path: string): Promise<boolean> {
    const stat = await this.fs.stat(path);
    if (!isReadOnly(stat)) return false;
    const id = fileId(stat);
    if (this.proven.get(path) === id) return true;
    const digest = sha256(await this.fs.readFile(path));
    const before = this.seen.get(path);
    this.seen.set(path, { id, digest });
    if (before?.id !== id || before.digest === digest) return false;
    this.proven.set(path, id);
    return true;
  }
}
