import { memoizedScan } from '../../plan/segment.ts';
import { legacyEncodingOf } from '../../vietnamese/legacy.ts';
import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** Zero-width blanks and joiners, soft hyphens, marks of direction: nothing is seen of them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
/** A joiner between two pictures makes one of them. */
const PICTURE = /\p{Extended_Pictographic}\ufe0f?$/u;

const PREFILTER = definePrefilter({ beside: [[['invisible'], ANY]] });

const scan = memoizedScan((text: string): readonly TextFinding[] =>
  // In an old coding such a code is a letter.
  (legacyEncodingOf(text) ? [] : [...text.matchAll(INVISIBLE)]).flatMap(({ index, 0: found }) => {
    if (found === '\u200d' && PICTURE.test(text.slice(Math.max(0, index - 3), index))) return [];
    const end = index + found.length;
    const code = `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return [
      {
        start: index,
        end,
        message: {
          vi: `Gặp ký tự không nhìn thấy (${code}), làm sai tìm kiếm và so sánh. Xóa ký tự này.`,
          en: `An invisible character (${code}) breaks search and comparison. Remove it.`,
        },
        fix: {
          safe: true,
          title: { vi: 'Xóa ký tự không nhìn thấy', en: 'Remove the invisible character' },
          replacements: [{ start: index, end, newText: '' }],
        },
      },
    ];
  }),
);

export const typoInvisibleCharacter = defineRule({
  id: 'typo-invisible-character',
  title: { vi: 'Không có ký tự ẩn', en: 'No invisible characters' },
  description: {
    vi: 'Chép từ trang web hoặc tệp PDF thường kéo theo ký tự không nhìn thấy (khoảng trắng rộng 0, gạch nối mềm, dấu chiều chữ): từ trông đúng mà tìm không ra.',
    en: 'Copying from web pages or PDF files brings zero-width spaces, soft hyphens and marks of direction: the word looks right and is not found.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  fixesFirst: true,
  examples: {
    valid: [
      'Các cơ quan, đơn vị thực hiện.',
      'Họp lúc\u00a07 giờ 30.',
      'Nhóm 👨\u200d👩\u200d👧 tham gia.',
      'Uû ban nh©n d©n x· x©y dùng kÕ ho¹ch, tæ chøc th­ viÖn, thùc hiÖn nghiªm tóc.',
      'Kinh tế - xã hội; vùng sâu – vùng xa.',
      '```\na\u200bb\n```',
    ],
    invalid: [
      {
        text: 'Các cơ⟦\u200b⟧ quan, đơn⟦\u00ad⟧ vị thực hiện.',
        fixed: 'Các cơ quan, đơn vị thực hiện.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan, ({ role }) => role !== 'code');
  },
});
