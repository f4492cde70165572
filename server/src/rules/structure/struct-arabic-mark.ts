import type { OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { type BareNumeral, bareNumerals } from '../support/bare-numerals.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { outlinesOf, siblingLists } from '../support/outlines.ts';

export const structArabicMark = defineRule({
  id: 'struct-arabic-mark',
  title: { vi: 'Sau số thứ tự có dấu chấm', en: 'A full stop after the number of a clause' },
  description: {
    vi: 'Khoản đánh số Ả Rập, sau số có dấu chấm: “1. Mục đích”, không viết “1 Mục đích”. Một kế hoạch chỉ nhắc một lần, kèm các chỗ khác.',
    en: 'A clause has a full stop after its number: “1. Mục đích”, not “1 Mục đích”. It is said once a plan, with the further places.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'numbering-arabic',
  fixable: 'unsafe',
  examples: {
    valid: [
      '1. Mục đích\n\nPhủ xanh tại Điều\n\n2, Điều 3 của Quy chế.\n\n3. Yêu cầu\n\nTiết kiệm.',
      '**1. Địa điểm**\n\nTầng 2 và tầng\n\n10, Tòa nhà trung tâm.\n\n**2. Thời gian**\n\nNăm 2026.',
      '**1. Mục đích**\n\nPhủ xanh.\n\n**2. Yêu cầu**\n\nTiết kiệm.',
      '1. Mục đích\n\n2 Sở Y tế và Sở Tài chính cùng thực hiện.\n\nCác thôn tham gia.',
      'II. NỘI DUNG\n\n5 Nhà văn hóa được xây mới.\n\n6 Trường học được sửa.',
      '| 1 Mục đích | 2 Yêu cầu |\n|---|---|\n| 1 Một | 2 Hai |',
      '1.1 Mục đích\n\nPhủ xanh.\n\n1.2 Yêu cầu\n\nTiết kiệm.',
      '1. Mục đích\n\nPhủ xanh.\n\n2 năm một lần tổ chức tổng kết.\n\n3. Yêu cầu\n\nTiết kiệm.',
    ],
    invalid: [
      {
        text: '1. Mục đích\n\nPhủ xanh.\n\n⟦2,⟧ Yêu cầu\n\nTiết kiệm.\n\n3. Thời gian\n\nNăm 2026.',
        fixed: '1. Mục đích\n\nPhủ xanh.\n\n2. Yêu cầu\n\nTiết kiệm.\n\n3. Thời gian\n\nNăm 2026.',
      },
      {
        text: '**1. Mục đích**\n\nPhủ xanh.\n\n**⟦2⟧ Yêu cầu**\n\nTiết kiệm.\n\n**3. Thời gian**\n\nNăm 2026.',
        fixed:
          '**1. Mục đích**\n\nPhủ xanh.\n\n**2. Yêu cầu**\n\nTiết kiệm.\n\n**3. Thời gian**\n\nNăm 2026.',
      },
      {
        text: '**I. MỤC ĐÍCH, YÊU CẦU**\n\n**⟦1⟧ Mục đích**\n\nPhủ xanh.\n\n**2 Yêu cầu**\n\nTiết kiệm.',
        fixed: '**I. MỤC ĐÍCH, YÊU CẦU**\n\n**1. Mục đích**\n\nPhủ xanh.\n\n**2. Yêu cầu**\n\nTiết kiệm.',
      },
    ],
  },
  check(plan, { report }) {
    const found = lacking(plan);
    const habit = firstAndFurther(found, rangeOf);
    if (!habit) return;
    const { first, range, more, related } = habit;
    const wanted = `${first.numeral}.`;
    report({
      range,
      message: {
        vi: `Số thứ tự “${first.numeral}${first.mark}”${more.vi} thiếu dấu chấm. Viết “${wanted}”.`,
        en: `The number “${first.numeral}${first.mark}”${more.en} lacks its full stop. Write “${wanted}”.`,
      },
      related,
      fix: {
        safe: false,
        title: { vi: 'Thêm dấu chấm sau số thứ tự', en: 'Add the full stop' },
        edits: found.map(({ paragraph: { content }, numeral, mark }) => ({
          range: content.range(numeral.length, numeral.length + mark.length),
          newText: '.',
        })),
      },
    });
  },
});

function rangeOf({ paragraph, numeral, mark }: BareNumeral): { start: number; end: number } {
  return paragraph.content.range(0, numeral.length + mark.length);
}

function lacking(plan: PlanDocument): BareNumeral[] {
  const bare = bareNumerals(plan).filter(({ kind }) => kind === 'arabic');
  if (bare.length === 0) return [];
  const nodes = outlinesOf(plan).flatMap((outline) =>
    siblingLists(outline).flatMap(({ siblings }) =>
      siblings.filter(({ numbering: { kind, values } }) => kind === 'arabic' && values.length === 1),
    ),
  );
  const found = new Set<BareNumeral>();
  for (const each of bare) if (nodes.some((node) => fillsGap(each, node, nodes))) found.add(each);
  for (const [at, each] of bare.entries()) {
    const next = bare[at + 1];
    // `**1 Mục đích**`, `**2 Yêu cầu**`: set off, they count on.
    if (each.value !== 1 || next?.value !== 2 || !isSetOff(each.paragraph) || !isSetOff(next.paragraph))
      continue;
    for (let i = at; bare[i]?.value === i - at + 1 && isSetOff(bare[i]!.paragraph); i += 1)
      found.add(bare[i]!);
  }
  return bare.filter((each) => found.has(each));
}

/** Whether the number is the one that lacks between a clause and the next of its list. */
function fillsGap(each: BareNumeral, node: OutlineNode, nodes: readonly OutlineNode[]): boolean {
  const [first] = node.paragraphs as [Paragraph];
  if (node.numbering.values[0] !== each.value - 1) return false;
  if (each.paragraph.index <= first.index || each.paragraph.range.end > node.extent.end) return false;
  return nodes.some(
    ({ numbering, paragraphs: [other] }) =>
      numbering.values[0] === each.value + 1 &&
      other!.index > each.paragraph.index &&
      other!.strong === each.paragraph.strong &&
      first.range.end < other!.range.start,
  );
}

/** Whether a paragraph is bold, or a heading. */
function isSetOff({ strong, block }: Paragraph): boolean {
  return strong || block.type === 'heading';
}
