import type { PlanDocument } from '../../plan/model.ts';
import { nd30 } from '../../regimes/clauses.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';
import { endOf } from '../support/basis-lines.ts';

/** Lines that are bases beyond doubt; others may be sentences of their own. */
const BASIS = /^(?:căn\s*cứ|(?:thực\s+hiện|theo|xét|thi\s+hành|triển\s+khai)(?!\p{L}))/u;

export const basisStatePunct = defineRule({
  id: 'basis-state-punct',
  title: { vi: 'Dấu câu cuối dòng căn cứ', en: 'Marks at the end of basis lines' },
  description: {
    vi: 'Mỗi căn cứ là một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm.',
    en: 'Each basis is a line of its own that ends in a semicolon, the last one in a full stop.',
  },
  part: 'bases',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'mass-organisation'],
  clauses: [nd30('Phụ lục I, Phần I, Mục II, khoản 6, điểm a')],
  fixable: 'safe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nTheo đề nghị của Trưởng phòng Văn hóa - Xã hội.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\n*Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;*  \n*Căn cứ Kế hoạch số 15/KH-UBND ngày 20/4/2026 của UBND tỉnh.*\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện chỉ đạo của tỉnh, UBND xã đã tổ chức nhiều hoạt động thiết thực.\n\nNhằm tiếp tục phát huy kết quả, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ tình hình thực tế, các đơn vị xây dựng kế hoạch,\n\nbáo cáo kết quả.',
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc,\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016⟦,⟧\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh⟦;⟧\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        regime: 'state',
      },
      {
        text: 'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm ⟦2016⟧\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    const bases = basesOf(plan);
    bases.forEach((basis, index) => {
      const last = index === bases.length - 1;
      const end = endOf(basis);
      const wanted = last ? '.' : ';';
      if (end.mark === wanted || (last && /^\.\/?\.?$/u.test(end.mark))) return;
      // A colon leads on to something else; a line cut off in the middle is no matter of its mark.
      if (end.mark === ':' || (end.mark === '' && !last && !startsBasis(bases[index + 1]!))) return;
      const found = end.mark === '' ? 'không có dấu câu' : `kết thúc bằng “${end.mark}”`;
      const foundEn = end.mark === '' ? 'has no mark' : `ends in “${end.mark}”`;
      report({
        range: end.range,
        message: {
          vi: `Dòng căn cứ ${last ? 'cuối cùng ' : ''}${found}. Ghi dấu ${last ? 'chấm' : 'chấm phẩy'} “${wanted}”.`,
          en: `The ${last ? 'last ' : ''}basis line ${foundEn}. Write “${wanted}”.`,
        },
        fix: {
          safe: true,
          title: { vi: `Ghi dấu “${wanted}”`, en: `Write “${wanted}”` },
          edits: [end.write(wanted)],
        },
      });
    });
  },
});

type Bases = PlanDocument['opening']['bases'];

function startsBasis({ paragraph }: Bases[number]): boolean {
  const head = paragraph.content.text.slice(paragraph.bodyStart, paragraph.bodyStart + 20);
  return BASIS.test(foldForMatch(head).trimStart());
}

/** The lines that are a list of bases: from the first to the last that begins as one. */
function basesOf(plan: PlanDocument): Bases {
  return plan.opening.bases.filter(startsBasis);
}
