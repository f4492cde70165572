import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Which folders of server/src each folder may import from (docs/architecture.md, "Layers"). An import that is not
 * listed, of a value or of a type, fails the check.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  vietnamese: ['text'],
  markdown: ['text', 'vietnamese'],
  regimes: ['text', 'vietnamese'],
  plan: ['text', 'vietnamese', 'markdown', 'regimes'],
  rules: ['text', 'vietnamese', 'markdown', 'regimes', 'plan'],
  lint: ['text', 'vietnamese', 'markdown', 'regimes', 'plan', 'rules'],
  config: ['text', 'vietnamese', 'regimes', 'plan', 'rules', 'lint'],
  project: ['text', 'vietnamese', 'regimes', 'plan', 'rules', 'lint', 'config'],
  features: ['text', 'vietnamese', 'markdown', 'regimes', 'plan', 'rules', 'lint', 'config', 'project'],
  cli: ['text', 'vietnamese', 'regimes', 'plan', 'rules', 'lint', 'config', 'project', 'features'],
  lsp: [
    'text',
    'vietnamese',
    'markdown',
    'regimes',
    'plan',
    'rules',
    'lint',
    'config',
    'project',
    'features',
  ],
};

/** Folders that do no I/O and run in a browser worker: no package of Node's, no connection, no `vscode`. */
const PURE = new Set([
  'text',
  'vietnamese',
  'markdown',
  'regimes',
  'plan',
  'rules',
  'lint',
  'config',
  'project',
  'features',
]);
const FOREIGN = /^(?:node:|vscode(?:$|\/|-languageserver(?:$|\/)|-languageclient|-jsonrpc))/u;

/** The only folder that knows the Markdown library. */
const MARKDOWN_LIBRARY = /^(?:unified|remark-|mdast|micromark)/u;

const root = resolve(import.meta.dirname ?? dirname(process.argv[1]!), '../src');
const problems: string[] = [];

for (const file of sourceFiles(root)) {
  const name = relative(root, file);
  const layer = name.split(sep)[0]!;
  const allowed = ALLOWED[layer];
  if (!allowed) {
    problems.push(`${name}: the folder ${layer} has no place in the layers`);
    continue;
  }
  for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
    if (specifier.startsWith('.')) {
      const target = relative(root, resolve(dirname(file), specifier)).split(sep)[0]!;
      if (target !== layer && target !== '..' && !allowed.includes(target)) {
        problems.push(`${name}: ${layer} must not import ${target} (${specifier})`);
      }
    } else if (PURE.has(layer) && FOREIGN.test(specifier)) {
      problems.push(`${name}: ${layer} does no I/O and must not import ${specifier}`);
    } else if (layer !== 'markdown' && MARKDOWN_LIBRARY.test(specifier)) {
      problems.push(`${name}: only markdown may import ${specifier}`);
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('Layers: every import points the right way.');

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

/** Every module named by an import, an export … from, or a dynamic import. */
function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/gu)].map((match) => match[1]!);
}
