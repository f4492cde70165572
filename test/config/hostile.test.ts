import { describe, expect, it, vi } from 'vitest';
import { Configuration } from '../../server/src/lsp/configuration.ts';
import { CLEAN, Folder } from '../cli/support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('../cli/fake-rules.ts'));

const NAME = `${'a'.repeat(200)}.md`;
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a glob of ./ alone', '{"ignore": ["./"]}'],
  ['a glob of ! alone', '{"ignore": ["!"]}'],
  ['a glob of !./ alone', '{"files": ["!./"]}'],
  ['a glob of more than 65,536 letters', JSON.stringify({ ignore: ['a'.repeat(70_000)] })],
  ['a glob of many wildcards', JSON.stringify({ ignore: [`${'*?'.repeat(60)}b`] })],
  ['more globs than anyone writes', JSON.stringify({ ignore: Array(5000).fill('a*') })],
  ['a glob that negates', '{"overrides": [{"files": ["!(a)"]}]}'],
  ['a glob that leads out', '{"ignore": ["../a"]}'],
  ['JSON 5,000 levels deep', `{"ignore": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['JSON 5,000 levels deep and not closed', `{"rules": ${'{"a":'.repeat(5000)}`],
  ['a file of 5 MB', `{"ignore": ["${'a'.repeat(5_000_000)}"]}`],
  ['a million keys', `{${'"a":1,'.repeat(200_000)}"b":1}`],
];
/** Written as a slip or an attack, and matched in linear time. */
const SLOW: readonly string[] = ['*?*?*?*?*?*?*?*?*?*?b', '+(a+)b', '(a+)+b', '[a-z]+[a-z]+[a-z]+b'];

const within = async <T>(milliseconds: number, run: () => Promise<T>): Promise<T> => {
  await run();
  const started = performance.now();
  const result = await run();
  expect(performance.now() - started).toBeLessThan(milliseconds);
  return result;
};

describe('the command line', () => {
  it.each(HOSTILE)('%s is named, exit code 2, within 2 s', async (_, text) => {
    const folder = new Folder({ 'a.md': CLEAN, 'kehoach.config.json': text });
    const { code, err } = await within(2000, () => folder.run(['lint']));
    expect([code, err]).toEqual([2, expect.stringMatching(/kehoach\.config\.json.*: cần/u)]);
    expect(err).not.toContain('lỗi nội bộ');
  });

  it.each(SLOW)('%s costs no time', async (glob) => {
    const folder = new Folder({ [NAME]: CLEAN, 'kehoach.config.json': JSON.stringify({ ignore: [glob] }) });
    expect((await within(2000, () => folder.run(['lint']))).code).toBe(0);
  });

  it.each(['!', '!./', `${'*?'.repeat(60)}b`, 'a'.repeat(70_000).concat('*')])(
    'an argument %.12s is named',
    async (argument) => {
      const folder = new Folder({ 'a.md': CLEAN });
      const { code, err } = await within(2000, () => folder.run(['lint', '.', argument]));
      expect([code, err]).toEqual([2, expect.stringContaining('một mẫu')]);
    },
  );
});

describe('the editor', () => {
  const configurationOf = (text: string) =>
    new Configuration({
      read: async (uri) => (uri.endsWith('/kehoach.config.json') ? text : undefined),
      exists: async () => false,
    });
  it.each(HOSTILE.filter(([name]) => !name.includes('5 MB')))(
    '%s is a problem of the file',
    async (_, text) => {
      const config = await within(2000, () => configurationOf(text).forDocument('file:///kho/a.md'));
      expect(config.problems).not.toEqual([]);
      expect(config.effective.ignored).toBeUndefined();
    },
  );

  it.each(SLOW)('%s costs no time', async (glob) => {
    const text = JSON.stringify({ ignore: [glob] });
    const config = await within(2000, () => configurationOf(text).forDocument(`file:///kho/${NAME}`));
    expect(config.problems).toEqual([]);
  });
});

it('globs of a configuration that --config names count from the current folder', async () => {
  const folder = new Folder({
    'ci/x.json': '{"ignore": ["/luu-tru/**", "tam/*.md"]}',
    'luu-tru/a.md': CLEAN,
    'tam/b.md': CLEAN,
    'c.md': CLEAN,
  });
  const { out } = await folder.run(['lint', '--config', 'ci/x.json', '-f', 'json']);
  expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['c.md']);
});

it('of a key written twice the second is pointed at', async () => {
  const folder = new Folder({
    'a.md': CLEAN,
    'kehoach.config.json': '{"stage": "draft",\n "stage": "final"}',
  });
  expect((await folder.run(['lint'])).err).toContain('kehoach.config.json:2:2: stage: cần mỗi khoá');
});

it('warn is warning', async () => {
  const folder = new Folder({ 'a.md': CLEAN });
  expect((await folder.run(['lint', '--rule', 'word-wrong:warn'])).err).toContain('Có phải “warning”?');
});
