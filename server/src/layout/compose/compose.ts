import type { PlanDocument } from '../../plan/model.ts';
import type { LayoutChoices } from '../../regimes/layout.ts';
import { SideTable } from '../../text/side-table.ts';
import type {
  LayoutBlock,
  LayoutDocument,
  LayoutFootnote,
  LayoutInline,
  LayoutParagraph,
  LayoutSection,
  MeasureText,
} from '../model.ts';
import { annexSections } from './annex.ts';
import { bodyBlocks } from './body.ts';
import { Context, type OfficeNames } from './context.ts';
import { endingBlocks } from './ending.ts';
import type { FootnoteDefinition } from './footnotes.ts';
import { headBlocks } from './head.ts';
import { KnownBlocks } from './known-blocks.ts';
import { splitAtBreaks, widthOf } from './lines.ts';
import { circulationNotes, contactBlocks, lastPageNotes, withoutMarks } from './marks.ts';
import { PageForm } from './page-form.ts';
import { paragraph, separated } from './paragraph.ts';
import type { PictureSize } from './pictures.ts';
import { zonesOf } from './zones.ts';

/** What the workplace has chosen of the page, and who it is. */
export interface PageChoices extends LayoutChoices {
  readonly office?: OfficeNames;
}

export interface ComposeOptions {
  readonly measure: MeasureText;
  /** What the workplace has chosen of what the regulation leaves open. */
  readonly choices?: PageChoices;
  /** Sizes of the image files that are there, by their addresses as written in the draft. */
  readonly pictures?: ReadonlyMap<string, PictureSize>;
}

/** Points of a footnote's text: less than any body text. */
const FOOTNOTE_SIZE = 10;

/**
 * The pages of a plan, before they are broken into lines, in the form of its regime on its day. Everything in the draft is
 * printed once, in order; what it lacks is blank. Any text gives a document.
 * @param previous the version before: what stands unchanged in the running text is taken over, the result is that of a fresh
 *   composing
 */
export function composePlan(
  plan: PlanDocument,
  options: ComposeOptions,
  previous?: LayoutDocument,
): LayoutDocument {
  const memory = nextMemory(plan, options, previous && MEMORIES.get(previous));
  const { form } = memory.known;
  const context = new Context(plan, memory.known, options.pictures ?? new Map(), options.choices?.office);
  const { zones, circulation, contact, notForPublic } = withoutMarks(zonesOf(plan), context);
  const isOnFirstPage = form.facts.contact.page === 'first';
  const body = bodyBlocks(zones.body, context);
  const ending = endingBlocks(zones.ending, context);
  const blocks = [
    ...headBlocks(zones.head, context),
    ...(ending.length > 0 ? withLastKept(body, context) : body),
    ...ending,
    ...bodyBlocks(zones.after, context),
    ...(isOnFirstPage ? [] : contactBlocks(contact, context)),
  ];
  const annexes = annexSections(zones.annexes, context);
  const footnotes = footnotesOf(context);
  const left = context.footnotes.uncalled.map((own) => bodyNote(own, context));
  const section: LayoutSection = {
    kind: 'plan',
    page: form.page('portrait'),
    pageNumbers: form.pageNumbers,
    blocks: separated([...blocks, ...left], form.style('body')),
    firstPageHead: circulationNotes(circulation, context),
    firstPageFoot: isOnFirstPage ? contactBlocks(contact, context) : [],
    lastPageFoot: lastPageNotes(notForPublic, context),
    range: { start: 0, end: annexes[0]?.range.start ?? plan.text.length },
  };
  const document: LayoutDocument = {
    properties: propertiesOf(context),
    sections: [section, ...annexes],
    footnotes,
  };
  MEMORIES.set(document, memory);
  return document;
}

/** What is kept for the next version. */
interface Memory {
  readonly known: KnownBlocks;
  readonly measure: MeasureText;
  /** As JSON. */
  readonly choices: string;
}

const MEMORIES = new SideTable<LayoutDocument, Memory>();

/** Everything is composed anew where the form of the page is another one. */
function nextMemory({ regime }: PlanDocument, options: ComposeOptions, previous?: Memory): Memory {
  const { measure, choices: chosen = {} } = options;
  const choices = JSON.stringify(chosen);
  const isSame =
    previous?.known.form.form === regime.form && previous.measure === measure && previous.choices === choices;
  const known = isSame
    ? new KnownBlocks(previous.known.form, previous.known)
    : new KnownBlocks(new PageForm(regime.form, chosen, measure));
  return { known, measure, choices };
}

/** Lines of a paragraph that goes to the page of the signature as a whole at most. */
const MAX_KEPT_LINES = 3;

/**
 * The signature never stands alone: the last paragraph of the text goes with it, and where that is a single line, the short
 * one above it too.
 */
function withLastKept(blocks: readonly LayoutBlock[], { form }: Context): LayoutBlock[] {
  const last = blocks.at(-1);
  const kept = new Set<LayoutBlock | undefined>([last]);
  const above = blocks.at(-2);
  if (last?.type === 'paragraph' && linesOf(last, form) <= 1 && above?.type === 'paragraph') {
    if (linesOf(above, form) <= MAX_KEPT_LINES) kept.add(above);
  }
  return blocks.map((block) =>
    kept.has(block) && block.type === 'paragraph' ? { ...block, keepWithNext: true } : block,
  );
}

/** About how many lines a paragraph takes. */
function linesOf({ inlines, firstLineIndent }: LayoutParagraph, form: PageForm): number {
  return splitAtBreaks(inlines).reduce(
    (count, line) => count + Math.ceil((widthOf(line, form.measure) + firstLineIndent) / form.textWidth()),
    0,
  );
}

function footnotesOf(context: Context): LayoutFootnote[] {
  const style = { ...context.form.style('body'), size: FOOTNOTE_SIZE };
  return context.footnotes.called.map((own, footnote) => {
    const { paragraph: written, start, end } = own;
    const range = written.content.range(start, end);
    const at = { start: range.start, end: range.start };
    const inlines: LayoutInline[] = [
      { type: 'footnoteReference', footnote, style: { ...style, position: 'superscript' }, range: at },
      { type: 'text', text: ' ', style, range: at },
      ...context.footnote(own, style),
    ];
    return {
      blocks: [paragraph({ role: 'footnote', alignment: 'justify', style, inlines, range })],
      range,
    };
  });
}

function bodyNote({ paragraph: own, start, end }: FootnoteDefinition, context: Context): LayoutParagraph {
  const style = context.form.style('body');
  return paragraph({
    role: 'body',
    alignment: 'justify',
    style,
    inlines: context.inlines(own, style, { isFootnote: true }, start, end),
  });
}

function propertiesOf({ plan, office }: Context): LayoutDocument['properties'] {
  const { head, frontMatter } = plan;
  const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const subject = head.subject.map(({ text }) => text).join(' ');
  return {
    title: oneLine(`${head.title?.text ?? ''} ${subject}`),
    number: oneLine(head.number?.text ?? ''),
    issuer: oneLine(head.issuer?.text ?? frontMatter?.issuer ?? office?.issuer ?? ''),
    language: 'vi-VN',
  };
}
