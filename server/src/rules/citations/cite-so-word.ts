import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { isUndertaking, nameOf, nameRange } from '../support/cited.ts';

export const citeSoWord = defineRule({
  id: 'cite-so-word',
  title: { vi: 'Chữ “số” giữa tên loại và số, ký hiệu', en: 'The word “số” before number and symbol' },
  description: {
    vi: 'Khi viện dẫn văn bản, giữa tên loại và số, ký hiệu có chữ “số”: “Kế hoạch số 36-KH/TU”.',
    en: 'In a citation the word “số” stands between type name and number: “Kế hoạch số 36-KH/TU”.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  fixable: 'safe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 36-KH/TU và Chỉ thị số: 06-CT/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác Nghị quyết số 18-NQ/TW, 19-NQ/TW và 42-NQ/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo theo Mẫu 01/KH-UBND và Phụ lục 2/BC-UBND.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nSơ kết 5 năm thực hiện Chỉ thị 21 theo Luật Trẻ em năm 2016.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTriển khai Chương trình 135, Đề án 06/CP và Kế hoạch 3 năm 2026 - 2028.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo CHỈ THỊ SỐ 06-CT/TW của Ban Bí thư.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ ⟦Kế hoạch 36-KH/TU⟧, ngày 16/01/2026 của Ban Thường vụ Tỉnh ủy.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ Kế hoạch số 36-KH/TU, ngày 16/01/2026 của Ban Thường vụ Tỉnh ủy.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 11-NQ/TW và ⟦Chỉ thị 23-CT/HU⟧.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 11-NQ/TW và Chỉ thị số 23-CT/HU.',
      },
      {
        text: '# KẾ HOẠCH\n\n## PHẦN I. KẾT QUẢ THỰC HIỆN ⟦CHỈ THỊ 06-CT/TW⟧',
        fixed: '# KẾ HOẠCH\n\n## PHẦN I. KẾT QUẢ THỰC HIỆN CHỈ THỊ SỐ 06-CT/TW',
      },
    ],
  },
  check(plan, { report }) {
    for (const citation of plan.citations) {
      const { mention, paragraph } = citation;
      const { typeName, symbol } = mention;
      if (!typeName || !symbol?.number || mention.soWord || mention.listed) continue;
      if (isUndertaking(citation)) continue;
      const { text } = paragraph.content;
      const blank = /\s/u.test(text[symbol.start - 1] ?? ' ') ? '' : ' ';
      const word = isUpper(typeName.value) ? 'SỐ' : 'số';
      const at = paragraph.content.range(symbol.start, symbol.start).start;
      report({
        range: nameRange(citation),
        message: {
          vi: `“${nameOf(citation)}” thiếu chữ “số”. Thêm “số” trước “${symbol.canonical}”.`,
          en: `“${nameOf(citation)}” lacks the word “số”. Put “số” before “${symbol.canonical}”.`,
        },
        fix: {
          safe: true,
          title: { vi: 'Thêm chữ “số”', en: 'Add the word “số”' },
          edits: [{ range: { start: at, end: at }, newText: `${blank}${word} ` }],
        },
      });
    }
  },
});
