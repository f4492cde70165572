/** The folders of server/src/rules that hold rules, in the order of the manual. */
const PARTS = [
  'header',
  'number',
  'date',
  'title',
  'bases',
  'citations',
  'structure',
  'ending',
  'signature',
  'recipients',
  'consistency',
  'annexes',
  'capitals',
  'typography',
  'mass',
  'reform',
  'word',
  'organisation',
];

/**
 * The text of rules/index.ts: the list of the rules in the folders of that folder. A file `typo-quotes.ts` that names the
 * id `'typo-quotes'` and exports `typoQuotes` is a rule; any other is a part of some.
 * @param sources the files below server/src/rules by path, with /
 */
export function ruleIndex(sources: ReadonlyMap<string, string>): string {
  const rules = [...sources]
    .map(([path, source]) => ({ path, part: path.split('/')[0]!, ...namesOf(path), source }))
    .filter(({ part, id, source }) => PARTS.includes(part) && source.includes(`'${id}'`))
    .filter(({ name, source }) => source.includes(`\nexport const ${name} = `));
  const imports = [
    ...rules.map(({ path, name }) => ({ path, what: `{ ${name} }` })),
    { path: 'rule.ts', what: 'type { Rule }' },
  ]
    .toSorted(byPath)
    .map(({ path, what }) => `import ${what} from './${path}';\n`);
  const entries = PARTS.flatMap((part) => rules.filter((rule) => rule.part === part).toSorted(byPath)).map(
    ({ name }) => `  ${name},\n`,
  );
  return [
    '// Written by `npm run generate` (server/scripts/write-rules.ts) from the folders of this folder.\n',
    ...imports,
    `\nexport const RULES: readonly Rule[] = [\n${entries.join('')}];\n`,
  ].join('');
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** `typography/typo-quotes.ts`: `typo-quotes`, `typoQuotes`. */
function namesOf(path: string): { readonly id: string; readonly name: string } {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return { id, name: id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()) };
}
