import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newPlan } from '../../server/src/features/new-plan.ts';
import { Folder } from './support.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const DATE = { year: 2026, month: 11, day: 1 };
const PLAN = newPlan({ regime: 'state', kind: 'annual', issuer: 'UBND xã Bình Lư', date: DATE });
/** A slip that a safe fix mends. */
const SLIP = PLAN.replace('như sau:', 'như sau  :');

interface Answer {
  readonly text: string;
  readonly isError: boolean;
}

/** The official client library, connected to the built server. */
class Assistant {
  private constructor(private readonly client: Client) {}

  static async connect(command: string, args: readonly string[], env = process.env): Promise<Assistant> {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({ command, args: [...args], env: env as Record<string, string> }),
    );
    onTestFinished(() => client.close());
    return new Assistant(client);
  }

  static ofFolder(folder: string, ...options: string[]): Promise<Assistant> {
    return Assistant.connect(process.execPath, [CLI, 'mcp', '--root', folder, ...options]);
  }

  tools() {
    return this.client.listTools();
  }

  about() {
    return { server: this.client.getServerVersion(), instructions: this.client.getInstructions() };
  }

  async call(name: string, input: Record<string, unknown>): Promise<Answer> {
    const { content, isError } = await this.client.callTool({ name, arguments: input });
    const [first] = content as { readonly type: string; readonly text: string }[];
    return { text: first!.text, isError: isError === true };
  }

  /** What a call that must succeed answers, as JSON. */
  async json(name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
    const { text, isError } = await this.call(name, input);
    expect(isError, text).toBe(false);
    return JSON.parse(text) as Record<string, unknown>;
  }

  async refusal(name: string, input: Record<string, unknown>): Promise<string> {
    const { text, isError } = await this.call(name, input);
    expect(isError, text).toBe(true);
    return text;
  }
}

