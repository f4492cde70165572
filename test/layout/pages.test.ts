import { describe, expect, it } from 'vitest';
import type { LayoutInline } from '../../server/src/layout/model.ts';
import type { SetRule } from '../../server/src/layout/typeset/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { cell, document, linesByPage, paragraph, section, style, table, text } from './build.ts';

/** Paragraphs of one line each. */
const single = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => paragraph(`d${from + i}`));
/** A paragraph of `count` lines. */
const block = (count: number, name = 'x') =>
  paragraph(
    Array.from({ length: count }, (_, i): LayoutInline[] => [
      ...(i > 0 ? [{ type: 'break', range: { start: 0, end: 0 } } as const] : []),
      text(`${name}${i + 1}`),
    ]).flat(),
  );
const pages = (...blocks: Parameters<typeof section>[0]) => linesByPage(typeset(document([section(blocks)])));
const counts = (...blocks: Parameters<typeof section>[0]) => pages(...blocks).map(({ length }) => length);

describe('breaks between pages', () => {
  it('a page takes the lines that there is room for', () => {
    expect(counts(...single(10))).toEqual([10]);
    expect(counts(...single(11))).toEqual([10, 1]);
    expect(counts()).toEqual([0]);
  });

  it('no line of a paragraph stands alone', () => {
    expect(counts(...single(9), block(4))).toEqual([9, 4]);
    expect(counts(...single(8), block(3))).toEqual([8, 3]);
    expect(counts(...single(7), block(4))).toEqual([9, 2]);
    expect(counts(block(11))).toEqual([9, 2]);
    expect(counts(block(25))).toEqual([10, 10, 5]);
  });

  it('a heading goes with what follows', () => {
    const heading = paragraph('I.', { keepWithNext: true });
    expect(counts(...single(9), heading, block(2))).toEqual([9, 3]);
    expect(counts(...single(7), heading, heading, block(2))).toEqual([7, 4]);
    expect(counts(...single(7), heading, block(4))).toEqual([10, 2]);
    expect(counts(...single(9), heading)).toEqual([10]);
  });

  it('what is kept together but higher than a page is broken all the same', () => {
    expect(counts(...single(12).map((each) => ({ ...each, keepWithNext: true })))).toEqual([10, 2]);
    expect(counts(...single(3), { ...block(12), keepTogether: true })).toEqual([3, 10, 2]);
    expect(counts(...single(3), { ...block(9), keepTogether: true })).toEqual([3, 9]);
  });

  it('the larger of two distances holds, and none at the head of a page that the text runs over to', () => {
    const spaced = paragraph('a', { spaceBefore: 10, spaceAfter: 6 });
    const [page] = typeset(document([section([spaced, spaced])])).pages;
    const ys = page!.items.map((item) => (item.type === 'lines' ? item.y : 0));
    expect(ys[0]).toBe(60);
    expect(ys[1]).toBeCloseTo(60 + 16.1 + 10, 6);
    const { pages: set } = typeset(document([section([...single(10), spaced])]));
    expect(set[1]!.items.find((item) => item.type === 'lines')).toMatchObject({ y: 50 });
    const broken = typeset(document([section([...single(2), { ...spaced, pageBreakBefore: true }])]));
    expect(broken.pages[1]!.items.find((item) => item.type === 'lines')).toMatchObject({ y: 60 });
  });
});

