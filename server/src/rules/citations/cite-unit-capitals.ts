import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordForm } from '../../vietnamese/word-forms.ts';
import { capitalise, foldCase, foldForMatch, lowerFirst } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { writeTitle } from '../support/text-findings.ts';

const NUMERAL = '(?:\\d{1,3}[a-zđ]?|[ivx]{1,5}|[a-zđ])(?![\\p{L}\\d])';
/** One step of a reference: `điểm a`, `khoản 2`. */
const STEP = regexp.giu`(?<![\p{L}\d])(điểm|khoản|điều|tiểu\s{1,3}mục|mục|chương|phần)\s{1,3}${NUMERAL}`;
const isNumeral = ({ folded }: WordForm): boolean =>
  folded.length === 1 || /^(?:\d{1,3}[a-zđ]?|[ivx]{1,5})$/u.test(folded);
const PREFILTER = definePrefilter({
  words: ['điểm', 'khoản', 'điều', 'mục', 'chương', 'phần'].map((word) => [word, isNumeral] as const),
});
/** What stands between two steps, or between the last and the document. */
const JOINT = /^(?:\s{0,2},)?\s{1,3}$/u;
/** What a reference points to. */
const DOCUMENT = regexp.u`^(?:\s{0,2},)?\s{1,3}(?:của )?(?:bộ luật|luật|pháp lệnh|hiến pháp|nghị định|nghị quyết|thông tư|quyết định|quy định số|quy chế|hướng dẫn số|điều lệ|kế hoạch (?:số|này)|chỉ thị số|kết luận số)(?!\p{L})`;
const MAX_DOCUMENT_LENGTH = 40;
const SMALL = /^(?:khoản|điểm)$/u;

interface Step {
  /** Of the word alone. */
  readonly start: number;
  readonly word: string;
}

/**
 * The steps of all references to a particular document: two steps or more with an article among them, or with the
 * document after them. A chain without either may be anything: `mục I, phần II`.
 */
const steps = memoizedScan((text: string): readonly Step[] => {
  const found: Step[] = [];
  let chain: Step[] = [];
  let end = -1;
  const close = (): void => {
    const after = foldCase(text.slice(end, end + MAX_DOCUMENT_LENGTH)).replace(regexp.gu`(?<=\p{L})\s+`, ' ');
    const isChain =
      chain.length > 1 &&
      chain.some(({ start, word }) => /^điều\s+\d/iu.test(text.slice(start, start + word.length + 4)));
    if (chain.length > 0 && (isChain || DOCUMENT.test(after))) found.push(...chain);
    chain = [];
  };
  for (const match of allMatches(text, STEP)) {
    if (chain.length > 0 && !JOINT.test(text.slice(end, match.index))) close();
    chain.push({ start: match.index, word: match[1]! });
    end = match.index + match[0].length;
  }
  close();
  return found;
});

export const citeUnitCapitals = defineRule({
  id: 'cite-unit-capitals',
  title: { vi: 'Viết hoa Điều, Mục, Chương khi viện dẫn', en: 'Capitals of Điều, Mục, Chương in references' },
  description: {
    vi: 'Khi chỉ đến phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì viết hoa: “Điều 8”; khoản và điểm viết thường: “điểm a khoản 2 Điều 8”.',
    en: 'Phần, Chương, Mục, Tiểu mục and Điều of a particular document take a capital; khoản and điểm do not.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'capitals-clause-words',
  fixable: 'safe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo điểm a khoản 2 Điều 8 Luật Trẻ em và Chương III Nghị định số 30/2020/NĐ-CP.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKhoản 2 Điều 8 Luật Trẻ em quy định rõ. Điểm b khoản 1 Điều 9 cũng vậy.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHoàn thành mục 3 và phần việc 2; điểm 5 của bảng; mục I, phần II nêu trên.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n- Khoản 2 Điều 8 Luật Trẻ em.\n\n- Đạt điểm 9 điều kiện tốt.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo các điều 8, 9 và 10; những khoản 2 triệu đồng; điều 1 cán bộ hỗ trợ.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện theo ⟦Điểm⟧ a ⟦Khoản⟧ 2 ⟦điều⟧ 8 Luật Trẻ em.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện theo điểm a khoản 2 Điều 8 Luật Trẻ em.',
        regime: 'state',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦chương⟧ III Nghị định số 30/2020/NĐ-CP.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chương III Nghị định số 30/2020/NĐ-CP.',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      const { content, role, bodyStart } = paragraph;
      if (role === 'title' || role === 'code') continue;
      for (const { start, word } of steps(paragraph)) {
        const small = SMALL.test(foldForMatch(word));
        const wanted = small ? lowerFirst(word) : capitalise(word);
        // Words all in capitals belong to a heading; a sentence begins with a capital anyway.
        if (word === wanted || word === word.toUpperCase()) continue;
        if (small && beginsSentence(content.text, start, bodyStart)) continue;
        const range = content.range(start, start + word.length);
        report({
          range,
          ...(plan.regime.id === 'party' && { severity: 'info' as const }),
          message: {
            vi: `Viết “${word}” khi viện dẫn. Viết “${wanted}”.`,
            en: `“${word}” is written in a reference. Write “${wanted}”.`,
          },
          fix: {
            safe: true,
            title: writeTitle(wanted),
            edits: [{ range, newText: wanted }],
          },
        });
      }
    }
  },
});

function beginsSentence(text: string, at: number, bodyStart: number): boolean {
  if (at <= bodyStart) return true;
  return /(?:[.!?:;]|^|\n|[-–+•(“"])\s*$/u.test(text.slice(Math.max(0, at - 6), at));
}
