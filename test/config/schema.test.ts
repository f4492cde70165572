import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { CONFIGURABLE } from '../../server/src/cli/check/configuration.ts';
import { configJsonSchema } from '../../server/src/config/schema.ts';

it('the schema for editors says the same as the parser', () => {
  const validate = new Ajv({ strict: false }).compile(configJsonSchema(CONFIGURABLE));
  expect(validate({ rules: { 'unused-disable': 'off' }, overrides: [{ files: ['a'] }] })).toBe(true);
  expect(validate({ rules: { 'unused-disabel': 'off' } })).toBe(false);
  expect(validate({ rules: { 'internal-fault': 'off' } })).toBe(false);
  expect(validate({ rulse: {} })).toBe(false);
  expect(validate({ overrides: [{ files: [] }] })).toBe(false);
});
