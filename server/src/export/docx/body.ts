import { lineHeightOf } from '../../layout/font/metrics.ts';
import type {
  LayoutBlock,
  LayoutInline,
  LayoutParagraph,
  LayoutRule,
  LayoutSection,
  LayoutTable,
  TextStyle,
} from '../../layout/model.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { borderLine, drawnLine, picture } from './drawings.ts';
import { paragraphProperties, runProperties } from './properties.ts';
import type { Styles } from './styles.ts';
import { THIN_LINE, twips } from './xml.ts';

/** Gives the id of the relationship to an image file; undefined where its bytes are not there. */
export type ImageRelation = (target: string) => string | undefined;

/** Elements for the number of a footnote. */
type FootnoteNumber = 'footnoteReference' | 'footnoteRef';

/** Writes what stands on the pages as WordprocessingML. */
export class BodyWriter {
  /** Drawings are numbered in the order in which they stand. */
  private drawings = 0;

  constructor(
    private readonly styles: Styles,
    private readonly imageRelation: ImageRelation,
  ) {}

  /**
   * The blocks of a section.
   * @param properties `w:sectPr`, which goes into the last paragraph of every section but the last
   */
  section({ blocks, page, lastPageFoot, pageNumbers }: LayoutSection, properties: string): string {
    const { width, margins } = page;
    const textWidth = width - margins.left - margins.right;
    const isLast = (index: number): boolean => lastPageFoot.length === 0 && index === blocks.length - 1;
    const own = blocks.map((block, index) => this.block(block, textWidth, isLast(index) ? properties : ''));
    if (lastPageFoot.length === 0) return own.join('');
    const height = lastPageFoot.reduce((total, { style }) => total + lineHeightOf(style), 0);
    const place = framePlace(textWidth, page.height - pageNumbers.top - height);
    const notes = lastPageFoot.map((note) => this.paragraph(note, '', 'footnoteReference', place));
    // A frame stands on the page of the paragraph after it.
    return [...own, ...notes, `<w:p><w:pPr>${THIN_LINE}${properties}</w:pPr></w:p>`].join('');
  }

