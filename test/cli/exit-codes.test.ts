import { describe, expect, it, vi } from 'vitest';
import { CLEAN, DOUBTFUL, Folder, failing, NOTE, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

describe('exit code 0', () => {
  it.each([
    ['a clean plan', { 'a.md': CLEAN }, ['lint']],
    ['warnings without a limit', { 'a.md': DOUBTFUL }, ['lint']],
    ['warnings within the limit', { 'a.md': DOUBTFUL }, ['lint', '--max-warnings', '1']],
    ['a Markdown file that is no plan', { 'a.md': NOTE }, ['lint', 'a.md']],
    ['a rule switched off', { 'a.md': WRONG }, ['lint', '--rule', 'word-wrong:off']],
    ['an empty list of files', { 'list.txt': '' }, ['lint', '--files-from', '-']],
    ['nothing there, and that is no error', { 'x.txt': '' }, ['lint', '--no-errors-on-unmatched', '--quiet']],
    ['--version', {}, ['--version']],
    ['--help', {}, ['--help']],
    ['lint --help', {}, ['lint', '--help']],
    ['rules', {}, ['rules']],
    ['init', {}, ['init']],
  ])('%s', async (_, files, argv) => {
    const { code, err } = await new Folder(files as Record<string, string>).run(argv);
    expect([code, err]).toEqual([0, '']);
  });

  it('an error fixed, and how many places were changed', async () => {
    const { code, err } = await new Folder({ 'a.md': WRONG }).run(['lint', '--fix']);
    expect([code, err]).toEqual([0, 'kehoach: đã sửa 1 chỗ trong 1 tệp\n']);
  });
});

describe('exit code 1', () => {
  it.each([
    ['an error', { 'a.md': WRONG }, ['lint']],
    ['an error although quiet', { 'a.md': WRONG }, ['lint', '--quiet']],
    ['an error by stage', { 'a.md': DOUBTFUL }, ['lint', '--stage', 'final']],
    ['an error by rule', { 'a.md': DOUBTFUL }, ['lint', '--rule', 'word-doubtful:error']],
    ['too many warnings', { 'a.md': DOUBTFUL }, ['lint', '--max-warnings', '0']],
    ['too many warnings although quiet', { 'a.md': DOUBTFUL }, ['lint', '--max-warnings', '0', '--quiet']],
    ['outline of what is no plan', { 'a.md': NOTE }, ['outline', 'a.md']],
  ])('%s', async (_, files, argv) => {
    expect((await new Folder(files as Record<string, string>).run(argv)).code).toBe(1);
  });
});

describe('exit code 2', () => {
  it.each([
    ['no command', [], /Cách dùng/],
    ['an unknown command', ['lnt'], /không có lệnh “lnt”. Có phải “lint”/],
    ['an unknown option', ['lint', '--fromat', 'json'], /--fromat.*--format/],
    ['an option without its value', ['lint', '--format'], /--format cần một giá trị/],
    ['a value for an option that takes none', ['lint', '--fix=yes'], /--fix không nhận giá trị/],
    ['an unknown format', ['lint', '--format', 'jsn'], /cần một trong stylish, json.*Có phải “json”/],
    ['an unknown stage', ['lint', '--stage', 'fnal'], /--stage/],
    ['an unknown regime', ['lint', '--regime', 'sate'], /--regime.*“state”/],
    ['an unknown locale', ['lint', '--locale', 'fr'], /--locale/],
    ['a date that does not exist', ['lint', '--date', '2026-02-30'], /--date/],
    ['a limit that is no number', ['lint', '--max-warnings', '-1'], /--max-warnings/],
    ['an unknown rule', ['lint', '--rule', 'word-wrog:off'], /word-wrog.*word-wrong/],
    ['a rule without severity', ['lint', '--rule', 'word-wrong'], /MÃ:MỨC/],
    ['a rule with an unknown severity', ['lint', '--rule', 'word-wrong:warn'], /--rule/],
    ['a shard out of range', ['lint', '--shard', '4/3'], /--shard/],
    ['--fix with --fix-dry-run', ['lint', '--fix', '--fix-dry-run'], /không dùng cùng nhau/],
    ['--config with --no-config', ['lint', '--config', 'x', '--no-config'], /không dùng cùng nhau/],
    ['--stdin with a path', ['lint', '--stdin', 'a.md'], /không dùng cùng nhau/],
    ['--stdin with --changed', ['lint', '--stdin', '--changed'], /không dùng cùng nhau/],
    ['--stdin with --shard', ['lint', '--stdin', '--shard', '1/2'], /không dùng cùng nhau/],
    ['--staged with --since', ['lint', '--staged', '--since', 'main'], /không dùng cùng nhau/],
    ['--files-from with --changed', ['lint', '--files-from', '-', '--changed'], /không dùng cùng nhau/],
    ['an empty path', ['lint', ''], /đường dẫn trống/],
    ['two formats for one place', ['lint', '--format', 'json', '--format', 'sarif'], /nhiều --format/],
    ['a folder without Markdown', ['lint', 'empty'], /empty: thư mục không có tệp Markdown nào/],
    ['a pattern that matches nothing', ['lint', '**/x*.md'], /không có tệp Markdown nào khớp/],
    ['a configuration that is not there', ['lint', '--config', 'none.json'], /none\.json/],
    ['a baseline that is not there', ['lint', '--baseline', 'none.json'], /không đọc được baseline/],
    ['outline without a file', ['outline'], /cần đúng một tệp/],
    ['an unknown rule to explain', ['rules', 'word-wrog'], /word-wrong/],
    ['config without a file', ['config'], /cần đúng một tệp/],
  ])('%s', async (_, argv, message) => {
    const folder = new Folder({ 'a.md': CLEAN, 'empty/.keep': '' });
    const { code, err } = await folder.run(argv);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it('a broken configuration; files elsewhere are still checked', async () => {
    const folder = new Folder({
      'hong/kehoach.config.json': '{"rulse": {}}',
      'hong/a.md': WRONG,
      'lanh/b.md': WRONG,
    });
    const { code, out, err } = await folder.run(['lint']);
    expect(code).toBe(2);
    expect(err).toContain('hong/kehoach.config.json:1:2: rulse: cần một trong các khoá');
    expect(err).toContain('1 tệp không soát được vì cấu hình hỏng');
    expect(out).toContain('lanh/b.md:3:10');
    expect(out).not.toContain('hong/a.md');
  });

  it('init does not overwrite', async () => {
    const folder = new Folder({ 'kehoach.config.json': '{}' });
    expect(await folder.run(['init'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('không ghi đè'),
    });
    expect(folder.read('kehoach.config.json')).toBe('{}');
  });
});

describe('exit code 3; every other file is checked and reported', () => {
  it.each([
    [
      'a path that does not exist',
      ['lint', 'mat.md', 'a.md'],
      {},
      /mat\.md[\s\S]*không có tệp hay thư mục này/,
    ],
    ['a file without permission', ['lint'], { 'b.md': 'EACCES' }, /b\.md[\s\S]*không có quyền đọc/],
    ['a folder without permission', ['lint'], { '/sub': 'EACCES' }, /sub[\s\S]*không có quyền đọc/],
    ['a disk fault', ['lint'], { 'b.md': 'EIO' }, /b\.md[\s\S]*EIO/],
  ])('%s', async (_, argv, faults, message) => {
    const folder = new Folder({ 'a.md': WRONG, 'b.md': WRONG, 'sub/c.md': CLEAN });
    const { code, out } = await folder.run(argv, { fs: failing(faults) });
    expect(out).toMatch(message);
    expect(out).toContain('a.md:3:10');
    expect(code).toBe(3);
  });

  it.each([
    ['latin bytes', new Uint8Array([0x4b, 0xca, 0x20]), /không phải UTF-8 \(byte lạ ở dòng 1, byte thứ 2\)/],
    ['a binary file', new Uint8Array([0x4b, 0, 1]), /tệp nhị phân \(byte 0 ở vị trí 1\)/],
    ['half a UTF-16 unit', new Uint8Array([0xff, 0xfe, 0x41]), /số byte lẻ/],
  ])('%s', async (_, bytes, message) => {
    const { code, out } = await new Folder({ 'a.md': WRONG, 'b.md': bytes }).run(['lint']);
    expect(out).toMatch(message);
    expect(out).toContain('a.md:3:10');
    expect(code).toBe(3);
  });

  it('a rule that breaks', async () => {
    const { code, out } = await new Folder({ 'a.md': `${WRONG}\nhỏng\n` }).run(['lint']);
    expect(out).toMatch(/internal-fault[\s\S]*word-broken[\s\S]*a\.md[\s\S]*quy tắc hỏng/);
    expect(out).toContain('word-wrong');
    expect(code).toBe(3);
  });

  it('standard input that is no text', async () => {
    const ran = await new Folder().run(['lint', '--stdin'], { input: new Uint8Array([0x4b, 0xca, 0x20]) });
    expect(ran).toMatchObject({ code: 3, out: expect.stringContaining('<stdin>') });
  });
});
