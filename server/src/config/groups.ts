import { memoizePerObject } from '../text/memoize.ts';
import type { KnownRule } from './known-rule.ts';
import type { ConfigLayer, ConfiguredSeverity } from './model.ts';

/** The part of own rules. */
export const OWN_PART = 'organisation';

/** Every rule. */
const ALL = '*';

/** The words for several rules at once: `num-*` for all whose id begins so, where there is more than one, and `*`. */
export const groupsOf = memoizePerObject((knownRules: readonly KnownRule[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { id } of knownRules) {
    const words = id.split('-');
    for (let length = 1; length < words.length; length += 1) {
      const group = `${words.slice(0, length).join('-')}-${ALL}`;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return [ALL, ...[...counts].filter(([, count]) => count > 1).map(([group]) => group)].sort();
});

/** The parts of a plan that rules are sorted by. */
export const partsOf = memoizePerObject((knownRules: readonly KnownRule[]): readonly string[] => [
  ...new Set([...knownRules.flatMap(({ part }) => part ?? []), OWN_PART]),
]);

/** What a layer says of one rule, and in which of its keys. */
export interface RuleEntry {
  readonly id: string;
  readonly severity: ConfiguredSeverity;
  /** `rules.num-missing`, `rules.num-*`, `parts.number`. */
  readonly path: string;
}

/**
 * The severities of a layer, groups written out: a rule by its id goes before a group, a longer group before a shorter one,
 * each of them before a part.
 */
export function ruleEntries(
  { rules = {}, parts = {} }: ConfigLayer,
  knownRules: readonly KnownRule[],
): Iterable<RuleEntry> {
  const entries = new Map<string, RuleEntry>();
  const set = (id: string, severity: ConfiguredSeverity, path: string): void => {
    entries.set(id, { id, severity, path });
  };
  for (const [part, severity] of Object.entries(parts)) {
    if (severity === undefined) continue;
    for (const rule of knownRules) if (rule.part === part) set(rule.id, severity, `parts.${part}`);
  }
  const keys = Object.keys(rules);
  const groups = keys.filter((key) => key.endsWith(ALL)).sort((a, b) => a.length - b.length);
  for (const group of groups) {
    const severity = rules[group];
    if (severity === undefined) continue;
    for (const { id } of knownRules) {
      if (id.startsWith(group.slice(0, -1))) set(id, severity, `rules.${group}`);
    }
  }
  for (const id of keys) {
    const severity = rules[id];
    if (severity !== undefined && !id.endsWith(ALL)) set(id, severity, `rules.${id}`);
  }
  return entries.values();
}
