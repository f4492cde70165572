import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { Folder } from '../cli/support.ts';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const HINT = 4;
const ACROSS = 'project-number-twice';
const TWIN = PLAN.replace('02 tháng 02', '20 tháng 02').replace('sơ kết 5 năm', 'tổng kết 10 năm');
/** The folder of the plans is spelled decomposed, as some machines do; the baseline lies in another. */
const PLANS = 'kế hoạch'.normalize('NFD');

let client: ScriptedClient;
afterEach(() => client.stop());

function repository(): Folder {
  const folder = new Folder({ 'kehoach.config.json': '{"baseline": "./ci/cũ [1].json"}' });
  mkdirSync(join(folder.path, PLANS));
  folder.write(`${PLANS}/a.md`, PLAN);
  folder.write(`${PLANS}/b.md`, TWIN);
  return folder;
}

const writeBaseline = (folder: Folder, option = '--update-baseline') =>
  folder.run(['lint', '--project', '--date', OPTIONS.date, option]);

const uriOf = (folder: Folder, name: string) => pathToFileURL(join(folder.path, name)).href;

async function start(folder: Folder, capabilities: object = {}): Promise<void> {
  client = new ScriptedClient();
  await client.initialize({
    rootUri: pathToFileURL(folder.path).href,
    capabilities,
    initializationOptions: OPTIONS,
  });
}

const notHints = (found: readonly AnyJson[]) => found.filter(({ severity }) => severity !== HINT);

test('what the command line leaves out is a hint, and nothing else', async () => {
  const folder = repository();
  await writeBaseline(folder);
  await start(folder);
  const uri = uriOf(folder, `${PLANS}/a.md`);
  client.open(uri, PLAN);
  const known = await client.diagnostics(uri, 1);
  expect(known.length).toBeGreaterThan(3);
  expect(notHints(known)).toEqual([]);

  client.change(uri, 2, [
    { text: PLAN.replace('Nâng cao', 'Một dòng mới.\n\nNêu cao tình thần trách nhiệm') },
  ]);
  const found = notHints(await client.diagnostics(uri, 2));
  // The emoji stands in the line that was changed, which the baseline does not know.
  expect(found.map(({ code }) => code)).toEqual(['text-real-word', 'typo-emoji']);

  const across = await client.until(
    ({ method, params }) =>
      method === 'textDocument/publishDiagnostics' &&
      params.uri === uri &&
      params.diagnostics.some(({ code }: AnyJson) => code === ACROSS),
  );
  expect(across.params.diagnostics.find(({ code }: AnyJson) => code === ACROSS).severity).toBe(HINT);
});

test('a baseline written anew counts at once, whatever its name', async () => {
  const folder = repository();
  await start(folder, { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
  const uri = uriOf(folder, `${PLANS}/a.md`);
  client.open(uri, PLAN);
  const first = await client.diagnostics(uri, 1);
  expect(notHints(first).length).toBeGreaterThan(3);
  await client.until(
    ({ method, params }) =>
      method === 'client/registerCapability' && JSON.stringify(params).includes('**/cũ ?1?.json'),
  );

  await writeBaseline(folder);
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(folder, 'ci/cũ [1].json'), type: 1 }],
  });
  client.change(uri, 2, [{ text: PLAN }]);
  const second = await client.diagnostics(uri, 2);
  expect(second.map(({ code }) => code)).toEqual(first.map(({ code }) => code));
  expect(notHints(second)).toEqual([]);
});

test.each([
  ['malformed', '{"version": 1, "files": []}'],
  ['no JSON', 'lint'],
])('a baseline that is %s hides nothing', async (_, text) => {
  const folder = repository();
  folder.write('ci/cũ [1].json', text);
  await start(folder);
  const uri = uriOf(folder, `${PLANS}/a.md`);
  client.open(uri, PLAN);
  expect(notHints(await client.diagnostics(uri, 1)).length).toBeGreaterThan(3);
});
