import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const FIXTURE = readFileSync(
  new URL('../fixtures/clean/03-dang-uy-xa-so-ket-chi-thi-06-de-cuong.md', import.meta.url),
  'utf8',
);
const EDITS = 1000;
/** Findings are compared after every so many edits. */
const STRIDE = 25;

/** What drafters and hostile inputs put in. */
const PIECES = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '😀',
  '\u{1F468}\u200D\u{1F469}',
  'ủ',
  'u\u031B\u0309',
  '- ',
  '## I. ',
  'III. MỤC\n\n',
  '1.',
  '**',
  '|',
  '<!--',
  '-->',
  '```\n',
  'Chỉ thị số 05-CT/TW, ngày 32/13/2026',
  'Số   /KH-UBND',
  '---\n',
  './.',
  '\u0000',
  '\uD800',
];

/** A small generator of the same numbers each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

let client: ScriptedClient;
afterEach(async () => {
  await client.stop();
});

test.each([
  ['LF', FIXTURE],
  ['CRLF', FIXTURE.replace(/\r?\n/gu, '\r\n')],
  ['lone CR', FIXTURE.replace(/\r?\n/gu, '\r')],
  ['surrogate pairs', PLAN.replace(/Đảng/gu, '😀Đảng')],
])(
  'after 1,000 random edits the findings are those of a fresh open: %s',
  { timeout: 120_000 },
  async (name, text) => {
    client = new ScriptedClient();
    await client.initialize({ initializationOptions: { ...OPTIONS, debounce: 2 } });
    const random = numbers(name.length * 7919);
    const uri = 'file:///a.md';
    client.open(uri, text);
    let lines = new LineIndex(text);
    for (let version = 2; version <= EDITS + 1; version += 1) {
      // As a client does: positions of the text it has, offsets that a position can name.
      const start = lines.offsetAt(lines.positionAt(random(lines.text.length + 1)));
      const length = random(4) === 0 ? random(60) : random(3);
      const end = lines.offsetAt(lines.positionAt(Math.min(lines.text.length, start + length)));
      const newText = PIECES[random(PIECES.length)]!;
      const range = { start: Math.min(start, end), end: Math.max(start, end) };
      const edit = { range: lines.rangeOf(range), text: newText };
      // Two changes at once are of no key, after which some findings would wait for a pause.
      const nothing = {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '',
      };
      client.change(uri, version, [edit, nothing]);
      lines = new LineIndex(lines.text.slice(0, range.start) + newText + lines.text.slice(range.end));
      if (version % STRIDE !== 1) continue;
      const fresh = `file:///fresh-${version}.md`;
      client.open(fresh, lines.text);
      const ask = (of: string) =>
        client.request('textDocument/documentSymbol', { textDocument: { uri: of } });
      const [symbols, freshSymbols] = [await ask(uri), await ask(fresh)];
      expect(JSON.stringify(symbols).replaceAll(uri, '')).toBe(
        JSON.stringify(freshSymbols).replaceAll(fresh, ''),
      );
      if (symbols.length === 0) continue;
      expect(await client.diagnostics(uri, version)).toEqual(await client.diagnostics(fresh, 1));
      client.notify('textDocument/didClose', { textDocument: { uri: fresh } });
    }
  },
);
