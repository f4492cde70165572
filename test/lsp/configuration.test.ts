import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { applied, codes, LITERALS, startClient, URI } from './support/plan-client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

let client: ScriptedClient;
const folders: string[] = [];

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kế hoạch '));
  folders.push(folder);
  return folder;
}

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
    client = await startClient();
    client.open(URI, PLAN);
    await client.diagnostics(URI, 1);
    const before = client.messages.length;
    client.notify('workspace/didChangeConfiguration', {
      settings: { soanKeHoach: { ...OPTIONS, rules: { 'struct-arabic-sequence': 'hint' } } },
    });
    const later = await client.until((message) => client.messages.indexOf(message) >= before);
    expect(
      later.params.diagnostics.find(({ code }: AnyJson) => code === 'struct-arabic-sequence').severity,
    ).toBe(4);
  });

  test('wrong ones get their defaults', async () => {
    client = await startClient({
      initializationOptions: { debounce: 'soon', rules: [1], locale: 7, date: 'x', commands: 'all' },
    });
    client.open(URI, PLAN);
    expect(await client.diagnostics(URI, 1)).not.toHaveLength(0);
  });
});

describe('configuration files', () => {
  test.each([
    ['kehoach.config.json', (id: string) => `{"rules":{"${id}":"off"}}`],
    ['kehoach.config.yaml', (id: string) => `rules:\n  ${id}: off\n`],
  ])('%s rules, and is read again when it changes; a broken one is shown once', async (name, off) => {
    const folder = temporaryFolder();
    const config = join(folder, name);
    const uri = pathToFileURL(join(folder, 'dự thảo.md')).href;
    writeFileSync(config, off('struct-arabic-sequence'));
    client = await startClient({ rootUri: pathToFileURL(folder).href });
    client.open(uri, PLAN);
    expect(codes(await client.diagnostics(uri, 1))).not.toContain('struct-arabic-sequence');

    const changed = { changes: [{ uri: pathToFileURL(config).href, type: 2 }] };
    writeFileSync(config, off('struct-arabic-sequense'));
    client.notify('workspace/didChangeWatchedFiles', changed);
    const shown = await client.until(({ method }) => method === 'window/showMessage');
    expect(shown.params).toMatchObject({
      type: 1,
      message: expect.stringContaining('struct-arabic-sequence'),
    });
    client.change(uri, 2, [{ text: PLAN }]);
    expect(codes(await client.diagnostics(uri, 2))).toContain('struct-arabic-sequence');
    expect(client.messages.filter(({ method }) => method === 'window/showMessage')).toHaveLength(1);

    writeFileSync(config, off('struct-arabic-sequence'));
    client.notify('workspace/didChangeWatchedFiles', changed);
    client.change(uri, 3, [{ text: PLAN }]);
    expect(codes(await client.diagnostics(uri, 3))).not.toContain('struct-arabic-sequence');
  });

  test('own rules and what the configuration builds on are read again when they change', async () => {
    const folder = temporaryFolder();
    const shared = join(folder, 'chung.json');
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    const own = {
      id: 'own-thu',
      message: 'Viết “{write}”.',
      phrase: { pattern: 'kế hoạch', replacement: 'kế-hoạch' },
    };
    writeFileSync(join(folder, 'kehoach.config.json'), '{"extends": "./chung.json", // chung\n}');
    writeFileSync(shared, JSON.stringify({ own: [own], rules: { 'struct-arabic-sequence': 'off' } }));
    client = await startClient({
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        textDocument: { codeAction: LITERALS, publishDiagnostics: { codeDescriptionSupport: true } },
      },
    });
    client.open(uri, PLAN);
    const found = await client.diagnostics(uri, 1);
    expect(codes(found)).not.toContain('struct-arabic-sequence');
    const [mine] = found.filter(({ code }: AnyJson) => code === 'own-thu');
    expect(mine.codeDescription.href).toContain('/chung.json');
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri },
      position: mine.range.start,
    });
    expect(JSON.stringify(hover.contents)).toContain('own-thu');
    const actions: AnyJson[] = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: mine.range,
      context: { diagnostics: [mine], only: ['quickfix'] },
    });
    expect(actions.map(({ title }) => title).join()).toMatch(/Viết “kế-hoạch”/iu);

    writeFileSync(shared, '{}');
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(shared).href, type: 2 }],
    });
    client.change(uri, 2, [{ text: PLAN }]);
    const later = codes(await client.diagnostics(uri, 2));
    expect(later).toContain('struct-arabic-sequence');
    expect(later).not.toContain('own-thu');
  });

  test('get a severity from the light bulb', async () => {
    const folder = temporaryFolder();
    const config = join(folder, 'kehoach.config.json');
    const configUri = pathToFileURL(config).href;
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    writeFileSync(config, '{\n  "stage": "draft"\n}\n');
    client = await startClient({
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument: { codeAction: LITERALS } },
    });
    client.open(uri, PLAN);
    const found = await client.diagnostics(uri, 1);
    const actions: AnyJson[] = await client.request('textDocument/codeAction', {
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
