import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/export/docx/write.ts';
import { importDocx } from '../../server/src/import/docx/import.ts';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import type { LayoutParagraph, LayoutTable } from '../../server/src/layout/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { printedText, wordsOfDraft, wordsOnPaper } from './words.ts';

const CLEAN = fixtures('clean');
const clean = (name: string): string => CLEAN.find((one) => one.name.includes(name))!.text;
const STATE = clean('04-ubnd');
const PARTY = clean('12-dang-uy');
const read = (text: string) => readPlan(text, { today: TODAY });
const compose = (text: string) => composePlan(read(text), { measure: measureText });
const found = (text: string) =>
  lintPlan(read(text), { stage: 'final' }).diagnostics.map(({ ruleId }) => ruleId);
const textOf = (block: unknown): string => printedText((block as LayoutParagraph).inlines ?? []);
const ADDRESS = 'Địa chỉ: Số 12 đường Biển\nĐiện thoại: 0256 000 0000; Email: ubnd@xa.example.vn';
/** Above the title. */
const above = (text: string, mark: string): string =>
  text.replace(/^(#+ )?\**KẾ HOẠCH\**$/mu, (title) => `${mark}\n\n${title}`);

describe('circulation notes, marks of secrecy, urgency and of drafts', () => {
  const MARKS = [
    'LƯU HÀNH NỘI BỘ',
    '**XEM XONG TRẢ LẠI**',
    'THƯỢNG KHẨN',
    'HỎA TỐC',
    'MẬT',
    '**TỐI MẬT**',
    'Tuyệt mật',
    'TÀI LIỆU HỘI NGHỊ',
  ];
  const DRAFTS = ['*Dự thảo lần 2*', 'DỰ THẢO LẦN 3', 'DỰ THẢO 2', '(Dự thảo lần 2, ngày 05/3/2026)'];

  it.each([...MARKS, ...DRAFTS])(
    '%s: nothing is found because of it, wherever in the head it stands',
    (mark) => {
      for (const plan of [STATE, PARTY]) {
        for (const text of [`${mark}\n\n${plan}`, above(plan, mark)]) {
          expect(found(text), text.slice(0, 600)).toEqual(found(plan));
          expect(read(text).head.issuer?.text).toBe(read(plan).head.issuer?.text);
          expect(wordsOnPaper(compose(text)).toSorted()).toEqual(wordsOfDraft(read(text)).toSorted());
        }
      }
    },
  );

  it('stand in a frame above the Quốc hiệu, or in the corner of a Party document', () => {
    const [state] = compose(`LƯU HÀNH NỘI BỘ\n\n${STATE}`).sections;
    expect(state!.firstPageHead.map(textOf)).toEqual(['LƯU HÀNH NỘI BỘ']);
    expect(state!.firstPageHead[0]).toMatchObject({ frame: { lineWidth: 1 }, style: { bold: true } });
    const [party] = compose(`THU HỒI SAU HỘI NGHỊ\n\n${PARTY}`).sections;
    expect(party!.firstPageHead[0]).toMatchObject({ alignment: 'right', style: { size: 12, bold: true } });
    expect(party!.firstPageHead[0]!.frame).toBeUndefined();
  });

  it('several of them move the text down, and lie on nothing', () => {
    const [page] = typeset(
      compose(`TÀI LIỆU HỘI NGHỊ\n\nLƯU HÀNH NỘI BỘ\n\nXEM XONG TRẢ LẠI\n\n${STATE}`),
    ).pages;
    const boxes = page!.items.filter((item) => item.type === 'box');
    expect(boxes).toHaveLength(3);
    boxes.slice(1).forEach((box, index) => {
      expect(box.y).toBeGreaterThan(boxes[index]!.y + boxes[index]!.height);
    });
    const end = boxes.at(-1)!.y + boxes.at(-1)!.height;
    const below = page!.items.flatMap((item) =>
      item.type === 'lines' && item.paragraph.role !== 'circulation' ? item.y : [],
    );
    expect(Math.min(...below)).toBeGreaterThan(end);
    expect(Math.min(...below)).toBeCloseTo(page!.textArea.top, 5);
  });

  it('secrecy and urgency stand in frames below the number, one below the other', () => {
    const text = STATE.replace(/^.*Số:?.*-.*$/mu, (number) => `${number}\n\nMẬT\n\nHỎA TỐC`);
    expect(read(text).head.secrecy?.text).toBe('MẬT');
    expect(read(text).head.issuer?.text).toBe(read(STATE).head.issuer?.text);
    const [page] = typeset(compose(text)).pages;
    const of = (role: string) =>
      page!.items.flatMap((item) => (item.type === 'lines' && item.paragraph.role === role ? item : []))[0]!;
    const boxes = page!.items.filter((item) => item.type === 'box');
    expect(boxes).toHaveLength(2);
    expect(of('secrecy').y).toBeGreaterThan(of('number').y);
    expect(of('urgency').y).toBeGreaterThan(of('secrecy').y);
    // The decree's stamps: HỎA TỐC is 27.8 by 8.2 mm.
    expect(Math.abs((boxes[1]!.height / 72) * 25.4 - 8.2)).toBeLessThan(1);
    expect(Math.abs((boxes[1]!.width / 72) * 25.4 - 27.8)).toBeLessThan(3);
  });

  it('are set 10 mm below the edge of the first page, clear of the text', () => {
    const [page] = typeset(compose(`LƯU HÀNH NỘI BỘ\n\n${STATE}`)).pages;
    const box = page!.items.find((item) => item.type === 'box')!;
    expect((box.y / 72) * 25.4).toBeGreaterThan(9);
    expect(box.y + box.height).toBeLessThan(page!.textArea.top);
  });
});

describe('the address of the body', () => {
  it('stands at the foot of the first page, or below the ending of a Party document', () => {
    const [first, ...others] = compose(`${STATE}\n\n${ADDRESS}\n`).sections;
    expect(first!.firstPageFoot.map(({ type }) => type)).toEqual(['rule', 'paragraph', 'paragraph']);
    expect(others.every(({ firstPageFoot }) => firstPageFoot.length === 0)).toBe(true);
    const [party] = compose(`${PARTY}\n\nĐiện thoại: 0206 000 0000\n`).sections;
    expect(party!.firstPageFoot).toEqual([]);
    expect(
      party!.blocks
        .map(textOf)
        .filter((text) => text !== '')
        .at(-1),
    ).toBe('Điện thoại: 0206 000 0000');
  });

  it('is no text of the plan: nothing is found because of it', () => {
    for (const plan of [STATE, PARTY]) expect(found(`${plan}\n\n${ADDRESS}\n`)).toEqual(found(plan));
  });

  it('in the text it is text', () => {
    const text = STATE.replace(/^(.*\.\/\.)$/mu, 'Địa chỉ: Số 12 đường Biển.\n\n$1');
    expect(text).not.toBe(STATE);
    expect(compose(text).sections[0]!.firstPageFoot).toEqual([]);
  });
});

describe('Không phổ biến trên phương tiện thông tin đại chúng', () => {
  const NOTE = 'Không phổ biến trên phương tiện thông tin đại chúng';

  it('stands on the last page of a Party document, centred, 10 mm above the lower edge', () => {
    const layout = compose(`${PARTY}\n\n${NOTE}\n`);
    expect(layout.sections[0]!.lastPageFoot.map(textOf)).toEqual([NOTE]);
    const { pages } = typeset(layout);
    const shown = pages.map(({ items }) =>
      items.flatMap((item) =>
        item.type === 'lines' && item.paragraph.role === 'circulation' ? item.y + item.set.height : [],
      ),
    );
    expect(shown.slice(0, -1).flat()).toEqual([]);
    expect(shown.at(-1)).toEqual([expect.closeTo(pages[0]!.height - (10 / 25.4) * 72, 0)]);
  });

  it('comes back from a Word file below the signature', () => {
    const bytes = writeDocx(compose(`${PARTY}\n\n${NOTE}\n`));
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toMatch(
      /<w:framePr [^>]*w:vAnchor="page"[^>]*w:y="1[56]\d{3}"/u,
    );
    const imported = importDocx(bytes, 'hinh');
    const again = 'markdown' in imported ? imported.markdown : '';
    expect(again.trimEnd().replace(/\*+$/u, '').endsWith(NOTE)).toBe(true);
    expect(compose(again).sections[0]!.lastPageFoot.map(textOf)).toEqual([NOTE]);
  });

  it('goes below the ending of a State document', () => {
    const { lastPageFoot, blocks } = compose(`${STATE}\n\n${NOTE}\n`).sections[0]!;
    expect(lastPageFoot).toEqual([]);
    expect(blocks.map(textOf)).toContain(NOTE);
  });
});

it('a Word file has them in header and footer of its first page alone, and brings them back', () => {
  const text = `LƯU HÀNH NỘI BỘ\n\n${STATE}\n\n${ADDRESS}\n\n**PHỤ LỤC**\n\n**DANH SÁCH**\n\n| TT | Tên |\n|---|---|\n| 1 | A |\n`;
  const bytes = writeDocx(compose(text));
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['word/headerF1.xml']!)).toContain('LƯU HÀNH NỘI BỘ');
  expect(strFromU8(parts['word/headerF2.xml']!)).toContain('<w:p/>');
  const imported = importDocx(bytes, 'hinh');
  const again = readPlan('markdown' in imported ? imported.markdown : '', { today: TODAY });
  expect(again.head.circulation?.text).toBe('LƯU HÀNH NỘI BỘ');
  expect(again.paragraphs.filter(({ role }) => role === 'contact').length).toBeGreaterThan(0);
});

