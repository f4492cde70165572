import { insert, type Mutation, rewrite, type Zone } from '../mutation.ts';

const text: readonly Zone[] = ['body'];
const date = /ngày (\d+)\/(\d+)\/(\d{4})/u;

/** Deadlines and days. */
export const DATES: readonly Mutation[] = [
  rewrite('31 June in the text', ['date-valid'], date, 'ngày 31/6/$3', {
    in: text,
    when: (line) => !line.includes('thứ'),
  }),
  rewrite('month 13', ['date-valid'], date, 'ngày $1/13/$3', {
    in: text,
    when: (line) => !line.includes('thứ'),
  }),
  rewrite('29 February of a common year', ['date-valid'], date, 'ngày 29/02/2027', {
    in: text,
    when: (line) => !line.includes('thứ'),
  }),
  rewrite('deadline before the plan', ['date-order'], /(trước ngày \d+\/\d+)\/\d{4}/u, '$1/2024', {
    in: text,
  }),
  rewrite(
    'deadline of last year',
    ['date-order'],
    /(trước ngày \d+\/\d+\/)(\d{4})/u,
    (_, before, year) => before! + String(Number(year) - 2),
    { in: text },
  ),
  rewrite(
    'period that ends before it begins',
    ['date-order'],
    /(đến ngày \d+\/)\d+\/(\d{4})/u,
    (_, before, year) => `${before}12/${Number(year) - 1}`,
    { in: text, when: (line) => line.includes('ừ ngày') && !line.includes('Mốc') },
  ),
  rewrite(
    'day below 10 without zero in the text',
    ['date-slash-form', 'date-zero-pad'],
    /ngày 0(\d)(?=\/)/u,
    'ngày $1',
    { in: text },
  ),
  rewrite(
    'zero before a month of 3 to 9',
    ['date-no-overpad', 'date-slash-form'],
    /(ngày \d+\/)([3-9])(?=\/)/u,
    '$10$2',
    { in: text },
  ),
  rewrite('year of two digits', ['date-slash-form'], /(ngày \d+\/\d+\/)20(?=\d\d)/u, '$1', { in: text }),
  rewrite('date with dots', ['date-slash-form'], /ngày (\d+)\/(\d+)\/(\d{4})/u, 'ngày $1.$2.$3', {
    in: text,
  }),
  rewrite(
    'date with hyphens among slashes',
    ['date-slash-form'],
    /ngày (\d+)\/(\d+)\/(\d{4})/u,
    'ngày $1-$2-$3',
    { in: text },
  ),
  rewrite(
    'weekday that does not fit',
    ['date-weekday'],
    /(thứ )(Hai|Ba|Tư|Năm|Sáu)(?=, ngày)/u,
    (_, word, day) => `${word}${day === 'Bảy' ? 'Hai' : 'Bảy'}`,
    { in: text },
  ),
  rewrite(
    'day left blank in a deadline',
    ['date-blank-in-draft', 'typo-placeholder-left'],
    /trước ngày \d+(?=\/)/u,
    'trước ngày ......',
    { in: text },
  ),
  insert(
    'capital in a date',
    [
      'typo-capital-in-date',
      'date-dateline-form',
      'date-slash-form',
      'caps-sentence-start',
      'caps-mid-sentence',
      'text-capital-inside',
    ],
    /^Trên đây là/u,
    ['Các đơn vị gửi báo cáo kết quả thực hiện về Văn phòng trước Ngày 30/11/2027 để tổng hợp.', ''],
    { in: ['closing'] },
  ),
];
