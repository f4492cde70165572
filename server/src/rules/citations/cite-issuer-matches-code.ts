import { issuerFits } from '../../regimes/bodies.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { citationsWhere } from '../support/cited.ts';

/** A sector has no seal: a department or ministry of it issues. */
const SECTOR = regexp.iu`^ngành\s`;

const misattributed = citationsWhere(
  ({ symbol, issuer }) =>
    symbol?.body !== undefined &&
    issuer !== undefined &&
    (issuerFits(symbol.body.value, issuer.value) === false || SECTOR.test(issuer.value)),
);

export const citeIssuerMatchesCode = defineRule({
  id: 'cite-issuer-matches-code',
  title: { vi: 'Cơ quan ban hành hợp với ký hiệu', en: 'The issuer agrees with the code' },
  description: {
    vi: 'Cơ quan ghi sau “của” phải là cơ quan mà ký hiệu nói đến: TW là Trung ương, Bộ Chính trị, Ban Bí thư; TU là tỉnh uỷ, thành uỷ; TTg là Thủ tướng Chính phủ.',
    en: 'The issuer named must be one the code stands for: TW the central bodies of the Party, TU a provincial committee, TTg the Prime Minister.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'issuer-code',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW của Ban Bí thư, Nghị quyết số 42-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 36-KH/TU của Ban Thường vụ Tỉnh uỷ, Chương trình số 41-CTr/TU của Thành ủy Huế.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 1790/QĐ-TTg của Thủ tướng Chính phủ, Nghị định số 30/2020/NĐ-CP của Chính phủ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-UBND của UBND tỉnh, Kế hoạch số 12-KH/ĐU của Đảng ủy xã.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 03/KH-BCĐ của Ban Chỉ đạo 35, Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP của Ủy ban Thường vụ Quốc hội.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW và các văn bản của Tỉnh ủy.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 184/SGDĐT-GDMN ngày 06/9/2026 của Sở Giáo dục và Đào tạo; các phong trào của ngành Giáo dục.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Công văn số 184/PGD&ĐT ngày 06/9/2024 của ⟦ngành Giáo dục và Đào tạo thị xã⟧ về việc hướng dẫn nhiệm vụ năm học.',
      },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 06-CT/TW của ⟦Tỉnh ủy⟧.' },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của ⟦Bộ Nội vụ⟧.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { mention, paragraph } of misattributed(plan)) {
      const issuer = mention.issuer!;
      const { canonical, body } = mention.symbol!;
      report({
        range: paragraph.content.range(issuer.start, issuer.end),
        message: {
          vi: `“${issuer.value}” không phải cơ quan mang mã “${body!.value}” trong “${canonical}”. Kiểm tra cơ quan ban hành hoặc ký hiệu.`,
          en: `“${issuer.value}” is not the body whose code is “${body!.value}” in “${canonical}”. Check issuer or symbol.`,
        },
      });
    }
  },
});
