import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import { hasToneMark, isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { capitalise, foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { type TextFinding, writeTitle } from '../support/text-findings.ts';
import { reportWordFindings } from '../support/word-findings.ts';
import { scanPerTable, wordsIn } from '../support/words.ts';

/** Two capitals and small letters (`THực`), or a capital after the first letter (`hOạch`, `kẾ`). */
const SHAPE = regexp.u`^(?:\p{Lu}{2}\p{Ll}+|\p{Ll}\p{Lu}\p{Ll}*)$`;
/** Binary logarithm of the documents from which a syllable and its neighbour are a phrase. */
const MIN_DOCUMENTS = 4;

const PREFILTER = definePrefilter({
  forms: ({ kind, text }) => kind === 'mixed' && text.length > 2 && SHAPE.test(text),
});

export const capsInsideWord = defineRule({
  id: 'caps-inside-word',
  title: { vi: 'Không viết hoa lạc giữa một tiếng', en: 'No stray capital inside a syllable' },
  description: {
    vi: 'Giữ phím Shift quá lâu hoặc gõ nhầm làm chữ thứ hai của một tiếng viết hoa (“THực hiện”, “kế hOạch”). Chữ viết tắt, tên riêng không xét.',
    en: 'The Shift key held too long makes the second letter of a syllable a capital. Abbreviations and names are left alone.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'THỰC HIỆN; Thực hiện; kế hoạch; KẾ HOẠCH.',
      'ThS. Trần Văn A; TTr-UBND; VNeID; GDĐTh; QĐ-TTg; KHoa.',
      'Đồng chí ĐứcMạnh; xã H’Ra; người HMông; nước pH 7.',
      'MoMo, iPhone, eBay, TPHCm, NAm.',
      'Đội ĐTm, tổ TKh, kWh, mAh, dB.',
    ],
    invalid: [
      {
        text: 'Các bộ phận ⟦THực⟧ hiện theo kế ⟦hOạch⟧.',
        fixed: 'Các bộ phận Thực hiện theo kế hoạch.',
      },
      {
        text: '⟦TRiển⟧ khai đến các lớp; ⟦CÁc⟧ tổ trưởng báo cáo.',
        fixed: 'Triển khai đến các lớp; Các tổ trưởng báo cáo.',
      },
    ],
  },
  check(plan, context) {
    reportWordFindings(plan, context, PREFILTER, scanWith);
  },
});

const scanWith = scanPerTable((text: string, table: WordTable): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  const words = wordsIn(text);
  for (const [i, { form, start, end }] of words.entries()) {
    if (form.kind !== 'mixed' || form.text.length < 3 || !SHAPE.test(form.text)) continue;
    const small = form.text.toLowerCase();
    if (!hasToneMark(form.text) || !isVietnameseSyllable(small) || isGlued(text, start, end)) continue;
    const [before, id, next] = [words[i - 1]?.form.folded, small, words[i + 1]?.form.folded].map((word) =>
      table.idOf(foldForMatch(word ?? '')),
    ) as [number, number, number];
    const isPhrase = [table.weight(before, id), table.weight(id, next)].some(
      (weight) => weight !== undefined && weight >= MIN_DOCUMENTS,
    );
    if (!isPhrase) continue;
    const right = form.capital ? capitalise(small) : small;
    findings.push({
      start,
      end,
      message: {
        vi: `Chữ hoa lạc giữa tiếng: “${form.text}”. Viết “${right}”.`,
        en: `A stray capital inside a syllable: “${form.text}”. Write “${right}”.`,
      },
      fix: { safe: false, title: writeTitle(right), replacements: [{ start, end, newText: right }] },
    });
  }
  return findings;
});

/** Part of a symbol, an address or a word in marks of its own. */
function isGlued(text: string, start: number, end: number): boolean {
  return /[-–/&_@’'.]/u.test(text[start - 1] ?? ' ') || /[-–/&_@’']/u.test(text[end] ?? ' ');
}
