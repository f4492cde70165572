import { describe, expect, it } from 'vitest';
import { fixOnce } from '../../server/src/lint/fix.ts';
import { guardFix } from '../../server/src/lint/fix-guard.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';
import { timeLimit } from '../support/hostile-configurations.ts';

const TITLE = { vi: 'Sửa', en: 'Fix' };

/**
 * The text after the guarded fix; undefined where the fix is refused. `source`: the plan's text, in which each `[old=>new]`
 * is an edit.
 */
function guarded(source: string): string | undefined {
  const edits: { range: { start: number; end: number }; newText: string }[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\[([^[\]]*?)=>([^[\]]*?)\]/gu)) {
    text += source.slice(at, match.index);
    edits.push({ range: { start: text.length, end: text.length + match[1]!.length }, newText: match[2]! });
    text += match[1]!;
    at = match.index + match[0].length;
  }
  text += source.slice(at);
  const plan = readPlan(text, { today: TODAY, forcePlan: true });
  const fix = guardFix(plan, { safe: true, title: TITLE, edits });
  const diagnostic = { ruleId: 'x', severity: 'info' as const, range: { start: 0, end: 0 }, message: TITLE };
  return fix && fixOnce(text, [{ ...diagnostic, fix }], true).text;
}

describe('a mark at the end of a line', () => {
  it.each([
    ['at the end of the text', 'Các xã thực hiện[=>.]'],
    ['before a blank line', 'Các xã thực hiện[=>.]\n\nNơi nhận:\n- Lưu: VT.'],
    ['inside emphasis', '*Các xã thực hiện[=>.]*\n\nNơi nhận:'],
    ['before the next item', '- Sở Nội vụ[,=>;]\n- Lưu: VT.'],
    ['before a hard break', 'Căn cứ Luật Trẻ em[,=>;]  \nỦy ban nhân dân xã ban hành kế hoạch.'],
    ['before another basis', 'Căn cứ Luật Trẻ em[,=>;]\nCăn cứ Luật Đất đai;'],
    ['before the next numeral', '1. Tuyên truyền[=>.]\n2. Kiểm tra.'],
  ])('is put %s', (_, source) => {
    expect(guarded(source)).toBe(source.replace(/\[[^\]]*=>([^\]]*)\]/gu, '$1'));
  });

  it.each([
    ['after a lone pipe', 'Các xã thực hiện.\n\n|[=>./.]\n\nNơi nhận:'],
    ['after lone stars', 'Các xã thực hiện.\n\n* *[=>./.]\n\nNơi nhận:'],
    ['where the line is wrapped', 'Căn cứ Quyết định của[=>;]\nChính phủ về trẻ em;'],
    ['before a year', 'Kế hoạch tháng 12 năm[=>;]\n2024 của Chính phủ;'],
    ['before a symbol', 'Thực hiện Nghị quyết số[=>.]\n\n48/NQ-CP của Chính phủ.'],
    ['before a small letter on the next page', 'Các xã tổ chức thực hiện[=>.]\n\nkế hoạch này.'],
    ['before a dash that is no bullet', '- Ứng dụng công nghệ số[=>.]\n- coi đây là nhiệm vụ.'],
    ['after another mark', '- VP UBND tỉnh:[=>;]\n- Lưu: VT.'],
    ['after a name in the right column', '- Lưu: VT.          Nguyễn Văn An[=>.]\n'],
  ])('is refused %s', (_, source) => {
    expect(guarded(source)).toBeUndefined();
  });
});

