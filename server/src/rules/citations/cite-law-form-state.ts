import type { Citation } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';
import { defineRule, type Finding } from '../rule.ts';
import { isLaw, writtenIn } from '../support/cited.ts';

export const citeLawFormState = defineRule({
  id: 'cite-law-form-state',
  title: {
    vi: 'Căn cứ là luật chỉ ghi tên và ngày (văn bản nhà nước)',
    en: 'A law as basis: name and date only (State documents)',
  },
  description: {
    vi: 'Trong căn cứ, luật và pháp lệnh chỉ ghi tên loại, tên luật và ngày, không ghi số, ký hiệu và cơ quan ban hành; trong nội dung chỉ ghi tên loại và tên luật.',
    en: 'In a basis a law or ordinance is given by type, name and date, without number and issuer; in running text by type and name.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state'],
  requirement: 'citing-laws-state',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCông tác năm 2026\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\nCăn cứ Luật Trẻ em năm 2016.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Luật Trẻ em và Nghị định số 30/2020/NĐ-CP của Chính phủ.',
      'KẾ HOẠCH\n\nCông tác năm 2026\n\nCăn cứ Nghị quyết số 203/2025/QH15 ngày 16 tháng 6 năm 2025 của Quốc hội.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền Luật số 83/2025/QH15 sửa đổi, bổ sung một số điều của Luật Bầu cử.',
      {
        text: 'KẾ HOẠCH\n\nCông tác năm 2026\n\nCăn cứ Luật Trẻ em số 102/2016/QH13.\n\nI. NỘI DUNG',
        regime: 'mass-organisation',
      },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCông tác năm 2026\n\nCăn cứ Luật Tổ chức chính quyền địa phương ⟦số 72/2025/QH15⟧ ngày 16 tháng 6 năm 2025;\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCông tác năm 2026\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\nI. NỘI DUNG',
        regime: 'state',
      },
      {
        text: 'KẾ HOẠCH\n\nCông tác năm 2026\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016 của ⟦Quốc hội⟧;\n\nI. NỘI DUNG',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    for (const citation of plan.citations) {
      if (citation.place !== 'body' || !isLaw(citation)) continue;
      const { role } = citation.paragraph;
      const inBasis = role === 'basis' || role === 'opening';
      const finding = numberFinding(citation, inBasis) ?? (inBasis ? issuerFinding(citation) : undefined);
      if (finding) report(finding);
    }
  },
});

function numberFinding({ mention, paragraph }: Citation, inBasis: boolean): Finding | undefined {
  const { symbol, lawName, soWord } = mention;
  if (!symbol?.number || !(inBasis || lawName)) return undefined;
  const { content } = paragraph;
  const start = soWord && soWord.end <= symbol.start ? soWord.start : symbol.start;
  const range = content.range(start, symbol.end);
  const found = writtenIn(content.text, { start, end: symbol.end });
  const named = lawName !== undefined && lawName.end <= start;
  // The blank before it goes too; a comma after it as well (“…, ngày …”).
  const after = mention.commaBeforeDate
    ? /^\s{0,3},/u.exec(content.text.slice(symbol.end, symbol.end + 4))
    : null;
  const cut: TextRange = content.range(lawName?.end ?? start, symbol.end + (after?.[0].length ?? 0));
  return {
    range,
    severity: inBasis ? 'warning' : 'info',
    message: {
      vi: `Viện dẫn luật có “${found}”. Chỉ ghi tên loại, tên luật${inBasis ? ' và ngày' : ''}.`,
      en: `The law is cited with “${found}”. Give type and name${inBasis ? ' and date' : ''} only.`,
    },
    ...(named && {
      fix: {
        safe: false,
        title: { vi: 'Bỏ số, ký hiệu của luật', en: 'Leave out the number of the law' },
        edits: [{ range: cut, newText: '' }],
      },
    }),
  };
}

function issuerFinding({ mention: { issuer }, paragraph }: Citation): Finding | undefined {
  if (!issuer || !/^quốc hội|^[uủ][ỷy] ban thường vụ/iu.test(issuer.value)) return undefined;
  return {
    range: paragraph.content.range(issuer.start, issuer.end),
    message: {
      vi: `Viện dẫn luật có tên cơ quan ban hành “${issuer.value}”. Chỉ ghi tên loại, tên luật và ngày.`,
      en: `The law is cited with its issuer “${issuer.value}”. Give type, name and date only.`,
    },
  };
}
