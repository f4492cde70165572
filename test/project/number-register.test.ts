import { describe, expect, it } from 'vitest';
import type { PlanFacts } from '../../server/src/project/facts.ts';
import { NumberRegister } from '../../server/src/project/number-register.ts';
import type { RegimeId } from '../../server/src/regimes/regime.ts';

interface Given {
  readonly number?: string;
  readonly day?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly regime?: RegimeId;
}

function bookOf(plans: readonly Given[]) {
  const register = new NumberRegister();
  plans.forEach(({ number, day = '2026-03-01', issuer = 'UBND XÃ A', subject, regime = 'state' }, i) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const facts: PlanFacts = {
      ...(number ? { number: { key: number, place: 0 } } : {}),
      date: { year, month, day: date },
      year,
      issuer,
      subject: subject ?? `việc ${i}`,
      citations: [],
    };
    register.add({ path: `${i}.md`, regime, facts });
  });
  return register.book();
}

const state = (...numbers: number[]) => numbers.map((n) => ({ number: `${n}/KH-UBND` }));

describe('the number register', () => {
  it('gives the next free number, the gaps and what was given twice', () => {
    const { series } = bookOf([...state(3, 1, 7, 4), { number: '04/KH-UBND', subject: 'khác' }]);
    expect(series).toEqual([
      {
        issuer: 'UBND XÃ A',
        symbol: '/KH-UBND',
        from: 2026,
        to: 2026,
        plans: 5,
        first: 1,
        last: 7,
        next: 8,
        gaps: [
          [2, 2],
          [5, 6],
        ],
        twice: [{ number: 4, paths: ['3.md', '4.md'] }],
      },
    ]);
  });

  it('keeps bodies, symbols and years apart, one body under all its spellings', () => {
    const { series } = bookOf([
      { number: '1/KH-UBND' },
      { number: '1/KH-UBND', issuer: 'ỦY BAN NHÂN DÂN XÃ B' },
      { number: '1/KH-HĐND' },
      { number: '1/KH-UBND', day: '2025-03-01' },
      { number: '2/KH-UBND', issuer: 'Ủy ban nhân dân xã A' },
    ]);
    expect(series.map(({ issuer, symbol, from, plans }) => [issuer, symbol, from, plans])).toEqual([
      ['UBND XÃ A', '/KH-HĐND', 2026, 1],
      ['UBND XÃ A', '/KH-UBND', 2025, 1],
      ['UBND XÃ A', '/KH-UBND', 2026, 2],
      ['ỦY BAN NHÂN DÂN XÃ B', '/KH-UBND', 2026, 1],
    ]);
    expect(series.every(({ twice }) => twice.length === 0)).toBe(true);
  });

  it('takes two files of one plan for one', () => {
    const plan = { number: '5/KH-UBND', subject: 'Chuyển đổi số' };
    expect(bookOf([plan, { ...plan, subject: 'chuyển đổi số' }]).series[0]!.twice).toEqual([]);
    expect(bookOf([plan, { ...plan, day: '2026-03-02' }]).series[0]!.twice).toHaveLength(1);
  });

  it('follows the numbers of the Party through the term, over years, until they begin anew', () => {
    const { series } = bookOf(
      [
        ['180-KH/ĐU', '2025-05-01'],
        ['182-KH/ĐU', '2025-06-01'],
        ['1-KH/ĐU', '2025-09-01'],
        ['3-KH/ĐU', '2025-12-01'],
        ['4-KH/ĐU', '2026-01-10'],
      ].map(([number, day]) => ({
        number: number!,
        day: day!,
        issuer: 'ĐẢNG ỦY XÃ A',
        regime: 'party' as const,
      })),
    );
    expect(series.map(({ from, to, gaps, next }) => [from, to, gaps, next])).toEqual([
      [2025, 2025, [[181, 181]], 183],
      [2025, 2026, [[2, 2]], 5],
    ]);
  });

  it('names plans without a number', () => {
    expect(bookOf([{}, ...state(1)]).without).toEqual(['0.md']);
  });
});
