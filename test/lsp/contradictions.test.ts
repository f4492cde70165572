import { afterEach, expect, test } from 'vitest';
import { ruleTitle } from '../../server/src/features/rule-title.ts';
import type { AnyJson } from '../support/any-json.ts';
import type { Message } from './support/client.ts';
import { InProcessClient } from './support/in-process.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const BASE = 'vscode-vfs://github/kho';
const OWN = `${BASE}/một.md`;
const OTHER = `${BASE}/hai.md`;
const TWIN = PLAN.replace('02 tháng 02', '20 tháng 02').replace('sơ kết 5 năm', 'tổng kết 10 năm');
const INFORMATION = 3;

let client: InProcessClient;
let files: Map<string, string>;
let reads: string[];
afterEach(() => client.stop());

interface Start {
  readonly options?: object;
  readonly capabilities?: object;
  readonly texts?: Readonly<Record<string, string>>;
}

async function start({ options, capabilities = {}, texts = { [OWN]: PLAN, [OTHER]: TWIN } }: Start = {}) {
  files = new Map(Object.entries(texts));
  reads = [];
  client = new InProcessClient();
  client.answers.set('kehoach/listFiles', () => [...files.keys()].map(encodeURI));
  client.answers.set('kehoach/fileExists', () => false);
  client.answers.set('kehoach/readFile', ({ uri }) => {
    const text = files.get(decodeURIComponent(uri));
    if (text !== undefined) reads.push(decodeURIComponent(uri));
    return text === undefined ? null : { text };
  });
  await client.initialize({
    rootUri: BASE,
    capabilities,
    initializationOptions: { ...OPTIONS, readFile: true, rulePageBase: 'https://x/', ...options },
  });
}

const isAcross = ({ code }: AnyJson): boolean => String(code).startsWith('project-');
const published = (uri: string, version: number) => (message: Message) =>
  message.method === 'textDocument/publishDiagnostics' &&
  message.params.uri === uri &&
  message.params.version === version;

/** After the last key the plans are compared in so many milliseconds. */
const IDLE_MS = 2000;

/** The contradictions that are shown of a version some time after everything stands still. */
async function settled(uri: string, version: number): Promise<AnyJson[]> {
  await client.diagnostics(uri, version);
  for (let i = 0; i < 3; i += 1) await client.pass(IDLE_MS);
  return client.messages.findLast(published(uri, version))!.params.diagnostics.filter(isAcross);
}

/** Waits until something done now makes contradictions of a version come or go. */
async function turns(uri: string, version: number, to: 'shown' | 'gone'): Promise<void> {
  const from = client.messages.length;
  for (let i = 0; i < 3; i += 1) await client.pass(IDLE_MS);
  const isSo = (each: Message) =>
    published(uri, version)(each) && each.params.diagnostics.some(isAcross) === (to === 'shown');
  expect(client.messages.slice(from).some(isSo)).toBe(true);
}

const shown = async (uri: string, version: number): Promise<AnyJson[]> => {
  const found = await settled(uri, version);
  expect(found).not.toEqual([]);
  return found;
};

test('a plan with the number of another is told so, in the background, as information', async () => {
  await start({
    capabilities: {
      textDocument: {
        publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
  });
  client.open(OWN, PLAN);
  expect((await client.diagnostics(OWN, 1)).some(isAcross)).toBe(false);
  expect(reads).toEqual([]);
  const [found, ...more] = await shown(OWN, 1);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    code: 'project-number-twice',
    source: 'kehoach',
    severity: INFORMATION,
    message: expect.stringContaining('đã dùng trong hai.md'),
    codeDescription: { href: 'https://x/project-number-twice' },
  });
  const line = PLAN.split('\n').findIndex((text) => text.includes('12-KH/ĐU'));
  expect(found.range.start.line).toBe(line);
  const [related] = found.relatedInformation;
  expect(decodeURIComponent(related.location.uri)).toBe(OTHER);
  expect(related.location.range.start.line).toBe(line);
  expect(related.message).toContain('hai.md');

  const hover: AnyJson = await client.request('textDocument/hover', {
    textDocument: { uri: OWN },
    position: found.range.start,
  });
  expect(JSON.stringify(hover)).toContain('project-number-twice');
  const actions: AnyJson[] = await client.request('textDocument/codeAction', {
    textDocument: { uri: OWN },
    range: found.range,
    context: { diagnostics: [found] },
  });
  expect(actions.map(({ title }) => title)).toContain(
    `Tắt “${ruleTitle('project-number-twice', 'vi')}” ở dòng này`,
  );
});

