import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPlan } from '../../server/src/features/new-plan.ts';
import { InProcessClient } from './support/in-process.ts';

const URI = 'file:///du-an/ke-hoach.md';
const PLACE = '\n### 2. Yêu cầu\n';
const DATE = { year: 2026, month: 10, day: 12 };
const TEXT = newPlan({
  regime: 'party',
  kind: 'implementation',
  issuer: 'Đảng ủy xã Bình Lư',
  subject: 'thực hiện Đề án 06',
  date: DATE,
});

describe.each([{ pull: false }, { pull: true }])('while a line is typed, pull: $pull', ({ pull }) => {
  let client: InProcessClient;
  let version = 1;
  const line = TEXT.slice(0, TEXT.indexOf(PLACE)).split('\n').length - 1;
  let typed = '';

  beforeEach(async () => {
    client = new InProcessClient();
    version = 1;
    typed = '';
    const textDocument = { publishDiagnostics: {}, ...(pull ? { diagnostic: {} } : {}) };
    await client.request('initialize', {
      initializationOptions: { status: true },
      capabilities: { textDocument, workspace: { diagnostics: { refreshSupport: true } } },
    });
    client.notify('initialized');
    client.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version, text: TEXT },
    });
    await client.pass(500);
  });
  afterEach(() => client.stop());

  function change(text: string, column = typed.length, length = 0): void {
    version += 1;
    const range = { start: { line, character: column }, end: { line, character: column + length } };
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range, text }],
    });
  }

  /** Word by word, each with its blank as one key of an input method; checked after every one. */
  async function type(text: string): Promise<void> {
    for (const word of text.match(/\S+ ?/gu) ?? []) {
      change(word);
      typed += word;
      await client.pass(200);
    }
  }

  /** The rules of what is told of the line. */
  async function reported(): Promise<string[]> {
    let diagnostics: { code: string; range: { start: { line: number } } }[];
    if (pull) {
      const answer = client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      await client.pass(0);
      diagnostics = (await answer).items;
    } else {
      diagnostics = client.messages
        .filter(({ method }) => method === 'textDocument/publishDiagnostics')
        .at(-1)!.params.diagnostics;
    }
    return diagnostics.filter(({ range }) => range.start.line === line).map(({ code }) => code);
  }

  it('an open bracket is told when the typing pauses', async () => {
    await type('Các chi bộ học tập (trừ các tài liệu');
    expect(await reported()).toEqual([]);
    const warnings = () =>
      client.messages.findLast(({ method }) => method === 'kehoach/status')!.params.counts.warning;
    const few = warnings();
    const before = client.messages.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
    await client.pass(1000);
    expect(await reported()).toContain('typo-brackets');
    const after = client.messages.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
    expect(after - before).toBe(pull ? 1 : 0);
    expect(warnings()).toBeGreaterThan(few);
  });

  it('what was told before the typing is not taken back', async () => {
    await type('Các chi bộ học tập (trừ các tài liệu');
    await client.pass(1000);
    await reported();
    await type(' mật cấp trên gửi');
    expect(await reported()).toContain('typo-brackets');
  });

  it('a new line tells all', async () => {
    await type('Các chi bộ học tập (trừ các tài liệu');
    change('\n');
    await client.pass(200);
    expect(await reported()).toContain('typo-brackets');
  });

  it('a fault elsewhere is told at once', async () => {
    await type('Hoàn thành ngày 31/6/2027 ở các chi bộ');
    expect(await reported()).toContain('date-valid');
  });

  it('a paste tells all', async () => {
    change('Các chi bộ học tập (trừ các tài liệu');
    await client.pass(200);
    expect(await reported()).toContain('typo-brackets');
  });
});
