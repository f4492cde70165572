import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { andMore } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';

interface Variant {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Which pair it belongs to. */
  readonly pair: number;
  /** 0: the first spelling of the pair; 1: the second. */
  readonly form: 0 | 1;
}

/** Words that are spelt in two ways, both right; the words beside them tell them from others that look alike. */
const PAIRS = [
  [
    regexp.giu`(?<!\p{L})hằng(?= (?:năm|quý|tháng|tuần)(?!\p{L}| \d))`,
    regexp.giu`(?<!\p{L}|(?:cửa|bán|mua|ngân|khách|nhà|mặt|đơn|giao|đặt|lô|xếp|nhập|xuất|kho|chở|và) )hàng(?= (?:năm|quý|tháng|tuần)(?!\p{L}| \d| (?:trời|liền|nay)(?!\p{L})))`,
  ],
  [regexp.giu`(?<!\p{L})tỷ(?= lệ(?!\p{L}))`, regexp.giu`(?<!\p{L})tỉ(?= lệ(?!\p{L}))`],
  [
    regexp.giu`(?<!\p{L})kỹ(?= (?:thuật|năng)(?!\p{L}))`,
    regexp.giu`(?<!\p{L})kĩ(?= (?:thuật|năng)(?!\p{L}))`,
  ],
  [
    regexp.giu`(?<!\p{L})kỷ(?= (?:niệm|luật|cương|yếu)(?!\p{L}))`,
    regexp.giu`(?<!\p{L})kỉ(?= (?:niệm|luật|cương|yếu)(?!\p{L}))`,
  ],
  [
    regexp.giu`(?<!\p{L})quy(?= (?:định|chế|trình|hoạch|mô|tắc)(?!\p{L}))`,
    regexp.giu`(?<!\p{L})qui(?= (?:định|chế|trình|hoạch|mô|tắc)(?!\p{L}))`,
  ],
] as const;

/** The word of each expression, pair by pair, folded. */
const WORDS = [
  ['hằng', 'hàng'],
  ['tỷ', 'tỉ'],
  ['kỹ', 'kĩ'],
  ['kỷ', 'kỉ'],
  ['quy', 'qui'],
] as const;

const PREFILTER = definePrefilter({ words: WORDS.flat() });

const scan = memoizedScan((text: string, { folded }): readonly Variant[] =>
  WORDS.flatMap((words, pair) =>
    words.flatMap((word, index) => (folded.includes(word) ? variantsIn(text, pair, index as 0 | 1) : [])),
  ),
);

function variantsIn(text: string, pair: number, form: 0 | 1): Variant[] {
  return [...text.matchAll(PAIRS[pair]![form])].flatMap(({ index: start, 0: written }) =>
    // A name in quotation marks is spelt as its owner spells it.
    text.lastIndexOf('“', start) > text.lastIndexOf('”', start)
      ? []
      : [{ start, end: start + written.length, written, pair, form }],
  );
}

export const textSpellingVariants = defineRule({
  id: 'text-spelling-variants',
  title: { vi: 'Một chữ viết một cách', en: 'One word, one spelling' },
  description: {
    vi: 'Có những chữ viết hai cách đều được: “hằng năm” và “hàng năm”, “tỷ lệ” và “tỉ lệ”, “kỹ thuật” và “kĩ thuật”, “kỷ niệm” và “kỉ niệm”, “quy định” và “qui định”. Trong một văn bản chỉ dùng một cách.',
    en: 'Some words may be spelt in two ways: “hằng năm” and “hàng năm”, “tỷ lệ” and “tỉ lệ”. One text keeps to one.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Định kỳ hằng quý báo cáo; hằng năm sơ kết; bán hàng, cửa hàng năm 2026.',
      'Định kỳ hàng tuần giao ban; hàng tháng báo cáo.',
      'Hằng năm tổng kết; mất hàng tháng trời, hàng năm liền chờ đợi.',
      'Tỷ lệ đạt 90%; 05 tỷ đồng; tỉ mỉ; so với tỷ giá.',
      'Kỹ thuật nông nghiệp; kỹ năng số; kì thi; kỳ họp; kỷ niệm; kỷ luật.',
      'Quy định hiện hành; quy chế; Qui Nhơn; kim qui.',
      'Phong trào “Tuổi trẻ kĩ thuật” của trường; kỹ thuật viên.',
      'Hằng ngày đến lớp; hàng ngày trực; hằng năm tổng kết.',
    ],
    invalid: [
      { text: 'Định kỳ hằng quý báo cáo; ⟦hàng⟧ tuần giao ban; hằng năm tổng kết.' },
      { text: 'Tỷ lệ trẻ em đến trường; ⟦tỉ⟧ lệ học sinh; tỷ lệ tốt nghiệp.' },
      { text: 'Theo quy định của ngành; đúng ⟦qui⟧ định; quy chế làm việc.' },
    ],
  },
  check(plan, { report }) {
    const placed = paragraphsMatching(plan, PREFILTER).flatMap((paragraph) =>
      paragraph.role === 'code' ? [] : scan(paragraph).map((variant) => ({ paragraph, variant })),
    );
    for (let pair = 0; pair < PAIRS.length; pair += 1) {
      const both = placed.filter(({ variant }) => variant.pair === pair);
      const first = both.filter(({ variant }) => variant.form === 0);
      const second = both.filter(({ variant }) => variant.form === 1);
      if (first.length === 0 || second.length === 0) continue;
      const [usual, odd] = first.length >= second.length ? [first, second] : [second, first];
      const [one, ...others] = odd;
      const { content } = one!.paragraph;
      const [written, right] = [phrase(one!), phrase(usual[0]!)];
      const more = andMore(others.length);
      report({
        range: content.range(one!.variant.start, one!.variant.end),
        message: {
          vi: `Viết lẫn hai cách: “${written}”${more.vi}, chỗ khác “${right}”. Dùng một cách trong cả văn bản.`,
          en: `Spelt in two ways: “${written}”${more.en}, elsewhere “${right}”. Keep to one.`,
        },
        related: others.slice(0, 20).map(({ paragraph, variant }) => ({
          range: paragraph.content.range(variant.start, variant.end),
          message: { vi: 'Cùng cách viết ấy.', en: 'Spelt likewise.' },
        })),
      });
    }
  },
});

/** The word with the one behind it, as written. */
function phrase({ paragraph, variant }: { paragraph: Paragraph; variant: Variant }): string {
  const { text } = paragraph.content;
  return variant.written + (regexp.u`^ \p{L}+`.exec(text.slice(variant.end))?.[0] ?? '');
}