it('issuer and superior of the front matter are printed where the head has none', () => {
  const text =
    '---\nco-quan: ĐẢNG UỶ XÃ BÌNH LƯ\ncap-tren: ĐẢNG BỘ TỈNH LAI CHÂU\n---\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH\n';
  expect(wordsOnPaper(compose(text)).join(' ')).toMatch(/^ĐẢNG BỘ TỈNH LAI CHÂU ĐẢNG UỶ XÃ BÌNH LƯ Số/u);
  const both = text.replace('Số 12', 'ĐẢNG UỶ XÃ TÂN KHE\n\nSố 12').replace(/cap-tren.*\n/u, '');
  expect(wordsOnPaper(compose(both)).join(' ')).not.toContain('BÌNH');
});

it('several footnotes that one paragraph defines', () => {
  const { footnotes } = compose(
    'KẾ HOẠCH\n\nMột[^1] hai[^b].\n\n[^1]: Luật A,\nsửa đổi\n[^b]: Luật B\n[^c]: không gọi\n',
  );
  expect(footnotes.map(({ blocks }) => textOf(blocks[0]).trim())).toEqual([
    'Luật A, sửa đổi',
    'Luật B [^c]: không gọi',
  ]);
});

describe('the subject of a letter beside a title', () => {
  const withSubject = (text: string, lines: string): string =>
    text.replace(/^.*Số:?.*-.*$/mu, (number) => `${number}\n\n${lines}`);
  const cells = (text: string) => {
    const table = compose(text).sections[0]!.blocks.find((block) => block.type === 'table')!;
    return (table as LayoutTable).rows.flatMap((row) => row.cells.map(({ blocks }) => blocks));
  };

  it.each([
    [STATE, { style: { size: 13, italic: false }, alignment: 'center', spaceBefore: 6 }],
    [PARTY, { style: { size: 12, italic: true }, alignment: 'center', spaceBefore: 6 }],
  ])('stands under the number, and no rule is troubled by it', (plan, form) => {
    const text = withSubject(plan, 'V/v tổ chức hội nghị\ntổng kết công tác năm');
    expect(text).not.toBe(plan);
    expect(found(text)).toEqual(found(plan));
    const column = cells(text).find((blocks) => blocks.some((block) => textOf(block).startsWith('Số')))!;
    const number = column.findIndex((block) => textOf(block).startsWith('Số'));
    expect(column[number + 1]).toMatchObject({ role: 'letter-subject', ...form });
    expect(wordsOnPaper(compose(text)).toSorted()).toEqual(wordsOfDraft(read(text)).toSorted());
  });

  it('is none below the title, nor where a line only begins with like letters', () => {
    expect(
      read(STATE.replace(/^(#+ )?\**KẾ HOẠCH\**$/mu, '$&\n\n**V/v trồng cây**')).head.letterSubject,
    ).toBeUndefined();
    expect(read(withSubject(STATE, 'Vv')).head.letterSubject).toBeUndefined();
  });
});
