import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

/** Files that the client provides, as it does in a browser; `held` blocks reading them until it is released. */
const BASE = 'vscode-vfs://github/kho';
let client: ScriptedClient;
let files: Map<string, string>;
let reads: string[];
let held: { readonly gate: Promise<void>; readonly open: () => void } | undefined;

function hold(): void {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  held = { gate, open };
}

beforeEach(() => {
  files = new Map(
    [1, 2, 3, 4].map((i) => [
      `${BASE}/${i < 3 ? 'cũ' : 'mới'}/${i}.md`,
      PLAN.replace('12-KH/ĐU', `7${i}-KH/ĐU`).replace('## I.', `Theo Chỉ thị số ${i}${i}-CT/TW.\n\n## I.`),
    ]),
  );
  reads = [];
  held = undefined;
  client = new ScriptedClient();
  const text = (uri: string) => files.get(decodeURIComponent(uri));
  client.answers.set('kehoach/listFiles', ({ uri }) =>
    [...files.keys()].map(encodeURI).filter((each) => each.startsWith(`${uri}/`)),
  );
  client.answers.set('kehoach/fileExists', () => false);
  client.answers.set('kehoach/readFile', async ({ uri }) => {
    if (!uri.endsWith('.md')) return null;
    reads.push(uri);
    await held?.gate;
    const found = text(uri);
    return found === undefined ? null : { text: found };
  });
});
afterEach(async () => {
  held?.open();
  await client.stop();
});

const start = (folders: readonly string[] = ['']) =>
  client.initialize({
    workspaceFolders: folders.map((name) => ({ uri: encodeURI(`${BASE}${name}`), name })),
    capabilities: { workspace: { workspaceFolders: true } },
    initializationOptions: { ...OPTIONS, readFile: true },
  });
const found = async (): Promise<string> =>
  (await client.request<AnyJson[]>('workspace/symbol', { query: 'KH/ĐU' }))
    .map(({ name }) => name.slice(0, 2))
    .sort()
    .join();

test('the plans of a folder that was deleted are gone', async () => {
  await start();
  expect(await found()).toBe('71,72,73,74');
  for (const uri of [...files.keys()]) if (uri.includes('/cũ/')) files.delete(uri);
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: encodeURI(`${BASE}/cũ`), type: 3 }],
  });
  expect(await found()).toBe('73,74');
});

test('the plans of a folder with another name are found there', async () => {
  await start();
  expect(await found()).toBe('71,72,73,74');
  for (const [uri, text] of [...files]) {
    if (!uri.includes('/cũ/')) continue;
    files.delete(uri);
    files.set(uri.replace('/cũ/', '/cũ. 2025/'), text);
  }
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: encodeURI(`${BASE}/cũ. 2025`), type: 1 },
      { uri: encodeURI(`${BASE}/cũ`), type: 3 },
      { uri: encodeURI(`${BASE}/node_modules/x`), type: 1 },
      { uri: encodeURI(`${BASE}/anh.png`), type: 1 },
    ],
  });
  expect(await found()).toBe('71,72,73,74');
  const symbols: AnyJson[] = await client.request('workspace/symbol', { query: '71-KH' });
  expect(decodeURIComponent(symbols[0].location.uri)).toBe(`${BASE}/cũ. 2025/1.md`);
});

test('the plans of a folder that is no longer of the workspace are gone, others are not read again', async () => {
  await start(['/cũ', '/mới']);
  expect(await found()).toBe('71,72,73,74');
  const before = reads.length;
  const folder = (name: string) => ({ uri: encodeURI(`${BASE}/${name}`), name });
  client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder('cũ')] } });
  expect(await found()).toBe('73,74');
  client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder('cũ')], removed: [] } });
  expect(await found()).toBe('71,72,73,74');
  expect(reads.slice(before).map((uri) => decodeURIComponent(uri).slice(BASE.length))).toEqual([
    '/cũ/1.md',
    '/cũ/2.md',
  ]);
});

test('a search that is called off does not wait for the reading, which goes on', async () => {
  await start();
  hold();
  client.send({ id: 'search', method: 'workspace/symbol', params: { query: '' } });
  while (reads.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  client.notify('$/cancelRequest', { id: 'search' });
  const answer = await client.until(({ id, method }) => id === 'search' && method === undefined);
  expect(answer.error ?? answer.result).toBeDefined();
  held!.open();
  expect(await found()).toBe('71,72,73,74');
  expect(reads).toHaveLength(4);
});

test('a list of bases that is asked for grows while the plans are being read', async () => {
  await start();
  hold();
  const text = `${PLAN.split('## I.')[0]}Căn cứ `;
  client.open('untitled:x', text);
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  const complete = () =>
    client.request<AnyJson>('textDocument/completion', { textDocument: { uri: 'untitled:x' }, position });
  expect((await complete()).isIncomplete).toBe(true);
  held!.open();
  const end = Date.now() + 15_000;
  let labels: string[] = [];
  while (!labels.some((label) => label.includes('44-CT/TW')) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    labels = (await complete()).items.map(({ label }: AnyJson) => label);
  }
  for (const i of [1, 2, 3, 4]) expect(labels).toContainEqual(expect.stringContaining(`${i}${i}-CT/TW`));
}, 30_000);
