import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter, LETTER } from '../../vietnamese/prefilter.ts';
import { lostSyllables } from '../../vietnamese/spelling/lost-syllables.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { type TextFinding, writeTitle } from '../support/text-findings.ts';
import { reportWordFindings } from '../support/word-findings.ts';
import { isLetterSpaced, scanPerTable, wordsIn } from '../support/words.ts';

const PREFILTER = definePrefilter({ beside: [[LETTER, ['blank']]] });

export const textLostSyllable = defineRule({
  id: 'text-lost-syllable',
  title: { vi: 'Không thiếu tiếng trong một từ', en: 'No syllable lost inside a word' },
  description: {
    vi: 'Một từ hai tiếng mất tiếng sau (“trong quá thực hiện” – “trong quá trình thực hiện”): không văn bản nào viết như thế, còn viết đủ thì rất nhiều. So với thống kê các cụm âm tiết trong văn bản tiếng Việt.',
    en: 'A word of two syllables that has lost the second: no text puts it that way, and many have the whole. Judged by statistics of neighbouring syllables in Vietnamese texts.',
  },
  part: 'typography',
  spelling: true,
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Trong quá trình thực hiện, nếu có vướng mắc thì phản ánh về Văn phòng.',
      'Các cơ quan có liên quan hướng dẫn, theo dõi; đề nghị hỗ trợ kinh phí.',
      'Đảm bảo dữ liệu, giao dịch trong hệ thống; bản sao có chứng thực một trong các giấy tờ.',
      'Tuân thủ định hướng quy hoạch; hình thức thưởng kịp thời; dự án nuôi bò.',
      'Thư ký hội nghị hoặc thư ký tổ phát phiếu; công bố hợp chuẩn, hợp quy trên môi trường điện tử.',
      'Cải cách thể chế để nâng sức cạnh tranh; khu bầu cử; tổ Thanh niên xung kích.',
      'Đồng chí Trần Ban, bản Nậm Chính, xã Phong Thổ dự họp.',
    ],
    invalid: [
      {
        text: 'Giải quyết các vấn đề phát sinh trong ⟦quá thực⟧ hiện.\n\nPhối hợp với các cơ quan có ⟦liên hướng⟧ dẫn, theo dõi.',
        fixed:
          'Giải quyết các vấn đề phát sinh trong quá trình thực hiện.\n\nPhối hợp với các cơ quan có liên quan hướng dẫn, theo dõi.',
      },
      {
        text: 'Bảo đảm việc ⟦thực chế⟧ độ tiền thưởng theo quy định.',
        fixed: 'Bảo đảm việc thực hiện chế độ tiền thưởng theo quy định.',
      },
    ],
  },
  check(plan, context) {
    reportWordFindings(plan, context, PREFILTER, scanWith);
  },
});

const scanWith = scanPerTable((text: string, table: WordTable): readonly TextFinding[] => {
  if (isLetterSpaced(text)) return [];
  const words = wordsIn(text);
  return lostSyllables(text, table, words).map(({ start, end, lost }) =>
    findingOf(text, words, start, end, lost),
  );
});

function findingOf(
  text: string,
  words: readonly Word[],
  start: number,
  end: number,
  syllable: string,
): TextFinding {
  const first = words.find((word) => word.start === start)!;
  const written = text.slice(start, end);
  const lost = isUpper(written) ? syllable.toUpperCase() : syllable;
  const right = `${first.form.text} ${lost}${text.slice(first.end, end)}`;
  return {
    start,
    end,
    message: {
      vi: `“${written}” có lẽ thiếu một tiếng: “${right}”. Kiểm tra và bổ sung.`,
      en: `A syllable may be missing in “${written}”: “${right}”. Check and add it.`,
    },
    fix: {
      safe: false,
      title: writeTitle(right),
      replacements: [{ start: first.end, end: first.end, newText: ` ${lost}` }],
    },
  };
}