describe('tables', () => {
  const rows = (count: number, from = 1) =>
    Array.from({ length: count }, (_, i) => [cell(0, `${from + i}`), cell(1, 'x')]);

  it('repeat their head and tear no row', () => {
    const head = [cell(0, 'TT'), cell(1, 'Việc')];
    const set = pages(table([head, ...rows(14)], { headers: 1 }));
    expect(set.map((lines) => lines[0])).toEqual(['TT', 'TT']);
    expect(set.map(({ length }) => length)).toEqual([18, 14]);
    expect(pages(...single(9), table([head, ...rows(2)], { headers: 1 }))[1]!.slice(0, 3)).toEqual([
      'TT',
      'Việc',
      '1',
    ]);
  });

  it('say which head is the first', () => {
    const set = typeset(document([section([table([[cell(0, 'TT')], ...rows(14)], { headers: 1 })])]));
    const heads = set.pages.map(({ items }) => items.find((item) => item.type === 'lines'));
    expect(heads.map((item) => item?.type === 'lines' && item.isRepeated)).toEqual([false, true]);
  });

  it('break a row that is higher than a page, in every cell', () => {
    const tall = table([
      [cell(0, '', { blocks: [block(15, 'a')] }), cell(1, '', { blocks: [block(12, 'b')] })],
    ]);
    const set = pages(tall);
    expect(set.flat().filter((line) => line.startsWith('a'))).toHaveLength(15);
    expect(set.flat().filter((line) => line.startsWith('b'))).toHaveLength(12);
    expect(set.length).toBe(2);
  });

  it('keep rows together that a cell joins', () => {
    const joined = table([
      ...rows(8),
      [cell(0, 'dọc', { rowSpan: 3 }), cell(1, 'x')],
      [cell(1, 'y')],
      [cell(1, 'z')],
    ]);
    expect(pages(joined)[1]).toEqual(['dọc', 'x', 'y', 'z']);
  });

  it('draw no line through a joined cell', () => {
    const joined = table([[cell(0, 'a', { rowSpan: 2 }), cell(1, 'b')], [cell(1, 'c')]]);
    const [page] = typeset(document([section([joined])])).pages;
    const rules = page!.items.filter((item): item is SetRule => item.type === 'rule');
    const horizontal = rules.filter(({ y1, y2 }) => y1 === y2).map(({ x1, x2 }) => [x1, x2]);
    expect(horizontal).toEqual([
      [49.75, 450.25],
      [249.75, 450.25],
      [49.75, 450.25],
    ]);
    expect(rules.filter(({ x1, x2 }) => x1 === x2)).toHaveLength(3);
  });

  it('have lines as in LibreOffice', () => {
    const [page] = typeset(
      document([section([paragraph('trước', { spaceAfter: 6 }), table(rows(2))])]),
    ).pages;
    const ys = page!.items.flatMap((item) => (item.type === 'lines' ? [item.y] : []));
    expect(ys[1]! - ys[0]!).toBeCloseTo(16.1 + 6 + 0.5, 6);
    expect(ys[3]! - ys[1]!).toBeCloseTo(16.6, 6);
  });

  it('columns side by side stay whole where they are to', () => {
    const ending = table(
      [[cell(0, '', { blocks: [block(4, 'n')] }), cell(1, '', { blocks: [block(5, 'k')] })]],
      {
        kind: 'ending',
        borderWidth: 0,
        keepTogether: true,
      },
    );
    expect(counts(...single(6), ending)).toEqual([6, 9]);
    const closing = paragraph('Trên đây', { keepWithNext: true });
    expect(counts(...single(5), closing, ending)).toEqual([5, 10]);
  });
});

describe('the foot and the head of a page', () => {
  const note = (footnote: number): LayoutInline => ({
    type: 'footnoteReference',
    footnote,
    style: style({ position: 'superscript' }),
    range: { start: 0, end: 0 },
  });
  const notes = [{ blocks: [paragraph('chú thích')], range: { start: 0, end: 0 } }];

  it('a footnote stands on the page that calls it', () => {
    const calling = paragraph([text('a'), note(0)]);
    const set = linesByPage(typeset(document([section([...single(9), calling, ...single(3, 20)])], notes)));
    expect(set.map(({ length }) => length)).toEqual([9, 5]);
    expect(set[1]!.at(-1)).toBe('chú thích');
    const early = typeset(document([section([calling, ...single(9)])], notes));
    const last = early.pages[0]!.items.at(-1);
    expect(last).toMatchObject({ type: 'lines', y: expect.closeTo(211 - 16.1, 3) });
  });

  it('a footnote higher than the page goes on on the next ones', () => {
    const long = [{ blocks: [block(30, 'c')], range: { start: 0, end: 0 } }];
    const set = linesByPage(
      typeset(document([section([paragraph([text('a'), note(0)]), ...single(12)])], long)),
    );
    expect(set.flat().filter((line) => line.startsWith('c'))).toHaveLength(30);
    expect(set.flat().filter((line) => line.startsWith('d'))).toHaveLength(12);
  });

  it('pages are numbered in each section, the first one silently', () => {
    const set = typeset(document([section(single(25)), section(single(11), { kind: 'annex' })]));
    const shown = set.pages.map(({ items }) =>
      items.flatMap((item) => (item.type === 'pageNumber' ? [item.text] : [])).join(),
    );
    expect(shown).toEqual(['', '2', '3', '', '2']);
    expect(set.pages.map(({ number }) => number)).toEqual([1, 2, 3, 1, 2]);
  });

  it('the contact line stands at the foot of the first page', () => {
    const foot = [paragraph('Số điện thoại')];
    const set = typeset(document([section(single(12), { firstPageFoot: foot })]));
    expect(linesByPage(set).map(({ length }) => length)).toEqual([10, 3]);
    expect(linesByPage(set)[0]!.at(-1)).toBe('Số điện thoại');
  });

  it('margins change sides on even pages', () => {
    const { page } = section([]);
    const margins = { ...page.margins, left: 85, right: 42 };
    const set = typeset(document([section(single(11), { page: { ...page, margins, mirrored: true } })]));
    expect(set.pages.map(({ textArea }) => textArea.left)).toEqual([85, 42]);
  });
});

it('a paragraph that did not change keeps its lines', () => {
  const long = 'Uỷ ban nhân dân xã xây dựng Kế hoạch thực hiện như sau '.repeat(5);
  const first = typeset(document([section([paragraph('a'), paragraph(long)])]));
  const second = typeset(document([section([paragraph('b'), paragraph(long)])]), first);
  const setOf = (set: typeof first, index: number) => {
    const item = set.pages[0]!.items[index]!;
    return item.type === 'lines' ? item.set : undefined;
  };
  expect(setOf(second, 1)).toBe(setOf(first, 1));
  expect(setOf(second, 0)).not.toBe(setOf(first, 0));
});
