import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import { CLEAN, DOUBTFUL, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

it.each([
  [['lint', '--max-warnings', '-1'], /--max-warnings: cần một số nguyên từ 0 trở lên, gặp “-1”/u],
  [['lint', '--concurrency', '-2'], /--concurrency: cần một số nguyên từ 1 trở lên, gặp “-2”/u],
  [['lint', '--shard', '-1/3'], /--shard: cần .*gặp “-1\/3”/u],
  [['lint', '--max-warnings', '--quiet'], /--max-warnings cần một giá trị/u],
  [['--locale', 'fr'], /--locale: cần một trong vi, en, gặp “fr”/u],
  [['mau/'], /Có phải “kehoach lint mau\/”/u],
  [['du-thao\\*.md'], /Có phải “kehoach lint du-thao\\\*\.md”/u],
  [['a.md'], /Có phải “kehoach lint a\.md”/u],
  [
    ['lint', '--baseline', 'x.json'],
    /^kehoach: không đọc được baseline x\.json: không có tệp.*: kehoach lint --baseline x\.json --update-baseline\./u,
  ],
  [
    ['report', '--baseline', 'x.json'],
    /^kehoach: không đọc được x\.json: không có tệp.*: kehoach lint --baseline x\.json --update-baseline\./u,
  ],
  [['lint', '--baseline', 'con'], /^kehoach: không đọc được baseline con: là thư mục\.$/mu],
  [['report', '--baseline', 'con'], /^kehoach: không đọc được con: là thư mục\.$/mu],
  [['config', 'con'], /^kehoach: con: là thư mục; cần một tệp/u],
])('%j says what is wrong with it', async (argv, message) => {
  const folder = new Folder({ 'b.md': CLEAN });
  mkdirSync(join(folder.path, 'con'));
  const { code, out, err } = await folder.run(argv);
  expect([code, out, err]).toEqual([2, '', expect.stringMatching(message)]);
});

it.each(['lint', 'report'])(
  '%s: a baseline of the configuration that is not there yet ends with the way to make it, which works',
  async (command) => {
    const folder = new Folder({ 'b.md': CLEAN, 'kehoach.config.json': '{ "baseline": "cu.json" }' });
    const { code, err } = await folder.run([command]);
    const how = /Ghi tệp này lần đầu: kehoach (lint --baseline cu\.json --update-baseline)\./u.exec(err);
    expect([code, how]).toEqual([2, expect.anything()]);
    expect((await folder.run(how![1]!.split(' '))).code).toBe(0);
    expect((await folder.run([command])).code).toBe(0);
  },
);

it('a number after -- is a path', async () => {
  const folder = new Folder({ '-1': CLEAN });
  expect((await folder.run(['lint', '--', '-1'])).code).toBe(0);
});

it('where a broken configuration keeps all from being checked, only that is said', async () => {
  const folder = new Folder({ 'a.md': CLEAN, 'kehoach.config.json': '{"stag": 1}' });
  const { code, out, err } = await folder.run(['lint']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('1 tệp không soát được vì cấu hình hỏng');
  expect(JSON.parse((await folder.run(['lint', '-f', 'json'])).out)).toMatchObject({ files: [] });
});

describe('a cache that cannot be written', () => {
  it.each(['EACCES', 'EROFS', 'ENOSPC'])('%s: one line says so, and the findings are there', async (code) => {
    const folder = new Folder({ 'a.md': WRONG });
    const writeFile = async () => {
      throw Object.assign(new Error(code), { code });
    };
    const ran = await folder.run(['lint', '--cache'], { fs: { ...nodeFileSystem, writeFile } });
    expect([ran.code, ran.err.split('\n').length]).toEqual([1, 2]);
    expect(ran.err).toMatch(/^kehoach: không ghi được tệp nhớ \.kehoachcache: .*lần sau không nhanh hơn\n/u);
    expect(readdirSync(folder.path)).not.toContain('.kehoachcache');
  });

  it.runIf(process.platform === 'linux')('a folder in which none can be made ends at once', async () => {
    const folder = new Folder({ 'a.md': CLEAN });
    expect((await folder.run(['lint', '--cache-location', '/proc/không/có/nhớ'])).code).toBe(0);
    await expect(nodeFileSystem.mkdir('/proc/không/có')).rejects.toThrow('ENOENT');
  });
});

describe('names whose marks are written in the other form', () => {
  const NAME = 'kế hoạch/tuần này/đợt một.md';
  const forms = [
    [NAME.normalize('NFD'), NAME.normalize('NFC')],
    [NAME.normalize('NFC'), NAME.normalize('NFD')],
  ] as const;
  it.each(forms)('%# are found as files, folders, globs and in lists', async (onDisk, typed) => {
    const folder = new Folder({ [onDisk]: WRONG });
    const glob = typed.replace(/[^/]*\.md$/u, '*.md');
    const asked = [typed, typed.slice(0, typed.indexOf('/')), glob, `${typed.split('/')[0]}/**`];
    for (const argument of asked) {
      const { code, out } = await folder.run(['lint', '-f', 'json', argument]);
      expect([code, JSON.parse(out).files.map(({ path }: { path: string }) => path)]).toEqual([1, [onDisk]]);
    }
    const list = await folder.run(['lint', '--files-from', '-'], { input: typed });
    expect(list.code).toBe(1);
    expect((await folder.run(['lint', '.', `!${typed}`])).code).toBe(0);
    expect((await folder.run(['lint', '--fix', typed])).code).toBe(0);
    expect(folder.read(onDisk)).toContain('đúng');
    expect((await folder.run(['config', typed])).err).toBe('');
  });

  it('a name that is in no form there is told as it was typed', async () => {
    const { code, out } = await new Folder({ 'kế hoạch/a.md': CLEAN }).run(['lint', 'kế hoạch/b.md']);
    expect([code, out]).toEqual([3, expect.stringContaining('kế hoạch/b.md  ✖ không có tệp')]);
  });
});

describe('kehoach rules WORD', () => {
  const found = async (...words: string[]) => {
    const { out } = await new Folder().run(['rules', '--format', 'json', ...words]);
    return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
  };
  it.each([
    ['word-*', ['word-wrong', 'word-doubtful']],
    ['ngờ', ['word-doubtful']],
    ['DOUBTFUL', ['word-doubtful']],
  ])('%s', async (word, ids) => {
    expect(await found(word)).toEqual(expect.arrayContaining(ids));
    expect(await found(word)).not.toContain('unused-disable');
  });

  it('lists what it finds, and names what is near where it finds nothing', async () => {
    const { code, out } = await new Folder().run(['rules', 'word-*']);
    expect([code, out.match(/^word-/gmu)?.length]).toEqual([0, (await found('word-*')).length]);
    const nothing = await new Folder().run(['rules', 'word-worng']);
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('Có phải “word-wrong”?')]);
    expect((await new Folder().run(['rules', '*x*'])).code).toBe(2);
  });
});

