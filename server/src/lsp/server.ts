import type { Connection } from 'vscode-languageserver';
import { serverCapabilities } from './capabilities.ts';
import type { Environment } from './context.ts';
import * as handlers from './handlers/index.ts';
import { ServerSession } from './session.ts';

/** Wires a server to a connection and listens. */
export function startServer(connection: Connection, environment: Environment): void {
  connection.onInitialize((params) => {
    const session = new ServerSession(connection, environment, params);
    session.listen();
    for (const register of Object.values(handlers)) register(session);
    return { capabilities: serverCapabilities(session.client), serverInfo: { name: 'soan-ke-hoach' } };
  });
  connection.listen();
}
