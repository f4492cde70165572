import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-lint-bundle-'));
let inputs: readonly string[] = [];
let code = '';

beforeAll(() => {
  const metafile = join(folder, 'metafile.json');
  execFileSync(process.execPath, [
    'esbuild.mjs',
    `--outdir=${folder}`,
    '--only=cli',
    `--metafile=${metafile}`,
  ]);
  const { outputs } = JSON.parse(readFileSync(metafile, 'utf8')) as {
    outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
  };
  const [, output] = Object.entries(outputs).find(([path]) => basename(path) === 'cli-lint.js')!;
  inputs = Object.entries(output.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
  code = readFileSync(join(folder, 'cli-lint.js'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('`kehoach lint` reads no schema, no watcher and no other command before it needs them', () => {
  expect(inputs.length).toBeGreaterThan(400);
  expect(
    inputs.filter((path) =>
      /node_modules\/(?:zod|jsonc-parser|chokidar|readdirp)\/|cli\/(?:help|main|mcp|figures\/html|commands\/(?:new|import|export|mcp|report|tasks|config))|features\/(?:drafts|agent-tools)\//u.test(
        path,
      ),
    ),
  ).toEqual([]);
});

test('the modules of a check are not wrapped to be loaded one by one, which parses them twice', () => {
  // What esbuild writes for a module that is loaded later: `var a=b(()=>{…`. The reports are loaded so, one of them each time.
  const wrapped = code.match(/(?:var |,)[\w$]+=[\w$]+\(\(\)=>\{/gu) ?? [];
  expect(wrapped.length).toBeGreaterThan(5);
  expect(wrapped.length).toBeLessThan(50);
});
