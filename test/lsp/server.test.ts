import { afterEach, describe, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import type { ScriptedClient } from './support/client.ts';
import {
  actionsFor,
  applied,
  codes,
  document,
  LITERALS,
  positionOf,
  startClient,
  URI,
} from './support/plan-client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

let client: ScriptedClient;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

describe('a client with no capabilities', () => {
  test('gets findings in plain form', async () => {
    client = await startClient();
    client.open(URI, PLAN);
    const found = await client.diagnostics(URI, 1);
    expect(codes(found)).toContain('struct-arabic-sequence');
    for (const diagnostic of found) {
      expect(diagnostic).toMatchObject({ source: 'kehoach', message: expect.stringMatching(/\p{L}/u) });
      expect(diagnostic).not.toHaveProperty('codeDescription');
      expect(diagnostic).not.toHaveProperty('tags');
      expect(diagnostic).not.toHaveProperty('data');
      expect(diagnostic).not.toHaveProperty('relatedInformation');
    }
  });

  test('gets answers to every request it may send', async () => {
    client = await startClient();
    client.open(URI, PLAN);
    const position = positionOf('06-CT/TW, ngày');
    const hover = await client.request('textDocument/hover', { ...document, position });
    expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('Chỉ thị') });
    const symbols: AnyJson[] = await client.request('textDocument/documentSymbol', document);
    expect(symbols.map(({ name }) => name)).toContain('I. MỤC ĐÍCH, YÊU CẦU');
    expect(symbols[0]).toHaveProperty('location');
    expect(await client.request('textDocument/foldingRange', document)).not.toHaveLength(0);
    expect(
      await client.request('textDocument/selectionRange', { ...document, positions: [position] }),
    ).toHaveLength(1);
    expect(await client.request('textDocument/definition', { ...document, position })).toMatchObject({
      uri: URI,
    });
    const references = { ...document, position, context: { includeDeclaration: true } };
    expect(await client.request('textDocument/references', references)).toHaveLength(3);
    expect(await client.request('textDocument/documentHighlight', { ...document, position })).toHaveLength(3);
    const renamed = await client.request('textDocument/rename', {
      ...document,
      position,
      newName: '07 – CT/TW',
    });
    expect(applied(PLAN, renamed)).toBe(PLAN.replaceAll('06-CT/TW', '07-CT/TW'));
    const { items } = await client.request<{ items: AnyJson[] }>('textDocument/completion', {
      ...document,
      position: { line: 18, character: 0 },
    });
    expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
    expect(await actionsFor(client, await client.diagnostics(URI, 1))).toEqual([]);
  });

  test('gets actions as commands where it makes the edits that it is asked for', async () => {
    client = await startClient({ capabilities: { workspace: { applyEdit: true } } });
    client.open(URI, PLAN);
    const found = await client.diagnostics(URI, 1);
    const [first, ...others] = await actionsFor(
      client,
      found.filter(({ code }) => code === 'struct-heading-levels'),
    );
    expect(others.every(({ command, edit }) => typeof command === 'string' && !edit)).toBe(true);
    expect(await client.request('workspace/executeCommand', first)).toBeNull();
    const asked = await client.until(({ method }) => method === 'workspace/applyEdit');
    expect(applied(PLAN, asked.params.edit)).toContain('\n### 1. Văn phòng');
    client.change(URI, 2, [{ text: `${PLAN}\nThêm.\n` }]);
    await client.request('workspace/executeCommand', first);
    expect(client.messages.filter(({ method }) => method === 'workspace/applyEdit')).toHaveLength(1);
  });
});

test('selection ranges: one for each position, in an empty text and in other Markdown too', async () => {
  client = await startClient();
  const texts = { 'file:///empty.md': '', 'file:///readme.md': '# Đọc tôi\n', [URI]: PLAN };
  for (const [uri, text] of Object.entries(texts)) {
    client.open(uri, text);
    const positions = [
      { line: 0, character: 0 },
      { line: 0, character: 0 },
    ];
    const answer = await client.request('textDocument/selectionRange', { textDocument: { uri }, positions });
    expect(answer, uri).toHaveLength(2);
    for (const { range } of answer) expect(range.start).toEqual({ line: 0, character: 0 });
  }
});

test('other Markdown gets nothing at all', async () => {
  client = await startClient();
  client.open('file:///readme.md', '# Đọc tôi\n\nĐây là phần mềm.\n');
  client.open(URI, PLAN);
  await client.diagnostics(URI, 1);
  expect(client.messages.filter(({ params }) => params?.uri === 'file:///readme.md')).toEqual([]);
});

