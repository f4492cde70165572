import { expect, it } from 'vitest';
import { CLEAN, Folder } from './support.ts';

it.each([
  [['-V'], 'không có tuỳ chọn -V ở đây'],
  [['--bogus'], 'không có tuỳ chọn --bogus ở đây'],
  [['--locale', 'fr'], 'fr'],
  [['mẫu/'], 'Có phải “kehoach lint mẫu/”?'],
  [['check'], 'Có phải “lint”?'],
  [['fix'], 'Có phải “lint --fix”?'],
  [['help', 'lnt'], 'Có phải “lint”?'],
  [['--format', 'json', 'lint', 'x'], '--format viết sau lệnh'],
  [['lint', '-'], '--stdin'],
  [['lint', '--stdin-filename', 'x.md'], '--stdin-filename cần có --stdin'],
])('%j: exit code 2, and what is wrong', async (argv, message) => {
  const folder = new Folder({ 'mẫu/a.md': CLEAN });
  const { code, err, out } = await folder.run(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err.split('\n')).toHaveLength(2);
});

it.each([[['--version']], [['--locale', 'en', '--version']], [['lint', '--version']], [['-v']]])(
  '%j: the version',
  async (argv) => {
    expect(await new Folder().run(argv)).toMatchObject({ code: 0, out: expect.stringMatching(/^\S+\n$/u) });
  },
);

it('without anything: help on stderr, exit code 2', async () => {
  for (const argv of [[], ['--locale', 'en'], ['--no-color']]) {
    const { code, err } = await new Folder().run(argv);
    expect([code, err]).toEqual([2, expect.stringContaining('merge-reports')]);
  }
});
