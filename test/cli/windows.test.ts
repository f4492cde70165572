import { win32 } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { CliIo, FileData, FileStat, FileSystem } from '../../server/src/cli/io.ts';
import { main } from '../../server/src/cli/main.ts';
import { paragraph, wordFile } from '../support/word-file.ts';

/** The whole command line as on Windows: `\` between folders, drive letters, paths of the system with `\`. */
vi.mock('node:path', async (original) => {
  const real = await original<typeof import('node:path')>();
  return { ...real.win32, win32: real.win32, posix: real.posix, default: real.win32 };
});
vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const CLEAN = '# KẾ HOẠCH\n\nMột dòng đúng.\n';
const WRONG = '# KẾ HOẠCH\n\nMột dòng sai ở đây.\n';

const missing = (path: string) => Object.assign(new Error(path), { code: 'ENOENT' });

function whole(data: FileData): string | Uint8Array {
  return typeof data === 'string' || data instanceof Uint8Array ? data : Buffer.concat([...data]);
}

/** Files in memory by path with `/`; asked with either separator and any letter case, as Windows does. */
class Drive {
  private readonly files = new Map<string, { path: string; bytes: Buffer }>();

  constructor(files: Readonly<Record<string, string>>) {
    this.put('C:/kho/.git/HEAD', 'ref: refs/heads/main\n');
    for (const [path, text] of Object.entries(files)) this.put(path, text);
  }

  read(path: string): string | undefined {
    return this.files.get(this.key(path))?.bytes.toString();
  }

  paths(): string[] {
    return [...this.files.values()].map(({ path }) => path).sort();
  }

  private key(path: string): string {
    return path
      .replaceAll('\\', '/')
      .replace(/(?<=.)\/$/u, '')
      .toLowerCase();
  }

  private put(path: string, data: string | Uint8Array): void {
    this.files.set(this.key(path), { path: path.replaceAll('\\', '/'), bytes: Buffer.from(data) });
  }

  private names(folder: string): Map<string, boolean> {
    const start = `${this.key(folder)}/`;
    const names = new Map<string, boolean>();
    for (const [key, { path }] of this.files) {
      if (!key.startsWith(start)) continue;
      const [name = '', ...rest] = path.slice(start.length).split('/');
      names.set(name, rest.length > 0);
    }
    return names;
  }

  private bytes(path: string): Buffer {
    const file = this.files.get(this.key(path));
    if (!file) throw missing(path);
    return file.bytes;
  }

  private stat(path: string): FileStat {
    const file = this.files.get(this.key(path));
    const isFolder = !file && this.names(path).size > 0;
    if (!file && !isFolder) throw missing(path);
    return {
      isFile: () => !isFolder,
      isDirectory: () => isFolder,
      isSymbolicLink: () => false,
      mode: 0o100_666,
      uid: 0,
      gid: 0,
      nlink: 1,
      size: file?.bytes.length ?? 0,
      dev: 1,
      ino: 1,
      mtimeMs: 0,
    };
  }

  readonly fs: FileSystem = {
    readFile: async (path) => this.bytes(path),
    readAny: async (path) => this.bytes(path),
    withFileBytes: async (path, read, most) => read(this.bytes(path).subarray(0, most)),
    writeFile: async (path, data) => this.put(path, whole(data)),
    overwrite: async (path, data) => this.put(path, whole(data)),
    open: (path) => {
      const bytes = Buffer.from(this.bytes(path));
      return {
        size: bytes.length,
        read: (at, length) => bytes.subarray(at, at + length),
        close: () => undefined,
      };
    },
    scratch: () => {
      throw new Error('none here');
    },
    readdir: async (path) => {
      const names = this.names(path);
      if (names.size === 0) throw missing(path);
      return [...names].map(([name, isFolder]) => ({
        name,
        isFile: () => !isFolder,
        isDirectory: () => isFolder,
        isSymbolicLink: () => false,
      }));
    },
    stat: async (path) => this.stat(path),
    lstat: async (path) => this.stat(path),
    realpath: async (path) => {
      this.stat(path);
      return path.replaceAll('/', '\\');
    },
    rename: async (from, to) => {
      this.put(to, this.bytes(from));
      this.files.delete(this.key(from));
    },
    link: async (from, to) => this.put(to, this.bytes(from)),
    access: async () => undefined,
    chown: async () => undefined,
    chmod: async () => undefined,
    mkdir: async () => undefined,
    unlink: async (path) => {
      this.files.delete(this.key(path));
    },
  };
}

const FILES = {
  'C:/kho/xã/a.md': WRONG,
  'C:/kho/xã/b.md': CLEAN,
  'C:/kho/xã/sâu/c.md': WRONG,
  'C:/kho/d.md': CLEAN,
  'C:/khác/e.md': WRONG,
  'D:/f.md': WRONG,
};

