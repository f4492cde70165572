import { insert, linesOf, type Mutation, rewrite, spliced, type Zone } from '../mutation.ts';

const text: readonly Zone[] = ['body'];
const date = /ngày (\d+)\/(\d+)\/(\d{4})/u;

/** The year of a deadline is too low by so much that it is over when the plan is issued. */
function late(name: string, years: number): Mutation {
  return {
    name,
    rules: ['date-order'],
    plant: (soil) => {
      const issued = /ngày (\d+) tháng (\d+) năm (\d{4})/u.exec(soil.lines.join('\n'))!.slice(1).map(Number);
      return linesOf(soil, { in: text }, /trước ngày \d+\/\d+\/\d{4}/u).flatMap((at) => {
        const line = soil.lines[at]!;
        const [, day, month, year] = /trước ngày (\d+)\/(\d+)\/(\d{4})/u.exec(line)!.map(Number);
        const late = [year! - years, month!, day!];
        const isOver =
          late[0]! * 400 + late[1]! * 31 + late[2]! < issued[2]! * 400 + issued[1]! * 31 + issued[0]!;
        return isOver
          ? [spliced(soil, at, 1, [line.replace(/(trước ngày \d+\/\d+\/)\d{4}/u, `$1${late[0]}`)])]
          : [];
      });
    },
  };
}

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
  late('deadline with the year before', 1),
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
    ['caps-date-words'],
    /^Trên đây là/u,
    ['Các đơn vị gửi báo cáo kết quả thực hiện về Văn phòng trước Ngày 30/11/2027 để tổng hợp.', ''],
    { in: ['closing'] },
  ),
];
