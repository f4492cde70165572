import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchive } from '../../repository/made-archive.ts';
import type { Row } from './stats.ts';

const CLI = join(process.cwd(), 'dist/cli.js');

/** A short plan, so that many take minutes, with about as many findings as a long one: a blank too many after each comma. */
function spoilt(text: string): string {
  return text.replace(/(?<=## II\. )[\s\S]*?(?=Trên đây là)/u, 'NỘI DUNG\n\n').replaceAll(', ', ',  ');
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

/** Runs by name; those with a cache follow each other. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  sarif: ['-f', 'sarif', '-o', 'report.sarif'],
  'baseline written': ['--baseline', 'baseline.json', '--update-baseline'],
  'baseline read': ['--baseline', 'baseline.json'],
  'cache cold': ['--cache-location', '.cache'],
  'cache warm': ['--cache-location', '.cache'],
  project: ['--project'],
  report: ['report'],
};

/**
 * What a file costs in archives of several sizes. Environment: `COUNTS` (default `1000,10000`), `RUNS` (default all).
 */
export function scale(): { rows: Row[]; json: object } {
  const counts = (process.env.COUNTS ?? '1000,10000').split(',').map(Number);
  const wanted = process.env.RUNS?.split(',') ?? Object.keys(RUNS);
  const json: Record<string, Record<string, Cost & { perFile: number }>> = {};
  const rows: Row[] = [];
  for (const count of counts) {
    const root = mkdtempSync(join(tmpdir(), 'kehoach-scale-'));
    const archive = join(root, 'archive');
    makeArchive(archive, count, spoilt);
    for (const name of wanted) {
      const args = RUNS[name]!;
      const cost = costOf(archive, args[0] === 'report' ? args : ['lint', ...args]);
      const perFile = cost.cpu / count;
      json[name] = { ...json[name], [count]: { ...cost, perFile } };
      const figure = `${perFile.toFixed(2)} ms a file, ${(cost.memory / 1e6).toFixed(0)} MB at most`;
      rows.push({ what: `${count} files, ${name}`, figure, target: '≤ 1,000 MB' });
      console.error(`${count} ${name}: ${figure}`);
    }
    rmSync(root, { recursive: true });
  }
  return { rows, json };
}
