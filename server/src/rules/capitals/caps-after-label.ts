import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch, lowerFirst } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalisedFinding, capitalSeverity } from '../support/capitals.ts';
import { itemLists } from '../support/item-lists.ts';
import { placedFinding, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** What stands after the label of an item: `- Thời gian: từ 8 giờ`. Indices of the text. */
interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly isCapital: boolean;
  /** The first two words, folded. */
  readonly key: string;
}

const LABEL = regexp.u`^[^:.;?!()]{2,90}: ((\p{L}[\p{L}\p{M}]{1,8}) \p{Ll}[\p{L}\p{M}]{0,8})(?=[ ,;])`;

/** None or one. */
const labelledIn = memoizedScan((text, { bodyStart }): readonly Labelled[] => {
  const match = LABEL.exec(text.slice(bodyStart));
  if (!match) return [];
  const start = bodyStart + match[0].length - match[1]!.length;
  const word = match[2]!;
  return [
    {
      start,
      end: start + word.length,
      word,
      isCapital: word[0] !== word[0]!.toLowerCase(),
      key: foldForMatch(match[1]!),
    },
  ];
});

export const capsAfterLabel = defineRule({
  id: 'caps-after-label',
  title: {
    vi: 'Sau dấu hai chấm của các mục viết hoa như nhau',
    en: 'Capitals alike after the labels of items',
  },
  description: {
    vi: 'Trong một danh sách, chữ đầu sau dấu hai chấm (“Thời gian: Từ …”, “Địa điểm: tại …”) viết hoa hay viết thường như nhau. Chỉ nhắc khi một mục lẻ ra, hoặc cùng một từ viết hai cách.',
    en: 'In one list the first word after the colon of an item has a capital everywhere or nowhere. Said only where one item differs from all others, or one word is written both ways.',
  },
  part: 'capitals',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      '- Thời gian: Từ 8 giờ.\n\n- Địa điểm: Hội trường xã.\n\n- Chủ trì: Chủ tịch xã.\n\n- Ngoài ra: đ/c Lan ghi biên bản.\n\n- Kinh phí: khoảng 5 triệu đồng.',
      '- Cấp xã: Chủ trì thực hiện.\n\n- Cấp thôn: Phối hợp thực hiện.\n\n- Trường học: Cử học sinh tham gia.',
      '- Thời gian: từ 8 giờ 00.\n\n- Địa điểm: Hội trường xã.\n\n- Thành phần: lãnh đạo xã.\n\n- Chủ trì: đồng chí Chủ tịch.',
      '- Trang phục: áo dài.\n\n- Ban Giám khảo: Chấm điểm, xếp giải.\n\n- Ban Tổ chức: Trao thưởng.',
      '- Văn phòng: Tổng hợp kết quả.\n\n- Công an xã: bảo đảm an ninh.\n\n- Trạm Y tế: trực cấp cứu.\n\n- Đoàn xã: Phục vụ hội nghị.',
    ],
    invalid: [
      {
        text: '- Điểm cầu tỉnh: ⟦Lãnh⟧ đạo Sở.\n\n- Điểm cầu xã: lãnh đạo xã.\n\n- Điểm cầu trường: hiệu trưởng, giáo viên.',
        fixed:
          '- Điểm cầu tỉnh: lãnh đạo Sở.\n\n- Điểm cầu xã: lãnh đạo xã.\n\n- Điểm cầu trường: hiệu trưởng, giáo viên.',
      },
      {
        text: '- Văn phòng: Tổng hợp kết quả.\n\n- Công an xã: ⟦bảo⟧ đảm an ninh.\n\n- Trạm Y tế: Trực cấp cứu.\n\n- Đoàn xã: Phục vụ hội nghị.',
        fixed:
          '- Văn phòng: Tổng hợp kết quả.\n\n- Công an xã: Bảo đảm an ninh.\n\n- Trạm Y tế: Trực cấp cứu.\n\n- Đoàn xã: Phục vụ hội nghị.',
      },
    ],
  },
  check(plan, { report }) {
    const severity = capitalSeverity(plan);
    for (const { items } of itemLists(plan)) {
      const odd = oddOf(items);
      if (odd) report({ ...placedFinding(plan, odd.item, findingOf(odd)), ...severity });
    }
  },
});

interface OddLabel {
  readonly item: Paragraph;
  readonly labelled: Labelled;
}

/** More small letters beside one capital, or capitals beside one small letter, than this are a habit. */
const MIN_HABIT = 3;

function oddOf(items: readonly Paragraph[]): OddLabel | undefined {
  const all = items.flatMap((item) => labelledIn(item).map((labelled) => ({ item, labelled })));
  const capitals = all.filter(({ labelled }) => labelled.isCapital);
  const small = all.filter(({ labelled }) => !labelled.isCapital);
  if (small.length === 1 && capitals.length >= MIN_HABIT && capitals.length === items.length - 1)
    return small[0];
  // A capital may begin a name, unless the same words stand in small letters too.
  const [one] = capitals;
  const isWord = one && small.some(({ labelled }) => labelled.key === one.labelled.key);
  return capitals.length === 1 && small.length > 1 && isWord ? one : undefined;
}

function findingOf({ item, labelled: { start, end, word, isCapital } }: OddLabel): TextFinding {
  const { text } = item.content;
  if (!isCapital)
    return {
      ...capitalisedFinding(text, start, end),
      message: {
        vi: `Sau dấu hai chấm các mục khác viết hoa, mục này thì không: “${word}”. Viết như nhau.`,
        en: `The other items have a capital after the colon, this one has not: “${word}”. Write them alike.`,
      },
    };
  const right = lowerFirst(word);
  return {
    start,
    end,
    message: {
      vi: `Sau dấu hai chấm các mục khác viết thường, mục này viết hoa: “${word}”. Viết như nhau.`,
      en: `The other items have a small letter after the colon, this one a capital: “${word}”. Write them alike.`,
    },
    fix: { safe: false, title: writeTitle(right), replacements: [{ start, end, newText: right }] },
  };
}
