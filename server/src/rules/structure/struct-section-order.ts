import type { OutlineNode } from '../../plan/model.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

const IMPLEMENTATION = /^tổ\s{0,4}chức\s+thực\s+hiện/u;
/** What a plan settles before it says who does what. */
const BEFORE =
  /^(?:kinh\s+phí|nguồn\s+(?:kinh\s+phí|lực)|thời\s+gian|nội\s+dung|mục\s+tiêu|giải\s+pháp|nhiệm\s+vụ)/u;

export const structSectionOrder = defineRule({
  id: 'struct-section-order',
  title: { vi: 'Tổ chức thực hiện là phần cuối', en: 'The implementation section stands last' },
  description: {
    vi: 'Theo thông lệ, kinh phí, nội dung, thời gian đứng trước; phần Tổ chức thực hiện khép lại kế hoạch.',
    en: 'By custom money, contents and time come first; the implementation section closes a plan.',
  },
  part: 'structure',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\n## I. MỤC ĐÍCH, YÊU CẦU\n\nA.\n\n## II. KINH PHÍ\n\nA.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nA.',
      'KẾ HOẠCH\n\n## I. TỔ CHỨC THỰC HIỆN\n\nA.\n\n## II. CHẾ ĐỘ BÁO CÁO\n\nA.',
      'KẾ HOẠCH\n\n## I. NỘI DUNG\n\nA.\n\n## II. TỔ CHỨC THỰC HIỆN\n\n1. Kinh phí do ngân sách xã bảo đảm.\n\n2. Văn phòng theo dõi.',
      'KẾ HOẠCH\n\n## A. TỔ CHỨC THỰC HIỆN\n\nA.\n\nCHỦ TỊCH\n\nLê Văn An\n\n## PHỤ LỤC\n\n## I. KINH PHÍ\n\nA.',
      'KẾ HOẠCH\n\n## I. TỔ CHỨC HỘI NGHỊ\n\nA.\n\n## II. KINH PHÍ\n\nA.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nA.\n\n## II. TỔ CHỨC THỰC HIỆN\n\nA.\n\n## ⟦III. KINH PHÍ THỰC HIỆN⟧\n\nA.',
      },
    ],
  },
  check(plan, { report }) {
    const titles = plan.outline.nodes.map((node) => foldForMatch(node.title).replaceAll('\n', ' ').trim());
    const at = titles.findIndex((title) => IMPLEMENTATION.test(title));
    if (at < 0) return;
    plan.outline.nodes.slice(at + 1).forEach((node: OutlineNode, i) => {
      if (node.kind !== 'heading' || !BEFORE.test(titles[at + 1 + i]!)) return;
      report({
        range: node.paragraphs[0]!.range,
        message: {
          vi: `Phần “${node.title.replaceAll('\n', ' ')}” đứng sau Tổ chức thực hiện. Chuyển lên trước.`,
          en: `“${node.title.replaceAll('\n', ' ')}” stands after the implementation section. Move it up.`,
        },
      });
    });
  },
});
