import { ALL_REGIMES, defineRule } from '../rule.ts';

export const numBlankInDraft = defineRule({
  id: 'num-blank-in-draft',
  title: { vi: 'Số văn bản chưa điền', en: 'Number not filled in' },
  description: {
    vi: 'Số được cấp sau khi ký, nên ở dự thảo để trống là bình thường; bản ban hành phải có số, cả ở dòng “Kèm theo Kế hoạch số …” của phụ lục.',
    en: 'The number is given after signing, so a blank is normal in a draft; the issued plan has it, also in the source line of an annex.',
  },
  part: 'number',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'number-given-at-issue',
  examples: {
    valid: [
      'Số: 15/KH-UBND\n\nKẾ HOẠCH',
      'Số 152-KH/ĐU\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nPhòng, chống thiên tai',
      'Số 152-KH/ĐU\n\nKẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nThực hiện Kế hoạch số 36-KH/TU, ngày 16/01/2026.',
      'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\nBáo cáo số lượng cán bộ KH-UBND theo biểu mẫu.',
    ],
    invalid: [
      { text: '⟦Số: /KH-UBND⟧\n\nKẾ HOẠCH' },
      { text: '⟦Số      -KH/ĐU⟧\n\nKẾ HOẠCH' },
      { text: '⟦Số: …/KH-UBND⟧\n\nKẾ HOẠCH' },
      {
        text: '⟦Số -KH/ĐU⟧\n\nKẾ HOẠCH\n\ncông tác dân vận\n\n-----\n\nI. MỤC ĐÍCH\n\nNâng cao nhận thức.\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nNguyễn Văn An\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch ⟦số -KH/ĐU⟧, ngày tháng 02 năm 2026 của Ban Thường vụ Đảng ủy)',
      },
    ],
  },
  check(plan, { report }) {
    const { number } = plan.head;
    if (number?.isPlaceholder) {
      report({
        range: number.range,
        data: { blank: 'number' },
        message: {
          vi: `Số của kế hoạch chưa điền: “${number.text}”. Điền số khi ban hành.`,
          en: `The number of the plan is blank: “${number.text}”. Fill it in when the plan is issued.`,
        },
      });
    }
    for (const { place, mention, paragraph } of plan.citations) {
      const { symbol, soWord, typeName } = mention;
      if (place !== 'source' || !symbol || symbol.number) continue;
      report({
        range: paragraph.content.range(soWord?.start ?? typeName?.start ?? mention.start, symbol.end),
        message: {
          vi: 'Số của kế hoạch ở dòng nguồn của phụ lục chưa điền. Điền số như ở đầu văn bản.',
          en: 'The number in the source line of the annex is blank. Fill it in as in the head.',
        },
        // Electronic State documents leave it to the system (NĐ 30, Phụ lục I, Phần I, Mục III, khoản 1, điểm c).
        ...(plan.regime.id === 'party' ? {} : { severity: 'info' as const }),
      });
    }
  },
});
