// A real pre-commit, with npm 10 and 11, installs the hooks of this checkout into a repository of plans and runs them, as
// a user's CI does: `tsx test/pre-commit/main.ts`. Debian's pre-commit does it; where it is not installed, or the
// registry of npm does not answer, that is said and nothing is held, but not in CI.
import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { NPM, registryAnswers } from '../nodes/installed-nodes.ts';

const NPM_VERSIONS = ['10', '11'];
const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', [...AUTHOR, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** This checkout with its uncommitted changes as a repository with one commit. Out: the commit. */
function commitCheckout(folder: string): string {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const path of listed.toString().split('\0')) {
    if (path === '' || !existsSync(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=x');
  return git(folder, 'rev-parse', 'HEAD').trim();
}

/** A repository of plans that asks for the hooks, all of it in the index. */
function makeRepository(folder: string, hooks: string, commit: string): void {
  cpSync('test/example-repository', folder, { recursive: true });
  const args = "args: ['--date=2026-11-01']";
  writeFileSync(
    join(folder, '.pre-commit-config.yaml'),
    [
      'repos:',
      `  - repo: file://${hooks}`,
      `    rev: ${commit}`,
      '    hooks:',
      ...['      - id: kehoach', `        ${args}`],
      ...['      - id: kehoach-fix', `        ${args}`, '        stages: [manual]'],
      '',
    ].join('\n'),
  );
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
}

function hold(work: string, version: string, hooks: string, commit: string): void {
  const tools = join(work, `npm-${version}`);
  const npm = (...args: string[]) => execFileSync(NPM, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  npm('install', '--prefix', tools, '--prefer-offline', '--no-audit', '--no-fund', `npm@${version}`);
  const env = {
    ...process.env,
    PATH: [join(tools, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
    PRE_COMMIT_HOME: join(work, `home-${version}`),
    npm_config_prefer_offline: 'true',
  };
  const installed = execFileSync('npm', ['--version'], { env, encoding: 'utf8' });
  strictEqual(installed.split('.')[0], version);

  const folder = join(work, `repository-${version}`);
  makeRepository(folder, hooks, commit);
  const preCommit = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('pre-commit', args, { cwd: folder, env, encoding: 'utf8' });
    return { code: status, out: stdout + stderr };
  };
  const clean = preCommit('run', '--all-files', '--verbose');
  deepStrictEqual([clean.code, /Không có lỗi/u.test(clean.out)], [0, true], clean.out);

  // A commit with a date that does not exist is refused, and made where that is put right.
  preCommit('install');
  const plan = join(folder, 'kế hoạch', 'đuối nước.md');
  const text = readFileSync(plan, 'utf8');
  const commitAll = () => {
    git(folder, 'add', '--all');
    const args = [...AUTHOR, 'commit', '--quiet', '--message=x'];
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
    return { code: status, out: stdout + stderr };
  };
  writeFileSync(plan, `${text}\nTrước ngày 31/02/2026.\n`);
  const refused = commitAll();
  strictEqual(refused.code, 1, refused.out);
  match(refused.out, /date-valid/u);
  writeFileSync(plan, text);
  const made = commitAll();
  strictEqual(made.code, 0, made.out);

  // What is safe to fix is fixed, and the hook fails so that it is looked at.
  const spaced = text.replace(/(\p{L})\.\n/u, '$1 .\n');
  writeFileSync(plan, spaced);
  git(folder, 'add', '--all');
  const fixed = preCommit('run', '--all-files', '--hook-stage', 'manual', 'kehoach-fix');
  deepStrictEqual([spaced !== text, fixed.code, readFileSync(plan, 'utf8')], [true, 1, text], fixed.out);
  doesNotMatch(clean.out + refused.out + fixed.out, /lỗi nội bộ/u);
}

const reason =
  spawnSync('pre-commit', ['--version']).status !== 0
    ? 'pre-commit is not installed'
    : registryAnswers()
      ? undefined
      : 'the registry of npm does not answer';
if (reason !== undefined && process.env.CI) throw new Error(reason);
if (reason !== undefined) console.log(`${reason}; left out: the hooks of pre-commit`);
else {
  const work = mkdtempSync(join(tmpdir(), 'kehoach-pre-commit-'));
  try {
    const hooks = join(work, 'hooks');
    const commit = commitCheckout(hooks);
    for (const version of NPM_VERSIONS) hold(work, version, hooks, commit);
    console.log(`pre-commit installs and runs the hooks with npm ${NPM_VERSIONS.join(' and ')}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
