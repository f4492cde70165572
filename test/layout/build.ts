import type {
  LayoutBlock,
  LayoutCell,
  LayoutDocument,
  LayoutInline,
  LayoutParagraph,
  LayoutSection,
  LayoutTable,
  TextStyle,
} from '../../server/src/layout/model.ts';
import type { SetDocument, SetLines } from '../../server/src/layout/typeset/model.ts';

/** Parts of a printed plan for tests: ordinary text at 14 points, with what a test is about. */

const NOWHERE = { start: 0, end: 0 };

export function style(changes: Partial<TextStyle> = {}): TextStyle {
  return {
    size: 14,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    position: 'normal',
    ...changes,
  };
}

export function text(value: string, changes: Partial<TextStyle> = {}, start = 0): LayoutInline {
  return { type: 'text', text: value, style: style(changes), range: { start, end: start + value.length } };
}

export function paragraph(
  content: string | readonly LayoutInline[],
  changes: Partial<LayoutParagraph> = {},
): LayoutParagraph {
  return {
    type: 'paragraph',
    role: 'body',
    alignment: 'left',
    inlines: typeof content === 'string' ? [text(content)] : content,
    indentLeft: 0,
    indentRight: 0,
    firstLineIndent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    lineSpacing: { type: 'multiple', value: 1 },
    style: style(),
    keepWithNext: false,
    keepTogether: false,
    pageBreakBefore: false,
    range: NOWHERE,
    origin: 0,
    ...changes,
  };
}

export function cell(column: number, content: string, changes: Partial<LayoutCell> = {}): LayoutCell {
  return {
    column,
    columnSpan: 1,
    rowSpan: 1,
    blocks: [paragraph(content)],
    verticalAlignment: 'top',
    ...changes,
  };
}

export function table(
  rows: readonly (readonly LayoutCell[])[],
  changes: Partial<LayoutTable> & { readonly headers?: number } = {},
): LayoutTable {
  const { headers = 0, ...others } = changes;
  return {
    type: 'table',
    kind: 'data',
    columns: [200, 200],
    left: 0,
    borderWidth: 0.5,
    cellPadding: 5,
    rows: rows.map((cells, index) => ({ isHeader: index < headers, canSplit: false, cells, range: NOWHERE })),
    keepTogether: false,
    keepWithNext: false,
    range: NOWHERE,
    ...others,
  };
}

/** A page whose text area is 400 by 161 points: ten lines of 14 points. */
export function section(blocks: readonly LayoutBlock[], changes: Partial<LayoutSection> = {}): LayoutSection {
  return {
    kind: 'plan',
    page: {
      orientation: 'portrait',
      width: 500,
      height: 261,
      margins: { top: 50, right: 50, bottom: 50, left: 50 },
      mirrored: false,
    },
    pageNumbers: { first: 1, onFirstPage: false, style: style(), top: 20 },
    blocks,
    firstPageHead: [],
    firstPageFoot: [],
    lastPageFoot: [],
    range: NOWHERE,
    ...changes,
  };
}

export function document(
  sections: readonly LayoutSection[],
  footnotes: LayoutDocument['footnotes'] = [],
): LayoutDocument {
  return { properties: { title: '', number: '', issuer: '', language: 'vi-VN' }, sections, footnotes };
}

/** The lines of each page, from top to bottom as they were set. */
export function linesByPage(set: SetDocument): string[][] {
  return set.pages.map(({ items }) =>
    items.filter((item): item is SetLines => item.type === 'lines').flatMap(linesOf),
  );
}

export function linesOf({ set, from, to }: SetLines): string[] {
  return set.lines.slice(from, to).map(({ pieces }) =>
    pieces
      .map((piece) => (piece.type === 'text' ? piece.text : '▣'))
      .join('')
      .trimEnd(),
  );
}
