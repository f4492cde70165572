import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import type { TextFinding } from './text-findings.ts';

/** Aims of which an enumeration names each once; objects and the names of bodies may well come back. */
const VERBS = [
  'thúc đẩy',
  'nâng cao',
  'tăng cường',
  'đẩy mạnh',
  'phát huy',
  'bảo đảm',
  'đảm bảo',
  'góp phần',
  'củng cố',
  'hoàn thiện',
  'khuyến khích',
  'huy động',
  'tạo điều kiện',
  'phát triển',
  'mở rộng',
  'khơi dậy',
  'giữ gìn',
  'quảng bá',
];
const VERB = regexp.giu`(?<=^|[,;:]\s)(?:${VERBS.join('|')})(?!\p{L})`;
/** Two members of the enumeration, from a verb on. */
const MEMBERS = regexp.uy`[\p{L}\p{M}][^,;:.()\n]{9,80},\s[^,;:.()\n]{3,80}(?=[,;.]|$)`;
/** UTF-16 units from the first to the second. */
const REACH = 300;

export const REPEATED_PHRASES_PREFILTER = definePrefilter({ words: VERBS });

/** `thúc đẩy hợp tác, sáng tạo, …; thúc đẩy hợp tác, sáng tạo, …`: two members of an enumeration, word for word, twice in a sentence. */
export const repeatedPhrases = memoizedScan((text): readonly TextFinding[] => {
  const before = new Map<string, number>();
  return allMatches(text, VERB).flatMap(({ index: start }) => {
    MEMBERS.lastIndex = start;
    const written = MEMBERS.exec(text)?.[0];
    if (written === undefined) return [];
    const key = foldForMatch(written);
    const first = before.get(key);
    before.set(key, start);
    if (first === undefined || start - first > REACH || /[.\n]/u.test(text.slice(first, start))) return [];
    return [
      {
        start,
        end: start + written.length,
        message: {
          vi: `Lặp cụm “${written}” trong một câu. Bỏ một lần.`,
          en: `“${written}” stands twice in one sentence. Remove one.`,
        },
      },
    ];
  });
});
