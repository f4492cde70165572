import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runGit } from '../../server/src/cli/git/run-git.ts';
import { localImagePath } from '../../server/src/features/export/export-plan.ts';
import { exportFileName } from '../../server/src/features/export/file-name.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { Folder, NOTE } from './support.ts';

const PLANS = fixtures('clean', 'samples');
const plan = (name: string): string => PLANS.find((one) => one.name.includes(name))!.text;
const CLEAN = plan('04-ubnd');
const BLANK = plan('03-ubnd-xa-binh-lu');

const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);

describe('kehoach export', () => {
  it('writes a Word file beside each plan, the same each time', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'b/c.md': BLANK, 'ghi-chep.md': NOTE });
    const { code, out, err } = await folder.run(['export']);
    expect([code, out, err]).toEqual([0, 'Đã xuất a.docx\nĐã xuất b/c.docx\n', '']);
    const bytes = folder.bytes('a.docx');
    expect(documentOf(bytes)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect((await folder.run(['export', 'a.md', '--to', 'docx'])).code).toBe(0);
    expect(folder.bytes('a.docx')).toEqual(bytes);
  });

  it('prints the office of the configuration where a draft names no issuer', async () => {
    const draft = 'Số: 15/KH-UBND\n\n# KẾ HOẠCH\n\n**Phòng cháy**\n\n## I. MỤC ĐÍCH\n\nViệc.\n';
    const office = { issuer: 'UBND xã Bình Lư' };
    const folder = new Folder({
      'a.md': draft,
      'kehoach.config.json': JSON.stringify({ root: true, office }),
    });
    expect((await folder.run(['export', 'a.md'])).code).toBe(0);
    expect(documentOf(folder.bytes('a.docx')).replaceAll('\u00a0', ' ')).toContain(
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ',
    );
  });

  it('writes into a folder, subfolders kept', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'b/c.md': CLEAN });
    const { code, out } = await folder.run(['export', '-o', 'ra/word', '--locale', 'en']);
    expect([code, out]).toEqual([0, 'Exported ra/word/a.docx\nExported ra/word/b/c.docx\n']);
    expect(existsSync(join(folder.path, 'ra/word/b/c.docx'))).toBe(true);
  });

  it('writes several formats at once, each once, and tells what stops a plan once', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'b.md': BLANK });
    const args = ['export', '--to', 'docx,pdf', '-t', 'pdf', '--to=docx', '-o', 'ra'];
    expect(await folder.run([...args, 'a.md'])).toEqual({
      code: 0,
      out: 'Đã xuất ra/a.docx\nĐã xuất ra/a.pdf\n',
      err: '',
    });
    const { code, err } = await folder.run([...args, 'b.md', '--stage', 'final']);
    expect([code, err.match(/chưa xuất vì/gu)?.length]).toEqual([1, 1]);
    // One that cannot be written keeps no other from being written.
    folder.write('ra/b.docx', 'của tôi');
    expect(await folder.run([...args, 'b.md'])).toMatchObject({ code: 2, out: 'Đã xuất ra/b.pdf\n' });
    expect(folder.read('ra/b.docx')).toBe('của tôi');
  });

  it('writes only the plans that git says have changed, or that a list names', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'kế hoạch/b.md': CLEAN, 'ghi-chep.md': NOTE });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=x');
    const run = (...args: string[]) => folder.run(['export', '-o', 'ra', ...args], { git: runGit });
    const nothing = 'kehoach: không có kế hoạch nào thay đổi, không xuất gì.\n';
    expect(await run('--changed')).toEqual({ code: 0, out: '', err: nothing });
    folder.write('ghi-chep.md', `${NOTE}\nThêm.\n`);
    expect(await run('--since', 'main')).toEqual({ code: 0, out: '', err: nothing });
    folder.write('kế hoạch/b.md', `${CLEAN}\n`);
    folder.write('mới/c.md', CLEAN);
    const changed = { code: 0, out: 'Đã xuất ra/kế hoạch/b.docx\nĐã xuất ra/mới/c.docx\n', err: '' };
    expect(await run('--changed')).toEqual(changed);
    expect((await run('--changed', 'mới')).out).toBe('Đã xuất ra/mới/c.docx\n');
    git('checkout', '--quiet', '-b', 'nhánh');
    git('add', '--all');
    git('commit', '--quiet', '--message=y');
    expect(await run('--since', 'main')).toEqual(changed);
    expect((await run('--since', 'không-có')).code).toBe(2);
    const list = { input: 'a.md\nghi-chep.md\n' };
    expect(await folder.run(['export', '--files-from', '-'], list)).toEqual({
      code: 0,
      out: 'Đã xuất a.docx\n',
      err: '',
    });
    expect(await folder.run(['export', '--files-from', '-'], { input: '' })).toMatchObject({
      code: 0,
      out: '',
    });
    expect((await run('--changed', '--files-from', '-')).err).toContain('không dùng cùng nhau');
  });

  it('stops at errors and blanks of a final text unless forced; other plans are written', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'b.md': BLANK });
    const { code, out, err } = await folder.run(['export', '--stage', 'final']);
    expect([code, out]).toEqual([1, 'Đã xuất a.docx\n']);
    expect(err).toContain('b.md:3:1: Số của kế hoạch chưa điền');
    expect(err).toContain('b.md: chưa xuất vì bản ban hành còn 4 lỗi');
    expect(existsSync(join(folder.path, 'b.docx'))).toBe(false);
    expect((await folder.run(['export', 'b.md', '--stage', 'final', '--force'])).code).toBe(0);
    expect(existsSync(join(folder.path, 'b.docx'))).toBe(true);
  });

  it('errors of a baseline stop a final text too', async () => {
    const folder = new Folder({ 'b.md': BLANK });
    await folder.run(['lint', '--stage', 'final', '--update-baseline', 'b.md']);
    expect((await folder.run(['export', 'b.md', '--stage', 'final'])).code).toBe(1);
  });

  it('tells what only the set page shows, and writes all the same', async () => {
    const long = CLEAN.replace('*Hương Sơn, ngày', '*Thành phố Phan Rang - Tháp Chàm tỉnh Khánh Hòa, ngày');
    const folder = new Folder({ 'a.md': long });
    const { code, out, err } = await folder.run(['export', 'a.md', '--to', 'pdf']);
    expect([code, out]).toEqual([0, 'Đã xuất a.pdf\n']);
    expect(err).toMatch(/^kehoach: a\.md:\d+:\d+: Dòng này .* \(layout-letterhead-wraps\)$/mu);
  });

  it('names files as the editor does where it is asked to', async () => {
    const folder = new Folder({ 'b/a.md': CLEAN, 'c.md': '# KẾ HOẠCH\n' });
    const { out } = await folder.run(['export', '--name', 'plan', '-o', 'ra']);
    const own = exportFileName(readPlan(CLEAN, { today: TODAY }));
    expect(own).not.toBe('');
    expect(out).toContain(`Đã xuất ra/b/${own}.docx\n`);
    expect(out).toContain('Đã xuất ra/c.docx\n');
  });

  it('never writes over a file that was edited, or is not its own', async () => {
    const folder = new Folder({ 'a.md': CLEAN });
    await folder.run(['export', 'a.md']);
    const parts = unzipSync(folder.bytes('a.docx'));
    parts['docProps/app.xml'] = strToU8(
      '<Properties><Application>Microsoft Office Word</Application></Properties>',
    );
    const edited = zipSync(parts);
    folder.write('a.docx', edited);
    const refused = await folder.run(['export', 'a.md']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('đã được sửa sau khi xuất');
    expect(folder.bytes('a.docx')).toEqual(Buffer.from(edited));
    folder.write('a.docx', 'của tôi');
    expect((await folder.run(['export', 'a.md'])).code).toBe(2);
    expect(folder.read('a.docx')).toBe('của tôi');
    expect((await folder.run(['export', 'a.md', '--force'])).code).toBe(0);
  });

  it('tells where two plans would be one file, and a folder outside', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'a.markdown': CLEAN });
    const { code, err } = await folder.run(['export', 'a.md', 'a.markdown']);
    expect(code).toBe(2);
    expect(err).toContain('đã được ghi từ');
    expect((await folder.run(['export', '-o', '../x', 'a.md'])).err).toContain('nằm ngoài thư mục hiện tại');
  });

  it('tells what it cannot export', async () => {
    const folder = new Folder({ 'a.md': NOTE });
    expect(await folder.run(['export', 'a.md'])).toMatchObject({
      code: 2,
      err: 'kehoach: a.md: không phải kế hoạch, không xuất.\n',
    });
    expect(await folder.run(['export', 'b.md'])).toMatchObject({ code: 3 });
    folder.write('kế hoạch.md', CLEAN);
    expect(await folder.run(['export', 'kế hoạch.md', './a.md'])).toMatchObject({
      code: 0,
      err: 'kehoach: a.md: không phải kế hoạch, không xuất.\n',
    });
    expect(await folder.run(['export', '.', '-o', 'ra'])).toMatchObject({ code: 0, err: '' });
    expect((await folder.run(['export', '--to', 'doc'])).err).toContain('Có phải “docx”?');
  });

  it('sets the page as the configuration of its regime says', async () => {
    const layout = { state: { size: 13, margins: { left: 35 } }, party: { size: 15 } };
    const folder = new Folder({ 'a.md': CLEAN, 'kehoach.config.json': JSON.stringify({ layout }) });
    await folder.run(['export', 'a.md']);
    const parts = unzipSync(folder.bytes('a.docx'));
    expect(strFromU8(parts['word/styles.xml']!)).toContain('<w:sz w:val="26"/>');
    expect(strFromU8(parts['word/document.xml']!)).toContain('w:left="1984"');
    const { out } = await folder.run(['config', 'a.md']);
    expect(out).toContain('layout');
  });

  it('takes in images of the folder, and the description of any other', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const text = `${CLEAN}\n\n![Sơ đồ](hinh/s%C6%A1%20%C4%91%E1%BB%93.png) ![Ngoài](../x.png) ![Mạng](https://x.vn/a.png)\n`;
    const folder = new Folder({ 'a.md': text, 'hinh/sơ đồ.png': png });
    await folder.run(['export', 'a.md']);
    const parts = unzipSync(folder.bytes('a.docx'));
    expect(Buffer.from(parts['word/media/hinh1.png']!)).toEqual(png);
    expect(documentOf(folder.bytes('a.docx'))).toMatch(/Ngoài.*Mạng/u);
  });
});

