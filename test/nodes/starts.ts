import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { NODE_ARGUMENTS } from '../../client/src/server-process.ts';

/** How a process ended: its exit code and what it printed, or the signal that ended it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

const LIMIT_MS = 300_000;

/** Runs a program of JavaScript on a Node to its end; one that does not end is killed after five minutes. */
export async function runProgram(
  node: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const child = spawn(node, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => out.push(chunk));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, out: Buffer.concat(out).toString() };
}

const URI = 'untitled:ke-hoach.md';
const TYPED = ['T', 'h', 'ự', 'c', ' '];

/**
 * Starts the server as the extension does, opens a plan, types five letters, waits for the findings of the last version,
 * asks for symbols and a completion, and shuts the server down.
 */
export async function runServer(node: string, server: string, text: string): Promise<Ended> {
  const child = spawn(node, [...NODE_ARGUMENTS, server, '--stdio'], { timeout: LIMIT_MS });
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => undefined);
  const lastVersion = TYPED.length + 1;
  const found = new Promise<void>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version?: number }) => {
      if (version === lastVersion) resolve();
    });
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ debounce: 0 })),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const session = async (): Promise<void> => {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      initializationOptions: { debounce: 0 },
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const line = text.split('\n').length - 1;
    for (const [i, letter] of TYPED.entries()) {
      const position = { line, character: i };
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: i + 2 },
        contentChanges: [{ range: { start: position, end: position }, text: letter }],
      });
    }
    await found;
    const document = { textDocument: { uri: URI } };
    await connection.sendRequest('textDocument/documentSymbol', document);
    await connection.sendRequest('textDocument/completion', {
      ...document,
      position: { line, character: TYPED.length },
    });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
  };
  // A server that dies answers nothing: its end counts, not the requests that are left.
  await Promise.race([session().catch(() => undefined), closed]);
  const [code, signal] = await closed;
  connection.dispose();
  return { code, signal, out: Buffer.concat(err).toString() };
}
