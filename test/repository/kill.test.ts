import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';

const cli = builtCli();
const root = mkdtempSync(join(tmpdir(), 'kehoach-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FOLDER = 'test/fixtures/samples';
const PLANS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(FOLDER, name)));
const COUNT = 60;

function fill(): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, '.git'), { recursive: true });
  for (let i = 0; i < COUNT; i += 1) writeFileSync(join(root, `${i}.md`), PLANS[i % PLANS.length]!);
}

const fix = (killAfter?: number) =>
  cli.run(['lint', '--fix', '--concurrency', '1', '--date', '2026-11-01', '-f', 'jsonl'], {
    cwd: root,
    ...(killAfter === undefined ? {} : { killAfter }),
  });

it('killed at twenty moments while it fixes, leaves every file whole: as it was or as fixed', {
  timeout: 3_600_000,
}, async () => {
  fill();
  const begin = performance.now();
  await fix();
  const whole = performance.now() - begin;
  const fixed = Array.from({ length: COUNT }, (_, i) => readFileSync(join(root, `${i}.md`)));
  expect(fixed.some((text, i) => !text.equals(PLANS[i % PLANS.length]!))).toBe(true);
  let interrupted = 0;
  for (let round = 0; round < 20; round += 1) {
    fill();
    const { code } = await fix(whole * Math.random());
    const states = Array.from({ length: COUNT }, (_, i) => {
      const text = readFileSync(join(root, `${i}.md`));
      if (text.equals(fixed[i]!)) return 'mended';
      return text.equals(PLANS[i % PLANS.length]!) ? 'as it was' : 'broken';
    });
    expect(states).not.toContain('broken');
    if (code === null && states.includes('mended')) interrupted += 1;
    // What a killed run leaves after is no Markdown, and no later run trips over it.
    const rest = readdirSync(root).filter((name) => !/^\d+\.md$|^\.git$/u.test(name));
    for (const name of rest) expect(name).toMatch(/^\.\d+\.md\.kehoach-\d+-[0-9a-z]+\.tmp$/u);
  }
  // The moments have to fall into the fixing, or the test would prove nothing.
  expect(interrupted).toBeGreaterThan(0);
});

it('a cache that runs side by side write, some of them killed, is whole and gives what no cache gives', {
  timeout: 3_600_000,
}, async () => {
  fill();
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
