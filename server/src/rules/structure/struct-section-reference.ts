import type { PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';

const PREFILTER = definePrefilter({ words: ['mục', 'phần'] });
/** A Roman section of this plan: `tại Mục V Kế hoạch này`. */
const REFERENCE = regexp.gu`(?<!\p{L})(?:[Mm]ục|[Pp]hần|MỤC|PHẦN)\s([IVX]{1,5})(?:\.\d{1,2}){0,2}(?:\s?,)?\s(?:của\s|trong\s)?(?:bản\s)?[Kk]ế\shoạch\snày(?!\p{L})`;
/** With fewer the plan may number its sections otherwise. */
const MIN_SECTIONS = 2;

interface Reference {
  readonly start: number;
  readonly end: number;
  readonly numeral: string;
}

const referencesIn = memoizedScan((text: string): readonly Reference[] =>
  allMatches(text, REFERENCE).map(({ index: start, 0: found, 1: numeral = '' }) => ({
    start,
    end: start + found.indexOf(numeral) + numeral.length,
    numeral,
  })),
);

export const structSectionReference = defineRule({
  id: 'struct-section-reference',
  title: { vi: 'Mục được dẫn chiếu phải có', en: 'A section that is referred to exists' },
  description: {
    vi: 'Dẫn chiếu “Mục V Kế hoạch này” thì kế hoạch phải có mục đánh số V. Chỉ xét số La Mã và chỉ khi ghi rõ “Kế hoạch này”.',
    en: 'Where the text says “Mục V Kế hoạch này” the plan has a section V. Roman numerals only, and only where this plan is named.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nNội dung tại Mục II Kế hoạch này.\n\n## II. NỘI DUNG\n\nTuyên truyền.',
      'KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nTheo Mục V Kế hoạch số 15/KH-UBND ngày 05/3/2026.\n\n## II. NỘI DUNG\n\nTuyên truyền.',
      'KẾ HOẠCH\n\nPHẦN I\n\nMỤC ĐÍCH\n\nTheo Phần II Kế hoạch này.\n\nPHẦN II\n\nNỘI DUNG\n\nTuyên truyền.',
      'KẾ HOẠCH\n\n## 1. MỤC ĐÍCH\n\nTheo Mục V của Kế hoạch này.\n\n## 2. NỘI DUNG\n\nTuyên truyền.',
      'KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nTheo mục II.4 Kế hoạch này.\n\n## II. NỘI DUNG\n\n4. Tuyên truyền.',
      'KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nTheo mục V nêu trên và phần VII của Đề án.\n\n## II. NỘI DUNG\n\nTuyên truyền.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nNội dung tại ⟦Mục V⟧ của Kế hoạch này.\n\n## II. NỘI DUNG\n\nTuyên truyền.',
      },
      {
        text: 'KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nTheo phân công tại ⟦mục III⟧ Kế hoạch này.\n\n## II. NỘI DUNG\n\nTuyên truyền.',
      },
    ],
  },
  check(plan, { report }) {
    let numerals: Set<string> | undefined;
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      for (const { start, end, numeral } of referencesIn(paragraph)) {
        numerals ??= numeralsOf(plan);
        if (numerals.size < MIN_SECTIONS || numerals.has(numeral)) continue;
        const name = paragraph.content.text.slice(start, end);
        report({
          range: paragraph.content.range(start, end),
          message: {
            vi: `Dẫn chiếu “${name}” nhưng kế hoạch không có mục ${numeral}. Kiểm tra lại số mục.`,
            en: `“${name}” is referred to, but the plan has no section ${numeral}. Check the numeral.`,
          },
        });
      }
    }
  },
});

/** At the beginning of a line, whatever kind of section it numbers, and whatever stands after it. */
const NUMERAL = regexp.iu`^[\s*+•–-]{0,4}(?:(?:phần|mục|chương)\s(?:thứ\s)?)?([ivx]{1,5})(?![\p{L}\d])`;

function numeralsOf({ paragraphs }: PlanDocument): Set<string> {
  return new Set(
    paragraphs.flatMap(({ content }) => NUMERAL.exec(content.text.slice(0, 24))?.[1]?.toUpperCase() ?? []),
  );
}
