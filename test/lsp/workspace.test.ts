import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const COUNT = 200;
let folder: string;
let client: ScriptedClient;
let openUri: string;
let openText: string;
const contents = new Map<string, string>();

/** Ten of the plans cite 21-CT/TW in one way or another; one of them is open. */
function planText(i: number): string {
  const text = PLAN.replace('Số 12-KH/ĐU', `Số ${i + 1}-KH/ĐU`).replace(
    'sơ kết 5 năm',
    `sơ kết 5 năm lần ${i + 1}`,
  );
  if (i % 20 !== 0) return text;
  return text.replace(
    'III. TỔ CHỨC',
    'II. NỘI DUNG\n\nTheo Chỉ thị số 21 – CT/TW và Chỉ thị số 21-CT/TW; không phải 121-CT/TW, 21-CT/TU.\n\n## III. TỔ CHỨC',
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kho kế hoạch '));
  const folders = ['Đảng ủy'.normalize('NFC'), 'Ủy ban'.normalize('NFD'), 'năm 2026'];
  for (const name of folders) mkdirSync(join(folder, name));
  for (let i = 0; i < COUNT; i += 1) {
    const path = join(folder, folders[i % folders.length]!, `kế hoạch ${i}.md`);
    const text = i % 40 === 0 ? planText(i).replaceAll('\n', '\r\n') : planText(i);
    writeFileSync(path, text);
    contents.set(pathToFileURL(path).href, text);
  }
  [openUri, openText] = [...contents][20]!;
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules', 'x.md'), PLAN);
  writeFileSync(join(folder, 'ghi chú.md'), '# Ghi chú\n\nChỉ thị số 21-CT/TW.\n');
  client = new ScriptedClient();
  await client.initialize({
    rootUri: pathToFileURL(folder).href,
    initializationOptions: OPTIONS,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

test('symbols of the workspace are found by number and by title without marks', {
  timeout: 30_000,
}, async () => {
  const all: AnyJson[] = await client.request('workspace/symbol', { query: '' });
  expect(all).toHaveLength(COUNT);
  const found: AnyJson[] = await client.request('workspace/symbol', { query: 'so ket 5 nam lan 200' });
  expect(found.map(({ name }) => name)).toEqual([expect.stringContaining('200-KH/ĐU')]);
});

test('rename changes every mention in ten plans and nothing else', { timeout: 30_000 }, async () => {
  // As VS Code spells it: more encoded than needed.
  openUri = openUri.replace('.md', '%2Emd');
  client.open(openUri, openText, 3);
  const position = new LineIndex(openText).positionAt(openText.indexOf('21-CT/TW') + 2);
  const edit = await client.request('textDocument/rename', {
    textDocument: { uri: openUri },
    position,
    newName: '22-CT/TW',
  });
  expect(edit.documentChanges).toHaveLength(COUNT / 20);
  for (const { textDocument, edits } of edit.documentChanges as AnyJson[]) {
    const before =
      textDocument.uri === openUri ? openText : readFileSync(fileURLToPath(textDocument.uri), 'utf8');
    expect(textDocument.version).toBe(textDocument.uri === openUri ? 3 : null);
    const lines = new LineIndex(before);
    let after = before;
    for (const { range, newText } of edits.toReversed()) {
      after = after.slice(0, lines.offsetAt(range.start)) + newText + after.slice(lines.offsetAt(range.end));
    }
    expect(after).toBe(before.replace('số 21 – CT/TW', 'số 22-CT/TW').replace('số 21-CT/TW', 'số 22-CT/TW'));
  }
});

test('a citation leads to the plan with that number', { timeout: 30_000 }, async () => {
  const uri = 'untitled:moi';
  const text = PLAN.replace('Nâng cao', 'Thực hiện Kế hoạch số 42-KH/ĐU, nâng cao');
  client.open(uri, text);
  const position = new LineIndex(text).positionAt(text.indexOf('42-KH') + 1);
  const definition: AnyJson = await client.request('textDocument/definition', {
    textDocument: { uri },
    position,
  });
  const target = [...contents.keys()][41]!;
  expect(definition.map((place: AnyJson) => decodeURIComponent(place.uri))).toEqual([
    decodeURIComponent(target),
  ]);
  const links: AnyJson[] = await client.request('textDocument/documentLink', { textDocument: { uri } });
  expect(links.map((link) => decodeURIComponent(link.target))).toContain(decodeURIComponent(target));
});

test('an edit and a change on disk find their way into the index', { timeout: 30_000 }, async () => {
  const [first] = contents.keys();
  writeFileSync(fileURLToPath(first!), PLAN.replace('12-KH/ĐU', '999-KH/ĐU'));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: first, type: 2 }] });
  client.change(openUri, 4, [{ text: openText.replace('21-KH/ĐU', '888-KH/ĐU') }]);
  await client.diagnostics(openUri, 4);
  for (const number of ['999-KH', '888-KH']) {
    expect(await client.request('workspace/symbol', { query: number })).toHaveLength(1);
  }
  expect(
    await client.request('workspace/symbol', { query: '1-KH/ĐU sơ kết 5 năm lần 1 ' }),
  ).not.toContainEqual(expect.objectContaining({ location: expect.objectContaining({ uri: first }) }));
});
