import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { selectionRanges } from '../../server/src/features/selection.ts';
import { documentSymbols, type PlanSymbol } from '../../server/src/features/symbols.ts';
import { contains } from '../../server/src/text/range.ts';
import { openPlan, PARTY_END, partyPlan, slice } from './support/plan.ts';

const PLAN = partyPlan(
  '## I. MỤC ĐÍCH\n\n### 1. Mục đích\n\nMột câu. Hai$$CURSOR$$ câu nữa.\n\n### 2. Yêu cầu\n\n- Một.\n\n## II. TỔ CHỨC THỰC HIỆN\n\nViệc.',
  PARTY_END,
);

function names(symbols: readonly PlanSymbol[]): unknown[] {
  return symbols.map(({ name, children }) => (children.length > 0 ? [name, names(children)] : name));
}

test('symbols are the outline with the components around it', () => {
  expect(names(documentSymbols(openPlan(PLAN).plan, 'vi'))).toEqual([
    [
      'Phần đầu',
      [
        'ĐẢNG ỦY XÃ BÌNH LƯ',
        'Số 12-KH/ĐU',
        'Bình Lư, ngày 02 tháng 02 năm 2026',
        'KẾ HOẠCH sơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW',
      ],
    ],
    ['I. MỤC ĐÍCH', ['1. Mục đích', '2. Yêu cầu']],
    'II. TỔ CHỨC THỰC HIỆN',
    'Kết thúc',
    ['Nơi nhận', ['- Thường trực Tỉnh ủy (b/c),', '- Lưu Văn phòng Đảng ủy.']],
    'Chữ ký',
  ]);
});

test('folds keep the heading in sight and end where its section ends', () => {
  const { plan, lines } = openPlan(PLAN);
  const folds = foldingRanges(plan, lines);
  const shown = folds.map(({ startLine, endLine }) => [lines.lineText(startLine), lines.lineText(endLine)]);
  expect(shown).toContainEqual(['## I. MỤC ĐÍCH', '- Một.']);
  expect(shown).toContainEqual(['### 1. Mục đích', 'Một câu. Hai câu nữa.']);
});

test('a selection grows from word over sentence, item and section to the whole text', () => {
  const opened = openPlan(PLAN);
  const texts = selectionRanges(opened.plan, opened.cursor).map(
    (range) => slice(opened, range).split('\n')[0],
  );
  expect(texts).toEqual([
    'Hai',
    'Hai câu nữa.',
    'Một câu. Hai câu nữa.',
    '### 1. Mục đích',
    '## I. MỤC ĐÍCH',
    'ĐẢNG BỘ TỈNH LAI CHÂU',
  ]);
});

describe('on every fixture', () => {
  const folder = new URL('../fixtures/clean/', import.meta.url);
  test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
    const { plan, lines } = openPlan(readFileSync(new URL(name, folder), 'utf8'));
    const check = (symbols: readonly PlanSymbol[], outer?: PlanSymbol): void => {
      for (const symbol of symbols) {
        expect(symbol.name.trim()).not.toBe('');
        expect(contains(symbol.range, symbol.selection), symbol.name).toBe(true);
        if (outer) expect(contains(outer.range, symbol.range), `${symbol.name} in ${outer.name}`).toBe(true);
        check(symbol.children, symbol);
      }
    };
    const symbols = documentSymbols(plan, 'vi');
    expect(symbols.length).toBeGreaterThan(3);
    check(symbols);
    for (const { startLine, endLine } of foldingRanges(plan, lines))
      expect(endLine).toBeGreaterThan(startLine);
    for (let offset = 0; offset <= plan.text.length; offset += 37) {
      const ranges = selectionRanges(plan, offset);
      expect(ranges.at(-1)).toEqual({ start: 0, end: plan.text.length });
      for (const [i, range] of ranges.slice(1).entries()) expect(contains(range, ranges[i]!)).toBe(true);
      expect(contains(ranges[0]!, { start: offset, end: offset })).toBe(true);
    }
  });
});
