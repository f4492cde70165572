import ignore, { type Ignore } from 'ignore';
import { insidePath, joinPath, parentOf } from '../../config/paths.ts';
import type { FileSystem } from '../io.ts';

interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The .gitignore files that hold for a folder, from the top of the repository down. */
export class GitIgnore {
  private constructor(
    private readonly fs: FileSystem,
    private readonly layers: readonly Layer[],
  ) {}

  /** For a folder where a walk begins: the .gitignore files above it, up to the one with `.git`, and its own. */
  static async at(fs: FileSystem, folder: string): Promise<GitIgnore> {
    const folders: string[] = [];
    for (let at = folder; ; at = parentOf(at)) {
      folders.unshift(at);
      if ((await exists(fs, joinPath(at, '.git'))) || parentOf(at) === at) break;
    }
    const inRepository = await exists(fs, joinPath(folders[0]!, '.git'));
    let result = new GitIgnore(fs, []);
    for (const each of inRepository ? folders : [folder]) result = await result.enter(each);
    return result;
  }

  /** With the .gitignore of a folder below added. */
  async enter(folder: string): Promise<GitIgnore> {
    let text: string;
    try {
      text = new TextDecoder().decode(await this.fs.readFile(joinPath(folder, '.gitignore')));
    } catch {
      return this;
    }
    const layer: Layer = { folder, rules: ignore({ allowRelativePaths: true }).add(text) };
    return new GitIgnore(this.fs, [...this.layers, layer]);
  }

  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.layers) {
      const inside = insidePath(folder, path);
      if (!inside) continue;
      const verdict = rules.test(isFolder ? `${inside}/` : inside);
      if (verdict.ignored) ignored = true;
      else if (verdict.unignored) ignored = false;
    }
    return ignored;
  }
}

async function exists(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch {
    return false;
  }
}
