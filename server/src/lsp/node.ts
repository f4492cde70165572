import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { homedir } from 'node:os';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import {
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Walker } from '../check/walk.ts';
import { readRegularFileAsync } from '../node/read-file.ts';
import { readShippedWords } from '../node/shipped-words.ts';
import { provideWords } from '../vietnamese/shipped-words.ts';
import { answerFromThread, checkInThread } from './check-thread.ts';
import { connect } from './connect.ts';
import { type ServerFiles, uriOfPath } from './files.ts';
import { startServer } from './server.ts';

const USAGE = 'Usage: server.js --stdio | --node-ipc | --socket=N\n';
const CLIENT_CHECK_MS = 3000;
/** Bytes: larger files are configurations of no one, and plans that the index leaves out. */
const MAX_READ_BYTES = 16 * 1024 * 1024;

const walker = new Walker(
  {
    readFile: readRegularFileAsync,
    readdir: (path) => readdir(path, { withFileTypes: true }),
    stat,
    realpath,
  },
  { home: homedir(), configHome: process.env.XDG_CONFIG_HOME },
);

/** The path of a `file` URI, with `/` and none at its end. */
function nodePath(uri: string): string {
  return fileURLToPath(uri)
    .replaceAll(sep, '/')
    .replace(/(?<=[^/:])\/+$/u, '');
}

const files: ServerFiles = {
  async read(uri) {
    try {
      return (await readRegularFileAsync(fileURLToPath(uri), MAX_READ_BYTES)).toString('utf8');
    } catch (error) {
      if (isMissing(error) && !(await isBrokenLink(fileURLToPath(uri)))) return undefined;
      throw error;
    }
  },
  async exists(uri) {
    try {
      await stat(fileURLToPath(uri));
      return true;
    } catch {
      return false;
    }
  },
  async real(uri) {
    try {
      return uriOfPath((await realpath(fileURLToPath(uri))).replaceAll(sep, '/'));
    } catch {
      return undefined;
    }
  },
  async *list(folder) {
    for await (const each of walker.walk(nodePath(folder))) {
      if (each.kind === 'file') yield uriOfPath(each.path);
    }
  },
  counts: (uri, folder) => walker.counts(nodePath(uri), nodePath(folder)),
};

/** Whether a path at which no file is found is a link. */
function isBrokenLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

function openTransport(args: readonly string[]): Transport | undefined {
  if (args.includes('--node-ipc')) {
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  }
  const port = portOf(args);
  if (port !== undefined) {
    const socket = connectSocket(port, '127.0.0.1');
    socket.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
    return { reader: new SocketMessageReader(socket), writer: new SocketMessageWriter(socket) };
  }
  if (args.includes('--stdio')) {
    return {
      reader: new StreamMessageReader(process.stdin),
      writer: new StreamMessageWriter(process.stdout),
    };
  }
  return undefined;
}

function portOf(args: readonly string[]): number | undefined {
  const at = args.findIndex((arg) => arg === '--socket' || arg.startsWith('--socket='));
  if (at < 0) return undefined;
  const port = Number(args[at]!.split('=')[1] ?? args[at + 1]);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

function watchClient(processId: number): void {
  setInterval(() => {
    try {
      process.kill(processId, 0);
    } catch (error) {
      // EPERM: it lives, under another user.
      if ((error as { code?: unknown }).code === 'ESRCH') process.exit(1);
    }
  }, CLIENT_CHECK_MS).unref();
}

function main(): void {
  const transport = openTransport(process.argv.slice(2));
  if (!transport) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  // Nothing but messages may go out on stdout.
  console.log = console.info = console.debug = (...values: unknown[]) => console.error(...values);
  const { connection, wasShutDown } = connect(transport.reader, transport.writer, {
    exit: (code) => process.exit(code),
    watchClient,
  });
  const end = (): never => process.exit(wasShutDown() ? 0 : 1);
  transport.reader.onClose(end);
  process.on('disconnect', end);
  process.stdin.on('error', end);
  transport.writer.onError(() => undefined);
  const rulePages = pathToFileURL(`${__dirname}/../docs/rules/`).href;
  startServer(connection, {
    files,
    checkElsewhere: (text, options) => checkInThread(__filename, text, options),
    rulePages: (id) => `${rulePages}${id}.md`,
  });
}

provideWords(readShippedWords);
if (isMainThread) main();
else void answerFromThread();
