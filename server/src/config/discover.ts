import { CONFIG_FILE_NAMES, type ConfigFile, type ConfigProblem } from './model.ts';
import { insidePath, joinPath, parentOf } from './paths.ts';
import type { KnownRule } from './schema.ts';

/** All that discovery asks of a file system. Paths with `/`, absolute, or URIs. */
export interface ConfigReader {
  /** The text, or undefined where there is no such file. Throws where it is there and cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Whether a file or folder of that name is there. */
  exists(path: string): Promise<boolean>;
}

/** The configuration files that speak for a folder, nearest first, and what is wrong with them. */
export interface ConfigChain {
  readonly files: readonly ConfigFile[];
  readonly problems: readonly ConfigProblem[];
}

export interface DiscoverOptions {
  readonly knownRules: readonly KnownRule[];
  /** Folders (of the workspace) beyond which nobody looks. */
  readonly boundaries?: readonly string[];
}

/**
 * Finds the configuration for files. The one way to do so, for command line and editor: from the file's folder upward, the
 * nearest value rules; the search ends at `"root": true`, at a folder with `.git`, at a boundary, at the root.
 * Each folder is looked at once.
 */
export class ConfigFinder {
  private readonly chains = new Map<string, Promise<ConfigChain>>();

  constructor(
    private readonly reader: ConfigReader,
    private readonly options: DiscoverOptions,
  ) {}

  /** For a file or, with a trailing `/`, a folder. */
  forFile(path: string): Promise<ConfigChain> {
    return this.forFolder(parentOf(path));
  }

  forFolder(folder: string): Promise<ConfigChain> {
    let chain = this.chains.get(folder);
    if (!chain) {
      chain = this.search(folder);
      this.chains.set(folder, chain);
    }
    return chain;
  }

  /** One file that was named, and no other. In: `folder`, from which its globs count. */
  async named(path: string, folder: string): Promise<ConfigChain | undefined> {
    const found = await this.load(path, folder);
    return found && { files: found.file ? [found.file] : [], problems: found.problems };
  }

  /** Forgets what was found: files have changed. */
  clear(): void {
    this.chains.clear();
  }

  private async search(folder: string): Promise<ConfigChain> {
    for (const name of CONFIG_FILE_NAMES) {
      const found = await this.load(joinPath(folder, name), folder);
      if (!found) continue;
      if (found.problems.length > 0) return { files: [], problems: found.problems };
      if (!found.file) continue;
      if (found.file.config.root || (await this.endsAt(folder))) return { files: [found.file], problems: [] };
      const above = await this.above(folder);
      return { files: [found.file, ...above.files], problems: above.problems };
    }
    return (await this.endsAt(folder)) ? { files: [], problems: [] } : this.above(folder);
  }

  private async above(folder: string): Promise<ConfigChain> {
    const parent = parentOf(folder);
    return parent === folder ? { files: [], problems: [] } : this.forFolder(parent);
  }

  private async endsAt(folder: string): Promise<boolean> {
    const inside = this.options.boundaries?.filter((boundary) => {
      return boundary === folder || insidePath(folder, boundary) !== undefined;
    });
    if (inside && inside.length > 0) return true;
    return this.reader.exists(joinPath(folder, '.git'));
  }

  /** Undefined: no such file. A package.json without `kehoach` counts as none. */
  private async load(
    path: string,
    folder: string,
  ): Promise<{ readonly file?: ConfigFile; readonly problems: readonly ConfigProblem[] } | undefined> {
    let text: string | undefined;
    try {
      text = await this.reader.read(path);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      return {
        problems: [
          { file: path, path: '', expected: { vi: 'một tệp đọc được', en: 'a readable file' }, found },
        ],
      };
    }
    if (text === undefined) return undefined;
    const inPackage = path.endsWith('/package.json') || path === 'package.json';
    if (inPackage && !mayConfigure(text)) return undefined;
    // Most runs meet no configuration and need not load what reads one.
    const { parseConfig } = await import('./parse.ts');
    const { config, problems } = parseConfig(
      text,
      path,
      this.options.knownRules,
      inPackage ? 'kehoach' : undefined,
    );
    // A package.json with broken JSON is npm's business, unless it speaks of us.
    return config ? { file: { path, folder, config }, problems: [] } : { problems };
  }
}

/** Whether a package.json has a member `kehoach`; true for one that is broken. */
function mayConfigure(text: string): boolean {
  if (!text.includes('"kehoach"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'kehoach');
  } catch {
    return true;
  }
}
