import { PLAN_TYPE } from '../regimes/readable-types.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import { signatureCut } from './line-columns.ts';
import { DATELINE_LINE, partInBracket } from './line-shapes.ts';
import { isNearSignerTitle, nearTitle } from './near-titles.ts';
import {
  BODY_START,
  CAPACITY,
  MOTTO,
  NATIONAL_TITLE,
  NUMBER_LABEL,
  RECIPIENTS_LABEL,
  SIGNER_TITLE,
  SOURCE_LINE,
} from './patterns.ts';

/** What a line of place and date begins with; in running text the date stands after other words. */
const PLACE_AND_DATE = regexp.u`^(?:[^\d,;:()]{1,50},\s?)?ngày(?!\p{L})`;
/** `Thành phố Hồ Chí` / `Minh, ngày …`: a place that a wrap has cut, and its end. */
const CUT_PLACE = regexp.u`^(?:\p{Lu}\p{Ll}{1,7}|phố|khu|trấn)(?:\s(?:\p{Lu}\p{Ll}{1,7}|phố|khu|trấn)){0,4}$`;
const PLACE_END = regexp.u`^\p{Lu}\p{Ll}{1,7}(?:\s\p{Lu}\p{Ll}{1,7}){0,2},\s?ngày(?!\p{L})`;
const COLUMN_GAP = / {4}|\t/u;

const NATIONAL_WORDS = 'cộng hoà xã hội chủ nghĩa việt nam';
const MOTTO_WORDS = 'độc lập tự do hạnh phúc';
const PARTY_WORDS = 'đảng cộng sản việt nam';
const YOUTH_WORDS = ['đoàn tncs hồ chí minh', 'đoàn thanh niên cộng sản hồ chí minh'] as const;

/** Whether two lines make one line of the head or of the signature that neither of them is alone. */
export function joinsLandmark(before: string, current: string): boolean {
  if (before.length + current.length > 110) return false;
  const first = foldForMatch(before).trim();
  const second = foldForMatch(current).trim();
  const whole = `${first} ${second}`.replaceAll('\n', ' ');
  const words = whole.replace(regexp.gu`[^\p{L}]+`, ' ').trim();
  const haveWords = regexp.u`\p{L}`.test(first) && regexp.u`\p{L}`.test(second);
  if (
    haveWords &&
    [NATIONAL_WORDS, MOTTO_WORDS, PARTY_WORDS, ...YOUTH_WORDS].some((phrase) =>
      isPrefix(words, phrase, first),
    )
  )
    return true;
  if (first === 'kế' && /^hoạch(?: |$)/u.test(second) && isUpper(before) && isUpper(current)) return true;
  if (
    NUMBER_LABEL.test(first) &&
    first.length < 12 &&
    regexp.u`^[\d.…_\s]{0,12}[-/–]\s{0,2}kh(?!\p{L})`.test(second)
  )
    return true;
  if (
    DATELINE_LINE.test(whole) &&
    !DATELINE_LINE.test(first) &&
    !PLACE_END.test(current) &&
    regexp.u`^\p{Lu}[^,;:.()]{1,40},`.test(before)
  )
    return true;
  if (CUT_PLACE.test(before) && DATELINE_LINE.test(second) && PLACE_END.test(current)) return true;
  return (
    CAPACITY.test(before) &&
    isUpper(before) &&
    isUpper(current) &&
    !CAPACITY.test(current) &&
    !SIGNER_TITLE.test(second) &&
    !isNearSignerTitle(second) &&
    !BODY_START.test(second)
  );
}

/** Whether words are the beginning of a phrase, or all of it, and more than what its first line says. */
function isPrefix(words: string, phrase: string, first: string): boolean {
  return (
    words.includes(' ') &&
    (phrase === words || phrase.startsWith(`${words} `)) &&
    !first.endsWith(phrase.slice(-6))
  );
}

/** The Tiêu ngữ, perhaps after the end of a long name in capitals that stands on its left. */
function isMotto(line: string, folded: string): boolean {
  const motto = MOTTO.exec(folded);
  if (!motto || folded.length < 50) return motto !== null;
  return motto.index + motto[0].length === folded.length && isUpper(line.slice(0, motto.index));
}

/** Lines that are what they are wherever they stand. */
export function isLandmark(line: string): boolean {
  if (COLUMN_GAP.test(line)) return line.split(COLUMN_GAP).some((part) => isLandmark(part.trim()));
  if (line.length > 90) return false;
  if (/^\\?\*{1,3}$|^[-_=–—]{3,}$/u.test(line)) return true;
  const folded = foldForMatch(line).trim();
  if (/^[([]?\s?đã\s+ký\s?[)\]]?$/u.test(folded)) return true;
  return (
    PLAN_TYPE.titleAlone.test(folded) ||
    (PLAN_TYPE.titleWithSlip.test(folded) && isUpper(line)) ||
    (RECIPIENTS_LABEL.test(folded) && (folded.length < 14 || signatureCut(line, folded) !== undefined)) ||
    (NUMBER_LABEL.test(folded) && regexp.u`[-/–]\s*kh(?!\p{L})|kh\s*[-/–]`.test(folded)) ||
    (folded.length < 60 && PLACE_AND_DATE.test(folded) && DATELINE_LINE.test(folded)) ||
    (NATIONAL_TITLE.test(folded) && folded.length < 60) ||
    isMotto(line, folded) ||
    (folded.length < 50 && nearTitle(folded) !== null) ||
    SOURCE_LINE.test(folded) ||
    CAPACITY.test(line) ||
    partInBracket(line, folded) !== null
  );
}
