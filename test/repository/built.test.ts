import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';

/** What only the built program can show: it calls git, and it asks a person at a terminal. */
const cli = builtCli();
const root = mkdtempSync(join(tmpdir(), 'kehoach-built-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: root });

describe('with git', () => {
  beforeAll(() => {
    git('init', '--quiet', '--initial-branch=main');
    for (const name of ['a', 'kế hoạch b', 'c', 'gone'])
      writeFileSync(join(root, `${name}.md`), '# KẾ HOẠCH\n');
    writeFileSync(join(root, '.gitignore'), 'bỏ.md\n');
    git('add', '--all');
    git('commit', '--quiet', '--message=x');
    git('rm', '--quiet', 'gone.md');
    writeFileSync(join(root, 'kế hoạch b.md'), '# KẾ HOẠCH\n\nMới.\n');
    git('add', 'kế hoạch b.md');
    writeFileSync(join(root, 'c.md'), '# KẾ HOẠCH\n\nMới.\n');
    writeFileSync(join(root, 'mới.md'), '# KẾ HOẠCH\n');
    writeFileSync(join(root, 'bỏ.md'), '# KẾ HOẠCH\n');
  });
  const checked = async (...args: string[]) => {
    const { out, err } = await cli.run(['lint', '-f', 'json', ...args], { cwd: root });
    expect(err).toBe('');
    return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
  };

  it('--staged: what is in the index', async () => {
    expect(await checked('--staged')).toEqual(['kế hoạch b.md']);
  });

  it('--changed and --since: what differs, and what is new', async () => {
    const changed = ['c.md', 'kế hoạch b.md', 'mới.md'];
    expect(await checked('--changed')).toEqual(changed);
    expect(await checked('--since', 'main')).toEqual(changed);
  });

  it('a commit that is not there is wrong use', async () => {
    const { code, err } = await cli.run(['lint', '--since', 'không-có'], { cwd: root });
    expect([code, err]).toEqual([2, expect.stringContaining('--since: kho không có commit “không-có”')]);
  });
});

it('kehoach new asks for what is missing on a terminal', async () => {
  const command = `'${process.execPath}' '${join(cli.folder, 'cli.js')}' new --regime state --output 'mới viết.md'`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: root });
  const answers = ['Ủy ban nhân dân xã Bình Lư', 'nghỉ', 'annual', 'Công tác dân vận năm 2026'];
  let shown = '';
  let seen = 0;
  const code = await new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      // Each question ends so, then the cursor is put after it.
      if (/[:?] (?:\u001B\[[\d;]*[A-Za-z])*$/u.test(shown.slice(seen)) && answers.length > 0) {
        seen = shown.length;
        child.stdin.write(`${answers.shift()}\n`);
      }
    });
    child.on('close', resolve);
  });
  expect([code, shown]).toEqual([0, expect.stringContaining('Đã ghi mới viết.md')]);
  expect(shown).toMatch(/nghỉ/u);
  const text = readFileSync(join(root, 'mới viết.md'), 'utf8');
  expect(text).toContain('XÃ BÌNH LƯ');
  expect(text).toContain('Công tác dân vận năm 2026');
});
