import { type ConfigChain, ConfigFinder, type ConfigReader } from '../config/discover.ts';
import { type EffectiveConfig, effectiveConfig } from '../config/effective.ts';
import { CONFIG_FILE_NAMES, type ConfigProblem } from '../config/model.ts';
import { joinPath } from '../config/paths.ts';
import { ENGINE_RULES } from '../lint/engine-rules.ts';
import { RULES } from '../rules/index.ts';
import { pathOfUri, type ServerFiles, uriOfPath } from './files.ts';

/** What the configuration files say about a document. */
export interface DocumentConfig {
  readonly path: string;
  readonly effective: EffectiveConfig;
  readonly problems: readonly ConfigProblem[];
  /** URIs of the files that speak for it, nearest first. */
  readonly files: readonly string[];
}

/** Finds the configuration of documents as the command line does. */
export class Configuration {
  private finder: ConfigFinder;
  private folders: readonly string[] = [];

  constructor(private readonly files: ServerFiles) {
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
  }

  /** For a document by its URI; an untitled one has the configuration of the first folder. */
  async forDocument(uri: string): Promise<DocumentConfig> {
    const path = this.pathOf(uri);
    const chain: ConfigChain =
      path === undefined ? { files: [], problems: [] } : await this.finder.forFile(path);
    const sound = chain.problems.length === 0 ? chain : { files: [], problems: chain.problems };
    return {
      path: path ?? uri,
      effective: effectiveConfig(path ?? '', sound),
      problems: chain.problems,
      files: chain.files.map((file) => uriOfPath(file.path)),
    };
  }

  /** Where a new configuration file would go. */
  newFile(): string | undefined {
    const folder = this.folders[0];
    return folder === undefined ? undefined : uriOfPath(joinPath(folder, CONFIG_FILE_NAMES[0]));
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
    };
    return new ConfigFinder(reader, { knownRules: [...RULES, ...ENGINE_RULES], boundaries: this.folders });
  }
}

export function isConfigFile(uri: string): boolean {
  return CONFIG_FILE_NAMES.some((name) => uri.endsWith(`/${name}`));
}
