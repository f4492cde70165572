import type { OutlineNode, Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import type { TextRange } from '../../text/range.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { numeralText, outlinesOf, siblingLists } from '../support/outlines.ts';

/** Shorter lines may be said of two things: `- Thời gian: 01 ngày.` */
const MIN_LENGTH = 45;

export const textDoubledParagraph = defineRule({
  id: 'text-doubled-paragraph',
  title: { vi: 'Không lặp lại nguyên một đoạn', en: 'No paragraph twice' },
  description: {
    vi: 'Hai mục của cùng một danh sách, hai gạch đầu dòng liền nhau, hai phần cùng tên không ghi y hệt nhau. Dòng ngắn và danh sách khác nhau không xét.',
    en: 'Two items of one list, two lines one after the other, or two sections of one name do not say the same word by word. Short lines and different lists are left alone.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\n## I. NỘI DUNG\n\n1. Tuyên truyền.\n\n2. Tuyên truyền.',
      'KẾ HOẠCH\n\n## I. NỘI DUNG\n\n1. Đợt một\n\n- Thành phần: Lãnh đạo Ủy ban nhân dân xã, trưởng các phòng chuyên môn.\n\n2. Đợt hai\n\n- Thành phần: Lãnh đạo Ủy ban nhân dân xã, trưởng các phòng chuyên môn.',
      'KẾ HOẠCH\n\n## I. NỘI DUNG\n\n- Tuyên truyền trên hệ thống loa truyền thanh của xã đến Nhân dân;\n\n- Tuyên truyền trên hệ thống loa truyền thanh của thôn đến Nhân dân.',
      'KẾ HOẠCH\n\n## I. NỘI DUNG\n\n| Việc | Nơi |\n| --- | --- |\n| Tuyên truyền trên hệ thống loa truyền thanh của xã đến Nhân dân | xã |\n| Tuyên truyền trên hệ thống loa truyền thanh của xã đến Nhân dân | thôn |',
      'KẾ HOẠCH\n\n## I. NỘI DUNG\n\nBuổi sáng:\n\n+ Tập huấn kỹ năng sử dụng dịch vụ công trực tuyến cho người dân.\n\n* Tập huấn kỹ năng sử dụng dịch vụ công trực tuyến cho người dân.',
    ],
    invalid: [
      {
        text: 'A. MỤC ĐÍCH\n\n- Tạo sự thống nhất trong chỉ đạo, thực hiện nhiệm vụ năm học của nhà trường;\n\n- Phân công rõ việc.\n\n⟦A. MỤC ĐÍCH⟧\n\n- Tạo sự thống nhất trong chỉ đạo, thực hiện nhiệm vụ năm học của nhà trường;\n\n- Phân công rõ việc.',
      },
      {
        text: 'KẾ HOẠCH\n\n## I. NỘI DUNG\n\n1. Tuyên truyền trên hệ thống loa truyền thanh của xã đến Nhân dân.\n\n2. Phun khử khuẩn.\n\n⟦3. Tuyên truyền trên hệ thống loa truyền thanh của xã đến Nhân dân.⟧',
      },
      {
        text: 'KẾ HOẠCH\n\n## I. NỘI DUNG\n\n- Tuyên truyền trên hệ thống loa truyền thanh của xã đến Nhân dân;\n\n⟦- Tuyên truyền trên hệ thống loa truyền thanh của xã đến Nhân dân.⟧',
      },
    ],
  },
  check(plan, { report }) {
    for (const nodes of outlinesOf(plan))
      for (const { siblings } of siblingLists(nodes)) {
        reportItems(siblings, report);
        reportSections(siblings, report);
        for (const { body } of siblings) reportNeighbours(body, report);
      }
  },
});

/** Numbered items without anything below them. */
function reportItems(siblings: readonly OutlineNode[], report: RuleContext['report']): void {
  const seen = new Map<string, OutlineNode>();
  for (const node of siblings) {
    const key = node.children.length === 0 && node.body.length === 0 ? keyOf(node.title) : '';
    if (key.length < MIN_LENGTH) continue;
    const same = seen.get(key);
    if (!same) seen.set(key, node);
    // What has the numeral of the other too is quoted twice, or begins a list again.
    else if (numeralText(same) !== numeralText(node)) reportSame(same.range, node.range, report);
  }
}

/** Clauses may be the same steps of several procedures. */
const SECTIONS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'roman', 'capital']);

/** A heading that stands twice, each time with the same first paragraph below it. */
function reportSections(siblings: readonly OutlineNode[], report: RuleContext['report']): void {
  const seen = new Map<string, OutlineNode>();
  for (const node of siblings) {
    if (!SECTIONS.has(node.numbering.kind)) continue;
    const below = keyOf(node.body[0]?.key ?? '');
    const key = below.length < MIN_LENGTH ? '' : `${keyOf(node.title)}\n${below}`;
    if (key === '') continue;
    const same = seen.get(key);
    if (same) reportSame(same.range, node.range, report);
    else seen.set(key, node);
  }
}

/** Lines below a node with the same bullet, one right after the other. */
function reportNeighbours(body: readonly Paragraph[], report: RuleContext['report']): void {
  for (const [index, paragraph] of body.entries()) {
    const previous = body[index - 1];
    if (!previous?.bullet || previous.bullet !== paragraph.bullet || paragraph.role === 'cell') continue;
    // Most neighbours begin with different words: what is only laid out differently begins with the same letter.
    if (paragraph.key[0] !== previous.key[0]) continue;
    const key = keyOfUnit(paragraph);
    if (key.length >= MIN_LENGTH && key === keyOfUnit(previous))
      reportSame(previous.range, paragraph.range, report);
  }
}

const keyOfUnit = memoizedScan((_, { key }) => keyOf(key));

function keyOf(text: string): string {
  return collapseWhitespace(foldForMatch(text)).replace(/[\s.;:,/]{1,9}$/u, '');
}

function reportSame(first: TextRange, range: TextRange, report: RuleContext['report']): void {
  report({
    range,
    message: {
      vi: 'Đoạn này ghi y hệt một đoạn ở trên trong cùng danh sách. Bỏ một trong hai hoặc sửa lại.',
      en: 'This says word by word what stands above in the same list. Take one out or mend it.',
    },
    related: [{ range: first, message: { vi: 'Đã ghi ở đây.', en: 'Said here.' } }],
  });
}
