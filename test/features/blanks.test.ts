import { describe, expect, it } from 'vitest';
import { readOffice } from '../../server/src/config/office.ts';
import { blankFrom, blanksOf } from '../../server/src/features/blanks.ts';
import { type FillSources, fillings } from '../../server/src/features/fill.ts';
import { newPlan } from '../../server/src/features/new-plan.ts';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';

const date = { year: 2026, month: 11, day: 30 };
const read = (text: string) => readPlan(text, { today: date });
const PLAN = newPlan({
  regime: 'state',
  kind: 'propaganda',
  date,
  issuer: 'UBND xã Bình Lư',
  subject: 'tuyên truyền',
});

function shown(text: string): string[] {
  return blanksOf(read(text)).map(
    ({ start, end }) => `${text.slice(Math.max(0, start - 5), start)}⟦${text.slice(start, end)}⟧`,
  );
}

describe('blanksOf', () => {
  it('gives number and day of issue last', () => {
    const all = shown(PLAN);
    expect(all.slice(0, 4)).toEqual(['h số ⟦…⟧', 'ngày ⟦…/…⟧', 'h về ⟦…⟧', 'ngày ⟦…/…⟧']);
    expect(all.at(-3)).toContain('⟦Họ và tên⟧');
    expect(all.at(-2)).toContain('Số: ⟦…⟧');
    expect(all.at(-1)).toBe('ngày ⟦…⟧');
  });

  it('knows gaps that nothing marks, and what is none', () => {
    const text =
      'Số:      /KH-UBND\n\nBình Lư, ngày    tháng    năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nGiao [tên] và [1], [x], xem [a](b). Kinh phí ........ đồng.';
    expect(shown(text)).toEqual(['iao [⟦tên⟧', ' phí ⟦........⟧', '     ⟦⟧', 'ngày ⟦⟧', 'háng ⟦⟧']);
  });

  it('leads round and round, and back', () => {
    const blanks = blanksOf(read(PLAN));
    let at = { start: 0, end: 0 };
    const seen = [];
    for (let i = 0; i < blanks.length; i += 1) {
      at = blankFrom(blanks, at, false)!;
      seen.push(at);
    }
    expect(new Set(seen).size).toBe(blanks.length);
    for (const blank of blanks) {
      expect(blankFrom(blanks, blankFrom(blanks, blank, false)!, true)).toBe(blank);
    }
    expect(blankFrom([], at, false)).toBeUndefined();
  });
});

describe('fillings', () => {
  const sources = (more: Partial<FillSources>): FillSources => ({
    today: date,
    office: undefined,
    register: [],
    beside: [],
    ...more,
  });
  function filled(text: string, id: string, more: Partial<FillSources> = {}): string[] {
    const plan = read(text);
    return lintPlan(plan)
      .diagnostics.filter(({ ruleId }) => ruleId === id)
      .flatMap((finding) => fillings(plan, finding, sources(more)))
      .map(({ edits }) => applyEdits(text, edits));
  }
  const entry = (key: string, year = 2026, issuer = 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ') => ({ key, year, issuer });

  it('gives the number after the highest of the register', () => {
    const register = [entry('15/KH-UBND'), entry('7/KH-UBND'), entry('99/KH-UBND', 2025)];
    expect(filled(PLAN, 'num-blank-in-draft', { register })).toEqual([
      PLAN.replace('Số: …/KH-UBND', 'Số: 16/KH-UBND'),
    ]);
    const bare = PLAN.replace('Số: …/KH-UBND', 'Số:      /KH-UBND');
    expect(filled(bare, 'num-blank-in-draft', { register })).toEqual([
      PLAN.replace('Số: …/KH-UBND', 'Số: 16/KH-UBND'),
    ]);
  });

  it('invents no number where the register does not tell', () => {
    for (const register of [
      undefined,
      [],
      [entry('15/KH-UBND', 2025)],
      [entry('15-KH/ĐU')],
      [entry('15/KH-UBND', 2026, 'ỦY BAN NHÂN DÂN XÃ KHUN HÁ')],
    ]) {
      expect(filled(PLAN, 'num-blank-in-draft', { register })).toEqual([]);
    }
  });

  it('fills in today where the draft is of this month', () => {
    expect(filled(PLAN, 'date-blank-in-draft')).toEqual([
      PLAN.replace('ngày … tháng 11 năm 2026', 'ngày 30 tháng 11 năm 2026'),
    ]);
    const bare = PLAN.replace('ngày … tháng 11', 'ngày    tháng    ');
    expect(filled(bare, 'date-blank-in-draft')[0]).toContain('Bình Lư, ngày 30 tháng 11 năm 2026');
    expect(filled(PLAN.replace('tháng 11', 'tháng 10'), 'date-blank-in-draft')).toEqual([]);
  });

  it('names who signs in this office with this title, and nobody of another', () => {
    const office = readOffice({
      regime: 'state',
      issuer: 'UBND xã Bình Lư',
      signers: [
        { name: 'Nguyễn Văn An', title: 'CHỦ TỊCH' },
        { name: 'Trần Thị Bình', title: 'PHÓ CHỦ TỊCH' },
      ],
    });
    expect(filled(PLAN, 'sign-name-missing', { office })).toEqual([
      PLAN.replace('Họ và tên', 'Nguyễn Văn An'),
    ]);
    const facts = {
      regime: 'state' as const,
      issuer: 'Ủy ban nhân dân xã Bình Lư',
      signer: { name: 'Lê Văn Cường', title: 'CHỦ TỊCH' },
      recipients: [],
      units: [],
    };
    expect(filled(PLAN, 'sign-name-missing', { beside: [facts] })[0]).toContain('**Lê Văn Cường**');
    expect(
      filled(PLAN, 'sign-name-missing', { beside: [{ ...facts, issuer: 'Đảng ủy xã Bình Lư' }] }),
    ).toEqual([]);
  });
});
