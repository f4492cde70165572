import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isListed } from '../../client/src/listed.ts';
import { CONFIG_FILE_NAMES } from '../../server/src/config/model.ts';
import { Configuration } from '../../server/src/lsp/configuration.ts';
import { fileFault } from '../../server/src/text/file-fault.ts';
import { CLEAN, Folder } from '../cli/support.ts';
import { HOSTILE, LONG_NAME, SLOW_GLOBS, timeLimit } from '../support/hostile-configurations.ts';

vi.mock('../../server/src/rules/index.ts', () => import('../cli/fake-rules.ts'));

const within = async <T>(run: () => Promise<T>): Promise<T> => {
  await run();
  const started = performance.now();
  const result = await run();
  expect(performance.now() - started).toBeLessThan(timeLimit());
  return result;
};

describe('the command line', () => {
  it.each(HOSTILE)('%s is named, exit code 2, within 2 s', async (_, text) => {
    const folder = new Folder({ 'a.md': CLEAN, 'kehoach.config.json': text });
    const { code, err } = await within(() => folder.run(['lint']));
    expect([code, err]).toEqual([2, expect.stringMatching(/kehoach\.config\.json.*: cần/u)]);
    expect(err).not.toContain('lỗi nội bộ');
  });

  it.each(SLOW_GLOBS)('%s costs no time', async (glob) => {
    const folder = new Folder({
      [LONG_NAME]: CLEAN,
      'kehoach.config.json': JSON.stringify({ ignore: [glob] }),
    });
    expect((await within(() => folder.run(['lint']))).code).toBe(0);
  });

  it.each(['!', '!./', `${'*?'.repeat(60)}b`, 'a'.repeat(70_000).concat('*')])(
    'an argument %.12s is named',
    async (argument) => {
      const folder = new Folder({ 'a.md': CLEAN });
      const { code, err } = await within(() => folder.run(['lint', '.', argument]));
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
      const config = await within(() => configurationOf(text).forDocument('file:///kho/a.md'));
      expect(config.problems).not.toEqual([]);
      expect(config.effective.ignored).toBeUndefined();
    },
  );

  it.each(SLOW_GLOBS)('%s costs no time', async (glob) => {
    const text = JSON.stringify({ ignore: [glob] });
    const config = await within(() => configurationOf(text).forDocument(`file:///kho/${LONG_NAME}`));
    expect(config.problems).toEqual([]);
  });
});

describe('the look of the editor that decides on starting the server, also in a folder that nobody trusts', () => {
  const read = (text: string) => async (path: string) =>
    path === '/kho/kehoach.config.json' ? text : undefined;
  it.each(HOSTILE)('%s costs no time', async (_, text) => {
    await within(() => isListed(`/kho/${LONG_NAME}`, '/kho', read(text)));
    const files = text.replace('"ignore"', '"files"');
    await within(() => isListed(`/kho/${LONG_NAME}`, '/kho', read(files)));
  });

  it.each(SLOW_GLOBS)('%s costs no time', async (glob) => {
    await within(() => isListed(`/kho/${LONG_NAME}`, '/kho', read(JSON.stringify({ files: [glob] }))));
  });
});

describe('what stands in the place of a configuration and is no file that can be read is told, with what to do', () => {
  it.each([
    ['a folder', (at: string) => mkdirSync(at), 'là thư mục; đổi tên hoặc xoá thư mục ấy.'],
    ['a link that leads nowhere', (at: string) => symlinkSync('x', at), 'sửa liên kết.'],
    ['a link to itself', (at: string) => symlinkSync(at, at), 'liên kết vòng tròn; kiểm tra đường dẫn'],
    ['a device', (at: string) => symlinkSync('/dev/zero', at), 'thay bằng một tệp thường.'],
  ])('%s', async (_, put, words) => {
    for (const name of CONFIG_FILE_NAMES) {
      const folder = new Folder({ 'a.md': CLEAN });
      put(join(folder.path, name));
      const { code, err } = await folder.run(['lint']);
      expect([code, err]).toEqual([2, expect.stringContaining(`${name}: cần một tệp đọc được: `)]);
      expect(err).toContain(words);
      expect(err).not.toMatch(/E[A-Z]{3,}/u);
    }
  });

  it('the words of VS Code for the same', () => {
    expect(fileFault({ code: 'FileIsADirectory' }).what.vi).toBe('là thư mục');
    expect(fileFault({ code: 'EIO' }).what.vi).toBe('không đọc được (EIO)');
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
