import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import { CLEAN, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const isRoot = process.getuid?.() === 0;
const asRoot = it.runIf(isRoot);
const fault = (code: string) => Object.assign(new Error(code), { code });
const leftovers = (folder: Folder) => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));

describe('what is no regular file is written into, and stays what it is', () => {
  it('a pipe', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    const pipe = join(folder.path, 'ống');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const read = new Promise<string>((resolve) => {
      let text = '';
      reader.stdout.on('data', (chunk) => {
        text += chunk;
      });
      reader.on('close', () => resolve(text));
    });
    expect((await folder.run(['lint', '-f', 'json', '-o', 'ống'])).code).toBe(1);
    expect(JSON.parse(await read)).toMatchObject({ summary: { plans: 1 } });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  // Only root makes devices.
  asRoot('a device, for every option that writes', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    execFileSync('mknod', [join(folder.path, 'null'), 'c', '1', '3']);
    for (const argv of [
      ['lint', '-o', 'null'],
      ['lint', '-f', 'sarif=null'],
      ['tasks', '-f', 'csv', '-o', 'null'],
      ['lint', '--cache-location', 'null'],
    ]) {
      await folder.run(argv);
      expect(lstatSync(join(folder.path, 'null')).isCharacterDevice(), argv.join(' ')).toBe(true);
    }
  });
});

describe('a regular file keeps what it is', () => {
  it('its mode', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    chmodSync(join(folder.path, 'a.md'), 0o640);
    expect((await folder.run(['lint', '--fix'])).code).toBe(0);
    expect(statSync(join(folder.path, 'a.md')).mode & 0o7777).toBe(0o640);
  });

  it('its other names: hard links see the fixed text', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    linkSync(join(folder.path, 'a.md'), join(folder.path, 'khác.txt'));
    expect((await folder.run(['lint', '--fix'])).code).toBe(0);
    expect(folder.read('khác.txt')).toBe(folder.read('a.md'));
    expect(folder.read('a.md')).toContain('đúng');
    expect(statSync(join(folder.path, 'a.md')).nlink).toBe(2);
    expect(leftovers(folder)).toEqual([]);
  });

  it('a hard link on a full disk is not touched', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    linkSync(join(folder.path, 'a.md'), join(folder.path, 'khác.txt'));
    const writeFile = async () => {
      throw fault('ENOSPC');
    };
    expect((await folder.run(['lint', '--fix'], { fs: { ...nodeFileSystem, writeFile } })).code).toBe(3);
    expect(folder.read('khác.txt')).toBe(WRONG);
  });

  it('a symbolic link stays one, and the file it leads to is fixed', async () => {
    const folder = new Folder({ 'xã/a.md': WRONG });
    symlinkSync('xã/a.md', join(folder.path, 'liên kết.md'));
    expect((await folder.run(['lint', '--fix', 'liên kết.md'])).code).toBe(0);
    expect(readlinkSync(join(folder.path, 'liên kết.md'))).toBe('xã/a.md');
    expect(folder.read('xã/a.md')).toContain('đúng');
  });

  asRoot('its owner', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    chownSync(join(folder.path, 'a.md'), 1234, 4321);
    expect((await folder.run(['lint', '--fix'])).code).toBe(0);
    expect(statSync(join(folder.path, 'a.md'))).toMatchObject({ uid: 1234, gid: 4321 });
  });

  it('its owner, where it cannot be given to a new file: overwritten in place', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    const { ino } = statSync(join(folder.path, 'a.md'));
    const fs = {
      ...nodeFileSystem,
      lstat: async (path: string) => {
        const stat = await nodeFileSystem.lstat(path);
        return path.endsWith('.tmp') ? Object.assign(stat, { uid: 77_777 }) : stat;
      },
      chown: async () => {
        throw fault('EPERM');
      },
    };
    expect((await folder.run(['lint', '--fix'], { fs })).code).toBe(0);
    expect(folder.read('a.md')).toContain('đúng');
    expect(statSync(join(folder.path, 'a.md')).ino).toBe(ino);
    expect(leftovers(folder)).toEqual([]);
  });

  it('read-only: refused, also for root, and its findings are told', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    chmodSync(join(folder.path, 'a.md'), 0o444);
    const { code, out } = await folder.run(['lint', '--fix', '-f', 'json']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ path: 'a.md', diagnostics: [{ ruleId: 'word-wrong' }] }],
      failures: [{ path: 'a.md', message: 'không ghi được chỗ sửa: không có quyền ghi' }],
    });
    expect(folder.read('a.md')).toBe(WRONG);
  });
});

