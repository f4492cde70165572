import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isIgnored, readIgnoreFile } from '../../server/src/check/git-ignore.ts';
import type { GitHome } from '../../server/src/check/git-repository.ts';
import { Walker } from '../../server/src/check/walk.ts';
import { absolute, fromArgument, shownPath } from '../../server/src/cli/files/paths.ts';
import { NOT_REGULAR } from '../../server/src/text/file-fault.ts';

const FS = {
  readFile: (path: string) => readFile(path),
  readdir: (path: string) => readdir(path, { withFileTypes: true }),
  stat,
  realpath,
};

function folderWith(files: Readonly<Record<string, string>>, isRepository = true): string {
  const top = mkdtempSync(join(tmpdir(), 'kehoach-walk-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  if (isRepository) execFileSync('git', ['init', '-q', top]);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, name)), { recursive: true });
    writeFileSync(join(top, name), text);
  }
  return top;
}

async function walked(top: string, home: GitHome = {}): Promise<string[]> {
  const walker = new Walker(FS, home);
  const found: string[] = [];
  for await (const each of walker.walk(top)) {
    if (each.kind !== 'file') continue;
    found.push(each.path.slice(top.length + 1));
    expect(await walker.counts(each.path, top), each.path).toBe(true);
  }
  return found.sort();
}

describe('what a walk comes to', () => {
  it('Markdown, also in folders with a dot, not in those of packages and of version control', async () => {
    const names = ['a.md', 'x/b.MARKDOWN', '.ẩn/c.md', 'node_modules/d.md', '.git/e.md', 'f.txt', '.hg/g.md'];
    const top = folderWith(Object.fromEntries(names.map((name) => [name, ''])));
    expect(await walked(top)).toEqual(['.ẩn/c.md', 'a.md', 'x/b.MARKDOWN'].sort());
  });

  it('each file once, by its own name, however many links lead to it', async () => {
    const other = folderWith({ 'ngoài.md': '' }, false);
    const top = folderWith({ 'x/a.md': '' });
    for (const name of ['0.md', 'z.md']) symlinkSync('x/a.md', join(top, name));
    for (const name of ['1.md', '2.md']) symlinkSync(join(other, 'ngoài.md'), join(top, name));
    symlinkSync('..', join(top, 'x/lên'));
    expect(await walked(top)).toEqual(['1.md', 'x/a.md']);
  });

  it('a device, a pipe and a link to nowhere are told by name, links to folders left alone', async () => {
    const top = folderWith({ 'a.md': '', 'x/b.txt': '' });
    symlinkSync('/dev/null', join(top, 'thiết bị.md'));
    symlinkSync('không có', join(top, 'hỏng.md'));
    symlinkSync('x', join(top, 'thư mục.md'));
    execFileSync('mkfifo', [join(top, 'ống.md')]);
    const faults: [string, unknown][] = [];
    for await (const each of new Walker(FS).walk(top)) {
      if (each.kind === 'fault')
        faults.push([each.path.slice(top.length + 1), (each.error as NodeJS.ErrnoException).code]);
    }
    expect(faults.sort()).toEqual([
      ['hỏng.md', 'ENOENT'],
      ['thiết bị.md', NOT_REGULAR],
      ['ống.md', NOT_REGULAR],
    ]);
    expect(await walked(top)).toEqual(['a.md']);
  });

  it('hard links are files of their own', async () => {
    const top = folderWith({ 'a.md': '' });
    linkSync(join(top, 'a.md'), join(top, 'b.md'));
    expect(await walked(top)).toEqual(['a.md', 'b.md']);
  });

  it('a worktree inside another is not searched again; one that is asked for is', async () => {
    const top = folderWith({ 'a.md': '' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
    git('add', '.');
    git('commit', '-qm', 'x');
    git('worktree', 'add', '-q', 'khác');
    expect(await walked(top)).toEqual(['a.md']);
    expect(await walked(join(top, 'khác'))).toEqual(['a.md']);
  });

  it('what info/exclude and core.excludesFile name is left out', async () => {
    const top = folderWith({
      'a.md': '',
      'b.md': '',
      'c.md': '',
      'nhà/.gitconfig': '[core]\n\texcludesFile = ~/bỏ\n',
      'nhà/bỏ': 'b.md\n',
    });
    writeFileSync(join(top, '.git/info/exclude'), 'a.md\n');
    expect(await walked(top, { home: join(top, 'nhà') })).toEqual(['c.md']);
    expect(await walked(top)).toEqual(['b.md', 'c.md']);
  });

  it('letter case counts as git has it', async () => {
    const top = folderWith({ '.gitignore': 'NHÁP/\n*.MD\n', 'nháp/a.md': '', 'b.md': '' });
    expect(await walked(top)).toEqual(['b.md', 'nháp/a.md']);
    execFileSync('git', ['-C', top, 'config', 'core.ignoreCase', 'true']);
    expect(await walked(top)).toEqual([]);
  });

  it('a folder inside an ignored one is ignored too, but not where the walk begins with it', async () => {
    const top = folderWith({
      '.gitignore': 'lưu/\n',
      'lưu/x/.gitignore': 'b.md\n',
      'lưu/x/a.md': '',
      'lưu/x/b.md': '',
    });
    expect(await walked(top)).toEqual([]);
    expect(await walked(join(top, 'lưu/x'))).toEqual(['a.md']);
    expect(await new Walker(FS).counts(join(top, 'lưu/x/a.md'), join(top, 'lưu/x'))).toBe(true);
    expect(await new Walker(FS).counts(join(top, 'lưu/x/b.md'), join(top, 'lưu/x'))).toBe(false);
    expect(await new Walker(FS).counts(join(top, 'lưu/x/a.md'), top)).toBe(false);
  });
});

describe('.gitignore', () => {
  const FOLDERS = ['a', 'b', 'a/b', 'a/b/a'];
  const FILES = FOLDERS.flatMap((folder) => ['a.md', 'b.md', 'ab', '[a]'].map((name) => `${folder}/${name}`));

  it('is read as git reads it', () => {
    const top = folderWith(Object.fromEntries(FILES.map((name) => [`${name}`, ''])));
    const piece = fc.constantFrom(
      'a',
      'b',
      '*',
      '?',
      '[ab]',
      '[!a]',
      '[[:alpha:]]',
      '\\*',
      '.md',
      '[',
      '{a,b}',
    );
    const segment = fc.oneof(
      { weight: 1, arbitrary: fc.constant('**') },
      {
        weight: 4,
        arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
      },
    );
    const line = fc
      .tuple(
        fc.constantFrom('', '', '', '!', '/', '!/'),
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '', '/', '/**', ' ', '\\ '),
      )
      .map(([before, parts, after]) => before + parts.join('/') + after)
      // What git makes of an asterisk beside `**` in one segment is its own business.
      .filter((text) => !/\*\*[^/ ]|[^/!]\*\*/u.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        writeFileSync(join(top, '.gitignore'), text);
        const { stdout } = spawnSync(
          'git',
          ['-C', top, '-c', 'core.quotePath=false', 'check-ignore', '--no-index', '--stdin', '-z'],
          { input: FILES.join('\0'), encoding: 'utf8' },
        );
        const expected = stdout.split('\0').filter(Boolean).sort();
        const rules = [readIgnoreFile(text, top, false)];
        const ignored = FILES.filter((file) => {
          const parts = file.split('/');
          const above = parts.slice(1).map((_, i) => join(top, ...parts.slice(0, i + 1)));
          return (
            above.some((each) => isIgnored(each, true, rules)) || isIgnored(join(top, file), false, rules)
          );
        });
        expect(ignored.sort(), JSON.stringify(lines)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  }, 240_000);

  it('costs no time, whatever is written in it', () => {
    const lines = ['*?'.repeat(20), '*a'.repeat(40), '**/a*/'.repeat(20), '[a-z]*'.repeat(40)].map(
      (each) => `${each}b`,
    );
    const rules = [readIgnoreFile(Array(5).fill(lines.join('\n')).join('\n'), '/kho', false)];
    const started = performance.now();
    for (let i = 0; i < 10; i += 1) isIgnored(`/kho/${'a/'.repeat(50)}${'a'.repeat(200)}.md`, false, rules);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('paths of Windows', () => {
  it('are shown and matched with /', () => {
    expect(fromArgument('ke-hoach\\*.md', win32)).toBe('ke-hoach/*.md');
    expect(fromArgument('ke-hoach\\[1]\\*.md', posix)).toBe('ke-hoach\\[1]\\*.md');
    expect(absolute('C:\\kho', 'xã\\a.md', win32)).toBe('C:/kho/xã/a.md');
    expect(absolute('C:\\kho', 'D:\\a.md', win32)).toBe('D:/a.md');
    expect(shownPath('C:\\kho', 'C:\\kho\\xã\\a.md', win32)).toBe('xã/a.md');
    expect(shownPath('C:\\kho', 'C:\\khác\\a.md', win32)).toBe('C:/khác/a.md');
    expect(shownPath('C:\\kho', 'D:\\a.md', win32)).toBe('D:/a.md');
  });
});
