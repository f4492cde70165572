import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { splitSyllables } from '../../vietnamese/spelling/split-syllables.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { type TextFinding, writeTitle } from '../support/text-findings.ts';
import { reportWordFindings } from '../support/word-findings.ts';
import { isLetterSpaced, scanPerTable, wordsIn } from '../support/words.ts';
import { spacingFindings } from './spacing-scan.ts';

const PREFILTER = definePrefilter({
  forms: ({ kind, syllable, text }) => kind === 'word' && (!syllable || text.length === 1),
});

export const textSplitSyllable = defineRule({
  id: 'text-split-syllable',
  title: { vi: 'Không có khoảng trắng trong một tiếng', en: 'No blank inside a syllable' },
  description: {
    vi: 'Khoảng trắng cắt một tiếng làm hai (“hộ i nghị”, “đư ợc lên”): mảnh còn lại không phải âm tiết, ghép lại thành một tiếng hay đứng cạnh từ bên cạnh.',
    en: 'A blank cuts a syllable in two: a piece of it is no syllable, and both together make one that often stands beside its neighbour.',
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
      'Tổ chức hội nghị triển khai; các nhiệm vụ được lên kế hoạch chi tiết.',
      'Điểm b an toàn giao thông; khoản a, lớp c học buổi sáng.',
      'Vitamin c ó trong rau; hình a b c; x + y = z.',
      'Bà H Lan, ông Y Dhơn, đồng chí K Sor dự họp.',
      'Nước Ý a dua; độ pH ở mức 7; máy in A4; 5 m ét.',
      'N â n g c a o c h ấ t l ư ợ n g',
    ],
    invalid: [
      {
        text: 'Tổ chức ⟦hộ i⟧ nghị triển khai; các nhiệm vụ đều ⟦đượ c⟧ phân công.\n\nTriển ⟦k hai⟧ đồng bộ.',
        fixed: 'Tổ chức hội nghị triển khai; các nhiệm vụ đều được phân công.\n\nTriển khai đồng bộ.',
      },
      {
        text: '⟦Đ ảm⟧ bảo an toàn; tập ⟦tru ng⟧ tuyên truyền; kiểm ⟦t ra⟧ việc chấp hành.',
        fixed: 'Đảm bảo an toàn; tập trung tuyên truyền; kiểm tra việc chấp hành.',
      },
    ],
  },
  check(plan, context) {
    reportWordFindings(
      plan,
      context,
      PREFILTER,
      scanWith,
      // `th ực`: told with the blanks.
      (paragraph, { start, end }) =>
        !spacingFindings(paragraph).some((other) => other.start < end && other.end > start),
    );
  },
});

const scanWith = scanPerTable((text: string, table: WordTable): readonly TextFinding[] => {
  if (isLetterSpaced(text)) return [];
  return splitSyllables(text, table, wordsIn(text)).map(({ start, end, whole }) => ({
    start,
    end,
    message: {
      vi: `Khoảng trắng lọt vào giữa một tiếng: “${text.slice(start, end)}”. Viết “${whole}”.`,
      en: `A blank inside a syllable: “${text.slice(start, end)}”. Write “${whole}”.`,
    },
    fix: {
      safe: false,
      title: writeTitle(whole),
      replacements: [{ start, end, newText: whole }],
    },
  }));
});
