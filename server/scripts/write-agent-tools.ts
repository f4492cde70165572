// Writes the tools for language models, from their declarations, into package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { languageModelTools } from './agent-tools.ts';

const target = new URL('../../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(target, 'utf8'));
manifest.contributes.languageModelTools = languageModelTools();
writeFileSync(target, `${JSON.stringify(manifest, null, 2)}\n`);
