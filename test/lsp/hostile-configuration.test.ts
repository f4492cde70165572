import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { HOSTILE, LONG_NAME, SLOW_GLOBS, timeLimit } from '../support/hostile-configurations.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const root = mkdtempSync(join(tmpdir(), 'kehoach-config-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const MESSAGE = /kehoach\.config\.json(?::\d+:\d+)?: /u;

/**
 * A server that runs, with a plan open and checked in a folder of its own. `isTrusted`: where nobody trusts the folder,
 * VS Code keeps the folder's own settings from the server, and nothing else: its configuration file is read all the same.
 */
async function running(isTrusted: boolean) {
  const folder = mkdtempSync(join(root, 'w-'));
  mkdirSync(join(folder, '.git'));
  const client = new ScriptedClient();
  onTestFinished(async () => {
    await client.stop();
  });
  const rootUri = pathToFileURL(folder).href;
  if (!isTrusted) client.answers.set('workspace/configuration', ({ items }) => items.map(() => null));
  await client.initialize({
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'a' }],
    initializationOptions: OPTIONS,
    capabilities: { workspace: { configuration: !isTrusted } },
  });
  const uri = `${rootUri}/${LONG_NAME}`;
  client.open(uri, PLAN);
  const found = await client.diagnostics(uri, 1);
  expect(found.length).toBeGreaterThan(0);
  return { client, folder, rootUri, uri, found };
}

type Running = Awaited<ReturnType<typeof running>>;

/** Puts a configuration beside the plan, and waits until the plan is checked with it. */
async function changed({ client, rootUri, uri }: Running, write: () => void) {
  const since = client.messages.length;
  const started = performance.now();
  write();
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${rootUri}/kehoach.config.json`, type: 1 }],
  });
  client.change(uri, 2, [{ text: `${PLAN}\n` }]);
  const diagnostics = await client.diagnostics(uri, 2);
  // Another document is served meanwhile.
  await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 3 } });
  expect(performance.now() - started).toBeLessThan(timeLimit());
  return { diagnostics, since };
}

describe.each([
  ['a folder that is trusted', true],
  ['a folder that nobody trusts', false],
])('a hostile configuration comes to a running server, in %s', (_, isTrusted) => {
  it.each(HOSTILE)('%s: within 2 s it is named, and plans are checked as without it', async (_what, text) => {
    const server = await running(isTrusted);
    const { diagnostics } = await changed(server, () =>
      writeFileSync(join(server.folder, 'kehoach.config.json'), text),
    );
    expect(diagnostics.length).toBe(server.found.length);
    const { params } = await server.client.until(({ method }) => method === 'window/showMessage');
    expect(params.message).toMatch(MESSAGE);
    expect(params.message.length).toBeLessThan(1000);
  });

  it.each(SLOW_GLOBS)('%s is matched within 2 s', async (glob) => {
    const server = await running(isTrusted);
    const config = { ignore: [glob], files: [glob], overrides: [{ files: [glob], stage: 'final' }] };
    const { diagnostics } = await changed(server, () =>
      writeFileSync(join(server.folder, 'kehoach.config.json'), JSON.stringify(config)),
    );
    expect(diagnostics.length).toBe(server.found.length);
    expect(server.client.messages.some(({ method }) => method === 'window/showMessage')).toBe(false);
  });

  it.each([
    ['a device', (path: string) => symlinkSync('/dev/zero', path)],
    ['a pipe into which nobody writes', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to itself', (path: string) => symlinkSync(path, path)],
  ])('%s in its place: within 2 s plans are checked, and it is told', async (_what, make) => {
    const server = await running(isTrusted);
    const { diagnostics } = await changed(server, () => make(join(server.folder, 'kehoach.config.json')));
    expect(diagnostics.length).toBe(server.found.length);
    const { params } = await server.client.until(({ method }) => method === 'window/showMessage');
    expect(params.message).toMatch(MESSAGE);
  });
});

it('a server that starts with a hostile configuration there does the same', async () => {
  const folder = mkdtempSync(join(root, 'w-'));
  writeFileSync(join(folder, 'kehoach.config.json'), HOSTILE[0]![1]);
  const client = new ScriptedClient();
  onTestFinished(async () => {
    await client.stop();
  });
  const rootUri = pathToFileURL(folder).href;
  await client.initialize({
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'a' }],
    initializationOptions: OPTIONS,
  });
  const uri = `${rootUri}/ke-hoach.md`;
  client.open(uri, PLAN);
  expect((await client.diagnostics(uri, 1)).length).toBeGreaterThan(0);
  const { params } = await client.until(({ method }) => method === 'window/showMessage');
  expect(params.message).toMatch(MESSAGE);
});
