import { OWN_PREFIX, type OwnRule } from '../rules/own/model.ts';
import type { Config, ConfigFile } from './model.ts';

/** The own rules of all configurations that apply to a file, those of the strongest last. */
export function ownRulesOf(files: readonly ConfigFile[]): readonly OwnRule[] {
  return files.toReversed().flatMap(({ config }) => config.own ?? []);
}

/** Whether a key of `rules` names one own rule. */
export function isOwnId(key: string): boolean {
  return key.startsWith(OWN_PREFIX) && !key.endsWith('*');
}

/** Whether a configuration sets the level of an own rule. */
export function namesOwn({ rules = {}, overrides = [] }: Config): boolean {
  return [rules, ...overrides.map((override) => override.rules ?? {})].some((each) =>
    Object.keys(each).some(isOwnId),
  );
}
