import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

const ROOT = resolve(import.meta.dirname, '../..');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly id?: { readonly name?: string };
  readonly declaration?: Node | null;
  readonly declarations?: readonly Node[];
  readonly init?: { readonly type: string } | null;
}

/** Names of the exported functions of a TypeScript text that have no doc comment; of overloads the first has it. */
function undocumentedIn(source: string): string[] {
  const { body } = parseAst(source, { lang: 'ts' }) as unknown as { readonly body: readonly Node[] };
  const seen = new Set<string>();
  return body.flatMap((node) => {
    const names = node.type.startsWith('Export') ? functionsOf(node.declaration) : [];
    const undocumented = source.slice(0, node.start).trimEnd().endsWith('*/')
      ? []
      : names.filter((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    return undocumented;
  });
}

const FUNCTION_VALUES: ReadonlySet<string> = new Set(['ArrowFunctionExpression', 'FunctionExpression']);

/** The functions that an exported declaration declares. */
function functionsOf(declaration: Node | null | undefined): string[] {
  if (!declaration) return [];
  if (/^(?:FunctionDeclaration|TSDeclareFunction)$/u.test(declaration.type))
    return [declaration.id?.name ?? 'default'];
  return (declaration.declarations ?? [])
    .filter(({ init }) => init && FUNCTION_VALUES.has(init.type))
    .map(({ id }) => id?.name ?? '');
}

it.each(['server/src', 'client/src'])('each exported function of %s has a doc comment', (folder) => {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((path) =>
    undocumentedIn(readFileSync(path, 'utf8')).map((name) => `${relative(ROOT, path)}: ${name}`),
  );
  expect(found).toEqual([]);
});

it('finds the functions that have none', () => {
  const source = [
    '/** Documented. */\nexport function a(): void;\nexport function a(x?: number): void {}',
    'export async function b() {}',
    'export const c = (x: number) => x;',
    '// Not a doc comment.\nexport const d = function () {};',
    'function own() {}\nexport const e = 1;',
  ].join('\n\n');
  expect(undocumentedIn(source)).toEqual(['b', 'c', 'd']);
});
