import { afterEach, beforeEach, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const CALM = 'file:///calm.md';
const HOSTILE = 'file:///hostile.md';
const CITED = new LineIndex(PLAN).positionAt(PLAN.indexOf('06-CT/TW, ngày'));
const HEAD = PLAN.slice(0, PLAN.indexOf('### 1. Mục đích'));

let client: ScriptedClient;
beforeEach(async () => {
  client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS });
  client.open(CALM, PLAN);
  await client.diagnostics(CALM, 1);
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

const nested = Array.from({ length: 5000 }, (_, i) => `${' '.repeat(2 * i)}- mục`).join('\n');
const binary = Array.from({ length: 300_000 }, (_, i) => String.fromCharCode((i * 7919) % 0xffff)).join('');
/** 1.5 MB as a picture or an archive has them, always the same. */
const bytes = Array.from({ length: 1_500_000 }, (_, i) =>
  String.fromCharCode((Math.imul(i + 1, 2_654_435_761) >>> 13) & 0xff),
).join('');

/** The same in characters that are all seen: no control character tells that it is no text. */
const noise = bytes.replace(/[\s\S]/gu, (c) => String.fromCharCode(32 + ((c.charCodeAt(0) * 7 + 3) % 0x150)));

test.each([
  [
    '10 MB',
    () => HEAD + `${PLAN.slice(HEAD.length)}\n`.repeat(Math.ceil(10_000_000 / (PLAN.length - HEAD.length))),
  ],
  ['a line of 200,000 characters', () => `${HEAD}${'Chỉ thị số 06-CT/TW, ngày 24/6/2021 '.repeat(5600)}`],
  ['5,000 nested lists', () => `${HEAD}${nested}`],
  ['5,000 quotes in one another', () => `${HEAD}${'>'.repeat(5000)} mục`],
  [
    'a table of 2,000 rows',
    () =>
      `${HEAD}| TT | Việc | Hạn |\n|---|---|---|\n${'| 1 | Báo cáo | trước ngày 10/4/2026 |\n'.repeat(2000)}`,
  ],
  ['a binary file', () => HEAD + binary],
  ['1.5 MB of bytes read as Latin-1', () => HEAD + bytes],
  ['1.5 MB of random characters in one line', () => HEAD + noise],
  ['1.5 MB of random characters in lines', () => HEAD + noise.replace(/.{900}/gu, '$&\n')],
  ['200,000 brackets', () => HEAD + '[('.repeat(100_000)],
  ['200,000 asterisks', () => HEAD + '*a _b '.repeat(40_000)],
])(
  '%s: the server lives, and a hover elsewhere is answered within 2 s',
  { timeout: 60_000 },
  async (_, text) => {
    client.open(HOSTILE, text());
    const asked = Date.now();
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri: CALM },
      position: CITED,
    });
    const first = Date.now() - asked;
    expect(hover).not.toBeNull();
    // Again while the check of the large text goes on.
    const askedAgain = Date.now();
    await client.request('textDocument/documentSymbol', { textDocument: { uri: CALM } });
    const second = Date.now() - askedAgain;
    client.change(HOSTILE, 2, [
      { range: { start: { line: 14, character: 0 }, end: { line: 14, character: 0 } }, text: 'x' },
    ]);
    const askedLast = Date.now();
    await client.request('textDocument/hover', {
      textDocument: { uri: CALM },
      position: CITED,
    });
    const third = Date.now() - askedLast;
    expect(Math.max(first, second, third)).toBeLessThan(2000);
    expect(await client.diagnostics(HOSTILE, 2)).toBeDefined();
    console.info(`${_}: ${first} ${second} ${third} ms`);
  },
);
