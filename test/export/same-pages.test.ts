import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/export/docx/write.ts';
import { writePdf } from '../../server/src/export/pdf/write.ts';
import { pageSvg } from '../../server/src/export/svg/page.ts';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { Random } from '../fuzz/random.ts';
import { mutated, randomText } from '../fuzz/texts.ts';
import { wordsIn, wordsOnPaper } from '../layout/words.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { PdfFile } from './pdf-file.ts';
import { PRINTED_PLANS } from './plans.ts';
import { linesOf, MM, missingForRendering, type Page, pagesOf, print } from './rendered.ts';

const fonts = (face: string) => readFileSync(`server/data/fonts/Tinos-${face}.ttf`);
const compose = (text: string) => composePlan(readPlan(text, { today: TODAY }), { measure: measureText });
const PLANS = PRINTED_PLANS.map(({ name, text }) => {
  const document = compose(text);
  return { name, document, set: typeset(document) };
});

describe.each(PLANS)('$name', ({ document, set }) => {
  const bytes = writePdf(document, set, { fonts });

  it('is the same page in the preview and in the PDF', () => {
    const inPdf = new PdfFile(bytes).placed;
    const inPreview = set.pages.map((page) =>
      [...pageSvg(page).matchAll(/<text[^>]* x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"/gu)].map(
        ([, x, y, size]) => ({ x: Number(x), y: page.height - Number(y), size: Number(size) }),
      ),
    );
    expect(inPdf.map((page) => page.length)).toEqual(inPreview.map((page) => page.length));
    inPdf.forEach((page, index) => {
      page.forEach(({ x, y, size }, place) => {
        const other = inPreview[index]![place]!;
        expect(Math.max(Math.abs(x - other.x), Math.abs(y - other.y))).toBeLessThan(0.011);
        expect(Math.abs(size - other.size)).toBeLessThan(0.006);
      });
    });
  });

  it('has every word once, in order', () => {
    expect(wordsIn(new PdfFile(bytes).content)).toEqual(wordsOnPaper(document));
  });
});

it('any text is composed, set and written, every word once, in order', () => {
  const random = new Random(17);
  const plans = fixtures('samples', 'clean').map(({ text }) => text);
  for (let i = 0; i < 60; i += 1) {
    const text = i % 2 === 0 ? randomText(random, 2000) : mutated(random, plans[i % plans.length]!);
    const document = compose(text);
    const bytes = writePdf(document, typeset(document), { fonts });
    // Characters without a shape part words on the one side only.
    const letters = wordsIn(new PdfFile(bytes).content).join('');
    expect(letters, JSON.stringify(text).slice(0, 2000)).toBe(wordsOnPaper(document).join(''));
  }
}, 60_000);

const missing = missingForRendering();
/** Box of a word as poppler has it for our files, in parts of the size. */
const OWN_BOX = { ascent: 0.891, height: 1.107 };

describe.skipIf(missing !== undefined)(
  `our pages and those that LibreOffice makes of the Word file${missing ? ` (left out: ${missing} not installed)` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-same-pages-'));
    const pages = new Map<string, { readonly ours: Page[]; readonly theirs: Page[] }>();
    beforeAll(() => {
      print(folder, Object.fromEntries(PLANS.map(({ name, document }) => [name, writeDocx(document)])));
      for (const { name, document, set } of PLANS) {
        const own = join(folder, `${name}.own.pdf`);
        writeFileSync(own, writePdf(document, set, { fonts }));
        pages.set(name, { ours: pagesOf(own, OWN_BOX), theirs: pagesOf(join(folder, `${name}.pdf`)) });
      }
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('are as many', () => {
      const counts = (which: 'ours' | 'theirs') =>
        Object.fromEntries([...pages].map(([name, each]) => [name, each[which].length]));
      expect(counts('ours')).toEqual(counts('theirs'));
    });

    it('have the same lines at the same heights', () => {
      let count = 0;
      const other: string[] = [];
      const distances: number[] = [];
      for (const [name, { ours, theirs }] of pages) {
        ours.forEach((page, index) => {
          const left = linesOf(theirs[index] ?? { width: 0, height: 0, words: [] });
          for (const line of linesOf(page)) {
            count += 1;
            const text = line.map((word) => word.text).join('');
            const at = left.findIndex((own) => own.map((word) => word.text).join('') === text);
            if (at < 0) other.push(`${name}, page ${index + 1}: ${line.map((word) => word.text).join(' ')}`);
            else distances.push(Math.abs(left.splice(at, 1)[0]![0]!.baseline - line[0]!.baseline) / MM);
          }
        });
      }
      distances.sort((a, b) => a - b);
      expect(1 - other.length / count, other.join('\n')).toBeGreaterThanOrEqual(0.995);
      expect(distances[Math.floor(distances.length * 0.95)]).toBeLessThanOrEqual(0.3);
    });
  },
);
