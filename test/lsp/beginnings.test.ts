import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS } from './support/plans.ts';

interface Item {
  readonly label: string;
  readonly filterText: string;
  readonly insertTextFormat: number;
  readonly textEdit: { readonly newText: string };
}

let folder: string;
let client: ScriptedClient;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chưa có gì '));
  client = new ScriptedClient();
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

const start = (completionItem: object) =>
  client.initialize({
    rootUri: pathToFileURL(folder).href,
    initializationOptions: OPTIONS,
    capabilities: { textDocument: { completion: { completionItem } } },
  });

async function offered(name: string, text: string, context: object = { triggerKind: 1 }): Promise<Item[]> {
  const uri = pathToFileURL(join(folder, name)).href;
  client.open(uri, text);
  const lines = text.split('\n');
  const answer = await client.request('textDocument/completion', {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)!.length },
    context,
  });
  // Of a text that is no plan a plain array: where it is empty, an editor asks others.
  expect(Array.isArray(answer)).toBe(true);
  return answer;
}

test('whole plans where none is written yet, and nothing in other Markdown', async () => {
  await start({ snippetSupport: true });
  const all = await offered('trống.md', '');
  expect(all.length).toBeGreaterThan(20);
  const typed = await offered('gõ.md', 'kh-', { triggerKind: 2, triggerCharacter: '-' });
  expect(typed.map(({ label }) => label)).toEqual(all.map(({ label }) => label));
  for (const { filterText, insertTextFormat } of typed) {
    expect(filterText).toMatch(/^kh-[a-z-]+$/u);
    expect(insertTextFormat).toBe(2);
  }
  for (const text of ['# Ghi chú\n\n', '# Ghi chú\n\n- ', 'Họp thứ ba ']) {
    expect(await offered('ghi-chú.md', text)).toEqual([]);
  }
});

test('a folder whose office is known has its own', async () => {
  const office = { issuer: 'UBND xã Bình Lư', signers: [{ name: 'Lò Văn Sơn', title: 'CHỦ TỊCH' }] };
  writeFileSync(join(folder, 'kehoach.config.json'), JSON.stringify({ root: true, office }));
  await start({ snippetSupport: true });
  const own = await offered('gõ.md', 'kh-');
  expect(own).toHaveLength(6);
  for (const { textEdit } of own) {
    expect(textEdit.newText).toContain('ỦY BAN NHÂN DÂN');
    expect(textEdit.newText).toContain('Lò Văn Sơn');
  }
});

test('who takes no snippets is offered none', async () => {
  await start({});
  expect(await offered('gõ.md', 'kh-')).toEqual([]);
});
