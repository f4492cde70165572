import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['server/src', 'server/scripts', 'client/src', 'client/scripts', 'test'];

/**
 * Words that no name has, each with the word of docs/glossary.md that stands for it. Matched against the words of a name:
 * `MOST_FILES`, `mostFiles` and `most-files.ts` have `most files`.
 */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/^(?:most|longest|largest|farthest) \w/u, 'max'],
  [/^(?:least|fewest) \w/u, 'min'],
  [/\bbehind\b/u, 'after'],
  [/\bin front\b/u, 'before'],
  [/\b(?:lend|lends|lent)\b/u, 'with (file bytes), provide'],
  [/\b(?:bear|bears|bearing|borne)\b/u, 'has, with, uses'],
  [/\b(?:mend|mends|mended|mending)\b/u, 'fix'],
  [/^(?:tell|tells|told)\b/u, 'report, notify'],
  [/\b(?:spare|spares|spared)\b/u, 'skip'],
  [/\blet go\b/u, 'evict, release'],
  [/\b(?:remember|remembered|memo|memory) (?:words|for|by|with)\b|^(?:remember|memo)$/u, 'memoize, cache'],
  [/\bkept with\b/u, 'side table'],
  [/\blikeness\b/u, 'overlap, group'],
  [/\bunit (?:text|scan|memo)\b|\b(?:cut|read) units\b|\b(?:cut|read) unit$/u, 'segment, agency'],
  [/\bis blank$/u, 'isSpaceOrTab, isPlaceholder'],
  [/\b(?:quickly|simply)\b/u, 'fast path, fallback'],
  [/\bin words$/u, 'render'],
  [/\b(?:graver|gravest)\b/u, 'severe'],
  [
    /^(?:own findings|misspelt comment|silence|unused silence)$/u,
    'engine findings, unknown directive, suppression',
  ],
  [/\bgoes\b(?! on)/u, 'pass'],
  [/^(?:define|any) cue$|\bcue tables$/u, 'prefilter'],
  [/^(?:report slips|slip finding|slip of)$/u, 'text finding'],
  [/^(?:place|reading|entry|shown|kept)$/u, 'the thing by its name (types only)'],
];

/** Patterns of which only the names of types are held to. */
const TYPES_ONLY = 'the thing by its name (types only)';
/** Words of Vietnamese grammar and of dates that are meant as they stand. */
const ALLOWED: ReadonlySet<string> = new Set([
  'dayInWords',
  'symbolInWords',
  'yearInWords',
  'inWords',
  'YEAR_IN_WORDS',
]);

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly id?: Node;
  readonly [key: string]: unknown;
}

const TYPE_NODES: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'ClassDeclaration',
  'TSEnumDeclaration',
]);

/** Names that a TypeScript file declares or uses, and those of them that are types. */
function namesOf(source: string): { readonly names: Set<string>; readonly types: Set<string> } {
  const names = new Set<string>();
  const types = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if ((node.type === 'Identifier' || node.type === 'PrivateIdentifier') && node.name) names.add(node.name);
    if (TYPE_NODES.has(node.type) && node.id?.name) types.add(node.id.name);
    for (const key of Object.keys(node)) if (key !== 'parent') visit(node[key]);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return { names, types };
}

/** `LONGEST_NAME`, `longestName`, `longest-name` → `longest name`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .replace(/[-_.#$]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function faultsOf(name: string, isType: boolean): string[] {
  if (ALLOWED.has(name)) return [];
  return BANNED.filter(
    ([pattern, better]) => (isType || better !== TYPES_ONLY) && pattern.test(wordsOf(name)),
  ).map(([, better]) => `${name}: ${better}`);
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('node_modules') && !path.includes('fixtures'));
}

it.each(FOLDERS)('names in %s are words of the glossary', (folder) => {
  const faults = new Set<string>();
  for (const path of filesIn(folder)) {
    const file = relative(ROOT, path);
    for (const fault of faultsOf(basename(path).replace(/\..*$/u, ''), false))
      faults.add(`${file}: ${fault}`);
    const { names, types } = namesOf(readFileSync(path, 'utf8'));
    for (const name of names)
      for (const fault of faultsOf(name, types.has(name))) faults.add(`${file}: ${fault}`);
  }
  expect([...faults]).toEqual([]);
});

it.each([
  ['MOST_FILES', 'max'],
  ['LONGEST_NAME', 'max'],
  ['behindDay', 'after'],
  ['lendFile', 'with (file bytes), provide'],
  ['KeptWith', 'side table'],
  ['unitScan', 'segment, agency'],
])('%s is found', (name, better) => {
  expect(faultsOf(name, false)).toEqual([`${name}: ${better}`]);
});

/** The same in comments and in what users read: a glossary word has no second one. */
const PROSE: readonly (readonly [RegExp, string])[] = [
  [/\bbehind\b/iu, 'after'],
  [/\bin front of\b/iu, 'before'],
];

it.each(['server/src', 'client/src'])('comments and messages in %s say before and after', (folder) => {
  const faults = filesIn(folder).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        PROSE.filter(([pattern]) => pattern.test(line)).map(
          ([, better]) => `${relative(ROOT, path)}:${i + 1}: ${better}`,
        ),
      ),
  );
  expect(faults).toEqual([]);
});

it('ordinary names are not', () => {
  for (const name of ['almostAll', 'MAX_FILES', 'afterDay', 'blend', 'amends', 'recommended', 'cueOf'])
    expect(faultsOf(name, false)).toEqual([]);
});