  /**
   * @param reference what a footnote's number is: a call, or in the footnote itself the number
   * @param place `w:framePr` of what stands at a place of the page
   */
  paragraph(
    paragraph: LayoutParagraph,
    sectionProperties = '',
    reference: FootnoteNumber = 'footnoteReference',
    place = '',
  ): string {
    const { id, source } = this.styles.of(paragraph);
    const mark = runProperties(paragraph.style, source.style);
    const properties =
      `<w:pStyle w:val="${id}"/>${paragraphProperties(paragraph, source, place)}` +
      (mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`) +
      sectionProperties;
    const runs = runsOf(paragraph.inlines)
      .map((run) => this.run(run, source.style, reference))
      .join('');
    return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
  }

  private block(block: LayoutBlock, width: number, sectionProperties: string): string {
    if (block.type === 'paragraph') return this.paragraph(block, sectionProperties);
    if (block.type === 'rule') return this.rule(block, width, sectionProperties);
    return (
      this.table(block) + (sectionProperties === '' ? '' : `<w:p><w:pPr>${sectionProperties}</w:pPr></w:p>`)
    );
  }

  private rule(rule: LayoutRule, width: number, sectionProperties: string): string {
    const keep = rule.keepWithNext ? '<w:keepNext/>' : '';
    if (rule.form === 'border') {
      const border = borderLine(rule, width);
      const at = border.indexOf('<w:ind');
      const before = `<w:spacing w:before="${twips(rule.offset)}" w:after="0" w:line="${twips(rule.height - rule.offset)}" w:lineRule="exact"/>`;
      return `<w:p><w:pPr>${keep}${border.slice(0, at)}${before}${border.slice(at)}${SMALL}${sectionProperties}</w:pPr></w:p>`;
    }
    const spacing = `<w:spacing w:before="0" w:after="0" w:line="${twips(rule.height)}" w:lineRule="exact"/>`;
    this.drawings += 1;
    return `<w:p><w:pPr>${keep}${spacing}${SMALL}${sectionProperties}</w:pPr>${drawnLine(rule, this.drawings)}</w:p>`;
  }

  private table(table: LayoutTable): string {
    const widths = table.columns.map(twips);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const line = `w:sz="${Math.round(table.borderWidth * 8)}" w:space="0" w:color="auto"`;
    const kind = table.borderWidth > 0 ? `w:val="single" ${line}` : 'w:val="nil"';
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
      (side) => `<w:${side} ${kind}/>`,
    );
    const padding = `w:w="${twips(table.cellPadding)}" w:type="dxa"`;
    const properties =
      `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${twips(table.left)}" w:type="dxa"/>` +
      `<w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
      `<w:tblCellMar><w:left ${padding}/><w:right ${padding}/></w:tblCellMar></w:tblPr>`;
    const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    return `<w:tbl>${properties}${grid}${this.rows(table, widths)}</w:tbl>`;
  }

  private rows(table: LayoutTable, widths: readonly number[]): string {
    /** Of each column: how many rows a cell of a row above still reaches down, and over how many columns. */
    const reaching: { rows: number; columns: number }[] = widths.map(() => ({ rows: 0, columns: 1 }));
    return table.rows
      .map((row, index) => {
        const isLast = index === table.rows.length - 1;
        const kept = isLast ? table.keepWithNext : table.keepTogether;
        const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
        let cells = '';
        for (let column = 0; column < widths.length; ) {
          const cell = byColumn.get(column);
          if (cell) {
            reaching[column] = { rows: cell.rowSpan, columns: cell.columnSpan };
            const blocks = cell.blocks.map((block) => {
              const own = kept ? { ...block, keepWithNext: true } : block;
              return this.block(own, sum(table.columns, column, cell.columnSpan) - 2 * table.cellPadding, '');
            });
            const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
            const { verticalAlignment } = cell;
            const alignment =
              verticalAlignment === 'top'
                ? ''
                : `<w:vAlign w:val="${verticalAlignment === 'middle' ? 'center' : 'bottom'}"/>`;
            cells += cellXml(
              sum(widths, column, cell.columnSpan),
              cell.columnSpan,
              merge + alignment,
              blocks.join(''),
            );
            column += cell.columnSpan;
          } else {
            const { columns } = reaching[column]!;
            cells += cellXml(sum(widths, column, columns), columns, '<w:vMerge/>', '<w:p/>');
            column += columns;
          }
        }
        for (const one of reaching) one.rows = Math.max(0, one.rows - 1);
        const properties = `${row.canSplit ? '' : '<w:cantSplit/>'}${row.isHeader ? '<w:tblHeader/>' : ''}`;
        return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
      })
      .join('');
  }

  private run(inlines: readonly LayoutInline[], base: TextStyle, reference: FootnoteNumber): string {
    const style = styleOf(inlines[0]!);
    const properties = style ? runProperties(style, base) : '';
    const [first] = inlines;
    if (first?.type === 'footnoteReference') {
      const id = reference === 'footnoteReference' ? ` w:id="${first.footnote + 1}"` : '';
      return `<w:r>${runXml(properties)}<w:${reference}${id}/></w:r>`;
    }
    const content = inlines.map((inline) => this.inline(inline)).join('');
    return `<w:r>${runXml(properties)}${content}</w:r>`;
  }

  private inline(inline: LayoutInline): string {
    switch (inline.type) {
      case 'break':
        return '<w:br/>';
      case 'tab':
        return '<w:tab/>';
      case 'text':
        return textXml(inline.text);
      case 'image': {
        const relation = this.imageRelation(inline.target);
        if (relation === undefined) return textXml(inline.description);
        this.drawings += 1;
        return picture(inline, this.drawings, relation);
      }
      default:
        return '';
    }
  }
}

/** Beside the text, its top so many points below the upper edge of the page. */
function framePlace(width: number, top: number): string {
  return `<w:framePr w:w="${twips(width)}" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="left" w:y="${twips(top)}"/>`;
}

/** The mark of a short paragraph must not be higher than the paragraph. */
const SMALL = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>';

function cellXml(width: number, columns: number, properties: string, content: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${properties}</w:tcPr>${content}</w:tc>`;
}

function sum(widths: readonly number[], from: number, count: number): number {
  return widths.slice(from, from + count).reduce((total, width) => total + width, 0);
}

function runXml(properties: string): string {
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** A hyphen at which no line is broken is an element of its own. */
function textXml(text: string): string {
  return text
    .split('\u2011')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`))
    .join('<w:noBreakHyphen/>');
}

/** Neighbours of one style are one run; breaks and tabs go with what stands before them. */
function runsOf(inlines: readonly LayoutInline[]): LayoutInline[][] {
  const runs: LayoutInline[][] = [];
  for (const inline of joinedTexts(inlines)) {
    const last = runs.at(-1);
    const previous = last?.[0];
    const style = styleOf(inline);
    const goesOn =
      previous &&
      previous.type !== 'footnoteReference' &&
      inline.type !== 'footnoteReference' &&
      (style === undefined || same(styleOf(previous), style));
    if (last && goesOn) last.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

/** Texts of one style that follow each other as one. */
function joinedTexts(inlines: readonly LayoutInline[]): LayoutInline[] {
  const joined: LayoutInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && same(last.style, inline.style))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

function styleOf(inline: LayoutInline): TextStyle | undefined {
  return inline.type === 'text' || inline.type === 'footnoteReference' ? inline.style : undefined;
}

function same(one: TextStyle | undefined, other: TextStyle): boolean {
  return (
    one !== undefined &&
    one.size === other.size &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strikethrough === other.strikethrough &&
    one.position === other.position
  );
}
