import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AnyJson } from '../../support/any-json.ts';

export const SERVER = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));

export interface Message {
  readonly jsonrpc?: string;
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: AnyJson;
  readonly result?: AnyJson;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client of LSP that does what its script says and nothing else; where the server runs is for those that extend it. */
export abstract class MessageClient {
  readonly messages: Message[] = [];
  /** Answers to requests of the server, by method, at once or later; others get null. */
  readonly answers = new Map<string, (params: AnyJson) => unknown>();
  private buffer: Buffer = Buffer.alloc(0);
  private nextId = 1;
  private readonly waiting = new Set<() => void>();

  abstract sendRaw(text: string): void;

  send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.sendRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params: unknown = {}): void {
    this.send({ method, params });
  }

  /** The whole response, an error included. */
  async respond(method: string, params: unknown = {}): Promise<Message> {
    const id = this.nextId;
    this.nextId += 1;
    this.send({ id, method, params });
    return this.until((message) => message.id === id && message.method === undefined);
  }

  async request<T = AnyJson>(method: string, params: unknown = {}): Promise<T> {
    const { result, error } = await this.respond(method, params);
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    return result;
  }

  /** The first message that fits, of those that have come or will. */
  async until(fits: (message: Message) => boolean, milliseconds = 20_000): Promise<Message> {
    const end = Date.now() + milliseconds;
    for (let at = 0; ; ) {
      for (; at < this.messages.length; at += 1) {
        const message = this.messages[at]!;
        if (fits(message)) return message;
      }
      if (Date.now() > end) throw new Error('no such message came');
      await this.nextMessage(end - Date.now());
    }
  }

  async initialize(params: Record<string, unknown> = {}): Promise<AnyJson> {
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params,
    });
    this.notify('initialized');
    return result;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, version: number, contentChanges: readonly unknown[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** The findings that are published for a version. */
  async diagnostics(uri: string, version: number, milliseconds?: number): Promise<AnyJson[]> {
    const message = await this.until(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && params.uri === uri && params.version === version,
      milliseconds,
    );
    return message.params.diagnostics;
  }

  private nextMessage(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.waiting.add(wake);
    });
  }

  protected receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const headEnd = this.buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) break;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.buffer.toString('utf8', 0, headEnd))?.[1]);
      if (this.buffer.length < headEnd + 4 + length) break;
      const message: Message = JSON.parse(this.buffer.toString('utf8', headEnd + 4, headEnd + 4 + length));
      this.buffer = this.buffer.subarray(headEnd + 4 + length);
      this.messages.push(message);
      if (message.method !== undefined && message.id !== undefined) {
        const { id } = message;
        const answer = (result: unknown): void => this.send({ id, result: result ?? null } as Message);
        const result = this.answers.get(message.method)?.(message.params);
        if (result instanceof Promise) result.then(answer);
        else answer(result);
      }
    }
    for (const wake of [...this.waiting]) wake();
  }
}

/** A client of the built server in a process of its own, over stdio. */
export class ScriptedClient extends MessageClient {
  readonly process: ChildProcess;
  readonly exited: Promise<number | null>;

  constructor(args: readonly string[] = ['--stdio']) {
    super();
    this.process = spawn(process.execPath, [SERVER, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdin!.on('error', () => undefined);
    this.process.stdout!.on('data', (chunk: Buffer) => this.receive(chunk));
    this.exited = new Promise((resolve) => {
      this.process.on('exit', (code) => resolve(code));
    });
  }

  sendRaw(text: string): void {
    this.process.stdin!.write(text);
  }

  async stop(): Promise<number | null> {
    if (this.process.exitCode === null) {
      await this.respond('shutdown');
      this.notify('exit');
    }
    return this.exited;
  }
}
