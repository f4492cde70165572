import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';

const AFTER =
  /^\s{0,3}(?:\([^()]{0,30}\)\s{0,3})?(?:của\s{1,3})?(?:h[ằà]ng\s{1,3}(?:năm|tháng|quý)|(?:mỗi|từng)\s{1,3}(?:năm|tháng|quý)|các\s{1,3}năm|năm\s{1,3}(?:sau|tiếp\s{1,3}theo|liền\s{1,3}kề)\s{1,3}(?:của\s{1,3}|sau\s{1,3})?(?:năm|kỳ)\s{1,3}báo\s{1,3}cáo)/u;
/** What happens again and again, as words of the same sentence. */
const PERIODIC = '(?<!\\p{L})(?:(?:h[ằà]ng|mỗi|từng)\\s{1,3}(?:năm|quý|tháng)|định\\s{1,3}kỳ)(?!\\p{L})';
const EACH_PERIODIC = regexp.gu`${PERIODIC}`;
const HAS_PERIODIC = regexp.u`${PERIODIC}`;
/** `kinh phí hằng năm`: money and rights that are given each year say nothing of when somebody has to act. */
const OF_SOMETHING = regexp.u`(?:kinh\s+phí|dự\s+toán|ngân\s+sách|thu\s+nhập|nguồn\s+vốn|thường\s+xuyên|không)\s+(?:\p{L}+\s+){0,2}$`;
const SENTENCE = regexp.gu`[\p{Ll}\d)”"%]\.\s+(?=[\p{Lu}“"(])`;
const REACH = 400;

/** Whether the words right after a date say that it comes again every year: `hằng năm`. */
export function recursAfter(folded: string, end: number): boolean {
  return AFTER.test(folded.slice(end, end + 60));
}

/**
 * Whether a date without a year comes again by what its sentence says before it: `Định kỳ hằng năm, các thôn báo cáo …
 * trước ngày 10/01`.
 * @param folded text by `foldForMatch`, the date at its `start`
 */
export function recursBefore(text: string, folded: string, date: DateMention): boolean {
  if (date.year) return false;
  const from = Math.max(0, date.start - REACH);
  let start = from;
  for (const match of text.slice(from, date.start).matchAll(SENTENCE)) {
    start = from + match.index + match[0].length;
  }
  const sentence = folded.slice(start, date.start);
  for (const match of sentence.matchAll(EACH_PERIODIC)) {
    if (!OF_SOMETHING.test(sentence.slice(Math.max(0, match.index - 40), match.index))) return true;
  }
  return false;
}

/** Whether a heading or an introducing line is about what happens again and again: `Chế độ báo cáo định kỳ`. */
export function isPeriodic(title: string): boolean {
  return HAS_PERIODIC.test(title);
}

const WHEN_WORDS: ReadonlySet<string> = new Set(
  'định kỳ kì hằng hàng mỗi từng các năm tháng quý tuần lần một hai ba sáu cả và hoặc đầu giữa cuối trước vào đột xuất xong'.split(
    ' ',
  ),
);

/** Whether words tell only how often, or join times: `Định kỳ 6 tháng,`, `) và hằng năm (`. */
export function saysWhenOnly(folded: string): boolean {
  let any = false;
  for (const [word] of folded.matchAll(regexp.gu`[\p{L}\p{M}]+`)) {
    if (!WHEN_WORDS.has(word)) return false;
    any = true;
  }
  return any;
}
