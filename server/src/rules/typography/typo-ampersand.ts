import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** `&` between two words; a short form (`GD&ĐT`, `Q & A`) has no small letters. */
const BETWEEN = regexp.gu`(?<=(?<!\p{L})(\p{L}\p{Ll}{0,6})[ \u00a0]?)&(?=[ \u00a0]?(\p{L}\p{Ll}{0,6})(?!\p{L}))`;
/** In the name of an enterprise, a law firm or a trade mark it is part of the name. */
const NAME = regexp.iu`(?:công\sty|doanh\snghiệp|tập\sđoàn|hãng|nhãn\shiệu|thương\shiệu|chi\snhánh|ngân\shàng|luật|báo|tạp\schí|nhà\shàng|khách\ssạn|cửa\shàng|ltd|group|co\.)[^.;:]{0,80}$`;
const PARTNERS = regexp.iu`^\s?(?:cộng\ssự|đối\stác|con|company)(?!\p{L})`;

const PREFILTER = definePrefilter({ beside: [[['other'], ['blank', 'small', 'capital']]] });

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  if (!text.includes('&')) return [];
  return allMatches(text, BETWEEN)
    .filter(({ index, 1: before, 2: after }) => {
      if (![before!, after!].every((word) => word.length > 1 && isVietnameseSyllable(word))) return false;
      return !NAME.test(text.slice(Math.max(0, index - 100), index)) && !PARTNERS.test(text.slice(index + 1));
    })
    .map(({ index }) => ({
      start: index,
      end: index + 1,
      message: {
        vi: 'Dấu “&” thay cho từ “và” trong câu tiếng Việt. Viết “và”.',
        en: '“&” stands for “và” in a Vietnamese sentence. Write “và”.',
      },
      fix: {
        safe: false,
        title: writeTitle('và'),
        replacements: [
          {
            start: index,
            end: index + 1,
            newText: `${/\s/u.test(text[index - 1]!) ? '' : ' '}và${/\s/u.test(text[index + 1]!) ? '' : ' '}`,
          },
        ],
      },
    }));
});

export const typoAmpersand = defineRule({
  id: 'typo-ampersand',
  title: { vi: 'Viết “và”, không viết “&”', en: 'The word “và”, not “&”' },
  description: {
    vi: 'Trong câu viết “và”, không dùng dấu “&”. Chữ viết tắt (GD&ĐT, KH&CN) và tên doanh nghiệp không xét.',
    en: 'In a sentence the word “và” is written, not “&”. Short forms (GD&ĐT) and names of enterprises are left alone.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Thực hiện Công văn số 3175/BGD&ĐT-GDTrH của Bộ GD&ĐT; Sở KH&CN phối hợp.',
      'Công ty Luật Hùng & Cộng sự tham gia; Công ty Tư vấn Sao & Sáng giám sát.',
      'Thư viện có sách Pride & Prejudice và trò chơi Q & A.',
      'Lớp 4A & 4B học tại phòng số 2.',
      'Chương trình R&D và bộ phận F&B của khách sạn.',
    ],
    invalid: [
      {
        text: 'Học sinh trưng bày sách ⟦&⟧ tranh vẽ.',
        fixed: 'Học sinh trưng bày sách và tranh vẽ.',
      },
      {
        text: 'Phòng Tổ chức⟦&⟧Hành chính lập danh sách; Ban Văn hóa ⟦&⟧ Thông tin tuyên truyền.',
        fixed: 'Phòng Tổ chức và Hành chính lập danh sách; Ban Văn hóa và Thông tin tuyên truyền.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan, ({ role }) => role !== 'code');
  },
});
