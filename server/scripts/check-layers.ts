import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { layerProblems } from './layers.ts';

const root = resolve(import.meta.dirname ?? dirname(process.argv[1]!), '../src');
const problems = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => layerProblems(name.split(sep).join('/'), readFileSync(join(root, name), 'utf8')));

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('Layers: every import points the right way.');
