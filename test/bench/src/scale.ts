import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchive } from '../../repository/made-archive.ts';
import type { Fixture } from '../../support/fixtures.ts';
import { forcedToBePlan } from './archives.ts';
import type { Row } from './stats.ts';

const CLI = process.env.CLI ?? join(process.cwd(), 'dist/cli.js');

/** A short plan, so that many take minutes, with about as many findings as a long one: a blank too many after each comma. */
function spoilt(text: string): string {
  return text.replace(/(?<=## II\. )[\s\S]*?(?=Trên đây là)/u, 'NỘI DUNG\n\n').replaceAll(', ', ',  ');
}

/** Texts of an archive at most: of each size they are the same, so that what a file costs can be compared. */
const MIX = 1000;

/** An archive of real texts in full, read as plans; each time that a text comes again its paragraphs are others. */
function archiveOfTexts(root: string, texts: readonly Fixture[], count: number): void {
  const mix = texts.slice(0, MIX).map(({ text }) => forcedToBePlan(text));
  for (let i = 0; i < count; i += 1) {
    const folder = join(root, `don-vi-${i % 12}`, `thang-${(i % 97) % 12}`);
    mkdirSync(folder, { recursive: true });
    const turn = Math.floor(i / mix.length) + 1;
    const text = mix[i % mix.length]!.replace(/[.;](?=\n\n)/gu, ` ${turn}$&`);
    writeFileSync(join(folder, `${i}.md`), text);
  }
}

export interface Cost {
  /** Milliseconds of processor time, all threads. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}

/** Runs the built command and asks the process itself what it has used. Throws where it does not end with 0 or 1. */
function costOf(cwd: string, args: readonly string[]): Cost {
  const notes = join(cwd, '..', 'usage.json');
  const hook = join(cwd, '..', 'usage.cjs');
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(notes)}, JSON.stringify(process.resourceUsage())));`,
  );
  const { status, stderr } = spawnSync(process.execPath, ['-r', hook, CLI, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`kehoach ${args.join(' ')}: ${status} ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(notes, 'utf8'));
  return { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 };
}

/** Runs by name; those with a cache and those of shards follow each other. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  text: ['lint'],
  json: ['lint', '-f', 'json'],
  sarif: ['lint', '-f', 'sarif', '-o', 'report.sarif'],
  'baseline written': ['lint', '--baseline', 'baseline.json', '--update-baseline'],
  'baseline read': ['lint', '--baseline', 'baseline.json'],
  'cache cold': ['lint', '--cache-location', '.cache'],
  'cache warm': ['lint', '--cache-location', '.cache'],
  project: ['lint', '--project'],
  report: ['report'],
  'shard 1 of 3': ['lint', '--shard', '1/3', '-f', 'json=1.json'],
  'shard 2 of 3': ['lint', '--shard', '2/3', '-f', 'json=2.json'],
  'shard 3 of 3': ['lint', '--shard', '3/3', '-f', 'json=3.json'],
  'shards merged': ['merge-reports', '1.json', '2.json', '3.json'],
  'shards merged, sarif': ['merge-reports', '1.json', '2.json', '3.json', '-f', 'sarif'],
};

/**
 * What a file costs in archives of several sizes: of made plans or, where there are any, of whole texts. Environment:
 * `COUNTS` (default `1000,10000`), `RUNS` (default all), `CLI` (default dist/cli.js).
 */
export function scale(texts: readonly Fixture[] | undefined): { rows: Row[]; json: object } {
  const counts = (process.env.COUNTS ?? '1000,10000').split(',').map(Number);
  const wanted = process.env.RUNS?.split(',') ?? Object.keys(RUNS);
  const json: Record<string, Record<string, Cost & { perFile: number }>> = {};
  const rows: Row[] = [];
  for (const count of counts) {
    const root = mkdtempSync(join(tmpdir(), 'kehoach-scale-'));
    const archive = join(root, 'archive');
    if (texts) archiveOfTexts(archive, texts, count);
    else makeArchive(archive, count, spoilt);
    for (const name of wanted) {
      const cost = costOf(archive, RUNS[name]!);
      const perFile = cost.cpu / count;
      json[name] = { ...json[name], [count]: { ...cost, perFile } };
      const figure = `${perFile.toFixed(2)} ms a file${furtherCost(cost, count, json[name]![counts[0]!], counts[0]!)}, ${(cost.memory / 1e6).toFixed(0)} MB at most`;
      rows.push({ what: `${count} files, ${name}`, figure, target: '≤ 1,000 MB' });
      console.error(`${count} ${name}: ${figure}`);
    }
    rmSync(root, { recursive: true });
  }
  return { rows, json };
}

/** What each file beyond those of the smallest archive costs. */
function furtherCost({ cpu }: Cost, count: number, first: Cost | undefined, firstCount: number): string {
  if (!first || count === firstCount) return '';
  return ` (${((cpu - first.cpu) / (count - firstCount)).toFixed(2)} each further one)`;
}
