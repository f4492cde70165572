import { readdirSync, writeFileSync } from 'node:fs';
import { regulationIndex } from './regulation-index.ts';

/** Writes regimes/clauses/index.ts, the list of the regulations in that folder. */
const folder = 'server/src/regimes/clauses';
writeFileSync(`${folder}/index.ts`, regulationIndex(readdirSync(folder)));
