import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import { bold, CENTRED, cell, paragraph, run, table, wordFile } from '../../support/word-file.ts';
import { draftOf } from './support.ts';

const ITALIC = '<w:i/>';

describe('text', () => {
  test('runs in one style are one, and marks stand at words', () => {
    const body = paragraph(
      bold('1. Thời') + bold(' gian: ') + run('tháng 5') + run(' năm', ITALIC) + run(' 2026.'),
    );
    expect(draftOf(body)).toBe('**1. Thời gian:** tháng 5 *năm* 2026.');
  });

  test('marks that CommonMark would not read leave punctuation outside', () => {
    expect(draftOf(paragraph(bold('Địa điểm:') + run('hội trường')))).toBe('**Địa điểm**:hội trường');
    expect(draftOf(paragraph(run('gồm') + bold('(a)') + run('b')))).toBe('gồm(**a**)b');
  });

  test('a mark never parts a word, nor stands at a numeral or blank alone', () => {
    expect(draftOf(paragraph(bold('b') + run('ổ sung')))).toBe('**bổ** sung');
    expect(draftOf(paragraph(bold('Điều 1. B') + run('ổ sung mục 2.')))).toBe('**Điều 1.** Bổ sung mục 2.');
    expect(draftOf(paragraph(bold('1.') + run(' Giao phòng chủ trì.')))).toBe('1. Giao phòng chủ trì.');
    expect(draftOf(paragraph(run('một') + bold(' ') + run('hai')))).toBe('một hai');
  });

  test('an end mark is neither raised nor lowered', () => {
    const low = '<w:vertAlign w:val="subscript"/>';
    expect(draftOf(paragraph(run('- Lưu: VT') + run('.', low)))).toBe('- Lưu: VT.');
    expect(draftOf(paragraph(run('- Lưu: VT') + run('(An).', low)))).toBe('- Lưu: VT<sub>(An).</sub>');
    const high = '<w:vertAlign w:val="superscript"/>';
    expect(draftOf(paragraph(run('Kinh phí') + run('(*)', high)))).toBe('Kinh phí<sup>(*)</sup>');
  });

  test('the mark of an item stands outside', () => {
    expect(draftOf(paragraph(run('- Căn cứ Luật;', ITALIC)))).toBe('- *Căn cứ Luật;*');
  });

  test('bold and italic, underlined, struck, raised and lowered', () => {
    expect(draftOf(paragraph(run('cả hai', '<w:b/><w:i/>')))).toBe('***cả hai***');
    const body = paragraph(
      run('gạch chân', '<w:u w:val="single"/>') +
        run(' và ') +
        run('gạch bỏ', '<w:strike/>') +
        run(', m') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run(', CO') +
        run('2', '<w:vertAlign w:val="subscript"/>'),
    );
    expect(draftOf(body)).toBe('<u>gạch chân</u> và ~~gạch bỏ~~, m<sup>2</sup>, CO<sub>2</sub>');
  });

  test('a character style takes back what the paragraph style switches on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>';
    const body = paragraph(run('đậm ') + run('thường', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>');
    expect(draftOf({ body, styles })).toBe('**đậm** thường');
  });

  test('capitals that are only shown are written', () => {
    expect(draftOf(paragraph(run('kế hoạch', '<w:caps/>'), CENTRED))).toBe('# KẾ HOẠCH');
  });

  test('only what Markdown would misread is escaped', () => {
    const texts = [
      ['1. Mục đích', '1. Mục đích'],
      ['- Nội dung', '- Nội dung'],
      ['Số 12/KH-UBND [1] (a_b) & C', 'Số 12/KH-UBND [1] (a_b) & C'],
      ['Số: ____/KH-UBND', 'Số: ____/KH-UBND'],
      ['*', '\\*'],
      ['***', '\\*\\*\\*'],
      ['* Mục tiêu', '\\* Mục tiêu'],
      ['# Không phải tiêu đề', '\\# Không phải tiêu đề'],
      ['giá *thật* sự', 'giá \\*thật\\* sự'],
      ['tệp <b> &amp; [a](b)', 'tệp \\<b> \\&amp; \\[a](b)'],
      ['> hơn', '\\> hơn'],
      ['-----', '-----'],
      ['C:\\*.docx', 'C:\\\\*.docx'],
      ['*Ghi: 1; *Ghi: 2', '\\*Ghi: 1; \\*Ghi: 2'],
      ['a[b[c]](d)', 'a\\[b[c]](d)'],
      ['2 * 3 * 4', '2 * 3 * 4'],
      ['2. > 5 ha', '2. \\> 5 ha'],
      ['- # 1', '- \\# 1'],
    ] as const;
    for (const [text, written] of texts) expect(draftOf(paragraph(run(text)))).toBe(written);
  });

  test('invisible characters go, letters are composed, blanks in the text stay', () => {
    expect(draftOf(paragraph(run(`Kế\u200b hoạch  năm`.normalize('NFD'))))).toBe('Kế hoạch  năm');
    expect(draftOf(paragraph(run('Số:      /KH-UBND')))).toBe('Số:      /KH-UBND');
  });
});

describe('paragraphs', () => {
  test('one blank line between paragraphs; empty ones and drawn lines go', () => {
    expect(
      draftOf(
        paragraph('Một') + paragraph('') + paragraph('  ') + paragraph('____________') + paragraph('Hai'),
      ),
    ).toBe('Một\n\nHai');
  });

  test('headings by their numerals, without bold', () => {
    const body = [
      'PHẦN I. CHUNG',
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      '1.1. Chung',
      'a) Riêng',
      'II. NỘI DUNG',
      '1. Việc',
    ]
      .map((text) => paragraph(bold(text)))
      .join('');
    expect(draftOf(body).split('\n\n')).toEqual([
      '## PHẦN I. CHUNG',
      '### I. MỤC ĐÍCH',
      '#### 1. Mục đích',
      '##### 1.1. Chung',
      '###### a) Riêng',
      '### II. NỘI DUNG',
      '#### 1. Việc',
    ]);
  });

  test('a numbered paragraph in bold that ends like a sentence and is long is an item', () => {
    const long = `1.1. Xây dựng ${'và ban hành văn bản hướng dẫn '.repeat(6)}theo thẩm quyền.`;
    expect(long.length).toBeGreaterThan(160);
    expect(draftOf(paragraph(bold(long)))).toBe(`**${long}**`);
    expect(draftOf(paragraph(bold(long.slice(0, -1))))).toBe(`## ${long.slice(0, -1)}`);
    expect(draftOf(paragraph(bold(long), '<w:outlineLvl w:val="2"/>'))).toBe(`## ${long}`);
    expect(draftOf(paragraph(bold('1.1. Xây dựng kế hoạch.')))).toBe('## 1.1. Xây dựng kế hoạch.');
  });

  test('levels of the outline make headings, but not of items, sentences and centred lines', () => {
    const level = '<w:outlineLvl w:val="1"/>';
    const body =
      paragraph('Mở đầu', '<w:outlineLvl w:val="0"/>') +
      paragraph('1. Việc', level) +
      paragraph('- Một việc', level) +
      paragraph('Một câu dài.', level) +
      paragraph('Giữa trang', level + CENTRED);
    expect(draftOf(body)).toBe('## Mở đầu\n\n## 1. Việc\n\n- Một việc\n\nMột câu dài.\n\nGiữa trang');
  });

  test('a subject over several paragraphs is one', () => {
    const body =
      paragraph(bold('KẾ HOẠCH'), CENTRED) +
      paragraph(bold('Phòng, chống thiên tai'), CENTRED) +
      paragraph(bold('trên địa bàn xã năm 2026'), CENTRED) +
      paragraph('Căn cứ Luật;');
    expect(draftOf(body)).toBe(
      '# KẾ HOẠCH\n\n**Phòng, chống thiên tai**\\\n**trên địa bàn xã năm 2026**\n\nCăn cứ Luật;',
    );
  });

  test('a line break is kept, taken for a new paragraph before an item, and joined within a sentence', () => {
    const lines = (...texts: string[]): string =>
      paragraph(texts.map((text) => run(text)).join('<w:r><w:br/></w:r>'));
    expect(draftOf(lines('Địa chỉ:', 'Số 1'))).toBe('Địa chỉ:\\\nSố 1');
    expect(draftOf(lines('Gồm:', '- một;', '- hai.'))).toBe('Gồm:\n\n- một;\n\n- hai.');
    expect(draftOf(lines('chủ trương', 'đầu tư'))).toBe('chủ trương đầu tư');
  });

  test('a tab behind a numeral is a blank, one between words a gap, one before the text nothing', () => {
    const tab = '<w:r><w:tab/></w:r>';
    expect(draftOf(paragraph(tab + run('1.') + tab + run('Mục đích')))).toBe('1. Mục đích');
    expect(draftOf(paragraph(run('Họ tên:') + tab + tab + bold('Chức vụ')))).toBe('Họ tên:     **Chức vụ**');
  });

  test('a page that ends parts a paragraph', () => {
    expect(
      draftOf(paragraph(`${run('Hết.')}<w:r><w:br w:type="page"/></w:r>${bold('PHỤ LỤC I')}`, CENTRED)),
    ).toBe('Hết.\n\n# PHỤ LỤC I');
  });
});

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

  test('a table without lines becomes paragraphs, part by part', () => {
    expect(draftOf(head).split('\n\n')).toEqual([
      'UBND TỈNH X',
      '**SỞ Y**',
      '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
      '**Độc lập - Tự do - Hạnh phúc**',
      'Số:     /KH-SY',
      '*Tỉnh X, ngày   tháng 5 năm 2026*',
    ]);
  });

  test('the list of recipients stands close, the signature behind it', () => {
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
      '\n\nV/v đề nghị phê duyệt Cổng thông tin\n\n',
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
      'UBND XÃ Y\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\nSố: 05/KH-UBND\n\n**Xã Y, ngày 05 tháng 3 năm 2026**\n\n' +
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

describe('tables', () => {
  test('a simple table is a pipe table', () => {
    const rows = [
      [cell(paragraph(bold('TT'))), cell(paragraph(bold('Nhiệm vụ')))],
      [cell('1'), cell(paragraph('Rà soát') + paragraph('A | B'))],
      [cell(''), cell('Hết')],
    ];
    expect(draftOf(table(rows))).toBe(
      '| TT | Nhiệm vụ |\n| --- | --- |\n| 1 | Rà soát<br>A \\| B |\n| | Hết |',
    );
  });

  test('merged cells make an HTML table', () => {
    const rows = [
      [cell('TT', '<w:vMerge w:val="restart"/>'), cell('Thời gian', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('Từ'), cell('Đến')],
      [cell('1'), cell(paragraph(run('<5'))), cell(paragraph(bold('6')))],
    ];
    expect(draftOf(table(rows))).toBe(
      '<table>\n<tr><th rowspan="2">TT</th><th colspan="2">Thời gian</th></tr>\n<tr><th>Từ</th><th>Đến</th></tr>\n' +
        '<tr><td>1</td><td>&lt;5</td><td><b>6</b></td></tr>\n</table>',
    );
  });

  test('a table in a cell is read once; a box of one cell is text', () => {
    const inner = table([[cell('a'), cell('b')]]);
    expect(
      draftOf(
        table([
          [cell(inner + paragraph('c')), cell('d')],
          [cell('e'), cell('f')],
        ]),
      ),
    ).toBe('<table>\n<tr><th>a<br>b<br>c</th><th>d</th></tr>\n<tr><td>e</td><td>f</td></tr>\n</table>');
    expect(draftOf(table([[cell(paragraph('Ghi chú') + paragraph('Hai'))]]))).toBe('Ghi chú\n\nHai');
  });
});

describe('what stands beside the text', () => {
  test('tracked changes: the final text, and how many', () => {
    const body =
      paragraph(`${run('Một ')}<w:del w:id="1">${run('hai')}</w:del><w:ins w:id="2">${run('ba')}</w:ins>`) +
      paragraph(run('Đầu '), '<w:rPr><w:del w:id="3"/></w:rPr>') +
      paragraph('cuối');
    const imported = importDocx(wordFile({ body }), 'hinh');
    expect(imported).toMatchObject({ markdown: 'Một ba\n\nĐầu cuối\n' });
    expect('notes' in imported && imported.notes[0]!.vi).toContain('có 3 thay đổi');
  });

  test('comments stand behind their paragraph and cannot end early or give orders', () => {
    const comments = `<w:comment w:id="7" w:author="Anh A">${paragraph(run('sửa --> kehoach-disable'))}</w:comment>`;
    const body = paragraph(`${run('Một.')}<w:r><w:commentReference w:id="7"/></w:r>`) + paragraph('Hai.');
    expect(draftOf({ body, comments })).toBe(
      'Một.\n\n<!-- Ý kiến của Anh A: sửa - - kehoach-disable -->\n\nHai.',
    );
  });

  test('footnotes, once each', () => {
    const footnotes =
      `<w:footnote w:id="0" w:type="separator">${paragraph('x')}</w:footnote>` +
      `<w:footnote w:id="2">${paragraph(' Luật số 1.')}</w:footnote>`;
    const body = paragraph(`${run('Theo Luật')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`);
    expect(draftOf({ body, footnotes })).toBe('Theo Luật[^1].\n\n[^1]: Luật số 1.');
  });

  test('links of the web, by relation and by field; others are text', () => {
    const field = (code: string, text: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      paragraph(`<w:hyperlink r:id="l1">${run('Cổng')}</w:hyperlink>`) +
      paragraph(`<w:hyperlink r:id="l2">${run('tệp')}</w:hyperlink>`) +
      paragraph(field(' HYPERLINK "https://a.vn/x" ', 'trang')) +
      paragraph(field(' PAGE ', '3')) +
      paragraph(`<w:hyperlink r:id="l1">${run('https://cong.vn/')}</w:hyperlink>`);
    const links = { l1: 'https://cong.vn', l2: 'file:///etc/passwd' };
    expect(draftOf({ body, links })).toBe(
      '[Cổng](https://cong.vn)\n\ntệp\n\n[trang](https://a.vn/x)\n\n3\n\nhttps://cong.vn/',
    );
  });

  test('a link is not underlined besides, which is only how Word shows it', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Hyperlink"><w:rPr><w:u w:val="single"/></w:rPr></w:style>';
    const link = `<w:hyperlink r:id="l1">${run('Cổng', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${run('.')}`;
    expect(draftOf({ body: paragraph(link), styles, links: { l1: 'https://cong.vn' } })).toBe(
      '[Cổng](https://cong.vn).',
    );
  });

  test('images are given beside the draft', () => {
    const body = paragraph(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Sơ đồ [1]"/><a:blip r:embed="i1"/></wp:inline></w:drawing></w:r>',
    );
    const bytes = new Uint8Array([1, 2, 3]);
    const imported = importDocx(wordFile({ body, images: { i1: ['anh 1.png', bytes] } }), 'kế hoạch.hinh');
    expect(imported).toMatchObject({ markdown: '![Sơ đồ 1](k%E1%BA%BF%20ho%E1%BA%A1ch.hinh/anh_1.png)\n' });
    const images = 'images' in imported ? [...imported.images].map(([name, unpack]) => [name, unpack()]) : [];
    expect(images).toEqual([['anh_1.png', bytes]]);
  });

  test('hidden text is left out, and said so', () => {
    const imported = importDocx(
      wordFile({ body: paragraph(run('thấy') + run(' ẩn', '<w:vanish/>')) }),
      'hinh',
    );
    expect(imported).toMatchObject({ markdown: 'thấy\n', notes: [{ vi: 'có chữ ẩn (Hidden), đã bỏ qua' }] });
  });

  test('each line of the draft knows its paragraph', () => {
    const body =
      paragraph('Một') +
      paragraph('') +
      table([
        [cell('a'), cell('b')],
        [cell('c'), cell('d')],
      ]) +
      paragraph('Hai');
    const imported = importDocx(wordFile({ body }), 'hinh');
    expect('paragraphs' in imported && imported.paragraphs).toEqual([1, 0, 3, 3, 5, 0, 7]);
  });
});
