import type { Basis, PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { endOf, isLastBasis, startsBasis } from '../support/basis-lines.ts';
import { reportOnce } from '../support/repeated.ts';

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
  requirement: 'bases-state',
  fixable: 'safe',
  formatting: 'layout',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nTrồng cây\n\nCăn cứ các văn bản của Ủy ban nhân dân tỉnh\u2236\n\nCăn cứ Quyết định số 88/QĐ-UBND của Ủy ban nhân dân tỉnh về chỉ tiêu trồng cây.\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nTrồng cây\n\nCăn cứ Quyết định số 88/QĐ-UBND của Ủy ban nhân dân tỉnh về chỉ tiêu trồng cây;\n\nCăn cứ tình hình thực tế tại các thôn; Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nNgày hội\n\nThực hiện Kế hoạch số 45/KH-UBND của Ủy ban nhân dân tỉnh;\n\nĐược sự chỉ đạo của Đảng ủy xã; Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nTheo đề nghị của Trưởng phòng Văn hóa - Xã hội.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\n*Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;*  \n*Căn cứ Kế hoạch số 15/KH-UBND ngày 20/4/2026 của UBND tỉnh.*\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện chỉ đạo của tỉnh, UBND xã đã tổ chức nhiều hoạt động thiết thực.\n\nNhằm tiếp tục phát huy kết quả, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCông tác trẻ em\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nÝ kiến của Thường trực Đảng ủy xã.\n\nUBND xã xây dựng Kế hoạch như sau:',
      'KẾ HOẠCH\n\nCông tác trẻ em\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\nThực hiện Kế hoạch số 15/KH-UBND của UBND tỉnh;\nUBND xã xây dựng Kế hoạch như sau:',
      'KẾ HOẠCH\n\nTham gia hội trại\n\nCăn cứ Kế hoạch năm học của trường ……………….;\n\nCăn cứ Chương trình công tác của Đoàn trường......;\n\nCăn cứ Kế hoạch của trường …….\n\nĐoàn trường xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nTham gia hội trại\n\nCăn cứ Chương trình công tác năm 2026 của trường;\n\nKế hoạch số 15/KH-SGDĐT ngày 20/4/2026 của Sở Giáo dục và Đào tạo, nhà trường xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ tình hình thực tế, các đơn vị xây dựng kế hoạch,\n\nbáo cáo kết quả.',
      'KẾ HOẠCH\n\nKiểm tra\n\nCăn cứ Kế hoạch năm học của trường ……………….;\n\nCăn cứ tình hình thực tế.\n\nNhà trường xây dựng Kế hoạch như sau:',
      'KẾ HOẠCH\n\nCông tác trẻ em\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4\n\n2\n\nnăm 2016;\n\nCăn cứ tình hình thực tế.\n\nUBND xã xây dựng Kế hoạch như sau:',
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
        text: 'KẾ HOẠCH\n\nCông tác trẻ em\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016⟦,⟧\n\nCăn cứ Luật Thanh niên ngày 16 tháng 6 năm 2020,\n\nCăn cứ tình hình thực tế.\n\nUBND xã xây dựng Kế hoạch như sau:',
        fixed:
          'KẾ HOẠCH\n\nCông tác trẻ em\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nCăn cứ Luật Thanh niên ngày 16 tháng 6 năm 2020;\n\nCăn cứ tình hình thực tế.\n\nUBND xã xây dựng Kế hoạch như sau:',
        regime: 'state',
      },
      {
        text: 'KẾ HOẠCH\n\nĐêm hội trăng rằm\n\nThực hiện Chương trình công tác Đội năm học 2026 - ⟦2027⟧\n\nThực hiện Hướng dẫn số 14-HD/HĐĐ của Hội đồng Đội huyện về tổ chức Trung thu, Liên đội xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nĐêm hội trăng rằm\n\nThực hiện Chương trình công tác Đội năm học 2026 - 2027;\n\nThực hiện Hướng dẫn số 14-HD/HĐĐ của Hội đồng Đội huyện về tổ chức Trung thu, Liên đội xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
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
  check(plan, context) {
    reportOnce(plan, context, (report) => checkLines(plan, report));
  },
});

function checkLines(plan: PlanDocument, report: RuleContext['report']): void {
  const { bases } = plan.opening;
  for (const [index, basis] of bases.entries()) {
    if (!startsBasis(basis)) continue;
    const end = endOf(basis);
    const last = isLastBasis(plan, basis) ?? leadsIntoSentence(plan, basis, end.mark);
    const wanted = last ? '.' : ';';
    if (last === undefined || isRight(end.mark, last) || (end.mark === '' && goesOn(plan, basis))) continue;
    const below = bases[index + 1];
    if (!last && end.mark !== ',' && below && !startsBasis(below)) continue;
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
  }
}

/** `Thực hiện chương trình công tác năm 2026` without a mark above a sentence that begins with a basis: no last line. */
function leadsIntoSentence(
  { paragraphs, opening }: PlanDocument,
  { paragraph }: Basis,
  mark: string,
): false | undefined {
  const next = paragraphs[paragraph.index + 1];
  const isOpen = mark === '' && regexp.u`[\p{L}\p{Nd})”"]\s*$`.test(paragraph.content.text);
  return isOpen && next && next === opening.sentence && next.block !== paragraph.block ? false : undefined;
}

/** A colon leads on to something else; a line cut off in the middle is no matter of its mark. */
function isRight(mark: string, last: boolean): boolean {
  return mark === ':' || (last ? /^\.\/?\.?$/u.test(mark) : mark === ';');
}

/** Whether a page break cuts the line: below it, or below a page number, stands text that begins with a small letter. */
function goesOn({ paragraphs }: PlanDocument, { paragraph: { index } }: Basis): boolean {
  const next = paragraphs[index + 1];
  const after = next && /^[-–\s]*\d{1,3}[-–\s]*$/u.test(next.content.text) ? paragraphs[index + 2] : next;
  return after !== undefined && regexp.u`^\p{Ll}`.test(after.content.text);
}
