// The Dockerfile, built from the packed npm package and run on a folder mounted: `node test/container/run.mjs`. Debian's
// buildah does it without a daemon; where it is not installed, that is said and nothing is held.
import { deepStrictEqual, match } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBase } from './base.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(join(tmpdir(), 'kehoach-container-'));
const store = ['--root', join(work, 'store'), '--runroot', join(work, 'run'), '--storage-driver', 'vfs'];

/** @param {string[]} args */
function buildah(...args) {
  const { status, stdout, stderr } = spawnSync('buildah', [...store, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** @param {string[]} args */
function must(...args) {
  const { status, out, err } = buildah(...args);
  if (status !== 0) throw new Error(`buildah ${args.join(' ')}: ${status}\n${out}${err}`);
  return out.trim();
}

/** Builds the image from the file as it is, under the name of the base that it asks for. */
function build() {
  const base = join(work, 'base');
  makeBase(base);
  const container = must('from', 'scratch');
  must('add', '--quiet', container, base, '/');
  must('config', '--env', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', container);
  must('commit', '--quiet', '--rm', container, 'docker.io/library/node:24');

  const context = join(work, 'context');
  mkdirSync(context);
  for (const name of ['Dockerfile', '.dockerignore']) cpSync(join(project, name), join(context, name));
  const [{ filename, version }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', context], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  );
  const log = must(
    ...['build', '--isolation', 'chroot', '--pull-never', '--build-arg', `PACKAGE=${filename}`],
    ...['--tag', 'kehoach', context],
  );
  match(log, new RegExp(`^${version.replaceAll('.', '\\.')}$`, 'mu'));
}

/** What an engine would run: the entry point with `more`, or with its own words, on a folder mounted for reading only. */
function runner() {
  const { OCIv1 } = JSON.parse(must('inspect', '--type', 'image', 'kehoach'));
  const { Entrypoint, Cmd, User, WorkingDir } = OCIv1.config;
  deepStrictEqual([User, WorkingDir, Cmd], ['node', '/kho', ['lint']]);
  const container = must('from', '--pull-never', 'localhost/kehoach');
  return (/** @type {string} */ folder, /** @type {string[]} */ more = Cmd) =>
    buildah(
      ...['run', '--isolation', 'chroot', '--volume', `${folder}:/kho:ro`, container, '--'],
      ...Entrypoint,
      ...more,
    );
}

function hold() {
  build();
  const run = runner();
  const repository = join(work, 'kho');
  cpSync(join(project, 'test/example-repository'), repository, { recursive: true });
  const clean = run(repository);
  deepStrictEqual([clean.status, clean.err], [0, '']);
  match(clean.out, /Không có lỗi/u);
  match(run(repository, ['--version']).out, /^\d+\.\d+\.\d+\n$/u);
  // Buildah itself ends as the program did.
  deepStrictEqual(run(repository, ['lint', '--khong-co']).status, 2);
  writeFileSync(join(repository, 'sai.md'), '# KẾ HOẠCH\n\nTrước ngày 31/02/2026.\n');
  const wrong = run(repository);
  deepStrictEqual(wrong.status, 1);
  match(wrong.out, /sai\.md:3:7 .*date-valid/u);
  execFileSync('git', ['init', '--quiet', repository]);
  // Of another owner than the image's user: what to do is said in one line.
  const foreign = run(repository, ['lint', '--changed']);
  deepStrictEqual(foreign.status, 2);
  match(foreign.err, /safe\.directory \/kho$/mu);
  writeFileSync(join(repository, 'nhị phân.md'), new Uint8Array([0, 1, 2]));
  deepStrictEqual(run(repository).status, 3);
}

if (spawnSync('buildah', ['--version']).status !== 0) {
  console.log('buildah is not installed; left out: the image built from the Dockerfile');
} else {
  try {
    hold();
    console.log('the image built from the Dockerfile checks a folder mounted: exit codes 0, 1, 2, 3');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
