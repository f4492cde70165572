import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { languageModelTools } from '../../server/scripts/agent-tools.ts';
import { newPlan } from '../../server/src/features/new-plan.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS } from './support/plans.ts';

const PLAN = newPlan({
  regime: 'state',
  kind: 'annual',
  issuer: 'UBND xã Bình Lư',
  date: { year: 2026, month: 11, day: 1 },
});

let outside: string;
let folder: string;
let client: ScriptedClient;

beforeEach(async () => {
  outside = mkdtempSync(join(tmpdir(), 'ngoài '));
  folder = join(outside, 'kho');
  mkdirSync(folder);
  writeFileSync(join(folder, 'kế hoạch.md'), PLAN);
  writeFileSync(join(outside, 'a.md'), PLAN);
  client = new ScriptedClient();
  await client.initialize({ rootUri: pathToFileURL(folder).href, initializationOptions: OPTIONS });
});
afterEach(async () => {
  await client.stop();
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly text: string;
  readonly isError: boolean;
}
const call = (name: string, input: object): Promise<Answer> =>
  client.request('kehoach/callTool', { name, input }) as Promise<Answer>;

test('package.json names the tools as they are declared', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(manifest.contributes.languageModelTools).toEqual(languageModelTools());
  for (const { name, modelDescription } of manifest.contributes.languageModelTools) {
    expect(name).toMatch(/^kehoach_[a-z_]+$/u);
    expect(modelDescription.length).toBeGreaterThan(50);
  }
});

test('every tool answers for a file of the workspace, named in any way', async () => {
  const paths = ['kế hoạch.md', './kế hoạch.md', join(folder, 'kế hoạch.md')];
  paths.push(pathToFileURL(join(folder, 'kế hoạch.md')).href);
  for (const path of paths) {
    const { text, isError } = await call('check', { path });
    expect(isError, text).toBe(false);
    expect(JSON.parse(text)).toMatchObject({ isPlan: true, regime: 'state' });
  }
  const path = paths[0];
  expect(JSON.parse((await call('outline', { path })).text)).toMatchObject({ regime: 'state' });
  expect((await call('export', { path, to: 'html' })).text).toContain('ỦY BAN NHÂN DÂN');
  expect(JSON.parse((await call('fix', { path })).text)).toMatchObject({ applied: 0, text: PLAN });
  expect((await call('explain_rule', { id: 'num-missing' })).text).toContain('`num-missing`');
  expect((await call('new_plan', { kind: 'annual', regime: 'party' })).text).toContain('ĐẢNG CỘNG SẢN');
});

test('an open document is read as it stands, one that no file holds too', async () => {
  const uri = pathToFileURL(join(folder, 'kế hoạch.md')).href;
  client.open(uri, PLAN.replace('Số: …/KH-UBND', 'Số: 15/KH-UBND'));
  expect((await call('check', { path: 'kế hoạch.md' })).text).not.toContain('num-blank-in-draft');
  client.open('untitled:mới.md', PLAN);
  expect((await call('check', { path: 'untitled:mới.md' })).text).toContain('num-blank-in-draft');
});

test('the configuration of the folder holds, and is told where it is broken', async () => {
  writeFileSync(join(folder, 'kehoach.config.json'), '{ "rules": { "num-blank-in-draft": "off" } }');
  expect((await call('check', { path: 'kế hoạch.md' })).text).not.toContain('num-blank-in-draft');
  mkdirSync(join(folder, 'con'));
  writeFileSync(join(folder, 'con', 'a.md'), PLAN);
  writeFileSync(join(folder, 'con', 'kehoach.config.json'), '{ "rule": 1 }');
  const { text, isError } = await call('check', { path: 'con/a.md' });
  expect([isError, text]).toEqual([true, expect.stringContaining('kehoach.config.json:1:3')]);
});

test('what lies outside the workspace, is no Markdown or would be written is refused', async () => {
  symlinkSync(join(outside, 'a.md'), join(folder, 'link.md'));
  symlinkSync(outside, join(folder, 'ra'));
  symlinkSync(join(folder, 'gone'), join(folder, 'treo.md'));
  writeFileSync(join(folder, '.env'), 'TOKEN=1');
  symlinkSync(join(folder, '.env'), join(folder, 'bí mật.md'));
  const wrong = ['../a.md', join(outside, 'a.md'), pathToFileURL(join(outside, 'a.md')).href, 'link.md'];
  wrong.push(
    'ra/a.md',
    'treo.md',
    '.env',
    'bí mật.md',
    'untitled:không mở.md',
    'https://x.vn/a.md',
    'a\0.md',
  );
  wrong.push(`${pathToFileURL(folder).href}/%2e%2e/a.md`);
  for (const path of wrong) {
    const { text, isError } = await call('check', { path });
    expect(isError, `${path}: ${text}`).toBe(true);
    expect(text).not.toContain('TOKEN');
  }
  for (const [name, input] of [
    ['fix', { path: 'kế hoạch.md', write: true }],
    ['new_plan', { kind: 'annual', regime: 'state', output: 'mới.md' }],
    ['export', { path: 'kế hoạch.md', to: 'docx', output: 'a.docx' }],
  ] as const) {
    const { text, isError } = await call(name, input);
    // Nothing is to be fixed, so that nothing would be written.
    if (name === 'fix') expect(JSON.parse(text)).toMatchObject({ written: false });
    else expect([isError, text]).toEqual([true, expect.stringContaining('các công cụ không ghi tệp')]);
  }
  expect(readFileSync(join(folder, 'kế hoạch.md'), 'utf8')).toBe(PLAN);
  expect((await call('chek', {})).isError).toBe(true);
  expect(await client.request('kehoach/callTool', {})).toMatchObject({ isError: true });
});
