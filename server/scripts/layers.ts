import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** Which folders of server/src each folder may import from (docs/architecture.md, "The folders"). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  vietnamese: ['text'],
  markdown: ['text', 'vietnamese'],
  regimes: ['text', 'vietnamese'],
  plan: ['text', 'vietnamese', 'markdown', 'regimes'],
  layout: ['text', 'vietnamese', 'markdown', 'regimes', 'plan'],
  export: ['text', 'vietnamese', 'layout'],
  import: ['text', 'vietnamese'],
  rules: ['text', 'vietnamese', 'markdown', 'regimes', 'plan', 'import'],
  lint: ['text', 'vietnamese', 'markdown', 'regimes', 'plan', 'rules'],
  config: ['text', 'vietnamese', 'regimes', 'plan', 'rules', 'lint'],
  project: ['text', 'vietnamese', 'regimes', 'plan', 'rules', 'lint', 'config'],
  check: ['text', 'vietnamese', 'regimes', 'plan', 'rules', 'lint', 'config', 'project'],
  features: [
    'text',
    'vietnamese',
    'markdown',
    'regimes',
    'plan',
    'layout',
    'export',
    'import',
    'rules',
    'lint',
    'config',
    'project',
    'check',
  ],
  node: ['text'],
  cli: [
    'node',
    'text',
    'vietnamese',
    'regimes',
    'plan',
    'layout',
    'export',
    'import',
    'rules',
    'lint',
    'config',
    'project',
    'check',
    'features',
  ],
  lsp: [
    'node',
    'text',
    'vietnamese',
    'markdown',
    'regimes',
    'plan',
    'layout',
    'export',
    'import',
    'rules',
    'lint',
    'config',
    'project',
    'check',
    'features',
  ],
};

/** Folders that touch the world outside: files, processes, the connection. Every other runs in a browser worker. */
export const OUTER: ReadonlySet<string> = new Set(['node', 'cli', 'lsp']);
const EDITOR = /^vscode(?:$|[/-])/u;
/** What lies beside server/src and is no code: the table of words, which a bundle takes in. */
const DATA = '../data/';

/** The only folder that knows the Markdown library. */
const MARKDOWN_LIBRARY = /^(?:unified|remark-|mdast|micromark)/u;

/**
 * What the imports of one file break, if anything: an import that is not listed, of a value or of a type, one that
 * leaves server/src, or one that brings I/O into the core.
 * @param name path of the file below server/src, with /
 */
export function layerProblems(name: string, source: string): string[] {
  const layer = name.split('/')[0]!;
  const allowed = ALLOWED[layer];
  if (!allowed) return [`${name}: the folder ${layer} has no place in the layers`];
  return importsOf(source).flatMap((specifier) => {
    if (specifier.startsWith('.')) {
      const path = posix.join(posix.dirname(name), specifier);
      const target = path.split('/')[0]!;
      if (target === layer || allowed.includes(target)) return [];
      if (OUTER.has(layer) && path.startsWith(DATA)) return [];
      const what = target === '..' ? 'from outside server/src' : target;
      return [`${name}: ${layer} must not import ${what} (${specifier})`];
    }
    if (!OUTER.has(layer) && (isBuiltin(specifier) || EDITOR.test(specifier))) {
      return [`${name}: ${layer} does no I/O and must not import ${specifier}`];
    }
    if (layer !== 'markdown' && MARKDOWN_LIBRARY.test(specifier)) {
      return [`${name}: only markdown may import ${specifier}`];
    }
    return [];
  });
}

/** Every module named by an import, an export … from, a dynamic import, or a require. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(/\b(?:from|import|require)\s*\(?\s*(['"`])([^'"`\n]+)\1/gu)].map(
    (match) => match[2]!,
  );
}
