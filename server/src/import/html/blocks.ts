import { appendInline, safeLink, shownInlines, textInline } from '../inlines.ts';
import type { Block, Cell, Inline, Paragraph } from '../model.ts';
import { drawnNumeral, numeralOf, type OpenList, openList } from './lists.ts';
import {
  type Declarations,
  type InheritedStyle,
  isHidden,
  PLAIN_STYLE,
  type StyleSheet,
  styleIn,
} from './style.ts';
import { rowsOf, type TableCell, tableHasLines } from './table.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** What a reader counts and finds over the whole of a clipboard. */
export interface HtmlContext {
  readonly sheet: StyleSheet;
  /** Bodies of footnotes by id, which are read for themselves. */
  readonly footnotes: ReadonlyMap<string, HtmlElement>;
  readonly count: { paragraphs: number; images: number; comments: number };
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/u;
/** Height or width of a drawn line at most, in pixels. */
const MAX_LINE = 4;
const LINE_ENDS = /\r\n?|\n/u;

/** What is being read at a place: how text is set, and where it leads. */
interface Surroundings {
  readonly style: InheritedStyle;
  readonly link: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly lists: readonly OpenList[];
}

const NOWHERE: Surroundings = { style: PLAIN_STYLE, link: undefined, outlineLevel: undefined, lists: [] };

/** Reads elements as blocks: one reader for a text of its own (the clipboard, a cell, a footnote). */
export class HtmlBlockReader {
  private readonly blocks: Block[] = [];
  private inlines: Inline[] = [];
  private numeral = '';

  constructor(private readonly context: HtmlContext) {}

  read(nodes: readonly HtmlNode[]): Block[] {
    this.nodes(nodes, NOWHERE);
    this.endParagraph(NOWHERE);
    return this.blocks;
  }

