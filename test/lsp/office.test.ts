import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newPlan } from '../../server/src/features/new-plan.ts';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS } from './support/plans.ts';

let folder: string;
let client: ScriptedClient;

const date = { year: 2026, month: 6, day: 8 };
const plan = (regime: 'state' | 'party', issuer: string): string =>
  newPlan({ regime, kind: 'annual', date, issuer, signer: 'Nguyễn Văn An' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cơ quan '));
  writeFileSync(join(folder, '1.md'), plan('state', 'UBND xã Bình Lư'));
  writeFileSync(join(folder, '2.md'), plan('state', 'UBND xã Bình Lư'));
  writeFileSync(join(folder, '3.md'), plan('party', 'Đảng ủy xã Bình Lư'));
  client = new ScriptedClient();
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

const start = (settings?: object) =>
  client.initialize({
    rootUri: pathToFileURL(folder).href,
    initializationOptions: settings ? { ...OPTIONS, ...settings } : OPTIONS,
    capabilities: {
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        publishDiagnostics: { dataSupport: true },
      },
    },
  });
const uri = () => pathToFileURL(join(folder, 'mới.md')).href;

test('the plans of the folder tell of their offices, the one with most plans first', async () => {
  await start();
  const learnt: AnyJson = await client.request('kehoach/learnOffices', { uri: uri() });
  expect(learnt.map(({ office, plans }: AnyJson) => [office.issuer, plans])).toEqual([
    ['Ủy ban nhân dân xã Bình Lư', 2],
    ['Đảng ủy xã Bình Lư', 1],
  ]);
  expect(learnt[0].office).toMatchObject({
    regime: 'state',
    place: 'Bình Lư',
    symbol: '/KH-UBND',
    signers: [{ name: 'Nguyễn Văn An', title: 'CHỦ TỊCH' }],
  });
});

test('the configuration of the folder goes before the settings', async () => {
  await start({ office: { regime: 'party', issuer: 'Chi bộ bản Nà Khoang' } });
  expect(await client.request('kehoach/office', { uri: uri() })).toEqual({
    office: { regime: 'party', issuer: 'Chi bộ bản Nà Khoang' },
    from: 'settings',
  });
  const config = join(folder, 'kehoach.config.json');
  writeFileSync(config, JSON.stringify({ root: true, office: { issuer: 'UBND xã Bình Lư' } }));
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(config).href, type: 1 }],
  });
  expect(await client.request('kehoach/office', { uri: uri() })).toEqual({
    office: { issuer: 'UBND xã Bình Lư' },
    from: pathToFileURL(config).href,
  });
});

test('nothing is known where nobody says', async () => {
  await start();
  expect(await client.request('kehoach/office', {})).toEqual({ office: null, from: null });
});

test('the next number is proposed at once though a plan has just been saved', async () => {
  const numbered = (number: number) =>
    plan('state', 'UBND xã Bình Lư').replace(/…(?=\/KH-UBND)/u, `${number}`);
  writeFileSync(join(folder, '1.md'), numbered(14));
  await start();
  await client.request('kehoach/learnOffices', { uri: uri() });
  const text = plan('state', 'UBND xã Bình Lư');
  client.notify('textDocument/didOpen', {
    textDocument: { uri: uri(), languageId: 'markdown', version: 1, text },
  });
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('…/KH-UBND'));
  const position = { line, character: lines[line]?.indexOf('…/KH-UBND') };
  const proposed = async () => {
    const answer: AnyJson = await client.request('textDocument/completion', {
      textDocument: { uri: uri() },
      position,
      context: { triggerKind: 1 },
    });
    return (answer.items ?? answer).map(({ label }: AnyJson) => label);
  };
  expect((await proposed())[0]).toContain('15');
  writeFileSync(join(folder, '2.md'), numbered(15));
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(join(folder, '2.md')).href, type: 2 }],
  });
  expect((await proposed())[0]).toContain('16');
});

