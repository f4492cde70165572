import { memoizedScan } from '../../plan/segment.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalisedFinding, reportCapitals } from '../support/capitals.ts';
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
];
const TET = ['nguyên đán', 'trung thu', 'dương lịch', 'đoan ngọ', 'thiếu nhi'];
/** The names after `ngày` and `tết`, word by word. */
const NAMES = new Map<string, readonly (readonly string[])[]>([
  ['ngày', DAYS.map((name) => name.split(' '))],
  ['tết', TET.map((name) => name.split(' '))],
]);

const PREFILTER = definePrefilter({
  words: [...NAMES].flatMap(([day, names]) => names.map(([first = '']) => `${day} ${first}`)),
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
  return findings;
});

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
  examples: {
    valid: [
      'Kỷ niệm ngày Phụ nữ Việt Nam 20-10, ngày Quốc khánh 2-9, tết Nguyên đán và tết Trung thu.',
      'Thăm hỏi vào dịp lễ, Tết, Ngày Thương binh - Liệt sĩ 27/7.',
      'Trong ngày gia đình ông Tạ Văn An tổ chức; mỗi ngày phụ nữ xã ra quân một buổi.',
      'Ngày thành lập Trạm Y tế xã; ngày thành lập các tổ tự quản.',
      'Chúc tết các gia đình chính sách; nghỉ tết theo lịch.',
    ],
    invalid: [
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
