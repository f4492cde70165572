import { hd05, nd30 } from '../../regimes/clauses.ts';
import { capitalise, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** Degrees, ranks and forms of address in front of a name. */
const DEGREE =
  /^(?:(?:GS|PGS|TSKH|TS|Th\.?\s?S|ThS|BS(?:CK\s?I{1,2})?|KS|CN|LS|DS|NGND|NGƯT|NSND|NSƯT|(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|uý|tướng)|Đại\s+tướng|Ông|Bà|Đồng\s+chí|Đ\/c)(?:\.|(?=\s))\s*)+/u;

export const signNamePlain = defineRule({
  id: 'sign-name-plain',
  title: {
    vi: 'Họ tên người ký viết chữ thường, không kèm học hàm, học vị',
    en: "The signer's name stands alone",
  },
  description: {
    vi: 'Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu danh dự (cơ quan nhà nước thuộc lực lượng vũ trang, giáo dục, y tế, khoa học được ghi thêm một số loại).',
    en: 'No academic rank, degree, military rank or honorary title stands before the name (some State bodies may add a few).',
  },
  part: 'signature',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  clauses: [
    { ...nd30('Phụ lục I, Phần I, Mục II, khoản 7, điểm c'), regimes: ['state', 'mass-organisation'] },
    { ...hd05('Phần II, Mục I, khoản 7, điểm 7.1.3'), regimes: ['party'] },
  ],
  fixable: 'unsafe',
  examples: {
    valid: [
      'Nội dung.\n\nCHỦ TỊCH\n\nNguyễn Trường Giang',
      'Nội dung.\n\nCHỦ TỊCH\n\nBàn Thị Lan',
      'Nội dung.\n\nCHỦ TỊCH\n\nTống Văn An',
      'Nội dung.\n\nCHỦ TỊCH\n\nSùng Lữ Páo',
      'Nội dung.\n\nGIÁM ĐỐC\n\nÔn Thị Thắm',
    ],
    invalid: [
      {
        text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\n⟦NGUYỄN TRƯỜNG GIANG⟧',
        fixed: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Trường Giang',
      },
      {
        text: 'Nội dung.\n\nCHỦ TỊCH\n\n⟦ThS. ⟧Nguyễn Trường Giang',
        fixed: 'Nội dung.\n\nCHỦ TỊCH\n\nNguyễn Trường Giang',
      },
      {
        text: 'Nội dung.\n\nCHỦ TỊCH\n\n**⟦TS ⟧Nguyễn Văn An**',
        fixed: 'Nội dung.\n\nCHỦ TỊCH\n\n**Nguyễn Văn An**',
      },
    ],
  },
  check(plan, { report }) {
    const name = plan.signature?.name;
    if (!name) return;
    if (isUpper(name.text)) {
      const plain = name.text
        .split(' ')
        .map((word) => capitalise(word.toLowerCase()))
        .join(' ');
      report({
        range: name.range,
        message: {
          vi: `Họ tên “${name.text}” viết chữ in hoa, cần chữ in thường: “${plain}”.`,
          en: `The name “${name.text}” is in capitals; write “${plain}”.`,
        },
        fix: {
          safe: false,
          title: { vi: `Viết thành “${plain}”`, en: `Write “${plain}”` },
          edits: [{ range: name.range, newText: plain }],
        },
      });
      return;
    }
    const match = DEGREE.exec(name.text);
    if (!match) return;
    const range = name.paragraph.content.range(name.start, name.start + match[0].length);
    report({
      range,
      message: {
        vi: `Gặp “${match[0].trim()}” trước họ tên người ký. Chỉ ghi họ và tên.`,
        en: `Found “${match[0].trim()}” before the signer's name. Write the name alone.`,
      },
      fix: {
        safe: false,
        title: { vi: `Bỏ “${match[0].trim()}”`, en: `Remove “${match[0].trim()}”` },
        edits: [{ range, newText: '' }],
      },
    });
  },
});