async function run(argv: readonly string[], drive = new Drive(FILES), io: Partial<CliIo> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const into = (list: string[]) => ({
    write: (text: string | Uint8Array) => void list.push(Buffer.from(text).toString()),
  });
  const code = await main({
    argv,
    fs: drive.fs,
    stdin: async () => new Uint8Array(),
    stdout: into(out),
    stderr: into(err),
    env: {},
    cwd: 'C:\\kho',
    now: () => new Date(2026, 10, 1),
    ...io,
  });
  return { code, out: out.join(''), err: err.join('') };
}

const pathsOf = (json: string) =>
  (JSON.parse(json) as { files: { path: string }[] }).files.map(({ path }) => path);

it.each([
  [[], ['d.md', 'xã/a.md', 'xã/b.md', 'xã/sâu/c.md']],
  [['xã\\a.md'], ['xã/a.md']],
  [['.\\xã\\a.md', 'xã/a.md'], ['xã/a.md']],
  [['xã\\'], ['xã/a.md', 'xã/b.md', 'xã/sâu/c.md']],
  [['xã\\*.md'], ['xã/a.md', 'xã/b.md']],
  [['.\\xã\\*.md'], ['xã/a.md', 'xã/b.md']],
  [['**\\*.md'], ['d.md', 'xã/a.md', 'xã/b.md', 'xã/sâu/c.md']],
  [['xã\\**\\c.md'], ['xã/sâu/c.md']],
  [['xã\\{a,b}.md'], ['xã/a.md', 'xã/b.md']],
  [['C:\\kho\\xã\\*.md'], ['xã/a.md', 'xã/b.md']],
  [['..\\khác\\*.md'], ['C:/khác/e.md']],
  [['D:\\f.md'], ['D:/f.md']],
  [
    ['.', '!xã\\sâu\\**'],
    ['d.md', 'xã/a.md', 'xã/b.md'],
  ],
  [
    ['xã', '!xã\\a.md'],
    ['xã/b.md', 'xã/sâu/c.md'],
  ],
])('lint %j', async (args, paths) => {
  const { out, err } = await run(['lint', '-f', 'json', ...args]);
  expect([err, pathsOf(out)]).toEqual(['', paths]);
});

it.each(['xã\\a.md\r\n.\\d.md\r\n', 'xã/a.md\nd.md\n', 'C:\\kho\\xã\\a.md\0d.md\0'])(
  'a list %j',
  async (list) => {
    const { out } = await run(['lint', '-f', 'json', '--files-from', '-'], undefined, {
      stdin: async () => new TextEncoder().encode(list),
    });
    expect(pathsOf(out)).toEqual(['d.md', 'xã/a.md']);
  },
);

it('names a path that is not there as it was typed, but with /', async () => {
  expect(await run(['lint', 'xã\\không.md'])).toMatchObject({
    code: 3,
    out: expect.stringContaining('xã/không.md  ✖ không có tệp hay thư mục này'),
  });
  expect((await run(['lint', 'xã\\x*.md'])).err).toContain('xã/x*.md: không có tệp Markdown nào khớp');
});

it('--fix, a report, a baseline and a cache are written where they belong, and nothing is left', async () => {
  const drive = new Drive(FILES);
  const before = drive.paths();
  expect((await run(['lint', '--fix', 'xã\\*.md'], drive)).code).toBe(0);
  expect(drive.read('C:/kho/xã/a.md')).toContain('đúng');
  await run(['lint', '-f', 'json', '-o', 'ra\\bc.json', '--cache-location', 'ra\\nhớ'], drive);
  await run(['lint', '--baseline', 'ra\\nền.json', '--update-baseline'], drive);
  expect(drive.paths()).toEqual(
    [...before, 'C:/kho/ra/bc.json', 'C:/kho/ra/nhớ', 'C:/kho/ra/nền.json'].sort(),
  );
  expect(JSON.parse(drive.read('C:/kho/ra/nền.json')!)).toMatchObject({ version: 2 });
  expect(drive.read('C:/kho/ra/nền.json')).toContain('../xã/sâu/c.md');
  expect((await run(['lint', '--baseline', 'ra\\nền.json'], drive)).code).toBe(0);
});

it.each([
  ['..\\khác\\bc.json', /nằm ngoài thư mục hiện tại/u],
  ['xã\\a.md', /là tệp được soát/u],
])('a report to %s is refused', async (file, message) => {
  expect(await run(['lint', '-f', 'json', '-o', file])).toMatchObject({
    code: 2,
    err: expect.stringMatching(message),
  });
});

