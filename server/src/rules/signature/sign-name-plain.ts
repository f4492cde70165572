import type { Component, PlanDocument } from '../../plan/model.ts';
import { BEFORE_NAME, RANKS_ALONE } from '../../plan/names.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { capitalise, foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';

/** Units of the armed forces, and bodies that teach, heal or do research: their branch may have them put their ranks. */
const MAY_RANK = regexp.u`^(?:trường|học\s+viện|đại\s+học|bệnh\s+viện|viện(?!\s+kiểm\s+sát)|trạm\s+y\s+tế|trung\s+tâm\s+(?:y\s+tế|kiểm\s+soát\s+bệnh\s+tật|giáo\s+dục))(?!\p{L})|(?<!\p{L})(?:công\s+an|cảnh\s+sát|quân\s+(?:sự|khu|đoàn|chủng|đội)|biên\s+phòng|bộ\s+tư\s+lệnh|(?:sư|lữ|trung|tiểu)\s+đoàn)(?!\p{L})`;

export const signNamePlain = defineRule({
  id: 'sign-name-plain',
  title: {
    vi: 'Họ tên người ký viết chữ thường, không kèm học hàm, học vị',
    en: "The signer's name stands alone",
  },
  description: {
    vi: 'Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu danh dự. Đơn vị vũ trang, tổ chức sự nghiệp giáo dục, y tế, khoa học ghi quân hàm, học hàm, học vị theo quy định của ngành: không báo.',
    en: 'No academic rank, degree, military rank or honorary title stands before the name. Units of the armed forces and bodies of education, health and science put ranks as their branch lays down: not reported.',
  },
  part: 'signature',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'signer-name',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Nội dung.\n\nCHỦ TỊCH\n\nNguyễn Trường Giang',
      'Nội dung.\n\nCHỦ TỊCH\n\nBàn Thị Lan',
      'Nội dung.\n\nCHỦ TỊCH\n\nTống Văn An',
      'Nội dung.\n\nCHỦ TỊCH\n\nSùng Lữ Páo',
      'Nội dung.\n\nGIÁM ĐỐC\n\nÔn Thị Thắm',
      'CÔNG AN TỈNH LAI CHÂU\n\n**CÔNG AN XÃ TÀ HỪA**\n\nSố: 45/KH-CAX\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nNơi nhận:\n\n- Lưu: VT.\n\nTRƯỞNG CÔNG AN XÃ\n\nTrung tá Nguyễn Văn Hải',
      'SỞ Y TẾ\n\n**BỆNH VIỆN ĐA KHOA TỈNH**\n\nSố: 45/KH-BVĐK\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nNơi nhận:\n\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nBS. Nguyễn Văn Hải',
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
      { text: 'Nội dung.\n\nCHỦ TỊCH\n\n⟦Nguyễn văn Giang.⟧' },
      {
        text: 'UBND TỈNH LAI CHÂU\n\n**TRƯỜNG CAO ĐẲNG CỘNG ĐỒNG**\n\nSố: 45/KH-CĐCĐ\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nNơi nhận:\n\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\n⟦NGND. ⟧Nguyễn Văn Hải',
        fixed:
          'UBND TỈNH LAI CHÂU\n\n**TRƯỜNG CAO ĐẲNG CỘNG ĐỒNG**\n\nSố: 45/KH-CĐCĐ\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nNơi nhận:\n\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Hải',
      },
      {
        text: '**ỦY BAN NHÂN DÂN\nXÃ TRƯỜNG SƠN**\n\nSố: 45/KH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nNơi nhận:\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\n⟦ThS. ⟧Nguyễn Văn Hải',
        fixed:
          '**ỦY BAN NHÂN DÂN\nXÃ TRƯỜNG SƠN**\n\nSố: 45/KH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nNơi nhận:\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Hải',
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
    reportSlip(name, report);
    const match = BEFORE_NAME.exec(name.text);
    if (!match || (RANKS_ALONE.test(match[0]) && mayRank(plan))) return;
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

/** `Lò văn Thắm`, `Lò Văn Thắm.` */
function reportSlip(name: Component, report: RuleContext['report']): void {
  const found = /(?<=\s)(?:văn|thị)(?=\s)|(?<=\S{2})\.\s*$/u.exec(name.text);
  if (!found) return;
  const plain = name.text
    .replace(/\s(?:văn|thị)\s/u, (word) => ` ${capitalise(word.trim())} `)
    .replace(/\.\s*$/u, '');
  report({
    range: name.range,
    severity: 'info',
    message: {
      vi: `Họ tên người ký ghi là “${name.text}”. Viết “${plain}”.`,
      en: `The name of the signer reads “${name.text}”. Write “${plain}”.`,
    },
  });
}

/** Whether the clause leaves the ranks before names to the branch that the body belongs to. */
function mayRank({ regime, head, signature }: PlanDocument): boolean {
  if (regime.id === 'party') return false;
  const capacities = signature?.capacities.map((line) => line.paragraph.content.text) ?? [];
  // A room of a university stands below it.
  const names = head.issuer ? head.issuerLines.map((line) => line.text) : capacities;

  return names.some((name) => MAY_RANK.test(foldForMatch(name.trim())));
}
