import { type ConfigChain, ConfigFinder, type ConfigReader } from '../../config/discover.ts';
import { type EffectiveConfig, effectiveConfig } from '../../config/effective.ts';
import type { KnownRule } from '../../config/known-rule.ts';
import type { ConfigFile, ConfigProblem } from '../../config/model.ts';
import { describeProblem } from '../../config/problems.ts';
import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { RULES } from '../../rules/index.ts';
import type { Locale } from '../../text/bilingual.ts';
import { isMissing } from '../../text/file-fault.ts';
import { faultOf } from '../files/find.ts';
import { absolute, shownPath, slashed } from '../files/paths.ts';
import type { CliIo, FileSystem } from '../io.ts';

/** Everything a configuration may name: the rules, and what the engine reports on its own (its own faults excepted). */
export const CONFIGURABLE: readonly KnownRule[] = [
  ...RULES,
  ...ENGINE_RULES.filter((rule) => rule.id !== 'internal-fault'),
];

/** Bytes of a configuration or a package.json at most. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/** Reads configurations of at most `MAX_CONFIG_BYTES`. Nothing at a path is undefined, a link to nothing throws. */
export function configReader(fs: FileSystem): ConfigReader {
  return {
    async read(path) {
      try {
        return new TextDecoder().decode(await fs.readFile(path, MAX_CONFIG_BYTES));
      } catch (error) {
        if (isMissing(error) && !(await isBrokenLink(fs, path))) return undefined;
        throw error;
      }
    },
    async exists(path) {
      try {
        await fs.stat(path);
        return true;
      } catch {
        return false;
      }
    },
    async realPath(path) {
      return slashed(await fs.realpath(path));
    },
  };
}

/** Whether a path at which no file is found is a link. In: `path`, to nothing. */
async function isBrokenLink(fs: FileSystem, path: string): Promise<boolean> {
  return fs.lstat(path).then(
    (stat) => stat.isSymbolicLink(),
    () => false,
  );
}

const NONE: ConfigChain = { files: [], problems: [] };

export interface ConfigurationOptions {
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
}

/** The configuration of each file, and what is wrong with the configurations met. */
export class Configurations {
  private readonly finder: ConfigFinder;
  private readonly found = new Map<string, ConfigProblem>();
  private readonly reported = new Set<string>();
  private fixed: Promise<ConfigChain> | undefined;

  constructor(
    private readonly io: Pick<CliIo, 'fs' | 'cwd'>,
    readonly options: ConfigurationOptions,
  ) {
    this.finder = new ConfigFinder(configReader(io.fs), {
      knownRules: CONFIGURABLE,
      home: absolute(io.cwd, '.'),
    });
  }

  /** Undefined where the file's configuration is broken. In: absolute path with `/`. */
  async forFile(path: string): Promise<EffectiveConfig | undefined> {
    const chain = await this.chainFor(path);
    for (const problem of chain.problems) this.found.set(`${problem.file} ${problem.path}`, problem);
    return chain.problems.length > 0 ? undefined : effectiveConfig(path, chain);
  }

  /** Whether the configuration of a file leaves it out of the check. In: absolute path with `/`. */
  readonly isIgnored = async (path: string): Promise<boolean> =>
    (await this.forFile(path))?.ignored !== undefined;

  /** The configurations that apply to a file, the strongest first, those that others extend among them. */
  async filesFor(path: string): Promise<readonly ConfigFile[]> {
    return (await this.chainFor(path)).files;
  }

  /** All problems met so far, as sentences. */
  problems(locale: Locale): readonly string[] {
    for (const problem of this.found.values()) {
      this.reported.add(describeProblem({ ...problem, file: shownPath(this.io.cwd, problem.file) }, locale));
    }
    return [...this.reported].sort();
  }

  /** Problems that other threads have met, as sentences. */
  add(problems: readonly string[]): void {
    for (const problem of problems) this.reported.add(problem);
  }

  private chainFor(path: string): Promise<ConfigChain> {
    if (this.options['no-config']) return Promise.resolve(NONE);
    if (this.options.config === undefined) return this.finder.forFile(path);
    this.fixed ??= this.named(absolute(this.io.cwd, this.options.config));
    return this.fixed;
  }

  private async named(path: string): Promise<ConfigChain> {
    const chain = await this.finder.named(path, absolute(this.io.cwd, '.'));
    if (chain) return chain;
    const { vi, en } = faultOf({ code: 'ENOENT' });
    return {
      files: [],
      problems: [
        {
          file: path,
          path: '',
          expected: { vi: `tệp cấu hình (${vi})`, en: `a configuration file (${en})` },
        },
      ],
    };
  }
}
