import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';

/** How the built program starts on one plan, and how it ends. */
const cli = builtCli();
const root = mkdtempSync(join(tmpdir(), 'kehoach-one-plan-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PLAN = readFileSync('test/fixtures/samples/02-hoi-lhpn-lao-cai-chi-thi-21.md', 'utf8');
const COMMAND = ['lint', '--no-config', '--format', 'json', 'a.md'];
const NOT_NEEDED = [
  'NativeModule crypto',
  'NativeModule zlib',
  'NativeModule child_process',
  'NativeModule internal/fs/promises',
  // Of standard input.
  'NativeModule internal/fs/streams',
  'NativeModule tty',
  'NativeModule worker_threads',
];

it('loads no module of Node that one plan does not need', () => {
  writeFileSync(join(root, 'a.md'), PLAN);
  const probe = join(root, 'probe.cjs');
  const out = join(root, 'loaded.json');
  writeFileSync(
    probe,
    `const before = new Set(process.moduleLoadList);
     process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(out)}, JSON.stringify(
       { before: [...before], after: process.moduleLoadList.filter((name) => !before.has(name)) })));`,
  );
  const { status } = spawnSync(process.execPath, ['-r', probe, join(cli.folder, 'cli.js'), ...COMMAND], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  expect(status).toBe(1);
  const { before, after } = JSON.parse(readFileSync(out, 'utf8')) as { before: string[]; after: string[] };
  expect(before.length).toBeGreaterThan(20);
  expect(after.filter((name) => NOT_NEEDED.includes(name))).toEqual([]);
});

it('a long report reaches a reader that takes its time', async () => {
  writeFileSync(join(root, 'a.md'), PLAN + '\nThực hiện nhiệm vụ ,kế hoạch .\n'.repeat(2000));
  const child = spawn(process.execPath, [join(cli.folder, 'cli.js'), ...COMMAND], { cwd: root });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  let read = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    read += piece;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(1);
  expect(read.length).toBeGreaterThan(500_000);
  expect((JSON.parse(read) as { files: unknown[] }).files).toHaveLength(1);
});