it.each([
  ['EACCES', 'không có quyền ghi'],
  ['EROFS', 'ổ đĩa chỉ đọc'],
  ['ENOSPC', 'ổ đĩa đầy'],
])('fixes that cannot be written (%s) say so and keep the findings', async (code, words) => {
  const folder = new Folder({ 'a.md': WRONG, 'b.md': WRONG });
  const writeFile: typeof nodeFileSystem.writeFile = async (path, ...rest) => {
    if (path.includes('.a.md.')) throw fault(code);
    return nodeFileSystem.writeFile(path, ...rest);
  };
  const ran = await folder.run(['lint', '--fix'], { fs: { ...nodeFileSystem, writeFile } });
  expect(ran.code).toBe(3);
  expect(ran.out).toContain('word-wrong');
  expect(ran.out).toContain(`a.md  ✖ không ghi được chỗ sửa: ${words}`);
  expect(ran.out).not.toContain('không đọc');
  expect(ran.err).toContain('đã sửa 1 chỗ trong 1 tệp');
  expect([folder.read('a.md'), leftovers(folder)]).toEqual([WRONG, []]);
});

it('a link that leads out is not fixed, and that is said', async () => {
  const [folder, other] = [new Folder(), new Folder({ 'x.md': WRONG })];
  symlinkSync(join(other.path, 'x.md'), join(folder.path, 'a.md'));
  const { err, out } = await folder.run(['lint', '--fix']);
  expect(err).toContain('a.md: không sửa: liên kết dẫn ra ngoài');
  expect(out).toContain('a.md:');
  expect(out).not.toContain('--fix');
  expect(other.read('x.md')).toBe(WRONG);
});

describe('a report takes the place of a report only', () => {
  const FORMATS = 'stylish json jsonl sarif github gitlab junit checkstyle rdjson'.split(' ');
  it.each(FORMATS)('%s over each format, with and without findings', async (format) => {
    const folder = new Folder({ 'a.md': WRONG });
    for (const other of FORMATS) {
      for (const text of [WRONG, CLEAN]) {
        folder.write('a.md', text);
        await folder.run(['lint', '-f', other, '-o', 'báo cáo']);
        expect((await folder.run(['lint', '-f', format, '-o', 'báo cáo'])).err, other).toBe('');
      }
    }
  });

  it.each(['text', 'json', 'csv', 'ics'])('tasks: %s over itself', async (format) => {
    const plan = `${CLEAN}\nUBND xã hoàn thành việc này trước ngày 20 tháng 4 năm 2027.\n`;
    for (const text of [plan, CLEAN]) {
      const folder = new Folder({ 'a.md': text });
      const argv = ['tasks', '-f', format, '-o', 'việc'];
      await folder.run(argv);
      expect(await folder.run(argv)).toMatchObject({ code: 0, err: '' });
    }
  });

  it.each([
    ['a plan that is not checked', 'kế hoạch.md', WRONG],
    ['a Word file', 'x.docx', new Uint8Array([80, 75, 3, 4, 0, 1, 2])],
    ['a package', 'package.json', '{"name": "x", "version": "1.0.0"}\n'],
    ['a list', 'ghi chú.txt', 'nhớ gửi báo cáo\n'],
    ['a report of another tool', 'x.sarif', '{"$schema": "https://x/sarif.json", "runs": []}\n'],
    ['a JUnit report of another tool', 'x.xml', '<?xml version="1.0"?>\n<testsuites name="jest">\n'],
  ])('%s stays, unless --force is given', async (_, name, content) => {
    const folder = new Folder({ 'a.md': WRONG, [`o/${name}`]: content });
    const before = folder.bytes(`o/${name}`);
    for (const argv of [
      ['lint', 'a.md', '-o'],
      ['lint', 'a.md', '-f', 'json', '-o'],
      ['tasks', 'a.md', '-o'],
    ]) {
      const { code, err } = await folder.run([...argv, `o/${name}`]);
      expect([code, err]).toEqual([2, expect.stringContaining('không phải báo cáo của kehoach')]);
    }
    expect(folder.bytes(`o/${name}`)).toEqual(before);
    expect((await folder.run(['lint', 'a.md', '-f', 'json', '--force', '-o', `o/${name}`])).code).toBe(1);
    expect(folder.read(`o/${name}`)).toContain('"soan-ke-hoach"');
  });

  it('a file that was checked stays also with --force, by whatever link', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    symlinkSync('a.md', join(folder.path, 'b.json'));
    for (const file of ['a.md', 'b.json'])
      expect((await folder.run(['lint', '--force', '-o', file, 'a.md'])).code).toBe(2);
    expect(folder.read('a.md')).toBe(WRONG);
  });
});

