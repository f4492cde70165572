import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LayoutBlock, LayoutInline, LayoutParagraph } from '../../server/src/layout/model.ts';
import type { SetDocument, SetText } from '../../server/src/layout/typeset/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { cell, document, paragraph, section, style, table, text } from './build.ts';

const NOTES = 3;
const word = fc.oneof(
  fc.constantFrom('Kế', 'hoạch', 'năm', '2026-2030', '12/KH-UBND', '–', '…', '😀', 'x́', 'a\u00a0b'),
  fc.string({ maxLength: 30 }).map((value) => value.replaceAll(/[\s\u2028]/gu, '_')),
);
const inline: fc.Arbitrary<LayoutInline> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        words: fc.array(word, { maxLength: 12 }),
        bold: fc.boolean(),
        size: fc.constantFrom(11, 14, 40),
      })
      .map(({ words, ...changes }) => text(words.join(' '), changes)),
  },
  { weight: 1, arbitrary: fc.constant<LayoutInline>({ type: 'break', range: { start: 0, end: 0 } }) },
  { weight: 1, arbitrary: fc.constant<LayoutInline>({ type: 'tab', range: { start: 0, end: 0 } }) },
  {
    weight: 1,
    arbitrary: fc.nat({ max: NOTES - 1 }).map(
      (footnote): LayoutInline => ({
        type: 'footnoteReference',
        footnote,
        style: style({ position: 'superscript' }),
        range: { start: 0, end: 0 },
      }),
    ),
  },
);
const anyParagraph: fc.Arbitrary<LayoutParagraph> = fc
  .record({
    inlines: fc.array(inline, { maxLength: 6 }),
    alignment: fc.constantFrom('left', 'center', 'right', 'justify'),
    firstLineIndent: fc.constantFrom(0, 28, -14, 500),
    spaceBefore: fc.constantFrom(0, 6, 200),
    keepWithNext: fc.boolean(),
    keepTogether: fc.boolean(),
    pageBreakBefore: fc.boolean(),
  })
  .map(({ inlines, ...changes }) => paragraph(inlines, changes as Partial<LayoutParagraph>));
const anyBlock: fc.Arbitrary<LayoutBlock> = fc.oneof(
  { weight: 6, arbitrary: anyParagraph },
  {
    weight: 1,
    arbitrary: fc
      .record({
        rows: fc.array(fc.array(anyParagraph, { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 5,
        }),
        headers: fc.nat({ max: 1 }),
        span: fc.integer({ min: 1, max: 3 }),
        keepTogether: fc.boolean(),
      })
      .map(({ rows, span, ...changes }) =>
        table(
          rows.map(([a, b], row) => [
            ...(row === 0 || row >= span
              ? [cell(0, '', { blocks: [{ ...a!, spaceBefore: 6 }], rowSpan: row === 0 ? span : 1 })]
              : []),
            cell(1, '', { blocks: [{ ...b!, spaceBefore: 6 }], verticalAlignment: 'middle' }),
          ]),
          changes,
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<LayoutBlock>({
      type: 'rule',
      length: 100,
      lineWidth: 0.75,
      height: 8,
      offset: 3,
      left: 10,
      form: 'drawn',
      keepWithNext: true,
      range: { start: 0, end: 0 },
    }),
  },
);
const anyDocument = fc
  .record({
    blocks: fc.array(anyBlock, { maxLength: 20 }),
    notes: fc.array(fc.array(anyParagraph, { minLength: 1, maxLength: 2 }), {
      minLength: NOTES,
      maxLength: NOTES,
    }),
    foot: fc.array(fc.constant(paragraph('liên hệ')), { maxLength: 1 }),
  })
  .map(({ blocks, notes, foot }) =>
    document(
      [section(blocks, { firstPageFoot: foot })],
      notes.map((each) => ({
        blocks: each.map((one) => ({
          ...one,
          spaceBefore: 0,
          inlines: one.inlines.filter(({ type }) => type !== 'footnoteReference'),
        })),
        range: { start: 0, end: 0 },
      })),
    ),
  );

function paragraphsOf(blocks: readonly LayoutBlock[]): LayoutParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'rule') return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap((each) => paragraphsOf(each.blocks)));
  });
}

function textOf({ inlines }: LayoutParagraph): string {
  return inlines
    .map((each) =>
      each.type === 'text' ? each.text : each.type === 'footnoteReference' ? `${each.footnote + 1}` : '',
    )
    .join('');
}

/** What is printed of each paragraph, in the order of its pages. */
function printed({ pages }: SetDocument): Map<LayoutParagraph, string> {
  const texts = new Map<LayoutParagraph, string>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.type !== 'lines' || item.isRepeated) continue;
      const pieces = item.set.lines.slice(item.from, item.to).flatMap((line) => line.pieces);
      const added = pieces.map((piece) => (piece as SetText).text).join('');
      texts.set(item.paragraph, (texts.get(item.paragraph) ?? '') + added);
    }
  }
  return texts;
}

it('every word is printed once, in order, and nothing runs off the page that fits on one', () => {
  fc.assert(
    fc.property(anyDocument, (plan) => {
      const set = typeset(plan);
      const texts = printed(set);
      const [{ blocks }] = plan.sections as [(typeof plan.sections)[0]];
      const called = new Set(
        paragraphsOf(blocks).flatMap(({ inlines }) =>
          inlines.flatMap((each) => (each.type === 'footnoteReference' ? [each.footnote] : [])),
        ),
      );
      const notes = [...called].flatMap((footnote) => plan.footnotes[footnote]!.blocks);
      for (const each of [...paragraphsOf(blocks), ...notes]) expect(texts.get(each)).toBe(textOf(each));
      for (const { items, textArea } of set.pages) {
        let lowest = textArea.top;
        for (const item of items) {
          if (item.type !== 'lines' || item.set.height > 100) continue;
          lowest = Math.max(lowest, item.y);
        }
        expect(lowest).toBeLessThanOrEqual(textArea.bottom + 0.02);
      }
    }),
    { numRuns: 300 },
  );
});

it('a setting that knows the version before is that of a fresh one', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (before, after) => {
      expect(typeset(after, typeset(before))).toEqual(typeset(after));
    }),
    { numRuns: 100 },
  );
});

const anyForm = fc.constantFrom<Partial<LayoutParagraph>>(
  {},
  { alignment: 'center' },
  { indentLeft: 40 },
  { indentRight: 40 },
  { firstLineIndent: 28 },
  { lineSpacing: { type: 'multiple', value: 1.5 } },
  { lineSpacing: { type: 'exact', value: 1.5 } },
  { lineSpacing: { type: 'exact', value: 18 } },
  { style: style({ size: 20 }) },
);

it('a paragraph that keeps its very inlines is set anew where its form or the page is another one', () => {
  fc.assert(
    fc.property(anyParagraph, anyForm, anyForm, fc.constantFrom(50, 90), (one, form, other, right) => {
      const before = document([section([{ ...one, firstLineIndent: 0, ...form }])]);
      const [{ page }] = before.sections as [(typeof before.sections)[0]];
      const after = document([
        section([{ ...one, firstLineIndent: 0, ...other }], {
          page: { ...page, margins: { ...page.margins, right } },
        }),
      ]);
      expect(typeset(after, typeset(before))).toEqual(typeset(after));
    }),
    { numRuns: 600 },
  );
});
