import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runGit } from '../../server/src/cli/git/run-git.ts';
import { makeArchive } from '../repository/made-archive.ts';
import { Folder } from './support.ts';

const ISSUED = '---\ngiai-doan: ban-hanh\n---\n\n';
const [CLEAN] = (() => {
  const folder = `${process.env.TMPDIR ?? '/tmp'}/kehoach-frozen-${process.pid}`;
  const made = makeArchive(folder, 24);
  rmSync(folder, { recursive: true });
  return made.filter(({ fault }) => fault === undefined).map(({ text }) => text);
})() as [string];

interface Found {
  readonly path: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

let folder: Folder;

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b.c'];
  execFileSync('git', [...identity, ...args], { cwd: folder.path, stdio: 'ignore' });
}

/** What is found of issued plans that were changed, or the exit code and what is said where there is no report. */
async function changes(...args: string[]): Promise<readonly Found[]> {
  const ran = await folder.run(['lint', '-f', 'json', '--frozen', 'main', ...args], { git: runGit });
  expect(ran.err).toBe('');
  const { files } = JSON.parse(ran.out) as { files: { path: string; diagnostics: Omit<Found, 'path'>[] }[] };
  const found = files.flatMap(({ path, diagnostics }) => diagnostics.map((each) => ({ ...each, path })));
  const issued = found.filter(({ ruleId }) => ruleId === 'issued-changed');
  expect(ran.code).toBe(issued.length > 0 ? 1 : 0);
  return issued;
}

beforeEach(() => {
  folder = new Folder();
  rmSync(join(folder.path, '.git'), { recursive: true });
  folder.write('a.md', ISSUED + CLEAN);
  folder.write('nhap.md', CLEAN);
  folder.write('ban-hanh/b.md', CLEAN);
  folder.write('ghi-chep.md', '# Ghi chép\n');
  folder.write(
    'kehoach.config.json',
    JSON.stringify({ overrides: [{ files: ['ban-hanh/**'], stage: 'final' }] }),
  );
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=x');
  git('checkout', '--quiet', '-b', 'sua');
});

const change = (name: string, from: string | RegExp, to: string) =>
  folder.write(name, folder.read(name).replace(from, to));

describe('kehoach lint --frozen', () => {
  it('finds a change of what is issued by its front matter or the configuration, at its line', async () => {
    expect(await changes()).toEqual([]);
    for (const name of ['a.md', 'nhap.md', 'ban-hanh/b.md', 'ghi-chep.md']) change(name, /$/u, '\nThêm.\n');
    change('a.md', 'thực hiện từ ngân sách', 'thực hiện bằng ngân sách');
    const found = await changes();
    expect(found.map(({ path, severity }) => [path, severity])).toEqual([
      ['a.md', 'error'],
      ['ban-hanh/b.md', 'error'],
    ]);
    const line = folder
      .read('a.md')
      .split('\n')
      .findIndex((each) => each.includes('bằng ngân sách'));
    expect(found[0]!.range.start.line).toBe(line);
    expect(found[0]!.message).toMatch(/đã ban hành ở main bị sửa từ dòng này.*phien-ban: 2/u);
    // Also once it is committed.
    git('commit', '--quiet', '--all', '--message=y');
    expect(await changes()).toHaveLength(2);
  });

  it('is quiet about what changes no letter, and about what others changed on main meanwhile', async () => {
    folder.write('a.md', `\uFEFF${folder.read('a.md').normalize('NFD').replaceAll('\n', '\r\n')}\r\n`);
    expect(await changes()).toEqual([]);
    git('checkout', '--quiet', '--force', 'main');
    change('a.md', /$/u, '\nThêm.\n');
    git('commit', '--quiet', '--all', '--message=z');
    git('checkout', '--quiet', 'sua');
    expect(await changes()).toEqual([]);
  });

  it('lets a new version pass, and no version that is not higher', async () => {
    change('a.md', './.', ', thống nhất./.');
    expect(await changes()).toHaveLength(1);
    const versions = { '2': 0, '1.1': 0, '1': 1, '0.9': 1, hai: 1 };
    const changed = folder.read('a.md');
    for (const [version, count] of Object.entries(versions)) {
      folder.write('a.md', changed.replace('ban-hanh\n', `ban-hanh\nphien-ban: ${version}\n`));
      expect(await changes(), version).toHaveLength(count);
    }
  });

  it('lets a plan of another number pass that says that it replaces the old one', async () => {
    const [, number] = /^Số: (\S+)/mu.exec(CLEAN)!;
    change('a.md', /^Số: \d+/mu, 'Số: 99');
    expect(await changes()).toHaveLength(1);
    change('a.md', 'Trên đây', `Kế hoạch này thay thế Kế hoạch số ${number}.\n\nTrên đây`);
    expect(await changes()).toEqual([]);
  });

  it('cannot be led past: by front matter, by comments, by a text that is no plan, by deleting', async () => {
    change('a.md', 'ban-hanh', 'du-thao');
    expect(await changes()).toHaveLength(1);
    change('a.md', '# KẾ', '<!-- kehoach-disable -->\n\n# KẾ');
    expect(await changes()).toHaveLength(1);
    folder.write('a.md', 'Không còn gì.\n');
    expect(await changes()).toHaveLength(1);
    rmSync(join(folder.path, 'a.md'));
    const found = await changes();
    expect(found.map(({ path, message }) => [path, message.slice(0, 53)])).toEqual([
      ['a.md', 'Kế hoạch đã ban hành ở main không còn trong kho. Khôi'],
    ]);
    expect(await changes('ban-hanh')).toEqual([]);
  });

  it('lets files be moved as they are', async () => {
    mkdirSync(join(folder.path, 'luu'));
    renameSync(join(folder.path, 'a.md'), join(folder.path, 'luu/a.md'));
    expect(await changes()).toEqual([]);
    git('add', '--all');
    expect(await changes()).toEqual([]);
    change('luu/a.md', './.', ', thống nhất./.');
    expect((await changes()).map(({ path }) => path)).toEqual(['a.md']);
  });

  it('judges with --staged what is to be committed, with a baseline what is new, with a severity as set', async () => {
    const before = folder.read('a.md');
    change('a.md', './.', ', thống nhất./.');
    git('add', '--all');
    folder.write('a.md', before);
    expect(await changes('--staged')).toHaveLength(1);
    expect(await changes()).toEqual([]);
    git('reset', '--quiet', '--hard');
    change('a.md', './.', ', thống nhất./.');
    expect(await changes('--rule', 'issued-changed:off')).toEqual([]);
  });

  it('says what is wrong with a reference', async () => {
    const ran = await folder.run(['lint', '--frozen', 'khong-co'], { git: runGit });
    expect([ran.code, ran.err]).toEqual([2, 'kehoach: --frozen: kho không có commit “khong-co”.\n']);
  });
});
