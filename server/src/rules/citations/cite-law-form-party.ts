import { defineRule } from '../rule.ts';
import { isLaw, writtenIn } from '../support/cited.ts';

export const citeLawFormParty = defineRule({
  id: 'cite-law-form-party',
  title: {
    vi: 'Căn cứ là luật ghi tên và năm (văn bản của Đảng)',
    en: 'A law as basis: name and year (Party documents)',
  },
  description: {
    vi: 'Trong căn cứ của văn bản Đảng, luật ghi tên luật và năm: “Luật Tổ chức chính quyền địa phương năm 2025”, không ghi số, ký hiệu.',
    en: 'A Party basis cites a law by name and year, without number and symbol.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'citing-laws-party',
  fixable: 'unsafe',
  examples: {
    valid: [
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;\n\n- Căn cứ Quy chế làm việc.\n\nI. NỘI DUNG',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Luật Trẻ em ngày 05/4/2016;\n\n- Căn cứ Quy chế làm việc.\n\nI. NỘI DUNG',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền Luật Trẻ em số 102/2016/QH13 và Luật số 72/2025/QH15.',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Nghị quyết số 203/2025/QH15;\n\n- Căn cứ Điều lệ Đảng.\n\nI. NỘI DUNG',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\nCăn cứ Luật Trẻ em số 102/2016/QH13;\n\nI. NỘI DUNG',
        regime: 'mass-organisation',
      },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Luật Trẻ em ⟦số 102/2016/QH13⟧;\n\n- Căn cứ Quy chế làm việc.\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\ncông tác năm 2026\n\n- Căn cứ Luật Trẻ em năm 2016;\n\n- Căn cứ Quy chế làm việc.\n\nI. NỘI DUNG',
        regime: 'party',
      },
    ],
  },
  check(plan, { report }) {
    for (const citation of plan.citations) {
      const { mention, paragraph, place } = citation;
      if (place !== 'body' || !isLaw(citation)) continue;
      const { content, role } = paragraph;
      const { symbol, lawName, soWord, date, issuer } = mention;
      if (!symbol?.number || (role !== 'basis' && role !== 'opening')) continue;
      const start = soWord && soWord.end <= symbol.start ? soWord.start : symbol.start;
      const year = symbol.year?.value;
      const named = lawName !== undefined && lawName.end <= start && year !== undefined;
      const tail = Math.max(symbol.end, date?.end ?? 0, issuer?.end ?? 0);
      report({
        range: content.range(start, symbol.end),
        message: {
          vi: `Căn cứ là luật mà ghi “${writtenIn(content.text, { start, end: symbol.end })}”. Ghi tên luật và năm${named ? ` (năm ${year})` : ''}.`,
          en: `The law is cited with “${writtenIn(content.text, { start, end: symbol.end })}”. Give name and year${named ? ` (năm ${year})` : ''}.`,
        },
        ...(named && {
          fix: {
            safe: false,
            title: { vi: `Ghi “năm ${year}”`, en: `Write “năm ${year}”` },
            edits: [{ range: content.range(lawName.end, tail), newText: ` năm ${year}` }],
          },
        }),
      });
    }
  },
});
