import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../fuzz/random.ts';
import { fixtures } from '../support/fixtures.ts';
import { ScriptedClient } from './support/client.ts';

/** What the built server answers for a position holds it, in any document; selectionRange answers once for each. */
let client: ScriptedClient;
beforeAll(async () => {
  client = new ScriptedClient();
  await client.initialize();
});
afterAll(() => client.notify('exit'));

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface Selection {
  readonly range: Range;
  readonly parent?: Selection;
}

const PLANS = fixtures('samples', 'clean').map(({ name, text }) => ({ name, text }));
const DOCUMENTS = [
  { name: 'empty', text: '' },
  { name: 'a byte order mark', text: '\uFEFF' },
  { name: 'blanks', text: '   \n\n \r\n' },
  { name: 'no plan', text: '# Ghi chép\n\n- đi chợ\n- nấu cơm 😀\n' },
  ...PLANS,
  { name: 'CRLF', text: PLANS[0]!.text.replaceAll('\n', '\r\n') },
  { name: 'decomposed', text: PLANS[1]!.text.normalize('NFD') },
];

const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = ({ start, end }: Range, position: Position): boolean =>
  before(start, position) && before(position, end);

/** Positions at words, and beyond the ends of lines and of the document; each with where it is taken to be. */
function positionsIn(text: string, count: number): { asked: Position; meant: Position }[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const random = new Random(text.length + 11);
  return Array.from({ length: count }, () => {
    const line = random.below(lines.length);
    const { length } = lines[line]!;
    const character = random.below(8) === 0 ? length + random.below(50) : random.below(length + 1);
    return { asked: { line, character }, meant: { line, character: Math.min(character, length) } };
  });
}

it.each(DOCUMENTS)('$name', async ({ name, text }) => {
  const uri = `untitled:${encodeURIComponent(name)}.md`;
  client.open(uri, text);
  const textDocument = { uri };
  const places = positionsIn(text, 150);
  const positions = places.map(({ asked }) => asked);
  const selections: Selection[] = await client.request('textDocument/selectionRange', {
    textDocument,
    positions,
  });
  expect(selections).toHaveLength(positions.length);
  for (const [i, { meant }] of places.entries()) {
    for (let each: Selection | undefined = selections[i]; each; each = each.parent)
      expect(holds(each.range, meant), `selection at ${JSON.stringify(meant)}`).toBe(true);
  }
  for (const { asked, meant } of places) {
    const at = { textDocument, position: asked };
    const hover = await client.request<{ range?: Range } | null>('textDocument/hover', at);
    if (hover?.range) expect(holds(hover.range, meant), `hover at ${JSON.stringify(meant)}`).toBe(true);
    const rename = await client.request<Range | { range: Range } | null>('textDocument/prepareRename', at);
    const range = rename && ('range' in rename ? rename.range : rename);
    if (range) expect(holds(range, meant), `rename at ${JSON.stringify(meant)}`).toBe(true);
  }
  expect(await client.request('textDocument/selectionRange', { textDocument, positions: [] })).toEqual([]);
  client.notify('textDocument/didClose', { textDocument });
});

it('a cursor on the name of a type and on the date of a citation', async () => {
  const uri = 'untitled:a.md';
  const line = 'Thực hiện Kế hoạch số 36-KH/TU, ngày 15/10/2025 của Ban Thường vụ Tỉnh ủy về công tác năm.';
  client.open(uri, `# KẾ HOẠCH\n\n${line}\n\nNơi nhận:\n- Lưu: VT.\n`);
  for (const word of ['Kế hoạch', 'hoạch', 'số', '36-KH/TU', 'ngày', '15/10/2025']) {
    const position = { line: 2, character: line.indexOf(word) + 1 };
    const at = { textDocument: { uri }, position };
    for (const method of ['hover', 'prepareRename']) {
      const answer = await client.request(`textDocument/${method}`, at);
      const range = answer && ('range' in answer ? answer.range : answer);
      if (range) expect(holds(range, position), `${method} on ${word}`).toBe(true);
    }
  }
});