describe.each([
  ['init', ['init'], 'kehoach.config.json'],
  [
    'new',
    ['new', '--regime', 'state', '--kind', 'annual', '--issuer', '', '--subject', '', '-o', 'c.md'],
    'c.md',
  ],
])('%s', (_, argv, file) => {
  it.each(['ENOSPC', 'EACCES'])('leaves nothing where the disk says %s', async (code) => {
    const folder = new Folder();
    const writeFile: typeof nodeFileSystem.writeFile = async (path, _data, options) => {
      await nodeFileSystem.writeFile(path, '', options);
      throw fault(code);
    };
    const ran = await folder.run(argv, { fs: { ...nodeFileSystem, writeFile } });
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/ổ đĩa đầy|không có quyền ghi/u)]);
    expect(existsSync(join(folder.path, file))).toBe(false);
    expect(leftovers(folder)).toEqual([]);
    expect((await folder.run(argv)).code).toBe(0);
  });

  it('writes also where the file system has no hard links, and never over a file', async () => {
    const folder = new Folder();
    const link = async () => {
      throw fault('EPERM');
    };
    const fs = { ...nodeFileSystem, link };
    expect((await folder.run(argv, { fs })).code).toBe(0);
    const before = folder.read(file);
    expect((await folder.run(argv, { fs })).code).toBe(2);
    expect((await folder.run(argv)).code).toBe(2);
    expect([folder.read(file), leftovers(folder)]).toEqual([before, []]);
  });
});

describe('--files-from', () => {
  const utf16 = (text: string, bom: boolean) => Buffer.from(`${bom ? '\uFEFF' : ''}${text}`, 'utf16le');
  const listed = async (folder: Folder, input: Uint8Array | string) => {
    const ran = await folder.run(['lint', '-f', 'json', '--files-from', '-'], { input });
    const paths = ran.out === '' ? [] : JSON.parse(ran.out).files.map(({ path }: { path: string }) => path);
    return { ...ran, paths };
  };

  it('is read by its byte order mark', async () => {
    const folder = new Folder({ 'xã/1.md': WRONG, 'b.md': WRONG });
    const little = utf16('xã/1.md\r\n', true);
    for (const input of [little, Buffer.from(little).swap16(), '\uFEFFxã/1.md\n'])
      expect((await listed(folder, input)).paths).toEqual(['xã/1.md']);
  });

  it('UTF-16 without one is refused, and nothing is read', async () => {
    const folder = new Folder({ 'a/1.md': WRONG });
    const { code, err } = await listed(folder, utf16('a/1.md\n', false));
    expect([code, err]).toEqual([2, expect.stringContaining('UTF-16')]);
  });

  it('takes files only: a folder and a pattern are told and not searched', async () => {
    const folder = new Folder({ 'a/1.md': WRONG, 'b.md': CLEAN });
    const { code, err, paths } = await listed(folder, 'a\n/\nb.md\n');
    expect([code, paths]).toEqual([2, ['b.md']]);
    expect(err).toContain('a: không phải tệp thường; danh sách chỉ nhận tệp');
    expect((await listed(folder, '**/*.md\n')).code).toBe(3);
  });

  it('names ended by NUL may hold line breaks', async () => {
    const folder = new Folder({ 'a\nb.md': WRONG, 'c.md': CLEAN });
    expect((await listed(folder, 'a\nb.md\0c.md\0')).paths).toEqual(['a\nb.md', 'c.md']);
  });
});

it.each([
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
])('--stdin --fix keeps %s', async (_, encode) => {
  const written: Uint8Array[] = [];
  const stdout = { write: (data: string | Uint8Array) => void written.push(Buffer.from(data)) };
  await new Folder().run(['lint', '--stdin', '--fix'], { input: encode(WRONG), stdout });
  expect(Buffer.concat(written)).toEqual(encode(WRONG.replace('sai', 'đúng')));
});

describe('what is read is a regular file of bounded size', () => {
  const NAMES = ['kehoach.config.json', 'package.json', '.gitignore', 'a.md'];
  it.each(NAMES)('%s that leads to /dev/zero', async (name) => {
    const folder = new Folder(name === 'a.md' ? {} : { 'a.md': WRONG });
    symlinkSync('/dev/zero', join(folder.path, name));
    const { code } = await folder.run(['lint', 'a.md']);
    expect([1, 2, 3]).toContain(code);
  });

  it.each(NAMES)('%s that is a pipe into which nobody writes', async (name) => {
    const folder = new Folder(name === 'a.md' ? {} : { 'a.md': WRONG });
    execFileSync('mkfifo', [join(folder.path, name)]);
    expect([1, 2, 3]).toContain((await folder.run(['lint', 'a.md'])).code);
  });

  it('a baseline', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    symlinkSync('/dev/zero', join(folder.path, 'b.json'));
    expect((await folder.run(['lint', '--baseline', 'b.json'])).code).toBe(2);
  });
});

it('a file is read whole, also where its size is not told beforehand', async () => {
  expect((await nodeFileSystem.readFile('/proc/self/status')).length).toBe(
    readFileSync('/proc/self/status').length,
  );
});