describe('kehoach config tells what holds for a file', () => {
  const settingOf = async (folder: Folder, file: string) => {
    const { out } = await folder.run(['config', file, '--format', 'json']);
    const rows = (JSON.parse(out) as { values: { key: string; value: unknown; from: unknown }[] }).values;
    return (key: string) => {
      const { value, from } = rows.find((row) => row.key === key)!;
      return [value, from];
    };
  };

  it('its front matter goes before the configuration, as in a check', async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"stage": "draft", "regime": "state"}',
      'a.md': `---\nloai: ke-hoach\ngiai-doan: ban-hanh\nche-do: dang\n---\n\n${DOUBTFUL}`,
    });
    const value = await settingOf(folder, 'a.md');
    expect(value('stage')).toEqual(['final', { file: 'a.md', path: 'giai-doan' }]);
    expect(value('regime')).toEqual(['party', { file: 'a.md', path: 'che-do' }]);
    expect(value('isPlan')).toEqual([true, { file: 'a.md', path: 'loai' }]);
    const { out } = await folder.run(['lint', '-f', 'json']);
    expect(JSON.parse(out).files).toMatchObject([{ stage: 'final', regime: 'party', isPlan: true }]);
    expect((await folder.run(['config', 'a.md'])).out).toMatch(/^stage +final +a\.md › giai-doan$/mu);
  });

  it('a plan by its text, by `files`, by neither, and in spite of its front matter', async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"files": ["x/*.md"]}',
      'a.md': CLEAN,
      'b.md': 'Ghi chép.\n',
      'c.md': `---\nloai: bao-cao\n---\n\n${CLEAN}`,
      'x/d.md': 'Ghi chép.\n',
    });
    const isPlan = async (file: string) => (await settingOf(folder, file))('isPlan');
    expect(await isPlan('a.md')).toEqual([true, { file: 'a.md', path: '' }]);
    expect(await isPlan('b.md')).toEqual([false, { file: 'b.md', path: '' }]);
    expect((await isPlan('c.md'))[0]).toBe(true);
    expect(await isPlan('x/d.md')).toEqual([true, { file: 'kehoach.config.json', path: 'files[0]' }]);
  });

  it('a file that is not there, or that nobody can read, is told', async () => {
    const folder = new Folder({ 'a.md': new Uint8Array([0, 1, 2]) });
    expect(await folder.run(['config', 'b.md'])).toMatchObject({
      code: 3,
      out: expect.stringMatching(/^stage +draft/u),
      err: expect.stringContaining('b.md: không có tệp này'),
    });
    expect(await folder.run(['config', 'a.md', '--format', 'json'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('a.md: '),
    });
  });
});
