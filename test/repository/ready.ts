import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { parse } from 'yaml';
import { builtCli } from '../support/built-cli.ts';

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const yaml = (path: string) => parse(readFileSync(path, 'utf8'));
export const cli = builtCli();
export const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
/** The folder of a test file, and the home of all that runs in it. */
export const work = mkdtempSync(join(tmpdir(), 'kehoach-ready-'));
/** The package that npm makes: its file, and the paths in it. Made before the tests of a file. */
export const product: { tarball: string; packed: readonly string[] } = { tarball: '', packed: [] };

beforeAll(() => {
  // What `npm pack` takes, with the command line built just now.
  const stage = join(work, 'stage');
  mkdirSync(stage);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  for (const entry of [...manifest.files, 'package.json']) {
    const path = entry.replace(/\/\*.*$/u, '');
    if (existsSync(path) && !path.startsWith('dist')) cpSync(path, join(stage, path), { recursive: true });
  }
  cpSync(cli.folder, join(stage, 'dist'), { recursive: true });
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], {
      cwd: stage,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  );
  product.tarball = join(work, filename);
  product.packed = files.map(({ path }: { path: string }) => path);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs a step's script as the runner does. */
export function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: work, npm_config_cache: join(work, 'npm'), ...env },
    },
  );
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

export function exampleRepository(): string {
  const root = mkdtempSync(join(work, 'repository-'));
  cpSync('test/example-repository', root, { recursive: true });
  mkdirSync(join(root, '.git'));
  return root;
}

export const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .toString()
    .trim();

/** The example repository on a branch of its own: one plan is another than on `origin/main`, one is new, one has an error. */
export function repositoryWithBranch(): {
  readonly root: string;
  readonly changed: string;
  readonly base: string;
} {
  const root = exampleRepository();
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=x');
  const base = git(root, 'rev-parse', 'HEAD');
  git(root, 'update-ref', 'refs/remotes/origin/main', base);
  const folder = join(root, 'kế hoạch');
  const changed = readdirSync(folder).sort()[0]!;
  const text = readFileSync(join(folder, changed), 'utf8');
  writeFileSync(join(folder, changed), text.replace(/như sau:\s*\n/u, '$&\nTrước ngày 31/02/2026.\n'));
  writeFileSync(join(root, 'lạ $(touch bị-chạy); x.md'), text);
  writeFileSync(join(root, 'ghi-chep', 'hop.md'), '# Họp\n\nKhông phải kế hoạch.\n');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=y');
  return { root, changed: changed.replace(/\.md$/u, ''), base };
}

/** Paths of files below a folder. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z]+$/u.test(name))
    .sort();

/** A package and a registry in the checkout, as a foreign pull request may bring them. Out: the file that is there once it ran. */
export function plantPackage(root: string): string {
  const mark = join(root, 'bị-chạy');
  writeFileSync(join(root, '.npmrc'), 'registry=http://127.0.0.1:9/\nignore-scripts=false\n');
  const planted = join(root, 'node_modules/soan-ke-hoach');
  mkdirSync(join(planted, 'dist'), { recursive: true });
  mkdirSync(join(root, 'node_modules/.bin'));
  const program = `#!/usr/bin/env node\nrequire('node:fs').writeFileSync(${JSON.stringify(mark)}, '')\n`;
  for (const path of ['node_modules/soan-ke-hoach/dist/cli.js', 'node_modules/.bin/kehoach'])
    writeFileSync(join(root, path), program, { mode: 0o755 });
  writeFileSync(
    join(planted, 'package.json'),
    JSON.stringify({ name: 'soan-ke-hoach', version: VERSION, bin: { kehoach: 'dist/cli.js' } }),
  );
  return mark;
}
