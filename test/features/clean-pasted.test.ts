import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanPastedText } from '../../server/src/features/paste/clean/clean.ts';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { fixtures } from '../support/fixtures.ts';

const clean = (text: string): string => applyEdits(text, cleanPastedText(text));

/** Letters and digits, each as often as it stands there. */
const letters = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

const LONG = `Ủy ban nhân dân xã ${'giao các đơn vị tổ chức thực hiện '.repeat(6)}`.trim();

describe('a text that was pasted', () => {
  it.each([
    [
      'tabs after numerals',
      'I.\tMỤC ĐÍCH\n\n1.\t Mục đích\n\na)\tMột;\n\n1.1.\tHai',
      'I. MỤC ĐÍCH\n\n1. Mục đích\n\na) Một;\n\n1.1. Hai',
    ],
    [
      'bullets',
      '•\tMột;\n\n·       Hai;\n\n– Ba;\n\n\uf0b7 Bốn;\n\n  ◦ Năm',
      '- Một;\n\n- Hai;\n\n- Ba;\n\n- Bốn;\n\n  - Năm',
    ],
    [
      'glued hyphens and pluses',
      '-Tổ chức;\n\n+Tập huấn;\n\n-Ủy ban',
      '- Tổ chức;\n\n+ Tập huấn;\n\n- Ủy ban',
    ],
    ['blanks that do not break', 'Ủy\u00a0ban nhân\u2003dân', 'Ủy ban nhân dân'],
    ['soft hyphens, zero width', 'tuyên tru\u00adyền\u200b xã', 'tuyên truyền xã'],
    ['a first line set in by a tab', '\tỦy ban nhân dân xã.', 'Ủy ban nhân dân xã.'],
    [
      'long paragraphs without blank lines',
      `KẾ HOẠCH\n${LONG}.\nChủ tịch`,
      `KẾ HOẠCH\n\n${LONG}.\n\nChủ tịch`,
    ],
    [
      'short ones that are sentences',
      '1. Mục đích.\n2. Yêu cầu.\n3. Nội dung.',
      '1. Mục đích.\n2. Yêu cầu.\n3. Nội dung.',
    ],
    ['points', 'a) Một việc;\nb) Hai việc;\nc) Ba việc.', 'a) Một việc;\n\nb) Hai việc;\n\nc) Ba việc.'],
    ['Windows line ends', `${LONG}.\r\n${LONG}.\r\n`, `${LONG}.\r\n\r\n${LONG}.\r\n`],
    [
      'a letterhead in columns',
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ BÌNH LƯ          Độc lập - Tự do - Hạnh phúc\nSố:   /KH-UBND\tBình Lư, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố:   /KH-UBND\n\nBình Lư, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH',
    ],
    [
      'a signature in columns',
      'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN\n- UBND tỉnh;\t\tCHỦ TỊCH\n- Lưu: VT.\n\t\t\tLò Văn Sơn\n',
      'Nơi nhận:\n\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLò Văn Sơn\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    ['a symbol that a line end has cut', 'theo Nghị quyết số 57\n-NQ/TW của Bộ Chính trị'],
    [
      'lines wrapped at a margin',
      'Ủy ban nhân dân xã giao Văn phòng chủ trì, phối hợp với các\nđơn vị tổ chức thực hiện Kế hoạch này. Trong quá trình thực\nhiện nếu có vướng mắc thì báo cáo.',
    ],
    ['a letterhead line by line', 'ĐẢNG BỘ TỈNH LAI CHÂU\nĐẢNG UỶ XÃ BÌNH LƯ\n\\*\nSố 12-KH/ĐU'],
    ['hard breaks', `**Triển khai ${'công tác '.repeat(30)}**\\\n**năm 2026**`],
    ['five hyphens', 'KẾ HOẠCH\n-----\nMục đích'],
    ['numbers below zero', '-5 độ'],
    ['a fence', '```\n•\tmã\n-mã\n```'],
    ['front matter', '---\nco-quan:\tUBND\n---\n\nVăn bản'],
    ['a table', '| •\tMột | -Hai |\n| --- | --- |\n| a | b |'],
    ['HTML and comments', '<!-- •\tghi chú\n-ghi chú -->\n\n<table>\n<tr><td>\t•\ta</td></tr>\n</table>'],
    ['a tab between words', 'Họ và tên:\tNguyễn Văn A'],
    [
      'old codings',
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp tù do h¹nh phóc ®¬n vÞ tæ chøc thùc hiÖn kÕ ho¹ch\n·\tMét',
    ],
  ])('%s: stays', (_, text) => {
    expect(cleanPastedText(text)).toEqual([]);
  });

  it('of a selection only the lines that it touches', () => {
    const text = '•\tMột\n\n•\tHai\n\n•\tBa\n';
    const start = text.indexOf('Hai');
    expect(applyEdits(text, cleanPastedText(text, { start, end: start + 1 }))).toBe(
      '•\tMột\n\n- Hai\n\n•\tBa\n',
    );
  });
});

const SHARED = ['../../../shared/corpus2/batch-1', '../../../shared/corpus2/batch-2']
  .map((path) => new URL(`${path}/`, import.meta.url))
  .filter((url) => existsSync(url))
  .flatMap((url) =>
    readdirSync(url)
      .filter((name) => name.endsWith('.md'))
      .map((name) => new URL(name, url)),
  )
  .map((url) => ({
    name: decodeURIComponent(url.pathname.split('/').at(-1)!),
    text: readFileSync(url, 'utf8'),
  }));

describe('drafts', () => {
  it.each(fixtures('clean', 'samples'))('$name is left byte for byte', ({ text }) => {
    expect(cleanPastedText(text)).toEqual([]);
  });

  it.each([...fixtures('clean', 'samples', 'corpus'), ...SHARED])(
    '$name keeps its letters and digits',
    ({ text }) => {
      const once = clean(text);
      expect(letters(once)).toBe(letters(text));
      expect(cleanPastedText(once)).toEqual([]);
    },
  );

  it.each(fixtures('clean', 'samples', 'corpus'))(
    '$name as plain text of a clipboard keeps them too',
    ({ text }) => {
      const spoiled = text
        .replace(/^---\n[\s\S]*?\n---\n/u, '')
        .replace(/\n{2,}/gu, '\n')
        .replace(/^(#+ |\*+)/gmu, '')
        .replace(/^- (?=\S)/gmu, '•\t')
        .replace(/^(\d+\.|[a-zđ]\)) /gmu, '$1\t')
        .replaceAll(' và ', '\u00a0và ');
      const once = clean(spoiled);
      expect(letters(once)).toBe(letters(spoiled));
      expect(cleanPastedText(once)).toEqual([]);
    },
  );
});
