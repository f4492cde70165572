import { writeFileSync } from 'node:fs';
import { snippetContribution } from '../src/features/snippets.ts';

const target = new URL('../../snippets/ke-hoach.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(snippetContribution(), null, 2)}\n`);
