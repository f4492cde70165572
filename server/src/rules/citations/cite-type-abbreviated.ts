import type { Paragraph, Role } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { writeTitle } from '../support/text-findings.ts';

const RUNNING: ReadonlySet<Role> = new Set(['basis', 'opening', 'section', 'item', 'text', 'closing']);
const NAMES: ReadonlyMap<string, string> = new Map([
  ['QĐ', 'Quyết định'],
  ['NĐ', 'Nghị định'],
  ['NQ', 'Nghị quyết'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['CT', 'Chỉ thị'],
  ['CV', 'Công văn'],
  ['KH', 'Kế hoạch'],
  ['HD', 'Hướng dẫn'],
  ['TB', 'Thông báo'],
  ['KL', 'Kết luận'],
  ['TTr', 'Tờ trình'],
  ['CTr', 'Chương trình'],
]);
const PREFILTER = definePrefilter({ forms: ({ text }) => NAMES.has(text) });
/** A short type name before a number: with `số`, or with a symbol or a year after the number. */
const SHORT = regexp.gu`(?<![\p{L}\p{Nd}/.-])(QĐ|NĐ|NQ|TT|TTLT|CT|CV|KH|HD|TB|KL|TTr|CTr)[ \u00a0\n]{1,3}(?:số[ \u00a0\n:]{1,3}\p{Nd}{1,5}(?=[-/ \u00a0])|\p{Nd}{1,5}(?=/(?:19|20)\p{Nd}\p{Nd}(?!\p{Nd})|\s?[-/]\s?\p{Lu}{2}))`;
const AGREED = regexp.u`(?:gọi|viết)\s(?:chung\s|tắt\s)?(?:là)?\s?["“]?$`;

interface Short {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

const NONE: readonly Short[] = [];

const scan = memoizedScan((text, { isUpper }): readonly Short[] => {
  if (isUpper) return NONE;
  const found = allMatches(text, SHORT).flatMap(({ index: start, 1: code = '' }) =>
    // `TT` as a column of numbers stands at the beginning; `(NQ 18-NQ/TW)` is how the text will call it.
    AGREED.test(text.slice(Math.max(0, start - 24), start)) || text[start - 1] === '('
      ? []
      : [{ start, end: start + code.length, code }],
  );
  return found.length === 0 ? NONE : found;
});

export const citeTypeAbbreviated = defineRule({
  id: 'cite-type-abbreviated',
  title: { vi: 'Tên loại văn bản viện dẫn viết đầy đủ', en: 'Cited documents have their type in full' },
  description: {
    vi: 'Khi viện dẫn phải ghi đầy đủ tên loại văn bản: “Quyết định số 15/QĐ-UBND”, không viết “QĐ số 15/QĐ-UBND”.',
    en: 'A citation gives the type of the document in full: “Quyết định số 15/QĐ-UBND”, not “QĐ số 15/QĐ-UBND”.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Quyết định số 15/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 18-NQ/TW (NQ 18-NQ/TW), Chỉ thị số 05-CT/TW (sau đây gọi tắt là CT 05-CT/TW).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n| TT | KH số 12/KH-UBND |\n| --- | --- |\n| 1 | QĐ số 15/QĐ-UBND |',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nPhòng KH 2 tầng; xe CT 12 chỗ; TT 01/4; HD 02 buổi; lớp CT 2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo về UBND xã.\n\nNơi nhận:\n- Lưu: VT, KH số 2.',
      'KẾ HOẠCH\n\nCăn cứ Công văn số 123/SYT-NVY ngày 05/3/2026 của Sở Y tế;\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCăn cứ ⟦QĐ⟧ số 123/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh;\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCăn cứ Quyết định số 123/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦NĐ⟧ 30/2020/NĐ-CP và ⟦CV⟧ số 12/SNV ngày 05/3/2026.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Nghị định 30/2020/NĐ-CP và Công văn số 12/SNV ngày 05/3/2026.',
      },
    ],
  },
  check(plan, { report }) {
    const byCode = new Map<string, { readonly paragraph: Paragraph; readonly short: Short }[]>();
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      if (!RUNNING.has(paragraph.role)) continue;
      for (const short of scan(paragraph)) {
        const places = byCode.get(short.code);
        if (places) places.push({ paragraph, short });
        else byCode.set(short.code, [{ paragraph, short }]);
      }
    }
    for (const [code, places] of byCode) {
      const rangeOf = ({ paragraph: { content }, short }: (typeof places)[number]) =>
        content.range(short.start, short.end);
      const { range, more, related } = firstAndFurther(places, rangeOf)!;
      const right = NAMES.get(code)!;
      report({
        range,
        message: {
          vi: `Tên loại văn bản “${code}”${more.vi} viết tắt khi viện dẫn. Viết “${right}”.`,
          en: `The type “${code}”${more.en} is abbreviated in a citation. Write “${right}”.`,
        },
        fix: {
          safe: false,
          title: writeTitle(right),
          edits: places.map((place) => ({ range: rangeOf(place), newText: right })),
        },
        related,
      });
    }
  },
});
