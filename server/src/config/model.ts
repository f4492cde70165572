import type { Stage } from '../plan/model.ts';
import type { RegimeId } from '../regimes/regime.ts';
import type { Locale } from '../text/bilingual.ts';
import type { LayoutSettings } from './layout-schema.ts';

/** Severity as a configuration gives it; the words are those of the linter. */
export type ConfiguredSeverity = 'off' | 'hint' | 'info' | 'warning' | 'error';

export type RegimeSetting = RegimeId | 'auto';

/** One entry of `overrides`. */
export interface ConfigOverride {
  readonly files: readonly string[];
  readonly rules?: Readonly<Record<string, ConfiguredSeverity | undefined>> | undefined;
  readonly stage?: Stage | undefined;
  readonly regime?: RegimeSetting | undefined;
}

/** A configuration as written. Globs are relative to the folder it stands in, with `/`. */
export interface Config {
  readonly $schema?: string | undefined;
  readonly root?: boolean | undefined;
  readonly rules?: Readonly<Record<string, ConfiguredSeverity | undefined>> | undefined;
  readonly stage?: Stage | undefined;
  readonly regime?: RegimeSetting | undefined;
  readonly locale?: Locale | undefined;
  /** These are plans without looking. */
  readonly files?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly overrides?: readonly ConfigOverride[] | undefined;
  /** Silencing comments in the texts have no effect. */
  readonly noInlineConfig?: boolean | undefined;
  /** Silencing comments have to give a reason. */
  readonly requireReason?: boolean | undefined;
  /** How pages are set, within what the regulations allow. */
  readonly layout?: LayoutSettings | undefined;
  /** Findings known and put up with; relative to the configuration's folder. */
  readonly baseline?: string | undefined;
}

/** A configuration file that was read and found right. */
export interface ConfigFile {
  /** With `/`, absolute (or a URI, in the editor). */
  readonly path: string;
  /** The folder from which its globs count. */
  readonly folder: string;
  readonly config: Config;
}

/** What is wrong with a configuration, for a person. */
export interface ConfigProblem {
  readonly file: string;
  /** `rules.struct-heading-levels`, `overrides[0].files`; empty for the file as a whole. */
  readonly path: string;
  /** From 0; in the file. */
  readonly line?: number;
  readonly character?: number;
  readonly expected: { readonly vi: string; readonly en: string };
  /** As JSON, shortened. */
  readonly found?: string;
  /** The nearest known word to a mistyped one. */
  readonly suggestion?: string;
}

export const CONFIG_FILE_NAMES = ['kehoach.config.json', '.kehoachrc.json', 'package.json'] as const;
