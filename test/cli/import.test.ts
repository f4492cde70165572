import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bold, CENTRED, cell, paragraph, run, table, wordFile } from '../support/word-file.ts';
import { Folder } from './support.ts';

const HEAD =
  table(
    [
      [
        cell(paragraph('UBND HUYỆN X') + paragraph(bold('UBND XÃ Y')) + paragraph('Số: 05/KH-UBND')),
        cell(
          paragraph(bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) +
            paragraph(bold('Độc lập - Tự do - Hạnh phúc')) +
            paragraph(run('Xã Y, ngày 5 tháng 3 năm 2026', '<w:i/>')),
        ),
      ],
    ],
    false,
  ) + paragraph(bold('KẾ HOẠCH'), CENTRED);
const PLAN = wordFile({
  body:
    HEAD +
    paragraph(bold('Phòng, chống thiên tai'), CENTRED) +
    paragraph(bold('I. MỤC ĐÍCH')) +
    paragraph('Rà soát các các khu vực.'),
});
const TRACKED = wordFile({ body: paragraph(`${run('Một')}<w:ins w:id="1">${run(' hai')}</w:ins>`) });
const PICTURE = wordFile({
  body: paragraph('<w:r><w:drawing><a:blip r:embed="i1"/></w:drawing></w:r>'),
  images: { i1: ['a.png', strToU8('png')] },
});

describe('kehoach import', () => {
  it('writes a draft beside each Word file and says what the user should know', async () => {
    const folder = new Folder({ 'a.docx': PLAN, 'b/c.docx': TRACKED });
    const { code, out, err } = await folder.run(['import', 'a.docx', 'b']);
    expect([code, out]).toEqual([0, 'Đã nhập a.md\nĐã nhập b/c.md\n']);
    expect(err).toBe(
      'kehoach: b/c.docx: có 1 thay đổi theo dõi (Track Changes): đã lấy văn bản sau khi chấp nhận tất cả.\n',
    );
    expect(folder.read('a.md')).toContain('# KẾ HOẠCH\n\n**Phòng, chống thiên tai**\n\n## I. MỤC ĐÍCH\n\n');
    expect(folder.read('b/c.md')).toBe('Một hai\n');
  });

  it('writes into a folder, with images beside the draft', async () => {
    const folder = new Folder({ 'a.docx': PICTURE });
    const { code, out } = await folder.run(['import', '*.docx', '-o', 'ra', '--locale', 'en']);
    expect([code, out]).toEqual([0, 'Imported ra/a.md\n']);
    expect(folder.read('ra/a.md')).toBe('![](a.hinh/a.png)\n');
    expect(folder.read('ra/a.hinh/a.png')).toBe('png');
  });

  it('never writes over a draft unless forced, nor twice in one run', async () => {
    const folder = new Folder({ 'a.docx': TRACKED, 'b/a.docx': PLAN, 'a.md': 'của tôi' });
    const refused = await folder.run(['import', 'a.docx']);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('a.docx: không nhập: đã có a.md');
    expect(folder.read('a.md')).toBe('của tôi');
    expect((await folder.run(['import', 'a.docx', '--force'])).code).toBe(0);
    expect(folder.read('a.md')).toBe('Một hai\n');
    const twice = await folder.run(['import', 'a.docx', 'b/a.docx', '-o', 'ra']);
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('b/a.docx: không nhập: ra/a.md đã được ghi từ a.docx');
  });

  it('tells other formats by their bytes, and what to do; other files are still imported', async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const folder = new Folder({
      'cu.doc': ole,
      'khoa.docx': ole,
      'a.rtf': '{\\rtf1 x}',
      'a.odt': zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      'a.pdf': '%PDF-1.7',
      'quet.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      'web.docx': '<html><body>x</body></html>',
      'hong.docx': PLAN.slice(0, 300),
      'tot.docx': PLAN,
    });
    const names = readdirSync(folder.path).sort();
    const { code, out, err } = await folder.run(['import', ...names]);
    expect([code, out]).toEqual([3, 'Đã nhập tot.md\n']);
    const said = Object.fromEntries(
      err
        .trim()
        .split('\n')
        .map((line) => /^kehoach: ([^:]+): (.*)$/u.exec(line)!.slice(1)),
    );
    expect(said['cu.doc']).toContain('tệp Word cũ (.doc)');
    expect(said['cu.doc']).toContain('soffice --headless --convert-to docx');
    expect(said['khoa.docx']).toContain('đặt mật khẩu');
    expect(said['a.rtf']).toContain('tệp RTF');
    expect(said['a.odt']).toContain('OpenDocument');
    expect(said['a.pdf']).toContain('tệp PDF');
    expect(said['quet.jpg']).toContain('OCR');
    expect(said['web.docx']).toContain('HTML');
    expect(said['hong.docx']).toContain('bị hỏng');
  });

  it('asks for a file, and tells what is not there', async () => {
    const folder = new Folder({ 'a.md': 'x' });
    expect((await folder.run(['import'])).err).toContain('cần tên tệp Word');
    const none = await folder.run(['import', 'x.docx']);
    expect([none.code, none.err]).toEqual([3, 'kehoach: x.docx: không có tệp hay thư mục này\n']);
    const empty = await folder.run(['import', '.']);
    expect([empty.code, empty.err]).toEqual([2, 'kehoach: .: thư mục không có tệp Word nào\n']);
  });
});

