import { spawn, spawnSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../fuzz/random.ts';
import { fixtures } from '../support/fixtures.ts';
import { isLeftover } from '../support/leftovers.ts';

/** The built command line. */
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const DATE = ['--date', '2026-11-22'];
const PLANS = fixtures('samples', 'corpus', 'clean').slice(0, 14);
/** Nothing may touch it. */
const FOREIGN = 'ghi chú.txt';
const LONG_AGO = new Date(2020, 0, 1);

interface Scenario {
  readonly name: string;
  readonly args: readonly string[];
  /** What lies in the folder beside the plans. */
  readonly before?: (folder: string) => void;
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'lint --fix', args: ['lint', '--fix', '--quiet', ...DATE] },
  {
    name: 'lint --fix, hard links',
    args: ['lint', '--fix', '--quiet', ...DATE],
    before: (folder) => {
      for (const name of plansIn(folder)) linkSync(join(folder, name), join(folder, `${name}.khác`));
    },
  },
  { name: 'init', args: ['init'] },
  {
    name: 'new',
    args: 'new --regime state --kind annual --issuer UBND --subject trẻ-em --date 2026-11-22 -o mới.md'.split(
      ' ',
    ),
  },
  { name: 'export to Word', args: ['export', '--to', 'docx', '--output-folder', 'ra', ...DATE] },
  { name: 'export to PDF', args: ['export', '--to', 'pdf', '--output-folder', 'ra', ...DATE] },
  {
    name: '--update-baseline',
    args: ['lint', '--baseline', 'cũ.json', '--update-baseline', '--quiet', ...DATE],
    before: (folder) =>
      void kehoach(folder, ['lint', '--baseline', 'cũ.json', '--update-baseline', plansIn(folder)[0]!]),
  },
  {
    name: 'a report over a report',
    args: ['lint', '-f', 'json', '-o', 'báo cáo.json', ...DATE],
    before: (folder) =>
      void kehoach(folder, ['lint', '-f', 'json', '-o', 'báo cáo.json', plansIn(folder)[0]!]),
  },
  { name: 'the cache', args: ['lint', '--cache', '--quiet', ...DATE] },
];

interface Expected {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** What two whole runs write differently: the cache keeps the order of its threads. */
  readonly varying: ReadonlySet<string>;
  /** Milliseconds that the whole run takes. */
  readonly time: number;
}

const expectations = new Map<string, Expected>();

export interface Killed {
  readonly scenario: string;
  /** Whether the program still ran when it was killed. */
  readonly killed: boolean;
  /** How many files had already been written, of how many. */
  readonly written: number;
  readonly toWrite: number;
  readonly leftovers: number;
  readonly faults: readonly string[];
}

/** Kills a run at a moment that the number decides, and looks at what is left. */
export async function killedRun(number: number): Promise<Killed> {
  const random = new Random(number * 7919 + 14);
  const scenario = SCENARIOS[number % SCENARIOS.length]!;
  const expected = expectations.get(scenario.name) ?? expectedOf(scenario);
  expectations.set(scenario.name, expected);
  const folder = folderFor(scenario);
  try {
    // Most writing happens in the last part of a run.
    const earliest = random.below(3) === 0 ? 0 : 0.4;
    const moment = expected.time * (earliest + ((1.1 - earliest) * random.below(1000)) / 1000);
    const killed = await runAndKill(folder, scenario.args, moment);
    const faults: string[] = [];
    const { written, leftovers } = lookAt(folder, expected, killed, faults);
    if (killed) finishAgain(folder, scenario, expected, faults);
    const toWrite = [...expected.after].filter(([name, text]) => expected.before.get(name) !== text).length;
    return { scenario: scenario.name, killed, written, toWrite, leftovers, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each file is as it was or as it becomes, nothing is missing, nothing else is there but files by our own name. */
function lookAt(
  folder: string,
  { before, after, varying }: Expected,
  killed: boolean,
  faults: string[],
): { readonly written: number; readonly leftovers: number } {
  const now = contents(folder);
  let [written, leftovers] = [0, 0];
  for (const [name, text] of now) {
    if (isLeftover(name)) leftovers += 1;
    else if (varying.has(name)) written += isJson(text) ? 1 : faults.push(`${name}: not whole`);
    else if (text === after.get(name)) written += text === before.get(name) ? 0 : 1;
    else if (text !== before.get(name))
      faults.push(`${name}: neither old nor new (${text.length} characters)`);
    else if (!killed) faults.push(`${name}: not written although the run ended`);
  }
  for (const name of before.keys()) if (!now.has(name)) faults.push(`${name}: gone`);
  if (!killed && leftovers > 0) faults.push('files left by a run that ended');
  return { written, leftovers };
}

/** The same command once more ends the work; a run that writes into a folder clears away what was left in it. */
function finishAgain(
  folder: string,
  { args }: Scenario,
  { after, varying }: Expected,
  faults: string[],
): void {
  for (const name of contents(folder).keys())
    if (isLeftover(name)) utimesSync(join(folder, name), LONG_AGO, LONG_AGO);
  kehoach(folder, args);
  for (const [name, text] of after) {
    const now = contents(folder).get(name);
    if (varying.has(name) ? !isJson(now) : now !== text)
      faults.push(`once more: ${name} is not what it becomes`);
  }
  if (![...contents(folder).keys()].some((name) => isLeftover(name) && !name.includes('/'))) return;
  // It had nothing to write there any more.
  kehoach(folder, ['lint', '--quiet', '--baseline', 'dọn.json', '--update-baseline', ...DATE]);
  const left = [...contents(folder).keys()].filter((name) => isLeftover(name) && !name.includes('/'));
  if (left.length > 0) faults.push(`leftovers are not cleared: ${left.join()}`);
}

function isJson(text = ''): boolean {
  try {
    JSON.parse(Buffer.from(text, 'latin1').toString());
    return true;
  } catch {
    return false;
  }
}

function expectedOf(scenario: Scenario): Expected {
  const folder = folderFor(scenario);
  try {
    const before = contents(folder);
    kehoach(folder, scenario.args);
    const after = contents(folder);
    // Timed once the disk has read everything.
    const again = folderFor(scenario);
    const time = kehoach(again, scenario.args);
    const other = contents(again);
    rmSync(again, { recursive: true });
    const varying = new Set([...after.keys()].filter((name) => after.get(name) !== other.get(name)));
    return { before, after, varying, time };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderFor({ before }: Scenario): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-killed-'));
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, FOREIGN), 'của người khác\n');
  for (const { name, text } of PLANS) writeFileSync(join(folder, name.replace('/', '-')), text);
  before?.(folder);
  return folder;
}

function plansIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.md'));
}

/** All files below a folder, as one character a byte. */
function contents(folder: string, inside = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(folder, inside)).sort()) {
    const path = inside === '' ? name : `${inside}/${name}`;
    if (lstatSync(join(folder, path)).isDirectory())
      for (const [each, text] of contents(folder, path)) found.set(each, text);
    else found.set(path, readFileSync(join(folder, path), 'latin1'));
  }
  return found;
}

/** Out: whether it was killed before it ended. */
function runAndKill(folder: string, args: readonly string[], milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** A whole run. Out: milliseconds that it takes. */
function kehoach(cwd: string, args: readonly string[]): number {
  const started = performance.now();
  spawnSync(process.execPath, [CLI, ...args], { cwd, stdio: 'ignore' });
  return performance.now() - started;
}
