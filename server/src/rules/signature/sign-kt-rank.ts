import { editDistance } from '../../text/nearest.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

export const signKtRank = defineRule({
  id: 'sign-kt-rank',
  title: {
    vi: 'Người ký thay là cấp phó của người được thay',
    en: 'Who signs KT. is the deputy of the one named',
  },
  description: {
    vi: 'Sau KT. (K/T) là chức vụ người đứng đầu, dòng dưới là cấp phó của chính chức vụ đó.',
    en: 'KT. (K/T) names the head; the line below is a deputy of that same title.',
  },
  part: 'signature',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'signing-for-head',
  examples: {
    valid: [
      'Nội dung.\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      'Nội dung.\n\nK/T TRƯỞNG BAN\n\nPHÓ TRƯỞNG BAN\n\nLê Văn An',
      'Nội dung.\n\nKT. CHÁNH VĂN PHÒNG\n\nPHÓ CHÁNH VĂN PHÒNG\n\nLê Văn An',
      'Nội dung.\n\nKT. TRƯỞNG PHÒNG\n\nPHÓ PHÒNG\n\nLê Văn An',
      'Nội dung.\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nLê Văn An',
      'Nội dung.\n\nKT. CHỦ TICH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      'Nội dung.\n\nKT. HIỆU TRƯỞNG\n\nP. HIỆU TRƯỞNG\n\nLê Văn An',
      'Nội dung.\n\nKT. BỘ TRƯỞNG\n\nTHỨ TRƯỞNG\n\nLê Văn An',
    ],
    invalid: [
      { text: 'Nội dung.\n\nK/T TRƯỞNG BAN\n\n⟦CHÁNH VĂN PHÒNG⟧\n\nLê Văn An' },
      { text: 'Nội dung.\n\nKT. CHỦ TỊCH\n\n⟦CHỦ TỊCH⟧\n\nLê Văn An' },
    ],
  },
  check(plan, { report }) {
    const { capacities = [], titles = [] } = plan.signature ?? {};
    const line = capacities.findLast((capacity) => capacity.capacity === 'KT');
    const title = titles.find((candidate) => line !== undefined && candidate.range.start > line.range.start);
    if (!line || !title) return;
    const head = foldForMatch(line.of);
    const signs = foldForMatch(title.text).replace(/^p\.\s{0,3}/u, 'phó ');
    if (/^phó\s/u.test(head) || isDeputy(signs, head)) return;
    // `PHÓ CHỦ TỊHC`, `KT. CHỦ TICH`: a slip of typing is no other rank; that word is reported by itself.
    if (editDistance(signs, `phó ${head}`) <= 2) return;
    report({
      range: title.range,
      message: {
        vi: `Gặp “${title.text}” ký thay “${line.of}”, cần cấp phó của chức vụ này.`,
        en: `Found “${title.text}” signing for “${line.of}”; a deputy of that title is wanted.`,
      },
      related: [{ range: line.range, message: { vi: 'Dòng ký thay', en: 'The capacity line' } }],
    });
  },
});

function isDeputy(title: string, head: string): boolean {
  if (/^bộ\s+trưởng/u.test(head)) return /^thứ\s+trưởng/u.test(title);
  if (!/^phó\s/u.test(title)) return false;
  const rest = title.replace(/^phó\s+/u, '');
  const core = head.replace(/^(?:chánh|trưởng)\s+/u, '');
  return rest.startsWith(head) || rest.startsWith(core) || head.startsWith(rest);
}
