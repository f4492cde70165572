import type { OutlineNode } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import { memoizedScanBy } from '../../plan/segment.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { numeralText, outlinesOf } from '../support/outlines.ts';

/** CommonMark has six. */
const DEEPEST = 6;

export const structHeadingLevels = defineRule({
  id: 'struct-heading-levels',
  title: { vi: 'Cấp # của tiêu đề theo bố cục', en: 'Heading depth follows the outline' },
  description: {
    vi: 'Trong Markdown, các mục cùng cấp dùng cùng số dấu # và mục con sâu hơn mục cha đúng một cấp; sai cấp làm mục lục, gập đoạn và bản Word xuất ra sai bố cục.',
    en: 'Sections of one level share one # depth and children are one deeper; otherwise the table of contents, folding and the exported document are wrong.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'heading-levels',
  fixable: 'safe',
  formatting: 'layout',
  options: {
    depth: {
      min: 1,
      max: 4,
      description: {
        vi: 'Số dấu # của mục lớn nhất (I., II.). Mặc định: số ít phải sửa nhất.',
        en: 'The # depth of the outermost sections (I., II.). Default: the one with the fewest changes.',
      },
    },
  },
  examples: {
    valid: [
      {
        options: { depth: 2 },
        text: '## I. MỤC ĐÍCH\n\nNội dung.\n\n### 1. Một\n\nNội dung.',
      },
      '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\n#### 1. Một\n\nNội dung.\n\n#### 2. Hai\n\nNội dung.',
      '## I. MỤC ĐÍCH\n\nNội dung.\n\n## II. NỘI DUNG\n\n**1. Một**\n\nNội dung.',
      '### I. MỤC ĐÍCH\n\nNội dung.\n\n#### Nơi nhận:\n\n- Lưu: VT.',
      'I. MỤC ĐÍCH\n\n1. Một.\n\nII. NỘI DUNG\n\n1. Một.',
      '### I. NỘI DUNG\n\n#### 1. Một\n\n##### 1.1. Chi tiết\n\nNội dung.\n\n#### 2. Hai\n\nNội dung.',
      '# KẾ HOẠCH\n\n### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.',
    ],
    invalid: [
      {
        options: { depth: 2 },
        text: '⟦###⟧ I. MỤC ĐÍCH\n\nNội dung.\n\n⟦###⟧ II. NỘI DUNG\n\nNội dung.',
        fixed: '## I. MỤC ĐÍCH\n\nNội dung.\n\n## II. NỘI DUNG\n\nNội dung.',
      },
      {
        text: '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\n#### 1. Một\n\nNội dung.\n\n⟦##⟧ 2. Hai\n\nNội dung.',
        fixed:
          '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\n#### 1. Một\n\nNội dung.\n\n#### 2. Hai\n\nNội dung.',
      },
    ],
  },
  check(plan, { report, options }) {
    const chosen = options?.depth;
    for (const outline of outlinesOf(plan)) {
      const headings = outlineNodes(outline).filter((node) => node.written === 'heading');
      if (headings.length < 2 && chosen === undefined) continue;
      const base = typeof chosen === 'number' ? chosen : bestBase(headings);
      for (const node of headings) {
        const wanted = wantedDepth(base, node);
        if (node.depth === wanted) continue;
        const { start } = node.paragraphs[0]!.block.range;
        const range = { start, end: start + node.depth };
        const { message, title, newText } = wordingOf(node, wanted);
        report({ range, message, fix: { safe: true, title, edits: [{ range, newText }] } });
      }
    }
  },
});

interface Wording {
  readonly message: Bilingual;
  readonly title: Bilingual;
  readonly newText: string;
}

/** How a heading is told: kept, since a text that is wrong throughout has thousands. */
const wording = memoizedScanBy((_, found: string, wanted: number): Wording => {
  const newText = '#'.repeat(wanted);
  return {
    message: {
      vi: `Gặp “${found}”, theo bố cục cần ${wanted} dấu #. Đổi thành “${newText}”.`,
      en: `Found “${found}”, the outline wants depth ${wanted}. Change it to “${newText}”.`,
    },
    title: { vi: `Đổi thành ${wanted} dấu #`, en: `Change to ${wanted} #` },
    newText,
  };
});

function wordingOf(node: OutlineNode, wanted: number): Wording {
  return wording(node.paragraphs[0]!, `${'#'.repeat(node.depth)} ${numeralText(node)}`, wanted);
}

function wantedDepth(base: number, node: OutlineNode): number {
  return Math.min(DEEPEST, base + node.level - 1);
}

/** The depth of the outermost level with which the fewest headings have to change; of equal ones the first met. */
function bestBase(headings: readonly OutlineNode[]): number {
  const first = Math.max(1, headings[0]!.depth - headings[0]!.level + 1);
  let best = first;
  let fewest = Number.POSITIVE_INFINITY;
  for (const base of [first, 1, 2, 3, 4, 5]) {
    let changes = 0;
    for (const node of headings) if (node.depth !== wantedDepth(base, node)) changes += 1;
    if (changes < fewest) {
      fewest = changes;
      best = base;
    }
  }
  return best;
}
