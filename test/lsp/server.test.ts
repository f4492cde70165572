import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

// biome-ignore lint/suspicious/noExplicitAny: messages of any shape
type Any = any;

const URI = 'file:///ke-hoach/k%E1%BA%BF%20ho%E1%BA%A1ch.md';
const LINES = new LineIndex(PLAN);
const LITERALS = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const folders: string[] = [];
let client: ScriptedClient;

async function start(params: Record<string, unknown> = {}): Promise<void> {
  client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS, ...params });
}

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kế hoạch '));
  folders.push(folder);
  return folder;
}

/** Applies the edits of a workspace edit that belong to a document. */
function applied(text: string, edit: Any, uri = URI): string {
  const lines = new LineIndex(text);
  const edits: Any[] =
    edit.changes?.[uri] ?? edit.documentChanges.find((change: Any) => change.textDocument?.uri === uri).edits;
  return edits
    .map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { start: from, end, newText }) => changed.slice(0, from) + newText + changed.slice(end),
      text,
    );
}

const positionOf = (text: string) => LINES.positionAt(PLAN.indexOf(text) + 1);
const document = { textDocument: { uri: URI } };
const codes = (found: Any[]) => found.map(({ code }) => code);
const actionsFor = (diagnostics: Any[], only?: string[]): Promise<Any[]> =>
  client.request('textDocument/codeAction', {
    ...document,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics, ...(only ? { only } : {}) },
  });

describe('a client with no capabilities', () => {
  test('gets findings in plain form', async () => {
    await start();
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
    await start();
    client.open(URI, PLAN);
    const position = positionOf('06-CT/TW, ngày');
    const hover = await client.request('textDocument/hover', { ...document, position });
    expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('Chỉ thị') });
    const symbols: Any[] = await client.request('textDocument/documentSymbol', document);
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
    const { items } = await client.request<{ items: Any[] }>('textDocument/completion', {
      ...document,
      position: { line: 18, character: 0 },
    });
    expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
    expect(await actionsFor(await client.diagnostics(URI, 1))).toEqual([]);
  });

  test('gets actions as commands where it makes the edits that it is asked for', async () => {
    await start({ capabilities: { workspace: { applyEdit: true } } });
    client.open(URI, PLAN);
    const found = await client.diagnostics(URI, 1);
    const [first, ...others] = await actionsFor(found.filter(({ code }) => code === 'struct-heading-levels'));
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
  await start();
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
  await start();
  client.open('file:///readme.md', '# Đọc tôi\n\nĐây là phần mềm.\n');
  client.open(URI, PLAN);
  await client.diagnostics(URI, 1);
  expect(client.messages.filter(({ params }) => params?.uri === 'file:///readme.md')).toEqual([]);
});

test('an untitled buffer is checked, and closing takes the findings away', async () => {
  await start();
  client.open('untitled:Untitled-1', PLAN);
  expect(await client.diagnostics('untitled:Untitled-1', 1)).not.toHaveLength(0);
  client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
  const closed = await client.until(
    ({ params }) => params?.uri === 'untitled:Untitled-1' && params.version === undefined,
  );
  expect(closed.params.diagnostics).toEqual([]);
});

test('findings carry what the client understands', async () => {
  await start({
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
  await start({ capabilities: { textDocument } });
  client.open(URI, PLAN.replace('**Nơi nhận:**', ''));
  const missing = (await client.diagnostics(URI, 1)).filter(({ code }) => code === 'recip-missing');
  expect(missing).toHaveLength(1);
  const [{ data: _, ...without }] = missing as [Any];
  const titles = async (asked: Any[]) => (await actionsFor(asked)).map(({ title }) => title);
  expect(await titles([without])).toContain('Thêm Nơi nhận');
  expect(await titles([without])).toEqual(await titles(missing));
});

test('without a base the page of a rule is the one in the installed package', async () => {
  await start({ capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } } });
  client.open(URI, PLAN);
  const [first] = await client.diagnostics(URI, 1);
  expect(first.codeDescription.href).toMatch(new RegExp(`^file://.*/docs/rules/${first.code}\\.md$`, 'u'));
});

