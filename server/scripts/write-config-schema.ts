// Writes the JSON schema of the configuration from the one definition of it: schemas/kehoach.config.schema.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { configJsonSchema } from '../src/config/schema.ts';
import { ENGINE_RULES } from '../src/lint/engine-rules.ts';
import { RULES } from '../src/rules/index.ts';

const known = [...RULES, ...ENGINE_RULES.filter((rule) => rule.id !== 'internal-fault')];
mkdirSync('schemas', { recursive: true });
writeFileSync('schemas/kehoach.config.schema.json', `${JSON.stringify(configJsonSchema(known), null, 2)}\n`);
