import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runGit } from '../../server/src/cli/git/run-git.ts';
import { paragraph, wordFile } from '../support/word-file.ts';
import { CLEAN, Folder, type Ran, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const ALSO_CLEAN = `${CLEAN}\nThêm.\n`;

/** A repository with files committed on `main`. */
function repository(files: Readonly<Record<string, string>> = {}): Repo {
  const repo = new Repo(files);
  repo.git('init', '--quiet', '--initial-branch=main');
  if (Object.keys(files).length > 0) repo.commit();
  return repo;
}

class Repo extends Folder {
  git(...args: string[]): string {
    return this.gitIn('.', ...args);
  }

  gitIn(folder: string, ...args: string[]): string {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'protocol.file.allow=always'];
    return execFileSync('git', [...identity, ...args], {
      cwd: join(this.path, folder),
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message=x');
  }

  lint(args: readonly string[], folder = '.'): Promise<Ran> {
    return this.run(['lint', '-f', 'json', ...args], { cwd: join(this.path, folder), git: runGit });
  }

  /** Paths from the top of the repository. */
  async checked(args: readonly string[], folder = '.'): Promise<string[]> {
    const { out, err } = await this.lint(args, folder);
    expect(err).toBe('');
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    return files.map(({ path }) => (path.startsWith('/FOLDER/') ? path.slice(8) : join(folder, path)));
  }
}

it('--staged judges what is in the index, not what the file says', async () => {
  const repo = repository({ 'a.md': CLEAN, 'b.md': CLEAN });
  repo.write('a.md', WRONG);
  repo.git('add', 'a.md');
  repo.write('a.md', ALSO_CLEAN);
  repo.write('b.md', WRONG);
  expect((await repo.lint(['--staged'])).code).toBe(1);
  expect(await repo.checked(['--staged'])).toEqual(['a.md']);
  // The other way round: the fault is not to be committed.
  repo.git('add', 'a.md');
  repo.write('a.md', WRONG);
  expect((await repo.lint(['--staged'])).code).toBe(0);
  // What is in the index and gone from the folder is committed too.
  repo.write('mới.md', WRONG);
  repo.git('add', 'mới.md');
  rmSync(join(repo.path, 'mới.md'));
  expect([(await repo.lint(['--staged'])).code, await repo.checked(['--staged'])]).toEqual([
    1,
    ['a.md', 'mới.md'],
  ]);
});

it('--staged takes the configuration that is to be committed', async () => {
  const repo = repository({ 'a.md': CLEAN, 'kehoach.config.json': '{}' });
  repo.write('a.md', WRONG);
  repo.git('add', 'a.md');
  repo.write('kehoach.config.json', '{"ignore": ["a.md"]}');
  expect((await repo.lint(['--staged'])).code).toBe(1);
});

it('--staged --fix fixes only files that are as staged, and reports what is staged', async () => {
  const repo = repository({ 'a.md': CLEAN, 'b.md': CLEAN });
  for (const name of ['a.md', 'b.md']) repo.write(name, WRONG);
  repo.git('add', '--all');
  repo.write('b.md', `${WRONG}\nĐang viết dở.\n`);
  const { code, err } = await repo.lint(['--staged', '--fix']);
  expect(code).toBe(1);
  expect(err).toContain('đã sửa 1 tệp trong thư mục làm việc; git add');
  expect(err).toContain('b.md: tệp khác với bản đã đưa vào index nên không sửa');
  expect(repo.read('a.md')).not.toBe(WRONG);
  expect(repo.read('b.md')).toBe(`${WRONG}\nĐang viết dở.\n`);
  repo.git('add', 'a.md');
  expect((await repo.lint(['--staged', '--fix', 'a.md'])).code).toBe(0);
});

it('--changed takes what differs and what is new, and leaves out what only has another date', async () => {
  const repo = repository({ 'a.md': CLEAN, 'b.md': CLEAN, 'c.md': CLEAN, '.gitignore': 'bỏ.md\n' });
  repo.write('a.md', ALSO_CLEAN);
  repo.write('mới.md', CLEAN);
  repo.write('bỏ.md', WRONG);
  rmSync(join(repo.path, 'c.md'));
  utimesSync(join(repo.path, 'b.md'), new Date(2020, 1, 1), new Date(2020, 1, 1));
  expect(await repo.checked(['--changed'])).toEqual(['a.md', 'mới.md']);
});

it('paths, folders, globs and ! globs bound what git lists, also above the current folder', async () => {
  const repo = repository({ 'kh/a.md': CLEAN, 'kh/b.md': CLEAN, 'c.md': CLEAN, 'kế hoạch/d.md': CLEAN });
  for (const name of ['kh/a.md', 'c.md', 'kế hoạch/d.md']) repo.write(name, ALSO_CLEAN);
  symlinkSync('none', join(repo.path, 'kh/dead.txt'));
  expect(await repo.checked(['--changed'])).toEqual(['c.md', 'kh/a.md', 'kế hoạch/d.md']);
  expect(await repo.checked(['--changed', 'kh'])).toEqual(['kh/a.md']);
  expect(await repo.checked(['--changed', '**/b.md'])).toEqual([]);
  expect(await repo.checked(['--changed', '!kh'])).toEqual(['c.md', 'kế hoạch/d.md']);
  expect(await repo.checked(['--changed'], 'kh')).toEqual(['kh/a.md']);
  expect(await repo.checked(['--changed', '..'], 'kh')).toEqual(['c.md', 'kh/a.md', 'kế hoạch/d.md']);
  repo.git('add', '--all');
  expect(await repo.checked(['--staged', '..'], 'kh')).toEqual(['c.md', 'kh/a.md', 'kế hoạch/d.md']);
  expect((await repo.lint(['--changed', 'mat'])).code).toBe(3);
});

it('--since compares with where the branch left, so that nobody is blamed for what others did', async () => {
  const repo = repository({ 'a.md': CLEAN, 'b.md': CLEAN });
  repo.git('checkout', '--quiet', '-b', 'nhánh');
  repo.write('a.md', ALSO_CLEAN);
  repo.commit();
  repo.git('checkout', '--quiet', 'main');
  repo.write('b.md', WRONG);
  repo.commit();
  repo.git('checkout', '--quiet', 'nhánh');
  expect(await repo.checked(['--since', 'main'])).toEqual(['a.md']);
});

it('files of submodules are among the changed ones; staged ones are told to be another repository', async () => {
  const other = repository({ 'x.md': CLEAN, 'y.md': CLEAN });
  const repo = repository({ 'a.md': CLEAN });
  repo.git('submodule', '--quiet', 'add', other.path, 'kho con');
  repo.commit();
  repo.write('kho con/x.md', WRONG);
  repo.write('kho con/z.md', CLEAN);
  expect(await repo.checked(['--changed'])).toEqual(['kho con/x.md', 'kho con/z.md']);
  repo.gitIn('kho con', 'add', '--all');
  repo.gitIn('kho con', 'commit', '--quiet', '--message=y');
  expect(await repo.checked(['--changed'])).toEqual(['kho con/x.md', 'kho con/z.md']);
  repo.git('add', 'kho con');
  expect((await repo.lint(['--staged'])).err).toContain('kho con: là kho con (submodule), không soát ở đây');
});

it('before the first commit everything is new', async () => {
  const repo = repository();
  repo.write('a.md', WRONG);
  repo.git('add', 'a.md');
  repo.write('b.md', CLEAN);
  expect(await repo.checked(['--staged'])).toEqual(['a.md']);
  expect(await repo.checked(['--changed'])).toEqual(['a.md', 'b.md']);
});

it('what git cannot tell is said in one line', async () => {
  const oneLine = async (folder: Repo, args: readonly string[], message: RegExp) => {
    const { code, err } = await folder.lint(args);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(err.split('\n').length).toBe(2);
  };
  const none = new Repo({ 'a.md': CLEAN });
  for (const option of ['--changed', '--staged', '--since=main']) {
    await oneLine(none, [option], /đây không phải kho git/u);
  }
  const repo = repository({ 'a.md': CLEAN });
  await oneLine(repo, ['--since', 'không-có'], /--since: kho không có commit “không-có”\.\n/u);
  await oneLine(repo, ['--since', ''], /--since: kho không có commit “”/u);
  await oneLine(repo, ['--since=--output=x'], /--since: kho không có commit/u);
  expect(existsSync(join(repo.path, 'x'))).toBe(false);
  const missing = { git: () => Promise.reject(Object.assign(new Error('spawn git'), { code: 'ENOENT' })) };
  expect((await repo.run(['lint', '--changed'], missing)).err).toBe(
    'kehoach: không tìm thấy lệnh git trên máy này.\n',
  );
  const foreign = {
    git: () =>
      Promise.reject(
        new Error(
          "fatal: detected dubious ownership in repository at '/kho'\nTo add an exception for this directory, call:\n",
        ),
      ),
  };
  expect((await repo.run(['lint', '--changed'], foreign)).err).toMatch(
    /^kehoach: git không mở kho này vì thư mục thuộc người dùng khác\. [^\n]* safe\.directory \/kho\n$/u,
  );
});

it('a shallow clone is told to be one', async () => {
  const repo = repository({ 'a.md': CLEAN });
  repo.git('checkout', '--quiet', '-b', 'nhánh');
  repo.write('a.md', ALSO_CLEAN);
  repo.commit();
  const clone = new Repo();
  rmSync(join(clone.path, '.git'), { recursive: true });
  clone.git('clone', '--quiet', '--depth=1', '--branch=nhánh', `file://${repo.path}`, '.');
  const { code, err } = await clone.lint(['--since', 'main']);
  expect([code, err]).toEqual([2, expect.stringContaining('fetch-depth: 0')]);
});

it('runs no program that the repository names, and leaves the index alone', async () => {
  const repo = repository({ 'a.md': CLEAN, 'b.md': CLEAN, '.gitattributes': '*.md filter=lạ diff=lạ\n' });
  const marks = join(repo.path, 'chạy.txt');
  const program = join(repo.path, 'chạy.sh');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${marks}'\ncat\n`);
  chmodSync(program, 0o755);
  for (const key of [
    ...['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'core.alternateRefsCommand'],
    ...['filter.lạ.clean', 'filter.lạ.smudge', 'diff.lạ.textconv', 'diff.lạ.command'],
  ])
    repo.git('config', key, program);
  mkdirSync(join(repo.path, '.git/hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction']) {
    writeFileSync(join(repo.path, '.git/hooks', hook), readFileSync(program), { mode: 0o755 });
  }
  repo.write('a.md', WRONG);
  repo.git('add', 'a.md');
  repo.write('a.md', ALSO_CLEAN);
  utimesSync(join(repo.path, 'b.md'), new Date(2020, 1, 1), new Date(2020, 1, 1));
  rmSync(marks, { force: true });
  const index = repo.bytes('.git/index');
  for (const options of [['--changed'], ['--staged'], ['--since', 'main'], ['--staged', '--fix']]) {
    await repo.lint(options);
  }
  expect(existsSync(marks)).toBe(false);
  expect(repo.bytes('.git/index').equals(index)).toBe(true);
  expect((await repo.lint(['--staged'])).code).toBe(1);
  expect(await repo.checked(['--changed'])).toEqual(['a.md']);
});

it('takes Word files where a path or pattern names them', async () => {
  const repo = repository({ 'a.md': CLEAN });
  repo.write('b.docx', wordFile({ body: paragraph('Một') }));
  repo.git('add', '--all');
  expect(await repo.checked(['--staged'])).toEqual([]);
  expect(await repo.checked(['--staged', '**/*.docx'])).toEqual(['b.docx']);
  expect(await repo.checked(['--changed', 'b.docx'])).toEqual(['b.docx']);
});
