import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../server/src/config/groups.ts';
import { KNOWN_RULES } from '../../server/src/lsp/known-rules.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';

describe('soanKeHoach.rules', () => {
  const rulesOf = (rules: unknown) => readSettings({ rules }).rules;

  it('takes groups as configurations do: a rule goes before a group, a longer group before a shorter one', () => {
    const rules = rulesOf({ 'num-missing': 'error', 'num-*': 'info', '*': 'off', 'own-thuc-thi': 'hint' });
    expect(rules).toMatchObject({
      'num-missing': 'error',
      'num-state-form': 'info',
      'typo-spacing': 'off',
      'own-thuc-thi': 'hint',
    });
    expect(Object.keys(rules).filter((id) => id.includes('*'))).toEqual([]);
  });

  it('leaves out what is no level', () => {
    expect(rulesOf({ 'num-*': 'loud', 'num-missing': 3, 'typo-spacing': 'off' })).toEqual({
      'typo-spacing': 'off',
    });
    expect(rulesOf(null)).toEqual({});
  });

  it('a part of the plan stands for its rules, below what is said of a rule or a group', () => {
    const { rules } = readSettings({
      rules: { 'typo-spacing': 'error', 'num-*': 'hint' },
      parts: { typography: 'off', number: 'error', khong: 'off', recipients: 'loud' },
    });
    expect(rules).toMatchObject({
      'typo-spacing': 'error',
      'typo-quotes': 'off',
      'num-missing': 'hint',
    });
    expect(rules['recip-item-punct']).toBeUndefined();
    expect(readSettings({ parts: ['typography'] }).rules).toEqual({});
  });

  it('the editor takes the same names', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const all = [manifest.contributes.configuration].flat().map(({ properties }) => properties);
    const { pattern } = all.find((each) => each['soanKeHoach.rules'])['soanKeHoach.rules'].propertyNames;
    const names = new RegExp(pattern, 'u');
    for (const name of ['num-missing', 'num-*', 'num-state-*', '*']) expect(name).toMatch(names);
    const parts = all.find((each) => each['soanKeHoach.parts'])['soanKeHoach.parts'].propertyNames.enum;
    expect(parts).toEqual(partsOf(KNOWN_RULES));
    for (const name of ['num', '-*', 'num*', 'Num-*', 'num-**']) expect(name).not.toMatch(names);
  });
});