test('it moves with the text, goes with the number, comes back with it; other files are read once', async () => {
  await start();
  client.open(OWN, PLAN);
  const [before] = await shown(OWN, 1);
  const readOnce = [...reads];

  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  client.change(OWN, 2, [{ range: top, text: '\n\n' }]);
  const [moved] = (await client.diagnostics(OWN, 2)).filter(isAcross);
  expect(moved.range.start.line).toBe(before.range.start.line + 2);

  const silenced = `<!-- kehoach-disable project-number-twice -->\n\n${PLAN}`;
  client.change(OWN, 3, [{ text: silenced }]);
  expect((await client.diagnostics(OWN, 3)).some(isAcross)).toBe(false);
  client.change(OWN, 4, [{ text: PLAN }]);
  expect((await client.diagnostics(OWN, 4)).filter(isAcross)).toHaveLength(1);

  client.change(OWN, 5, [{ text: PLAN.replace('12-KH/ĐU', '13-KH/ĐU') }]);
  expect((await client.diagnostics(OWN, 5)).some(isAcross)).toBe(false);
  expect(await settled(OWN, 5)).toEqual([]);

  client.change(OWN, 6, [{ text: PLAN }]);
  expect(await shown(OWN, 6)).toHaveLength(1);
  expect(reads).toEqual(readOnce);
});

test('two open plans: an edit of one changes what is said of the other', async () => {
  await start();
  client.open(OWN, PLAN);
  client.open(OTHER, TWIN.replace('12-KH/ĐU', '14-KH/ĐU'));
  expect(await settled(OWN, 1)).toEqual([]);
  client.change(OTHER, 2, [{ text: TWIN }]);
  const [found] = await shown(OWN, 1);
  expect(found.message).toContain('hai.md');
  expect((await shown(OTHER, 2))[0].message).toContain('một.md');

  files.set(OTHER, TWIN.replace('12-KH/ĐU', '15-KH/ĐU'));
  client.notify('textDocument/didClose', { textDocument: { uri: OTHER } });
  await turns(OWN, 1, 'gone');
  files.set(OTHER, TWIN);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: encodeURI(OTHER), type: 2 }] });
  await turns(OWN, 1, 'shown');
});

test('a citation that differs from the plan itself is told', async () => {
  const citing = PLAN.replace('12-KH/ĐU', '40-KH/ĐU').replace(
    'Nâng cao',
    'Thực hiện Kế hoạch số 12-KH/ĐU ngày 03/02/2026 của Đảng ủy xã Bình Lư, nâng cao',
  );
  await start({ texts: { [OWN]: citing, [OTHER]: PLAN } });
  client.open(OWN, citing);
  expect(await shown(OWN, 1)).toMatchObject([
    { code: 'project-plan-cited', severity: INFORMATION, message: expect.stringContaining('02/02/2026') },
  ]);
});

test.each([
  ['the rule is off', { rules: { 'project-number-twice': 'off' } }, OWN, PLAN, false],
  ['a comment silences it', {}, OWN, `<!-- kehoach-disable project-number-twice -->\n\n${PLAN}`, false],
  ['the setting is off', { acrossPlans: false }, OWN, PLAN, true],
  ['the document is untitled', {}, 'untitled:moi', PLAN, true],
  ['the document lies outside the folders', {}, 'vscode-vfs://github/khác/một.md', PLAN, true],
] as const)('nothing where %s', async (_, options, uri, text, isLeftOut) => {
  await start({ options });
  client.open(uri, text);
  expect(await settled(uri, 1)).toEqual([]);
  if (isLeftOut) expect(reads).toEqual([]);
});

test('no plan in a folder that is not open counts, nor does an untitled one', async () => {
  await start({ texts: { [OWN]: PLAN } });
  client.open('untitled:moi', TWIN);
  client.open('vscode-vfs://github/khác/một.md', TWIN);
  client.open(OWN, PLAN);
  expect(await settled(OWN, 1)).toEqual([]);
});

test('clients that pull are asked to pull again', async () => {
  await start({
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  client.open(OWN, PLAN);
  const pull = (previousResultId?: string): Promise<AnyJson> =>
    client.request('textDocument/diagnostic', { textDocument: { uri: OWN }, previousResultId });
  const first = await pull();
  expect(first.items.some(isAcross)).toBe(false);
  await client.pass(IDLE_MS);
  expect(client.messages.filter(({ method }) => method === 'workspace/diagnostic/refresh')).toHaveLength(1);
  const second = await pull(first.resultId);
  expect(second.items.filter(isAcross)).toHaveLength(1);
  expect(await pull(second.resultId)).toEqual({ kind: 'unchanged', resultId: second.resultId });
});
