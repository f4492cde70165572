import type { Citation } from '../../plan/model.ts';
import { practice } from '../../regimes/clauses.ts';
import { nameKey } from '../../regimes/document-types.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { documentsOf, nameRange } from '../support/cited.ts';

/** Numbers of fewer digits are near each other by chance. */
const SHORTEST = 3;

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
  clauses: [practice()],
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 2585/BNV-CTTN và Công văn số 2585/BNV-CTTN.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 12-CT/TW và Chỉ thị số 21-CT/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 2585/BNV-CTTN và Công văn số 2586/BNV-CTTN.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 2585/BNV-CTTN và Công văn số 2855/BYT-VP.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 1790/QĐ-TTg và Kế hoạch số 1970/KH-TTg.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị định số 123/2020/NĐ-CP và Nghị định số 132/2025/NĐ-CP.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Công văn số 2585/BNV-CTTN của Bộ Nội vụ.\n\nĐề cương kèm theo ⟦Công văn số 2855/BNV-CTTN⟧.',
      },
    ],
  },
  check(plan, { report }) {
    const byRest = new Map<string, Citation[]>();
    for (const [first] of documentsOf(plan)) {
      const { symbol } = first!.mention;
      const number = symbol!.number!.value;
      if (!/^\d+$/u.test(number) || number.length < SHORTEST) continue;
      // Digits in order of size: numbers that can be swapped forms of each other meet under one key.
      const digits = [...number].sort().join('');
      const key = `${digits} ${nameKey(symbol!.canonical.slice(number.length))}`;
      const known = byRest.get(key) ?? [];
      byRest.set(key, known);
      const like = known.find((entry) => swapped(entry.mention.symbol!.number!.value, number));
      if (like) {
        const [one, other] = [like.mention.symbol!.canonical, symbol!.canonical];
        report({
          range: nameRange(first!),
          message: {
            vi: `Số “${other}” chỉ khác “${one}” do đảo chữ số. Kiểm tra xem có phải cùng một văn bản không.`,
            en: `“${other}” differs from “${one}” by swapped digits only. Check whether they are one document.`,
          },
          related: [{ range: nameRange(like), message: { vi: `“${one}” ở đây`, en: `“${one}” here` } }],
        });
      }
      if (known.length < 50) known.push(first!);
    }
  },
});

/** Whether two neighbouring digits change places between the numbers, and nothing else. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
