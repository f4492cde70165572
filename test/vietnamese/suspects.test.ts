import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLetters, SlipIndex, slipBetween } from '../../server/src/vietnamese/slip.ts';
import { suspects } from '../../server/src/vietnamese/suspects.ts';
import { levelOf, WordPairs } from '../../server/src/vietnamese/word-pairs.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../server/data/word-pairs.bin', import.meta.url)));
const pairs = WordPairs.decode(bytes);

function show(text: string): string[] {
  return suspects(text, pairs).map(({ start, end, written, meant }) => {
    expect(text.slice(start, end)).toBe(written);
    return `${written}→${meant}`;
  });
}

describe('suspects', () => {
  it.each([
    ['bảo đảm tiên bộ và công bằng xã hội', 'tiên→tiến'],
    ['Phân đấu hoàn thành các chỉ tiêu', 'Phân→Phấn'],
    ['đẩy mạnh chuyên đổi số trong quản lý', 'chuyên→chuyển'],
    ['nêu cao tình thần trách nhiệm', 'tình→tinh'],
    ['Các đồng chí Phó chỉ tịch', 'chỉ→chủ'],
    ['Qua trình thực hiện, nếu có vướng mắc', 'Qua→Quá'],
    ['vận động nhân dân chất hành chủ trương', 'chất→chấp'],
    ['đại biểu Hội đồng nhân đân xã', 'đân→dân'],
    ['biểu quyết bằng hành thức giơ tay', 'hành→hình'],
    ['tổ chức hội nghị cưt tri', 'cưt→cử'],
    ['PHÒNG, CHỐNG THAM NHŨNG, LÃNH PHÍ', 'LÃNH→LÃNG'],
    ['Luật sử đổi, bổ sung một số điều', 'sử→sửa'],
  ])('finds the slip in %j', (text, expected) => {
    expect(show(text)).toEqual([expected]);
  });

  it.each([
    'Việc thực hiện Kế hoạch phải bảo đảm thiết thực, hiệu quả, phù hợp với điều kiện thực tế của địa phương.',
    'Giao Văn phòng Đảng uỷ chủ trì, phối hợp với các cơ quan, đơn vị theo dõi, đôn đốc việc thực hiện Kế hoạch.',
    'trưởng bản, già làng, người có uy tín; xoá bỏ các hủ tục',
    'đồng chí Nguyễn Tiên Bộ, Lò Văn Chỉ, Tao Thị Tịch',
    'The plan is in the same way as the body code of the Party',
    'công trình phụ hợp vệ sinh',
    '',
  ])('leaves %j alone', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('keeps its findings in order and apart on any text', () => {
    const word = fc.constantFrom(
      ...'tiên bộ Phó chỉ tịch UBND , . \n nhân đân 12 is Kế hoạch'.split(' '),
      ' ',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end } of suspects(any, pairs)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('finds nothing with bytes that are no table', () => {
    for (const broken of [
      new Uint8Array(),
      bytes.subarray(0, 1000),
      bytes.subarray(0, -40),
      bytes.subarray(4),
    ]) {
      const none = WordPairs.decode(broken);
      expect(none.size).toBe(0);
      expect(suspects('bảo đảm tiên bộ', none)).toEqual([]);
    }
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        suspects('bảo đảm tiên bộ và công bằng', WordPairs.decode(changed));
      }),
      { numRuns: 20 },
    );
  });
});

describe('WordPairs', () => {
  it('weighs pairs', () => {
    const weight = (a: string, b: string) => pairs.weight(pairs.idOf(a), pairs.idOf(b));
    expect(weight('nhân', 'dân')).toBeGreaterThan(12);
    expect(weight('nhân', 'đân')).toBeUndefined();
    expect(weight('không có trong bảng', 'dân')).toBeUndefined();
    expect(pairs.bond(pairs.idOf('chủ'), pairs.idOf('tịch'))).toBeGreaterThan(
      pairs.bond(pairs.idOf('nam'), pairs.idOf('đã')),
    );
  });

  it('keeps levels within four bits', () => {
    expect([levelOf(1), levelOf(4), levelOf(1e9)]).toEqual([0, 0, 15]);
  });
});

describe('slips', () => {
  it('tells kinds of slips', () => {
    const kind = (a: string, b: string) => slipBetween(a, bareLetters(a), b, bareLetters(b));
    expect(kind('tiên', 'tiến')).toBe('marks');
    expect(kind('đân', 'dân')).toBe('marks');
    expect(kind('tực', 'trực')).toBe('letter');
    expect(kind('hành', 'hình')).toBe('letter');
    expect(kind('hcủ', 'chủ')).toBe('letter');
    expect(kind('cưt', 'cử')).toBe('both');
    expect(kind('dân', 'dân')).toBeUndefined();
    expect(kind('nhân', 'hội')).toBeUndefined();
  });

  it('finds every word of a list that is near, as going through the list does', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aáâdđhntc'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, fc.boolean(), (words, written, both) => {
        const found = new SlipIndex(words)
          .candidates(written, both)
          .map(({ id, kind }) => `${words[id]}:${kind}`);
        const expected = words.flatMap((other) => {
          const kind = slipBetween(written, bareLetters(written), other, bareLetters(other));
          return kind && (both || kind !== 'both') ? [`${other}:${kind}`] : [];
        });
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
