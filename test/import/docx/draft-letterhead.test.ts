import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import { bold, CENTRED, cell, paragraph, run, table, wordFile } from '../../support/word-file.ts';
import { draftOf } from './support.ts';

const ITALIC = '<w:i/>';

describe('letterhead and signature', () => {
  const head = table(
    [
      [
        cell(paragraph('UBND TỈNH X') + paragraph(bold('SỞ Y')) + paragraph('-------')),
        cell(
          paragraph(bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) +
            paragraph(run('Độc lập - Tự do - Hạnh phúc', '<w:b/><w:u w:val="single"/>')),
        ),
      ],
      [cell('Số:     /KH-SY'), cell(paragraph(run('Tỉnh X, ngày   tháng 5 năm 2026', ITALIC)))],
    ],
    false,
  );

  test('a table without lines becomes paragraphs, part by part, Quốc hiệu and Tiêu ngữ first', () => {
    expect(draftOf(head).split('\n\n')).toEqual([
      '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
      '**Độc lập - Tự do - Hạnh phúc**',
      'UBND TỈNH X',
      '**SỞ Y**',
      'Số:     /KH-SY',
      '*Tỉnh X, ngày   tháng 5 năm 2026*',
    ]);
  });

  test('the list of recipients stands close, the signature after it', () => {
    const left = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'].map((text) => paragraph(text)).join('');
    const right = paragraph(bold('KT. CHỦ TỊCH')) + paragraph('') + paragraph(bold('Nguyễn Văn A'));
    expect(draftOf(table([[cell(left), cell(right)]], false))).toBe(
      'Nơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n**KT. CHỦ TỊCH**\n\n**Nguyễn Văn A**',
    );
  });

  test('two who sign beside each other are a table, as drafts have them; one who signs is not', () => {
    const who = (...lines: string[]): string => cell(lines.map((line) => paragraph(bold(line))).join(''));
    const titles = [who('CÔNG AN XÃ', 'TRƯỞNG CÔNG AN'), who('TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH')];
    const names = [who('', 'Lường Văn Tướng'), who('', 'Quàng Thị Én')];
    const below = cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.'), '<w:gridSpan w:val="2"/>');
    const beside =
      '| CÔNG AN XÃ<br>TRƯỞNG CÔNG AN<br>Lường Văn Tướng | TM. BAN THƯỜNG TRỰC<br>CHỦ TỊCH<br>Quàng Thị Én |\n| --- | --- |';
    expect(draftOf(table([titles, names, [below]], false))).toBe(`${beside}\n\nNơi nhận:\n\n- Lưu: VT.`);
    expect(draftOf(table([titles, names], false))).toBe(beside);
    const one = [who('', ''), who('KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị B')];
    expect(draftOf(table([one], false))).toBe('**KT. CHỦ TỊCH**\n\n**PHÓ CHỦ TỊCH**\n\n**Trần Thị B**');
    const recipients = cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.'));
    expect(
      draftOf(
        table(
          [
            [recipients, titles[1]!],
            [cell(''), names[1]!],
          ],
          false,
        ),
      ),
    ).not.toContain('|');
    // A title in the place of a name: nobody signs there.
    expect(draftOf(table([titles], false))).not.toContain('|');
  });

  test('the places to sign a form stay a table', () => {
    const rows = [[cell('THƯ KÝ (ký tên)'), cell(paragraph('CHỦ TRÌ') + paragraph('(ký, ghi rõ họ tên)'))]];
    expect(draftOf(table(rows, false))).toBe(
      '| THƯ KÝ (ký tên) | CHỦ TRÌ<br>(ký, ghi rõ họ tên) |\n| --- | --- |',
    );
    expect(draftOf(table([[cell(''), cell('CHỦ TRÌ (ký tên)')]], false))).toBe('CHỦ TRÌ (ký tên)');
  });

  test('what a letter is about is one text below its number', () => {
    const about = paragraph(`${run('V/v đề nghị phê duyệt')}<w:r><w:br/></w:r>${run('Cổng thông tin')}`);
    const left = cell(paragraph('Số: 5/UBND-VX') + about);
    expect(draftOf(table([[left, cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]], false))).toContain(
      '\n\nV/v đề nghị phê duyệt Cổng thông tin',
    );
  });

  test('columns set by tabs are read like those of a table', () => {
    const tab = '<w:r><w:tab/></w:r>';
    const line = (left: string, right: string): string => paragraph(run(left) + tab + tab + bold(right));
    const body =
      line('UBND XÃ Y', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
      line('Số: 05/KH-UBND', 'Xã Y, ngày 05 tháng 3 năm 2026') +
      paragraph(run('1.') + tab + run('Rà soát.')) +
      line('Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN') +
      line('- Như trên;', 'CHỦ TỊCH') +
      paragraph('- Lưu: VT.') +
      paragraph(tab + tab + bold('Nguyễn Văn A'));
    expect(draftOf(body)).toBe(
      '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\nUBND XÃ Y\n\nSố: 05/KH-UBND\n\n**Xã Y, ngày 05 tháng 3 năm 2026**\n\n' +
        '1. Rà soát.\n\nNơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n**TM. ỦY BAN NHÂN DÂN**\n\n**CHỦ TỊCH**\n\n**Nguyễn Văn A**',
    );
  });

  test('a letterhead in a text box or in the header of the first page is read; running text is not', () => {
    const content = `<w:txbxContent>${paragraph('ĐẢNG ỦY XÃ X')}</w:txbxContent>`;
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp>' +
      `<wps:txbx>${content}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const section =
      '<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/><w:titlePg/></w:sectPr>';
    const headers = { h1: paragraph('ĐẢNG CỘNG SẢN VIỆT NAM'), h2: paragraph('Lưu hành nội bộ') };
    const file = wordFile({ body: paragraph(box + run('KẾ HOẠCH'), CENTRED) + section, headers });
    const imported = importDocx(file, 'hinh');
    expect(imported).toMatchObject({ markdown: 'ĐẢNG CỘNG SẢN VIỆT NAM\n\nĐẢNG ỦY XÃ X\n\n# KẾ HOẠCH\n' });
    expect('notes' in imported && imported.notes.map((note) => note.vi)).toEqual([
      'đã bỏ chữ ở đầu trang hoặc chân trang (1): “Lưu hành nội bộ”',
    ]);
  });
});
