import { describe, expect, it } from 'vitest';
import { layoutFindings } from '../../server/src/features/preview/layout-findings.ts';
import type { LayoutDocument, LayoutParagraph } from '../../server/src/layout/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { cell, document, paragraph, section, table } from '../layout/build.ts';
import { TODAY } from '../support/fixtures.ts';

const PLAN = '# KẾ HOẠCH\n\n**Về việc họp**\n\nNội dung.\n';
const plan = (text = PLAN) => readPlan(text, { today: TODAY });

function found(layout: LayoutDocument, text = PLAN, rules = {}): string[] {
  const options = { stage: undefined, rules };
  return layoutFindings(plan(text), layout, typeset(layout), options).map(({ ruleId }) => ruleId);
}

const inRole = (role: LayoutParagraph['role'], text: string, changes = {}) =>
  paragraph(text, { role, ...changes });
const body = (count: number) => Array.from({ length: count }, (_, i) => paragraph(`d${i}`));
const ending = table(
  [
    [
      cell(0, '', { blocks: [inRole('recipients-label', 'Nơi nhận:')] }),
      cell(1, '', { blocks: [inRole('capacity', 'TM. ỦY BAN'), inRole('signer-name', 'A')] }),
    ],
  ],
  { kind: 'ending', borderWidth: 0, keepTogether: true },
);

describe('signature alone', () => {
  it.each([
    ['with no line of text', 10, ['layout-signature-alone']],
    ['with text enough', 7, []],
  ])('%s', (_, count, expected) => {
    expect(found(document([section([...body(count), ending])]))).toEqual(expected);
  });

  it('with one line', () => {
    const kept = paragraph('cuối', { keepWithNext: true });
    expect(found(document([section([...body(9), kept, ending])]))).toEqual(['layout-signature-alone']);
    expect(found(document([section([...body(8), { ...kept, keepWithNext: true }, kept, ending])]))).toEqual(
      [],
    );
  });

  it('not on a page of its own where the plan has but one', () => {
    expect(found(document([section([ending])]))).toEqual([]);
  });
});

it('a heading at the foot of a page', () => {
  const heading = inRole('section', 'I. MỤC ĐÍCH', { outlineLevel: 1 });
  expect(found(document([section([...body(9), heading, ...body(3)])]))).toEqual(['layout-heading-at-foot']);
  expect(found(document([section([...body(9), { ...heading, keepWithNext: true }, ...body(3)])]))).toEqual(
    [],
  );
  // At the end of a section nothing follows it.
  expect(found(document([section([...body(9), heading])]))).toEqual([]);
});

it('a trích yếu that ends in one word', () => {
  const wide = 'Chuyển đổi số trên địa bàn phường Hồng Gai năm hai nghìn';
  expect(found(document([section([inRole('subject', `${wide} không trăm hai mươi`)])]))).toEqual([]);
  expect(found(document([section([inRole('subject', `${wide} linhbảylinhbảy`)])]))).toEqual([
    'layout-subject-last-word',
  ]);
  expect(found(document([section([inRole('subject', 'Họp')])]))).toEqual([]);
});

it('a letterhead that wraps', () => {
  const title = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  expect(found(document([section([inRole('national-title', title)])]))).toEqual([]);
  expect(found(document([section([inRole('national-title', title, { indentLeft: 300 })])]))).toEqual([
    'layout-letterhead-wraps',
  ]);
});

it('a table that is too wide, or cuts words', () => {
  const row = [cell(0, 'Số thứ tự'), cell(1, 'Nhiệm vụ')];
  expect(found(document([section([table([row])])]))).toEqual([]);
  expect(found(document([section([table([row], { columns: [300, 300] })])]))).toEqual([
    'layout-table-too-wide',
  ]);
  expect(found(document([section([table([row], { columns: [20, 300] })])]))).toEqual([
    'layout-table-too-wide',
  ]);
});

it('is silenced by configuration and by comments, which are not unused for it', () => {
  const layout = document([section([...body(10), ending])]);
  expect(found(layout, PLAN, { 'layout-signature-alone': 'off' })).toEqual([]);
  const silenced = `<!-- kehoach-disable-file layout-signature-alone -- in riêng -->\n\n${PLAN}`;
  expect(found(layout, silenced)).toEqual([]);
  const { diagnostics } = lintPlan(plan(silenced), {});
  expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('unused-disable');
});
