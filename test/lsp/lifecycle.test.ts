import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ScriptedClient } from './support/client.ts';

let client: ScriptedClient;
afterEach(() => {
  client.process.kill();
});

test('requests before initialize get -32002, notifications are ignored', async () => {
  client = new ScriptedClient();
  client.open('file:///a.md', '# KẾ HOẠCH');
  const { error } = await client.respond('textDocument/hover', {});
  expect(error?.code).toBe(-32002);
  const { error: shutdownError } = await client.respond('shutdown');
  expect(shutdownError?.code).toBe(-32002);
  expect((await client.initialize()).capabilities.hoverProvider).toBe(true);
});

test('requests after shutdown get -32600, and exit ends with code 0', async () => {
  client = new ScriptedClient();
  await client.initialize();
  expect(await client.request('shutdown')).toBeNull();
  const { error } = await client.respond('textDocument/hover', {});
  expect(error?.code).toBe(-32600);
  client.notify('exit');
  expect(await client.exited).toBe(0);
});

test('a second initialize is refused', async () => {
  client = new ScriptedClient();
  await client.initialize();
  expect((await client.respond('initialize', { capabilities: {} })).error?.code).toBe(-32600);
});

test.each([
  ['before initialize', false],
  ['after initialize', true],
])('exit without shutdown %s ends with code 1', async (_, initialize) => {
  client = new ScriptedClient();
  if (initialize) await client.initialize();
  client.notify('exit');
  expect(await client.exited).toBe(1);
});

test('the end of the input ends the server', async () => {
  client = new ScriptedClient();
  await client.initialize();
  client.process.stdin!.end();
  expect(await client.exited).toBe(1);
});

test('unknown methods are refused, and the server lives on', async () => {
  client = new ScriptedClient();
  await client.initialize();
  expect((await client.respond('textDocument/nonsense')).error?.code).toBe(-32601);
  client.notify('$/whatever');
  client.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///never-opened.md', version: 2 },
    contentChanges: [],
  });
  expect(
    await client.request('textDocument/hover', {
      textDocument: { uri: 'file:///x.md' },
      position: { line: 0, character: 0 },
    }),
  ).toBeNull();
});

test('malformed JSON is survived', async () => {
  client = new ScriptedClient();
  await client.initialize();
  for (const body of ['{', 'null', '[]', '12', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":5}']) {
    client.sendRaw(`Content-Length: ${body.length}\r\n\r\n${body}`);
  }
  expect(
    await client.request('textDocument/hover', {
      textDocument: { uri: 'file:///x.md' },
      position: { line: 0, character: 0 },
    }),
  ).toBeNull();
});

test('without a transport the usage is said', async () => {
  client = new ScriptedClient([]);
  expect(await client.exited).toBe(2);
});

test('serves over a socket', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  const answer = new Promise<string>((resolve) => {
    server.on('connection', (socket) => {
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { capabilities: {} },
      });
      socket.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      let received = '';
      socket.on('data', (data) => {
        received += data;
        if (received.includes('serverInfo')) resolve(received);
      });
    });
  });
  client = new ScriptedClient([`--socket=${port}`]);
  expect(await answer).toContain('"capabilities"');
  client.process.kill();
  server.close();
});
