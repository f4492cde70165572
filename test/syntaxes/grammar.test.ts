import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadMarkdown, ours, tokenize } from './tokenize.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

let grammar: IGrammar;
let plain: IGrammar;

beforeAll(async () => {
  grammar = await loadMarkdown();
  plain = await loadMarkdown(false);
});

describe('the injection into Markdown', () => {
  it.each(['plan', 'blanks', 'other'])('gives %s.md the scopes of its fixture', async (name) => {
    const shown = ours(tokenize(grammar, read(`fixtures/${name}.md`)));
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(`fixtures/${name}.scopes.txt`);
  });

  it('leaves the scopes of Markdown where they are', () => {
    const without = (scopes: readonly string[]) => scopes.filter((scope) => !scope.endsWith('.kehoach'));
    for (const file of readdirSync(new URL('../fixtures/clean/', import.meta.url))) {
      const text = read(`../fixtures/clean/${file}`);
      const each = (source: IGrammar) =>
        tokenize(source, text).flatMap((token) =>
          [...token.text].map((character) => `${token.line} ${character} ${without(token.scopes).join(' ')}`),
        );
      expect(each(grammar)).toEqual(each(plain));
    }
  });

  it('takes no more than linear time over what its expressions nearly match', () => {
    for (const unit of [
      'số … ',
      '12/',
      'ngày    tháng ',
      '…/',
      '-KH/Đ',
      'A-',
      '<!-- kehoach-disable a ',
      '1-KH/A-',
    ]) {
      const started = performance.now();
      tokenize(grammar, unit.repeat(Math.ceil(20_000 / unit.length)));
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