describe('the name of an exported file', () => {
  const nameOf = (text: string) => exportFileName(readPlan(text, { today: TODAY }));

  it('comes from number and subject', () => {
    expect(nameOf(CLEAN)).toBe(
      '84-KH-UBND Phòng, chống tai nạn đuối nước trẻ em trên địa bàn xã Hương Sơn năm 2026',
    );
    expect(nameOf(BLANK)).toMatch(/^KH-UBND Thực hiện công tác/u);
    expect(nameOf('không có gì')).toBe('');
  });

  it('is a name that file systems take', () => {
    const name = nameOf('Số: 1/KH-UBND\n\n**KẾ HOẠCH**\n\n**a/b: "c" <d> | e? f* \\ g**\n');
    expect(name).not.toMatch(/[\\/:*?"<>|]/u);
    expect(name.length).toBeGreaterThan(10);
  });
});

describe('the path of an image', () => {
  it('is below the folder of the draft', () => {
    expect(localImagePath('./hinh/a%20b.png')).toBe('hinh/a b.png');
    for (const target of [
      '../a.png',
      'a/../../b.png',
      '/etc/a.png',
      'C:\\a.png',
      'https://x/a.png',
      'data:x',
      '%',
      '%2e%2e/a',
    ])
      expect(localImagePath(target), target).toBeUndefined();
  });
});
