import {
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
import { afterAll, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';
import { isLeftover } from '../support/leftovers.ts';

const cli = builtCli();
const root = mkdtempSync(join(tmpdir(), 'kehoach-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FOLDER = 'test/fixtures/samples';
const PLANS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(FOLDER, name)));
/** So many that threads share them. */
const MANY = 60;

function fill(count: number): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, '.git'), { recursive: true });
  for (let i = 0; i < count; i += 1) writeFileSync(join(root, `${i}.md`), PLANS[i % PLANS.length]!);
}

const fix = (threads: number, killAfter?: number) =>
  cli.run(['lint', '--fix', '--concurrency', String(threads), '--date', '2026-11-01', '-f', 'jsonl'], {
    cwd: root,
    ...(killAfter === undefined ? {} : { killAfter }),
  });

/** Temporary files of runs that were killed. */
const leftovers = () => readdirSync(root).filter(isLeftover);

/** As if a day had gone by: what is left may be of a run that is still writing only for a minute. */
function makeOld(): void {
  const yesterday = Date.now() / 1000 - 86_400;
  for (const name of leftovers()) utimesSync(join(root, name), yesterday, yesterday);
}

it.each([
  [25, 12, 1],
  [15, MANY, 2],
])(
  'killed at %i moments while it fixes %i files on %i threads: every file is whole, as it was or as fixed',
  {
    timeout: 3_600_000,
  },
  async (rounds, count, threads) => {
    fill(count);
    const begin = performance.now();
    await fix(threads);
    const whole = performance.now() - begin;
    const fixed = Array.from({ length: count }, (_, i) => readFileSync(join(root, `${i}.md`)));
    expect(fixed.some((text, i) => !text.equals(PLANS[i % PLANS.length]!))).toBe(true);
    let interrupted = 0;
    for (let round = 0; round < rounds; round += 1) {
      fill(count);
      const { code } = await fix(threads, whole * Math.random());
      const states = Array.from({ length: count }, (_, i) => {
        const text = readFileSync(join(root, `${i}.md`));
        if (text.equals(fixed[i]!)) return 'fixed';
        return text.equals(PLANS[i % PLANS.length]!) ? 'as it was' : 'broken';
      });
      expect(states).not.toContain('broken');
      if (code === null && states.includes('fixed')) interrupted += 1;
      // What a killed run leaves after is no Markdown, and no later run trips over it.
      const rest = readdirSync(root).filter((name) => !/^\d+\.md$|^\.git$/u.test(name));
      expect(rest.filter((name) => !isLeftover(name))).toEqual([]);
    }
    // The moments have to fall into the fixing, or the test would prove nothing.
    expect(interrupted).toBeGreaterThan(0);
    // Left by a program that is gone: a later run clears it away. By one that still runs: it stays.
    writeFileSync(join(root, '.0.md.kehoach-999999999-a1.tmp'), 'x');
    writeFileSync(join(root, `.1.md.kehoach-${process.pid}-b2.tmp`), 'x');
    makeOld();
    writeFileSync(join(root, '0.md'), PLANS[0]!);
    await fix(1);
    expect(leftovers()).toEqual([`.1.md.kehoach-${process.pid}-b2.tmp`]);
  },
);

const DAY = ['--date', '2026-11-01'];
it.each([
  ['a report', ['lint', ...DAY, '-f', 'json', '-o', 'ra.json'], 'ra.json'],
  ['a baseline', ['lint', ...DAY, '--baseline', 'nền.json', '--update-baseline'], 'nền.json'],
  ['a cache', ['lint', ...DAY, '--cache-location', 'nhớ.json'], 'nhớ.json'],
  ['a calendar', ['tasks', ...DAY, '-f', 'ics', '-o', 'việc.ics'], 'việc.ics'],
  ['a configuration', ['init'], 'kehoach.config.json'],
  [
    'a plan',
    ['new', '--regime', 'state', '--kind', 'annual', '--issuer', '', '--subject', 'x', ...DAY, '-o', 'm.md'],
    'm.md',
  ],
])(
  'killed at ten moments while it writes %s: there is none, the one before, or the whole new one',
  {
    timeout: 3_600_000,
  },
  async (_, args, target) => {
    const few = () => {
      rmSync(root, { recursive: true, force: true });
      mkdirSync(join(root, '.git'), { recursive: true });
      for (let i = 0; i < 4; i += 1) writeFileSync(join(root, `${i}.md`), PLANS[i % PLANS.length]!);
      writeFileSync(join(root, 'của người khác.txt'), 'không đụng tới');
    };
    const contents = () =>
      Object.fromEntries(
        readdirSync(root)
          .filter((name) => name !== '.git' && !isLeftover(name))
          .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
      );
    few();
    const begin = performance.now();
    await cli.run(args, { cwd: root });
    const whole = performance.now() - begin;
    const done = contents();
    expect(done[target]).toBeTruthy();
    // What is there from before, where the command writes over it.
    const isCreated = args[0] === 'init' || args[0] === 'new';
    const before = isCreated ? undefined : `${done[target]}\n`;
    for (let round = 0; round < 10; round += 1) {
      few();
      if (before !== undefined) writeFileSync(join(root, target), before);
      const old = contents();
      await cli.run(args, { cwd: root, killAfter: whole * (0.4 + 0.7 * Math.random()) });
      const now = contents();
      expect([old[target], done[target]]).toContain(now[target]);
      for (const [name, text] of Object.entries(old)) if (name !== target) expect(now[name]).toBe(text);
      expect(Object.keys(now).every((name) => name === target || name in old)).toBe(true);
    }
  },
);

it('a cache that runs side by side write, some of them killed, is whole and gives what no cache gives', {
  timeout: 3_600_000,
}, async () => {
  fill(MANY);
  const lint = (...more: string[]) => ['lint', '--date', '2026-11-01', '-f', 'json', ...more];
  const alone = await cli.run(lint(), { cwd: root });
  const begin = performance.now();
  await cli.run(lint('--cache-location', 'nhớ'), { cwd: root });
  const whole = performance.now() - begin;
  for (let round = 0; round < 2; round += 1) {
    rmSync(join(root, 'nhớ'), { force: true });
    const runs = await Promise.all(
      Array.from({ length: 4 }, (_, i) =>
        cli.run(lint('--cache-location', 'nhớ'), {
          cwd: root,
          ...(i % 2 === 0 ? {} : { killAfter: 2 * whole * Math.random() }),
        }),
      ),
    );
    for (const ran of runs) if (ran.code !== null) expect(ran).toEqual(alone);
    // A broken cache would be told on standard error.
    expect(await cli.run(lint('--cache-location', 'nhớ'), { cwd: root })).toEqual(alone);
  }
});
