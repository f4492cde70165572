import type { Stage } from '../plan/model.ts';
import type { RegimeId } from '../regimes/regime.ts';
import type { OwnRule } from '../rules/own/model.ts';
import type { Register } from '../rules/register/model.ts';
import type { OptionValue } from '../rules/rule-options.ts';
import type { Locale } from '../text/bilingual.ts';
import type { LayoutSettings } from './layout-schema.ts';
import type { Office } from './office.ts';
import type { ConfiguredRegister } from './register-schema.ts';

/** Severity as a configuration gives it; the words are those of the linter. */
export type ConfiguredSeverity = 'off' | 'hint' | 'info' | 'warning' | 'error';

export type RegimeSetting = RegimeId | 'auto';

/** What offices choose of a rule, by rule id and name of the option. */
export type RuleOptions = Readonly<
  Record<string, Readonly<Record<string, OptionValue | undefined>> | undefined>
>;

type Severities = Readonly<Record<string, ConfiguredSeverity | undefined>>;

/** What holds for all files of a configuration, or for those of one entry of `overrides`. */
export interface ConfigLayer {
  /** By rule id, or by group: `num-*`, `*`. */
  readonly rules?: Severities | undefined;
  /** By the part of a plan that rules read. */
  readonly parts?: Severities | undefined;
  readonly options?: RuleOptions | undefined;
  readonly stage?: Stage | undefined;
  readonly regime?: RegimeSetting | undefined;
}

/** One entry of `overrides`. */
export interface ConfigOverride extends ConfigLayer {
  readonly files: readonly string[];
}

/** A configuration as written. Globs are relative to the folder it stands in, with `/`. */
export interface Config extends ConfigLayer {
  readonly $schema?: string | undefined;
  readonly root?: boolean | undefined;
  /** Configurations that this one builds on, the weakest first. */
  readonly extends?: string | readonly string[] | undefined;
  readonly locale?: Locale | undefined;
  /** These are plans without looking. */
  readonly files?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly overrides?: readonly ConfigOverride[] | undefined;
  /** Rules of the organisation. */
  readonly own?: readonly OwnRule[] | undefined;
  /** What the organisation knows of itself. */
  readonly register?: ConfiguredRegister | undefined;
  /** Silencing comments in the texts have no effect. */
  readonly noInlineConfig?: boolean | undefined;
  /** Silencing comments have to give a reason. */
  readonly requireReason?: boolean | undefined;
  /** How pages are set, within what the regulations allow. */
  readonly layout?: LayoutSettings | undefined;
  /** Whose plans these are. */
  readonly office?: Office | undefined;
  /** Findings known and put up with; relative to the configuration's folder. */
  readonly baseline?: string | undefined;
}

/** A configuration file that was read and found right. */
export interface ConfigFile {
  /** With `/`, absolute (or a URI, in the editor). */
  readonly path: string;
  /** The folder from which its globs count: its own or, where another file extends it, the folder of that file. */
  readonly folder: string;
  /** Its register and those of the files that it names. */
  readonly registers?: readonly Register[];
  /** Its name, where it comes with the product; `path` is the same. */
  readonly preset?: string;
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

/** Names of configurations that stand alone: a folder has one of them. */
export const OWN_FILE_NAMES = [
  'kehoach.config.json',
  'kehoach.config.yaml',
  'kehoach.config.yml',
  '.kehoachrc.json',
] as const;

export const CONFIG_FILE_NAMES = [...OWN_FILE_NAMES, 'package.json'] as const;

/** Names of files that are read as YAML. */
export const YAML = /\.ya?ml$/iu;
