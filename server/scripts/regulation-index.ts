/**
 * The text of regimes/clauses/index.ts for the files of that folder: a list of what each exports. A file `hd05.ts`
 * exports `hd05`, `qd933-tld.ts` exports `qd933Tld`.
 */
export function regulationIndex(files: readonly string[]): string {
  const ids = files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const imports = ids.map((id) => `import { ${nameOf(id)} } from './${id}.ts';`);
  return [
    '// Written by `npm run generate` (server/scripts/write-regulations.ts) from the files of this folder.',
    "import type { Regulation } from '../regulation.ts';",
    ...imports,
    '',
    `export const REGULATIONS: readonly Regulation[] = [\n${ids.map((id) => `  ${nameOf(id)},\n`).join('')}];`,
    '',
  ].join('\n');
}

function nameOf(id: string): string {
  return id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
