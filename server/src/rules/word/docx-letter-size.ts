import type { LayoutPart } from '../../regimes/layout.ts';
import { defineRule } from '../rule.ts';
import type { SetParagraph, WordFile } from '../word-file.ts';
import { amount, rangeText } from './amounts.ts';
import { EXAMPLE_PLANS, marked, STATE_PLAN } from './example-plans.ts';
import { PART_NAMES, partOf } from './parts.ts';

/** Share of a paragraph's letters that have a size where the paragraph has it. */
const MOST = 0.8;

export const docxLetterSize = defineRule({
  id: 'docx-letter-size',
  title: { vi: 'Cỡ chữ của từng thành phần trong tệp Word', en: 'Sizes of the parts in the Word file' },
  description: {
    vi: 'Mỗi thành phần thể thức có cỡ chữ theo quy định: nội dung 13 đến 14 (Nhà nước), 14 đến 15 (Đảng); Quốc hiệu 12 đến 13; danh sách nơi nhận 11 (Nhà nước), 12 (Đảng)… Cơ quan đã chọn cỡ chữ trong cấu hình (`layout`) thì soát theo cỡ đã chọn. Mỗi thành phần báo một lần; chữ trong bảng không soát.',
    en: 'Every part has its size: body 13 to 14 pt (State), 14 to 15 pt (Party); Quốc hiệu 12 to 13 pt; recipients 11 pt (State), 12 pt (Party) and so on. Where the configuration (`layout`) has chosen the size, that one holds. Each part is reported once; text in tables is left alone.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-body',
  examples: {
    valid: [
      ...EXAMPLE_PLANS,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'nội dung cỡ 13', en: 'a body of 13 pt' },
          edits: [
            [
              '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang',
              '<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang',
            ],
          ],
        },
      },
    ],
    invalid: [
      {
        text: marked(STATE_PLAN, '- Như trên;'),
        word: {
          what: { vi: 'danh sách nơi nhận cỡ 12', en: 'recipients of 12 pt' },
          edits: [['<w:sz w:val="22"/>', '<w:sz w:val="24"/>']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const seen = new Map<
      string,
      { first: SetParagraph; readonly part: LayoutPart; size: number; count: number }
    >();
    for (const each of word!.paragraphs) {
      const part = partOf(each.paragraph);
      if (!part || word!.facts.letters[part].clause === '') continue;
      const size = wrongSize(each, sizesOf(word!, part));
      if (size === undefined) continue;
      const key = `${part} ${size}`;
      const known = seen.get(key);
      if (known) known.count += 1;
      else seen.set(key, { first: each, part, size, count: 1 });
    }
    for (const { first, part, size, count } of seen.values()) {
      const range = sizesOf(word!, part);
      const name = PART_NAMES[part]!;
      const places =
        count > 1 ? { vi: ` (${count} đoạn)`, en: ` (${count} paragraphs)` } : { vi: '', en: '' };
      report({
        range: first.paragraph.range,
        requirement: `layout-letters-${part}`,
        message: {
          vi: `${name.vi} cỡ chữ ${amount(size)}${places.vi}. Đặt lại cỡ ${rangeText(range, 'đến')}.`,
          en: `Size of ${name.en}: ${amount(size)} pt${places.en}. Set it to ${rangeText(range, 'to')} pt.`,
        },
      });
    }
  },
});

/** The sizes that a part may have: those of the form, or the one that goes with the body's chosen size. */
function sizesOf({ facts, choices }: WordFile, part: LayoutPart): readonly [number, number] {
  const [small, large] = facts.letters[part].sizes;
  if (choices.size === undefined) return [small, large];
  const chosen = choices.size > facts.body.size.min ? large : small;
  return [chosen, chosen];
}

/**
 * The size of (nearly) all letters of a paragraph where that size is not allowed; undefined where it is, or where sizes
 * differ.
 */
function wrongSize(
  { form: { runs }, isShared }: SetParagraph,
  [min, max]: readonly [number, number],
): number | undefined {
  const all = runs.reduce((sum, { letters }) => sum + letters, 0);
  const bySize = new Map<number, number>();
  for (const { size, letters } of runs) bySize.set(size, (bySize.get(size) ?? 0) + letters);
  const most = [...bySize].find(([, letters]) => letters >= all * (isShared ? 1 : MOST));
  return most && (most[0] < min || most[0] > max) ? most[0] : undefined;
}
