import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeLenses } from '../../server/src/features/code-lens.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { openPlan, PARTY_END, partyPlan, slice, TODAY } from './support/plan.ts';

const OPENED = openPlan(
  partyPlan(
    '## I. MỤC ĐÍCH\n\nHoàn thành trước ngày 10/4/2026. Theo Chỉ thị số 06-CT/TW.\n\n## II. TỔ CHỨC THỰC HIỆN\n\nBáo cáo trước ngày 28/02/2026, số …',
    PARTY_END,
  ),
);
const WHOLE = { start: 0, end: OPENED.plan.text.length };
const ALL = { deadlines: true, citations: true, today: TODAY, locale: 'vi' } as const;

test('inlay hints: days left, the subject after a short citation, each by itself', () => {
  const hints = (more: object) => inlayHints(OPENED.plan, WHOLE, { ...ALL, ...more }).map(({ text }) => text);
  expect(hints({ citations: false })).toEqual(['còn 40 ngày', 'đã qua 1 ngày']);
  expect(hints({ deadlines: false })).toEqual([expect.stringContaining('tăng cường xây dựng gia đình')]);
  expect(hints({ deadlines: false, citations: false })).toEqual([]);
  expect(inlayHints(OPENED.plan, { start: 0, end: 10 }, ALL)).toEqual([]);
});

test('code lenses: mentions of the main document, deadlines of a section', () => {
  const titles = codeLenses(OPENED.plan, ALL).map(({ title }) => title);
  expect(titles).toEqual([
    'Chỉ thị số 06-CT/TW: nhắc 3 lần',
    '1 thời hạn, gần nhất 10/4/2026 (còn 40 ngày)',
    '1 thời hạn, gần nhất 28/02/2026 (đã qua 1 ngày)',
  ]);
  expect(codeLenses(OPENED.plan, { ...ALL, citations: false, deadlines: false })).toEqual([]);
});

test('semantic tokens name the parts', () => {
  const tokens = semanticTokens(OPENED.plan).map(
    ({ range, type, modifier }) => `${type}${modifier ? `.${modifier}` : ''} ${slice(OPENED, range)}`,
  );
  expect(tokens).toEqual(
    expect.arrayContaining([
      'number 06',
      'type -CT/TW',
      'keyword I',
      'event.deadline trước ngày 10/4/2026',
      'macro …',
      'type.own Số 12-KH/ĐU',
    ]),
  );
});

test('tokens are in order and apart on every fixture', () => {
  const folder = new URL('../fixtures/clean/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const { plan } = openPlan(readFileSync(new URL(name, folder), 'utf8'));
    let end = 0;
    for (const { range } of semanticTokens(plan)) {
      expect(range.start, name).toBeGreaterThanOrEqual(end);
      expect(range.end, name).toBeGreaterThan(range.start);
      end = range.end;
    }
  }
});
