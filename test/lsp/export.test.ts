import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const URI = 'file:///kho/k%E1%BA%BF%20ho%E1%BA%A1ch.md';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let client: ScriptedClient;

beforeEach(() => {
  client = new ScriptedClient();
});
afterEach(() => client.stop());

async function open(text: string, options: object = OPTIONS): Promise<void> {
  await client.initialize({ initializationOptions: options });
  client.notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'markdown', version: 1, text },
  });
}

test('an open plan is exported with its images', { timeout: 30_000 }, async () => {
  await open(`${PLAN}\n\n![Sơ đồ](hinh/a%20b.png) ![Ngoài](../c.png)\n`);
  const asked: AnyJson = await client.request('kehoach/exportPlan', { uri: URI });
  expect(asked.name).toBe('12-KH-ĐU sơ kết 5 năm thực hiện Chỉ thị số 06-CT-TW');
  expect(asked.blockers).toEqual([]);
  expect(asked.images).toEqual([{ target: 'hinh/a%20b.png', path: 'hinh/a b.png' }]);
  const images = { 'hinh/a%20b.png': PNG, khac: 'không phải base64', so: 1 };
  const exportFile = (): Promise<AnyJson> =>
    client.request('kehoach/exportFile', { uri: URI, format: 'docx', images });
  const { files } = await exportFile();
  expect(files).toHaveLength(1);
  const parts = unzipSync(Buffer.from(files[0].data, 'base64'));
  expect(strFromU8(parts['word/document.xml']!)).toContain('ĐẢNG ỦY XÃ BÌNH LƯ'.split(' ')[0]);
  expect(Buffer.from(parts['word/media/hinh1.png']!).toString('base64')).toBe(PNG);
  expect((await exportFile()).files[0].data).toBe(files[0].data);
});

test('a final text tells what keeps it from being issued', { timeout: 30_000 }, async () => {
  await open(PLAN.replace('Số 12-KH', 'Số -KH'), { ...OPTIONS, stage: 'final' });
  const { blockers, name }: AnyJson = await client.request('kehoach/exportPlan', { uri: URI });
  expect(name).toMatch(/^KH-ĐU sơ kết/u);
  expect(blockers[0].message).toContain('Số của kế hoạch chưa điền');
  expect(blockers[0].range.start.line).toBe(6);
});

test('what is no plan, not open, or no format is null', { timeout: 30_000 }, async () => {
  await open('# Ghi chú\n');
  for (const params of [{ uri: URI }, { uri: 'file:///khac.md' }, {}, null])
    expect(await client.request('kehoach/exportPlan', params)).toBeNull();
  expect(await client.request('kehoach/exportFile', { uri: URI, format: 'docx' })).toBeNull();
  expect(await client.request('kehoach/exportFile', { uri: URI, format: 'exe' })).toBeNull();
});
