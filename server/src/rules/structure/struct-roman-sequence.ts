import type { OutlineNode, PlanDocument } from '../../plan/model.ts';
import { isTitleInCapitals } from '../../plan/outline.ts';
import { toRoman } from '../../vietnamese/numerals.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { mayJumpTo } from '../support/lost-numerals.ts';
import { wrongNumeralKind } from '../support/numeral-kind.ts';
import { numeralRange, numeralText, outlinesOf, siblingLists } from '../support/outlines.ts';
import { mayBeConverted, sequenceBreaks } from '../support/sequence.ts';

export const structRomanSequence = defineRule({
  id: 'struct-roman-sequence',
  title: {
    vi: 'Số La Mã của các phần liên tục, không trùng',
    en: 'Roman section numerals run without gap or repetition',
  },
  description: {
    vi: 'Bố cục xếp theo thứ tự từ lớn đến nhỏ và đánh số liên tục; số La Mã nhảy cóc hoặc lặp lại khiến người đọc tưởng thiếu một phần và mọi viện dẫn tới phần đó bị sai.',
    en: 'Sections are ordered and numbered in sequence; a gap or repetition makes the reader look for a missing part and breaks every reference.',
  },
  part: 'structure',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'numbering-roman',
  fixable: 'unsafe',
  formatting: 'numbering',
  examples: {
    valid: [
      '**I. MỤC ĐÍCH**\n\nNội dung.\n\n__II. NỘI DUNG __\n\nNội dung.\n\n**III. TỔ CHỨC**\n\nNgày __ tháng __ năm 2026.',
      '### I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      '**I- MỤC TIÊU**\n\nNội dung.\n\n**II- NHIỆM VỤ**\n\nNội dung.',
      'PHẦN THỨ NHẤT\nKẾT QUẢ\n\nI. KẾT QUẢ\n\nNội dung.\n\nII. HẠN CHẾ\n\nNội dung.\n\nPHẦN THỨ HAI\nPHƯƠNG HƯỚNG\n\nI. DỰ BÁO\n\nNội dung.\n\nII. NHIỆM VỤ\n\nNội dung.',
      '### I. MỤC ĐÍCH\n\nTheo Nghị quyết Đại hội khóa XIII, nhiệm kỳ II.\n\n### II. NỘI DUNG\n\nQuý III và quý IV.',
      'I. MỤC ĐÍCH\n\n1. Nội dung.\n\nII. NỘI DUNG\n\n1. Nội dung.\n\n2. Trong quý IV/2026, hoàn thành nội dung.',
      'A. MỤC ĐÍCH\n\nI. MỤC ĐÍCH\n\nNội dung.\n\nII. YÊU CẦU\n\nNội dung.\n\nB. NỘI DUNG\n\nI. NHIỆM VỤ\n\nNội dung.',
      '**I. MỤC ĐÍCH**\n\nMột.\n\n**II NỘI DUNG**\n\nHai.\n\n**III. KINH PHÍ**\n\nBa.',
    ],
    invalid: [
      {
        text: '### I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.\n\n### ⟦IV⟧. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
        fixed:
          '### I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      },
      {
        text: '**I. MỤC ĐÍCH**\n\nNội dung.\n\n**⟦I⟧. NỘI DUNG**\n\nNội dung.\n\n**III. KINH PHÍ**\n\nNội dung.',
        fixed:
          '**I. MỤC ĐÍCH**\n\nNội dung.\n\n**II. NỘI DUNG**\n\nNội dung.\n\n**III. KINH PHÍ**\n\nNội dung.',
      },
      {
        text: '**I. MỤC ĐÍCH**\n\n1. Một.\n\n2. Hai.\n\n**⟦11⟧. NỘI DUNG**\n\n1. Một.\n\n**III. KINH PHÍ**\n\nNội dung.',
        fixed:
          '**I. MỤC ĐÍCH**\n\n1. Một.\n\n2. Hai.\n\n**II. NỘI DUNG**\n\n1. Một.\n\n**III. KINH PHÍ**\n\nNội dung.',
      },
    ],
  },
  check(plan, { report }) {
    for (const outline of outlinesOf(plan)) {
      for (const { siblings } of siblingLists(outline)) {
        const romans = siblings.filter((node) => node.numbering.kind === 'roman');
        for (const node of romans)
          if (node.numbering.numeralForm === 'arabic')
            report(
              wrongNumeralKind(node, toRoman(node.numbering.values[0]!), {
                vi: 'chữ số La Mã',
                en: 'a Roman numeral',
              }),
            );
        const values = romans.map((node) => node.numbering.values[0]!);
        const mayJump = (index: number): boolean => mayJumpTo(plan, romans, index);
        const breaks = sequenceBreaks(values, undefined, mayJump);
        breaks.forEach(({ index, expected }, n) => {
          const node = romans[index]!;
          const previous = romans[index - 1];
          report({
            range: numeralRange(node),
            ...(mayBeConverted(values, index) || hasLostNumeral(plan, previous, node)
              ? { severity: 'warning' as const }
              : {}),
            message: {
              vi: `Gặp phần “${numeralText(node)}”, cần “${toRoman(expected)}”. Đánh số lại các phần theo thứ tự.`,
              en: `Found section “${numeralText(node)}”, expected “${toRoman(expected)}”. Number the sections in sequence.`,
            },
            ...(previous
              ? {
                  related: [
                    {
                      range: numeralRange(previous),
                      message: {
                        vi: `Phần liền trước: ${numeralText(previous)}`,
                        en: `Section before: ${numeralText(previous)}`,
                      },
                    },
                  ],
                }
              : {}),
            ...(n === 0
              ? {
                  fix: {
                    safe: false,
                    title: { vi: 'Đánh số lại các phần', en: 'Renumber the sections' },
                    edits: romans.flatMap((sibling, i) =>
                      sibling.numbering.values[0] === i + 1
                        ? []
                        : [{ range: numeralRange(sibling), newText: toRoman(i + 1) }],
                    ),
                  },
                }
              : {}),
          });
        });
      }
    }
  },
});

/** `I. MỤC ĐÍCH`, `1. NỘI DUNG`, `III. KINH PHÍ`: between two sections one whose numeral a converter has changed or lost. */
function hasLostNumeral(
  plan: PlanDocument,
  before: OutlineNode | undefined,
  { paragraphs: [first] }: OutlineNode,
) {
  if (!before) return false;
  const between = plan.paragraphs.slice(before.paragraphs[0]!.index + 1, first!.index);
  return between.some((paragraph) => isTitleInCapitals(paragraph) && paragraph.numbering?.kind !== 'roman');
}
