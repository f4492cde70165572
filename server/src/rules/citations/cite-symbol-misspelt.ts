import { memoizedScan } from '../../plan/segment.ts';
import { bodiesOfCode } from '../../regimes/bodies.ts';
import { typesByLooseCode } from '../../regimes/document-types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { NUMBERED } from '../support/numbered-prefilter.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** The Prime Minister's code in other letters: `866/QĐ-Tg`; capitals alone are `num-type-abbr-known`. Groups: what is in front, the code. */
const PRIME_MINISTER = regexp.gu`(?<![\p{L}\d])(\d{1,5}/(?:20\d\d/)?(?:QĐ|CT|CĐ|VB)-)(Tg|Tgg|TTgg)(?![\p{L}\d-])`;
/** `11/2026CV-YVG`: no slash after the year. */
const AFTER_YEAR = regexp.gu`(?<=(?<!\p{L})số\s)(\d{1,5}/20\d\d)(\p{Lu}\p{L}{1,3}-\p{Lu}[\p{Lu}&]{1,11})(?![\p{L}\d])`;
/** `Công văn số 1482 SGDĐT-GDTH`: a blank for the slash. */
const AFTER_NUMBER = regexp.gu`(?<=(?:[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch|[Qq]uyết định|[Hh]ướng dẫn|[Tt]hông báo|[Tt]ờ trình|[Bb]áo cáo) số )(\d{1,5}) (\p{Lu}[\p{L}&]{1,11}-\p{Lu}[\p{L}&]{1,11})(?![\p{L}\d/])`;

const scan = memoizedScan((text: string, { isUpper }): readonly TextFinding[] => {
  if (isUpper) return [];
  const findings: TextFinding[] = [];
  for (const { index, 0: found, 1: lead } of allMatches(text, PRIME_MINISTER))
    findings.push(findingOf(index, found, `${lead}TTg`));
  for (const { index, 0: found, 1: lead, 2: code } of allMatches(text, AFTER_YEAR))
    if (typesByLooseCode(code!.split('-', 1)[0]!).length > 0)
      findings.push(findingOf(index, found, `${lead}/${code}`));
  for (const { index, 0: found, 1: lead, 2: code } of allMatches(text, AFTER_NUMBER))
    if (isCode(code!.split('-', 1)[0]!)) findings.push(findingOf(index, found, `${lead}/${code}`));
  return findings;
});

function isCode(code: string): boolean {
  return typesByLooseCode(code).length > 0 || bodiesOfCode(code).length > 0;
}

function findingOf(start: number, found: string, right: string): TextFinding {
  const end = start + found.length;
  return {
    start,
    end,
    message: {
      vi: `Ký hiệu “${found}” viết sai. Viết “${right}”.`,
      en: `The symbol “${found}” is misspelt. Write “${right}”.`,
    },
    fix: { safe: false, title: writeTitle(right), replacements: [{ start, end, newText: right }] },
  };
}

export const citeSymbolMisspelt = defineRule({
  id: 'cite-symbol-misspelt',
  title: { vi: 'Ký hiệu viện dẫn viết đúng', en: 'Symbols in citations are spelled right' },
  description: {
    vi: 'Ký hiệu sai chữ (“QĐ-Tg”) hoặc mất dấu gạch chéo (“11/2026CV-…”, “1482 SGDĐT-…”) làm không tra được văn bản.',
    en: 'A symbol with a wrong letter or without its slash cannot be looked up.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  fixable: 'unsafe',
  supersedes: ['abbr-define-first'],
  examples: {
    valid: [
      'Thực hiện Quyết định số 866/QĐ-TTg ngày 18/7/2023 của Thủ tướng Chính phủ.',
      'QUÁN TRIỆT QUYẾT ĐỊNH SỐ 866/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ',
      'Phòng số 12 KT-A; lớp số 05 HS; máy số 11/2026 của trạm.',
      'Thực hiện Công văn số 1482/SGDĐT-GDTH và Văn bản số 11/2026/CV-YVG.',
      'Công văn số 15 Sở Y tế gửi; Quyết định số 12 UBND xã ban hành.',
    ],
    invalid: [
      {
        text: 'Thực hiện Quyết định số ⟦866/QĐ-Tg⟧ ngày 18/7/2023 của Thủ tướng Chính phủ.',
        fixed: 'Thực hiện Quyết định số 866/QĐ-TTg ngày 18/7/2023 của Thủ tướng Chính phủ.',
      },
      {
        text: 'Công ty đề nghị tại Văn bản số ⟦11/2026CV-YVG⟧ ngày 22/4/2026.',
        fixed: 'Công ty đề nghị tại Văn bản số 11/2026/CV-YVG ngày 22/4/2026.',
      },
      {
        text: 'Thực hiện Công văn số ⟦1482 SYT-NVY⟧ ngày 15/8/2026 của Sở Y tế.',
        fixed: 'Thực hiện Công văn số 1482/SYT-NVY ngày 15/8/2026 của Sở Y tế.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, NUMBERED, scan, ({ role }) => role !== 'code');
  },
});
