import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const URI = 'file:///kho/ke-hoach.md';
let client: ScriptedClient;

beforeEach(async () => {
  client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS });
});
afterEach(() => client.stop());

function open(text: string): void {
  client.notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'markdown', version: 1, text },
  });
}

function compare(data: unknown, name = 'ke-hoach.docx'): Promise<AnyJson> {
  return client.request('kehoach/compareWord', { uri: URI, name, data });
}

test('a plan is held against its Word file', { timeout: 60_000 }, async () => {
  open(PLAN);
  const { files }: AnyJson = await client.request('kehoach/exportFile', { uri: URI, format: 'docx' });
  expect(await compare(files[0].data)).toEqual({ changes: [], comments: [] });
  const zip = unzipSync(Buffer.from(files[0].data, 'base64'));
  const xml = strFromU8(zip['word/document.xml']!);
  expect(xml).toContain('5 năm');
  zip['word/document.xml'] = strToU8(xml.replace('5 năm', '6 năm'));
  const { changes } = await compare(Buffer.from(zipSync(zip)).toString('base64'));
  const line = PLAN.split('\n').findIndex((each) => each.includes('5 năm'));
  const character = PLAN.split('\n')[line]!.indexOf('5 năm');
  const range = { start: { line, character }, end: { line, character: character + 1 } };
  expect(changes).toEqual([
    { range, edits: [{ range, newText: '6' }], removed: '5', added: '6', author: '' },
  ]);
});

test('what cannot be compared is said', { timeout: 60_000 }, async () => {
  open(PLAN);
  expect(await compare(Buffer.from('{\\rtf1}').toString('base64'))).toEqual({
    reason: expect.stringContaining('RTF'),
  });
  expect(await compare(5)).toBeNull();
  expect(await client.request('kehoach/compareWord', { uri: 'file:///khac.md', data: '' })).toBeNull();
});
