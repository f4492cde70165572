import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { regulationIndex } from '../../server/scripts/regulation-index.ts';

vi.mock('../../server/src/regimes/clauses/index.ts', async (original) => {
  const { REGULATIONS } = await original<typeof import('../../server/src/regimes/clauses/index.ts')>();
  const { hd10 } = await import('./hd10.ts');
  // A real one that is added later would stand between them.
  const known = REGULATIONS.filter(({ inForceFrom }) => inForceFrom === undefined || inForceFrom.year < 2027);
  // The order of the list says nothing: forms are sorted by the day from which they hold.
  return { REGULATIONS: [hd10, ...known] };
});

const { lintPlan } = await import('../../server/src/lint/lint.ts');
const { readPlan } = await import('../../server/src/plan/read.ts');
const { formFor, latestForm } = await import('../../server/src/regimes/forms.ts');

const FOLDER = new URL('../../server/src/regimes/clauses/', import.meta.url);
const TODAY = { year: 2031, month: 1, day: 1 };

function lint(date: string) {
  const text = `Số 12-KH/ĐU\n\nThu Lũm, ngày ${date}\n\nKẾ HOẠCH\n\ncông tác năm\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nLê Văn An`;
  const plan = readPlan(text, { forcePlan: true, regime: 'party', today: TODAY });
  const { diagnostics } = lintPlan(plan);
  return {
    form: plan.regime.form.id,
    missing: diagnostics.find(({ ruleId }) => ruleId === 'recip-missing'),
  };
}

describe('a regulation is one file', () => {
  it('is listed by the generator', () => {
    const files = readdirSync(FOLDER);
    expect(regulationIndex(files)).toBe(readFileSync(new URL('index.ts', FOLDER), 'utf8'));
    expect(regulationIndex([...files, 'hd10.ts'])).toMatch(/import \{ hd10 \}[\s\S]*\n {2}hd10,\n/u);
  });

  it('sets the form from its day on', () => {
    expect(formFor('party', { year: 2029, month: 12, day: 31 }).id).toBe('party-hd05');
    expect(formFor('party', TODAY).id).toBe('party-hd10');
    expect(formFor('party', { year: 2020, month: 1, day: 1 }).id).toBe('party-hd36');
    expect(latestForm('party').source).toBe('hd10');
  });

  it('is cited for plans of its time, and for no others', () => {
    expect(lint('05 tháng 6 năm 2030')).toMatchObject({
      form: 'party-hd10',
      missing: { citation: 'HD 10-HD/VPTW, Điều 9' },
    });
    expect(lint('05 tháng 6 năm 2029')).toMatchObject({
      form: 'party-hd05',
      missing: { citation: 'HD 05-HD/VPTW, Phần II, Mục I, khoản 9' },
    });
  });

  it('ends what it replaces', () => {
    const text =
      'Thu Lũm, ngày 05 tháng 6 năm 2030\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTrình bày theo Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026.';
    const plan = readPlan(text, { forcePlan: true, regime: 'party', today: TODAY });
    const found = lintPlan(plan).diagnostics.find(({ ruleId }) => ruleId === 'cite-replaced-document');
    expect(found?.message.vi).toContain('10-HD/VPTW');
  });
});
