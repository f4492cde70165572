import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';
import { type MadeRepository, makeRepository } from './make.ts';

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly isPlan: boolean;
    readonly diagnostics: readonly { readonly ruleId: string; readonly severity: string }[];
  }[];
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Content of every file and link below a folder. */
function contents(root: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) found.set(path, `-> ${readlinkSync(path)}`);
    else if (stat.isFile()) found.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}

// Many whole runs: on a machine that does other things as well they take their time.
describe('a repository of 2,000 files', { timeout: 3_600_000 }, () => {
  const cli = builtCli();
  const root = mkdtempSync(join(tmpdir(), 'kehoach-repository-'));
  let made: MadeRepository;
  beforeAll(() => {
    made = makeRepository(root, 2000);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const lint = (...args: string[]) =>
    cli.run(['lint', '--date', '2026-11-01', '-f', 'json', ...args], { cwd: root });

  it('is checked in one run: findings, exit code, every unreadable file named, nothing altered', async () => {
    const before = contents(root);
    const { code, out, err } = await lint();
    expect(err).toBe('');
    expect(code).toBe(3);
    const report = JSON.parse(out) as JsonReport;
    expect(report.failures.map(({ path }) => path).sort()).toEqual([...made.unreadable].sort());
    for (const { message } of report.failures) expect(message).not.toBe('');
    const byPath = new Map(report.files.map((file) => [file.path, file]));
    expect([...byPath.keys()].sort()).toEqual([...made.samples, ...made.clean, ...made.others].sort());
    for (const path of made.samples) expect(byPath.get(path)!.diagnostics, path).not.toEqual([]);
    for (const path of made.clean) expect(byPath.get(path), path).toMatchObject({ isPlan: true });
    const clean = made.clean.flatMap((path) => byPath.get(path)!.diagnostics);
    expect(clean.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const path of made.others)
      expect(byPath.get(path), path).toMatchObject({ isPlan: false, diagnostics: [] });
    expect(contents(root)).toEqual(before);
  });

  it('gives the same bytes on 1, 2 and 8 threads, and from three shards put together', async () => {
    const alone = await lint('--concurrency', '1');
    for (const count of ['2', '8']) expect(await lint('--concurrency', count)).toEqual(alone);
    const shards: string[] = [];
    const store = mkdtempSync(join(tmpdir(), 'kehoach-shards-'));
    for (const index of [1, 2, 3]) {
      const path = join(store, `${index}.json`);
      const { code } = await lint('--shard', `${index}/3`, '-o', path);
      expect(code).toBe(3);
      shards.push(path);
    }
    expect(await cli.run(['merge-reports', '-f', 'json', ...shards], { cwd: root })).toEqual(alone);
    for (const format of ['stylish']) {
      const whole = await cli.run(['lint', '--date', '2026-11-01', '-f', format], { cwd: root });
      expect(await cli.run(['merge-reports', '-f', format, ...shards], { cwd: root })).toEqual(whole);
    }
    rmSync(store, { recursive: true });
  });

  it('reads nothing again with a cache, and one file after one change', async () => {
    const cache = join(tmpdir(), `kehoach-cache-${process.pid}`);
    const cached = async () => {
      const { out, err } = await lint('--cache-location', cache, '--stats', '--locale', 'en');
      return { out, parsed: Number(/, (\d+) read as plans/u.exec(err)?.[1]) };
    };
    const plans = made.samples.length + made.clean.length;
    const first = await cached();
    expect(first.parsed).toBeGreaterThanOrEqual(plans);
    expect(first.parsed).toBeLessThan(plans + made.others.length);
    const second = await cached();
    expect(second).toEqual({ out: first.out, parsed: 0 });
    const changed = join(root, made.samples[1]!);
    const before = readFileSync(changed);
    writeFileSync(changed, `${before}\nThêm một dòng.\n`);
    expect((await cached()).parsed).toBe(1);
    writeFileSync(changed, before);
    rmSync(cache);
  });
});
