import type { Stage } from '../plan/model.ts';
import type { Locale } from '../text/bilingual.ts';
import type { ConfigChain } from './discover.ts';
import { globMatcher, type PathMatcher } from './glob.ts';
import type { LayoutSettings } from './layout-schema.ts';
import type { Config, ConfigFile, ConfiguredSeverity, RegimeSetting } from './model.ts';
import { insidePath, joinPath, parentOf } from './paths.ts';

/** A value with the place it comes from. */
export interface Sourced<T> {
  readonly value: T;
  /** Path of the configuration file. */
  readonly file: string;
  /** `rules.typo-spacing`, `overrides[0].stage`. */
  readonly path: string;
}

/** What holds for one file. */
export interface EffectiveConfig {
  readonly rules: Readonly<Record<string, Sourced<ConfiguredSeverity>>>;
  readonly stage?: Sourced<Stage>;
  readonly regime?: Sourced<RegimeSetting>;
  readonly locale?: Sourced<Locale>;
  /** Set where `files` makes it a plan without looking. */
  readonly isPlan?: Sourced<string>;
  /** Set where `ignore` leaves it out. */
  readonly ignored?: Sourced<string>;
  readonly noInlineConfig?: Sourced<boolean>;
  readonly requireReason?: Sourced<boolean>;
  /** What holds for one regime comes from one file. */
  readonly layout?: Sourced<LayoutSettings>;
  /** Absolute path. */
  readonly baseline?: Sourced<string>;
}

/** What the configuration files say about one file. In: absolute path with `/`. */
export function effectiveConfig(path: string, chain: ConfigChain): EffectiveConfig {
  const rules: Record<string, Sourced<ConfiguredSeverity>> = Object.create(null);
  const result: {
    stage?: Sourced<Stage>;
    regime?: Sourced<RegimeSetting>;
    locale?: Sourced<Locale>;
    isPlan?: Sourced<string>;
    ignored?: Sourced<string>;
    noInlineConfig?: Sourced<boolean>;
    requireReason?: Sourced<boolean>;
    layout?: Sourced<LayoutSettings>;
    baseline?: Sourced<string>;
  } = {};
  for (const source of chain.files.toReversed()) {
    const { config, folder, path: file } = source;
    const relative = insidePath(folder, path);
    applyLayer(config, '');
    config.overrides?.forEach((override, index) => {
      if (relative !== undefined && firstMatch(source, override.files, relative) !== undefined) {
        applyLayer(override, `overrides[${index}].`);
      }
    });
    if (config.locale) result.locale = { value: config.locale, file, path: 'locale' };
    for (const key of ['noInlineConfig', 'requireReason'] as const) {
      const value = config[key];
      if (value !== undefined) result[key] = { value, file, path: key };
    }
    if (config.layout) {
      result.layout = { value: { ...result.layout?.value, ...config.layout }, file, path: 'layout' };
    }
    if (config.baseline) {
      result.baseline = { value: joinPath(parentOf(file), config.baseline), file, path: 'baseline' };
    }
    if (relative === undefined) continue;
    const listed = config.files && firstMatch(source, config.files, relative);
    if (listed !== undefined)
      result.isPlan = { value: config.files![listed]!, file, path: `files[${listed}]` };
    const left = config.ignore && lastMatch(source, config.ignore, relative);
    if (left !== undefined) {
      const pattern = config.ignore![left]!;
      if (pattern.startsWith('!')) delete result.ignored;
      else result.ignored = { value: pattern, file, path: `ignore[${left}]` };
    }

    function applyLayer(layer: Pick<Config, 'rules' | 'stage' | 'regime'>, prefix: string): void {
      for (const [id, value] of Object.entries(layer.rules ?? {})) {
        if (value !== undefined) rules[id] = { value, file, path: `${prefix}rules.${id}` };
      }
      if (layer.stage) result.stage = { value: layer.stage, file, path: `${prefix}stage` };
      if (layer.regime) result.regime = { value: layer.regime, file, path: `${prefix}regime` };
    }
  }
  return { rules, ...result };
}

/** What a configuration says of silencing comments, as the linter takes it. */
export function commentSettings({ noInlineConfig, requireReason }: EffectiveConfig): {
  readonly noInlineConfig?: boolean;
  readonly requireReason?: boolean;
} {
  return {
    ...(noInlineConfig ? { noInlineConfig: noInlineConfig.value } : {}),
    ...(requireReason ? { requireReason: requireReason.value } : {}),
  };
}

/** The severities alone, as the linter takes them. */
export function ruleSettings(config: EffectiveConfig): Record<string, ConfiguredSeverity> {
  return Object.fromEntries(Object.entries(config.rules).map(([id, { value }]) => [id, value]));
}

const matchers = new WeakMap<ConfigFile, Map<string, PathMatcher>>();

function matcherOf(source: ConfigFile, pattern: string): PathMatcher {
  let known = matchers.get(source);
  if (!known) {
    known = new Map();
    matchers.set(source, known);
  }
  let matcher = known.get(pattern);
  if (!matcher) {
    // `/x` is in the configuration's own folder, as `x` is.
    matcher = globMatcher(pattern.replace(/^(!?)\//u, '$1'));
    known.set(pattern, matcher);
  }
  return matcher;
}

function firstMatch(source: ConfigFile, patterns: readonly string[], path: string): number | undefined {
  const at = patterns.findIndex((pattern) => matcherOf(source, pattern)(path));
  return at < 0 ? undefined : at;
}

function lastMatch(source: ConfigFile, patterns: readonly string[], path: string): number | undefined {
  const at = patterns.findLastIndex((pattern) => matcherOf(source, pattern)(path));
  return at < 0 ? undefined : at;
}
