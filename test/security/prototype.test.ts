import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/src/config/parse.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { TODAY } from '../support/fixtures.ts';

afterEach(() => {
  for (const key of ['polluted', 'regime', 'isPlan'])
    delete (Object.prototype as unknown as Record<string, unknown>)[key];
});

const clean = () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
};

describe('the prototype of objects stays as it is', () => {
  it.each([
    '{"__proto__": {"polluted": 1}}',
    '{"rules": {"__proto__": {"polluted": 1}, "constructor": "off", "toString": "error"}}',
    '{"overrides": [{"files": ["*"], "rules": {"__proto__": "off"}}]}',
    '{"constructor": {"prototype": {"polluted": 1}}}',
  ])('with the configuration %s', (text) => {
    const { config, problems } = parseConfig(text, 'kehoach.config.json', RULES);
    expect(config === undefined ? problems.length : 1).toBeGreaterThan(0);
    clean();
  });

  it('with front matter', () => {
    const text =
      '---\n__proto__: 1\nconstructor: x\nloai: ke-hoach\n__proto__.polluted: 1\n---\n\nKẾ HOẠCH\n';
    const plan = readPlan(text, { today: TODAY });
    lintPlan(plan, { rules: JSON.parse('{"__proto__": "off", "constructor": "off"}') });
    clean();
  });
});
