import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NODE_ARGUMENTS } from '../../client/src/server-process.ts';
import type { Message } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-layout-'));
const METAFILE = join(folder, 'metafile.json');
/** Tells the parent of each file that the server loads from its own folder. */
const HOOK = `
const Module = require('node:module');
const load = Module._load;
Module._load = function (request, ...rest) {
  if (request.startsWith('.')) process.send({ method: 'loaded', params: request });
  return load.call(this, request, ...rest);
};`;

beforeAll(() => {
  const wanted = '--only=(?:cli|server|export)';
  execFileSync(process.execPath, ['esbuild.mjs', `--outdir=${folder}`, wanted, `--metafile=${METAFILE}`]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what composes and sets pages stands in a file of its own', () => {
  const { outputs } = JSON.parse(readFileSync(METAFILE, 'utf8')) as {
    outputs: Record<string, { inputs: Record<string, object> }>;
  };
  const pageFiles = (name: string): string[] => {
    const [, output] = Object.entries(outputs).find(([path]) => basename(path) === name)!;
    return Object.keys(output.inputs).filter((path) =>
      /^server\/src\/(?:layout|export)\/(?!formats\.ts)|\/features\/preview\//u.test(path),
    );
  };
  expect(pageFiles('export.js').length).toBeGreaterThan(50);
  for (const name of ['cli.js', 'cli-lint.js', 'cli-main.js', 'server.js']) {
    const allowed = ['server/src/features/preview/patch.ts'];
    expect(
      pageFiles(name).filter((path) => !allowed.includes(path)),
      name,
    ).toEqual([]);
  }
});

test('the server loads it when a page is asked for, and not before', { timeout: 60_000 }, async () => {
  const hook = join(folder, 'hook.cjs');
  writeFileSync(hook, HOOK);
  const server = fork(join(folder, 'server.js'), ['--node-ipc'], {
    stdio: 'inherit',
    execArgv: [...NODE_ARGUMENTS, '--require', hook],
  });
  const loaded: unknown[] = [];
  let seen: (message: Message) => void = () => undefined;
  server.on('message', (message: Message) => {
    if (message.method === 'loaded') loaded.push(message.params);
    else seen(message);
  });
  const next = (isIt: (message: Message) => boolean, send: object): Promise<Message> =>
    new Promise((resolve) => {
      seen = (message) => {
        if (isIt(message)) resolve(message);
      };
      server.send({ jsonrpc: '2.0', ...send });
    });
  const answer = (id: number, method: string, params: object): Promise<Message> =>
    next((message) => message.id === id && !message.method, { id, method, params });
  const uri = 'untitled:a';
  const position = { line: 10, character: 3 };
  try {
    await answer(1, 'initialize', { capabilities: {}, initializationOptions: OPTIONS });
    server.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
    const findings = ({ method, params }: Message): boolean =>
      method === 'textDocument/publishDiagnostics' && params.diagnostics.length > 0;
    await next(findings, {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text: PLAN } },
    });
    await next(findings, {
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
      },
    });
    for (const [id, method] of [
      [2, 'textDocument/hover'],
      [3, 'textDocument/completion'],
      [4, 'textDocument/codeAction'],
    ] as const) {
      const range = { start: position, end: position };
      await answer(id, method, { textDocument: { uri }, position, range, context: { diagnostics: [] } });
    }
    expect(loaded).not.toContain('./export.js');
    const { result } = await answer(5, 'kehoach/preview', { uri });
    expect(result.changed.length).toBeGreaterThan(0);
    expect(loaded).toContain('./export.js');
  } finally {
    server.kill();
  }
});
