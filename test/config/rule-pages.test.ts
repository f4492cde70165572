import { expect, it } from 'vitest';
import { parseConfig } from '../../server/src/config/parse.ts';
import { rulePage } from '../../server/src/features/rule-page.ts';
import { ENGINE_RULES } from '../../server/src/lint/engine-rules.ts';
import { KNOWN_RULES } from '../../server/src/lsp/known-rules.ts';
import { RULES } from '../../server/src/rules/index.ts';

it.each(['vi', 'en'] as const)('the configuration that a page shows is taken (%s)', (locale) => {
  let shown = 0;
  for (const rule of [...RULES, ...ENGINE_RULES]) {
    for (const [, config] of rulePage(rule, locale).matchAll(/^```json\n(.+?)\n```$/gmsu)) {
      shown += 1;
      expect(parseConfig(config!, 'kehoach.config.json', KNOWN_RULES).problems, rule.id).toEqual([]);
    }
  }
  expect(shown).toBeGreaterThan(RULES.length);
});
