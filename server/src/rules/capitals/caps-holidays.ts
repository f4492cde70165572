import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { capitalise } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalFinding, capitalisedFinding, reportCapitals } from '../support/capitals.ts';
import type { TextFinding } from '../support/text-findings.ts';
import { wordsIn } from '../support/words.ts';

/** Names of days, with the small letter they are met with. */
const DAYS = [
  'quốc khánh',
  'phụ nữ Việt Nam',
  'quốc tế phụ nữ',
  'quốc tế lao động',
  'quốc tế thiếu nhi',
  'quốc tế hạnh phúc',
  'nhà giáo Việt Nam',
  'thầy thuốc Việt Nam',
  'doanh nhân Việt Nam',
  'gia đình Việt Nam',
  'pháp luật Việt Nam',
  'thương binh',
  'giải phóng miền Nam',
  'báo chí cách mạng Việt Nam',
  'chuyển đổi số quốc gia',
  'toàn dân phòng cháy',
  'môi trường thế giới',
  'sách và văn hóa đọc',
  'sách Việt Nam',
  'thể thao Việt Nam',
  'khuyến học Việt Nam',
  'công tác xã hội Việt Nam',
  'người cao tuổi Việt Nam',
  'quốc tế người cao tuổi',
  'người khuyết tật Việt Nam',
  'khoa học và công nghệ Việt Nam',
  'di sản văn hóa Việt Nam',
  'biên phòng toàn dân',
  'dân số Việt Nam',
  'dân số thế giới',
  'nước thế giới',
  'sinh viên Việt Nam',
  'bảo hiểm y tế Việt Nam',
];
const TET = ['nguyên đán', 'trung thu', 'dương lịch', 'đoan ngọ', 'thiếu nhi'];
/** The names after `ngày` and `tết`, word by word. */
const NAMES = new Map<string, readonly (readonly string[])[]>([
  ['ngày', DAYS.map((name) => name.split(' '))],
  ['tết', TET.map((name) => name.split(' '))],
]);

/** `Ngày Quốc tế phụ nữ`, `Ngày Thương binh - liệt sĩ`, `cách mạng tháng tám`, `Đại hội Đại biểu toàn quốc`, `vui xuân, đón tết`: the right form of each. */
const EVENTS = regexp.gu`(?<=(?:ngày|Ngày) Quốc tế )(?:phụ nữ|lao động|thiếu nhi|hạnh phúc)(?!\p{L})|(?<=Thương binh(?: [-–]|,)? )(liệt s[ĩỹ])|(?<![\p{L}\p{M}])((?:cách mạng [Tt]háng|Cách mạng tháng) [Tt]ám|cách mạng tháng 8)(?![\p{L}\p{M}\d/.-])|(Đại hội Đại biểu [Tt]oàn quốc)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])([Hh]ội [Kk](?:hỏe|hoẻ) [Pp]hù [Đđ]ổng)(?![\p{L}\p{M}])|(?<=(?<![\p{L}\p{M}])(?:đón|vui|ăn|chúc|quà|mừng) )(tết)(?=[,.;)]|$| (?!ngữ|âm|ta|tây|cổ|cơm|thanh|hàn|độc|truyền|(?:nguyên|trung|dương|đoan|thiếu)(?!\p{L}))\p{Ll})`;
const MAY_BE_EVENT =
  /Thương binh|gày Quốc tế [plth]|háng (?:[Tt]ám|8)|hù [Đđ]ổng|Đại biểu [Tt]oàn|(?:đón|vui|ăn|chúc|quà|mừng) tết/u;

const PREFILTER = definePrefilter({
  words: [
    ...[...NAMES].flatMap(([day, names]) => names.map(([first = '']) => `${day} ${first}`)),
    ...[
      'liệt sĩ',
      'liệt sỹ',
      'tháng tám',
      'tháng 8',
      'phù đổng',
      'biểu toàn',
      'tế phụ',
      'tế lao',
      'tế thiếu',
      'tế hạnh',
    ],
    ...['đón', 'vui', 'ăn', 'chúc', 'quà', 'mừng'].map((word) => `${word} tết`),
  ],
});

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  const words = wordsIn(text);
  words.forEach(({ form }, i) => {
    const name = NAMES.get(form.folded)?.find((each) =>
      each.every((word, k) => follows(text, words, i + 1 + k, word)),
    );
    if (name) findings.push(capitalisedFinding(text, words[i + 1]!.start, words[i + name.length]!.end));
  });
  return MAY_BE_EVENT.test(text) ? [...findings, ...eventsIn(text)] : findings;
});

