import type { LayoutBlock, LayoutDocument, LayoutParagraph, LayoutTable } from '../../layout/model.ts';
import { allBlocks } from '../../layout/walk.ts';
import { type PdfDictionary, type PdfValue, type PdfWriter, type Reference, textString } from './writer.ts';

/** A stretch of a page's content that belongs to a paragraph: its text, or a picture in it. */
export interface MarkedContent {
  readonly page: number;
  /** Number of the stretch on its page (MCID). */
  readonly id: number;
  /** What a picture shows. */
  readonly alternative?: string;
}

/**
 * The tree that tells readers of the file what is heading, paragraph, table, note (ISO 32000-1, 14.8), in the order of the
 * draft. Columns side by side are no table.
 */
export class StructureTree {
  readonly reference: Reference;
  /** Element of each stretch, by page and by number on it. */
  private readonly parents: Reference[][] = [];

  constructor(
    private readonly pdf: PdfWriter,
    private readonly pages: readonly Reference[],
    private readonly contents: ReadonlyMap<LayoutParagraph, readonly MarkedContent[]>,
  ) {
    this.reference = pdf.reserve();
  }

  write(document: LayoutDocument): void {
    const { pdf } = this;
    const root = pdf.reserve();
    const sections = document.sections.map((section) =>
      this.element('Sect', root, (own) => this.blocks(allBlocks(section), own)),
    );
    const notes = document.footnotes.flatMap(({ blocks }, index) =>
      blocks.some((block) => this.contents.has(block))
        ? [this.element('Note', root, (own) => this.blocks(blocks, own), { ID: `(note-${index + 1})` })]
        : [],
    );
    pdf.add(
      {
        Type: '/StructElem',
        S: '/Document',
        P: { ref: this.reference },
        K: [...sections, ...notes].map((ref) => ({ ref })),
      },
      root,
    );
    const numbers = this.pages.flatMap((_, page): PdfValue[] => [
      page,
      { ref: pdf.add((this.parents[page] ?? []).map((ref) => ({ ref }))) },
    ]);
    pdf.add(
      {
        Type: '/StructTreeRoot',
        K: { ref: root },
        ParentTree: { ref: pdf.add({ Nums: numbers }) },
        ParentTreeNextKey: this.pages.length,
      },
      this.reference,
    );
  }

  private blocks(blocks: readonly LayoutBlock[], parent: Reference): Reference[] {
    return blocks.flatMap((block) => this.block(block, parent));
  }

  private block(block: LayoutBlock, parent: Reference): Reference[] {
    if (block.type === 'rule') return [];
    if (block.type === 'table') return [this.table(block, parent)];
    if (!this.contents.has(block)) return [];
    const { outlineLevel: level } = block;
    return [this.paragraph(block, level ? `H${Math.min(level, 6)}` : 'P', parent)];
  }

  private table(table: LayoutTable, parent: Reference): Reference {
    if (table.kind !== 'data') {
      return this.element('Div', parent, (own) =>
        table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => this.blocks(blocks, own))),
      );
    }
    return this.element('Table', parent, (own) =>
      table.rows.map(({ cells, isHeader }) =>
        this.element('TR', own, (row) =>
          cells.map(({ blocks, columnSpan, rowSpan }) =>
            this.element(isHeader ? 'TH' : 'TD', row, (cell) => this.blocks(blocks, cell), {
              A: {
                O: '/Table',
                ...(isHeader ? { Scope: '/Column' } : {}),
                ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
                ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
              },
            }),
          ),
        ),
      ),
    );
  }

  private paragraph(paragraph: LayoutParagraph, type: string, parent: Reference): Reference {
    const own = this.pdf.reserve();
    const kids = this.contents.get(paragraph)!.map((content): PdfValue => {
      const kid = this.kid(content);
      if (content.alternative === undefined) {
        this.setParent(content, own);
        return kid;
      }
      const figure = this.pdf.add({
        Type: '/StructElem',
        S: '/Figure',
        P: { ref: own },
        Alt: textString(content.alternative || 'Hình'),
        K: [kid],
      });
      this.setParent(content, figure);
      return { ref: figure };
    });
    this.pdf.add({ Type: '/StructElem', S: `/${type}`, P: { ref: parent }, K: kids }, own);
    return own;
  }

  private kid({ page, id }: MarkedContent): PdfDictionary {
    return { Type: '/MCR', Pg: { ref: this.pages[page]! }, MCID: id };
  }

  private setParent({ page, id }: MarkedContent, element: Reference): void {
    this.parents[page] ??= [];
    this.parents[page][id] = element;
  }

  private element(
    type: string,
    parent: Reference,
    kids: (own: Reference) => readonly Reference[],
    entries: PdfDictionary = {},
  ): Reference {
    const own = this.pdf.reserve();
    const references = kids(own).map((ref) => ({ ref }));
    this.pdf.add({ Type: '/StructElem', S: `/${type}`, P: { ref: parent }, ...entries, K: references }, own);
    return own;
  }
}
