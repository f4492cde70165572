import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { packReport, unpackReport } from '../../server/src/cli/check/cache-file.ts';
import { FORMATS } from '../../server/src/cli/reporters/index.ts';
import { CLEAN, DOUBTFUL, Folder, NOTE, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

interface Json {
  readonly files: { path: string; isPlan: boolean; stage?: string; diagnostics: { ruleId: string }[] }[];
  readonly summary: Record<string, number>;
}

async function lintJson(folder: Folder, ...argv: string[]): Promise<Json> {
  const { out } = await folder.run(['lint', '--format', 'json', ...argv]);
  return JSON.parse(out) as Json;
}

const paths = ({ files }: Json) => files.map(({ path }) => path);

describe('which files', () => {
  it('everything Markdown below the folder, in stable order, without what git ignores', async () => {
    const folder = new Folder({
      'b.md': CLEAN,
      'a/Đề án số 1.md': CLEAN,
      'a/z.markdown': CLEAN,
      'a/x.txt': CLEAN,
      'luu/c.md': CLEAN,
      'luu/.gitignore': '*.md\n!giu.md\n',
      'luu/giu.md': CLEAN,
      '.gitignore': 'tam/\n',
      'tam/d.md': CLEAN,
      'node_modules/x/README.md': CLEAN,
    });
    expect(paths(await lintJson(folder))).toEqual(['a/z.markdown', 'a/Đề án số 1.md', 'b.md', 'luu/giu.md']);
  });

  it('globs, folders and files; each file once', async () => {
    const folder = new Folder({ 'a/x.md': CLEAN, 'a/y.md': CLEAN, 'b/x.md': CLEAN, 'b/ghi.txt': CLEAN });
    expect(paths(await lintJson(folder, '**/x.md', 'a'))).toEqual(['a/x.md', 'a/y.md', 'b/x.md']);
    expect(paths(await lintJson(folder, './b/ghi.txt', 'b/ghi.txt'))).toEqual(['b/ghi.txt']);
  });

  it('names decomposed, composed and with spaces', async () => {
    const folder = new Folder({
      ['kế hoạch năm/a.md'.normalize('NFD')]: CLEAN,
      'kế hoạch/b.md': CLEAN,
    });
    expect(paths(await lintJson(folder)).map((path) => path.normalize('NFC'))).toEqual([
      'kế hoạch năm/a.md',
      'kế hoạch/b.md',
    ]);
    expect(paths(await lintJson(folder, 'kế hoạch*/*.md'))).toHaveLength(2);
  });

  it('does not run in circles after links', async () => {
    const folder = new Folder({ 'a/x.md': CLEAN });
    symlinkSync('..', join(folder.path, 'a/up'));
    symlinkSync('self', join(folder.path, 'self'));
    symlinkSync('x.md', join(folder.path, 'a/link.md'));
    expect(paths(await lintJson(folder))).toEqual(['a/x.md']);
  });

  it('reports a link that leads nowhere', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    symlinkSync('none', join(folder.path, 'dead.md'));
    const { code, out } = await folder.run(['lint']);
    expect(out).toContain('liên kết trỏ tới chỗ không có');
    expect(code).toBe(3);
  });

  it('of a link that leads nowhere says nothing where the configuration ignores it, unless it is named', async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"ignore": ["x/**"]}',
      'a.md': CLEAN,
      'x/b.md': CLEAN,
    });
    symlinkSync('none', join(folder.path, 'x/dead.md'));
    for (const argv of [['lint'], ['lint', 'x'], ['lint', '**/*.md'], ['tasks'], ['report']])
      expect([argv, (await folder.run(argv)).code]).toEqual([argv, 0]);
    expect((await folder.run(['lint', 'x/dead.md'])).code).toBe(3);
    expect((await folder.run(['lint', '--no-config'])).code).toBe(3);
  });

  it('of a link that leads nowhere says nothing where it is not meant', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'x/b.md': CLEAN });
    symlinkSync('none', join(folder.path, 'dead.md'));
    symlinkSync('none', join(folder.path, 'x/dead.md'));
    for (const args of [['a*.md'], ['x/b*.md'], ['.', '!**/dead.md', '!dead.md']]) {
      expect(await folder.run(['lint', ...args])).toMatchObject({ code: 0, err: '' });
    }
    expect((await folder.run(['lint', 'd*.md'])).code).toBe(3);
  });

  it('leaves out what the configuration ignores, with a note for a file that was named', async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"ignore": ["luu/**"]}',
      'luu/a.md': WRONG,
      'b.md': CLEAN,
    });
    expect(paths(await lintJson(folder))).toEqual(['b.md']);
    expect((await folder.run(['lint', 'luu/a.md'])).err).toContain('luu/a.md: bỏ qua theo cấu hình');
  });

  it('--files-from', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'b c.md': CLEAN, 'list.txt': 'a.md\r\nb c.md\r\n\r\n' });
    expect(paths(await lintJson(folder, '--files-from', join(folder.path, 'list.txt')))).toEqual([
      'a.md',
      'b c.md',
    ]);
    const { out } = await folder.run(['lint', '-f', 'json', '--files-from', '-'], {
      input: 'a.md\0b c.md\0',
    });
    expect(paths(JSON.parse(out) as Json)).toEqual(['a.md', 'b c.md']);
  });

  it('what stands after a ! is left out', async () => {
    const folder = new Folder({ 'kế hoạch/a.md': CLEAN, 'kế hoạch/nháp/b.md': CLEAN, 'c.md': CLEAN });
    expect(paths(await lintJson(folder, '!kế hoạch/nháp'.normalize('NFD')))).toEqual([
      'c.md',
      'kế hoạch/a.md',
    ]);
    expect(paths(await lintJson(folder, 'kế hoạch', '!**/b.md'))).toEqual(['kế hoạch/a.md']);
    expect(paths(await lintJson(folder, 'c.md', '!c.md'))).toEqual([]);
  });

  it('shards put together are the whole', async () => {
    const folder = new Folder(
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, CLEAN])),
    );
    const parts = await Promise.all(['1/3', '2/3', '3/3'].map((shard) => lintJson(folder, '--shard', shard)));
    expect(parts.flatMap(paths).sort()).toEqual(paths(await lintJson(folder)));
  });
});

