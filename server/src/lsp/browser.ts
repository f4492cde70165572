import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import words from '../../data/words.bin';
import { provideWords } from '../vietnamese/shipped-words.ts';
import { connect } from './connect.ts';
import { startServer } from './server.ts';

/** The part of a dedicated worker's global scope that we need. */
type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

provideWords(() => words);
const scope = globalThis as unknown as WorkerScope;
const { connection } = connect(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), {
  exit: () => scope.close(),
});
startServer(connection, {});
