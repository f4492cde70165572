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

test('rename changes every mention and nothing else', () => {
  const { plan } = openPlan(partyPlan(BODY, PARTY_END));
  const renamed = applied(plan.text, renameEdits(plan, '06-CT/TW', '07-CT/TW'));
  expect(renamed).toBe(plan.text.replace('06 – CT/TW', '07-CT/TW').replaceAll('06-CT/TW', '07-CT/TW'));
});

test('decomposed text and CRLF keep their form', () => {
  const { plan } = openPlan(partyPlan(BODY, PARTY_END).replaceAll('\n', '\r\n').normalize('NFD'));
  const renamed = applied(plan.text, renameEdits(plan, '06-CT/TW', '07-CT/TW'));
  expect(renamed).toBe(plan.text.replace('06 – CT/TW', '07-CT/TW').replaceAll('06-CT/TW', '07-CT/TW'));
});

test('the plan’s own number is a name too', () => {
  const { plan } = openPlan(partyPlan('## I. MỤC ĐÍCH\n\nViệc.', PARTY_END));
  expect(documentAt(plan, plan.text.indexOf('12-KH') + 1)).toMatchObject({ key: '12-KH/ĐU' });
});

test.each([
  ['21 – CT/TW', '21-CT/TW'],
  ['15 / KH - UBND', '15/KH-UBND'],
  ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
  ['Chỉ thị', undefined],
  ['', undefined],
  ['21-CT/TW; 5', undefined],
])('a new name %j reads as %j', (typed, name) => {
  expect(readNewName(typed)).toBe(name);
});
