import type { PlanDocument } from '../../plan/model.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { headAnchor, isCopyWithoutHead } from '../support/anchors.ts';

const NAMES = {
  state: { vi: 'Quốc hiệu và Tiêu ngữ', en: 'national title and motto' },
  party: { vi: 'tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”', en: 'title “ĐẢNG CỘNG SẢN VIỆT NAM”' },
  youth: { vi: 'tiêu đề “ĐOÀN TNCS HỒ CHÍ MINH”', en: 'title “ĐOÀN TNCS HỒ CHÍ MINH”' },
} as const;

export const letterheadMissing = defineRule({
  id: 'letterhead-missing',
  title: { vi: 'Có Quốc hiệu, Tiêu ngữ hoặc tiêu đề', en: 'Letterhead present' },
  description: {
    vi: 'Văn bản nhà nước mở đầu bằng Quốc hiệu và Tiêu ngữ, văn bản của Đảng bằng tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”. Nhiều dự thảo để phần này cho mẫu in sẵn, nên đây chỉ là lời nhắc.',
    en: 'A State document opens with national title and motto, a Party document with the Party title. Many drafts leave this to the printed form, so it is a reminder only.',
  },
  part: 'header',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-title-line',
  examples: {
    valid: [
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      'ĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'ĐOÀN TNCS HỒ CHÍ MINH\n\nBAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n\\*\\*\\*\n\nSố: 14-KH/ĐTN\n\nKẾ HOẠCH',
      'Cộng hòa XHCN Việt Nam\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      'HỘI NÔNG DÂN TỈNH NGHỆ AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH',
      '| UBND TỈNH LAI CHÂU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc |\n\nKẾ HOẠCH',
    ],
    invalid: [
      { text: 'Số: 15/KH-UBND\n\n⟦KẾ HOẠCH⟧\n\nPhòng, chống thiên tai' },
      {
        text: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ | ⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧ |\nSố: 15/KH-UBND | Bình Lư, ngày 05 tháng 6 năm 2026 |\n\nKẾ HOẠCH\n\nTrồng cây',
      },
      { text: '\\*\n\nSố 12-KH/ĐU\n\n## ⟦KẾ HOẠCH⟧\n\ncông tác dân vận' },
    ],
  },
  check(plan, { report }) {
    const { nationalTitle, motto, partyTitle, issuerLines, source } = plan.head;
    if (nationalTitle && !motto && plan.head.issuer && plan.head.number && !hasMottoWords(plan)) {
      report({
        range: nationalTitle.range,
        message: {
          vi: 'Thiếu Tiêu ngữ dưới Quốc hiệu. Thêm dòng “Độc lập - Tự do - Hạnh phúc”.',
          en: 'The motto below the national title is missing. Add “Độc lập - Tự do - Hạnh phúc”.',
        },
      });
      return;
    }
    if (nationalTitle || motto || partyTitle || source || isCopyWithoutHead(plan)) return;
    const { form } = plan.regime;
    // The farmers' own guidance, of which no full text was found, has no title of this kind.
    if (form.organisation === 'farmers') return;
    const { letterhead } = form;
    if (letterhead === 'youth' && issuerLines.some((line) => YOUTH.test(foldForMatch(line.text)))) return;
    // The Pioneers have the title of their own: `ĐỘI TNTP HỒ CHÍ MINH`.
    if (plan.paragraphs.slice(0, HEAD).some(({ content }) => PIONEERS.test(foldForMatch(content.text))))
      return;
    const { vi, en } = NAMES[letterhead];
    report({
      range: headAnchor(plan),
      data: { missing: 'letterhead' },
      message: {
        vi: `Thiếu ${vi}. Thêm ở đầu văn bản, nếu không dùng mẫu in sẵn.`,
        en: `The ${en} is missing. Add it at the top, unless the printed form has it.`,
      },
    });
  },
});

/** Whether words of the motto stand in the head, however broken. */
function hasMottoWords(plan: PlanDocument): boolean {
  const end = plan.head.title?.paragraph.index ?? HEAD;
  return plan.paragraphs
    .slice(0, end + HEAD)
    .some(({ content }) => content.length < 200 && /độc|tự do|hạnh|phúc/u.test(foldForMatch(content.text)));
}

const HEAD = 8;
const PIONEERS = /đội (?:tntp|thiếu niên tiền phong)/u;
const YOUTH = /đoàn\s+(?:tncs|thanh\s+niên\s+cộng\s+sản)/u;