describe('inline marks', () => {
  it.each([
    ['half a pair', 'ngày 20/01/2018[** của=>] **tỉnh'],
    ['a tag', 'theo <sup>[1</sup>2=>3]'],
    ['all between a pair', 'theo **[quy định=>]** này'],
  ])('are kept: a fix that takes %s is refused', (_, source) => {
    expect(guarded(source)).toBeUndefined();
  });

  it.each([
    ['its first bracket', 0, 3, false],
    ['its brackets in the middle', 3, 6, false],
    ['the end of its target', 6, 11, false],
    ['all of it', 1, 11, true],
    ['its label', 2, 4, true],
    ['a word beside it', 11, 13, true],
  ])('of a link: a fix that takes %s', (_, from, to, isMade) => {
    const text = 'I[IV](a.md) và II';
    const plan = readPlan(text, { today: TODAY, forcePlan: true });
    const edits = [{ range: { start: from, end: to }, newText: 'x' }];
    expect(guardFix(plan, { safe: true, title: TITLE, edits }) !== undefined).toBe(isMade);
  });

  it('keep a pair that is taken whole, and literal stars and lines', () => {
    expect(guarded('theo [**quy định**=>quy chế] này')).toBe('theo quy chế này');
    expect(guarded('diện tích [5 * 3=>5 x 3] m')).toBe('diện tích 5 x 3 m');
    expect(guarded('Số: [____/KH=>…/KH]-UBND')).toBe('Số: …/KH-UBND');
  });

  it('let a blank stand after them', () => {
    expect(guarded('**Mục tiêu:[=> ]**Phát triển')).toBe('**Mục tiêu:** Phát triển');
    expect(guarded('Mục tiêu:[=> ]**Phát triển**')).toBe('Mục tiêu: **Phát triển**');
  });
});

describe('columns', () => {
  it('of a pipe table are padded', () => {
    expect(guarded('| Việc      | Hạn |\n|-----------|-----|\n| Họp[ =>], báo | 5/3 |')).toBe(
      '| Việc      | Hạn |\n|-----------|-----|\n| Họp, báo  | 5/3 |',
    );
    expect(guarded('| Việc      | Hạn |\n|-----------|-----|\n| Họp,[=> ]báo  | 5/3 |')).toBe(
      '| Việc      | Hạn |\n|-----------|-----|\n| Họp, báo  | 5/3 |',
    );
    expect(guarded('| Việc    | Hạn |\n|---------|-----|\n| Họp,[=> ]báo | 5/3 |')).toBeUndefined();
  });

  it('of a pipe table that has none are free', () => {
    expect(guarded('| Việc | Hạn |\n|---|---|\n| Họp,[=> ]báo cáo | 5/3 |')).toBe(
      '| Việc | Hạn |\n|---|---|\n| Họp, báo cáo | 5/3 |',
    );
  });

  it.each([
    ['a grid table', '+-----+-----+\n| a[ =>], | b   |\n+=====+=====+\n| c   | d   |\n+-----+-----+'],
    ['a simple table', '  Thôn       Hạn\n  ---------  ------\n  Nà[  => ]Lý      5/3\n'],
    [
      'a multiline table',
      '-----------------\n Thôn     Hạn\n------- ---------\n Nà[  => ]Lý  5/3\n\n Hai     6/3\n-----------------',
    ],
    ['columns typed with blanks', 'Thôn          Hạn\nNà Lý[         => ]5/3'],
  ])('of %s are left alone', (_, source) => {
    expect(guarded(source)).toBeUndefined();
  });

  it('typed with blanks are padded', () => {
    expect(guarded('[UỶ=>ỦY] BAN NHÂN DÂN         CỘNG HÒA XÃ HỘI')).toBe(
      'ỦY BAN NHÂN DÂN         CỘNG HÒA XÃ HỘI',
    );
    expect(guarded('Nơi nhận[=>:]          TM. ỦY BAN NHÂN DÂN')).toBe(
      'Nơi nhận:         TM. ỦY BAN NHÂN DÂN',
    );
  });
});

it('costs no time in a line without end, however many fixes there are in it', () => {
  const text = `# KẾ HOẠCH\n\n${'chữ '.repeat(500_000)}`;
  const plan = readPlan(text, { today: TODAY, forcePlan: true });
  const fixAt = (at: number) => ({
    safe: true,
    title: TITLE,
    edits: [{ range: { start: at, end: at + 4 }, newText: '' }],
  });
  const started = performance.now();
  for (let i = 0; i < 2000; i += 1) guardFix(plan, fixAt(14 + 4 * i));
  expect(performance.now() - started).toBeLessThan(timeLimit());
});
