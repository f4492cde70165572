import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

let client: ScriptedClient;
afterEach(() => client.stop());

const planText = (i: number) =>
  PLAN.replace('12-KH/ĐU', `${i + 1}-KH/ĐU`).replace('Nâng cao', 'Nâng cao '.repeat(300));

/** Limits of the product are 3 s and 100 ms on a machine at rest; a busy one gets ten times as long. */
test('two thousand plans are searched soon, and at once when they are known', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kho '));
  for (let i = 0; i < 2000; i += 1) {
    const place = join(folder, `Thư mục ${i % 20}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `kế hoạch ${i}.md`), planText(i));
  }
  client = new ScriptedClient();
  await client.initialize({ rootUri: pathToFileURL(folder).href, initializationOptions: OPTIONS });
  const search = async (query: string) => {
    const start = performance.now();
    const found: AnyJson[] = await client.request('workspace/symbol', { query });
    return { names: found.map(({ name }) => name), took: performance.now() - start };
  };
  const cold = await search('1777-KH');
  const warm = await search('1999-KH');
  console.log(`2,000 plans: first search ${cold.took.toFixed()} ms, next ${warm.took.toFixed()} ms`);
  expect(cold.names).toHaveLength(1);
  expect(warm.names).toHaveLength(1);
  expect(cold.took).toBeLessThan(30_000);
  expect(warm.took).toBeLessThan(1000);
  rmSync(folder, { recursive: true });
});

test('an edit or a changed file updates the index without reading the others again', {
  timeout: 60_000,
}, async () => {
  const base = 'vscode-vfs://github/kho';
  const files = new Map(Array.from({ length: 60 }, (_, i) => [`${base}/${i}.md`, planText(i)] as const));
  const reads: string[] = [];
  client = new ScriptedClient();
  client.answers.set('kehoach/listFiles', () => [...files.keys()]);
  client.answers.set('kehoach/fileExists', () => false);
  client.answers.set('kehoach/readFile', ({ uri }) => {
    const text = files.get(uri);
    if (text !== undefined) reads.push(uri);
    return text === undefined ? null : { text };
  });
  await client.initialize({ rootUri: base, initializationOptions: { ...OPTIONS, readFile: true } });
  const search = async (query: string) => (await client.request('workspace/symbol', { query })).length;
  expect(await search('7-KH')).toBe(6);
  expect(reads).toHaveLength(60);

  const uri = `${base}/6.md`;
  client.open(uri, files.get(uri)!);
  client.change(uri, 2, [{ text: files.get(uri)!.replace('7-KH/ĐU', '777-KH/ĐU') }]);
  await client.diagnostics(uri, 2);
  expect(await search('777-KH')).toBe(1);
  expect(reads).toHaveLength(60);

  files.set(`${base}/9.md`, planText(887));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${base}/9.md`, type: 2 }] });
  expect(await search('888-KH')).toBe(1);
  expect(reads).toEqual([...reads.slice(0, 60), `${base}/9.md`]);
});

test('a client that takes no edits gets the edit of a command as its answer; others are sent it', async () => {
  const uri = 'file:///k.md';
  client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS });
  client.open(uri, PLAN);
  const command = 'kehoach.renumberOutline';
  const edit: AnyJson = await client.request('workspace/executeCommand', { command, arguments: [uri] });
  expect(edit.changes[uri].map(({ newText }: AnyJson) => newText)).toEqual(['2', 'II']);
  for (const odd of [[], [1], ['file:///none.md'], [uri, 'x']]) {
    await client.request('workspace/executeCommand', { command: 'kehoach.moveSectionUp', arguments: odd });
  }
  await client.stop();

  client = new ScriptedClient();
  let sent: AnyJson;
  client.answers.set('workspace/applyEdit', (params) => {
    sent = params;
    return { applied: true };
  });
  const capabilities = { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } };
  await client.initialize({ initializationOptions: OPTIONS, capabilities });
  client.open(uri, PLAN, 7);
  expect(await client.request('workspace/executeCommand', { command, arguments: [uri] })).toBe(2);
  expect(sent.edit.documentChanges[0].textDocument).toEqual({ uri, version: 7 });
});
