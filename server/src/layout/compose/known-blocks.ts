import type { Block, MarkedText } from '../../markdown/block.ts';
import { moveRange } from '../../markdown/move.ts';
import type { Paragraph, Role } from '../../plan/model.ts';
import { IncrementalCache } from '../../text/incremental-cache.ts';
import type { LayoutCell, LayoutParagraph, LayoutTable } from '../model.ts';
import type { PageForm } from './page-form.ts';

/** The level of a heading, else a word. */
export type ParagraphKind = string | number;

interface KnownParagraph {
  /** Where it begins in the text of its block. */
  readonly start: number;
  readonly role: Role;
  readonly kind: ParagraphKind;
  paragraph: LayoutParagraph;
}

interface KnownTable {
  readonly textWidth: number;
  table: LayoutTable;
}

/**
 * The paragraphs and tables of the running text that the versions of a plan have in common. Only what its block alone decides
 * is kept: a call of a footnote has a number, and a picture a size, that the rest of the plan decides.
 */
export class KnownBlocks {
  private readonly paragraphs: IncrementalCache<KnownParagraph[], Block>;
  private readonly tables: IncrementalCache<KnownTable[], Block>;
  private readonly minWidths: IncrementalCache<number, Block>;

  /**
   * @param form by which all of them are composed
   * @param previous those of the version before, composed by the same form
   */
  constructor(
    readonly form: PageForm,
    previous?: KnownBlocks,
  ) {
    this.paragraphs = new IncrementalCache(previous?.paragraphs);
    this.tables = new IncrementalCache(previous?.tables);
    this.minWidths = new IncrementalCache(previous?.minWidths);
  }

  /**
   * A paragraph that is known.
   * @param kind what decides its form beside its block and its role
   */
  paragraph(
    { block, cell, role, segment, range }: Paragraph,
    kind: ParagraphKind,
  ): LayoutParagraph | undefined {
    if (cell) return undefined;
    for (const one of this.paragraphs.get(unmoved(block), none)) {
      if (one.start !== segment.start || one.role !== role || one.kind !== kind) continue;
      one.paragraph = movedParagraph(one.paragraph, range.start - one.paragraph.origin);
      return one.paragraph;
    }
    return undefined;
  }

  /** The same paragraph, known from now on where it can be. */
  addParagraph(own: Paragraph, kind: ParagraphKind, composed: LayoutParagraph): LayoutParagraph {
    const { block, cell, written, role, segment, range } = own;
    if (cell || !standsAlone(written)) return composed;
    const paragraph = counted(composed, range.start);
    this.paragraphs.get(unmoved(block), none).push({ start: segment.start, role, kind, paragraph });
    return paragraph;
  }

  table(block: Block, textWidth: number): LayoutTable | undefined {
    for (const one of this.tables.get(unmoved(block), none)) {
      if (one.textWidth !== textWidth) continue;
      one.table = movedTable(one.table, block.range.start - one.table.range.start);
      return one.table;
    }
    return undefined;
  }

  addTable(block: Block, textWidth: number, composed: LayoutTable): LayoutTable {
    if (!isTableAlone(block)) return composed;
    const table = withParagraphs(composed, (paragraph) => counted(paragraph, block.range.start));
    this.tables.get(unmoved(block), none).push({ textWidth, table });
    return table;
  }

  /** The least width of a table, as `measure` would give it. */
  minWidth(block: Block, measure: () => number): number {
    return isTableAlone(block) ? this.minWidths.get(unmoved(block), measure) : measure();
  }
}

function none<T>(): T[] {
  return [];
}

function unmoved(block: Block): Block {
  return block.unmoved ?? block;
}

function standsAlone({ content, marks }: MarkedText): boolean {
  return !content.text.includes('[^') && !marks?.some(({ type }) => type === 'image');
}

function isTableAlone({ rows = [] }: Block): boolean {
  return rows.every(({ cells }) => cells.every(({ paragraphs }) => paragraphs.every(standsAlone)));
}

/** The same paragraph with the places of its inlines counted from `origin`. */
function counted(paragraph: LayoutParagraph, origin: number): LayoutParagraph {
  const delta = paragraph.origin - origin;
  const inlines = paragraph.inlines.map((inline) => ({ ...inline, range: moveRange(inline.range, delta) }));
  return { ...paragraph, inlines, origin };
}

function movedParagraph(paragraph: LayoutParagraph, delta: number): LayoutParagraph {
  if (delta === 0) return paragraph;
  const { outlineLevel, frame, colour } = paragraph;
  // One by one: a key moves thousands of them, and a spread would take longer.
  const moved: { -readonly [K in keyof LayoutParagraph]: LayoutParagraph[K] } = {
    type: paragraph.type,
    role: paragraph.role,
    alignment: paragraph.alignment,
    inlines: paragraph.inlines,
    indentLeft: paragraph.indentLeft,
    indentRight: paragraph.indentRight,
    firstLineIndent: paragraph.firstLineIndent,
    spaceBefore: paragraph.spaceBefore,
    spaceAfter: paragraph.spaceAfter,
    lineSpacing: paragraph.lineSpacing,
    style: paragraph.style,
    keepWithNext: paragraph.keepWithNext,
    keepTogether: paragraph.keepTogether,
    pageBreakBefore: paragraph.pageBreakBefore,
    range: moveRange(paragraph.range, delta),
    origin: paragraph.origin + delta,
  };
  if (outlineLevel !== undefined) moved.outlineLevel = outlineLevel;
  if (frame) moved.frame = frame;
  if (colour) moved.colour = colour;
  return moved;
}

function movedTable(table: LayoutTable, delta: number): LayoutTable {
  if (delta === 0) return table;
  const moved = withParagraphs(table, (paragraph) => movedParagraph(paragraph, delta));
  return {
    ...moved,
    rows: moved.rows.map((row) => ({ ...row, range: moveRange(row.range, delta) })),
    range: moveRange(table.range, delta),
  };
}

function withParagraphs(
  table: LayoutTable,
  change: (paragraph: LayoutParagraph) => LayoutParagraph,
): LayoutTable {
  const changed = (block: LayoutCell['blocks'][number]): LayoutCell['blocks'][number] =>
    block.type === 'paragraph' ? change(block) : block;
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(changed) })),
    })),
  };
}
