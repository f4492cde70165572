import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import { bold, cell, paragraph, run, table, wordFile } from '../../support/word-file.ts';
import { draftOf } from './support.ts';

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

  test.each([
    ['- Ông: Trương Đình Nam', '- Bà: Tô Thị Hiệu'],
    ['Ông Trương Đình Nam', 'Bà Tô Thị Hiệu'],
    ['1', '2'],
    ['5. Rà soát', '6. Tổng kết'],
  ])('a table without heads has an empty row for them: %s, %s', (first, second) => {
    const rows = [
      [cell(first), cell(paragraph(bold('Trưởng ban')))],
      [cell(second), cell('Phó ban')],
    ];
    expect(draftOf(table(rows))).toBe(
      `| | |\n| --- | --- |\n| ${first} | **Trưởng ban** |\n| ${second} | Phó ban |`,
    );
  });

  test.each([
    ['Họ và tên', '- Ông: Trương Đình Nam'],
    ['1', '1'],
    ['12 tháng', '13 tháng'],
    ['', '1'],
    ['Ông', 'Bà'],
  ])('but not where the rows begin otherwise: %s, %s', (first, second) => {
    const rows = [
      [cell(first), cell('Trưởng ban')],
      [cell(second), cell('Phó ban')],
    ];
    expect(draftOf(table(rows)).split('\n')[0]).toContain('Trưởng ban');
  });

  test('a column of centred cells is centred, one of running numbers without saying so', () => {
    const middle = (text: string) => paragraph(run(text), '<w:jc w:val="center"/>');
    const rows = [
      [
        cell(middle('TT')),
        cell(middle('Nhiệm vụ')),
        cell(middle('Người thực hiện')),
        cell(middle('Ghi chú')),
      ],
      [cell(middle('1')), cell('Rà soát'), cell(middle('Lan') + middle('Hoa')), cell(middle('Gấp'))],
      [cell(middle('2')), cell(middle('Họp')), cell(middle('Bình')), cell('')],
    ];
    expect(draftOf(table(rows)).split('\n')[1]).toBe('| --- | --- | :-: | :-: |');
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

  test('comments stand after their paragraph and cannot end early or give orders', () => {
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