describe('kehoach mcp, by the official client', () => {
  it('names itself, and lists its tools with a schema each', async () => {
    const assistant = await Assistant.ofFolder(new Folder().path);
    expect(assistant.about().server).toMatchObject({ name: 'kehoach', title: 'Soạn Kế hoạch' });
    expect(assistant.about().instructions).toContain('check again');
    const { tools } = await assistant.tools();
    expect(tools.map(({ name, title }) => [name, title])).toEqual([
      ['check', 'Soát kế hoạch'],
      ['explain_rule', 'Giải thích quy tắc'],
      ['outline', 'Dàn ý của kế hoạch'],
      ['new_plan', 'Tạo kế hoạch mới'],
      ['export', 'Xuất trang in'],
      ['fix', 'Sửa những chỗ sửa được an toàn'],
    ]);
    for (const { inputSchema, annotations } of tools) {
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    }
    const writing = await (await Assistant.ofFolder(new Folder().path, '--allow-write')).tools();
    expect(
      writing.tools.flatMap(({ name, annotations }) => (annotations?.readOnlyHint ? [] : [name])),
    ).toEqual(['new_plan', 'export', 'fix']);
  });

  it('checks a file by the configuration of its folder, and a text, with places from 1', async () => {
    const folder = new Folder({
      'a.md': SLIP,
      'tắt/a.md': SLIP,
      'tắt/kehoach.config.json': '{ "rules": { "num-blank-in-draft": "off" } }',
    });
    const assistant = await Assistant.ofFolder(folder.path);
    const line = SLIP.split('\n').findIndex((each) => each.startsWith('Số: …')) + 1;
    const finding = {
      rule: 'num-blank-in-draft',
      severity: 'warning',
      line,
      column: 1,
      text: 'Số: …/KH-UBND',
      message: 'Số của kế hoạch chưa điền: “Số: …/KH-UBND”. Điền số khi ban hành.',
      clause: expect.stringContaining('NĐ 30/2020'),
    };
    const byFile = await assistant.json('check', { path: 'a.md' });
    expect(byFile).toMatchObject({ isPlan: true, regime: 'state', stage: 'draft' });
    expect(byFile.findings).toContainEqual(finding);
    expect(await assistant.json('check', { text: SLIP })).toEqual(byFile);
    const silent = await assistant.json('check', { path: 'tắt/a.md' });
    expect(silent.findings).not.toContainEqual(finding);
    const final = await assistant.json('check', { path: 'a.md', stage: 'final' });
    expect(final.findings).toContainEqual({ ...finding, severity: 'error' });
    expect(await assistant.json('check', { text: '# Ghi chép\n', regime: 'party' })).toMatchObject({
      isPlan: true,
      regime: 'party',
    });
    folder.write('khác.md', '# Ghi chép\n');
    expect(await assistant.json('check', { path: 'khác.md' })).toEqual({ isPlan: false });
  });

  it('explains a rule', async () => {
    const assistant = await Assistant.ofFolder(new Folder().path);
    const { text } = await assistant.call('explain_rule', { id: 'num-missing' });
    expect(text).toMatch(/^# Có số và ký hiệu\n/u);
    expect(await assistant.refusal('explain_rule', { id: 'num-mising' })).toBe(
      'không có quy tắc “num-mising”; có phải “num-missing”?',
    );
  });

  it('gives the outline', async () => {
    const assistant = await Assistant.ofFolder(new Folder().path);
    const { head, outline } = await assistant.json('outline', { text: PLAN });
    expect(head).toMatchObject({ issuer: { text: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ' } });
    expect((outline as { numeral: string }[]).slice(0, 2).map(({ numeral }) => numeral)).toEqual(['I', 'II']);
  });

  it('writes a new plan where it may, by the office of the configuration, and never over a file', async () => {
    const config = { office: { regime: 'party', issuer: 'Đảng ủy xã Bình Lư' } };
    const folder = new Folder({ 'kehoach.config.json': JSON.stringify(config) });
    const assistant = await Assistant.ofFolder(folder.path, '--allow-write', '--date', '2026-11-01');
    const { text } = await assistant.call('new_plan', { kind: 'annual' });
    expect(text).toBe(
      newPlan({ regime: 'party', kind: 'annual', office: config.office as never, date: DATE }),
    );
    expect(await assistant.call('new_plan', { kind: 'annual', output: 'mới/a.md' })).toEqual({
      text: 'mới/a.md',
      isError: false,
    });
    expect(folder.read('mới/a.md')).toBe(text);
    expect(await assistant.refusal('new_plan', { kind: 'review', output: 'mới/a.md' })).toBe(
      'mới/a.md: đã có, không ghi đè. Chọn tên khác',
    );
    expect(folder.read('mới/a.md')).toBe(text);
    expect(await assistant.refusal('new_plan', { kind: 'review', output: 'a.sh' })).toContain(
      'chỉ ghi tệp .md',
    );
    const elsewhere = await Assistant.ofFolder(new Folder().path);
    expect(await elsewhere.refusal('new_plan', { kind: 'annual' })).toContain('thiếu regime');
    const byIssuer = await elsewhere.call('new_plan', { kind: 'annual', issuer: 'UBND xã Bình Lư' });
    expect(byIssuer.text).toContain('/KH-UBND');
  });

  it('exports: a page as text, files where it may write, nothing over what was edited', async () => {
    const folder = new Folder({ 'a.md': PLAN, 'khác.docx': 'của tôi' });
    const assistant = await Assistant.ofFolder(folder.path, '--allow-write');
    const { text } = await assistant.call('export', { path: 'a.md', to: 'html' });
    expect(text).toMatch(/^<!DOCTYPE html>[\s\S]*ỦY BAN NHÂN DÂN/u);
    for (const to of ['docx', 'pdf', 'html']) {
      expect((await assistant.call('export', { path: 'a.md', to, output: `a.${to}` })).text).toBe(`a.${to}`);
      expect((await folder.run(['export', 'a.md', '-t', to, '-o', 'ra'])).code).toBe(0);
      expect(folder.bytes(`a.${to}`).equals(folder.bytes(`ra/a.${to}`)), to).toBe(true);
    }
    // What it wrote itself it may write again.
    await assistant.call('export', { text: SLIP, to: 'docx', output: 'a.docx' });
    expect(folder.bytes('a.docx').equals(folder.bytes('ra/a.docx'))).toBe(false);
    expect(await assistant.refusal('export', { path: 'a.md', to: 'docx', output: 'khác.docx' })).toContain(
      'không ghi đè',
    );
    expect(folder.read('khác.docx')).toBe('của tôi');
    expect(await assistant.refusal('export', { path: 'a.md', to: 'docx' })).toContain('đuôi .docx');
    expect(await assistant.refusal('export', { path: 'a.md', to: 'pdf', output: 'b.md' })).toContain('.pdf');
    const blocked = await assistant.refusal('export', { path: 'a.md', to: 'html', stage: 'final' });
    expect(blocked).toMatch(/chưa xuất[\s\S]*num-blank-in-draft/u);
  });

  it('fixes a text, or the file where it may, keeping its encoding', async () => {
    const folder = new Folder({ 'a.md': `\uFEFF${SLIP}` });
    const reading = await Assistant.ofFolder(folder.path);
    expect(await reading.json('fix', { path: 'a.md' })).toMatchObject({ applied: 1, text: PLAN });
    expect(await reading.refusal('fix', { path: 'a.md', write: true })).toBe(
      'a.md: không ghi: máy chủ chỉ đọc. Người dùng cho ghi bằng kehoach mcp --allow-write',
    );
    expect(folder.read('a.md')).toBe(`\uFEFF${SLIP}`);
    const writing = await Assistant.ofFolder(folder.path, '--allow-write');
    expect(await writing.json('fix', { path: 'a.md', write: true })).toMatchObject({
      applied: 1,
      written: true,
    });
    expect(folder.read('a.md')).toBe(`\uFEFF${PLAN}`);
    expect(await writing.json('fix', { path: 'a.md', write: true })).toMatchObject({
      applied: 0,
      written: false,
    });
    expect(await writing.refusal('fix', { text: SLIP, write: true })).toContain('write chỉ dùng với path');
  });

  it('refuses what leads out of its folder, and what is no Markdown', async () => {
    const outside = new Folder({ 'a.md': SLIP, 'ảnh.png': 'x' });
    const folder = new Folder({ 'trong/a.md': PLAN, '.env': 'TOKEN=1' });
    symlinkSync(join(outside.path, 'a.md'), join(folder.path, 'link.md'));
    symlinkSync(outside.path, join(folder.path, 'ra'));
    symlinkSync(join(outside.path, 'chưa có.md'), join(folder.path, 'treo.md'));
    symlinkSync(join(folder.path, '.env'), join(folder.path, 'bí mật.md'));
    symlinkSync(join(folder.path, 'trong'), join(folder.path, 'vào'));
    const assistant = await Assistant.ofFolder(folder.path, '--allow-write');
    const wrong = [
      '../a.md',
      'trong/../../a.md',
      join(outside.path, 'a.md'),
      'link.md',
      'ra/a.md',
      'treo.md',
      'a\0.md',
      '',
      '.',
      'trong',
      '.env',
      'bí mật.md',
      '/dev/stdin',
    ];
    for (const path of wrong) {
      for (const [name, more] of [
        ['check', {}],
        ['outline', {}],
        ['fix', { write: true }],
        ['export', { to: 'html' }],
      ] as const) {
        const refused = await assistant.refusal(name, { path, ...more });
        expect(refused, `${name} ${path}`).not.toContain('TOKEN');
      }
    }
    for (const output of ['../b.md', 'ra/b.md', 'treo.md', join(outside.path, 'b.md'), 'link.md']) {
      expect(await assistant.refusal('new_plan', { kind: 'annual', regime: 'state', output })).toMatch(
        /nằm ngoài thư mục/u,
      );
    }
    expect(outside.read('a.md')).toBe(SLIP);
    expect(existsSync(join(outside.path, 'b.md')) || existsSync(join(outside.path, 'chưa có.md'))).toBe(
      false,
    );
    // A link that stays inside is like any path.
    expect(await assistant.json('check', { path: 'vào/a.md' })).toMatchObject({ isPlan: true });
    expect(await assistant.json('check', { path: join(folder.path, 'trong/a.md') })).toMatchObject({
      isPlan: true,
    });
  });

  it('shows no image from outside its folder', async () => {
    const png = readFileSync(new URL('../../docs/walkthrough/banHanh.png', import.meta.url));
    const outside = new Folder({ 'ảnh.png': png });
    const folder = new Folder({
      'a.md': PLAN.replace('# KẾ HOẠCH', '# KẾ HOẠCH\n\n![a](ra/ảnh.png)'),
      'b.md': PLAN.replace('# KẾ HOẠCH', '# KẾ HOẠCH\n\n![a](trong.png)'),
      'trong.png': png,
    });
    symlinkSync(outside.path, join(folder.path, 'ra'));
    const assistant = await Assistant.ofFolder(folder.path);
    expect((await assistant.call('export', { path: 'b.md', to: 'html' })).text).toContain('data:image/png');
    expect((await assistant.call('export', { path: 'a.md', to: 'html' })).text).not.toContain('data:image');
  });

  it('says what is wrong with its input', async () => {
    const assistant = await Assistant.ofFolder(
      new Folder({ 'kehoach.config.json': '{ "rule": {} }', 'a.md': PLAN }).path,
    );
    expect(await assistant.refusal('check', {})).toContain('cần đúng một trong hai');
    expect(await assistant.refusal('check', { path: 'a.md', text: PLAN })).toContain(
      'cần đúng một trong hai',
    );
    expect(await assistant.refusal('check', { path: 5 })).toBe(
      'tham số không đúng: path: cần một chuỗi, gặp 5',
    );
    expect(await assistant.refusal('check', { txt: PLAN })).toContain('không có tham số txt, có phải text?');
    expect(await assistant.refusal('explain_rule', {})).toContain('id: thiếu, cần một chuỗi');
    expect(await assistant.refusal('new_plan', { kind: 'annul' })).toContain('kind: cần một trong');
    expect(await assistant.refusal('chek', {})).toContain('không có công cụ “chek”; có check,');
    expect(await assistant.refusal('check', { path: 'a.md' })).toMatch(/kehoach\.config\.json:1:3.*rule/u);
    expect(await assistant.refusal('check', { path: 'không có.md' })).toContain('không có tệp này');
  });
});

describe('kehoach mcp as a process', () => {
  it('goes on after what is no message, and ends with its input', async () => {
    const server = spawn(process.execPath, [CLI, 'mcp'], { cwd: new Folder().path });
    let [out, err] = ['', ''];
    server.stdout.on('data', (chunk) => {
      out += chunk;
    });
    server.stderr.on('data', (chunk) => {
      err += chunk;
    });
    server.stdin.write('nhầm\n{"jsonrpc":"2.0"}\n');
    const params = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 't', version: '1' },
    };
    server.stdin.end(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
    const [code] = await once(server, 'close');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 1, result: { serverInfo: { name: 'kehoach' } } });
    expect(err.split('\n').every((line) => line === '' || line.startsWith('kehoach: '))).toBe(true);
    expect(err).not.toBe('');
  });

  it('refuses a root that is no folder, and words that it does not know', () => {
    const folder = new Folder({ 'a.md': PLAN });
    for (const [args, words] of [
      [['--root', 'không có'], '--root: không có: không có tệp này'],
      [['--root', 'a.md'], '--root: a.md: không phải thư mục'],
      [['thư mục'], 'Thư mục làm việc ghi sau --root'],
      [['--date', 'mai'], '--date'],
    ] as const) {
      const run = spawnSync(process.execPath, [CLI, 'mcp', ...args], { cwd: folder.path, encoding: 'utf8' });
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toContain(words);
    }
  });

  it('the library is in a file of its own, which no other command loads', () => {
    const protocol = 'notifications/initialized';
    const read = (name: string) => readFileSync(join(CLI, '..', name), 'utf8');
    expect(read('mcp.js')).toContain(protocol);
    expect(read('cli-main.js')).not.toContain(protocol);
    const hook = join(new Folder().path, 'hook.cjs');
    writeFileSync(
      hook,
      "const m=require('module');const l=m._load;m._load=(n,...r)=>{if(/mcp\\.js$/.test(n))process.exit(86);return l(n,...r)};",
    );
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['-r', hook, CLI, ...args], { input: PLAN }).status;
    expect(run('lint', '--stdin', '--no-config')).toBe(0);
    expect(run('mcp')).toBe(86);
  });
});

describe('docs/mcp.md', () => {
  it('each configuration starts a server that the client can talk to', async () => {
    const page = readFileSync(new URL('../../docs/mcp.md', import.meta.url), 'utf8');
    const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/gu)].map(([, text]) => JSON.parse(text!));
    expect(blocks.length).toBeGreaterThanOrEqual(2);
    const folder = new Folder({ 'a.md': PLAN });
    const bin = join(folder.path, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'kehoach'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
    chmodSync(join(bin, 'kehoach'), 0o755);
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
    for (const block of blocks) {
      const { command, args } = (block.servers ?? block.mcpServers).kehoach;
      const given = (args as string[]).map((each) =>
        each.replace(/^\$\{workspaceFolder\}$/u, folder.path).replace('/duong/dan/toi/kho', folder.path),
      );
      const assistant = await Assistant.connect(command, given, env);
      expect(await assistant.json('check', { path: 'a.md' })).toMatchObject({ isPlan: true });
    }
  });
});
