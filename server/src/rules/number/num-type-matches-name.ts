import type { CitationMention } from '../../plan/citation.ts';
import { bodiesOfCode } from '../../regimes/bodies.ts';
import { nameKey, typesByLooseCode, typesByName } from '../../regimes/document-types.ts';
import { union } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { citationsWhere } from '../support/cited.ts';
import { rangeIn } from '../support/symbols.ts';

/** Types that are issued under a decision or a resolution and are cited by its symbol: `Đề án 06/QĐ-TTg`. */
const ISSUED_UNDER_ANOTHER = regexp.u`^(?:đề án|dự án|quy hoạch|chiến lược|điều lệ|quy chế|phương án|chương trình)(?!\p{L})`;

const mismatched = citationsWhere((mention, text) => {
  const { typeName, symbol } = mention;
  if (!typeName || !symbol?.type) return false;
  // The symbol of a letter names who sends it: `Công văn số 3562/CT-PC` is of a Cục Thuế.
  if (nameKey(typeName.value) === 'công văn' && !/^(?:QĐ|NĐ|NQ)$/u.test(symbol.type.value)) return false;
  const code = symbol.type.value;
  return disagrees(typeName.value, code) && !namedBefore(mention, text, code);
});

/** Types that have an abbreviation, which their symbols show. */
const TYPED =
  /^(?:hướng dẫn|kế hoạch|quyết định|chỉ thị|nghị quyết|thông báo|kết luận|nghị định|thông tư|chương trình)$/u;

/** `Hướng dẫn số 219/UBND-VHTT`: the symbol of a letter, which names no type. */
const letters = citationsWhere(({ typeName, symbol }) => {
  if (!typeName || !symbol?.number || symbol.shape !== 'state-letter' || !symbol.body) return false;
  const [first, unit] = symbol.body.value.split('-');
  // `Nghị định số 26/CP`, `Quyết định 72/TTg` of the nineties have no type either.
  return unit !== undefined && TYPED.test(nameKey(typeName.value)) && bodiesOfCode(first!).length > 0;
});

export const numTypeMatchesName = defineRule({
  id: 'num-type-matches-name',
  title: { vi: 'Chữ viết tắt khớp với tên loại văn bản', en: 'Abbreviation agrees with the type name' },
  description: {
    vi: 'Chữ viết tắt trong ký hiệu phải khớp với tên loại ghi bên cạnh: Chỉ thị – CT, Nghị quyết – NQ, Kế hoạch – KH. Chỗ không khớp thường do chép nhầm văn bản.',
    en: 'The abbreviation in the symbol agrees with the type name beside it. Where it does not, another document was copied.',
  },
  part: 'number',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'type-code-of-name',
  examples: {
    valid: [
      'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nthực hiện Chỉ thị số 21-CT/TW',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Thông báo Kết luận số 35-TB/TW và Chương trình hành động số 14-CTr/TU.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Quy định số 399-QĐ/TW, Quy định số 08-QĐi/TW, Quy định số 03/QyĐ-UBND.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác Nghị quyết số 11-NQ/TW và 42-NQ/TW; Đề án 06/QĐ-TTg.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nVăn bản số 456-KH/TU, Kế hoạch số 05/KHLN-CA-VKS.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Văn bản số 219/UBND-VHTT của UBND tỉnh, Kế hoạch số 34/KHGD-THCS của Trường, Nghị định số 26/CP.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Công văn số 3562/CT-PC ngày 03/9/2025 của Cục Thuế.',
      'Số: 07/KHLT-UBND-MTTQ\n\nKẾ HOẠCH\n\nphối hợp theo Quy chế làm việc số 01-QC/ĐU',
    ],
    invalid: [
      { text: 'Số: 12/⟦BC⟧-UBND\n\nKẾ HOẠCH\n\nPhòng, chống thiên tai', regime: 'state' },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Nghị quyết số 21-CT⟧/TW của Ban Bí thư.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Kế hoạch số 12-CTr⟧/TU của Tỉnh ủy.',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện ⟦Hướng dẫn số 219/UBND-VHTT⟧ ngày 02/3/2026 của UBND tỉnh về tuyên truyền, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    const { number, title } = plan.head;
    const own = number?.symbol.type;
    if (number && title && own && disagrees('Kế hoạch', own.value)) {
      report({
        range: rangeIn(number, own),
        message: {
          vi: `Ký hiệu có chữ “${own.value}” (${nameOf(own.value)}) mà văn bản là kế hoạch. Viết “KH”.`,
          en: `The symbol has “${own.value}” (${nameOf(own.value)}), but the document is a plan. Write “KH”.`,
        },
      });
    }
    for (const citation of letters(plan)) {
      const typeName = citation.mention.typeName!;
      const symbol = citation.mention.symbol!;
      report({
        range: union(rangeIn(citation, typeName), rangeIn(citation, symbol)),
        severity: 'warning',
        message: {
          vi: `“${symbol.canonical}” là số, ký hiệu của công văn, mà ghi là “${typeName.value}”. Ghi “Công văn” hoặc kiểm tra lại số, ký hiệu.`,
          en: `“${symbol.canonical}” is the symbol of a letter, but the text says “${typeName.value}”. Write “Công văn” or check the symbol.`,
        },
      });
    }
    for (const citation of mismatched(plan)) {
      const typeName = citation.mention.typeName!;
      const symbol = citation.mention.symbol!;
      const type = symbol.type!;
      report({
        range: union(rangeIn(citation, typeName), rangeIn(citation, type)),
        message: {
          vi: `Tên loại “${typeName.value}” không khớp ký hiệu “${symbol.canonical}” (${type.value} là ${nameOf(type.value)}). Kiểm tra lại tên loại và số, ký hiệu.`,
          en: `“${typeName.value}” does not agree with “${symbol.canonical}” (${type.value} is ${nameOf(type.value)}). Check type and symbol.`,
        },
      });
    }
  },
});

/** Both are known, and the name has another abbreviation. */
function disagrees(name: string, code: string): boolean {
  // Any document may be called văn bản.
  if (nameKey(name) === 'văn bản') return false;
  const ofCode = typesByLooseCode(code);
  const codes = typesByName(name).flatMap((type) => type.code ?? []);
  if (ofCode.length === 0 || codes.length === 0) return false;
  if (codes.some((known) => stem(known) === stem(code))) return false;
  // `Kế hoạch số 05/KHLN-CA-VKS`: the plain name of a joint kind.
  const key = nameKey(name);
  if (ofCode.some((type) => nameKey(type.name).startsWith(key) || key.startsWith(nameKey(type.name))))
    return false;
  return !(ISSUED_UNDER_ANOTHER.test(key) && /^(?:QĐ|NQ)$/iu.test(code));
}

/** Joint documents carry the abbreviation of the plain type with an addition or without: NQLT, CTrPH. */
function stem(code: string): string {
  return code.toUpperCase().replace(/(?<=.)(?:LT|PH)$/u, '');
}

function nameOf(code: string): string {
  return typesByLooseCode(code)[0]?.name ?? code;
}

/** `Thông báo Kết luận số 35-TB/TW`: the type whose abbreviation it is stands before the name read. */
function namedBefore(mention: CitationMention, text: string, code: string): boolean {
  const before = nameKey(text.slice(Math.max(0, mention.start - 60), mention.start));
  return typesByLooseCode(code).some((type) =>
    [type.name, ...type.aliases].some((name) => before.includes(nameKey(name))),
  );
}