test('an untitled buffer is checked, and closing takes the findings away', async () => {
  client = await startClient();
  client.open('untitled:Untitled-1', PLAN);
  expect(await client.diagnostics('untitled:Untitled-1', 1)).not.toHaveLength(0);
  client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
  const closed = await client.until(
    ({ params }) => params?.uri === 'untitled:Untitled-1' && params.version === undefined,
  );
  expect(closed.params.diagnostics).toEqual([]);
});

test('findings carry what the client understands', async () => {
  client = await startClient({
    initializationOptions: { ...OPTIONS, locale: 'en', rulePageBase: 'vscode://a.b/rule/' },
    capabilities: {
      textDocument: {
        publishDiagnostics: {
          relatedInformation: true,
          codeDescriptionSupport: true,
          tagSupport: { valueSet: [1] },
          dataSupport: true,
        },
      },
    },
  });
  client.open(URI, PLAN);
  const [first] = await client.diagnostics(URI, 1);
  expect(first.codeDescription.href).toBe(`vscode://a.b/rule/${first.code}`);

  client.change(URI, 2, [{ text: PLAN.replace('**Nơi nhận:**', '') }]);
  const missing = (await client.diagnostics(URI, 2)).find(({ code }) => code === 'recip-missing');
  expect(missing?.data).toEqual({ missing: 'recipients' });
});

test('a missing part can be put in whether or not the client keeps the data of a finding', async () => {
  const textDocument = { codeAction: LITERALS, publishDiagnostics: { dataSupport: true } };
  client = await startClient({ capabilities: { textDocument } });
  client.open(URI, PLAN.replace('**Nơi nhận:**', ''));
  const missing = (await client.diagnostics(URI, 1)).filter(({ code }) => code === 'recip-missing');
  expect(missing).toHaveLength(1);
  const [{ data: _, ...without }] = missing as [AnyJson];
  const titles = async (asked: AnyJson[]) => (await actionsFor(client, asked)).map(({ title }) => title);
  expect(await titles([without])).toContain('Thêm Nơi nhận');
  expect(await titles([without])).toEqual(await titles(missing));
});

test('without a base the page of a rule is the one in the installed package', async () => {
  client = await startClient({
    capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
  });
  client.open(URI, PLAN);
  const [first] = await client.diagnostics(URI, 1);
  expect(first.codeDescription.href).toMatch(new RegExp(`^file://.*/docs/rules/${first.code}\\.md$`, 'u'));
});

test('pull diagnostics: asked for, not pushed; unchanged said so', async () => {
  client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
  client.open(URI, PLAN);
  const first = await client.request('textDocument/diagnostic', document);
  expect(first.kind).toBe('full');
  expect(codes(first.items)).toContain('struct-arabic-sequence');
  const second = await client.request('textDocument/diagnostic', {
    ...document,
    previousResultId: first.resultId,
  });
  expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  client.change(URI, 2, [{ text: PLAN.replace('### 3.', '### 2.') }]);
  const third = await client.request('textDocument/diagnostic', {
    ...document,
    previousResultId: first.resultId,
  });
  expect(codes(third.items)).not.toContain('struct-arabic-sequence');
  expect(client.messages.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false);
});

test('the status of a plan is told to a client that wants it', async () => {
  client = await startClient({ initializationOptions: { ...OPTIONS, status: true } });
  client.open(URI, PLAN);
  const { params } = await client.until(({ method }) => method === 'kehoach/status');
  expect(params).toMatchObject({ uri: URI, version: 1, isPlan: true, regime: 'party', stage: 'draft' });
  expect(params.reasons).not.toHaveLength(0);
  const found = await client.diagnostics(URI, 1);
  expect(params.counts.error).toBe(found.filter(({ severity }) => severity === 1).length);
});

test('a burst of edits gives the findings of the last version', async () => {
  client = await startClient({ initializationOptions: { ...OPTIONS, debounce: 30 } });
  client.open(URI, PLAN);
  const at = positionOf('Nâng cao');
  for (let version = 2; version <= 60; version += 1) {
    client.change(URI, version, [{ range: { start: at, end: at }, text: 'x' }]);
  }
  await client.diagnostics(URI, 60);
  const published = client.messages.filter(({ method }) => method === 'textDocument/publishDiagnostics');
  expect(published.length).toBeLessThan(10);
});
