import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';

export interface Expression {
  /** Where it is written, or `new RegExp` for one that is put together when the program runs. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression written as a literal in the TypeScript files of a folder. */
export function literals(folder: string): Expression[] {
  const found: Expression[] = [];
  for (const file of typescriptFiles(folder)) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'ts',
      format: 'esm',
      charset: 'utf8',
      target: 'esnext',
    });
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node: Node) => {
      const { regex } = node as Node & { regex?: { pattern: string; flags: string } };
      if (regex) found.push({ file, source: regex.pattern, flags: regex.flags });
    });
  }
  return found;
}

/** Files that do something as soon as they are loaded: the entries of the programs. */
const ENTRIES = /(?:\/cli\/(?:kehoach|start|check\/worker)|\/lsp\/(?:node|browser|check-thread))\.ts$/u;

/**
 * Every expression that the modules of a folder put together with `new RegExp` while they are loaded, and while `work`
 * runs with them.
 */
export async function built(folder: string, work: () => Promise<void> | void): Promise<Expression[]> {
  const found: Expression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      // Node builds expressions of its own while it loads a module.
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      if (caller.includes(resolve(folder)))
        found.push({ file: 'new RegExp', source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of typescriptFiles(folder)) {
      if (!ENTRIES.test(file) && !file.endsWith('.d.ts')) await import(pathToFileURL(resolve(file)).href);
    }
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

function* typescriptFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* typescriptFiles(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}
