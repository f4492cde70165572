import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fixture } from '../../support/fixtures.ts';
import { archiveFolder, folderOf } from './archives.ts';
import { median, type Row } from './stats.ts';

const root = process.cwd();
const CLI = join(root, 'dist/cli.js');
const TOOLS = join(root, 'test/bench/peers/node_modules/.bin');

/** Wall milliseconds of a command as a whole process. */
function wall(command: string, args: readonly string[], cwd: string): number {
  const start = process.hrtime.bigint();
  const { error } = spawnSync(command, args, { cwd, stdio: 'ignore' });
  if (error) throw error;
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The commands in turn, so that a drift of the machine meets all alike; the median of each. */
function inTurn(commands: Readonly<Record<string, () => number>>, rounds: number): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(commands)) times[name] = [...(times[name] ?? []), run()];
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

const node = (...args: string[]): readonly [string, string[]] => [process.execPath, args];

export function startUp(sample: Fixture): { rows: Row[]; json: object } {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  const json = inTurn(
    {
      node: () => wall(...node('-e', '0'), root),
      version: () => wall(...node(CLI, '--version'), root),
      lint: () => wall(...node(CLI, 'lint', sample.path), root),
      pdf: () => wall(...node(CLI, 'export', '--force', '--to', 'pdf', '-o', folder, sample.path), folder),
    },
    15,
  );
  rmSync(folder, { recursive: true });
  const { node: bare = 0, version = 0, lint = 0, pdf = 0 } = json;
  return {
    rows: [
      {
        what: 'kehoach --version beyond node -e 0',
        figure: `${(version - bare).toFixed(0)} ms`,
        target: '≤ 60 ms',
      },
      {
        what: 'kehoach lint of one plan beyond node -e 0',
        figure: `${(lint - bare).toFixed(0)} ms`,
        target: '≤ 200 ms',
      },
      {
        what: 'kehoach export --to pdf of one plan beyond node -e 0',
        figure: `${(pdf - bare).toFixed(0)} ms`,
        target: '≤ 400 ms',
      },
    ],
    json,
  };
}

const PEERS = join(root, 'test/bench/peers');

/** The commands that check all Markdown below a folder, with the rules that each tool recommends. */
function commandsOn(folder: string): Readonly<Record<string, readonly [string, string[], string]>> {
  const preset = join(PEERS, 'node_modules/remark-preset-lint-recommended/index.js');
  const textlintConfig = join(PEERS, 'textlintrc.json');
  return {
    kehoach: [...node(CLI, 'lint', '--no-config', '--format', 'json', folder), folder],
    'markdownlint-cli2': [join(TOOLS, 'markdownlint-cli2'), ['**/*.md'], folder],
    'remark-cli': [join(TOOLS, 'remark'), ['--use', preset, '--no-stdout', '--quiet', folder], folder],
    textlint: [
      join(TOOLS, 'textlint'),
      ['--config', textlintConfig, '--no-color', `${folder}/**/*.md`],
      PEERS,
    ],
  };
}

/** A tool that fails to start would be the fastest of all: each must find what is wrong in a text made for it. */
function expectAllToWork(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-peers-'));
  try {
    const text = '## KẾ HOẠCH\n\n\n\n* Javascript\n- teh\n\n## I. MỤC ĐÍCH\n\nSố: 1/KH-UBND';
    writeFileSync(join(folder, 'faulty.md'), text);
    for (const [name, [command, args, cwd]] of Object.entries(commandsOn(folder))) {
      const { stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
      if (!/faulty\.md/u.test(stdout + stderr)) throw new Error(`${name} does not work: ${stdout}${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Different texts from a cold start, all forced to be read as plans: nothing of one can be remembered for another.
 * @param texts no two alike
 */
export function againstPeers(texts: readonly Fixture[]): { rows: Row[]; json: object } {
  expectAllToWork();
  const folder = folderOf(texts);
  const cache = join(folder, '.cache');
  const kehoach = (...options: string[]): number =>
    wall(...node(CLI, 'lint', '--no-config', '--format', 'json', ...options, folder), folder);
  try {
    const { kehoach: _, ...peerCommands } = commandsOn(folder);
    const json = inTurn(
      {
        oneThread: () => kehoach('--concurrency', '1'),
        twoThreads: () => kehoach('--concurrency', '2'),
        ...Object.fromEntries(
          Object.entries(peerCommands).map(([name, command]) => [name, () => wall(...command)]),
        ),
      },
      3,
    );
    const warm = (): number => kehoach('--cache', '--cache-location', cache);
    warm();
    const warmed = median([warm(), warm(), warm()]);
    const { oneThread = 1, twoThreads = 1, ...peers } = json;
    const fastest = Math.min(...Object.values(peers));
    const count = `${texts.length} unlike texts`;
    return {
      rows: [
        ...Object.entries(json).map(([what, time]) => ({
          what: `${count}, ${what}`,
          figure: `${(time / 1000).toFixed(1)} s`,
        })),
        {
          what: `${count}: fastest peer / kehoach`,
          figure: `${(fastest / Math.min(oneThread, twoThreads)).toFixed(1)} ×`,
          target: '≥ 3 ×',
        },
        {
          what: `${count}: one thread / two threads`,
          figure: `${(oneThread / twoThreads).toFixed(2)} ×`,
          target: '≥ 1.6 ×',
        },
        {
          what: `${count} with a warm cache`,
          figure: `${(warmed / 1000).toFixed(2)} s`,
          target: '< 1 s',
        },
      ],
      json: { ...json, warmed },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function archive(plans: readonly Fixture[]): { rows: Row[]; json: object } {
  const folder = archiveFolder(plans, 14_000, 193_000_000, 30);
  try {
    const time = wall(...node(CLI, 'lint', '--no-config', '--format', 'json', folder), folder);
    return {
      rows: [
        {
          what: '14,000 files, 193 MB, 30 of them plans',
          figure: `${(time / 1000).toFixed(1)} s`,
          target: '< 10 s',
        },
      ],
      json: { time },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
