import { defineRule } from '../rule.ts';
import { endOf, isLastBasis, startsBasis } from '../support/basis-lines.ts';

export const basisPartyDashPunct = defineRule({
  id: 'basis-party-dash-punct',
  title: { vi: 'Gạch đầu dòng và dấu câu của căn cứ', en: 'Dash and mark of basis lines' },
  description: {
    vi: 'Khi nêu từng căn cứ, mỗi căn cứ có gạch đầu dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm (HD 05); trước ngày 27/5/2026 dòng cuối cùng có dấu phẩy (HD 36).',
    en: 'Listed bases begin with a dash and end in a semicolon, the last one in a full stop (a comma before 27/5/2026).',
  },
  part: 'bases',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'bases-party',
  fixable: 'safe',
  examples: {
    valid: [
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc của Đảng ủy xã.\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc của Đảng ủy xã,\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
        today: '2026-03-01',
      },
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Điều lệ Đảng;\n\n- Quy chế làm việc của Đảng ủy xã.\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy, Đảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy,\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\nCông tác trẻ em năm 2026\n\nCăn cứ Điều lệ Đảng;\n\nCăn cứ Luật Trẻ em,\n\nI. NỘI DUNG',
        regime: 'mass-organisation',
      },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Điều lệ Đảng⟦,⟧\n\n- Căn cứ Quy chế làm việc của Đảng ủy xã⟦,⟧\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        fixed:
          'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc của Đảng ủy xã.\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n⟦Căn cứ⟧ Điều lệ Đảng;\n\n⟦Căn cứ⟧ Quy chế làm việc của Đảng ủy xã.\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        fixed:
          'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc của Đảng ủy xã.\n\nĐảng uỷ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
    ],
  },
  check(plan, { report }) {
    const bases = plan.opening.bases.filter(startsBasis);
    if (bases.length === 0 || (bases.length === 1 && bases[0]!.paragraph.bullet === undefined)) return;
    const { itemEnd, lastEnd } = plan.regime.form.bases;
    for (const basis of bases) {
      const { paragraph } = basis;
      const last = isLastBasis(plan, basis);
      const end = endOf(basis);
      const wanted = last ? lastEnd : itemEnd;
      if (last !== undefined && end.mark !== wanted && end.mark !== ':') {
        const found = end.mark === '' ? 'không có dấu câu' : `kết thúc bằng “${end.mark}”`;
        const foundEn = end.mark === '' ? 'has no mark' : `ends in “${end.mark}”`;
        report({
          range: end.range,
          message: {
            vi: `Dòng căn cứ ${last ? 'cuối cùng ' : ''}${found}. Ghi “${wanted}”.`,
            en: `The ${last ? 'last ' : ''}basis line ${foundEn}. Write “${wanted}”.`,
          },
          fix: {
            safe: true,
            title: { vi: `Ghi dấu “${wanted}”`, en: `Write “${wanted}”` },
            edits: [end.write(wanted)],
          },
        });
      }
      if (paragraph.bullet !== undefined) continue;
      const at = paragraph.bodyStart;
      const words = /^\s*(\S+\s+\S+)/u.exec(paragraph.content.text.slice(at, at + 40));
      const range = paragraph.content.range(at, at + (words?.[0].length ?? 0));
      report({
        range,
        message: {
          vi: 'Dòng căn cứ thiếu gạch đầu dòng. Thêm “- ” ở đầu dòng.',
          en: 'The basis line lacks its dash. Put “- ” before it.',
        },
        fix: {
          safe: false,
          title: { vi: 'Thêm gạch đầu dòng', en: 'Add the dash' },
          edits: [{ range: { start: range.start, end: range.start }, newText: '- ' }],
        },
      });
    }
  },
});
