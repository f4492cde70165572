import type { Stage } from '../plan/model.ts';
import type { OwnRule } from '../rules/own/model.ts';
import type { Register } from '../rules/register/model.ts';
import type { OptionValue, OptionValues } from '../rules/rule-options.ts';
import type { Locale } from '../text/bilingual.ts';
import { memoizePerObject } from '../text/memoize.ts';
import type { ConfigChain } from './discover.ts';
import { globMatcher, type PathMatcher } from './glob.ts';
import { OWN_PART, ruleEntries } from './groups.ts';
import type { KnownRule } from './known-rule.ts';
import type { LayoutSettings } from './layout-schema.ts';
import type { Config, ConfigFile, ConfigLayer, ConfiguredSeverity, RegimeSetting } from './model.ts';
import type { Office } from './office.ts';
import { ownRulesOf } from './own-rules-of.ts';
import { insidePath, joinPath, parentOf } from './paths.ts';
import { registerOfFiles } from './register.ts';

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
  /** What the organisation knows of itself, of all configurations together; `file` is the nearest. */
  readonly register?: Sourced<Register>;
  /** Rules of the organisation, by their id. */
  readonly own?: Readonly<Record<string, Sourced<OwnRule>>>;
  /** By rule id and name of the option. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, Sourced<OptionValue>>>>>;
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
  /** The whole of it comes from the nearest file that has one. */
  readonly office?: Sourced<Office>;
  /** Absolute path. */
  readonly baseline?: Sourced<string>;
}

/** What the configuration files say about one file. In: absolute path with `/`. */
export function effectiveConfig(path: string, chain: ConfigChain): EffectiveConfig {
  const rules: Record<string, Sourced<ConfiguredSeverity>> = Object.create(null);
  const knownRules = withOwn(chain);
  const result: {
    stage?: Sourced<Stage>;
    regime?: Sourced<RegimeSetting>;
    locale?: Sourced<Locale>;
    isPlan?: Sourced<string>;
    ignored?: Sourced<string>;
    noInlineConfig?: Sourced<boolean>;
    requireReason?: Sourced<boolean>;
    layout?: Sourced<LayoutSettings>;
    office?: Sourced<Office>;
    baseline?: Sourced<string>;
    options?: Record<string, Record<string, Sourced<OptionValue>>>;
    own?: Record<string, Sourced<OwnRule>>;
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
    config.own?.forEach((value, index) => {
      result.own = { ...result.own, [value.id]: { value, file, path: `own[${index}]` } };
    });
    if (config.locale) result.locale = { value: config.locale, file, path: 'locale' };
    Object.assign(result, plainValues(config, file));
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

    function applyLayer(layer: ConfigLayer, prefix: string): void {
      for (const { id, severity: value, path } of ruleEntries(layer, knownRules)) {
        rules[id] = { value, file, path: prefix + path };
      }
      for (const [id, values = {}] of Object.entries(layer.options ?? {})) {
        for (const [name, value] of Object.entries(values)) {
          if (value === undefined) continue;
          const path = `${prefix}options.${id}.${name}`;
          const others = result.options?.[id];
          result.options = { ...result.options, [id]: { ...others, [name]: { value, file, path } } };
        }
      }
      if (layer.stage) result.stage = { value: layer.stage, file, path: `${prefix}stage` };
      if (layer.regime) result.regime = { value: layer.regime, file, path: `${prefix}regime` };
    }
  }
  const register = registerOfFiles(chain.files);
  const nearest = chain.files.find(({ registers }) => registers !== undefined);
  return {
    rules,
    ...result,
    ...(register && nearest ? { register: { value: register, file: nearest.path, path: 'register' } } : {}),
  };
}

/** The rules that groups stand for, those of the organisation among them. */
const withOwn = memoizePerObject(({ files, knownRules = [] }: ConfigChain): readonly KnownRule[] => {
  const own = ownRulesOf(files).map(({ id, message, severity = 'warning' }) => ({
    id,
    title: { vi: message, en: message },
    severity,
    part: OWN_PART,
  }));
  return own.length > 0 ? [...knownRules, ...own] : knownRules;
});

/** The values of a configuration that hold as they stand. */
function plainValues(
  config: Config,
  file: string,
): Pick<EffectiveConfig, 'noInlineConfig' | 'requireReason' | 'office'> {
  const keys = ['noInlineConfig', 'requireReason', 'office'] as const;
  return Object.fromEntries(
    keys.flatMap((key) =>
      config[key] === undefined ? [] : [[key, { value: config[key], file, path: key }]],
    ),
  );
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

/** The options of rules alone, as the linter takes them; undefined where none is set. */
export function optionSettings({ options }: EffectiveConfig): Record<string, OptionValues> | undefined {
  return (
    options &&
    Object.fromEntries(
      Object.entries(options).map(([id, values]) => [
        id,
        Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value])),
      ]),
    )
  );
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
