import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/export/docx/write.ts';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { printedParagraphs, printedText, wordsIn, wordsOnPaper } from '../layout/words.ts';
import { TODAY } from '../support/fixtures.ts';
import { PRINTED_PLANS } from './plans.ts';
import {
  linesOf,
  MM,
  missingForRendering,
  type Page,
  pagesOf,
  phrase,
  print,
  strokesOf,
  type Word,
} from './rendered.ts';

const PLANS = PRINTED_PLANS.map(({ name, text }) => ({
  name,
  document: composePlan(readPlan(text, { today: TODAY }), { measure: measureText }),
}));
const missing = missingForRendering();
const from = (words: readonly Word[]): number => words[0]!.left;
const to = (words: readonly Word[]): number => words.at(-1)!.right;
const middle = (words: readonly Word[]): number => (from(words) + to(words)) / 2;
/** Within so many millimetres. */
const near = (actual: number, expected: number, tolerance: number): void =>
  expect(Math.abs(actual - expected) / MM, `${actual / MM} mm, not ${expected / MM}`).toBeLessThanOrEqual(
    tolerance,
  );

describe.skipIf(missing !== undefined)(
  `the Word file as LibreOffice prints it${missing ? ` (left out: ${missing} not installed)` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-print-'));
    beforeAll(() => {
      print(folder, Object.fromEntries(PLANS.map(({ name, document }) => [name, writeDocx(document)])));
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const pdf = (part: string): string =>
      join(folder, `${PLANS.find(({ name }) => name.includes(part))!.name}.pdf`);
    const numberOf = ({ words }: Page): Word | undefined => words.find(({ top }) => top < 16 * MM);

    describe.each(PLANS)('$name', ({ name, document }) => {
      const pages = (): Page[] => pagesOf(join(folder, `${name}.pdf`));

      it('has its page numbers, from 1 in every annex, centred 10 mm from the edge, none on the first page', () => {
        let last = 0;
        let sections = 0;
        for (const page of pages()) {
          const number = numberOf(page);
          if (number) {
            expect(number.text).toBe(String(last + 1));
            near(number.top, 10 * MM, 0.5);
            near(middle([number]), 30 * MM + (page.width - 45 * MM) / 2, 0.3);
          } else sections += 1;
          last = number ? Number(number.text) : 1;
        }
        expect(sections).toBe(document.sections.length);
      });

      it('keeps its margins', () => {
        // Of the plan itself: a page of an annex may be all table.
        const own = pages().slice(1);
        const annex = own.findIndex((page) => !numberOf(page));
        for (const page of own.slice(0, annex < 0 ? own.length : annex)) {
          const words = page.words.filter((word) => word !== numberOf(page));
          if (words.length < 120 || page.width > page.height) continue;
          near(Math.min(...words.map(({ left }) => left)), 30 * MM, 0.3);
          near(Math.max(...words.map(({ right }) => right)), 195 * MM, 0.3);
          expect(Math.max(...words.map(({ baseline, size }) => baseline + 0.216 * size)) / MM).toBeLessThan(
            277.3,
          );
          expect(Math.min(...words.map(({ top }) => top)) / MM).toBeGreaterThan(19.7);
        }
      });

      it('has every word of the draft, heads of tables again on each page', () => {
        const words = wordsOnPaper(document);
        const heads = new Set(
          printedParagraphs(document)
            .filter(({ role }) => role === 'cell-head')
            .flatMap(({ inlines }) => wordsIn(printedText(inlines))),
        );
        const counts = new Map<string, number>();
        for (const page of pages())
          for (const word of page.words)
            if (word !== numberOf(page))
              for (const part of wordsIn(word.text.normalize()))
                counts.set(part, (counts.get(part) ?? 0) + 1);
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) - 1);
        const wrong = [...counts].filter(([word, count]) => count < 0 || (count > 0 && !heads.has(word)));
        expect(wrong).toEqual([]);
      });
    });

    describe.each([
      ['04-ubnd', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ['07-mttq', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ['13-ubnd', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ['01-dang-uy-xa-nghi', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['02-dang-uy-phuong', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ])('letterhead of %s', (part, title, motto) => {
      it('has its title on one line, with a rule as long as the text below', () => {
        const [first] = pagesOf(pdf(part)) as [Page];
        near(phrase(first, title)[0]!.top, 20 * MM, 0.3);
        const words = phrase(first, motto);
        const rule = strokesOf(pdf(part), 1).find(
          ({ y, left }) => left > from(words) - 3 && y > words[0]!.baseline,
        )!;
        near(rule.right - rule.left, to(words) - from(words), 0.5);
        near((rule.left + rule.right) / 2, middle(words), 0.3);
        expect(rule.y - words[0]!.baseline).toBeLessThan(8);
      });
    });

    describe('a State plan', () => {
      const first = (): Page => pagesOf(pdf('04-ubnd'))[0]!;
      const last = (): Page => pagesOf(pdf('04-ubnd')).at(-1)!;

      it('has rules under issuer and trích yếu of a third to a half of the line', () => {
        for (const text of ['XÃ HƯƠNG SƠN', 'trên địa bàn xã Hương Sơn năm 2026']) {
          const words = phrase(first(), text);
          const rule = strokesOf(pdf('04-ubnd'), 1).find(
            ({ y, left }) =>
              y > words[0]!.baseline && y < words[0]!.baseline + 10 && left > from(words) && left < to(words),
          )!;
          const share = (rule.right - rule.left) / (to(words) - from(words));
          expect(share).toBeGreaterThanOrEqual(0.33);
          expect(share).toBeLessThanOrEqual(0.5);
          near((rule.left + rule.right) / 2, middle(words), 0.4);
        }
      });

      it('has the sizes of its regulation', () => {
        const size = (page: Page, text: string): number => phrase(page, text)[0]!.size;
        expect(size(first(), 'CỘNG HÒA XÃ HỘI')).toBe(13);
        expect(size(first(), 'Độc lập - Tự do')).toBe(14);
        expect(size(first(), 'Số: 84/KH-UBND')).toBe(13);
        expect(size(first(), 'KẾ HOẠCH')).toBe(14);
        expect(size(first(), 'I. MỤC ĐÍCH, YÊU CẦU')).toBe(14);
        expect(size(last(), 'Nơi nhận:')).toBe(12);
        expect(size(last(), '- Sở Y tế')).toBe(11);
        expect(size(last(), 'KT. CHỦ TỊCH')).toBe(14);
      });

      it('has number and dateline level, first lines 10 mm in, 6 points between paragraphs', () => {
        near(
          phrase(first(), 'Số: 84/KH-UBND')[0]!.baseline,
          phrase(first(), 'Hương Sơn, ngày 18')[0]!.baseline,
          0.5,
        );
        near(from(phrase(first(), 'Nâng cao nhận thức,')) - 30 * MM, 10 * MM, 0.2);
        const lines = linesOf(first());
        const at = lines.findIndex((line) => line[0]!.text === 'I.');
        const pitch = lines[at + 1]![0]!.baseline - lines[at]![0]!.baseline;
        // 14 pt single is 16.1 pt.
        expect(pitch - 16.1).toBeGreaterThan(5.9);
      });

      it('has Nơi nhận level with the capacity, and the signature at three quarters of the width', () => {
        near(phrase(last(), 'Nơi nhận:')[0]!.top, phrase(last(), 'TM. ỦY BAN NHÂN DÂN')[0]!.top, 0.3);
        for (const text of ['TM. ỦY BAN NHÂN DÂN', 'Nguyễn Thị Hoài Thương']) {
          const share = (middle(phrase(last(), text)) - 30 * MM) / (165 * MM);
          expect(share).toBeGreaterThan(0.72);
          expect(share).toBeLessThan(0.76);
        }
      });
    });

    describe('a Party plan', () => {
      it('has the sizes of its regulation, lines of exactly 18 points, and five typed hyphens', () => {
        const [first] = pagesOf(pdf('01-dang-uy-xa-nghi')) as [Page];
        const last = pagesOf(pdf('01-dang-uy-xa-nghi')).at(-1)!;
        expect(phrase(first, 'ĐẢNG CỘNG SẢN VIỆT NAM')[0]!.size).toBe(15);
        expect(phrase(first, 'KẾ HOẠCH')[0]!.size).toBe(15);
        expect(phrase(first, 'Số 152-KH/ĐU')[0]!.size).toBe(14);
        expect(phrase(last, 'Nơi nhận:')[0]!.size).toBe(14);
        expect(phrase(last, '- Văn phòng Tỉnh uỷ')[0]!.size).toBe(12);
        phrase(first, '-----');
        const lines = linesOf(first);
        const at = lines.findIndex((line) => line[0]!.text === 'Thực');
        expect(lines[at + 1]![0]!.baseline - lines[at]![0]!.baseline).toBeCloseTo(18, 0);
      });
    });
  },
);
