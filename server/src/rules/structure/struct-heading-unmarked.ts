import type { OutlineNode, Paragraph } from '../../plan/model.ts';
import type { TextEdit } from '../../text/range.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { numeralText, outlinesOf, siblingLists } from '../support/outlines.ts';

export const structHeadingUnmarked = defineRule({
  id: 'struct-heading-unmarked',
  title: { vi: 'Tiêu đề cùng cấp cùng có dấu #', en: 'Headings of one level are all marked as headings' },
  description: {
    vi: 'Khi các mục cùng cấp là tiêu đề Markdown (có #), mục chỉ in đậm hoặc để dòng thường sẽ không vào mục lục và không gập được.',
    en: 'Where its siblings are Markdown headings, a section that is only bold or a plain line is missing from contents and folding.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  formatting: 'layout',
  needsWholeLine: true,
  examples: {
    valid: [
      '### I. NỘI DUNG\n\n**1. Một**\n\nNội dung.\n\n**2. Hai**\n\nNội dung.',
      '### III. TỔ CHỨC THỰC HIỆN\n\n1. Các cơ quan căn cứ Kế hoạch này tổ chức thực hiện.\n\n2. Văn phòng theo dõi, đôn đốc.',
      '### I. MỤC ĐÍCH\n\n(1) Một.\n\n(2) Hai.',
      'I. MỤC ĐÍCH\n\nNội dung.\n\nII. NỘI DUNG\n\nNội dung.',
      '### I. NỘI DUNG\n\n#### 1. Một\n\na) Chi tiết.\n\nb) Chi tiết.\n\n#### 2. Hai\n\nNội dung.',
      '### I. NỘI DUNG\n\n#### 1. Mục tiêu chung\n\nNội dung.\n\n### II. TỔ CHỨC\n\n1. Các đơn vị thực hiện.\n\n2. Văn phòng đôn đốc.',
    ],
    invalid: [
      {
        text: '### II. NỘI DUNG\n\n#### 1. Nâng cao nhận thức\n\nNội dung.\n\n⟦**2. Chỉ đạo thực hiện**⟧\n\nNội dung.',
        fixed:
          '### II. NỘI DUNG\n\n#### 1. Nâng cao nhận thức\n\nNội dung.\n\n#### 2. Chỉ đạo thực hiện\n\nNội dung.',
      },
      {
        text: '### I. MỤC ĐÍCH\n\nNội dung.\n\n⟦II. NỘI DUNG⟧\n\nNội dung.\n\n### III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
        fixed:
          '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      },
    ],
  },
  check(plan, { report }) {
    for (const outline of outlinesOf(plan)) {
      for (const { siblings } of siblingLists(outline)) {
        const headings = siblings.filter((node) => node.kind === 'heading');
        const marked = headings.find((node) => node.written === 'heading');
        if (!marked) continue;
        for (const node of headings) {
          if (node.written === 'heading' || node.numbering.kind !== marked.numbering.kind) continue;
          const paragraph = node.paragraphs[0]!;
          const edits = markingEdits(plan.text, node, paragraph, marked.depth);
          report({
            range: edits ? paragraph.block.range : paragraph.range,
            message: {
              vi: `Gặp mục “${numeralText(node)}” không có dấu # trong khi mục “${numeralText(marked)}” có. Thêm “${'#'.repeat(marked.depth)} ”.`,
              en: `Section “${numeralText(node)}” is no Markdown heading while “${numeralText(marked)}” is. Add “${'#'.repeat(marked.depth)} ”.`,
            },
            ...(edits
              ? {
                  fix: {
                    safe: true,
                    title: { vi: 'Đổi thành tiêu đề Markdown', en: 'Make it a Markdown heading' },
                    edits,
                  },
                }
              : {}),
          });
        }
      }
    }
  },
});

/** Only where the block is that one line and nothing but bold marks surrounds it. */
function markingEdits(
  text: string,
  node: OutlineNode,
  paragraph: Paragraph,
  depth: number,
): TextEdit[] | undefined {
  const { block, range } = paragraph;
  if (
    node.paragraphs.length > 1 ||
    block.listDepth > 0 ||
    block.quoteDepth > 0 ||
    paragraph.content.text.includes('\n')
  )
    return undefined;
  const before = text.slice(block.range.start, range.start);
  const after = text.slice(range.end, block.range.end);
  if (!/^(?:\*\*)?$/u.test(before) || before !== after) return undefined;
  return [
    { range: { start: block.range.start, end: range.start }, newText: `${'#'.repeat(depth)} ` },
    ...(after ? [{ range: { start: range.end, end: block.range.end }, newText: '' }] : []),
  ];
}
