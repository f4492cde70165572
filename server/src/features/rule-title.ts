import { ENGINE_RULES } from '../lint/engine-rules.ts';
import { RULES } from '../rules/index.ts';
import type { Locale } from '../text/bilingual.ts';

let titles: ReadonlyMap<string, { readonly vi: string; readonly en: string }> | undefined;

/** What a rule is called where people choose; its id where it is not known. */
export function ruleTitle(id: string, locale: Locale): string {
  titles ??= new Map([...RULES, ...ENGINE_RULES].map((rule) => [rule.id, rule.title]));
  return titles.get(id)?.[locale] ?? id;
}
