import type { MarkedText } from '../../markdown/block.ts';
import { withoutInvisible } from '../../markdown/invisible.ts';
import type { OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import { segmentsOf } from '../../plan/segment.ts';
import type { TextRange } from '../../text/range.ts';
import type { LayoutImage, LayoutInline, TextStyle } from '../model.ts';
import { type FootnoteDefinition, Footnotes } from './footnotes.ts';
import { type InlineContext, type InlineForm, layoutInlines } from './inlines.ts';
import type { KnownBlocks } from './known-blocks.ts';
import type { PageForm } from './page-form.ts';
import { type PictureSize, Pictures } from './pictures.ts';

/** Points of a page's height that are left to the line on which an image stands. */
const ROOM_FOR_LINE = 20;

/** Names of an office as they stand in a letterhead. */
export interface OfficeNames {
  readonly issuer: string;
  readonly superior?: string;
}

/** What all parts of the page are composed from. */
export class Context {
  readonly footnotes: Footnotes;
  /** Whose plan it is, where the draft names neither issuer nor superior itself. */
  readonly office: OfficeNames | undefined;
  private readonly pictures: Pictures;
  private readonly inlineContext: InlineContext;
  private readonly nodes = new Map<Paragraph, OutlineNode>();
  private readonly bases: ReadonlySet<Paragraph>;
  readonly form: PageForm;

  /** @param known gives the form, and takes and gives what the versions of the plan have in common */
  constructor(
    readonly plan: PlanDocument,
    readonly known: KnownBlocks,
    pictures: ReadonlyMap<string, PictureSize>,
    office?: OfficeNames,
  ) {
    const { form } = known;
    this.form = form;
    this.bases = new Set(plan.opening.bases.map(({ paragraph }) => paragraph));
    this.office = namesNobody(plan) ? office : undefined;
    this.footnotes = new Footnotes(plan.paragraphs, plan.text);
    const page = form.page('portrait');
    const height = page.height - page.margins.top - page.margins.bottom;
    this.pictures = new Pictures(pictures, form.textWidth(), height - ROOM_FOR_LINE);
    this.inlineContext = { source: plan.text, footnotes: this.footnotes, pictures: this.pictures };
    for (const { outline } of [plan, ...plan.attachments])
      for (const node of outlineNodes(outline.nodes))
        for (const paragraph of node.paragraphs) this.nodes.set(paragraph, node);
  }

  /** An image whose file was found. */
  picture(image: { readonly target: string; readonly range: TextRange }): LayoutImage | undefined {
    return this.pictures.of({ ...image, children: [] });
  }

  isBasis(paragraph: Paragraph): boolean {
    return this.bases.has(paragraph);
  }

  isInAnnex({ index }: Paragraph): boolean {
    const [first] = this.plan.attachments;
    return first !== undefined && index >= first.title.paragraph.index;
  }

  /** The numbered heading or item that a paragraph belongs to. */
  nodeOf(paragraph: Paragraph): OutlineNode | undefined {
    return this.nodes.get(paragraph);
  }

  /**
   * The runs of a paragraph.
   * @param from, @param to the part; indices of its text
   */
  inlines(
    paragraph: Paragraph,
    style: TextStyle,
    form: Omit<InlineForm, 'style'> = {},
    from = 0,
    to = paragraph.content.length,
  ): LayoutInline[] {
    const { written, segment } = paragraph;
    return layoutInlines(
      written,
      segment.start + from,
      segment.start + to,
      { style, ...form },
      this.inlineContext,
    );
  }

  /** The runs of a footnote's text. */
  footnote({ paragraph, textStart, end }: FootnoteDefinition, style: TextStyle): LayoutInline[] {
    return this.inlines(paragraph, style, { isFootnote: true }, textStart, end);
  }

  /** The text of a cell: one list of runs for each line that stands for a paragraph of its own (items, say). */
  lines(written: MarkedText, style: TextStyle): LayoutInline[][] {
    const readable = withoutInvisible(written);
    return segmentsOf(readable.content.text).map(({ start, end }) =>
      layoutInlines(readable, start, end, { style }, this.inlineContext),
    );
  }
}

function namesNobody({ isPlan, head, frontMatter }: PlanDocument): boolean {
  const names = [head.issuer, head.superior, head.source, frontMatter?.issuer, frontMatter?.superior];
  return isPlan && names.every((name) => name === undefined);
}
