import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runGit } from '../../server/src/cli/git/run-git.ts';
import { makeArchive } from '../repository/made-archive.ts';
import { Folder } from './support.ts';

/** Pages whose commands all have to run, in the order of the page, in a repository of plans. */
const PAGES = ['docs/report.md', 'docs/repository.md'];

function commandsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gmu)].flatMap(([, block]) =>
    block!
      .replaceAll('\\\n', ' ')
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/u, '').trim())
      .filter((line) => line !== ''),
  );
}

/** A repository of plans, committed, with what the commands of the pages name. */
function repository(): Folder {
  const folder = new Folder({ 'cong/kehoach.config.json': '{}' });
  makeArchive(`${folder.path}/ke-hoach`, 24);
  rmSync(join(folder.path, '.git'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=x');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  return folder;
}

describe.each(PAGES)('%s', (page) => {
  it('shows commands that work', async () => {
    const folder = repository();
    const commands = commandsOf(page);
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const [program, ...args] = command.split(/\s+/u);
      expect(program).toBe('kehoach');
      const { code, err } = await folder.run(args, { git: runGit });
      expect(code, `${command}: ${err}`).toBeLessThan(2);
    }
  });
});

it('docs/ci.md shows commands that work, those for shards on each machine', async () => {
  const folder = repository();
  const names = (pattern: string) => {
    const [before, after] = pattern.split('*') as [string, string];
    return readdirSync(folder.path).filter((name) => name.startsWith(before) && name.endsWith(after));
  };
  const run = async (command: string) => {
    const args = command.split(' ').slice(1);
    const { code, err } = await folder.run(
      args.flatMap((arg) => (arg.includes('*') ? names(arg) : [arg])),
      { git: runGit },
    );
    expect(code, `${command}: ${err}`).toBeLessThan(2);
  };
  const commands = commandsOf('docs/ci.md').filter((command) => command.startsWith('kehoach '));
  expect(commands.length).toBeGreaterThan(6);
  for (const command of commands) {
    if (!command.includes('--shard 1/3')) await run(command);
    else {
      for (const index of [1, 2, 3]) {
        await run(command.replace('--shard 1/3', `--shard ${index}/3`).replace('phan-1', `phan-${index}`));
        renameSync(join(folder.path, '.kehoachcache'), join(folder.path, `nho-${index}`));
      }
    }
  }
  copyFileSync(join(folder.path, '.kehoachcache'), join(folder.path, 'gop'));
  const { err } = await folder.run(['lint', '--cache-location', 'gop', '--stats']);
  expect(err).toContain('đọc 0 tệp như kế hoạch');
});

it('README.md and the pages on the command line, export and Word show commands that work', async () => {
  const folder = repository();
  const [plan] = readdirSync(join(folder.path, 'ke-hoach'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md'),
  );
  copyFileSync(join(folder.path, 'ke-hoach', plan!), join(folder.path, 'ke-hoach.md'));
  await folder.run(['export', 'ke-hoach.md', '-o', 'van-ban']);
  for (const name of ['van-ban-cu.docx', 'ke-hoach-2025.docx'])
    copyFileSync(join(folder.path, 'van-ban/ke-hoach.docx'), join(folder.path, name));
  const readme = [...readFileSync('README.md', 'utf8').matchAll(/^\$ (.+?)\s+#/gmu)].map(([, line]) => line!);
  const commands = [...readme, ...['docs/cli.md', 'docs/export.md', 'docs/word.md'].flatMap(commandsOf)];
  expect(commands.length).toBeGreaterThan(12);
  for (const command of commands) {
    // As a shell splits them: what is quoted is one word.
    const [program, ...args] = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
      ([, double, single, bare]) => double ?? single ?? bare!,
    );
    expect(program).toBe('kehoach');
    const { code, err } = await folder.run(args, { git: runGit });
    expect(code, `${command}: ${err}`).toBeLessThan(2);
  }
});

const jsonBlocks = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^```json\n([\s\S]*?)^```/gmu)].map(([, block]) => block!);

it('docs/own-rules.md shows rules that stand their examples', async () => {
  for (const block of jsonBlocks('docs/own-rules.md')) {
    const { code, out, err } = await new Folder({ 'quy-tac.json': block }).run([
      'rules',
      '--test',
      'quy-tac.json',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('0 ví dụ không đúng');
  }
});

it('docs/configuration.md shows configurations that are sound', async () => {
  const blocks = jsonBlocks('docs/configuration.md');
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks) {
    const folder = new Folder({
      'xa/kehoach.config.json': block,
      'xa/a.md': '# KẾ HOẠCH\n',
      'xa/co-quan.csv': 'mã,tên\nUBND,Ủy ban nhân dân xã Bình Lư\n',
      'xa/van-ban.json': '{}',
      'chung/tinh.json': '{}',
      'node_modules/@tinh/soat-ke-hoach/kehoach.config.json': '{}',
    });
    const { code, err } = await folder.run(['config', 'xa/a.md']);
    expect([code, err], block).toEqual([0, '']);
  }
});
