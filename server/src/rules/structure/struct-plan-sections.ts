import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import { READABLE_TYPES, type WantedSection } from '../../regimes/readable-types.ts';
import { memoizeByText } from '../../text/memoize.ts';
import type { TextRange } from '../../text/range.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

export const structPlanSections = defineRule({
  id: 'struct-plan-sections',
  title: {
    vi: 'Kế hoạch có Mục đích, yêu cầu và Tổ chức thực hiện',
    en: 'A plan has its purpose and its implementation section',
  },
  description: {
    vi: 'Không văn bản nào quy định nội dung của kế hoạch, nhưng người đọc chờ ở một kế hoạch phần mục đích, yêu cầu và phần tổ chức thực hiện (ai làm, hạn nào). Thiếu một trong hai thường là sót khi chép mẫu.',
    en: 'No text prescribes the contents of a plan, but readers expect a purpose and an implementation section; a missing one is mostly an oversight.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      '## KẾ HOẠCH\n\n### I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.\n\n### II. NỘI DUNG\n\nNội dung.\n\n### III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      '## KẾ HOẠCH\n\n### I. MỤC TIÊU\n\nNội dung.\n\n### II. PHÂN CÔNG TRÁCH NHIỆM\n\nNội dung.',
      '## KẾ HOẠCH\n\nI. Mục đích, yêu cầu.\n\n1. Một.\n\nII. Tổ chức thực hiện.\n\n1. Một.',
      '## KẾ HOẠCH\n\nA. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.\n\nB. TRÁCH NHIỆM CỦA CÁC CƠ QUAN\n\nNội dung.',
      'KẾ HOẠCH\n\nTrồng cây năm 2026\n\nCăn cứ Luật Lâm nghiệp, xã xây dựng Kế hoạch như sau:\n\nI MỤC ĐÍCH - YÊU CẦU\n\nNội dung.\n\nII TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      '## KẾ HOẠCH\n\n 1. MỤC TIÊU, YÊU CẦU\n 2. Nâng cao nhận thức.\n\n 3. Phân công nhiệm vụ\n 4. Công an xã chủ trì.',
      '## KẾ HOẠCH\n\nTrồng cây năm 2026\n\nMỤC ĐÍCH\n\nNội dung.\n\n• Tổ chức thực hiện:\n\nNội dung.',
      '## KẾ HOẠCH\n\n## Mục đích\n\nNội dung.\n\n## Tổ chức thực hiện\n\nNội dung.',
      '## KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.\n\nII. TỔCHỨC THỰC HIỆN\n\nNội dung.',
    ],
    invalid: [
      {
        text: '## ⟦KẾ HOẠCH⟧\n\n1. NỘI DUNG\n2. Đạt mục đích của chương trình.\n3. Tổ chức thực hiện\n4. Xã chủ trì.',
      },
      { text: '## ⟦KẾ HOẠCH⟧\n\n### I. NỘI DUNG\n\nNội dung.\n\n### II. TỔ CHỨC THỰC HIỆN\n\nNội dung.' },
      { text: '## KẾ HOẠCH\n\n### I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.\n\n### ⟦II. NỘI DUNG⟧\n\nNội dung.' },
    ],
  },
  check(plan, { report }) {
    const { type } = plan;
    const named = new Set(titlesOf(plan).flatMap(namedIn));
    for (const wanted of type.sections) {
      if (named.has(wanted)) continue;
      const { key, name, last } = wanted;
      report({
        range: last ? endOfOutline(plan) : headOf(plan),
        data: { missing: 'section', section: key },
        message: {
          vi: `Thiếu phần ${name.vi}. Thêm phần này vào ${type.name.vi}.`,
          en: `The section ${name.en} is missing. Add it.`,
        },
      });
    }
  },
});

const namedIn = memoizeByText((title): readonly WantedSection[] => {
  const folded = foldForMatch(title);
  return READABLE_TYPES.flatMap(({ sections }) => sections.filter(({ pattern }) => pattern.test(folded)));
}, 100_000);

/** `I MỤC ĐÍCH, YÊU CẦU`, a section whose numeral has lost its stop. */
function isStopless({ content, segment }: Paragraph): boolean {
  return segment.isUpper && /^[IVX]{1,4}\s/u.test(content.text);
}

/** A name of a section that stands alone as an item: a converter counts headings and items as one list. */
function isNameAlone(title: string): boolean {
  if (title.length > 120 || /[.;]\s*$/u.test(title)) return false;
  return (isUpper(title) || title.length <= MAX_NAME_LENGTH) && namedFirst(title);
}

const MAX_NAME_LENGTH = 40;

const namedFirst = memoizeByText((title): boolean => {
  const folded = foldForMatch(title).trim();
  return READABLE_TYPES.some(({ sections }) =>
    sections.some(({ pattern }) => pattern.exec(folded)?.index === 0),
  );
}, 100_000);

function titlesOf(plan: PlanDocument): string[] {
  const numbered = outlineNodes(plan.outline.nodes)
    .filter((node) => node.kind === 'heading' || isNameAlone(node.title))
    .map((node) => node.title);
  const unnumbered = plan.paragraphs
    .filter((p) => p.role === 'text' && p.content.length < 120)
    .filter((p) => p.block.type === 'heading' || p.strong || isStopless(p) || isNameAlone(p.segment.title))
    .map((p) => p.content.text);
  return [...numbered, ...unnumbered];
}

function headOf(plan: PlanDocument): TextRange {
  return plan.head.title?.range ?? plan.outline.nodes[0]?.range ?? { start: 0, end: 0 };
}

function endOfOutline(plan: PlanDocument): TextRange {
  return plan.outline.nodes.at(-1)?.range ?? headOf(plan);
}
