import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { standsInOnePiece, writeTitle } from '../support/text-findings.ts';
import { FIELD } from './spacing-words.ts';

/**
 * A dash with blanks on both sides between two fields that are named as a pair; elsewhere a long one may be meant as
 * what it is. Spans of years are judged with the blanks around them.
 */
const PAIR = regexp.giu`(?<![\p{L}\p{M}])${FIELD} ([-–]) (?=${FIELD}(?![\p{L}\p{M}-]))`;
const IN_CAPITALS = regexp.gu`(?<=\p{Lu}{2} )[-–](?= \p{Lu}{2})`;

const PREFILTER = definePrefilter({
  beside: [
    [
      ['edge', 'dashAfterSpace'],
      ['dashAfterSpace', 'dash', 'blank', 'space'],
    ],
  ],
});

const NONE: readonly number[] = [];

/** Indices of the dashes of pairs. */
const pairs = memoizedScan((text: string): readonly number[] => {
  if (!text.includes(' - ') && !text.includes(' – ')) return NONE;
  return allMatches(text, PAIR).map(({ index, 0: found }) => index + found.length - 2);
});

/** Indices of the dashes inside a title in capitals. */
const inCapitals = memoizedScan((text: string): readonly number[] =>
  allMatches(text, IN_CAPITALS).map(({ index }) => index),
);

/** Lines of which other rules judge every character. */
const LEFT_ALONE = new Set([
  'number',
  'dateline',
  'rule',
  'star',
  'code',
  'stamp',
  'national-title',
  'motto',
]);

interface Dash {
  readonly mark: string;
  readonly range: TextRange;
  readonly isPlain: boolean;
}

export const typoDashConsistency = defineRule({
  id: 'typo-dash-consistency',
  title: { vi: 'Một kiểu dấu gạch ngang', en: 'One kind of dash' },
  description: {
    vi: 'Dấu gạch giữa hai từ và ở đầu dòng viết một kiểu trong cả văn bản: “-” hoặc “–”. Một kế hoạch chỉ nhắc một lần, kèm các chỗ khác.',
    en: 'The dash between two words, and that of an item, is of one kind in a text: “-” or “–”. It is said once a plan, with the further places.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Kinh tế - xã hội; tổ chức chính trị - xã hội.',
      'Kinh tế – xã hội; tổ chức chính trị – xã hội.',
      'Kinh tế - xã hội phát triển – đó là nền tảng; Hà Nội – thủ đô.',
      'Giai đoạn 2021-2025 – tầm nhìn 2030; ki-lô-mét.',
      'Kinh tế - xã hội giai đoạn 2026 – 2030, lúc 7 – 8 giờ.',
      'Độc lập – Tự do – Hạnh phúc\n\nKẾ HOẠCH\n\nKinh tế - xã hội',
      'Số 15/KH-UBND; âm –5 độ; từ 6 – 10 tuổi; kinh tế - xã hội.',
    ],
    invalid: [
      {
        text: 'Kinh tế - xã hội; tổ chức chính trị ⟦–⟧ xã hội; văn hóa - thể thao; giáo dục – đào tạo; môi trường - du lịch.',
        fixed:
          'Kinh tế - xã hội; tổ chức chính trị - xã hội; văn hóa - thể thao; giáo dục - đào tạo; môi trường - du lịch.',
      },
      {
        text: '- Trồng cây.\n\n⟦–⟧ Chăm sóc cây.\n\n- Báo cáo.',
      },
    ],
  },
  check(plan, { report }) {
    const paragraphs = paragraphsMatching(plan, PREFILTER).filter(({ role }) => !LEFT_ALONE.has(role));
    const found = [...rarer(paragraphs.flatMap(bulletOf)), ...rarer(pairsOf(plan, paragraphs))];
    const habit = firstAndFurther(found, ({ range }) => range);
    if (!habit) return;
    const { first, range, more, related } = habit;
    const usual = first.mark === '-' ? '–' : '-';
    report({
      range,
      message: {
        vi: `Dùng lẫn hai kiểu dấu gạch: ở đây “${first.mark}”${more.vi}, các chỗ khác “${usual}”. Viết thống nhất “${usual}”.`,
        en: `Two kinds of dash: here “${first.mark}”${more.en}, elsewhere “${usual}”. Write “${usual}” throughout.`,
      },
      related,
      ...(found.every(({ isPlain }) => isPlain)
        ? {
            fix: {
              safe: false,
              title: writeTitle(usual),
              edits: found.map(({ range }) => ({ range, newText: usual })),
            },
          }
        : {}),
    });
  },
});

/** Of two kinds of dash those that are fewer; the long ones where it is a tie. */
function rarer(dashes: readonly Dash[]): readonly Dash[] {
  const long = dashes.filter(({ mark }) => mark === '–');
  const short = dashes.filter(({ mark }) => mark === '-');
  return long.length <= short.length ? long : short;
}

const NO_DASHES: readonly Dash[] = [];

function pairsOf(plan: PlanDocument, paragraphs: readonly Paragraph[]): Dash[] {
  return paragraphs.flatMap((paragraph) => {
    const { content, bodyStart, segment, role } = paragraph;
    const inText = pairs(paragraph);
    const inTitle = role === 'section' && segment.isUpper ? inCapitals(paragraph) : NONE;
    if (inText.length === 0 && inTitle.length === 0) return NO_DASHES;
    return [...new Set([...inText, ...inTitle])]
      .filter((at) => at >= bodyStart && standsInOnePiece(plan, content, at, at + 1))
      .map((at) => ({ mark: content.text[at]!, range: content.range(at, at + 1), isPlain: true }));
  });
}

/** The dash of an item; that which a list of Markdown has is no text. */
function bulletOf({ bullet, content }: Paragraph): readonly Dash[] {
  if (bullet !== '-' && bullet !== '–') return NO_DASHES;
  return [{ mark: bullet, range: content.range(0, 1), isPlain: false }];
}
