import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

let folder: string;
let client: ScriptedClient;

const FILES: Readonly<Record<string, string>> = {
  'Đảng ủy/kế hoạch 1.md': PLAN,
  [`${'Ủy ban'.normalize('NFD')}/kế hoạch 2.md`]: PLAN.replace('12-KH', '13-KH').replace(
    'Hoàn thành trước ngày 10/4/2026.',
    'Văn phòng Đảng ủy xã gửi báo cáo, hoàn thành trước ngày 20/02/2026.',
  ),
  'ghi chú.md': '# Ghi chú\n\nHoàn thành trước ngày 10/4/2026.\n',
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kho kế hoạch '));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  client = new ScriptedClient();
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

const start = () =>
  client.initialize({ rootUri: pathToFileURL(folder).href, initializationOptions: OPTIONS });
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

test('the deadlines of all plans by day, open ones as they stand in the editor', {
  timeout: 30_000,
}, async () => {
  await start();
  const { today, tasks }: AnyJson = await client.request('kehoach/tasks');
  expect(today).toBe('2026-03-01');
  expect(tasks.map(({ due, daysLeft, plan }: AnyJson) => [due, daysLeft, plan])).toEqual([
    ['2026-02-20', -9, '13-KH/ĐU'],
    ['2026-04-10', 40, '12-KH/ĐU'],
  ]);
  expect(tasks[0].unit).toMatch(/Văn phòng Đảng ủy/u);
  expect(decodeURIComponent(tasks[1].uri)).toBe(decodeURIComponent(uriOf('Đảng ủy/kế hoạch 1.md')));
  const line = PLAN.split('\n').findIndex((text) => text.includes('10/4/2026'));
  expect(tasks[1].position).toEqual({ line, character: 'Hoàn thành '.length });

  const uri = uriOf('Đảng ủy/kế hoạch 1.md');
  client.open(uri, PLAN.replace('10/4/2026', '15/3/2026'));
  await client.diagnostics(uri, 1);
  const after: AnyJson = await client.request('kehoach/tasks');
  expect(after.tasks.map(({ daysLeft }: AnyJson) => daysLeft)).toEqual([-9, 14]);
});

test('export as a table and as a calendar names files below the folder', { timeout: 30_000 }, async () => {
  await start();
  const csv: AnyJson = await client.request('kehoach/exportTasks', { format: 'csv' });
  expect(csv.text).toContain(',Đảng ủy/kế hoạch 1.md,');
  const ics: AnyJson = await client.request('kehoach/exportTasks', { format: 'ics' });
  expect(ics.text.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
});

test('every plan can be checked, open or not, as the editor shows it', { timeout: 30_000 }, async () => {
  await start();
  const plans: string[] = await client.request('kehoach/plans');
  expect(plans).toHaveLength(2);
  const uri = uriOf('Đảng ủy/kế hoạch 1.md');
  const closed: AnyJson = await client.request('kehoach/check', { uri });
  expect(closed.path).toBe('Đảng ủy/kế hoạch 1.md');
  client.open(uri, PLAN);
  const shown = await client.diagnostics(uri, 1);
  expect(closed.findings.map(({ ruleId }: AnyJson) => ruleId)).toEqual(shown.map(({ code }) => code));
  expect(await client.request('kehoach/check', { uri })).toEqual(closed);
  expect(await client.request('kehoach/check', { uri: uriOf('ghi chú.md') })).toBeNull();
  expect(await client.request('kehoach/check', {})).toBeNull();
});

test('a server without files of its own asks its client for them', { timeout: 30_000 }, async () => {
  const base = 'vscode-vfs://github/người/kho';
  const files = new Map([[`${base}/Đảng ủy/kế hoạch.md`, PLAN]]);
  const text = ({ uri }: AnyJson) => files.get(decodeURIComponent(uri));
  client.answers.set('kehoach/listFiles', () => [...files.keys()].map(encodeURI));
  client.answers.set('kehoach/readFile', (params) => ({ text: text(params) }));
  client.answers.set('kehoach/fileExists', (params) => text(params) !== undefined);
  await client.initialize({
    rootUri: encodeURI(base),
    initializationOptions: { ...OPTIONS, readFile: true },
  });
  const { tasks }: AnyJson = await client.request('kehoach/tasks');
  expect(tasks.map(({ due }: AnyJson) => due)).toEqual(['2026-04-10']);
  const found: AnyJson[] = await client.request('workspace/symbol', { query: '12-KH' });
  expect(found).toHaveLength(1);
});
