import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleIndex } from '../../server/scripts/rule-index.ts';
import { FORMATS } from '../../server/src/cli/reporters/index.ts';

const SOURCES = join(import.meta.dirname, '../../server/src');

function sourcesIn(folder: string): Map<string, string> {
  const paths = readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path.split(sep).join('/'), readFileSync(join(SOURCES, folder, path), 'utf8')]),
  );
}

describe('what CONTRIBUTING.md promises of the number of files and lines', () => {
  it('a rule is a file; the generator lists it', () => {
    const sources = sourcesIn('rules');
    const index = sources.get('index.ts')!;
    expect(ruleIndex(sources)).toBe(index);
    const source = "export const recipNew = defineRule({\n  id: 'recip-new',\n});\n";
    const lines = ruleIndex(new Map([...sources, ['recipients/recip-new.ts', `\n${source}`]])).split('\n');
    expect(lines.filter((line) => !index.split('\n').includes(line))).toEqual([
      "import { recipNew } from './recipients/recip-new.ts';",
      '  recipNew,',
    ]);
    const part = '\nexport const recipNew = memoizedScan((text) => text.length);\n';
    expect(ruleIndex(new Map([...sources, ['recipients/recip-new.ts', part]]))).toBe(index);
  });

  it('a report format is a file and a line', () => {
    const declared = [...sourcesIn('cli/reporters')].flatMap(([path, source]) =>
      source.includes('export const reporter = ') ? [path.slice(0, -'.ts'.length)] : [],
    );
    expect([...FORMATS].sort()).toEqual(declared.sort());
    const index = sourcesIn('cli/reporters').get('index.ts')!;
    for (const format of FORMATS) expect(index.match(new RegExp(`\\b${format}\\b`, 'gu'))).toHaveLength(2);
  });

  it('a handler of requests is a file and a line', () => {
    const handlers = sourcesIn('lsp/handlers');
    const index = handlers.get('index.ts')!.split('\n');
    for (const [path, source] of handlers) {
      const [, name] = /^export function (register\w+)\(/mu.exec(source) ?? [];
      if (name) expect(index).toContain(`export { ${name} } from './${path}';`);
    }
  });
});
