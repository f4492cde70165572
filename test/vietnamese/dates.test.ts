import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateMention, DatePart } from '../../server/src/vietnamese/date.ts';
import { scanDates } from '../../server/src/vietnamese/dates.ts';

/** `[range] form d5 m6 y2026`, a blank part as `_`. */
function show(text: string): string[] {
  return scanDates(text).map((mention) => {
    const parts: string[] = [];
    const add = (name: string, part: DatePart | undefined) => {
      if (part) parts.push(`${name}${part.value ?? '_'}`);
    };
    add('d', mention.day);
    add('m', mention.month);
    add('q', mention.quarter);
    add('y', mention.year);
    add('w', mention.weekday);
    return `[${text.slice(mention.start, mention.end)}] ${mention.form} ${parts.join(' ')}`;
  });
}

describe('scanDates', () => {
  it.each<[string, string[]]>([
    ['Bình Lư, ngày 05 tháng 6 năm 2026', ['[ngày 05 tháng 6 năm 2026] words d5 m6 y2026']],
    ['NGÀY 15 THÁNG 3 NĂM 2026', ['[NGÀY 15 THÁNG 3 NĂM 2026] words d15 m3 y2026']],
    ['ngày 5 tháng 6', ['[ngày 5 tháng 6] words d5 m6']],
    ['ngày 5 tháng 6 năm nay', ['[ngày 5 tháng 6] words d5 m6']],
    ['ngày 5\ntháng 6\nnăm 2026', ['[ngày 5\ntháng 6\nnăm 2026] words d5 m6 y2026']],
    ['05/6/2026', ['[05/6/2026] numeric d5 m6 y2026']],
    ['5-6-2026', ['[5-6-2026] numeric d5 m6 y2026']],
    ['5.6.2026.', ['[5.6.2026] numeric d5 m6 y2026']],
    ['số 6-CT/TW, ngày 24/6/2021 của', ['[ngày 24/6/2021] numeric d24 m6 y2021']],
    ['31/4/2026', ['[31/4/2026] numeric d31 m4 y2026']],
    ['tháng 6/2026', ['[tháng 6/2026] month m6 y2026']],
    ['tháng 02 năm 2026', ['[tháng 02 năm 2026] month m2 y2026']],
    ['tháng …/2026', ['[tháng …/2026] month m_ y2026']],
    ['quý III/2026', ['[quý III/2026] quarter q3 y2026']],
    ['Quý 3 năm 2026', ['[Quý 3 năm 2026] quarter q3 y2026']],
    ['năm 2026', ['[năm 2026] year y2026']],
    ['kỷ niệm 27/7', ['[27/7] day-month d27 m7']],
    ['nhân dịp 20-10', ['[20-10] day-month d20 m10']],
    ['ngày 15/11', ['[ngày 15/11] day-month d15 m11']],
    ['8/3 và 30/4', ['[8/3] day-month d8 m3', '[30/4] day-month d30 m4']],
    ['ngày 15 hằng tháng', ['[ngày 15 hằng tháng] recurring d15']],
    ['ngày 25 tháng cuối quý', ['[ngày 25 tháng cuối quý] recurring d25']],
    ['15/3/2026-20/3/2026', ['[15/3/2026] numeric d15 m3 y2026', '[20/3/2026] numeric d20 m3 y2026']],
    ['07/02-10/02/2026', ['[07/02] day-month d7 m2', '[10/02/2026] numeric d10 m2 y2026']],
    ['07 giờ 30, ngày 15/3', ['[ngày 15/3] day-month d15 m3']],
    ['ngày 15 và 16/3/2026', ['[ngày 15] words d15', '[16/3/2026] numeric d16 m3 y2026']],
    ['từ ngày 01 đến ngày 05/4/2026', ['[ngày 01] words d1', '[ngày 05/4/2026] numeric d5 m4 y2026']],
    ['14-15/3/2026', ['[14] words d14', '[15/3/2026] numeric d15 m3 y2026']],
    ['Thứ Hai, ngày 16/3/2026', ['[ngày 16/3/2026] numeric d16 m3 y2026 w1']],
    ['Chủ nhật ngày 15/3/2026', ['[ngày 15/3/2026] numeric d15 m3 y2026 w7']],
    ['15/3/2026 (thứ Bảy)', ['[15/3/2026] numeric d15 m3 y2026 w6']],
  ])('reads %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['ngày tháng 02 năm 2026', 'words d_ m2 y2026'],
    ['ngày   tháng   năm 2026', 'words d_ m_ y2026'],
    ['ngày … tháng … năm 2026', 'words d_ m_ y2026'],
    ['ngày ..... tháng 6', 'words d_ m6'],
    ['ngày ..... tháng ..... năm 20..', 'words d_ m_ y_'],
    ['ngày /02/2026', 'numeric d_ m2 y2026'],
    ['ngày     /4/2026', 'numeric d_ m4 y2026'],
    ['…/…/2026', 'numeric d_ m_ y2026'],
    ['ngày Tháng 11/2025', 'words d_ m11 y2025'],
    ['ngày24/6/2021', 'numeric d24 m6 y2021'],
  ])('reads the blank or glued %j', (text, expected) => {
    expect(show(text)).toEqual([`[${text}] ${expected}`]);
  });

  it('gives a blank part the place where it would be written', () => {
    const [dots] = scanDates('ngày ... tháng 6');
    expect(dots?.day).toEqual({ start: 5, end: 8 });
    const [nothing] = scanDates('ngày tháng 02 năm 2026');
    expect(nothing?.day).toEqual({ start: 5, end: 5 });
    expect(nothing?.month).toEqual({ value: 2, start: 11, end: 13 });
  });

  it.each([
    'giai đoạn 2026 - 2030',
    'nhiệm kỳ2025 - 2030',
    '6 - 10 tuổi',
    'trẻ em đến trường (6 - 10 tuổi)',
    'trực 24/7',
    '4.1. Mục',
    '99,5%',
    'khoản 2 Điều 8',
    '0900.000.000',
    '21-CT/TW',
    '51/2025/QĐ-TTg',
    '72/2025/QH15',
    '2585/BNV',
    '1/3 số đại biểu',
    '12/12 thôn',
    '192.168.1.1',
    '17:03:09 +07:00',
    'ghi rõ ngày tháng năm sinh',
    'trong 6 tháng đầu',
  ])('leaves %j alone', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('keeps indices in bounds, in order, without overlap on any text', () => {
    const piece = fc.constantFrom(
      ...'ngày,tháng,năm,quý,hằng tháng,Thứ Hai,và,đến,III,2026,31,4,0, ,\n,/,-,.,…,_,(,),20..,\u00a0'.split(
        ',',
      ),
      ',',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const mention of scanDates(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          last = mention.end;
          for (const part of parts(mention)) {
            expect(part.start).toBeGreaterThanOrEqual(mention.start);
            expect(part.end).toBeLessThanOrEqual(mention.end);
            expect(part.end).toBeGreaterThanOrEqual(part.start);
            if (part.value !== undefined) expect(part.end).toBeGreaterThan(part.start);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['1', '/', '.', '1/', '1-', 'ngày …', 'ngày 1, ', ' '])(
    'reads 200,000 times %j in linear time',
    (unit) => {
      const start = performance.now();
      scanDates(unit.repeat(Math.floor(200_000 / unit.length)));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

function parts(mention: DateMention): DatePart[] {
  return [mention.day, mention.month, mention.quarter, mention.year].filter((part) => part !== undefined);
}
