import { type Inline, plainText } from '../../model.ts';
import type { WordCell, WordForm, WordParagraph, WordRun, WordSection } from '../../word-form.ts';
import type { ParagraphProperties } from '../properties.ts';
import { child, children, textIn, valOf, type XmlElement } from '../xml.ts';
import { drawingsIn } from './drawn-lines.ts';
import { TWIP } from './lengths.ts';
import { PageCount } from './page-count.ts';

const SINGLE = 240;
/** Word's names for the fonts of a theme. */
const THEME_FONT = /^(?:major|minor)(?:Ascii|HAnsi|EastAsia|Bidi)$/u;
/** An indent that was typed. */
const BLANKS = /^\s{2,}/u;
const TYPED_LINE = /^\s*[-–—_]{3,}\s*$/u;

/** What a reader of blocks tells of a paragraph. */
export interface ReadParagraph {
  readonly element: XmlElement;
  readonly index: number;
  readonly runs: readonly WordRun[];
  readonly inlines: readonly Inline[];
  readonly properties: ParagraphProperties;
  readonly isNumbered: boolean;
  readonly cell: WordCell | undefined;
}

/** Collects how a Word file is set, while its words are read. */
export class FormCollector {
  readonly pages = new PageCount();
  tables = 0;
  private readonly paragraphs = new Map<number, WordParagraph>();
  private isInBody = true;
  private total: number | undefined;

  paragraph({ element, index, runs, inlines, properties, isNumbered, cell }: ReadParagraph): void {
    const { alignment, firstLine = 0, line = SINGLE, lineRule = 'auto' } = properties;
    const text = plainText({ inlines });
    this.paragraphs.set(index, {
      runs,
      alignment,
      firstLineIndent: firstLine * TWIP,
      hasOwnIndent: isNumbered || inlines[0]?.type === 'tab' || BLANKS.test(text),
      lineSpacing:
        lineRule === 'auto'
          ? { type: 'multiple', value: line / SINGLE }
          : { type: lineRule === 'exact' ? 'exact' : 'atLeast', value: line * TWIP },
      cell,
      ...drawingsIn(element),
      hasBorder: hasBorder(child(element, 'pPr')),
      isTypedLine: TYPED_LINE.test(text),
      page: this.isInBody ? this.pages.paragraph(element) : undefined,
    });
  }

  /**
   * What follows stands in other parts, on no page of its own.
   * @param sections the properties of all sections
   */
  endBody(sections: readonly XmlElement[]): void {
    const isSureOfPages = sections.slice(1).every(beginsPage);
    this.total = isSureOfPages ? this.pages.total : undefined;
    this.isInBody = false;
  }

  /**
   * @param pages how many Word stated that there are
   * @param themeFont the font that a name of the theme stands for: `minorHAnsi`
   */
  form(
    sections: readonly WordSection[],
    pages: number | undefined,
    themeFont: (name: string) => string | undefined,
  ): WordForm {
    const { paragraphs } = this;
    const isSure = pages !== undefined && pages === this.total;
    for (const [index, each] of paragraphs) {
      const runs = each.runs.map((run) =>
        run.font !== undefined && THEME_FONT.test(run.font) ? { ...run, font: themeFont(run.font) } : run,
      );
      paragraphs.set(index, { ...each, runs, page: isSure ? each.page : undefined });
    }
    return { sections, paragraphs, pages };
  }
}

function hasBorder(properties: XmlElement | undefined): boolean {
  return children(child(properties, 'pBdr')).some(
    ({ name, attributes }) =>
      (name === 'top' || name === 'bottom' || name === 'between') &&
      !/^(?:nil|none)$/u.test(attributes.val ?? 'nil'),
  );
}

function beginsPage(section: XmlElement): boolean {
  return !/^(?:continuous|nextColumn)$/u.test(valOf(section, 'type') ?? '');
}

/** The number of pages in `docProps/app.xml`. */
export function pagesIn(root: XmlElement | undefined): number | undefined {
  const pages = child(root, 'Pages');
  const text = pages && textIn(pages);
  return text !== undefined && /^\d{1,6}$/u.test(text) && text !== '0' ? Number(text) : undefined;
}
