import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { cell, paragraph, run, table, wordFile } from '../../support/word-file.ts';

const READER = fileURLToPath(new URL('../../../dist/import.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bộ nhớ '));
afterAll(() => rmSync(folder, { recursive: true }));

/** Imports a file in a process whose heap has no more megabytes, the 8 of Node among them. */
function importWithin(megabytes: number, body: string): string {
  const file = join(folder, 'a.docx');
  writeFileSync(file, wordFile({ body }));
  const script = `const r=require(${JSON.stringify(READER)}).importDocx(require('fs').readFileSync(${JSON.stringify(file)}),'h',true);process.stdout.write(r.code??'read')`;
  const args = [`--max-old-space-size=${megabytes}`, '-e', script];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
}

const number = (i: number): string => String((i * 7919) % 1_000_003);
const many = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

test('the largest files that are read need less than 64 MB', () => {
  const runs = (i: number): string =>
    run(number(i), '<w:b/>') + run(number(i + 1)) + run(number(i + 2), '<w:i/>');
  expect(
    importWithin(
      64,
      many(15_900, (i) => paragraph(runs(i))),
    ),
  ).toBe('read');
  const words = Array.from({ length: 280_000 }, (_, i) => number(i));
  expect(
    importWithin(
      64,
      many(100, (i) => paragraph(run(words.slice(2800 * i, 2800 * (i + 1)).join(' ')))),
    ),
  ).toBe('read');
  const rows = Array.from({ length: 3900 }, (_, i) => [0, 1, 2, 3].map((k) => cell(number(4 * i + k))));
  expect(importWithin(64, table(rows))).toBe('read');
}, 60_000);
