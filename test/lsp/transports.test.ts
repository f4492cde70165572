import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { NODE_ARGUMENTS } from '../../client/src/server-process.ts';
import { type Message, SERVER } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const INITIALIZE: Message = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { capabilities: {}, initializationOptions: OPTIONS },
};
const OPEN: Message = {
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: 'untitled:a', languageId: 'markdown', version: 1, text: PLAN } },
};
const isFindings = ({ method, params }: Message) =>
  method === 'textDocument/publishDiagnostics' && params.diagnostics.length > 0;

test('started as by the extension it serves over node-ipc, and ends when its parent leaves', async () => {
  const server = fork(SERVER, ['--node-ipc'], { stdio: 'inherit', execArgv: [...NODE_ARGUMENTS] });
  const found = new Promise<void>((resolve) => {
    server.on('message', (message: Message) => {
      if (message.id === 1) server.send(OPEN);
      if (isFindings(message)) resolve();
    });
  });
  server.send(INITIALIZE);
  await found;
  const exited = new Promise<number | null>((resolve) => {
    server.on('exit', resolve);
  });
  server.disconnect();
  expect(await exited).toBe(1);
});

test('serves in a web worker, which has nothing of Node', async () => {
  const code = readFileSync(SERVER.replace(/server\.js$/u, 'server.web.js'), 'utf8');
  // What a worker has, and the server may use.
  const scope: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    TextEncoder,
    TextDecoder,
    URL,
    performance,
    addEventListener: () => undefined,
  };
  const deliver = (message: Message): void => {
    const data = structuredClone({ jsonrpc: '2.0', ...message });
    queueMicrotask(() => (scope.onmessage as (event: { data: Message }) => void)({ data }));
  };
  const found = new Promise<void>((resolve) => {
    scope.postMessage = (message: Message) => {
      if (message.id === 1) deliver(OPEN);
      if (isFindings(message)) resolve();
    };
  });
  const closed = new Promise<void>((resolve) => {
    scope.close = resolve;
  });
  const context = createContext(scope);
  new Script('globalThis.self = globalThis;').runInContext(context);
  new Script(code).runInContext(context);
  deliver(INITIALIZE);
  await found;
  deliver({ id: 2, method: 'shutdown' });
  deliver({ method: 'exit' });
  await closed;
});
