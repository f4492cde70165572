import { expect, test } from 'vitest';
import {
  definitionRange,
  documentAt,
  occurrences,
  readNewName,
  renameEdits,
} from '../../server/src/features/navigation.ts';
import { applied, openPlan, PARTY_END, partyPlan, slice } from './support/plan.ts';

const BODY = `## I. MỤC ĐÍCH

Thực hiện Chỉ thị số 06 – CT/TW và Chỉ thị số 06-CT/TU; Chỉ thị số 16-CT/TW; trang 06.

Theo Chỉ thị số 06$$CURSOR$$-CT/TW.`;

test('occurrences are the mentions of one document, whatever its dashes, and nothing else', () => {
  const opened = openPlan(partyPlan(BODY, PARTY_END));
  const named = documentAt(opened.plan, opened.cursor)!;
  expect(named.key).toBe('06-CT/TW');
  const found = occurrences(opened.plan, named).map((range) => slice(opened, range));
  expect(found).toEqual(['06-CT/TW', '06-CT/TW', '06 – CT/TW', '06-CT/TW']);
  expect(definitionRange(named).start).toBeLessThan(opened.plan.text.indexOf('## I.'));
});

/** The text after the rename of the document that stands first at `name`. */
function renamed(text: string, name: string, newName: string): string {
  const { plan } = openPlan(text.replace('$$CURSOR$$', ''));
  const { id } = documentAt(plan, plan.text.indexOf(name) + 1)!;
  return applied(plan.text, renameEdits(plan, id!, newName));
}

test('rename changes every mention and nothing else', () => {
  const { plan } = openPlan(partyPlan(BODY, PARTY_END));
  expect(renamed(plan.text, '06-CT/TW', '07-CT/TW')).toBe(
    plan.text.replace('06 – CT/TW', '07-CT/TW').replaceAll('06-CT/TW', '07-CT/TW'),
  );
});

test('decomposed text and CRLF keep their form', () => {
  const { plan } = openPlan(partyPlan(BODY, PARTY_END).replaceAll('\n', '\r\n').normalize('NFD'));
  expect(renamed(plan.text, '06-CT/TW', '07-CT/TW')).toBe(
    plan.text.replace('06 – CT/TW', '07-CT/TW').replaceAll('06-CT/TW', '07-CT/TW'),
  );
});

test('the plan’s own number is a name too', () => {
  const { plan } = openPlan(partyPlan('## I. MỤC ĐÍCH\n\nViệc.', PARTY_END));
  expect(documentAt(plan, plan.text.indexOf('12-KH') + 1)).toMatchObject({ key: '12-KH/ĐU' });
});

const inPlan = (text: string) => partyPlan(`## I. MỤC ĐÍCH\n\n${text}\n`, PARTY_END);

test.each([
  ['Chỉ thị 21-CT/TW, chỉ thị số 21 - CT/TW, 21‑CT / TW', 'Chỉ thị 25-CT/TW, chỉ thị số 25-CT/TW, 25-CT/TW'],
  ['không phải 121-CT/TW, 21-CT/TWW, 21-CTr/TW, 21-KH/TU', undefined],
  ['Chỉ thị số 021-CT/TW', 'Chỉ thị số 25-CT/TW'],
  ['Chỉ thị số 21, Chỉ thị 21; Nghị quyết số 21', 'Chỉ thị số 25, Chỉ thị 25; Nghị quyết số 21'],
  ['**21**-CT/TW và 21-**CT/TW**', '**25**-CT/TW và 25-**CT/TW**'],
  ['21 **– CT/TW**', '25-**CT/TW**'],
  [
    '[21-CT/TW](https://example.org/21-CT/TW) `21-CT/TW`',
    '[25-CT/TW](https://example.org/21-CT/TW) `25-CT/TW`',
  ],
  ['| Văn bản |\n| --- |\n| 21-CT/TW |', '| Văn bản |\n| --- |\n| 25-CT/TW |'],
  ['```\n21-CT/TW\n```\n\n<!-- 21-CT/TW -->', undefined],
])('in %j a rename changes the document, however it is named, and keeps the marks', (body, wanted) => {
  const first = 'Chỉ thị số 21-CT/TW, ngày 20/01/2026 của Ban Bí thư về an toàn giao thông.\n\n';
  expect(renamed(inPlan(first + body), '21-CT/TW', '25-CT/TW')).toBe(
    inPlan(first.replace('21-CT', '25-CT') + (wanted ?? body)),
  );
});

test('one number of two years is two documents', () => {
  const text = inPlan(
    'Kế hoạch số 15/KH-UBND ngày 20/01/2025 của UBND xã; Kế hoạch số 15/KH-UBND ngày 12/02/2026 của UBND xã.',
  );
  const [before, after] = text.split('2025') as [string, string];
  expect(renamed(text, '15/KH-UBND', '16/KH-UBND')).toBe(`${before.replace('15/KH', '16/KH')}2025${after}`);
});

test('the plan’s own number changes where its attachments name it', () => {
  const text = `${inPlan('Việc.')}\n# PHỤ LỤC\n\n*(Kèm theo Kế hoạch số 12-KH/ĐU, ngày 02/02/2026 của Đảng ủy xã)*\n`;
  expect(renamed(text, '12-KH/ĐU', '13-KH/ĐU')).toBe(text.replaceAll('12-KH/ĐU', '13-KH/ĐU'));
});

test.each([
  ['22', '22-CT/TW'],
  ['số 22', '22-CT/TW'],
  ['Số: 22-KL/TW', '22-KL/TW'],
  ['22-', undefined],
])('a new name %j of 21-CT/TW reads as %j', (typed, name) => {
  expect(readNewName(typed, '21-CT/TW')).toBe(name);
});

test.each([
  ['21 – CT/TW', '21-CT/TW'],
  ['22', undefined],
  ['15 / KH - UBND', '15/KH-UBND'],
  ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
  ['Chỉ thị', undefined],
  ['', undefined],
  ['21-CT/TW; 5', undefined],
])('a new name %j reads as %j', (typed, name) => {
  expect(readNewName(typed)).toBe(name);
});
