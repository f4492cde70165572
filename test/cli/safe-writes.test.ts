import { readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import { CLEAN, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

describe('a slip on the command line costs no file', () => {
  it.each([
    ['a report over a plan', ['lint', '-o', './a.md'], /a\.md là tệp được soát/u],
    ['a report of one format over a plan', ['lint', '-f', 'json=a.md'], /a\.md là tệp được soát/u],
    ['a table of tasks over a plan', ['tasks', '-f', 'csv', '-o', 'a.md'], /a\.md là tệp được soát/u],
    [
      'a baseline over a plan',
      ['lint', '--baseline', 'a.md', '--update-baseline'],
      /không phải tệp baseline/u,
    ],
    ['a cache over a plan', ['lint', '--cache-location', 'a.md'], /không phải tệp nhớ/u],
    ['a cache over a configuration', ['lint', '--cache-location', 'khac.json'], /không phải tệp nhớ/u],
    ['two reports in one file', ['lint', '-f', 'json=x', '-f', 'sarif=./x'], /hai báo cáo cùng ghi vào x/u],
    ['two reports in one file by -o', ['lint', '-f', 'json=x', '-f', 'sarif', '-o', 'x'], /hai báo cáo/u],
  ])('%s', async (_, argv, message) => {
    const folder = new Folder({ 'a.md': WRONG, 'khac.json': '{"rules": {}}' });
    const { code, err } = await folder.run(argv);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(folder.read('a.md')).toBe(WRONG);
    expect(folder.read('khac.json')).toBe('{"rules": {}}');
  });

  it.each([
    ['a folder', 'xã', {}, 'là thư mục'],
    ['below a file', 'a.md/x', {}, 'trên đường dẫn có một tệp, không phải thư mục'],
    ['where nobody may write', 'x', { code: 'EACCES' }, 'không có quyền ghi'],
    ['on a full disk', 'x', { code: 'ENOSPC' }, 'ổ đĩa đầy'],
  ])('a report to %s: the reason in words', async (_, file, fault, reason) => {
    const folder = new Folder({ 'a.md': CLEAN, 'xã/b.txt': '' });
    const writeFile: typeof nodeFileSystem.writeFile = async (...given) => {
      if ('code' in fault) throw Object.assign(new Error('x'), fault);
      return nodeFileSystem.writeFile(...given);
    };
    const { code, err } = await folder.run(['lint', '-o', file], { fs: { ...nodeFileSystem, writeFile } });
    expect([code, err]).toEqual([2, `kehoach: không ghi được ${file}: ${reason}\n`]);
  });
});

describe('--fix and links', () => {
  it('a link that leads out of the folder is read and reported, and what it leads to is left alone', async () => {
    const [folder, other] = [new Folder({ 'a.md': WRONG }), new Folder({ 'x.md': WRONG })];
    symlinkSync(join(other.path, 'x.md'), join(folder.path, 'ra ngoài.md'));
    const { code, out } = await folder.run(['lint', '--fix', '-f', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { path: 'a.md', diagnostics: [] },
        { path: 'ra ngoài.md', diagnostics: [{ ruleId: 'word-wrong' }] },
      ],
    });
    expect(folder.read('a.md')).toContain('đúng');
    expect(other.read('x.md')).toBe(WRONG);
    expect((await folder.run(['lint', '--fix-dry-run'])).out).toBe('');
    expect(readlinkSync(join(folder.path, 'ra ngoài.md'))).toBe(join(other.path, 'x.md'));
  });

  it('a path outside that is written out is fixed', async () => {
    const [folder, other] = [new Folder(), new Folder({ 'x.md': WRONG })];
    expect((await folder.run(['lint', '--fix', join(other.path, 'x.md')])).code).toBe(0);
    expect(other.read('x.md')).toContain('đúng');
  });

  it('a file that may not be written keeps its mode and its text where the folder may not be written', async () => {
    const folder = new Folder({ 'xã/a.md': WRONG });
    const { code, out } = await folder.run(['lint', '--fix'], {
      fs: {
        ...nodeFileSystem,
        writeFile: async () => {
          throw Object.assign(new Error('x'), { code: 'EACCES' });
        },
      },
    });
    expect(code).toBe(3);
    expect(out).toContain('xã/a.md');
    expect(folder.read('xã/a.md')).toBe(WRONG);
  });
});

it('a file named like a pattern, or after a !, is a file', async () => {
  const folder = new Folder({ 'a[1].md': WRONG, '!b.md': WRONG, 'c.md': CLEAN });
  const { out } = await folder.run(['lint', '-f', 'json', '--files-from', '-'], {
    input: 'a[1].md\n!b.md\n',
  });
  expect((JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual([
    '!b.md',
    'a[1].md',
  ]);
});
