import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newPlan } from '../../server/src/features/new-plan.ts';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS } from './support/plans.ts';

let folder: string;
let client: ScriptedClient;

const date = { year: 2026, month: 6, day: 8 };
const DRAFT = newPlan({ regime: 'state', kind: 'annual', date, issuer: 'UBND xã Bình Lư' });
const FIRST = newPlan({
  regime: 'state',
  kind: 'annual',
  date,
  issuer: 'UBND xã Bình Lư',
  signer: 'Nguyễn Văn An',
}).replace('Số: …/', 'Số: 15/');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chỗ trống '));
  writeFileSync(join(folder, '1.md'), FIRST);
  client = new ScriptedClient();
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

test('blanks are led to, and filled by what the other plans of the folder show', async () => {
  await client.initialize({
    rootUri: pathToFileURL(folder).href,
    initializationOptions: { ...OPTIONS, date: '2026-06-08' },
    capabilities: {
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
  });
  const uri = pathToFileURL(join(folder, 'mới.md')).href;
  client.open(uri, DRAFT);
  const blank: AnyJson = await client.request('kehoach/blank', { uri, start: 0, end: 0 });
  expect(DRAFT.slice(blank.start, blank.end)).toBe('…');
  expect(DRAFT.slice(0, blank.start)).toMatch(/Số: $/u);
  const before: AnyJson = await client.request('kehoach/blank', { uri, ...blank, back: true });
  expect(DRAFT.slice(before.start, before.end)).toBe('Họ và tên');

  await client.request('kehoach/tasks', {});
  const at = (text: string): AnyJson => {
    const lines = DRAFT.slice(0, DRAFT.indexOf(text)).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    return { start: position, end: { ...position, character: position.character + text.length } };
  };
  const titles = async (code: string, text: string): Promise<string[]> => {
    const range = at(text);
    const diagnostics = [{ range, message: '', code, source: 'kehoach' }];
    const actions: AnyJson = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, only: ['quickfix'] },
    });
    return actions.map(({ title }: AnyJson) => title);
  };
  expect((await titles('num-blank-in-draft', 'Số: …/KH-UBND'))[0]).toMatch(/^Điền số 16: .*15\/KH-UBND$/u);
  expect((await titles('date-blank-in-draft', 'ngày … tháng 6'))[0]).toBe('Điền hôm nay: 08/6/2026');
  expect((await titles('sign-name-missing', 'CHỦ TỊCH'))[0]).toBe('Điền người ký: Nguyễn Văn An');
});
