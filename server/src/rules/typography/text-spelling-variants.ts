import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan, memoizedScanBy, type Segment } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
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
  [
    regexp.giu`(?<!\p{L})tỷ(?= (?:lệ|giá|suất|trọng)(?!\p{L}))`,
    regexp.giu`(?<!\p{L})tỉ(?= (?:lệ|giá|suất|trọng)(?!\p{L}))`,
  ],
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
  [
    regexp.giu`(?<=(?<!\p{L})(?:nhiệm|học|định|thời|chu|cuối|giữa) )kỳ(?!\p{L})`,
    regexp.giu`(?<=(?<!\p{L})(?:nhiệm|học|định|thời|chu|cuối|giữa) )kì(?!\p{L})`,
  ],
  // The subjects Vật lí and Địa lí are written so.
  [
    regexp.giu`(?<=(?<!\p{L})(?:quản|xử|hợp|pháp|tâm|đại|vô|nguyên) )lý(?!\p{L})|(?<!\p{L})lý(?= (?:lịch|do|luận|thuyết|tưởng)(?!\p{L}))`,
    regexp.giu`(?<=(?<!\p{L})(?:quản|xử|hợp|pháp|tâm|đại|vô|nguyên) )lí(?!\p{L})|(?<!\p{L})lí(?= (?:lịch|do|luận|thuyết|tưởng)(?!\p{L}))`,
  ],
  [
    regexp.giu`(?<=(?<!\p{L})(?:chiến|nghệ|liệt|bác|tiến|thạc|nhạc|hoạ|họa|ca|nghị|binh) )sĩ(?!\p{L})`,
    regexp.giu`(?<=(?<!\p{L})(?:chiến|nghệ|liệt|bác|tiến|thạc|nhạc|hoạ|họa|ca|nghị|binh) )sỹ(?!\p{L})`,
  ],
  [
    regexp.giu`(?<=(?<!\p{L})(?:đăng|chữ|nhật|bút) )ký(?!\p{L})|(?<!\p{L})ký(?= (?:kết|tên|cam|duyệt|hợp đồng)(?!\p{L}))`,
    regexp.giu`(?<=(?<!\p{L})(?:đăng|chữ|nhật|bút) )kí(?!\p{L})|(?<!\p{L})kí(?= (?:kết|tên|cam|duyệt|hợp đồng)(?!\p{L}))`,
  ],
  [regexp.giu`(?<!\p{L})hy(?= sinh(?!\p{L}))`, regexp.giu`(?<!\p{L})hi(?= sinh(?!\p{L}))`],
  [regexp.giu`(?<!\p{L})vi rút(?!\p{L})`, regexp.giu`(?<!\p{L})vi-rút(?!\p{L})`],
  [regexp.giu`(?<!\p{L})vắc xin(?!\p{L})`, regexp.giu`(?<!\p{L})vắc-xin(?!\p{L})`],
] as const;

/** The word of each expression, pair by pair, folded. */
const WORDS = [
  ['hằng', 'hàng'],
  ['tỷ', 'tỉ'],
  ['kỹ', 'kĩ'],
  ['kỷ', 'kỉ'],
  ['quy', 'qui'],
  ['kỳ', 'kì'],
  ['lý', 'lí'],
  ['sĩ', 'sỹ'],
  ['ký', 'kí'],
  ['hy', 'hi'],
  ['vi rút', 'vi-rút'],
  ['vắc xin', 'vắc-xin'],
] as const;

/** The pair `quy`, `qui`; pairs whose word is told by the one before it. */
const QUY = 4;
const SI = 7;
const AFTER_WORD: ReadonlySet<number> = new Set([5, 6, SI, 8]);
/** Whether a pair is of words that need no other beside them: `vi rút`. */
const isWhole = (pair: number): boolean => WORDS[pair]![0].includes(' ');

const PREFILTER = definePrefilter({
  words: [...WORDS.flat().filter((word) => !/[ -]/u.test(word)), 'rút', 'vắc'],
});

/** Which of the words may stand in a text, two bits a pair: far cheaper than the expressions. */
const formsIn = memoizedScan((_: string, { folded }): number => {
  let forms = 0;
  WORDS.forEach((words, pair) => {
    for (const form of [0, 1] as const) if (folded.includes(words[form])) forms |= 1 << (2 * pair + form);
  });
  return forms;
});

const variantsOf = memoizedScanBy(({ text }: Segment, pair: number): readonly Variant[] => [
  ...variantsIn(text, pair, 0),
  ...variantsIn(text, pair, 1),
]);

