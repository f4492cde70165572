import { describe, expect, it } from 'vitest';
import { readPlan, readPlanHead } from '../../server/src/plan/read.ts';
import { documentId } from '../../server/src/project/document-id.ts';
import { headOf, indexPlan, isWholeHead, PlanIndex } from '../../server/src/project/plan-index.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const options = { today: TODAY };

describe('the head read alone', () => {
  it.each(fixtures('samples', 'corpus', 'clean').map(({ name, text }) => [name, text]))(
    'tells of %s what the whole tells',
    (_, text) => {
      const whole = readPlan(text, options);
      const beginning = headOf(text);
      const { head, isPlan } = readPlanHead(beginning, options);
      expect(isPlan).toBe(true);
      expect(isWholeHead(head, beginning, text)).toBe(true);
      expect(indexPlan(head, new LineIndex(beginning), text)).toEqual(
        indexPlan(whole.head, new LineIndex(text), text),
      );
    },
  );

  it('is not enough where the subject may go on after the cut', () => {
    const text = `ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\n# KẾ HOẠCH\n\n**${'Nâng cao chất lượng '.repeat(60)}**\n\nNội dung.\n\n${'Tổ chức thực hiện. '.repeat(40)}`;
    const beginning = headOf(text);
    expect(beginning.length).toBeLessThan(text.length);
    expect(isWholeHead(readPlanHead(beginning, options).head, beginning, text)).toBe(false);
    expect(isWholeHead(readPlan(text, options).head, text, text)).toBe(true);
  });
});

function indexOf(...texts: readonly string[]): PlanIndex {
  const index = new PlanIndex();
  texts.forEach((text, i) => {
    const { head } = readPlan(text, options);
    index.set(`${i}`, indexPlan(head, new LineIndex(text), text));
  });
  return index;
}

describe('the index', () => {
  it.each(fixtures('samples', 'corpus', 'clean').map(({ name, text }) => [name, text]))(
    'finds %s for every document that it names',
    (_, text) => {
      const index = indexOf(text);
      for (const { mention } of readPlan(text, options).citations) {
        const id = documentId(mention);
        if (id) expect(index.urisNaming(id), id.key).toEqual(['0']);
      }
    },
  );

  const CITING = 'Chỉ thị số 21-CT/TW';
  const [id] = readPlan(`# KẾ HOẠCH\n\nTheo ${CITING}.\n`, options).citations.flatMap(
    ({ mention }) => documentId(mention) ?? [],
  );

  it.each([
    '21 – CT/TW',
    '21-\nCT/TW',
    '**21**-CT/TW',
    '21\\-CT/TW',
    '21&nbsp;-&nbsp;CT/TW',
    '021-CT/TW',
    'thịsố21-CT/TW',
  ])('finds a plan that writes %j', (written) => {
    expect(indexOf(`# KẾ HOẠCH\n\nTheo Chỉ thị ${written}.`).urisNaming(id!)).toEqual(['0']);
  });

  it.each(['121-CT/TW', '21-CTr/TW', '21-KH/TU', '21/6/2026', 'trang 21'])(
    'has no reason to read a plan that writes %j',
    (written) => {
      expect(indexOf(`# KẾ HOẠCH\n\nTheo ${written}.`).urisNaming(id!)).toEqual([]);
    },
  );

  it('tells plans with one number by their years', () => {
    const plan = (year: number) =>
      `ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nBình Lư, ngày 20 tháng 01 năm ${year}\n\n# KẾ HOẠCH\n\n**Chuyển đổi số**\n`;
    const index = indexOf(plan(2024), plan(2025), plan(2026));
    const cited = (date: string) =>
      readPlan(`# KẾ HOẠCH\n\nTheo Kế hoạch số 15/KH-UBND${date}.\n`, options).citations.flatMap(
        ({ mention }) => documentId(mention) ?? [],
      )[0]!;
    expect(index.withNumber(cited(' ngày 20/01/2025'), 'x')).toBe('1');
    expect(index.withNumber(cited(' ngày 20/01/2026'), 'x')).toBe('2');
    expect(index.withNumber(cited(' ngày 20/01/2023'), 'x')).toBeUndefined();
    expect(index.withNumber(cited(''), 'x')).toBe('0');
  });
});
