import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { ruleIndex } from './rule-index.ts';

/** Writes rules/index.ts, the list of the rules. */
const folder = 'server/src/rules';
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);
const sources = new Map(
  paths.map((path) => [path.split(sep).join('/'), readFileSync(`${folder}/${path}`, 'utf8')]),
);
writeFileSync(`${folder}/index.ts`, ruleIndex(sources));