describe('how it judges', () => {
  it('gives other Markdown nothing, unless the configuration says it is a plan', async () => {
    const folder = new Folder({
      'ghi.md': NOTE,
      'kh/ghi.md': NOTE,
      'kehoach.config.json': '{"files": ["kh/**"]}',
    });
    const { files } = await lintJson(folder);
    expect(files.map(({ path, isPlan, diagnostics }) => [path, isPlan, diagnostics.length])).toEqual([
      ['ghi.md', false, 0],
      ['kh/ghi.md', true, 1],
    ]);
  });

  it('takes stage from the option, the front matter, the configuration, in this order', async () => {
    const folder = new Folder({
      'a.md': DOUBTFUL,
      'b.md': `---\ngiai-doan: du-thao\n---\n\n${DOUBTFUL}`,
      'kehoach.config.json': '{"stage": "final"}',
    });
    const stages = async (...argv: string[]) =>
      (await lintJson(folder, ...argv)).files.map(({ stage }) => stage);
    expect(await stages()).toEqual(['final', 'draft']);
    expect(await stages('--no-config')).toEqual(['draft', 'draft']);
    expect(await stages('--stage', 'final')).toEqual(['final', 'final']);
  });

  it('lets --rule go before the configuration, and --regime before everything', async () => {
    const folder = new Folder({ 'a.md': WRONG, 'kehoach.config.json': '{"rules": {"word-wrong": "off"}}' });
    expect((await lintJson(folder)).summary.errors).toBe(0);
    expect((await lintJson(folder, '--rule', 'word-wrong:warning')).summary.warnings).toBe(1);
    const { out } = await folder.run(['lint', '-f', 'json', '--regime', 'party']);
    expect((JSON.parse(out) as { files: { regime: string }[] }).files[0]?.regime).toBe('party');
  });

  it('reads UTF-16 by its byte order mark, and finds the same', async () => {
    const utf16 = Buffer.from(`\uFEFF${WRONG}`, 'utf16le');
    const folder = new Folder({
      'a.md': WRONG,
      'b.md': `\uFEFF${WRONG}`,
      'c.md': utf16,
      'd.md': Buffer.from(utf16).swap16(),
    });
    const { files } = await lintJson(folder);
    expect(files).toHaveLength(4);
    for (const file of files) expect(file.diagnostics).toEqual(files[0]!.diagnostics);
  });

  it('names TCVN3 and VNI', async () => {
    const tcvn = Buffer.from([
      0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68, 0x20, 0xae, 0xb6, 0x6f, 0x20, 0xad, 0xac, 0x20, 0xab,
      0x6e,
    ]);
    const vni = Buffer.from([
      0x4b, 0x65, 0xe1, 0x20, 0x68, 0x6f, 0x61, 0xef, 0x63, 0x68, 0x20, 0xf1, 0x61, 0xfb, 0x6e, 0x67, 0x20,
      0xf6,
    ]);
    const { out } = await new Folder({ 'a.md': tcvn, 'b.md': vni }).run(['lint']);
    expect(out).toMatch(/a\.md[\s\S]*TCVN3[\s\S]*b\.md[\s\S]*VNI/);
  });

  it('reads standard input under a name', async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"overrides": [{"files": ["kh/**"], "stage": "final"}]}',
    });
    const { code, out } = await folder.run(['lint', '--stdin', '--stdin-filename', 'kh/a.md', '-f', 'json'], {
      input: DOUBTFUL,
    });
    expect(JSON.parse(out)).toMatchObject({
      files: [{ path: 'kh/a.md', stage: 'final' }],
      summary: { errors: 1 },
    });
    expect(code).toBe(1);
  });

  it('--quiet shows errors only', async () => {
    const folder = new Folder({ 'a.md': `${WRONG}\nngờ lưu\n` });
    expect((await lintJson(folder, '--quiet')).summary).toMatchObject({ errors: 1, warnings: 0, infos: 0 });
  });
});

