import { type ConfigChain, ConfigFinder, type ConfigReader } from '../config/discover.ts';
import { type EffectiveConfig, effectiveConfig } from '../config/effective.ts';
import { CONFIG_FILE_NAMES, type ConfigProblem } from '../config/model.ts';
import { joinPath, parentOf, relativePath } from '../config/paths.ts';
import { type Baseline, baselineKey, readBaseline } from '../project/baseline.ts';
import type { KnownFile } from '../project/known-file.ts';
import { pathOfUri, type ServerFiles, uriOfPath } from './files.ts';
import { KNOWN_RULES } from './known-rules.ts';

/** What the configuration files say about a document. */
export interface DocumentConfig {
  readonly path: string;
  readonly effective: EffectiveConfig;
  readonly problems: readonly ConfigProblem[];
  /** URIs of the files that apply to it, nearest first. */
  readonly files: readonly string[];
  /** Findings that its baseline suppresses. */
  readonly known: KnownFile | undefined;
}

/** Finds the configuration of documents as the command line does. */
export class Configuration {
  private finder: ConfigFinder;
  private folders: readonly string[] = [];
  /** Files that configurations name, by one spelling of their path. */
  private readonly named = new Set<string>();
  /** By path, as they were when first asked for since files have changed. */
  private readonly baselines = new Map<string, Promise<Baseline | undefined>>();

  /** In: `onNamed` is told of each file that a configuration names when it is first read: its baseline, what it builds on. */
  constructor(
    private readonly files: ServerFiles,
    private readonly onNamed: (path: string) => void = () => undefined,
  ) {
    this.finder = this.newFinder();
  }

  /** The workspace's folders as URIs: nobody looks beyond them. */
  setFolders(uris: readonly string[]): void {
    this.folders = uris.map((uri) => pathOfUri(uri).replace(/(?<=.)\/$/u, ''));
    this.finder = this.newFinder();
  }

  /** Files have changed. */
  forget(): void {
    this.finder.clear();
    this.baselines.clear();
  }

  /** Whether a configuration that was asked for names the file. */
  isNamed(uri: string): boolean {
    const path = plainPath(pathOfUri(uri));
    return this.baselines.has(path) || this.named.has(path);
  }

  /** For a document by its URI; an untitled one has the configuration of the first folder. */
  async forDocument(uri: string): Promise<DocumentConfig> {
    const path = this.pathOf(uri);
    const chain: ConfigChain =
      path === undefined ? { files: [], problems: [] } : await this.finder.forFile(path);
    const sound = chain.problems.length === 0 ? chain : { files: [], problems: chain.problems };
    const effective = effectiveConfig(path ?? '', sound);
    return {
      path: path ?? uri,
      effective,
      known: path === undefined ? undefined : await this.knownOf(path, effective),
      problems: chain.problems,
      files: chain.files
        .filter(({ preset }) => preset === undefined)
        .map(({ path: each }) => uriOfPath(each)),
    };
  }

  /** Where a new configuration file would go. */
  newFile(): string | undefined {
    const folder = this.folders[0];
    return folder === undefined ? undefined : uriOfPath(joinPath(folder, CONFIG_FILE_NAMES[0]));
  }

  private async knownOf(path: string, { baseline }: EffectiveConfig): Promise<KnownFile | undefined> {
    if (!baseline) return undefined;
    const { value } = baseline;
    const read = this.baselines.get(plainPath(value)) ?? this.readBaseline(value);
    return (await read)?.entries.get(baselineKey(parentOf(value), path));
  }

  /** Undefined for a baseline that is missing or malformed; the command line says what is wrong with it. */
  private readBaseline(path: string): Promise<Baseline | undefined> {
    const reading = this.files.read(uriOfPath(path)).then(
      (text) => (text === undefined ? undefined : readBaseline(text)),
      () => undefined,
    );
    this.baselines.set(plainPath(path), reading);
    this.onNamed(path);
    return reading;
  }

  private pathOf(uri: string): string | undefined {
    if (!/^untitled:/iu.test(uri)) return pathOfUri(uri);
    const folder = this.folders[0];
    return folder === undefined ? undefined : joinPath(folder, pathOfUri(uri).split('/').at(-1) ?? '');
  }

  private newFinder(): ConfigFinder {
    const reader: ConfigReader = {
      read: (path) => this.files.read(uriOfPath(path)),
      exists: (path) => this.files.exists(uriOfPath(path)),
      realPath: async (path) => {
        const real = await this.files.real?.(uriOfPath(path));
        return real === undefined ? undefined : pathOfUri(real);
      },
    };
    return new ConfigFinder(reader, {
      knownRules: KNOWN_RULES,
      boundaries: this.folders,
      onNamed: (path) => {
        this.named.add(plainPath(path));
        this.onNamed(path);
      },
    });
  }
}

/** Where the pages of rules stand: that of an own rule is the configuration that defines it. */
export function rulePagesOf(
  { effective: { own } }: Pick<DocumentConfig, 'effective'>,
  rulePage: (id: string) => string | undefined,
): (id: string) => string | undefined {
  return own ? (id) => (own[id] ? uriOfPath(own[id].file) : rulePage(id)) : rulePage;
}

/** One spelling for all ways to write a path. */
function plainPath(path: string): string {
  return relativePath('', path);
}

/** Whether a document is a configuration by its name; `package.json` among them, though not each has a section for this program. */
export function isConfigFile(uri: string): boolean {
  return CONFIG_FILE_NAMES.some((name) => uri.endsWith(`/${name}`));
}
