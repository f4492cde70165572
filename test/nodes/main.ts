// The product as npm packs it, installed into an empty folder and run on several versions of Node:
// `tsx test/nodes/main.ts [--starts=N] [--nodes=20.10.0,22]`. Each version starts the command line and the server N times
// (5 by default); every start must end as it does on the Node that runs this, which is one of the versions where none
// are named. The versions come from the registry of npm;
// where it does not answer, that is said and they are left out, but not in CI.
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures } from '../support/fixtures.ts';
import { cachedNode, installNode, NPM, registryAnswers } from './installed-nodes.ts';
import { keptCodeFaults } from './kept-code.ts';
import { type Ended, runProgram, runServer } from './starts.ts';

const VERSIONS = ['20.10.0', '20.19.2', '20.20.0', '22', '24'];
const DEFAULT_STARTS = 5;
const LINT = ['lint', '--no-config', '--date', '2026-11-01', '--format', 'json', 'plan.md'];

const argument = (name: string) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Packs the product, installs it into an empty folder beside one plan, and gives the folder of the package. */
function installProduct(work: string): string {
  const [{ filename }] = JSON.parse(
    execFileSync(NPM, ['pack', '--json', '--pack-destination', work], {
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }).toString(),
  );
  writeFileSync(join(work, 'package.json'), '{}');
  execFileSync(NPM, ['install', '--offline', '--no-audit', '--no-fund', join(work, filename)], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const installed = join(work, 'node_modules', 'soan-ke-hoach');
  const { scripts = {} } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const name of ['prepare', 'preinstall', 'install', 'postinstall'])
    strictEqual(scripts[name], undefined);
  return installed;
}

function nodesWanted(): ReadonlyMap<string, string> {
  const wanted = argument('nodes')?.split(',') ?? VERSIONS;
  const nodes = new Map<string, string>();
  if (!argument('nodes')) nodes.set(`${process.version} of this machine`, process.execPath);
  const missing = wanted.filter((version) => !cachedNode(version));
  if (missing.length > 0 && !process.env.CI && !registryAnswers()) {
    console.log(`the registry of npm does not answer; left out: Node ${missing.join(', ')}`);
  } else for (const version of missing) installNode(version);
  for (const version of wanted) {
    const program = cachedNode(version);
    if (program) nodes.set(version, program);
  }
  return nodes;
}

/** Whether a Node has a cache of compiled code that programs may ask for. */
function canKeepCode(node: string): boolean {
  const asked = "typeof require('node:module').enableCompileCache";
  return execFileSync(node, ['-p', asked]).toString().trim() === 'function';
}

/** How often a run ended otherwise than expected, with the first such end. */
async function countAbnormal(
  starts: number,
  run: () => Promise<Ended>,
  expected: Ended,
): Promise<{ readonly count: number; readonly first?: Ended }> {
  let count = 0;
  let first: Ended | undefined;
  for (let i = 0; i < starts; i += 1) {
    const ended = await run();
    if (ended.code === expected.code && ended.signal === null && ended.out === expected.out) continue;
    count += 1;
    first ??= ended;
  }
  return first ? { count, first } : { count };
}

async function main(): Promise<void> {
  const starts = Number(argument('starts') ?? DEFAULT_STARTS);
  const work = mkdtempSync(join(tmpdir(), 'kehoach-nodes-'));
  try {
    const installed = installProduct(work);
    const folder = join(work, 'plans');
    mkdirSync(folder);
    const plan = fixtures('samples')[1]!;
    cpSync(plan.path, join(folder, 'plan.md'));
    const cli = join(installed, 'dist', 'cli.js');
    const server = join(installed, 'dist', 'server.js');
    const lint = (node: string) => runProgram(node, [cli, ...LINT], folder);
    const expected = await lint(process.execPath);
    deepStrictEqual([expected.code, JSON.parse(expected.out).summary.plans], [1, 1]);
    for (const [name, node] of nodesWanted()) {
      const failed: string[] = [];
      const hold = async (what: string, run: () => Promise<Ended>, end: Ended) => {
        const { count, first } = await countAbnormal(starts, run, end);
        if (first) failed.push(`${what}: ${count} of ${starts}, first ${JSON.stringify(first)}`);
      };
      await hold('command line', () => lint(node), expected);
      await hold('server', () => runServer(node, server, plan.text), { code: 0, signal: null, out: '' });
      const home = join(work, `home-${name.replaceAll(/\W/gu, '-')}`);
      const run = (env: NodeJS.ProcessEnv) => runProgram(node, [cli, ...LINT], folder, env);
      failed.push(...(await keptCodeFaults(home, run, expected, canKeepCode(node))));
      console.log(
        `Node ${name}: ${starts} starts of the command line and of the server, ${failed.length === 0 ? 'none' : 'some'} abnormal`,
      );
      for (const line of failed) console.log(`  ${line}`);
      if (failed.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
