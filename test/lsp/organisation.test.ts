import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planOf } from '../organisation/plans.ts';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS } from './support/plans.ts';

const REGISTER = {
  bodies: [{ name: 'Ban Quản lý dự án tỉnh Sơn Hà', code: 'BQLDA' }],
  abbreviations: { LGSP: 'nền tảng tích hợp, chia sẻ dữ liệu' },
};

let folder: string;
let client: ScriptedClient;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'danh-muc-'));
  client = new ScriptedClient();
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

/** Opens a plan in a folder with or without the register. */
async function open(text: string, register?: object): Promise<string> {
  writeFileSync(
    join(folder, 'kehoach.config.json'),
    JSON.stringify({ root: true, ...(register ? { register } : {}) }),
  );
  await client.initialize({ rootUri: pathToFileURL(folder).href, initializationOptions: OPTIONS });
  const uri = pathToFileURL(join(folder, 'a.md')).href;
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  return uri;
}

/** The position after words of the text. */
function after(text: string, words: string): { line: number; character: number } {
  const line = text.split('\n').findIndex((each) => each.includes(words));
  return { line, character: text.split('\n')[line]!.indexOf(words) + words.length };
}

const NUMBER = planOf({ number: 'Số: 15/KH-', issuer: 'BAN QUẢN LÝ DỰ ÁN TỈNH SƠN HÀ' });
const BODY = planOf({ body: 'Dùng LGSP ở các thôn.' });

test.each([
  ['with the register', REGISTER, true],
  ['without', undefined, false],
])('the code of an own body is proposed in the symbol: %s', async (_, register, isThere) => {
  const uri = await open(NUMBER, register);
  const answer: AnyJson = await client.request('textDocument/completion', {
    textDocument: { uri },
    position: after(NUMBER, '15/KH-'),
  });
  const labels = [answer?.items ?? answer ?? []].flat().map(({ label }: AnyJson) => label as string);
  expect(labels.some((label) => label.includes('BQLDA'))).toBe(isThere);
});

test.each([
  ['with the register', REGISTER, true],
  ['without', undefined, false],
])('the meaning of an own abbreviation is shown on hover: %s', async (_, register, isThere) => {
  const uri = await open(BODY, register);
  const { line, character } = after(BODY, 'LGSP');
  const answer: AnyJson = await client.request('textDocument/hover', {
    textDocument: { uri },
    position: { line, character: character - 2 },
  });
  expect(JSON.stringify(answer ?? '').includes('nền tảng tích hợp')).toBe(isThere);
});
