import { expect, test } from 'vitest';
import { escapeMarkdown, hoverAt, plainText } from '../../server/src/features/hover.ts';
import { openPlan, PARTY_END, partyPlan, statePlan, TODAY } from './support/plan.ts';

function hover(marked: string, locale: 'vi' | 'en' = 'vi'): string | undefined {
  const { plan, lines, diagnostics, cursor } = openPlan(marked);
  return hoverAt(plan, diagnostics, cursor, {
    locale,
    today: TODAY,
    lineAt: (offset) => lines.positionAt(offset).line,
    rulePage: (id) => `page:${id}`,
  })?.markdown;
}

test('a symbol in words, with its first mention and count', () => {
  const body = '## I. MỤC ĐÍCH\n\nThực hiện Chỉ thị số 06-CT$$CURSOR$$/TW.';
  expect(hover(partyPlan(body, PARTY_END))).toContain('Chỉ thị của Ban Chấp hành Trung ương');
  expect(hover(partyPlan(body, PARTY_END))).toContain('cả thảy 3 lần');
  expect(hover(partyPlan(body, PARTY_END), 'en')).toContain('3 in all');
});

test('a State symbol is read by the State tables', () => {
  const marked = statePlan('## I. MỤC ĐÍCH\n\nTheo Quyết định số 1248/QĐ$$CURSOR$$-TTg.');
  expect(hover(marked)).toContain('Quyết định của Thủ tướng Chính phủ');
});

test('a date has its weekday and the days left', () => {
  const marked = partyPlan('## I. MỤC ĐÍCH\n\nHoàn thành trước ngày 10/4$$CURSOR$$/2026.', PARTY_END);
  expect(hover(marked)).toMatch(/thứ Sáu.*còn 40 ngày/isu);
  expect(hover(marked, 'en')).toMatch(/Friday.*40 days left/su);
});

test.each([
  'ngày … tháng 11 năm$$CURSOR$$ 2026',
  'ngày …/…/2$$CURSOR$$026',
  'ngày 05 tháng … năm$$CURSOR$$ 2026',
])('a date with a blank, %j, says nothing of a day', (date) => {
  const marked = partyPlan(`## I. MỤC ĐÍCH\n\nHoàn thành trước ${date}.`, PARTY_END);
  expect(hover(marked) ?? '').not.toMatch(/thứ |Chủ nhật|còn|đã qua/iu);
  const dated = partyPlan('## I. MỤC ĐÍCH\n\nViệc.', PARTY_END).replace(
    'ngày 02 tháng 02 năm 2026',
    () => date,
  );
  expect(hover(dated) ?? '').not.toMatch(/thứ |Chủ nhật|còn|đã qua/iu);
});

test('a date that does not exist says nothing of a weekday', () => {
  const marked = partyPlan('## I. MỤC ĐÍCH\n\nHoàn thành trước ngày 31/4$$CURSOR$$/2026.', PARTY_END);
  expect(hover(marked) ?? '').not.toMatch(/còn|đã qua/u);
});

test('the title tells the form and why', () => {
  const text = partyPlan('## I. MỤC ĐÍCH\n\nViệc.', PARTY_END).replace(
    '# KẾ HOẠCH',
    () => '# KẾ $$CURSOR$$HOẠCH',
  );
  expect(hover(text)).toMatch(/Văn bản của Đảng.*Vì:\n- /su);
});

test('a finding tells its reason, its clause and its page', () => {
  const marked = partyPlan(
    '## I. MỤC ĐÍCH\n\n### 1. Một\n\nViệc.\n\n### $$CURSOR$$3. Ba\n\nViệc.',
    PARTY_END,
  );
  expect(hover(marked)).toContain('[struct-arabic-sequence](page:struct-arabic-sequence)');
});

test('plain text has nothing to say', () => {
  expect(hover(partyPlan('## I. MỤC ĐÍCH\n\nNâng $$CURSOR$$cao.', PARTY_END))).toBeUndefined();
});

test('text of the document cannot become markup', () => {
  expect(escapeMarkdown('[a](b) <img> *c* `d`')).toBe('\\[a\\](b) \\<img\\> \\*c\\* \\`d\\`');
  expect(plainText('**a** [b](c) \\*')).toBe('a b *');
});
