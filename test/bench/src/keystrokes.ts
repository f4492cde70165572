import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { NODE_ARGUMENTS } from '../../../client/src/server-process.ts';
import { percentile, type Row } from './stats.ts';

/** A plan of about `size` characters: the sample's middle repeated. */
export function planOfSize(text: string, size: number): string {
  const middle = text.indexOf('### II.');
  const end = text.indexOf('### III.');
  const body = text.slice(middle, end);
  let content = '';
  while (text.length + content.length < size) content += body.replace('### II.', '### II.');
  return text.slice(0, end) + content + text.slice(end);
}

/**
 * Types into a plan through a real server over stdio, started as the extension starts it.
 * @param until what a key is waited for: its findings, or the pages of the preview that it changed
 * @param wasShown the preview was open before the first key, and is closed
 * @returns milliseconds from each key until then, those of processor time that the server takes from a key to the next, and
 *   megabytes that it takes at the end
 */
export async function typingSession(
  text: string,
  keys: number,
  until: 'findings' | 'pages',
  wasShown = false,
): Promise<{ times: number[]; cpu: number[]; resident: number }> {
  const server = spawn(process.execPath, [...NODE_ARGUMENTS, 'dist/server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let arrived: ((version: number) => void) | undefined;
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version?: number }) =>
    arrived?.(version ?? -1),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ debounce: 0 })),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const uri = 'untitled:ke-hoach.md';
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    initializationOptions: { debounce: 0 },
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  await connection.sendNotification('initialized', {});
  const findings = (version: number): Promise<void> =>
    new Promise((resolve) => {
      arrived = (seen) => {
        if (seen >= version) resolve();
      };
    });
  let done = findings(1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await done;
  let state: number | undefined;
  const pages = async (version: number): Promise<void> => {
    const shown = await connection.sendRequest<{ state: number; version: number }>('kehoach/preview', {
      uri,
      state,
    });
    if (shown.version < version) throw new Error(`pages of version ${shown.version}, not ${version}`);
    state = shown.state;
  };
  if (until === 'pages' || wasShown) await pages(1);
  if (wasShown) await connection.sendNotification('kehoach/closePreview', { uri });
  const line = text.slice(0, text.indexOf('### II.')).split('\n').length + 3;
  const times: number[] = [];
  const used: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const version = key + 2;
    used.push(processorTime(server.pid!));
    if (until === 'findings') done = findings(version);
    const start = process.hrtime.bigint();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        {
          range: { start: { line, character: 0 }, end: { line, character: 0 } },
          text: 'thực hiện '[key % 10],
        },
      ],
    });
    await (until === 'findings' ? done : pages(version));
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  used.push(processorTime(server.pid!));
  const cpu = used.slice(WARM_UP + 1).map((all, index) => all - used[WARM_UP + index]!);
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const resident = Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { times: times.slice(WARM_UP), cpu, resident };
}

/** Keys at the beginning that are not counted. */
const WARM_UP = 20;

/** Milliseconds of all threads of a process. */
function processorTime(pid: number): number {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).reduce((total, thread) => {
    const [running = '0'] = readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ');
    return total + Number(running) / 1e6;
  }, 0);
}

/** Milliseconds on the clock and of processor time. */
export interface KeyFigures {
  readonly p50: number;
  readonly p95: number;
  readonly cpu50: number;
  readonly cpu95: number;
}

export function keyFigures({ times, cpu }: Awaited<ReturnType<typeof typingSession>>): KeyFigures {
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpu50: percentile(cpu, 0.5),
    cpu95: percentile(cpu, 0.95),
  };
}

/** For people. */
export function shown({ p50, p95, cpu50, cpu95 }: KeyFigures): string {
  return `${p95.toFixed(1)} ms (${p50.toFixed(1)} ms), CPU ${cpu95.toFixed(1)} ms (${cpu50.toFixed(1)} ms)`;
}

export async function keystrokes(text: string): Promise<{ rows: Row[]; json: object }> {
  const rows: Row[] = [];
  const json: Record<string, object> = {};
  for (const [name, size, target] of [
    ['13 KB', 13_000, 10],
    ['100 KB', 100_000, 20],
    ['1 MB', 1_000_000, 60],
  ] as const) {
    const session = await typingSession(planOfSize(text, size), 220, 'findings');
    const { resident } = session;
    const figures = keyFigures(session);
    rows.push({
      what: `key to findings, ${name}, 95th percentile (median)`,
      figure: shown(figures),
      target: `≤ ${target} ms`,
    });
    if (size === 1_000_000)
      rows.push({
        what: 'server memory after 1 MB and 200 keys',
        figure: `${resident.toFixed(0)} MB`,
        target: '≤ 150 MB',
      });
    json[name] = { ...figures, resident };
  }
  return { rows, json };
}
