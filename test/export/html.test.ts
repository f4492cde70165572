import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../server/src/export/html/write.ts';
import { readImage } from '../../server/src/export/images.ts';
import { hasMark } from '../../server/src/export/mark.ts';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { Random } from '../fuzz/random.ts';
import { randomText } from '../fuzz/texts.ts';
import { wordsIn, wordsOnPaper } from '../layout/words.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const compose = (text: string) =>
  composePlan(readPlan(text, { today: TODAY, forcePlan: true }), { measure: measureText });

/** The words between the tags of the body. */
function wordsOf(html: string): string[] {
  const text = html
    .slice(html.indexOf('<body>'))
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<sup>\d+<\/sup>(?=<\/a>)|<div id="chu-thich-\d+"><p[^>]*><sup>\d+<\/sup>/gu, ' ')
    .replace(/<(?:br|p|td|th|h\d|tr|table|div)\b[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot|#160);/gu, ' ');
  return wordsIn(text);
}

describe('a page for the screen', () => {
  it.each(fixtures('samples', 'clean').map(({ name, text }) => [name, text]))(
    '%s has every word',
    (_, text) => {
      const document = compose(text);
      const bytes = writeHtml(document, new Map());
      expect(wordsOf(strFromU8(bytes))).toEqual(wordsOnPaper(document));
      expect(writeHtml(compose(text), new Map())).toEqual(bytes);
    },
  );

  it('has what stands in the margins of printed pages', () => {
    const { text } = fixtures('clean').find(({ name }) => name.includes('04-ubnd'))!;
    const html = strFromU8(
      writeHtml(compose(`LƯU HÀNH NỘI BỘ\n\n${text}\n\nĐiện thoại: 0206 000 000\n`), new Map()),
    );
    expect(html.indexOf('LƯU HÀNH NỘI BỘ')).toBeLessThan(html.indexOf('CỘNG HÒA'));
    expect(html.indexOf('LƯU HÀNH NỘI BỘ')).toBeGreaterThan(0);
    expect(html).toContain('0206 000 000');
  });

  it('has every word of any text, and nothing that runs or leads elsewhere', () => {
    const random = new Random(5);
    for (let i = 0; i < 200; i += 1) {
      const document = compose(randomText(random, 500));
      const html = strFromU8(writeHtml(document, new Map()));
      expect(wordsOf(html)).toEqual(wordsOnPaper(document));
      expect(html).not.toMatch(/<script|<iframe|\bsrc="(?!data:)|href="(?!#)/u);
    }
  });

  it('has images, footnotes and headings, and tells whether it was edited', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const images = new Map([['a.png', readImage(png)!]]);
    const text =
      '**KẾ HOẠCH**\n\nVăn bản[^1] ![Hình](a.png) <b>đậm</b>.\n\n[^1]: Chú thích.\n\n## I. MỤC ĐÍCH\n\nMột.\n';
    const plan = readPlan(text, { today: TODAY });
    const bytes = writeHtml(composePlan(plan, { measure: measureText, pictures: images }), images);
    const html = strFromU8(bytes);
    expect(html).toContain(`<img src="data:image/png;base64,${png.toString('base64')}" alt="Hình"`);
    expect(html).toContain('<a href="#chu-thich-1"><sup>1</sup></a>');
    expect(html).toMatch(/<h1 class="section"[^>]*>/u);
    expect(html).toContain('<html lang="vi-VN">');
    expect(hasMark(bytes)).toBe(true);
    expect(hasMark(new TextEncoder().encode(html.replace('Một', 'Hai')))).toBe(false);
  });
});
