import { symbolKey } from '../../plan/citation-links.ts';
import type { Citation } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { isUndertaking, nameOf, nameRange } from '../support/cited.ts';
import { writeTitle } from '../support/text-findings.ts';

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
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 15/NQ-CP ngày 11/3/2026 của Chính phủ về trồng cây (Nghị quyết 15/NQ-CP). Hoàn thành các chỉ tiêu của Nghị quyết 15/NQ-CP.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 36-KH/TU và Chỉ thị số 06-CT/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác Nghị quyết số 18-NQ/TW, 19-NQ/TW và 42-NQ/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo theo Mẫu 01/KH-UBND và Phụ lục 2/BC-UBND.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nSơ kết 5 năm thực hiện Chỉ thị 21 theo Luật Trẻ em năm 2016.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTriển khai Chương trình 135, Đề án 06/CP và Kế hoạch 3 năm 2026 - 2028.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo CHỈ THỊ SỐ 06-CT/TW của Ban Bí thư.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Kế hoạch số⟦:⟧ 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh;\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTrồng cây theo Chỉ thị ⟦so⟧ 33-CT/TW của Ban Bí thư.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTrồng cây theo Chỉ thị số 33-CT/TW của Ban Bí thư.',
      },
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
    const shortNames = new Set(plan.citations.filter(isShortName).map(keyOf));
    for (const citation of plan.citations) {
      const { mention, paragraph } = citation;
      const { typeName, symbol } = mention;
      reportMistyped(citation, report);
      reportColon(citation, report);
      if (!typeName || !symbol?.number || mention.soWord || mention.listed) continue;
      if (isUndertaking(citation) || shortNames.has(keyOf(citation))) continue;
      const { text } = paragraph.content;
      const blank = /\s/u.test(text[symbol.start - 1] ?? ' ') ? '' : ' ';
      const word = isUpper(typeName.value) ? 'SỐ' : 'số';
      const at = paragraph.content.range(symbol.start, symbol.start).start;
      report({
        range: nameRange(citation),
        message: {
          vi: `“${nameOf(citation)}” thiếu chữ “${word}”. Thêm “${word}” trước “${symbol.canonical}”.`,
          en: `“${nameOf(citation)}” lacks the word “${word}”. Put “${word}” before “${symbol.canonical}”.`,
        },
        fix: {
          // Inside quotation marks it is the name that another document has.
          safe: !/["“]/u.test(text[mention.start - 1] ?? ''),
          title: { vi: 'Thêm chữ “số”', en: 'Add the word “số”' },
          edits: [{ range: { start: at, end: at }, newText: `${blank}${word} ` }],
        },
      });
    }
  },
});

/** `Quyết định số: 15/QĐ-UBND`: the colon belongs to the head of a document, not to a sentence. */
function reportColon({ mention, paragraph, place }: Citation, report: RuleContext['report']): void {
  const { typeName, soWord, symbol } = mention;
  if (!typeName || !soWord || !symbol?.number || place === 'attachment' || paragraph.role === 'cell') return;
  const { text } = paragraph.content;
  const gap = text.slice(soWord.end, symbol.start);
  if (!/^\s?:\s{0,3}$/u.test(gap)) return;
  const start = soWord.end;
  const range = paragraph.content.range(start, start + gap.indexOf(':') + 1);
  report({
    range,
    severity: 'info',
    message: {
      vi: `Có dấu hai chấm sau “${soWord.value}” khi viện dẫn “${symbol.canonical}”. Bỏ dấu hai chấm.`,
      en: `A colon stands after “${soWord.value}” in the citation of “${symbol.canonical}”. Leave it out.`,
    },
    fix: {
      safe: false,
      title: { vi: 'Bỏ dấu hai chấm', en: 'Leave out the colon' },
      edits: [{ range, newText: gap.trimEnd() === gap ? ' ' : '' }],
    },
  });
}

/** `Chỉ thị so 33-CT/TW`: the word with its mark lost or wrong. */
const MISTYPED = regexp.iu`(?<![\p{L}\p{M}])(?:nghị quyết|chỉ thị|quyết định|kế hoạch|nghị định|thông tư|công văn|hướng dẫn|báo cáo|thông báo|quy định|kết luận|chương trình|tờ trình|công điện)\s(s[oôòóỏõọồổỗộ]|ố|soos|ssố|soó)\s{1,2}$`;

function reportMistyped({ mention, paragraph }: Citation, report: RuleContext['report']): void {
  const { typeName, soWord, symbol } = mention;
  if (typeName || soWord || !symbol?.number) return;
  const before = paragraph.content.text.slice(Math.max(0, symbol.start - 30), symbol.start);
  const match = MISTYPED.exec(before);
  if (!match) return;
  const start = symbol.start - match[0].length + match[0].lastIndexOf(match[1]!);
  const range = paragraph.content.range(start, start + match[1]!.length);
  const right = match[1]!.startsWith('S') ? 'Số' : 'số';
  report({
    range,
    message: {
      vi: `Gặp “${match[1]}” trước “${symbol.canonical}”. Viết “${right}”.`,
      en: `Found “${match[1]}” before “${symbol.canonical}”. Write “${right}”.`,
    },
    fix: {
      safe: true,
      title: writeTitle(right),
      edits: [{ range, newText: right }],
    },
  });
}

/** `Nghị quyết số 15/NQ-CP ngày … của Chính phủ … (Nghị quyết 15/NQ-CP)`: the name by which the text goes on. */
function isShortName({ first, mention, paragraph }: Citation): boolean {
  const { text } = paragraph.content;
  return (
    first.mention !== mention &&
    mention.symbol !== undefined &&
    text[mention.start - 1] === '(' &&
    text[mention.symbol.end] === ')'
  );
}

function keyOf({ mention: { symbol } }: Citation): string {
  return (symbol && symbolKey(symbol)) ?? '';
}
