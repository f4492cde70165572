import { type ConfigLayers, completed, Extension } from './extend.ts';
import type { KnownRule } from './known-rule.ts';
import { type BoundedReader, type ConfigReader, loadConfig } from './load.ts';
import { CONFIG_FILE_NAMES, type ConfigFile, type ConfigProblem, OWN_FILE_NAMES, YAML } from './model.ts';
import { unknownOwnProblems } from './own.ts';
import { namesOwn } from './own-rules-of.ts';
import { insidePath, joinPath, parentOf } from './paths.ts';

export type { ConfigReader } from './load.ts';

/** The configuration files that apply to a folder, nearest first, and what is wrong with them. */
export interface ConfigChain {
  readonly files: readonly ConfigFile[];
  readonly problems: readonly ConfigProblem[];
  /** What groups of rules in the files stand for. */
  readonly knownRules?: readonly KnownRule[];
}

export interface DiscoverOptions {
  readonly knownRules: readonly KnownRule[];
  /** Folders (of the workspace) beyond which nobody looks. */
  readonly boundaries?: readonly string[];
  /** A folder whose configurations may name files in all of it, also where it is no repository. */
  readonly home?: string;
  /** Is told of each file that a configuration names, when it is about to be read. */
  readonly onNamed?: (path: string) => void;
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
    return found && this.whole(found.files, found.problems);
  }

  /** Forgets what was found: files have changed. */
  clear(): void {
    this.chains.clear();
  }

  /** Of the files that together apply to a folder. */
  private async whole(
    files: readonly ConfigFile[],
    problems: readonly ConfigProblem[],
  ): Promise<ConfigChain> {
    const isOwnNamed = problems.length === 0 && files.some(({ config }) => namesOwn(config));
    const unknown = isOwnNamed ? unknownOwnProblems(files) : [];
    return this.chain(unknown.length > 0 ? [] : files, [...problems, ...unknown]);
  }

  private chain(files: readonly ConfigFile[], problems: readonly ConfigProblem[]): ConfigChain {
    return { files, problems, knownRules: this.options.knownRules };
  }

  private async search(folder: string): Promise<ConfigChain> {
    for (const name of CONFIG_FILE_NAMES) {
      const found = await this.load(joinPath(folder, name), folder);
      if (!found) continue;
      const besides = await this.besides(folder, name);
      if (besides) return this.chain([], [besides]);
      if (found.problems.length > 0) return this.chain([], found.problems);
      if (found.files[0]?.config.root || (await this.endsAt(folder))) return this.whole(found.files, []);
      const above = await this.above(folder);
      return this.whole([...found.files, ...above.files], above.problems);
    }
    return (await this.endsAt(folder)) ? this.chain([], []) : this.above(folder);
  }

  /**
   * That a folder has a second configuration, one of the two in YAML: which of them holds nobody should have to guess. Of
   * JSON the first name holds. In: `name` of the one found first.
   */
  private async besides(
    folder: string,
    name: (typeof CONFIG_FILE_NAMES)[number],
  ): Promise<ConfigProblem | undefined> {
    if (name === 'package.json') return undefined;
    for (const other of OWN_FILE_NAMES.slice(OWN_FILE_NAMES.indexOf(name) + 1)) {
      if (![name, other].some((each) => YAML.test(each))) continue;
      if (!(await this.reader.exists(joinPath(folder, other)))) continue;
      const expected = {
        vi: `một tệp cấu hình trong thư mục, gặp cả ${other}; gộp hai tệp làm một`,
        en: `one configuration in a folder, ${other} stands there too; make one of the two`,
      };
      return { file: joinPath(folder, name), path: '', expected };
    }
    return undefined;
  }

  private async above(folder: string): Promise<ConfigChain> {
    const parent = parentOf(folder);
    return parent === folder ? this.chain([], []) : this.forFolder(parent);
  }

  private async endsAt(folder: string): Promise<boolean> {
    return this.isBoundary(folder) || this.reader.exists(joinPath(folder, '.git'));
  }

  private isBoundary(folder: string): boolean {
    const { boundaries = [] } = this.options;
    return boundaries.some((each) => each === folder || insidePath(folder, each) !== undefined);
  }

  /** A file with those that it builds on; undefined: no such file. */
  private async load(path: string, folder: string): Promise<ConfigLayers | undefined> {
    const { knownRules } = this.options;
    const found = await loadConfig({ read: (each) => this.reader.read(each), knownRules }, path, folder);
    if (!found || 'problems' in found) return found && { files: [], problems: found.problems };
    const { file } = found;
    const { config } = file;
    // Most configurations name nothing.
    if (!config.extends && !config.own && !config.register) return { files: [file], problems: [] };
    const reader = await this.bounded(path);
    const whole = await completed(file, reader);
    const { files, problems } = await new Extension(reader).of(file);
    return { files: [...whole.files, ...files], problems: [...whole.problems, ...problems] };
  }

  /** The reader for what a configuration names: inside the repository, or the folder, that it belongs to. */
  private async bounded(path: string): Promise<BoundedReader> {
    const { reader } = this;
    const { knownRules, onNamed } = this.options;
    const top = await this.topOf(parentOf(path));
    const realOf = (each: string) => reader.realPath?.(each).catch(() => undefined);
    const realTop = (await realOf(top)) ?? top;
    return {
      knownRules,
      read: (each) => {
        onNamed?.(each);
        return reader.read(each);
      },
      exists: (each) => reader.exists(each),
      mayRead: async (each) => {
        if (insidePath(top, each) === undefined) return false;
        const real = await realOf(each);
        return real === undefined || insidePath(realTop, real) !== undefined;
      },
    };
  }

  /** The folder inside which a configuration may name files. */
  private async topOf(folder: string): Promise<string> {
    for (let current = folder; ; ) {
      if (await this.endsAt(current)) return current;
      const parent = parentOf(current);
      if (parent === current) break;
      current = parent;
    }
    const { home } = this.options;
    return home !== undefined && (home === folder || insidePath(home, folder) !== undefined) ? home : folder;
  }
}
