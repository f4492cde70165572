/**
 * The server as the .vsix carries it: once for both extension hosts, since it is most of the package. As a worker's
 * script it serves; required by `server.js` in Node it gives what that needs beside its own transports.
 */
// In Node too: it gives the library timers and encoders, which both hosts have under the same names.
import 'vscode-languageserver/browser';
import words from '../../server/data/words.bin';

export { checkPlan, readDocument } from '../../server/src/check/check.ts';
export { Walker } from '../../server/src/check/walk.ts';
export { connect } from '../../server/src/lsp/connect.ts';
export { pathOfUri, uriOfPath } from '../../server/src/lsp/files.ts';
export { startServer } from '../../server/src/lsp/server.ts';
export { loadExpressions } from '../../server/src/text/expression-engine.ts';
export { NOT_REGULAR } from '../../server/src/text/file-fault.ts';
export { provideWords } from '../../server/src/vietnamese/shipped-words.ts';

/** The table of word frequencies that is bundled into this file, as `provideWords` takes it. */
export function readShippedWords(): Uint8Array {
  return words;
}

if ('importScripts' in globalThis) void import('../../server/src/lsp/browser.ts');
