import { describe, expect, it } from 'vitest';
import { readSymbol } from '../../server/src/plan/citations.ts';

describe('readSymbol', () => {
  it.each([
    ['Số: 15/KH-UBND', '15/KH-UBND', 'state', []],
    ['Số 152-KH/ĐU', '152-KH/ĐU', 'party', []],
    ['Số: 16/KH-MTTQ-BTT', '16/KH-MTTQ-BTT', 'state', []],
    ['Số 15-KH/UBND', '15-KH/UBND', 'party', []],
    ['Số 15/KH-ĐU', '15/KH-ĐU', 'state', []],
    ['Số -KH/ĐU', '-KH/ĐU', 'party', []],
    ['Số       -KH/ĐU', '-KH/ĐU', 'party', []],
    ['Số:      /KH-UBND', '/KH-UBND', 'state', []],
    ['Số: …/KH-UBND', '/KH-UBND', 'state', []],
    ['Số:........./KH-UBND', '/KH-UBND', 'state', []],
    ['Số: ___-KH/ĐU', '-KH/ĐU', 'party', []],
    ['-KH/ĐU', '-KH/ĐU', 'party', []],
    ['số 05 - KH / ĐU', '05-KH/ĐU', 'party', [' - ', ' / ']],
    ['Số: KH-UBND', '/KH-UBND', 'state', ['']],
    ['Số KH/ĐU', '-KH/ĐU', 'party', ['']],
    ['Số: 05/KH–UBND', '05/KH-UBND', 'state', ['–']],
    ['Số : 05/KH-UBND', '05/KH-UBND', 'state', []],
    ['SỐ: 05/KH-UBND', '05/KH-UBND', 'state', []],
    ['Số: 07/Ctr-UBND', '07/Ctr-UBND', 'state', []],
    ['Số: 05/KH-ÐU', '05/KH-ĐU', 'state', []],
  ])('%s', (text, canonical, shape, irregular) => {
    const symbol = readSymbol(text, 0);
    expect(symbol).toMatchObject({ canonical, shape });
    expect(symbol?.irregular.map(({ start, end }) => text.slice(start, end))).toEqual(irregular);
  });

  it('gives each part its place', () => {
    const text = 'Số: 05/KH-MTTQ-BTT';
    const symbol = readSymbol(text, 0)!;
    expect(text.slice(symbol.start, symbol.end)).toBe('05/KH-MTTQ-BTT');
    expect(symbol.number).toEqual({ start: 4, end: 6, value: '05' });
    expect(symbol.type).toEqual({ start: 7, end: 9, value: 'KH' });
    expect(symbol.body).toEqual({ start: 10, end: 18, value: 'MTTQ-BTT' });
  });

  it('reads from an index after the word Số', () => {
    expect(readSymbol('Số: 15/KH-UBND', 3)?.canonical).toBe('15/KH-UBND');
  });

  it.each(['', 'Số', 'Số:', 'Số: 15', 'Số lượng 15/20', 'Kế hoạch', 'Số: 15/2026', 'Số: 15/'])(
    'finds none in %j',
    (text) => {
      expect(readSymbol(text, 0)).toBeUndefined();
    },
  );
});