it('the configuration of a folder holds below it, and --config takes a path', async () => {
  const drive = new Drive({
    ...FILES,
    'C:/kho/kehoach.config.json': '{"ignore": ["xã/sâu/**"]}',
    'C:/kho/ci/x.json': '{"ignore": ["xã/*.md"]}',
  });
  expect(pathsOf((await run(['lint', '-f', 'json'], drive)).out)).not.toContain('xã/sâu/c.md');
  const { out } = await run(['lint', '-f', 'json', '--config', 'ci\\x.json'], drive);
  expect(pathsOf(out)).toEqual(['d.md', 'xã/sâu/c.md']);
  expect((await run(['config', 'xã\\sâu\\c.md'], drive)).out).toMatch(
    /^ignored +true +kehoach\.config\.json › ignore\[0\]$/mu,
  );
});

it('.gitignore leaves out', async () => {
  const drive = new Drive({ ...FILES, 'C:/kho/.gitignore': 'sâu/\n/xã/b.md\n' });
  expect(pathsOf((await run(['lint', '-f', 'json'], drive)).out)).toEqual(['d.md', 'xã/a.md']);
});

it('outline, tasks, new, merge-reports and --stdin-filename take such paths', async () => {
  const drive = new Drive(FILES);
  expect((await run(['outline', 'xã\\a.md'], drive)).code).toBe(0);
  expect((await run(['tasks', 'xã\\*.md'], drive)).code).toBe(0);
  const draft = ['new', '--regime', 'state', '--kind', 'annual', '--issuer', '', '--subject', 'x'];
  expect((await run([...draft, '-o', 'xã\\mới.md'], drive)).code).toBe(0);
  expect(drive.read('C:/kho/xã/mới.md')).toContain('KẾ HOẠCH');
  for (const i of [1, 2]) await run(['lint', '--shard', `${i}/2`, '-f', `json=ra\\${i}.json`], drive);
  expect((await run(['merge-reports', 'ra\\1.json', 'ra\\2.json'], drive)).code).toBe(1);
  const { out } = await run(['lint', '--stdin', '--stdin-filename', 'xã\\z.md', '-f', 'json'], drive, {
    stdin: async () => new TextEncoder().encode(WRONG),
  });
  expect(pathsOf(out)).toEqual(['xã/z.md']);
});

it('--watch asks for folders outside by their paths', async () => {
  let asked: readonly string[] = [];
  let relevant: readonly boolean[] = [];
  const watch: CliIo['watch'] = async (paths, isRelevant) => {
    asked = paths;
    relevant = ['C:\\kho\\xã\\a.md', 'C:\\kho\\.gitignore', 'C:\\kho\\a.png'].map(isRelevant);
    return (async function* () {})();
  };
  await run(['lint', '--watch', 'xã\\*.md', '..\\khác\\*.md', '..\\khác', 'D:\\f.md'], undefined, { watch });
  expect(asked).toEqual(['C:/kho', 'C:/khác', 'D:/f.md']);
  expect(relevant).toEqual([true, true, false]);
});

it('the paths are those of Windows', () => {
  expect(win32.resolve('C:\\kho', 'a')).toBe('C:\\kho\\a');
});

it('export takes such paths, and writes beside the plans or into a folder', async () => {
  const drive = new Drive(FILES);
  const before = drive.paths();
  const ran = await run(['export', '--to', 'html', 'xã\\*.md'], drive);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect((await run(['export', '--to', 'html', '-o', 'ra\\sâu', 'xã\\a.md', '.\\d.md'], drive)).code).toBe(0);
  expect(drive.paths().filter((path) => !before.includes(path))).toEqual([
    'C:/kho/ra/sâu/d.html',
    'C:/kho/ra/sâu/xã/a.html',
    'C:/kho/xã/a.html',
    'C:/kho/xã/b.html',
  ]);
  expect((await run(['export', '--to', 'html', '-o', '..\\khác', 'xã\\a.md'], drive)).code).toBe(2);
});

it('import takes such paths', async () => {
  const drive = new Drive(FILES);
  await drive.fs.writeFile('C:\\kho\\xã\\w.docx', wordFile({ body: paragraph('KẾ HOẠCH') }));
  const ran = await run(['import', 'xã\\w.docx', '-o', 'ra\\nhập'], drive);
  expect([ran.code, drive.paths().filter((path) => /\/w\.md$/u.test(path))]).toEqual([
    0,
    ['C:/kho/ra/nhập/w.md'],
  ]);
});

it('a pattern of a configuration with `\\` between folders is an error that says what to write', async () => {
  for (const pattern of ['xã\\\\sâu\\\\**', 'xã\\\\*.md', 'xã\\\\']) {
    const drive = new Drive({ ...FILES, 'C:/kho/kehoach.config.json': `{"ignore": ["${pattern}"]}` });
    const { code, err } = await run(['lint'], drive);
    expect([code, err]).toEqual([2, expect.stringContaining('/ giữa các thư mục')]);
  }
  const drive = new Drive({ ...FILES, 'C:/kho/kehoach.config.json': '{"ignore": ["xã/\\\\[a\\\\].md"]}' });
  expect((await run(['lint'], drive)).code).toBe(1);
});