describe('kehoach lint of Word files', () => {
  it('reads one that is named or matched by a pattern, not those of a folder', async () => {
    const folder = new Folder({ 'a.docx': PLAN, 'b/c.docx': PLAN, 'd.md': 'x' });
    const count = async (...args: string[]): Promise<number> =>
      JSON.parse((await folder.run(['lint', ...args, '--format', 'json'])).out).summary.plans;
    expect(await count('a.docx')).toBe(1);
    expect(await count('**/*.docx')).toBe(2);
    expect(await count('**/*.{md,docx}')).toBe(2);
    expect(await count('.')).toBe(0);
  });

  it('names paragraph and text, and finds what it finds in the draft', async () => {
    const folder = new Folder({ 'a.docx': PLAN });
    const word = await folder.run(['lint', 'a.docx', '--format', 'json']);
    const findings = JSON.parse(word.out).files[0].diagnostics;
    const doubled = findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'text-doubled-word');
    expect(doubled.message).toBe(
      'Lặp từ “các”. Bỏ một lần. (đoạn 10 của tệp Word: “Rà soát các các khu vực.”)',
    );
    await folder.run(['import', 'a.docx']);
    const draft = JSON.parse((await folder.run(['lint', 'a.md', '--format', 'json'])).out).files[0]
      .diagnostics;
    const places = (all: typeof findings) =>
      all.map(({ ruleId, range }: { ruleId: string; range: unknown }) => [ruleId, range]);
    const isOfForm = ({ ruleId }: { ruleId: string }) => ruleId.startsWith('docx-');
    expect(places(findings.filter((each: { ruleId: string }) => !isOfForm(each)))).toEqual(places(draft));
    expect(findings.some(isOfForm)).toBe(true);
    expect(doubled.word).toEqual({ paragraph: 10, text: 'Rà soát các các khu vực.' });
  });

  it('shows the text as Word does, without the marks of the draft', async () => {
    const italic =
      run('Rà soát các các khu vực', '<w:i/>') + run(' *', '') + run('dễ ngập.', '<w:u w:val="single"/>');
    const folder = new Folder({ 'a.docx': wordFile({ body: HEAD + paragraph(italic) }) });
    const { out } = await folder.run(['lint', 'a.docx', '--format', 'json']);
    const { word } = JSON.parse(out).files[0].diagnostics.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'text-doubled-word',
    );
    expect(word.text).toBe('Rà soát các các khu vực *dễ ngập.');
  });

  it('judges their form by severities, a baseline and in every format like everything else', async () => {
    const folder = new Folder({ 'a.docx': PLAN });
    const lint = (...args: string[]) => folder.run(['lint', 'a.docx', ...args]);
    const rules = async (...args: string[]): Promise<string[]> =>
      JSON.parse((await lint('--format', 'json', ...args)).out).files[0].diagnostics.map(
        ({ ruleId }: { ruleId: string }) => ruleId,
      );
    expect(await rules()).toContain('docx-letter-size');
    expect(await rules('--rule', 'docx-letter-size:off')).not.toContain('docx-letter-size');
    for (const format of ['stylish', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson']) {
      const { out } = await lint('--format', format);
      expect(out, format).toContain('docx-letter-size');
      expect(out, format).toContain('đoạn 10 của tệp Word');
    }
    await lint('--baseline', 'biet.json', '--update-baseline');
    expect(await rules('--baseline', 'biet.json')).toEqual([]);
  });

  it('leaves out the files that Word puts beside open ones, also where a shell names them', async () => {
    const folder = new Folder({ 'a.docx': PLAN, '~$a.docx': 'khoá', 'b/~$c.docx': 'khoá' });
    const { out, code } = await folder.run(['lint', 'a.docx', '~$a.docx', '**/*.docx', '--format', 'json']);
    expect(code).not.toBe(3);
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['a.docx']);
    expect(JSON.parse(out).failures).toBeUndefined();
  });

  it('is never fixed: the user is told to import it', async () => {
    const folder = new Folder({ 'a.docx': PLAN });
    const { err } = await folder.run(['lint', 'a.docx', '--fix']);
    expect(err).toContain('a.docx: không sửa tệp Word. Nhập bằng kehoach import');
    expect(folder.bytes('a.docx')).toEqual(Buffer.from(PLAN));
    expect(existsSync(join(folder.path, 'a.md'))).toBe(false);
  });

  it('keeps results, and fails for one that cannot be read', async () => {
    const folder = new Folder({ 'a.docx': PLAN, 'b.docx': 'x' });
    const first = await folder.run(['lint', 'a.docx', '--cache']);
    expect(await folder.run(['lint', 'a.docx', '--cache'])).toEqual(first);
    const { code, out } = await folder.run(['lint', 'b.docx']);
    expect(code).toBe(3);
    expect(out).toContain('không phải tệp .docx');
    folder.write('c.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]));
    expect((await folder.run(['lint', 'c.doc'])).out).toContain('là tệp Word cũ (.doc)');
    folder.write('d.rtf', new TextEncoder().encode('{\\rtf1 KẾ HOẠCH}'));
    expect((await folder.run(['lint', 'd.rtf'])).out).toContain('là tệp RTF');
    expect((await folder.run(['tasks', 'a.docx'])).err).toContain('Nhập thành bản thảo trước');
  });
});
