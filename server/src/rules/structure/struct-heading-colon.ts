import type { OutlineNode } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { endMarkOf, isPlainlyTitle, isSectionTitle, isTitle, isUsualTitle } from '../support/heading-ends.ts';
import { outlinesOf, siblingLists } from '../support/outlines.ts';

const COLON = /[^\s:]\s*:$/u;
/** What leads on to a list is no title, however short: `Các đơn vị có trách nhiệm:`. */
const LEADS_ON = regexp.iu`(?<!\p{L})(?:sau|sau đây|dưới đây|gồm|gồm có|là|như|cụ thể|có trách nhiệm|(?:có|các|những) (?:nhiệm vụ|nội dung|việc|bước|hoạt động|yêu cầu)|đề nghị|để|phải|cần|được|rằng)\s*:$`;
/** Longer text may be a sentence that leads on. */
const MAX_LENGTH = 60;

export const structHeadingColon = defineRule({
  id: 'struct-heading-colon',
  title: { vi: 'Không có dấu hai chấm cuối tiêu đề', en: 'No colon after a heading' },
  description: {
    vi: 'Tiêu đề của phần, mục không kết thúc bằng dấu hai chấm. Dòng thường dẫn vào các gạch đầu dòng (“Phòng Kinh tế:”) không phải tiêu đề. Một kế hoạch chỉ nhắc một lần, kèm các chỗ khác.',
    en: 'The title of a section does not end with a colon. A plain line that leads on to items is no title. It is said once a plan, with the further places.',
  },
  part: 'structure',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'I. MỤC ĐÍCH\n\nNội dung một.\n\nII. NỘI DUNG\n\nNội dung hai.',
      '1. Giám sát việc chi trả trợ cấp.\n\n2. Gặp gỡ các hộ gia đình.\n\n3. Nội dung kiểm tra:\n\na) Hồ sơ.\n\nb) Sổ sách.',
      '1. Phòng Kinh tế:\n\n- Theo dõi.\n\n2. Các thôn:\n\n- Trồng cây.',
      '1. Thời gian: tháng 3 năm 2026.\n\n2. Địa điểm: hội trường xã.\n\n3. Thành phần\n\nCác thôn.',
      '**1. Mục tiêu**\n\nPhủ xanh.\n\n**2. Các đơn vị thực hiện những việc sau:**\n\n- Trồng cây.\n\n**3. Kinh phí**\n\nDo xã bảo đảm.',
      'I. Thành phần: Đoàn kiểm tra.\n\nII. Nội dung:\n\n1. Hồ sơ.\n\n2. Thực địa.',
      '1. Mục tiêu\n\nPhủ xanh.\n\n2. Phòng Kinh tế:\n\n- Theo dõi.',
      'II. NHIỆM VỤ\n\nCác đơn vị:\n\n- Trồng cây.\n\n- Chăm sóc cây.',
    ],
    invalid: [
      {
        text: 'I. MỤC ĐÍCH, YÊU CẦU⟦:⟧\n\nNội dung một.\n\nII. NỘI DUNG:\n\nNội dung hai.',
        fixed: 'I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung một.\n\nII. NỘI DUNG\n\nNội dung hai.',
      },
      {
        text: '1. Thời gian⟦:⟧\n\nTháng 3.\n\n2. Địa điểm:\n\nHội trường xã.\n\n3. Thành phần:\n\n- Các thôn.',
        fixed: '1. Thời gian\n\nTháng 3.\n\n2. Địa điểm\n\nHội trường xã.\n\n3. Thành phần\n\n- Các thôn.',
      },
      {
        text: '**1. Thời gian**\n\nTháng 3.\n\n**2. Mục tiêu cụ thể⟦:⟧**\n\nHội trường xã.\n\n**3. Thành phần:**\n\nCác thôn.',
        fixed:
          '**1. Thời gian**\n\nTháng 3.\n\n**2. Mục tiêu cụ thể**\n\nHội trường xã.\n\n**3. Thành phần**\n\nCác thôn.',
      },
    ],
  },
  check(plan, { report }) {
    const found = outlinesOf(plan)
      .flatMap((outline) => siblingLists(outline).flatMap(({ siblings }) => withColon(siblings)))
      .flatMap((node) => {
        const range = endMarkOf(plan, node, ':');
        return range ? [{ node, range }] : [];
      });
    const habit = firstAndFurther(found, ({ range }) => range);
    if (!habit) return;
    const { first, range, more, related } = habit;
    const title = first.node.title.trim();
    report({
      range,
      message: {
        vi: `Thừa dấu hai chấm cuối tiêu đề “${title}”${more.vi}. Bỏ dấu hai chấm.`,
        en: `A colon after the heading “${title}”${more.en}. Remove it.`,
      },
      related,
      fix: {
        safe: false,
        title: { vi: 'Bỏ dấu hai chấm cuối tiêu đề', en: 'Remove the colons after headings' },
        edits: found.map((each) => ({ range: each.range, newText: '' })),
      },
    });
  },
});

/** The headings of a list that end with a colon and should not. */
function withColon(siblings: readonly OutlineNode[]): OutlineNode[] {
  const titles = siblings.filter(isTitle);
  const ending = titles.filter(
    ({ title }) => COLON.test(title) && (isUsualTitle(title) || !LEADS_ON.test(title)),
  );
  // `I. Thành phần: …`, `II. Nội dung:`: a list of labels.
  if (ending.length === 0 || siblings.some(({ title }) => /:\s+\S/u.test(title))) return [];
  const hasBare = titles.some((node) => isPlainlyTitle(node) && regexp.u`[\p{L}\d)”]$`.test(node.title));
  return ending.filter((node) => {
    if (isSectionTitle(node)) return true;
    // Among sentences a plain `3. Nội dung kiểm tra:` leads on to its points.
    const isAmongTitles = hasBare || ending.length > 1 || titles.length === siblings.length;
    if (isUsualTitle(node.title) && (node.written !== 'plain' || isAmongTitles)) return true;
    if (node.title.length > MAX_LENGTH) return false;
    return node.written !== 'plain' || (hasBare && isPlainlyTitle(node));
  });
}
