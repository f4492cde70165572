import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ScriptedClient } from '../lsp/support/client.ts';
import { fixtures } from '../support/fixtures.ts';

const root = new URL('../../', import.meta.url);
const POISON = fileURLToPath(new URL('poison.cjs', import.meta.url));
const plan = fixtures('samples')[0]!;

describe('nothing leaves the machine', () => {
  it('the poison works: a program that opens a connection ends with 86', () => {
    const { status } = spawnSync(process.execPath, ['-r', POISON, '-e', "fetch('http://127.0.0.1')"]);
    expect(status).toBe(86);
  });

  it.each([['lint', plan.path], ['outline', plan.path], ['tasks', plan.path], ['rules'], ['--version']])(
    'kehoach %s opens no connection',
    (...args) => {
      const cli = fileURLToPath(new URL('dist/cli.js', root));
      const { status, stderr } = spawnSync(process.execPath, ['-r', POISON, cli, ...args], {
        encoding: 'utf8',
      });
      expect([0, 1], stderr).toContain(status);
    },
  );

  it('the server opens no connection from start to exit', async () => {
    process.env.NODE_OPTIONS = `--require ${POISON}`;
    const client = new ScriptedClient();
    delete process.env.NODE_OPTIONS;
    const message = (body: object): void => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...body });
      client.sendRaw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    const textDocument = { uri: 'untitled:a.md', languageId: 'markdown', version: 1, text: plan.text };
    message({
      id: 'one',
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    message({ method: 'initialized', params: {} });
    message({ method: 'textDocument/didOpen', params: { textDocument } });
    const position = { line: 8, character: 4 };
    for (const method of ['hover', 'documentSymbol', 'completion', 'definition', 'codeLens']) {
      message({ id: method, method: `textDocument/${method}`, params: { textDocument, position } });
    }
    message({ id: 'two', method: 'shutdown' });
    message({ method: 'exit' });
    expect(await client.exited).toBe(0);
    expect(client.messages.some(({ id, result }) => id === 'documentSymbol' && result)).toBe(true);
  });
});

const SHIPPED = [
  'cli.js',
  'cli-lint.js',
  'cli-main.js',
  'client.js',
  'client.web.js',
  'compare.js',
  'export.js',
  'import.js',
  'mcp.js',
  'paste.js',
  'server.js',
  'server.web.js',
];

describe('what is shipped runs no text as code', () => {
  // The VS Code language client and vscode-jsonrpc carry sockets as ways to start a server; ours uses stdio or IPC.
  // A method may be called so: `eval(n,t){`.
  it.each(SHIPPED)('%s has neither eval nor new Function', (file) => {
    const code = readFileSync(new URL(`dist/${file}`, root), 'utf8');
    expect(
      code.match(
        /(?<![\w.$])eval\((?![\w$,]*\)\{).{0,60}|new Function\(.{0,60}|(?<![\w.$"'])Function\(".{0,60}/gu,
      ),
    ).toBeNull();
  });

  it.each(SHIPPED)('%s sets no options of V8 and loads no compiled code', (file) => {
    const code = readFileSync(new URL(`dist/${file}`, root), 'utf8');
    expect(
      code.match(
        /setFlagsFromString|cachedData|createCachedData|runInThisContext|["'](?:node:)?(?:vm|v8)["']/gu,
      ),
    ).toBeNull();
    // Node's own cache, of which `compiled-code.ts` chooses the folder.
    expect(code.split('enableCompileCache').length - 1).toBe(file === 'cli.js' ? 1 : 0);
  });
});
