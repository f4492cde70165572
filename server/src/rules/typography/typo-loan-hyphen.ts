import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** Loan words that are written in syllables joined by hyphens. */
const LOANS = [
  'pa-nô',
  'áp-phích',
  'ăng-ten',
  'xi-măng',
  'ki-lô-mét',
  'in-tơ-nét',
  'ra-đi-ô',
  'ô-xy',
  'ô-tô',
  'mô-tô',
  'ti-vi',
  'các-bon',
  'vi-ta-min',
  'băng-rôn',
  'bê-tông',
  'véc-tơ',
];
const SPACED = regexp.gu`(?<![\p{L}\p{M}])(?:${LOANS.map((loan) => {
  const spaced = loan.split('-').join('\\s?[-–]\\s?');
  return `[${loan[0]}${loan[0]!.toUpperCase()}]${spaced.slice(1)}`;
}).join('|')})(?![\p{L}\p{M}])`;
const PREFILTER = definePrefilter({ words: LOANS.map((loan) => loan.split('-')[0]!) });

/** What the ends of its syllables show of such a word: far cheaper to look for. */
const PAIRS = LOANS.flatMap((loan) => {
  const syllables = loan.split('-');
  return syllables.slice(1).map((syllable, i) => [syllables[i]!.at(-1)!, syllable[0]!] as const);
});
const MAY_BE_SPACED = regexp.iu`[${unique(PAIRS.map(([end]) => end))}](?:\s[-–]\s?|[-–]\s)[${unique(PAIRS.map(([, start]) => start))}]`;

function unique(letters: readonly string[]): string {
  return [...new Set(letters)].join('');
}

/** Whether `MAY_BE_SPACED` stands around a dash: far fewer places than it would look at. */
function mayBeSpaced(text: string): boolean {
  for (const dash of ['-', '–']) {
    for (let at = text.indexOf(dash); at >= 0; at = text.indexOf(dash, at + 1))
      if (MAY_BE_SPACED.test(text.slice(Math.max(0, at - 2), at + 3))) return true;
  }
  return false;
}

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  if (!mayBeSpaced(text)) return [];
  return [...text.matchAll(SPACED)].flatMap(({ index: start, 0: found }) => {
    if (!/\s/u.test(found)) return [];
    const right = found.replace(/\s?[-–]\s?/gu, '-');
    return [
      {
        start,
        end: start + found.length,
        message: {
          vi: `Từ mượn “${found}” có khoảng trắng quanh dấu gạch nối. Viết “${right}”.`,
          en: `Spaces around the hyphens of the loan word “${found}”. Write “${right}”.`,
        },
        fix: {
          safe: true,
          title: writeTitle(right),
          replacements: [{ start, end: start + found.length, newText: right }],
        },
      },
    ];
  });
});

export const typoLoanHyphen = defineRule({
  id: 'typo-loan-hyphen',
  title: { vi: 'Từ mượn có gạch nối viết liền', en: 'Loan words keep their hyphens tight' },
  description: {
    vi: 'Dấu gạch nối trong từ mượn (pa-nô, ăng-ten, ki-lô-mét) không có khoảng trắng hai bên.',
    en: 'The hyphen inside a loan word (pa-nô, ăng-ten, ki-lô-mét) has no spaces around it.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  examples: {
    valid: [
      'Lắp đặt pa-nô, áp-phích, ăng-ten; dài 5 ki-lô-mét.',
      'Treo pano, băng rôn; phát trên tivi.',
      'Tuyến ô - Tô Hiệu, khu A - B.',
      'Xã Mô - xã Tô; thôn Pa - thôn Nô.',
      'Kinh tế - xã hội, khoa học - công nghệ.',
    ],
    invalid: [{ text: 'Lắp đặt ⟦pa - nô⟧ và cột ⟦ăng - ten⟧.', fixed: 'Lắp đặt pa-nô và cột ăng-ten.' }],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan);
  },
});
