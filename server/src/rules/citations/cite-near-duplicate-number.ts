import { ALL_REGIMES, defineRule } from '../rule.ts';
import { nameRange } from '../support/cited.ts';
import { nearSymbols } from '../support/near-symbols.ts';

export const citeNearDuplicateNumber = defineRule({
  id: 'cite-near-duplicate-number',
  title: { vi: 'Hai số văn bản chỉ đảo chữ số', en: 'Two numbers that differ by swapped digits' },
  description: {
    vi: 'Hai văn bản cùng loại, cùng cơ quan mà số chỉ khác nhau do đảo hai chữ số liền nhau thường là một văn bản gõ nhầm số.',
    en: 'Two documents of one type and issuer whose numbers differ by two swapped digits are usually one, mistyped.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 2585/BNV-CTTN và Công văn số 2585/BNV-CTTN.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 12-CT/TW và Chỉ thị số 21-CT/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 12-CT/TW, ngày 12/7/2011 và Chỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 2585/BNV-CTTN và Công văn số 2586/BNV-CTTN.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 2585/BNV-CTTN và Công văn số 2855/BYT-VP.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 1790/QĐ-TTg và Kế hoạch số 1970/KH-TTg.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị định số 123/2020/NĐ-CP và Nghị định số 132/2025/NĐ-CP.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị.\n\nTuyên truyền ⟦Nghị quyết số 75-NQ/TW⟧ trong toàn xã.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Công văn số 2585/BNV-CTTN của Bộ Nội vụ.\n\nĐề cương kèm theo ⟦Công văn số 2855/BNV-CTTN⟧.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { citation, like } of nearSymbols(plan)) {
      const [one, other] = [like, citation].map(({ mention }) => mention.symbol!.canonical);
      const digits = like.mention.symbol!.number!.value !== citation.mention.symbol!.number!.value;
      const what = digits ? { vi: 'chữ số', en: 'digits' } : { vi: 'chữ', en: 'letters' };
      report({
        range: nameRange(citation),
        message: {
          vi: `${digits ? 'Số' : 'Ký hiệu'} “${other}” chỉ khác “${one}” do đảo ${what.vi}. Kiểm tra xem có phải cùng một văn bản không.`,
          en: `“${other}” differs from “${one}” by swapped ${what.en} only. Check whether they are one document.`,
        },
        related: [{ range: nameRange(like), message: { vi: `“${one}” ở đây`, en: `“${one}” here` } }],
      });
    }
  },
});
