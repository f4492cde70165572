import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Office } from '../../server/src/config/office.ts';
import { compareWord } from '../../server/src/features/compare-word/compare-word.ts';
import { pageChoices } from '../../server/src/features/export/page-choices.ts';
import { writePlan } from '../../server/src/features/export/plan-writer.ts';
import { previewPages } from '../../server/src/features/preview/pages.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const OFFICE: Office = { issuer: 'UBND xã Bình Lư', superior: 'UBND tỉnh Lai Châu' };
const PARTY_OFFICE: Office = { regime: 'party', issuer: 'Đảng ủy xã Bình Lư' };

const REST = `Số: 15/KH-UBND

# KẾ HOẠCH

**Phòng, chống đuối nước trẻ em**

## I. MỤC ĐÍCH

Giảm số trẻ em đuối nước.
`;
const TITLES = '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\n**Độc lập - Tự do - Hạnh phúc**\n\n';
const WITHOUT = TITLES + REST;

interface Printed {
  /** The words of the page that is shown. */
  readonly shown: string;
  readonly svg: string;
  readonly word: string;
  readonly core: string;
}

const words = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replaceAll('\u2011', '-')
    .trim();

function printed(text: string, office: Office | undefined): Printed {
  const plan = readPlan(text, { today: TODAY });
  const choices = pageChoices(plan, undefined, office);
  const svgText = (svg: string): string =>
    words([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, each]) => each).join(' '));
  const { pages } = previewPages(plan, choices, new Map());
  const [docx] = writePlan(plan, 'docx', { choices });
  const parts = unzipSync(docx!.bytes);
  const word = strFromU8(parts['word/document.xml']!);
  return {
    shown: svgText(pages.map(({ svg }) => svg).join('')),
    svg: svgText(
      writePlan(plan, 'svg', { choices })
        .map(({ bytes }) => strFromU8(bytes))
        .join(''),
    ),
    word: words([...word.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, each]) => each).join(' ')),
    core: strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()),
  };
}

describe('the letterhead of an office', () => {
  it('stands on the page and in the file where the draft names no issuer', () => {
    const { shown, svg, word, core } = printed(WITHOUT, OFFICE);
    for (const text of [shown, svg, word]) {
      expect(text).toContain('ỦY BAN NHÂN DÂN TỈNH LAI CHÂU');
      expect(text).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH LƯ');
      expect(text.indexOf('TỈNH LAI CHÂU')).toBeLessThan(text.indexOf('XÃ BÌNH LƯ'));
    }
    expect(shown).toBe(svg);
    expect(core === '' || core.includes('BÌNH LƯ')).toBe(true);
  });

  it('only of the regime of the plan, and only where an office is known', () => {
    const nothing = printed(WITHOUT, undefined);
    expect(nothing.shown).not.toContain('BÌNH LƯ');
    expect(printed(WITHOUT, PARTY_OFFICE)).toEqual(nothing);
    expect(printed(WITHOUT, { superior: 'UBND tỉnh Lai Châu' })).toEqual(nothing);
  });

  it.each([
    ['a draft that names its issuer', `${TITLES}**ỦY BAN NHÂN DÂN XÃ TÂN KHE**\n\n${REST}`],
    ['one whose front matter does', `---\nco-quan: ỦY BAN NHÂN DÂN XÃ TÂN KHE\n---\n\n${WITHOUT}`],
    [
      'one whose front matter names the superior alone',
      `---\ncap-tren: ỦY BAN NHÂN DÂN TỈNH SƠN LA\n---\n\n${WITHOUT}`,
    ],
    ['Markdown that is no plan', '# Ghi chú\n\nHọp lúc 8 giờ.\n'],
  ])('never in %s', (_, text) => {
    expect(printed(text, OFFICE)).toEqual(printed(text, undefined));
  });

  it('is no change of a Word file that comes back', () => {
    const plan = readPlan(WITHOUT, { today: TODAY });
    const choices = pageChoices(plan, undefined, OFFICE);
    const [docx] = writePlan(plan, 'docx', { choices });
    const compared = (bytes: Uint8Array) => compareWord(plan, bytes, { choices, read: { today: TODAY } });
    expect(compared(docx!.bytes)).toMatchObject({ changes: [] });
    const parts = unzipSync(docx!.bytes);
    const document = strFromU8(parts['word/document.xml']!).replace('Giảm số', 'Giảm nhanh số');
    const changed = compared(zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
    expect(changed).toMatchObject({ changes: [{ added: 'nhanh ' }] });
  });

  it('changes no page of a clean plan', () => {
    for (const { text } of fixtures('clean').slice(0, 12)) {
      for (const office of [OFFICE, PARTY_OFFICE]) {
        const { shown, word } = printed(text, office);
        const own = printed(text, undefined);
        expect([shown, word]).toEqual([own.shown, own.word]);
      }
    }
  });
});
