import type { LayoutChoices, LayoutFacts, LayoutPart } from '../../regimes/layout.ts';
import type { Form } from '../../regimes/regime.ts';
import type { LayoutPage, LayoutPageNumbers, LineSpacing, MeasureText, TextStyle } from '../model.ts';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** How one document is set: the facts of its form with what a workplace has chosen, in points. */
export class PageForm {
  readonly facts: LayoutFacts;
  readonly firstLineIndent: number;
  readonly paragraphSpacing: number;
  readonly lineSpacing: LineSpacing;
  private readonly isLarge: boolean;
  private readonly margins: LayoutPage['margins'];
  private readonly duplex: boolean;
  private readonly styles = new Map<LayoutPart, TextStyle>();

  constructor(
    readonly form: Form,
    readonly choices: LayoutChoices,
    readonly measure: MeasureText,
  ) {
    const { layout } = form;
    const { page, body } = layout;
    this.facts = layout;
    const size = choices.size ?? body.size.usual;
    this.isLarge = size > body.size.min;
    this.firstLineIndent = (choices.firstLineIndent ?? body.firstLineIndent.usual) * MM;
    this.paragraphSpacing = choices.paragraphSpacing ?? body.paragraphSpacing.usual;
    this.lineSpacing = {
      type: body.lineSpacing.type,
      value: choices.lineSpacing ?? body.lineSpacing.usual,
    };
    const { margins = {} } = choices;
    this.margins = {
      top: (margins.top ?? page.top.usual) * MM,
      bottom: (margins.bottom ?? page.bottom.usual) * MM,
      left: (margins.left ?? page.left.usual) * MM,
      right: (margins.right ?? page.right.usual) * MM,
    };
    this.duplex = choices.duplex ?? false;
  }

  page(orientation: LayoutPage['orientation']): LayoutPage {
    const { paper } = this.facts;
    const [width, height] = [paper.width * MM, paper.height * MM];
    const { margins, duplex: mirrored } = this;
    if (orientation === 'portrait') return { orientation, width, height, margins, mirrored };
    return { orientation, width: height, height: width, margins, mirrored };
  }

  /** Width of the text area. */
  textWidth(orientation: LayoutPage['orientation'] = 'portrait'): number {
    const { width, margins } = this.page(orientation);
    return width - margins.left - margins.right;
  }

  get pageNumbers(): LayoutPageNumbers {
    return {
      first: 1,
      onFirstPage: false,
      style: this.style('page-number'),
      top: this.facts.pageNumber.top * MM,
    };
  }

  style(part: LayoutPart): TextStyle {
    let style = this.styles.get(part);
    if (!style) {
      const { sizes, bold = false, italic = false, underline = false } = this.facts.letters[part];
      const size = sizes[this.isLarge ? 1 : 0];
      style = { size, bold, italic, underline, strikethrough: false, position: 'normal' };
      this.styles.set(part, style);
    }
    return style;
  }
}

/** Between lines of letterhead, title and signature. */
export const SINGLE: LineSpacing = { type: 'multiple', value: 1 };
