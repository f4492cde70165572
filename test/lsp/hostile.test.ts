import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

/** Milliseconds after which findings do not come any more: a thread of its own waits long on a busy machine. */
const LATE = 60_000;
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

const MIDDLE = PLAN.slice(HEAD.length);
const SYLLABLES =
  'kế hoạch thực hiện triển khai công tác năm xã phường tỉnh ủy ban nhân dân đảng bộ và của các'.split(' ');
/** 1.5 MB of pieces in one line, by a number for each that is always the same, and the rest of a plan after it. */
function longLine(piece: (n: number) => string): string {
  const pieces: string[] = [];
  let length = 0;
  while (length < 1_500_000) {
    const mixed = Math.imul(pieces.length + 1, 2_654_435_761);
    const next = piece(Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 8);
    pieces.push(next);
    length += next.length;
  }
  return `${HEAD}${pieces.join('')}\n\n${MIDDLE}`;
}

/** Pieces of lines that no plan has; most rules look at each letter of them. */
const LONG_LINES: readonly (readonly [string, (n: number) => string])[] = [
  ['letters', (n) => String.fromCharCode(97 + (n % 26))],
  ['syllables', (n) => `${SYLLABLES[n % SYLLABLES.length]} `],
  ['an encoded picture', (n) => Buffer.from([n, n >> 5, n >> 10]).toString('base64')],
  ['JSON', (n) => `{"id":${n},"ten":"${SYLLABLES[n % SYLLABLES.length]}","muc":[${n % 7}]},`],
  ['digits', (n) => String(n % 10)],
  ['asterisks, brackets and bars', (n) => '*[(|])_ a'[n % 9]!],
  ['one document cited', () => 'Chỉ thị số 06-CT/TW, ngày 24/6/2021 '],
  ['many documents cited', (n) => `${n % 1000}/KH-UBND `],
  ['cells', () => '| a '],
];

/** Milliseconds that an answer takes, as far as the server's own thread works on something; on a busy machine it waits too. */
async function heldBy(answer: () => Promise<unknown>): Promise<number> {
  const work = workOfServer();
  const asked = Date.now();
  await answer();
  return Math.min(Date.now() - asked, workOfServer() - work);
}

/** Milliseconds that the thread that answers has worked so far; all time where the system does not say. */
function workOfServer(): number {
  const { pid } = client.process;
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Date.now();
  }
}

test.each<readonly [string, () => string]>([
  ...LONG_LINES.map(([of, piece]) => [`a line of 1.5 MB: ${of}`, () => longLine(piece)] as const),
  [
    'a table row of 375,000 cells',
    () => `${HEAD}| a | b |\n|---|---|\n${'| a '.repeat(375_000)}\n\n${MIDDLE}`,
  ],
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
  { timeout: 240_000 },
  async (_, text) => {
    client.open(HOSTILE, text());
    const hover = () =>
      client.request('textDocument/hover', { textDocument: { uri: CALM }, position: CITED });
    const first = await heldBy(async () => expect(await hover()).not.toBeNull());
    // Again while the check of the large text goes on.
    const second = await heldBy(() =>
      client.request('textDocument/documentSymbol', { textDocument: { uri: CALM } }),
    );
    client.change(HOSTILE, 2, [
      { range: { start: { line: 14, character: 0 }, end: { line: 14, character: 0 } }, text: 'x' },
    ]);
    const third = await heldBy(hover);
    expect(Math.max(first, second, third)).toBeLessThan(2000);
    expect(await client.diagnostics(HOSTILE, 2, LATE)).toBeDefined();
    console.info(`${_}: ${[first, second, third].map(Math.round).join(' ')} ms`);
  },
);

test('a plan with a line of 1.5 MB answers requests, and its findings are told', {
  timeout: 60_000,
}, async () => {
  client.open(
    HOSTILE,
    longLine((n) => `${SYLLABLES[n % SYLLABLES.length]} `),
  );
  const symbols = await client.request<unknown[]>('textDocument/documentSymbol', {
    textDocument: { uri: HOSTILE },
  });
  expect(symbols.length).toBeGreaterThan(5);
  const codes = (await client.diagnostics(HOSTILE, 1, LATE)).map(({ code }) => code);
  expect(codes).toContain('struct-arabic-sequence');
  expect(codes).toContain('text-real-word');
});
