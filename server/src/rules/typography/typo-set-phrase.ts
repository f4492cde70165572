import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** Words that stand side by side as a series, and the mark that official texts set between them. */
const PHRASES: readonly (readonly [first: string, mark: ',' | ' -', second: string])[] = [
  ['ban', ',', 'ngành'],
  ['cơ quan', ',', 'đơn vị'],
  ['quốc phòng', ',', 'an ninh'],
  ['kinh tế', ' -', 'xã hội'],
  ['chính trị', ' -', 'xã hội'],
  ['mục đích', ',', 'yêu cầu'],
];
const MARKS = new Map(PHRASES.map(([first, mark]) => [first, mark]));
const PHRASE = regexp.giu`(?<![\p{L}\p{M}])(?:(ban)(?= ngành(?! nghề))|(cơ quan)(?= đơn vị(?! sự nghiệp))|(quốc phòng)(?= an ninh)|(mục đích)(?= yêu cầu(?! của))|(kinh tế|chính trị)(?= xã hội(?! chủ nghĩa| học)))(?![\p{L}\p{M}]) `;

const PREFILTER = definePrefilter({
  words: [
    ['ban', 'ngành'],
    ['quan', 'đơn'],
    ['phòng', 'an'],
    ['tế', 'xã'],
    ['trị', 'xã'],
    ['đích', 'yêu'],
  ],
});

const scan = memoizedScan((text: string): readonly TextFinding[] =>
  [...text.matchAll(PHRASE)].flatMap(({ index, 0: found }) => {
    const first = found.trimEnd();
    const second = /^\S+ ?\S*/u.exec(text.slice(index + found.length))![0];
    const mark = MARKS.get(first.toLowerCase());
    if (!mark) return [];
    const end = index + first.length;
    const words = PHRASES.find(([each]) => each === first.toLowerCase())![2];
    const written = `${first} ${second.slice(0, words.length)}`;
    const meant = `${first}${mark} ${second.slice(0, words.length)}`;
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
          title: { vi: `Viết “${meant}”`, en: `Write “${meant}”` },
          replacements: [{ start: end, end, newText: mark }],
        },
      },
    ];
  }),
);

export const typoSetPhrase = defineRule({
  id: 'typo-set-phrase',
  title: { vi: 'Đủ dấu trong cụm từ cố định', en: 'Marks inside set phrases' },
  description: {
    vi: 'Các cụm từ liệt kê quen dùng có dấu ở giữa: “sở, ban, ngành”, “cơ quan, đơn vị”, “quốc phòng, an ninh”, “kinh tế - xã hội”, “chính trị - xã hội”, “mục đích, yêu cầu”.',
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
        text: 'Phát triển ⟦kinh tế xã hội⟧, giữ vững ⟦quốc phòng an ninh⟧.',
        fixed: 'Phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan, ({ role }) => role !== 'code');
  },
});
