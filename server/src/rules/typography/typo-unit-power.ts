import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { standsInOnePiece } from '../support/text-findings.ts';

/** `120 m2`, `đồng/m2`, `(m2)`. */
const POWER = regexp.gu`(?<=\d[ \u00a0]?|[/(])[kcd]?m[23](?![\p{L}\p{M}\d])`;

const PREFILTER = definePrefilter({
  words: ['m2', 'm3', 'km2', 'km3', 'cm2', 'cm3', 'dm2', 'dm3'],
  forms: ({ text }) => /^\d{1,9}[kcd]?m[23]$/.test(text),
});

/** The units, as indices of the text; the power is the last figure. */
const scan = memoizedScan((text: string): readonly TextRange[] =>
  allMatches(text, POWER).map(({ index, 0: unit }) => ({ start: index, end: index + unit.length })),
);

export const typoUnitPower = defineRule({
  id: 'typo-unit-power',
  title: { vi: 'Số mũ của đơn vị đo', en: 'Powers in units of measure' },
  description: {
    vi: 'Mét vuông, mét khối viết “m²”, “m³”, không viết “m2”, “m3”. Một kế hoạch chỉ nhắc một lần, kèm các chỗ khác.',
    en: 'Square and cubic metres are written “m²”, “m³”, not “m2”. It is said once a plan, with the further places.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Diện tích 120 m², thể tích 35 m³.',
      'Diện tích 120 m<sup>2</sup>, giá 50.000 đồng/m<sup>2</sup>.',
      'Lớp M2, mẫu m2, đường m3 rộng 5 m.',
      'Mã số 12m2a; phiên bản 3m23.',
      'Trồng 2 ha rừng, 3 km đường.',
    ],
    invalid: [
      {
        text: 'Diện tích sân 120 ⟦m2⟧, bể nước 35 m3, giá 50.000 đồng/m2.',
        fixed: 'Diện tích sân 120 m², bể nước 35 m³, giá 50.000 đồng/m².',
      },
      { text: 'Phần đất rộng 80⟦m2⟧.', fixed: 'Phần đất rộng 80m².' },
    ],
  },
  check(plan, { report }) {
    const places = paragraphsMatching(plan, PREFILTER).flatMap((paragraph) => {
      const { role, content } = paragraph;
      if (role === 'code') return [];
      const units = scan(paragraph).filter(({ start, end }) => standsInOnePiece(plan, content, start, end));
      return units.map(({ start, end }) => ({ content, start, end }));
    });
    const habit = firstAndFurther(places, ({ content, start, end }) => content.range(start, end));
    if (!habit) return;
    const { first, more, range, related } = habit;
    const unit = first.content.text.slice(first.start, first.end);
    const right = unit.slice(0, -1) + powerOf(unit.at(-1)!);
    report({
      range,
      message: {
        vi: `Số mũ viết ngang dòng: “${unit}”${more.vi}. Viết “${right}”.`,
        en: `The power stands on the line: “${unit}”${more.en}. Write “${right}”.`,
      },
      related,
      fix: {
        safe: false,
        title: { vi: 'Viết số mũ', en: 'Write the powers' },
        edits: places.map(({ content, end }) => ({
          range: content.range(end - 1, end),
          newText: powerOf(content.text[end - 1]!),
        })),
      },
    });
  },
});

function powerOf(figure: string): string {
  return figure === '2' ? '²' : '³';
}
