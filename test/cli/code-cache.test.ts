import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';

const cli = builtCli();
const cwd = mkdtempSync(join(tmpdir(), 'kehoach-code-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

it('starts the same with code kept from the build, with foreign code, and without any; writes nothing', {
  timeout: 3_600_000,
}, async () => {
  mkdirSync(join(cwd, '.git'));
  const plan = readdirSync('test/fixtures/samples').find((name) => name.endsWith('.md'))!;
  copyFileSync(join('test/fixtures/samples', plan), join(cwd, 'a.md'));
  const lint = () => cli.run(['lint', '--date', '2026-11-01', '-f', 'json'], { cwd });
  const cache = join(cli.folder, 'cli-main.cache');
  const kept = readFileSync(cache);
  const listed = readdirSync(cli.folder).sort();
  const usual = await lint();
  expect(usual).toMatchObject({ code: 1, err: '' });
  const foreign = [
    kept.subarray(0, 1000),
    Buffer.concat([kept.subarray(0, 64), Buffer.alloc(200_000, 7)]),
    Buffer.concat([Buffer.alloc(64), kept.subarray(64)]),
    Buffer.alloc(0),
  ];
  for (const bytes of foreign) {
    writeFileSync(cache, bytes);
    expect(await lint()).toEqual(usual);
    expect(readFileSync(cache)).toEqual(bytes);
  }
  rmSync(cache);
  expect(await lint()).toEqual(usual);
  writeFileSync(cache, kept);
  expect(readdirSync(cli.folder).sort()).toEqual(listed);
});
