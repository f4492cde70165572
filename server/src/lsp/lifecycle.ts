import type { DataCallback, Disposable, Message, MessageReader, MessageWriter } from 'vscode-languageserver';

const SERVER_NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;

interface Incoming {
  readonly id?: number | string | null;
  readonly method?: unknown;
}

/**
 * Lets through what the life cycle of LSP allows: before `initialize` only `initialize` and `exit`, after `shutdown`
 * only `exit`. Other requests are answered with an error here, other notifications are dropped.
 */
export class LifecycleReader implements MessageReader {
  readonly onError: MessageReader['onError'];
  readonly onClose: MessageReader['onClose'];
  readonly onPartialMessage: MessageReader['onPartialMessage'];
  private state: 'fresh' | 'running' | 'down' = 'fresh';

  constructor(
    private readonly reader: MessageReader,
    private readonly writer: MessageWriter,
  ) {
    this.onError = reader.onError;
    this.onClose = reader.onClose;
    this.onPartialMessage = reader.onPartialMessage;
  }

  listen(callback: DataCallback): Disposable {
    return this.reader.listen((message) => {
      if (this.admits(message)) callback(message);
    });
  }

  dispose(): void {
    this.reader.dispose();
  }

  private admits(message: Message): boolean {
    if (typeof message !== 'object' || message === null) return false;
    const { id, method } = message as Incoming;
    if (typeof method !== 'string' || method === 'exit') return true;
    const isRequest = id !== undefined && id !== null;
    if (this.state === 'running') {
      if (method === 'initialize' && isRequest) {
        this.refuse(id, INVALID_REQUEST, 'The server is initialized already.');
        return false;
      }
      if (method === 'shutdown' && isRequest) this.state = 'down';
      return true;
    }
    if (this.state === 'fresh' && method === 'initialize' && isRequest) {
      this.state = 'running';
      return true;
    }
    if (isRequest) {
      if (this.state === 'fresh') this.refuse(id, SERVER_NOT_INITIALIZED, 'The server is not initialized.');
      else this.refuse(id, INVALID_REQUEST, 'The server is shut down.');
    }
    return false;
  }

  private refuse(id: number | string, code: number, message: string): void {
    const response: Message & { id: number | string; error: { code: number; message: string } } = {
      jsonrpc: '2.0',
      id,
      error: { code, message },
    };
    this.writer.write(response).catch(() => undefined);
  }
}
