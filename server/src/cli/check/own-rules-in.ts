import { ownRule } from '../../rules/own/compile.ts';
import { OWN_PREFIX } from '../../rules/own/model.ts';
import type { Rule } from '../../rules/rule.ts';
import { absolute } from '../files/paths.ts';
import type { CliIo } from '../io.ts';
import type { Configurations } from './configuration.ts';

/**
 * The own rules among rules that found something, in the order of their ids, as the configurations have them.
 * In: by id a path, as shown, where the rule found something.
 */
export async function ownRulesIn(
  io: Pick<CliIo, 'cwd'>,
  found: ReadonlyMap<string, string>,
  configurations: Configurations,
): Promise<readonly Rule[]> {
  const ids = [...found.keys()].filter((id) => id.startsWith(OWN_PREFIX)).sort();
  const rules: Rule[] = [];
  for (const id of ids) {
    const config = await configurations.forFile(absolute(io.cwd, found.get(id)!));
    const own = config?.own?.[id];
    if (own) rules.push(ownRule(own.value));
  }
  return rules;
}
