import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { importCircles } from './circles.ts';
import { layerProblems } from './layers.ts';

/** A file is one thing; a longer one is two. A list that is written by a script is read by nobody. */
const MAX_LINES = 350;
const GENERATED = '// Written by `npm run generate`';

const root = resolve(import.meta.dirname ?? dirname(process.argv[1]!), '../src');
const sources = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.split(sep).join('/'), readFileSync(join(root, name), 'utf8')]),
);

const problems: string[] = [];
for (const [name, source] of sources) {
  problems.push(...layerProblems(name, source));
  const lines = source.split('\n').length - 1;
  if (lines > MAX_LINES && !source.startsWith(GENERATED))
    problems.push(`${name}: ${lines} lines, of at most ${MAX_LINES}`);
}
for (const { circle, size } of importCircles(sources)) {
  problems.push(`import circle of ${size} files: ${[...circle, circle[0]].join(' → ')}`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('Layers: every import points the right way.');
