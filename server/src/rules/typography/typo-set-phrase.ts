import { memoizedScan } from '../../plan/segment.ts';
import { isQuoted } from '../../text/quotes.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportOnce } from '../support/repeated.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

interface Phrase {
  readonly first: string;
  /** The mark that official texts set between the two. */
  readonly mark: ',' | ' -';
  readonly second: string;
  /** What may stand behind or before it, where the two are no series. */
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** Words that stand side by side as a series. */
const PHRASES: readonly Phrase[] = [
  { first: 'ban', mark: ',', second: 'ngành', notBefore: 'nghề' },
  { first: 'cơ quan', mark: ',', second: 'đơn vị', notBefore: 'sự nghiệp' },
  { first: 'quốc phòng', mark: ',', second: 'an ninh' },
  { first: 'kinh tế', mark: ' -', second: 'xã hội', notBefore: 'chủ nghĩa|học' },
  { first: 'chính trị', mark: ' -', second: 'xã hội', notBefore: 'chủ nghĩa|học' },
  { first: 'mục đích', mark: ',', second: 'yêu cầu', notBefore: 'của' },
  { first: 'phòng', mark: ',', second: 'chống', notBefore: 'chế|chọi', notAfter: 'văn|hải|tiền|căn' },
  { first: 'văn hóa', mark: ',', second: 'văn nghệ' },
  { first: 'văn hoá', mark: ',', second: 'văn nghệ' },
  { first: 'kiểm tra', mark: ',', second: 'giám sát', notBefore: 'viên' },
  { first: 'chức năng', mark: ',', second: 'nhiệm vụ' },
  { first: 'công khai', mark: ',', second: 'minh bạch' },
  { first: 'khó khăn', mark: ',', second: 'vướng mắc' },
  { first: 'chủ trì', mark: ',', second: 'phối hợp' },
  { first: 'thi đua', mark: ',', second: 'khen thưởng', notAfter: 'hội đồng|ban|phòng|cụm|khối' },
  { first: 'đào tạo', mark: ',', second: 'bồi dưỡng' },
  { first: 'cán bộ', mark: ',', second: 'công chức' },
  { first: 'công chức', mark: ',', second: 'viên chức' },
  { first: 'vui chơi', mark: ',', second: 'giải trí' },
  { first: 'phòng cháy', mark: ',', second: 'chữa cháy' },
  { first: 'cứu nạn', mark: ',', second: 'cứu hộ' },
  { first: 'phương hướng', mark: ',', second: 'nhiệm vụ' },
  { first: 'nhiệm vụ', mark: ',', second: 'giải pháp' },
  { first: 'sửa đổi', mark: ',', second: 'bổ sung' },
  { first: 'tham nhũng', mark: ',', second: 'tiêu cực' },
  { first: 'tham nhũng', mark: ',', second: 'lãng phí' },
  { first: 'chủ trương', mark: ',', second: 'chính sách' },
  { first: 'tuyên truyền', mark: ',', second: 'phổ biến' },
];
const EDGE = '[\\p{L}\\p{M}]';
const SERIES = PHRASES.map(({ first, second, notBefore, notAfter }) => {
  const before = notAfter ? `(?<!(?:${notAfter}) )` : '';
  return `${before}${first} ${second}(?!${EDGE}${notBefore ? `| (?:${notBefore})(?!${EDGE})` : ''})`;
});
const PHRASE = regexp.giu`(?<!${EDGE})(?:${SERIES.join('|')})`;

const NAME_BEFORE = regexp.u`(?<!\p{L})(?:Cục|Ban|Vụ|Phòng|Viện|Thế giới) \p{Lu}\p{Ll}`;

const PREFILTER = definePrefilter({
  words: PHRASES.map(({ first, second }): [string, string] => [
    first.split(' ').at(-1)!,
    second.split(' ')[0]!,
  ]),
});

const scan = memoizedScan((text: string): readonly TextFinding[] =>
  [...text.matchAll(PHRASE)].flatMap(({ index, 0: written }) => {
    const small = written.toLowerCase();
    const phrase = PHRASES.find(({ first, second }) => small === `${first} ${second}`);
    // `Ban Văn hóa Văn nghệ Trung ương`, `Cục Phòng chống tội phạm`: the name of a body.
    if (
      !phrase ||
      (isName(written, phrase.first.length) && !isUpper(written)) ||
      isQuoted(text, index) ||
      NAME_BEFORE.test(text.slice(Math.max(0, index - 9), index + 2))
    )
      return [];
    const end = index + phrase.first.length;
    const meant = written.slice(0, phrase.first.length) + phrase.mark + written.slice(phrase.first.length);
    return [
      {
        start: index,
        end: index + written.length,
        message: {
          vi: `Thiếu dấu trong cụm “${written}”. Viết “${meant}”.`,
          en: `A mark is missing in “${written}”. Write “${meant}”.`,
        },
        fix: {
          safe: false,
          title: writeTitle(meant),
          replacements: [{ start: end, end, newText: phrase.mark }],
        },
      },
    ];
  }),
);

/** Whether the second word begins with a capital. */
function isName(written: string, at: number): boolean {
  return isUpper(written[at + 1]!);
}

export const typoSetPhrase = defineRule({
  id: 'typo-set-phrase',
  title: { vi: 'Đủ dấu trong cụm từ cố định', en: 'Marks inside set phrases' },
  description: {
    vi: 'Các cụm từ liệt kê quen dùng có dấu ở giữa: “sở, ban, ngành”, “cơ quan, đơn vị”, “quốc phòng, an ninh”, “kinh tế - xã hội”, “chính trị - xã hội”, “mục đích, yêu cầu”, “phòng, chống”, “kiểm tra, giám sát”, “chủ trì, phối hợp”, “cán bộ, công chức, viên chức”, “phòng cháy, chữa cháy” …',
    en: 'Set phrases that list two things have a mark between them: “ban, ngành”, “cơ quan, đơn vị”, “kinh tế - xã hội”.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Các sở, ban, ngành; các cơ quan, đơn vị; các tổ chức chính trị - xã hội.',
      'Phát triển kinh tế - xã hội gắn với bảo đảm quốc phòng, an ninh.',
      'Nền kinh tế xã hội chủ nghĩa; hệ thống chính trị xã hội chủ nghĩa; môn kinh tế xã hội học.',
      'Là cơ quan đơn vị sự nghiệp công lập; Ban ngành nghề nông thôn; Ban Dân vận; ngành y tế; cơ quan của đơn vị.',
      'Mỗi cơ quan, mỗi đơn vị cử một người; Trưởng ban, ngành trưởng.',
      'Phòng, chống dịch bệnh; căn phòng chống nóng; Ban Văn hoá Văn nghệ Trung ương; phòng chế tạo.',
      'Hội đồng thi đua khen thưởng trường; Chủ đề “Phòng chống ma túy”; cán bộ, công chức, viên chức.',
      'Kiểm tra giám sát viên; chức năng và nhiệm vụ; công khai, minh bạch; chủ trì, phối hợp với các đơn vị.',
      'Sử dụng đúng mục đích yêu cầu của người tài trợ; mục đích và yêu cầu; mục đích, yêu cầu.',
      'Về kinh tế, xã hội đạt kết quả; về quốc phòng và an ninh giữ vững.',
    ],
    invalid: [
      {
        text: 'Các sở, ⟦ban ngành⟧ và ⟦cơ quan đơn vị⟧; các tổ chức ⟦chính trị xã hội⟧.',
        fixed: 'Các sở, ban, ngành và cơ quan, đơn vị; các tổ chức chính trị - xã hội.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. ⟦MỤC ĐÍCH YÊU CẦU⟧\n\nBám sát mục đích, yêu cầu.',
        fixed: 'KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nBám sát mục đích, yêu cầu.',
      },
      {
        text: 'Công tác ⟦phòng chống⟧ dịch bệnh; phòng chống đuối nước; ⟦Chủ trì phối hợp⟧ với các đơn vị.',
        fixed: 'Công tác phòng, chống dịch bệnh; phòng, chống đuối nước; Chủ trì, phối hợp với các đơn vị.',
      },
      {
        text: '⟦Cán bộ công chức⟧, viên chức được ⟦đào tạo bồi dưỡng⟧ về ⟦phòng cháy chữa cháy⟧.',
        fixed: 'Cán bộ, công chức, viên chức được đào tạo, bồi dưỡng về phòng cháy, chữa cháy.',
      },
      {
        text: 'Phát triển ⟦kinh tế xã hội⟧, giữ vững ⟦quốc phòng an ninh⟧.',
        fixed: 'Phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh.',
      },
    ],
  },
  check(plan, context) {
    reportOnce(plan, { report: context.report }, (report) =>
      reportTextFindings(plan, { ...context, report }, PREFILTER, scan, ({ role }) => role !== 'code'),
    );
  },
});
