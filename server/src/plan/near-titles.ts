import { memoizeShort } from '../text/memoize.ts';
import { editDistance } from '../text/nearest.ts';
import { regexp } from '../vietnamese/letters.ts';

/** Title lines of a letterhead, by their letters in folded text, and how many slips of typing one can have. */
const TITLES = {
  'national-title': { letters: 'cộnghoàxãhộichủnghĩaviệtnam', slips: 3 },
  motto: { letters: 'độclậptựdohạnhphúc', slips: 3 },
  // `ĐOÀN …`, `CỘNG SẢN VIỆT NAM` are other words.
  'party-title': { letters: 'đảngcộngsảnviệtnam', slips: 2 },
} as const;

/** Longer than any of them with its blanks and dashes. */
const MAX_LENGTH = 50;

/**
 * The title line that a line is but for slips of typing: `Độc lâp - Tư do - Hạnh phú`, `CỘNG HÒA XÃ HỘI CHỦ NGĨA VIỆT
 * NAM`. Blanks and marks do not count.
 * @param folded by `foldForMatch`
 */
export const nearTitle = memoizeShort((folded): keyof typeof TITLES | null => {
  const letters = folded.replace(regexp.gu`[^\p{L}\p{M}]+`, '');
  for (const name of ['national-title', 'motto', 'party-title'] as const) {
    const title = TITLES[name];
    if (Math.abs(letters.length - title.letters.length) > title.slips) continue;
    if (editDistance(letters, title.letters) <= title.slips) return name;
  }
  return null;
}, MAX_LENGTH);

const SIGNER_TITLES = [
  'chủ tịch',
  'bí thư',
  'giám đốc',
  'hiệu trưởng',
  'chánh văn phòng',
  'trưởng phòng',
].flatMap((title) => [title, `phó ${title}`]);

/** Whether a line in capitals is the title of a signer but for one slip of typing: `HIỆU TRƯỜNG`, `PHÓ CHỦ TICHJ`. */
export const isNearSignerTitle = memoizeShort(
  (folded) =>
    SIGNER_TITLES.some(
      (title) =>
        Math.abs(title.length - folded.length) <= 2 &&
        editDistance(title, folded) <= (folded.length > 10 ? 2 : 1),
    ),
  MAX_LENGTH,
);
