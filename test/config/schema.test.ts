import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { CONFIGURABLE } from '../../server/src/cli/check/configuration.ts';
import { configJsonSchema } from '../../server/src/config/schema.ts';

it('the schema committed is the one that the definition gives', () => {
  const committed: unknown = JSON.parse(readFileSync('schemas/kehoach.config.schema.json', 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(configJsonSchema(CONFIGURABLE))));
});

it('the schema says the same as the parser', () => {
  const validate = new Ajv({ strict: false }).compile(configJsonSchema(CONFIGURABLE));
  expect(validate({ rules: { 'unused-disable': 'off' }, overrides: [{ files: ['a'] }] })).toBe(true);
  expect(validate({ rules: { 'unused-disabel': 'off' } })).toBe(false);
  expect(validate({ rulse: {} })).toBe(false);
  expect(validate({ overrides: [{ files: [] }] })).toBe(false);
});
