import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalClauses, capitalisedSlip, capitalSeverity } from '../support/capitals.ts';
import { remember, reportSlips, type Slip } from '../support/slips.ts';

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
] as const;
const DAY = new RegExp(
  `(?<![\\p{L}\\p{M}])[Nn]gày\\s{1,3}(${DAYS.map((name) => name.replaceAll(' ', '\\s{1,3}')).join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
);
const TET =
  /(?<![\p{L}\p{M}])[Tt]ết\s{1,3}(nguyên\s{1,3}đán|trung\s{1,3}thu|dương\s{1,3}lịch|đoan\s{1,3}ngọ|thiếu\s{1,3}nhi)(?![\p{L}\p{M}])/gu;

const scan = remember((text: string): readonly Slip[] => {
  if (!/[Nn]gày|[Tt]ết/u.test(text)) return [];
  const slips: Slip[] = [];
  for (const pattern of [DAY, TET]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      slips.push(capitalisedSlip(text, end - match[1]!.length, end));
    }
  }
  return slips.sort((a, b) => a.start - b.start);
});

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
  clauses: capitalClauses('Phụ lục II, Mục V, khoản 5 và khoản 8'),
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
    const severity = capitalSeverity(plan);
    reportSlips(plan, { ...context, report: (finding) => context.report({ ...finding, ...severity }) }, scan);
  },
});
