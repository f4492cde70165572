import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cùng tệp ')));
const client = new ScriptedClient();

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const git = (cwd: string, ...args: string[]): void => {
  const config = ['-c', 'user.name=An', '-c', 'user.email=an@xa.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...config, ...args], { cwd, stdio: 'ignore' });
};

/** Plans as the command line finds them, by path below the folder. */
function listedByCommandLine(): string[] {
  const { stdout } = spawnSync(process.execPath, [CLI, 'lint', '--format', 'json'], { cwd: folder });
  const { files } = JSON.parse(stdout.toString()) as { files: { path: string; isPlan: boolean }[] };
  return files
    .filter(({ isPlan }) => isPlan)
    .map(({ path }) => path.normalize('NFC'))
    .sort();
}

/** The same as the language server finds them. */
async function listedByEditor(): Promise<string[]> {
  await client.initialize({ rootUri: pathToFileURL(folder).href, initializationOptions: OPTIONS });
  const uris = (await client.request('kehoach/plans')) as string[];
  return uris
    .map((uri) =>
      fileURLToPath(uri)
        .slice(folder.length + 1)
        .normalize('NFC'),
    )
    .sort();
}

test('editor and command line come to the same plans, each once', { timeout: 60_000 }, async () => {
  git(folder, 'init', '-q');
  const counted = [
    'a.md',
    'CHỮ HOA.MD',
    'dạng khác.markdown',
    '.ẩn/trong thư mục có chấm.md',
    'sâu/hơn/nữa/b.md',
    `${'tổ hợp'.normalize('NFD')}/c.md`,
    'ngoại lệ/giữ.md',
    'kho con/d.md',
  ];
  const left = [
    'node_modules/gói/e.md',
    'ngoại lệ/bỏ.md',
    'nháp/f.md',
    'theo cấu hình/g.md',
    '.git/h.md',
    'ghi chú.txt',
  ];
  for (const name of [...counted, ...left]) write(name, PLAN);
  write('không phải kế hoạch.md', '# Ghi chú\n\nMột dòng.\n');
  write('.gitignore', 'nháp/\nngoại lệ/*\n!ngoại lệ/giữ.md\n');
  write('kehoach.config.json', '{"ignore": ["theo cấu hình/**"]}');
  symlinkSync('a.md', join(folder, 'liên kết.md'));
  symlinkSync('sâu', join(folder, 'liên kết thư mục'));
  symlinkSync('..', join(folder, 'sâu', 'vòng'));
  linkSync(join(folder, 'sâu/hơn/nữa/b.md'), join(folder, 'sâu/tên thứ hai.md'));
  git(join(folder, 'kho con'), 'init', '-q');
  const commandLine = listedByCommandLine();
  expect(await listedByEditor()).toEqual(commandLine);
  const names = commandLine.map((path) => path.normalize('NFC'));
  for (const name of counted) expect(names).toContain(name.normalize('NFC'));
  for (const name of left) expect(names).not.toContain(name);
  expect(new Set(names).size).toBe(names.length);
});
