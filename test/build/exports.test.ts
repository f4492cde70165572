import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every file of code in a folder that is ours. */
function codeIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return item.name === 'node_modules' ? [] : codeIn(path);
    return /\.(?:ts|mts|mjs)$/u.test(item.name) ? [path] : [];
  });
}

/** It stands in for a package: esbuild takes it under that package's name. */
const UNDER_ANOTHER_NAME = new Set(['AjvJsonSchemaValidator']);

it('no file exports a value that no other names', () => {
  const sources = ['server/src', 'client/src'].flatMap(codeIn);
  const others = ['server/scripts', 'test'].flatMap(codeIn);
  const textOf = new Map([...sources, ...others].map((path) => [path, readFileSync(path, 'utf8')]));
  const files = new Map<string, number>();
  for (const text of textOf.values()) {
    for (const name of new Set(text.match(/[A-Za-z_$][\w$]*/gu))) files.set(name, (files.get(name) ?? 0) + 1);
  }
  const lonely = sources.flatMap((path) => {
    const exported = textOf
      .get(path)!
      .matchAll(/^export (?:async )?(?:function\*?|const|class|let) (\w+)/gmu);
    return [...exported]
      .map(([, name]) => name!)
      .filter((name) => files.get(name) === 1 && !UNDER_ANOTHER_NAME.has(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(lonely).toEqual([]);
});
