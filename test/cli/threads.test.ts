import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';

const PLANS = ['test/fixtures/samples', 'test/fixtures/clean', 'test/fixtures/not-plans'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name))),
);

describe('the built command line on threads', { timeout: 3_600_000 }, () => {
  const cli = builtCli();
  const cwd = mkdtempSync(join(tmpdir(), 'kehoach-threads-'));
  beforeAll(() => {
    mkdirSync(join(cwd, '.git'));
    for (let i = 0; i < 120; i += 1) writeFileSync(join(cwd, `kế hoạch ${i}.md`), PLANS[i % PLANS.length]!);
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const lint = (...args: string[]) =>
    cli.run(['lint', '--date', '2026-11-01', '-f', 'json', ...args], { cwd });

  it('ends, with the same bytes and exit code on 1, 2 and 8 threads', async () => {
    const alone = await lint('--concurrency', '1');
    expect(alone.code).toBe(1);
    expect(JSON.parse(alone.out).summary).toMatchObject({ files: 120 });
    for (const count of ['2', '8', '2', '8']) expect(await lint('--concurrency', count)).toEqual(alone);
  });

  it('fills the cache on threads and reads it back', async () => {
    const plain = await lint('--concurrency', '1');
    expect(await lint('--concurrency', '2', '--cache')).toEqual(plain);
    expect(await lint('--concurrency', '2', '--cache')).toEqual(plain);
    const { err } = await lint('--concurrency', '2', '--cache', '--stats');
    expect(err).toMatch(/120 .* 0 /u);
  });

  it('fixes files with the longest names, alike in their beginnings', async () => {
    const folder = join(cwd, 'tên dài');
    mkdirSync(folder);
    // 255 bytes is the most that file systems take.
    const names = Array.from({ length: 60 }, (_, i) => `${'ế'.repeat(82)}${String(i).padStart(6, '0')}.md`);
    const plan = readFileSync('test/fixtures/samples/05-huyen-uy-chi-thi-21.md');
    for (const name of names) writeFileSync(join(folder, name), plan);
    const { err } = await lint('--concurrency', '4', '--fix', 'tên dài');
    expect(err).toMatch(/^kehoach: đã sửa \d+ chỗ trong 60 tệp\n$/u);
    const fixed = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(new Set(fixed).size).toBe(1);
    expect(fixed[0]).not.toBe(plan.toString());
    expect(readdirSync(folder)).toHaveLength(names.length);
  });
});
