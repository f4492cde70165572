import { ALL_REGIMES, defineRule } from '../rule.ts';
import { nameRange } from '../support/cited.ts';
import { symbolVariants } from '../support/symbol-variants.ts';

export const citeNumberFormConsistent = defineRule({
  id: 'cite-number-form-consistent',
  title: { vi: 'Một văn bản chỉ có một ký hiệu', en: 'One document has one symbol' },
  description: {
    vi: 'Ký hiệu của một văn bản phải ghi giống nhau ở mọi chỗ: không đảo các phần (“16/KH-MTTQ-BTT” và “16/KH-BTT-MTTQ”), không cắt bớt.',
    en: 'The symbol of a document is written alike wherever it is cited: its parts not in another order, none cut off.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 16/KH-MTTQ-BTT và Kế hoạch số 16/KH – MTTQ-BTT.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-UBND của UBND tỉnh, Kế hoạch số 15/KH-UBND-VX của Văn phòng.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 16/KH-MTTQ-BTT và Hướng dẫn số 16/HD-BTT-MTTQ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW và Chương trình số 06-CTr/TU.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 101/2025/UBTVQH15 và Nghị quyết số 101/2024/NQ-CP.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ Kế hoạch số 16/KH-MTTQ-BTT ngày 23/12/2025.\n\nThực hiện ⟦Kế hoạch số 16/KH-BTT-MTTQ⟧ của tỉnh.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP.\n\nTheo ⟦Nghị quyết liên tịch số 102/2025/NQLT⟧.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { citation, other, kind } of symbolVariants(plan)) {
      const [found, before] = [citation.mention.symbol!.canonical, other.mention.symbol!.canonical];
      const difference =
        kind === 'order'
          ? { vi: 'viết khác thứ tự so với', en: 'has its parts in another order than' }
          : { vi: 'bị cắt bớt so với', en: 'is cut short beside' };
      report({
        range: nameRange(citation),
        message: {
          vi: `Ký hiệu “${found}” ${difference.vi} “${before}” ở chỗ khác. Kiểm tra và ghi thống nhất.`,
          en: `“${found}” ${difference.en} “${before}” elsewhere. Check and write one form.`,
        },
        related: [{ range: nameRange(other), message: { vi: `“${before}” ở đây`, en: `“${before}” here` } }],
      });
    }
  },
});
