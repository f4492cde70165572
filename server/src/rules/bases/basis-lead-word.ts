import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { writeTitle } from '../support/text-findings.ts';

const LEAD = regexp.u`^(\s{0,3}(?:[-–+*]\s{1,3})?)(Căn\scứ\s(?:vào|theo))\s(?=\p{L})`;

export const basisLeadWord = defineRule({
  id: 'basis-lead-word',
  title: { vi: 'Căn cứ mở đầu bằng “Căn cứ”', en: 'A basis begins with “Căn cứ”' },
  description: {
    vi: 'Mỗi căn cứ ban hành mở đầu bằng “Căn cứ” rồi đến tên văn bản: không viết “Căn cứ vào”, “Căn cứ theo”.',
    en: 'A basis begins with “Căn cứ” and the document: not with “Căn cứ vào” or “Căn cứ theo”.',
  },
  part: 'bases',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em;\n\nCăn cứ tình hình thực tế.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ vào kết quả, các thôn lập hồ sơ.',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh; căn cứ vào tình hình thực tế, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nTheo đề nghị của Sở Nội vụ;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ vào đâu để chấm điểm; căn cứ theo thang điểm.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\n⟦Căn cứ vào⟧ tình hình thực tế, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed: 'KẾ HOẠCH\n\nCăn cứ tình hình thực tế, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\n⟦Căn cứ vào⟧ Luật Trẻ em;\n\nCăn cứ tình hình thực tế.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em;\n\nCăn cứ tình hình thực tế.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em;\n\n⟦Căn cứ theo⟧ Nghị quyết số 18-NQ/TW, ngày 25/10/2017.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em;\n\nCăn cứ Nghị quyết số 18-NQ/TW, ngày 25/10/2017.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    const { bases, sentence, speaker } = plan.opening;
    for (const paragraph of [
      ...bases.map((basis) => basis.paragraph),
      ...(sentence && speaker ? [sentence] : []),
    ]) {
      const match = LEAD.exec(paragraph.content.text);
      if (!match) continue;
      const start = match[1]!.length;
      const range = paragraph.content.range(start, start + match[2]!.length);
      report({
        range,
        message: {
          vi: `Căn cứ mở đầu bằng “${match[2]}”. Viết “Căn cứ”.`,
          en: `The basis begins with “${match[2]}”. Write “Căn cứ”.`,
        },
        fix: {
          safe: false,
          title: writeTitle('Căn cứ'),
          edits: [{ range, newText: 'Căn cứ' }],
        },
      });
    }
  },
});
