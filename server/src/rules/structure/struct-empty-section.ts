import type { OutlineNode } from '../../plan/model.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { numeralText, siblingLists } from '../support/outlines.ts';

/** A longer title says something by itself. */
const MAX_BARE_TITLE_LENGTH = 100;
/** Titles that are never the text itself. */
const BARE_TITLE =
  /^(?:mục\s+đích|yêu\s+cầu|mục\s+tiêu|nội\s+dung|thời\s+gian|địa\s+điểm|thành\s+phần|đối\s+tượng|hình\s+thức|kinh\s+phí|phương\s+pháp|tiến\s+độ|nhiệm\s+vụ|giải\s+pháp)$/u;

export const structEmptySection = defineRule({
  id: 'struct-empty-section',
  title: { vi: 'Mục có nội dung', en: 'Sections have content' },
  description: {
    vi: 'Mục chỉ có tiêu đề mà không có nội dung thường là phần chưa viết xong hoặc còn sót của mẫu.',
    en: 'A section with nothing under its title is mostly unfinished, or left over from a template.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      '### I. MỤC ĐÍCH\n\nNội dung.\n\n### II. NỘI DUNG\n\n## 1. Một\n\nNội dung.',
      '### I. MỤC ĐÍCH\n\n- Nâng cao nhận thức.',
      '## II. NỘI DUNG\n\n### 1. Tự kiểm tra\n\n1. Các khoa tự chấm điểm.\n2. Các phòng phúc tra.\n\n### 2. Khảo sát\n\n1. Khảo sát người bệnh.\n2. Khảo sát nhân viên.',
      '### I. NỘI DUNG\n\n#### 1. Thời gian: Ngày 15/11/2026\n\n#### 2. Địa điểm: Hội trường xã',
      '### I. NỘI DUNG\n\n#### 4.2. Chương trình phòng ngừa bạo lực\n\n### giai đoạn 2026-2030\n\nNội dung.',
      '### I. KINH PHÍ\n\n| Nội dung | Số tiền |\n|---|---|\n| Tuyên truyền | 5.000.000 đồng |',
      '**1. Tuyên truyền trên loa truyền thanh**\n\n**2. Trao quà cho hộ nghèo**\n\n**3. Kinh phí**\n\nTừ ngân sách xã.',
      '### I. NỘI DUNG\n\nNội dung.\n\n## ĐỀ CƯƠNG BÁO CÁO\n\n*(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/5/2026 của UBND xã)*\n\n### I. TÌNH HÌNH\n\n### II. KẾT QUẢ',
    ],
    invalid: [
      {
        text: '### I. MỤC ĐÍCH\n\nNội dung.\n\n### ⟦II. KINH PHÍ THỰC HIỆN⟧\n\n### III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      },
      { text: '### I. MỤC ĐÍCH, YÊU CẦU\n\n**⟦1. Mục đích⟧**\n\n**2. Yêu cầu**\n\nThiết thực, tiết kiệm.' },
      {
        text: '**1. Thời gian**\n\nNgày 15/11/2026.\n\n**⟦2. Địa điểm⟧**\n\n**3. Thành phần**\n\nLãnh đạo Sở và các phòng thuộc Sở.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { siblings } of siblingLists(plan.outline.nodes)) {
      const headings = siblings.filter((node) => node.kind === 'heading');
      const filled = headings.filter((node) => !isEmpty(node)).length;
      for (const node of headings) {
        if (!isEmpty(node)) continue;
        // A bold line without text may be a task; not so where the lines beside it are titles of texts.
        const titled =
          node.written === 'strong' &&
          ((filled >= 2 && filled * 2 > headings.length) || BARE_TITLE.test(foldForMatch(node.title)));
        const major = node.written === 'heading' || node.numbering.kind === 'roman' || titled;
        if (!major || node.title.length > MAX_BARE_TITLE_LENGTH || /:\s*\S|[.;]$/u.test(node.title)) continue;
        report({
          range: node.range,
          message: {
            vi: `Mục “${numeralText(node)} ${node.title}” không có nội dung. Viết nội dung hoặc bỏ mục.`,
            en: `Section “${numeralText(node)} ${node.title}” is empty. Write its content or take it out.`,
          },
        });
      }
    }
  },
});

function isEmpty(node: OutlineNode): boolean {
  return node.children.length === 0 && node.body.length === 0;
}