function variantsIn(text: string, pair: number, form: 0 | 1): Variant[] {
  return allMatches(text, PAIRS[pair]![form]).flatMap(({ index: start, 0: written }) =>
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
    vi: 'Có những chữ viết hai cách đều được: “hằng năm” và “hàng năm”, “tỷ lệ” và “tỉ lệ”, “kỹ thuật” và “kĩ thuật”, “kỷ niệm” và “kỉ niệm”, “nhiệm kỳ” và “nhiệm kì”, “quản lý” và “quản lí”, “bác sĩ” và “bác sỹ”, “đăng ký” và “đăng kí”, “vi rút” và “vi-rút”. Trong một văn bản chỉ dùng một cách. “Quy định” không viết “qui định”.',
    en: 'Some words may be spelt in two ways: “hằng năm” and “hàng năm”, “tỷ lệ” and “tỉ lệ”. One text keeps to one, and “quy định” is not written “qui định”.',
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
      'Diệt vi rút, tiêm vắc xin; hi hữu; ký hiệu, kí lô; lý lẽ, cục lí; thời kỳ.',
      'Diệt vi-rút, tiêm vắc-xin; phòng chống virus.',
      'Nhiệm kỳ 2025 - 2030, định kỳ; kì thi, kì diệu; quản lý, môn Vật lí, Địa lí; thạc sĩ, bác sỹ; ông Sỹ.',
    ],
    invalid: [
      {
        text: 'Nhiễm vi rút Zika; bệnh do ⟦vi-rút⟧ gây ra; vi rút cúm. Sơ yếu ⟦lí⟧ lịch, quản lý, xử lý; đăng ký, người ⟦kí⟧ tên, chữ ký.',
      },
      { text: 'Định kỳ hằng quý báo cáo; ⟦hàng⟧ tuần giao ban; hằng năm tổng kết.' },
      { text: 'Tỷ lệ trẻ em đến trường; ⟦tỉ⟧ lệ học sinh; tỷ lệ tốt nghiệp.' },
      { text: 'Theo quy định của ngành; đúng ⟦qui⟧ định; quy chế làm việc.' },
      { text: 'Theo ⟦qui⟧ định của ngành, qui chế làm việc.' },
      { text: 'Nhiệm kỳ 2025 - 2030; sơ kết giữa nhiệm ⟦kì⟧; định kỳ báo cáo.' },
      { text: 'Công tác quản lý; người quản ⟦lí⟧; xử lý vi phạm. Bác ⟦sỹ⟧, liệt sĩ, bác sĩ.' },
    ],
  },
  check(plan, { report }) {
    const paragraphs = paragraphsMatching(plan, PREFILTER).filter(({ role }) => role !== 'code');
    const forms = paragraphs.reduce((all, paragraph) => all | formsIn(paragraph), 0);
    for (let pair = 0; pair < PAIRS.length; pair += 1) {
      // Both spellings, or `qui` alone.
      const shown = (forms >> (2 * pair)) & 3;
      if (shown !== 3 && !(pair === QUY && shown === 2)) continue;
      const all = paragraphs
        .filter((paragraph) => (formsIn(paragraph) >> (2 * pair)) & 3)
        .flatMap((paragraph) => variantsOf(paragraph, pair).map((variant) => ({ paragraph, variant })));
      const both = pair === SI ? spelledBothWays(all) : all;
      const first = both.filter(({ variant }) => variant.form === 0);
      if (first.length === 0 && pair === QUY && both.length > 0) reportQui(both, report);
      const second = both.filter(({ variant }) => variant.form === 1);
      if (first.length === 0 || second.length === 0) continue;
      const [usual, odd] = first.length >= second.length ? [first, second] : [second, first];
      const { first: one, range, more, related } = firstAndFurther(odd, rangeOf)!;
      const [written, right] = [phrase(one), phrase(usual[0]!)];
      report({
        range,
        message: {
          vi: `Viết lẫn hai cách: “${written}”${more.vi}, chỗ khác “${right}”. Dùng một cách trong cả văn bản.`,
          en: `Spelt in two ways: “${written}”${more.en}, elsewhere “${right}”. Keep to one.`,
        },
        related,
      });
    }
  },
});

type Placed = { readonly paragraph: Paragraph; readonly variant: Variant };

/** `qui định` throughout: laws and decrees write `quy`. */
function reportQui(places: readonly Placed[], report: RuleContext['report']): void {
  const { first, range, more, related } = firstAndFurther(places, rangeOf)!;
  const written = phrase(first);
  const right = written.replace(/^(q)ui/iu, '$1uy');
  report({
    range,
    message: {
      vi: `Viết “${written}”${more.vi}; văn bản quy phạm pháp luật viết “${right}”. Viết “quy”.`,
      en: `“${written}”${more.en}; laws and decrees write “${right}”. Write “quy”.`,
    },
    related,
  });
}

/** Of `sĩ` and `sỹ` those of one word: `bác sỹ` beside `bác sĩ`, not beside `thạc sĩ`. */
function spelledBothWays(places: readonly Placed[]): Placed[] {
  const key = (place: Placed) => foldForMatch(phrase(place)).replace(/sỹ$/u, 'sĩ');
  const forms = new Map<string, Set<number>>();
  for (const place of places)
    forms.set(key(place), (forms.get(key(place)) ?? new Set()).add(place.variant.form));
  return places.filter((place) => forms.get(key(place))!.size > 1);
}

function rangeOf({ paragraph, variant }: Placed) {
  return paragraph.content.range(variant.start, variant.end);
}

/** What makes a pair with the word before it: `lí lịch`, `kí kết`. */
const BEFORE_WORD = /^ (?:lịch|do|luận|thuyết|tưởng|kết|tên|cam|duyệt|hợp)$/u;

/** The word with the one beside it, as written. */
function phrase({ paragraph, variant }: Placed): string {
  const { text } = paragraph.content;
  if (isWhole(variant.pair)) return variant.written;
  const next = regexp.u`^ \p{L}+`.exec(text.slice(variant.end))?.[0] ?? '';
  if (!AFTER_WORD.has(variant.pair) || BEFORE_WORD.test(next)) return variant.written + next;
  const before = regexp.u`\p{L}{1,8} $`.exec(text.slice(Math.max(0, variant.start - 9), variant.start))?.[0];
  return (before ?? '') + variant.written;
}