describe('code actions', () => {
  test('are found by code and overlap, whatever the client did to range and data', async () => {
    await start({ capabilities: { textDocument: { codeAction: LITERALS } } });
    client.open(URI, PLAN);
    const found = await client.diagnostics(URI, 1);
    const heading = found.find(({ code }) => code === 'struct-heading-levels')!;
    const { line } = heading.range.start;
    const altered = {
      ...heading,
      range: { start: { line, character: 0 }, end: { line, character: 500 } },
      data: 'nonsense',
      message: 'altered',
      severity: 4,
    };
    const [fix] = await actionsFor([altered]);
    expect(fix.diagnostics).toEqual([altered]);
    expect(applied(PLAN, fix.edit)).toContain('\n### 1. Văn phòng');
    const elsewhere = {
      ...heading,
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
    };
    expect((await actionsFor([elsewhere])).filter(({ kind }) => kind === 'quickfix')).toEqual([]);
    expect(
      (await actionsFor([{ ...heading, code: 'typo-spacing' }])).filter(({ kind }) => kind === 'quickfix'),
    ).toEqual([]);
    expect(
      (await actionsFor([{ ...heading, source: 'other' }])).filter(({ kind }) => kind === 'quickfix'),
    ).toEqual([]);
  });

  test('carry the version, are preferred when safe, and explain where the client can', async () => {
    await start({
      initializationOptions: { ...OPTIONS, commands: ['soanKeHoach.explainRule'] },
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: { codeAction: { ...LITERALS, isPreferredSupport: true } },
      },
    });
    client.open(URI, PLAN, 7);
    const found = await client.diagnostics(URI, 7);
    const actions = await actionsFor(found.filter(({ code }) => code === 'struct-heading-levels'));
    expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(actions[0].edit.documentChanges[0].textDocument).toEqual({ uri: URI, version: 7 });
    expect(actions.find(({ command }) => command)?.command).toMatchObject({
      command: 'soanKeHoach.explainRule',
      arguments: ['struct-heading-levels'],
    });
  });

  test('silence on a line and in the file', async () => {
    await start({ capabilities: { textDocument: { codeAction: LITERALS } } });
    client.open(URI, PLAN);
    const found = await client.diagnostics(URI, 1);
    const actions = await actionsFor(found.filter(({ code }) => code === 'struct-arabic-sequence'));
    const silencing = actions.filter(({ title }) => title.startsWith('Tắt'));
    expect(silencing).toHaveLength(2);
    for (const [i, action] of silencing.entries()) {
      client.change(URI, 2 + i, [{ text: applied(PLAN, action.edit) }]);
      const left = codes(await client.diagnostics(URI, 2 + i));
      expect(left).not.toContain('struct-arabic-sequence');
      expect(left).not.toContain('unused-disable');
    }
  });

  test('source.fixAll makes every safe fix and leaves none', async () => {
    await start({ capabilities: { textDocument: { codeAction: LITERALS } } });
    client.open(URI, PLAN);
    const actions = await actionsFor([], ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.kehoach']);
    client.change(URI, 2, [{ text: applied(PLAN, actions[0].edit) }]);
    expect(await actionsFor([], ['source.fixAll'])).toEqual([]);
    expect(await actionsFor([], ['refactor'])).toEqual([]);
  });
});