describe('the office of the settings', () => {
  const OFFICE = {
    regime: 'state',
    issuer: 'UBND xã Bình Lư',
    place: 'Bình Lư',
    symbol: '/KH-UBND-VP',
    signers: [
      { name: 'Lò Văn Thành', title: 'PHÓ CHỦ TỊCH', capacities: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'] },
    ],
    recipients: ['Thường trực Hội đồng nhân dân xã Tả Lèng (p/h)'],
    units: ['Tổ công nghệ số cộng đồng bản Nà Khoang'],
  };
  const whole = newPlan({ regime: 'state', kind: 'annual', date, issuer: 'UBND xã Bình Lư' });

  /** What the list offers at the end of the part of a text that comes before `|`. */
  async function offered(name: string, marked: string): Promise<string> {
    const at = pathToFileURL(join(folder, name)).href;
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    client.open(at, marked.replace('|', ''));
    const answer: AnyJson = await client.request('textDocument/completion', {
      textDocument: { uri: at },
      position: { line: before.length - 1, character: before.at(-1)!.length },
      context: { triggerKind: 1 },
    });
    return JSON.stringify((answer.items ?? answer).slice(0, 3));
  }

  /** What the fixes of a finding write. */
  async function fixes(name: string, text: string, code: string): Promise<string> {
    const at = pathToFileURL(join(folder, name)).href;
    client.open(at, text);
    const found = (await client.diagnostics(at, 1)).filter((each) => each.code === code);
    expect(found, `${code} in ${name}`).not.toEqual([]);
    const actions: AnyJson = await client.request('textDocument/codeAction', {
      textDocument: { uri: at },
      range: found[0].range,
      context: { diagnostics: found, only: ['quickfix'] },
    });
    return JSON.stringify(actions);
  }

  test('is what completion writes', async () => {
    await start({ office: OFFICE });
    const recipients = whole.replace(/(?<=Nơi nhận:\n\n)/u, '- |\n');
    expect(await offered('a.md', recipients)).toContain('Hội đồng nhân dân xã Tả Lèng');
    const units = whole.replace(/(?<=TỔ CHỨC THỰC HIỆN\n\n)/u, '### 1. Tổ |\n\nViệc.\n\n');
    expect(await offered('b.md', units)).toContain('Tổ công nghệ số cộng đồng bản Nà Khoang');
  });

  test('is what fixes write', async () => {
    await start({ office: OFFICE });
    const unsigned = whole.replace(/\n\*\*TM\. ỦY BAN NHÂN DÂN\*\*[\s\S]*$/u, '');
    expect(await fixes('c.md', unsigned, 'sign-missing')).toContain('Lò Văn Thành');
    const nameless = whole.replace('**CHỦ TỊCH**', '**KT. CHỦ TỊCH**\n\n**PHÓ CHỦ TỊCH**');
    expect(await fixes('d.md', nameless, 'sign-name-missing')).toContain('Lò Văn Thành');
    const unnumbered = whole.replace('Số: …/KH-UBND\n\n', '');
    expect(await fixes('e.md', unnumbered, 'num-missing')).toContain('/KH-UBND-VP');
    const anonymous = whole.replace(/\*\*ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\*\*\n\n/u, '');
    expect(await fixes('g.md', anonymous, 'issuer-missing')).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH LƯ');
  });
});

test('the page that is shown and the file that is written name the office where the draft does not', async () => {
  await start({ office: { issuer: 'UBND xã Bình Lư' } });
  const text = 'Số: 15/KH-UBND\n\n# KẾ HOẠCH\n\n**Phòng cháy**\n\n## I. MỤC ĐÍCH\n\nViệc.\n';
  client.open(uri(), text);
  const { changed }: AnyJson = await client.request('kehoach/preview', { uri: uri() });
  const { files }: AnyJson = await client.request('kehoach/exportFile', { uri: uri(), format: 'svg' });
  const written = Buffer.from(files[0].data, 'base64').toString('utf8');
  const printed = [changed[0].svg, written].map((svg: string) =>
    svg.replace(/<[^>]*>/gu, '').replaceAll('\u00a0', ' '),
  );
  for (const page of printed) expect(page).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH LƯ');
});