describe('--fix', () => {
  it('fixes, keeps encoding, line endings and mode, and reports what is left', async () => {
    const crlf = `\uFEFF${`${WRONG}\nngờ\n`.replaceAll('\n', '\r\n')}`;
    const folder = new Folder({ 'a.md': crlf, 'b.md': Buffer.from(`\uFEFF${WRONG}`, 'utf16le') });
    chmodSync(join(folder.path, 'a.md'), 0o640);
    const { code, out } = await folder.run(['lint', '--fix', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject({ summary: { errors: 0, warnings: 1, fixable: 0 } });
    expect(code).toBe(0);
    expect(folder.read('a.md')).toBe(crlf.replace('sai', 'đúng'));
    expect(folder.bytes('b.md')).toEqual(Buffer.from(`\uFEFF${WRONG.replace('sai', 'đúng')}`, 'utf16le'));
    expect(statSync(join(folder.path, 'a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder.path).sort()).toEqual(['.git', 'a.md', 'b.md']);
  });

  it('writes through a link and leaves it one', async () => {
    const folder = new Folder({ 'goc.txt': WRONG });
    symlinkSync('goc.txt', join(folder.path, 'a.md'));
    await folder.run(['lint', '--fix']);
    expect(folder.read('goc.txt')).toContain('đúng');
    expect(lstatSync(join(folder.path, 'a.md')).isSymbolicLink()).toBe(true);
  });

  it('does not write what needs no fixing', async () => {
    const folder = new Folder({ 'a.md': CLEAN });
    const before = statSync(join(folder.path, 'a.md')).ino;
    await folder.run(['lint', '--fix']);
    expect(statSync(join(folder.path, 'a.md')).ino).toBe(before);
  });

  it('--fix-dry-run prints a diff and writes nothing', async () => {
    const folder = new Folder({ 'a b.md': WRONG, 'c.md': CLEAN });
    const { code, out, err } = await folder.run(['lint', '--fix-dry-run']);
    expect(out).toBe(
      '--- a/a b.md\n+++ b/a b.md\n@@ -1,3 +1,3 @@\n # KẾ HOẠCH\n \n-Một dòng sai ở đây.\n+Một dòng đúng ở đây.\n',
    );
    expect(err).toContain('Không có lỗi');
    expect(code).toBe(0);
    expect(folder.read('a b.md')).toBe(WRONG);
  });

  it('with standard input the fixed text goes to standard output', async () => {
    const { out, err } = await new Folder().run(['lint', '--stdin', '--fix'], { input: WRONG });
    expect(out).toBe(WRONG.replace('sai', 'đúng'));
    expect(err).toContain('Không có lỗi');
  });
});

/** A cache whose reports say something else. */
function retold(cache: string): string {
  return cache.replaceAll(/(?<="report":")[^"]+/gu, (packed) => {
    const report = unpackReport(Buffer.from(packed))!;
    const diagnostics = report.diagnostics.map((found) => ({
      ...found,
      message: found.message.replace('Gặp “sai”', 'Từ kho nhớ'),
    }));
    return Buffer.from(packReport({ ...report, diagnostics })).toString();
  });
}

describe('the cache', () => {
  it('the second run takes reports from the cache, until content, options or configuration change', async () => {
    const folder = new Folder({ 'a.md': WRONG, 'b.md': NOTE });
    const run = (...argv: string[]) => folder.run(['lint', '--cache', ...argv]);
    const first = await run();
    const cache = folder.read('.kehoachcache');
    expect(await run()).toEqual(first);
    // What the cache says is believed: the report comes from it, not from a new reading.
    folder.write('.kehoachcache', retold(cache));
    expect((await run()).out).toContain('Từ kho nhớ');
    expect((await run('--stage', 'final')).out).not.toContain('Từ kho nhớ');
    folder.write('.kehoachcache', retold(cache));
    folder.write('kehoach.config.json', '{"rules": {"word-hint": "off"}}');
    expect((await run()).out).not.toContain('Từ kho nhớ');
  });

  it.each(['stylish', 'rdjson', 'gitlab'])(
    'keeps for %s what the format before did not show',
    async (format) => {
      const folder = new Folder({ 'a.md': WRONG });
      const fresh = await folder.run(['lint', '-f', format]);
      await folder.run(['lint', '--cache', '-f', 'json']);
      expect(await folder.run(['lint', '--cache', '-f', format])).toEqual(fresh);
    },
  );

  it('leaves a cache of another version aside and writes it anew', async () => {
    const folder = new Folder({ 'a.md': WRONG, '.kehoachcache': '{"version":1,"entries":[["a"]]}' });
    const { code, err } = await folder.run(['lint', '--cache']);
    expect([code, err]).toEqual([1, '']);
    expect(folder.read('.kehoachcache')).toMatch(/^\{"version":2\}\n\{"path":"a\.md",/u);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['without its last line', (text: string) => text.replace(/\{"end".*\n/u, '')],
    ['without a line', (text: string) => text.replace(/\{"path":"a.md".*\n/u, '')],
    ['with a line of something else', (text: string) => text.replace('"key"', '"kye"')],
  ])('ignores a broken cache with a note: %s', async (_, spoil) => {
    const folder = new Folder({ 'a.md': WRONG, 'b.md': WRONG });
    await folder.run(['lint', '--cache']);
    const whole = folder.read('.kehoachcache');
    folder.write('.kehoachcache', spoil(whole));
    const { code, err, out } = await folder.run(['lint', '--cache']);
    expect(err).toContain('hỏng');
    expect(out).toContain('a.md:3:10');
    expect(code).toBe(1);
    expect((await folder.run(['lint', '--cache'])).err).toBe('');
  });
});

describe('output', () => {
  it('several formats at once, each to its place', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    const { out } = await folder.run([
      'lint',
      '-f',
      'stylish',
      '-f',
      'json=ra/a.json',
      '-f',
      'sarif=ra/a.sarif',
    ]);
    expect(out).toContain('a.md:3:10');
    expect(JSON.parse(folder.read('ra/a.json'))).toMatchObject({ version: 1 });
    expect(JSON.parse(folder.read('ra/a.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  it.each(FORMATS)('%s is the same whether files are rendered one by one or together', async (format) => {
    const folder = new Folder({
      'a.md': WRONG,
      'b.md': CLEAN,
      'c.md': DOUBTFUL,
      'd.md': NOTE,
      'nhị phân.md': '\0',
    });
    const options = ['lint', '--color', '--stats', '--max-warnings', '0'];
    const env = { GITHUB_ACTIONS: 'false' };
    // With a second format, files are rendered where all come together.
    const { out, ...rest } = await folder.run([...options, '-f', format, '-f', 'sarif=b.sarif'], { env });
    expect(await folder.run([...options, '-f', format], { env })).toEqual({ out, ...rest });
    await folder.run(['lint', '-f', format, '-o', 'mot.txt'], { env });
    await folder.run(['lint', '-f', `${format}=hai.txt`, '-f', 'sarif=b.sarif'], { env });
    expect(folder.read('mot.txt')).toBe(folder.read('hai.txt'));
    expect(rest.code).toBe(3);
  });

  it('--output-file', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    expect((await folder.run(['lint', '-f', 'json', '-o', 'a.json'])).out).toBe('');
    expect(JSON.parse(folder.read('a.json'))).toMatchObject({ summary: { errors: 1 } });
  });

  it('knows GitHub by its environment', async () => {
    const { out } = await new Folder({ 'a.md': WRONG }).run(['lint'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(out).toMatch(/^::error file=a\.md,line=3/);
  });
});