  private nodes(nodes: readonly HtmlNode[], place: Surroundings): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.text(node, place);
      else this.element(node, place);
    }
  }

  private element(element: HtmlElement, outer: Surroundings): void {
    const declarations = this.context.sheet.of(element);
    const { name } = element;
    // Tracked changes stand in it as accepted.
    if (name === 'del' || isHidden(declarations) || this.isApart(element, declarations)) return;
    if (declarations.get('mso-list')?.toLowerCase() === 'ignore') this.drawn(element, outer, declarations);
    else if (declarations.has('mso-tab-count')) this.tabs(declarations);
    else if (declarations.has('mso-spacerun')) this.spaces(element, outer);
    else if (name === 'br') this.lineBreak(declarations);
    else if (name === 'img') this.image(element);
    else if (name === 'table') this.table(element, outer);
    else this.within(element, outer, declarations);
  }

  private within(element: HtmlElement, outer: Surroundings, declarations: Declarations): void {
    const { name, attributes, children } = element;
    const lists =
      name === 'ol' || name === 'ul' ? [...outer.lists, openList(element, declarations)] : outer.lists;
    const place: Surroundings = {
      style: styleIn(outer.style, element, declarations),
      link: name === 'a' ? (safeLink(attributes.href) ?? outer.link) : outer.link,
      outlineLevel: outlineLevel(name, declarations) ?? outer.outlineLevel,
      lists,
    };
    if (!BLOCKS.has(name)) {
      this.nodes(children, place);
      return;
    }
    this.endParagraph(outer);
    if (name === 'li') this.numeral = numeralOf(element, declarations, lists);
    this.nodes(children, place);
    this.endParagraph(place);
    if (name === 'li') this.numeral = '';
  }

  /** Whether an element stands apart from the text: a footnote, which is taken with its call, or a comment. */
  private isApart(element: HtmlElement, declarations: Declarations): boolean {
    const { attributes, name } = element;
    const kind = declarations.get('mso-element');
    if (kind === 'comment-list' || attributes.class === 'msocomanchor') {
      if (kind === undefined) this.context.count.comments += 1;
      return true;
    }
    if (attributes.id !== undefined && this.context.footnotes.get(attributes.id) === element) return true;
    if (name !== 'a') return false;
    const id = footnoteCalled(element, declarations);
    if (id !== undefined && this.context.footnotes.has(id)) this.push({ type: 'footnote', id });
    return id !== undefined;
  }

  private drawn(element: HtmlElement, outer: Surroundings, declarations: Declarations): void {
    const { font } = styleIn(outer.style, element, declarations);
    this.numeral = drawnNumeral(textIn(element), font);
  }

  private tabs(declarations: Declarations): void {
    const count = Number.parseInt(declarations.get('mso-tab-count') ?? '1', 10);
    for (let at = 0; at < Math.min(20, Math.max(1, count || 1)); at += 1) this.push({ type: 'tab' });
  }

  /** Blanks in a row, such as those of a number that is to be filled in. */
  private spaces(element: HtmlElement, { style, link }: Surroundings): void {
    const text = textIn(element)
      .replace(/[\r\n]+/gu, ' ')
      .replace(/\s/gu, '\u00a0');
    this.words(text, style, link);
  }

  /** A drawn line comes as a picture a few points high. */
  private image({ attributes }: HtmlElement): void {
    const isLine = [attributes.width, attributes.height].some((side) => Number(side ?? 100) <= MAX_LINE);
    if (!isLine) this.context.count.images += 1;
  }

  private lineBreak(declarations: Declarations): void {
    const isPage = ['page-break-before', 'break-before'].some(
      (each) => declarations.get(each) === 'always' || declarations.get(each) === 'page',
    );
    this.push({ type: isPage ? 'page' : 'break' });
  }

  private text(raw: string, { style, link }: Surroundings): void {
    if (style.isPreformatted && LINE_ENDS.test(raw)) {
      for (const [at, line] of raw.split(LINE_ENDS).entries()) {
        if (at > 0) this.push({ type: 'break' });
        this.words(line, style, link);
      }
      return;
    }
    const text = style.isPreformatted ? raw : raw.replace(/[ \t\r\n\f]+/gu, ' ');
    const isFirstBlank = !style.isPreformatted && text.startsWith(' ') && this.endsInBlank();
    this.words(isFirstBlank ? text.slice(1) : text, style, link);
  }

  private words(text: string, style: InheritedStyle, link: string | undefined): void {
    const { bold, italic, underline, strike, raised } = style;
    for (const [at, part] of text.split('\t').entries()) {
      if (at > 0) this.push({ type: 'tab' });
      // Who underlines a link has not set it so: it is how links look.
      const set = { bold, italic, underline: underline && link === undefined, strike, raised };
      const inline = textInline(part, style, set, link);
      if (inline) this.push(inline);
    }
  }

  private endsInBlank(): boolean {
    const last = this.inlines.at(-1);
    return last === undefined || last.type === 'break' || (last.type === 'text' && last.text.endsWith(' '));
  }

  private push(inline: Inline): void {
    appendInline(this.inlines, inline);
  }

  private endParagraph({ style, outlineLevel }: Surroundings): void {
    const inlines = shownInlines(this.inlines);
    this.inlines = [];
    const isEmpty = inlines.every((each) => each.type === 'text' && each.text.trim() === '');
    if (isEmpty) return;
    this.context.count.paragraphs += 1;
    const { numeral } = this;
    this.numeral = '';
    const paragraph: Paragraph = {
      type: 'paragraph',
      index: this.context.count.paragraphs,
      numeral,
      inlines,
      outlineLevel,
      isCentred: style.isCentred,
      isCode: false,
    };
    this.blocks.push(paragraph);
  }

  private table(element: HtmlElement, outer: Surroundings): void {
    this.endParagraph(outer);
    const { sheet } = this.context;
    const cells = (row: readonly TableCell[]): Cell[] =>
      row.map(({ element: cell, column, columns, continues }) => ({
        column,
        columns,
        continues,
        blocks: cell && !continues ? this.cell(cell) : [],
      }));
    const rows = rowsOf(element).map(cells);
    if (rows.length > 0) this.blocks.push({ type: 'table', hasLines: tableHasLines(element, sheet), rows });
  }

  private cell(cell: HtmlElement): Block[] {
    const style = styleIn(PLAIN_STYLE, cell, this.context.sheet.of(cell));
    const reader = new HtmlBlockReader(this.context);
    reader.nodes(cell.children, { ...NOWHERE, style });
    reader.endParagraph({ ...NOWHERE, style });
    return reader.blocks;
  }
}

function outlineLevel(name: string, declarations: Declarations): number | undefined {
  const stated = Number.parseInt(declarations.get('mso-outline-level') ?? '', 10);
  if (stated >= 1 && stated <= 9) return stated - 1;
  const heading = HEADING.exec(name)?.[1];
  return heading === undefined ? undefined : Number(heading) - 1;
}

/**
 * The footnote that a link stands for: of Word (`mso-footnote-id`), of LibreOffice (`sdfootnoteanc`). Empty for the link in
 * the footnote that leads back; undefined for any other.
 */
function footnoteCalled({ attributes }: HtmlElement, declarations: Declarations): string | undefined {
  const { href = '', class: classes = '' } = attributes;
  const ofWord = declarations.get('mso-footnote-id') ?? declarations.get('mso-endnote-id');
  if (ofWord !== undefined) return /^#_(?:ft|ed)nref/u.test(href) ? '' : ofWord;
  if (/^sd(?:foot|end)notesym/u.test(classes)) return '';
  return /^sd(?:foot|end)noteanc/u.test(classes) ? href.replace(/^#|sym$/gu, '') : undefined;
}

/** The text in an element, form left aside. */
export function textIn({ children }: HtmlElement): string {
  return children.map((each) => (typeof each === 'string' ? each : textIn(each))).join('');
}