test('pull diagnostics: asked for, not pushed; unchanged said so', async () => {
  await start({ capabilities: { textDocument: { diagnostic: {} } } });
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

describe('settings', () => {
  test('asked of the client, and live', async () => {
    client = new ScriptedClient();
    let settings: unknown = { debounce: 0, locale: 'vi', rules: {} };
    client.answers.set('workspace/configuration', ({ items }) => items.map(() => settings));
    await client.initialize({ capabilities: { workspace: { configuration: true } } });
    client.open(URI, PLAN);
    expect(codes(await client.diagnostics(URI, 1))).toContain('struct-arabic-sequence');
    settings = { debounce: 0, locale: 'en', rules: { 'struct-arabic-sequence': 'off' } };
    const before = client.messages.length;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    const later = await client.until(
      (message) =>
        message.method === 'textDocument/publishDiagnostics' && client.messages.indexOf(message) >= before,
    );
    expect(codes(later.params.diagnostics)).not.toContain('struct-arabic-sequence');
  });

  test('pushed by a client that is never asked', async () => {
    await start();
    client.open(URI, PLAN);
    await client.diagnostics(URI, 1);
    const before = client.messages.length;
    client.notify('workspace/didChangeConfiguration', {
      settings: { soanKeHoach: { ...OPTIONS, rules: { 'struct-arabic-sequence': 'hint' } } },
    });
    const later = await client.until((message) => client.messages.indexOf(message) >= before);
    expect(later.params.diagnostics.find(({ code }: Any) => code === 'struct-arabic-sequence').severity).toBe(
      4,
    );
  });

  test('wrong ones get their defaults', async () => {
    await start({
      initializationOptions: { debounce: 'soon', rules: [1], locale: 7, date: 'x', commands: 'all' },
    });
    client.open(URI, PLAN);
    expect(await client.diagnostics(URI, 1)).not.toHaveLength(0);
  });
});

describe('configuration files', () => {
  test('rule, and are read again when they change; a broken one is shown once', async () => {
    const folder = temporaryFolder();
    const config = join(folder, 'kehoach.config.json');
    const uri = pathToFileURL(join(folder, 'dự thảo.md')).href;
    writeFileSync(config, '{"rules":{"struct-arabic-sequence":"off"}}');
    await start({ rootUri: pathToFileURL(folder).href });
    client.open(uri, PLAN);
    expect(codes(await client.diagnostics(uri, 1))).not.toContain('struct-arabic-sequence');

    const changed = { changes: [{ uri: pathToFileURL(config).href, type: 2 }] };
    writeFileSync(config, '{"rules":{"struct-arabic-sequense":"off"}}');
    client.notify('workspace/didChangeWatchedFiles', changed);
    const shown = await client.until(({ method }) => method === 'window/showMessage');
    expect(shown.params).toMatchObject({
      type: 1,
      message: expect.stringContaining('struct-arabic-sequence'),
    });
    client.change(uri, 2, [{ text: PLAN }]);
    expect(codes(await client.diagnostics(uri, 2))).toContain('struct-arabic-sequence');
    expect(client.messages.filter(({ method }) => method === 'window/showMessage')).toHaveLength(1);

    writeFileSync(config, '{"rules":{"struct-arabic-sequence":"off"}}');
    client.notify('workspace/didChangeWatchedFiles', changed);
    client.change(uri, 3, [{ text: PLAN }]);
    expect(codes(await client.diagnostics(uri, 3))).not.toContain('struct-arabic-sequence');
  });

  test('get a severity from the light bulb', async () => {
    const folder = temporaryFolder();
    const config = join(folder, 'kehoach.config.json');
    const configUri = pathToFileURL(config).href;
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    writeFileSync(config, '{\n  "stage": "draft"\n}\n');
    await start({
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument: { codeAction: LITERALS } },
    });
    client.open(uri, PLAN);
    const found = await client.diagnostics(uri, 1);
    const actions: Any[] = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: found[0].range,
      context: { diagnostics: [found[0]] },
    });
    const off = actions.find(({ title }) => title.includes('trong cấu hình'));
    expect(JSON.parse(applied('{\n  "stage": "draft"\n}\n', off.edit, configUri))).toEqual({
      stage: 'draft',
      rules: { [found[0].code]: 'off' },
    });
  });
});

test('the status of a plan is told to a client that wants it', async () => {
  await start({ initializationOptions: { ...OPTIONS, status: true } });
  client.open(URI, PLAN);
  const { params } = await client.until(({ method }) => method === 'kehoach/status');
  expect(params).toMatchObject({ uri: URI, version: 1, isPlan: true, regime: 'party', stage: 'draft' });
  expect(params.reasons).not.toHaveLength(0);
  const found = await client.diagnostics(URI, 1);
  expect(params.counts.error).toBe(found.filter(({ severity }) => severity === 1).length);
});

test('a burst of edits gives the findings of the last version', async () => {
  await start({ initializationOptions: { ...OPTIONS, debounce: 30 } });
  client.open(URI, PLAN);
  const at = positionOf('Nâng cao');
  for (let version = 2; version <= 60; version += 1) {
    client.change(URI, version, [{ range: { start: at, end: at }, text: 'x' }]);
  }
  await client.diagnostics(URI, 60);
  const published = client.messages.filter(({ method }) => method === 'textDocument/publishDiagnostics');
  expect(published.length).toBeLessThan(10);
});
