import {
  type Connection,
  createConnection,
  createProtocolConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';
import { LifecycleReader } from './lifecycle.ts';

/** What surrounds the server: a process, a worker, a test. */
export interface Host {
  /** Called on `exit`; code 0 after `shutdown`, else 1. */
  exit(code: number): void;
  /** Process id of the client, where it gives one. */
  watchClient?(processId: number): void;
}

/** A connection that keeps to the life cycle of LSP. `wasShutDown` tells whether `shutdown` has come. */
export function connect(
  reader: MessageReader,
  writer: MessageWriter,
  host: Host,
): { readonly connection: Connection; readonly wasShutDown: () => boolean } {
  let shutdownReceived = false;
  const gated = new LifecycleReader(reader, writer);
  const connection = createConnection((logger) => createProtocolConnection(gated, writer, logger), {
    initialize: ({ processId }) => {
      if (typeof processId === 'number') host.watchClient?.(processId);
    },
    get shutdownReceived() {
      return shutdownReceived;
    },
    set shutdownReceived(value) {
      shutdownReceived = value;
    },
    exit: (code) => host.exit(code),
  });
  return { connection, wasShutDown: () => shutdownReceived };
}
