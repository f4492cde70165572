import { ALL_REGIMES, defineRule } from '../rule.ts';
import { nameRange } from '../support/cited.ts';
import { isSwapped, nearSymbols } from '../support/near-symbols.ts';

export const citeNearDuplicateNumber = defineRule({
  id: 'cite-near-duplicate-number',
  title: { vi: 'Hai số văn bản chỉ đảo chữ số', en: 'Two numbers that differ by swapped digits' },
  description: {
    vi: 'Hai văn bản cùng loại, cùng cơ quan mà số chỉ khác nhau do đảo hai chữ số liền nhau, hoặc ký hiệu chỉ khác ở chữ viết tắt không loại nào có, thường là một văn bản gõ nhầm.',
    en: 'Two documents of one type and issuer whose numbers differ by two swapped digits, or by letters that no type has, are usually one, mistyped.',
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
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư và Quyết định số 06-QĐ/TW.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư.\n\nSơ kết 5 năm thực hiện ⟦Chỉ thị số 06-QN/TW⟧.',
      },
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
      const what = isSwapped(one!, other!)
        ? digits
          ? { vi: 'do đảo chữ số', en: 'by swapped digits' }
          : { vi: 'do đảo chữ', en: 'by swapped letters' }
        : { vi: 'ở chữ viết tắt tên loại', en: 'in the letters of its type' };
      report({
        range: nameRange(citation),
        message: {
          vi: `${digits ? 'Số' : 'Ký hiệu'} “${other}” chỉ khác “${one}” ${what.vi}. Kiểm tra xem có phải cùng một văn bản không.`,
          en: `“${other}” differs from “${one}” ${what.en} only. Check whether they are one document.`,
        },
        related: [{ range: nameRange(like), message: { vi: `“${one}” ở đây`, en: `“${one}” here` } }],
      });
    }
  },
});
