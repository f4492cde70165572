import { describe, expect, test } from 'vitest';
import { bold, CENTRED, paragraph, run } from '../../support/word-file.ts';
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

  test('a tab after a numeral is a blank, one between words a gap, one before the text nothing', () => {
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