function eventsIn(text: string): TextFinding[] {
  return allMatches(text, EVENTS).flatMap(
    ({ index: start, 0: found, 2: revolution, 3: congress, 4: games }) => {
      const right = revolution
        ? 'Cách mạng tháng Tám'
        : congress
          ? 'Đại hội đại biểu toàn quốc'
          : games
            ? `Hội kh${games.slice(6, 8)} Phù Đổng`
            : capitalise(found);
      if (right === found) return [];
      const end = start + found.length;
      const finding = { ...capitalFinding(text, start, end, right, false), severity: 'info' as const };
      if (!found.endsWith('8')) return [finding];
      // The figure is to be a word.
      return [{ ...finding, fix: { ...finding.fix!, replacements: [{ start, end, newText: right }] } }];
    },
  );
}

/** Whether the word at `at` is the one given, with nothing but blanks before it. */
function follows(text: string, words: readonly Word[], at: number, word: string): boolean {
  const found = words[at];
  return found?.form.text === word && /^\s{1,3}$/u.test(text.slice(words[at - 1]!.end, found.start));
}

export const capsHolidays = defineRule({
  id: 'caps-holidays',
  title: { vi: 'Viết hoa tên ngày lễ, ngày kỷ niệm', en: 'Capitals of holidays and commemoration days' },
  description: {
    vi: 'Viết hoa chữ cái đầu của âm tiết tạo thành tên gọi ngày lễ, ngày kỷ niệm: ngày Quốc khánh 2-9, ngày Phụ nữ Việt Nam 20-10; tên ngày tết: tết Nguyên đán, tết Trung thu.',
    en: 'The first syllable of the name of a holiday or commemoration day takes a capital: ngày Quốc khánh, ngày Phụ nữ Việt Nam, tết Nguyên đán.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-holidays',
  fixable: 'unsafe',
  supersedes: ['caps-one-form'],
  examples: {
    valid: [
      'Đường Cách mạng Tháng 8; cuộc cách mạng tháng 8/1945; cách mạng 8 tháng.',
      'Kỷ niệm ngày Phụ nữ Việt Nam 20-10, ngày Quốc khánh 2-9, tết Nguyên đán và tết Trung thu.',
      'Thăm hỏi vào dịp lễ, Tết, Ngày Thương binh - Liệt sĩ 27/7.',
      'Trong ngày gia đình ông Tạ Văn An tổ chức; mỗi ngày phụ nữ xã ra quân một buổi; mỗi ngày sách về thư viện thêm nhiều.',
      'Ngày thành lập Trạm Y tế xã; ngày thành lập các tổ tự quản.',
      'Chúc Tết các gia đình chính sách; ngày nghỉ lễ, nghỉ tết của người lao động; phong tục ngày tết.',
      'Kỷ niệm Cách mạng tháng Tám; Đại hội đại biểu toàn quốc lần thứ XIV; thăm thương binh, gia đình liệt sĩ; Hội khỏe Phù Đổng; HỘI KHỎE PHÙ ĐỔNG.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Kỷ niệm Ngày Quốc tế ⟦phụ nữ⟧ 8/3 và ngày Quốc tế ⟦lao động⟧ 01/5; hưởng ứng ngày ⟦sách Việt Nam⟧ lần thứ 7.',
        fixed:
          'Kỷ niệm Ngày Quốc tế Phụ nữ 8/3 và ngày Quốc tế Lao động 01/5; hưởng ứng ngày Sách Việt Nam lần thứ 7.',
      },
      {
        regime: 'state',
        text: 'Tham gia ⟦hội khoẻ Phù Đổng⟧ cấp huyện; luyện tập cho ⟦Hội Khỏe phù đổng⟧.',
        fixed: 'Tham gia Hội khoẻ Phù Đổng cấp huyện; luyện tập cho Hội khỏe Phù Đổng.',
      },
      {
        regime: 'state',
        text: 'Kỷ niệm ⟦cách mạng tháng tám⟧, ⟦cách mạng tháng 8⟧ thành công, Ngày Thương binh - ⟦liệt sĩ⟧; chào mừng ⟦Đại hội Đại biểu toàn quốc⟧ lần thứ XIV; vui xuân, đón ⟦tết⟧ an toàn.',
        fixed:
          'Kỷ niệm Cách mạng tháng Tám, Cách mạng tháng Tám thành công, Ngày Thương binh - Liệt sĩ; chào mừng Đại hội đại biểu toàn quốc lần thứ XIV; vui xuân, đón Tết an toàn.',
      },
      {
        regime: 'state',
        text: 'Gặp mặt nhân ngày ⟦phụ nữ Việt Nam⟧ và tặng quà tết ⟦nguyên đán⟧.',
        fixed: 'Gặp mặt nhân ngày Phụ nữ Việt Nam và tặng quà tết Nguyên đán.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(plan, context, PREFILTER, scan);
  },
});
