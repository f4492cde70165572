import type { Block } from '../../markdown/block.ts';
import type { Numbering, OutlineNode, Paragraph, Role } from '../../plan/model.ts';
import { ADDRESSEE } from '../../plan/patterns.ts';
import type { LayoutPart } from '../../regimes/layout.ts';
import type {
  LayoutBlock,
  LayoutInline,
  LayoutParagraph,
  LayoutRole,
  LayoutTable,
  TextStyle,
} from '../model.ts';
import { bareBlocks } from './bare.ts';
import type { Context } from './context.ts';
import { joined, paragraph, rule } from './paragraph.ts';
import { dataTable } from './table.ts';
import type { Unit } from './zones.ts';

/** Deepest level of Word's navigation pane that sections use. */
const DEEPEST = 3;
/** Points by which a quotation stands in, for each level. */
const QUOTE_INDENT = 20;
/** A line below the letterhead of a form: share of the width. */
const BREAK_SHARE = 0.25;
const UNDERLINED: ReadonlySet<Role> = new Set([
  'motto',
  'party-title',
  'issuer',
  'annex-title',
  'annex-subject',
]);
/** Dots to be written on: a line before them that was stretched would be ugly. */
const LEADER = /(?:…|\.{3}|_{3}){3}/u;
/** A bold paragraph of at most so many units without an end mark heads what follows. */
const SHORT = 120;

/** The running text: headings, paragraphs, items, tables. Whatever has no role of its own is body text. */
export function bodyBlocks(
  units: readonly Unit[],
  context: Context,
  textWidth = context.form.textWidth(),
): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  const printed = new Set<Paragraph>();
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at]!;
    if (unit.type === 'table') blocks.push(tableOf(unit.block, context, textWidth));
    else if (unit.type === 'bare') blocks.push(...bareBlocks(unit.block, context, textWidth));
    else if (!printed.has(unit.paragraph) && !context.footnotes.isDefinition(unit.paragraph))
      addParagraph(blocks, units, at, unit.paragraph, printed, context, textWidth);
  }
  return blocks;
}

/**
 * Adds a paragraph, with what belongs to it.
 * @param at where it stands among the units
 * @param printed the lines of headings below their first, so far
 */
function addParagraph(
  blocks: LayoutBlock[],
  units: readonly Unit[],
  at: number,
  own: Paragraph,
  printed: Set<Paragraph>,
  context: Context,
  textWidth: number,
): void {
  const { known } = context;
  const node = context.nodeOf(own);
  if (own.role === 'rule') {
    blocks.push(...ruleBlocks(own, context, textWidth));
  } else if (node && isTitled(node) && node.paragraphs[0] === own) {
    const parts = node.paragraphs.length > 1 ? linesBelow(node, units, at) : [];
    for (const part of parts) printed.add(part);
    const { level } = node;
    blocks.push(
      parts.length > 0
        ? heading(node, [own, ...parts], context)
        : (known.paragraph(own, level) ?? known.addParagraph(own, level, heading(node, [own], context))),
    );
  } else {
    const surroundings = surroundingsOf(own, context);
    blocks.push(
      known.paragraph(own, surroundings) ??
        known.addParagraph(own, surroundings, bodyParagraph(own, surroundings, context)),
    );
  }
}

/** The lines of a heading that stand below its first one, as far as they are here. */
function linesBelow({ paragraphs }: OutlineNode, units: readonly Unit[], at: number): Paragraph[] {
  const { index: end } = paragraphs.at(-1)!;
  const lines: Paragraph[] = [];
  for (let next = at + 1; next < units.length; next += 1) {
    const unit = units[next]!;
    if (unit.type !== 'paragraph') continue;
    if (unit.paragraph.index > end) break;
    if (paragraphs.includes(unit.paragraph)) lines.push(unit.paragraph);
  }
  return lines;
}

function tableOf(block: Block, context: Context, textWidth: number): LayoutTable {
  const { known } = context;
  return (
    known.table(block, textWidth) ?? known.addTable(block, textWidth, dataTable(block, context, textWidth))
  );
}

/** What the plan around it says of a paragraph, beside its role. */
type Surroundings = 'basis' | 'opening' | 'annex' | 'text';

function surroundingsOf(own: Paragraph, context: Context): Surroundings {
  if (context.isBasis(own)) return 'basis';
  if (own === context.plan.opening.sentence) return 'opening';
  return context.isInAnnex(own) ? 'annex' : 'text';
}

/** A plain clause or point that ends as a sentence does is an item of a list, also where something is said below it. */
function isTitled({ kind, written, title, numbering }: OutlineNode): boolean {
  if (kind !== 'heading' || written !== 'plain') return kind === 'heading';
  const part = partOf(numbering);
  return !((part === 'clause' || part === 'point') && /[.;,]\s*$/u.test(title));
}

/**
 * A thematic break parts the sections of a Markdown text, and no form has a line there; below the letterhead or the title
 * of a form it is the line that is drawn there.
 */
function ruleBlocks(own: Paragraph, context: Context, textWidth: number): LayoutBlock[] {
  const { form, plan } = context;
  if (own.content.text.trim() === '') {
    const above = plan.paragraphs[own.index - 1];
    return above && UNDERLINED.has(above.role)
      ? [rule(textWidth * BREAK_SHARE, textWidth, own.range, form)]
      : [];
  }
  const style = form.style('body');
  return [
    paragraph({ role: 'typed-rule', style, alignment: 'center', inlines: context.inlines(own, style) }),
  ];
}

/** The part of a document that a numbered heading is. */
function partOf({ kind }: Numbering): LayoutPart & LayoutRole {
  switch (kind) {
    case 'part':
    case 'chapter':
    case 'section':
      return 'division';
    case 'roman':
    case 'capital':
      return 'section';
    case 'article':
      return 'article';
    case 'arabic':
      return 'clause';
    default:
      return 'point';
  }
}

/** A numbered heading; `PHẦN THỨ NHẤT` and its title are two lines of one. */
function heading(node: OutlineNode, paragraphs: readonly Paragraph[], context: Context): LayoutParagraph {
  const part = partOf(node.numbering);
  const style = context.form.style(part);
  const isDivision = part === 'division';
  const parts = paragraphs.map((own) => context.inlines(own, style, { breaksLines: isDivision }));
  return {
    ...bodyForm(context, part, style, isDivision ? broken(parts) : joined(parts, style)),
    ...(isDivision ? { alignment: 'center', firstLineIndent: 0 } : {}),
    keepWithNext: true,
    keepTogether: true,
    outlineLevel: Math.min(node.level, DEEPEST),
    range: node.range,
  };
}

/** The runs of several paragraphs, each on a line of its own. */
function broken(parts: readonly (readonly LayoutInline[])[]): LayoutInline[] {
  const inlines: LayoutInline[] = [];
  for (const part of parts) {
    const [first] = part;
    const last = inlines.at(-1);
    if (first && last)
      inlines.push({
        type: 'break',
        range: { start: last.range.end, end: Math.max(last.range.end, first.range.start) },
      });
    inlines.push(...part);
  }
  return inlines;
}

function bodyParagraph(own: Paragraph, surroundings: Surroundings, context: Context): LayoutParagraph {
  const { block, content } = own;
  if (ADDRESSEE.test(own.folded.trim()) && own.bullet === undefined)
    return centredLine(own, 'addressee', context);
  if (own.role === 'circulation') return centredLine(own, 'circulation', context);
  const line = formLine(own, surroundings);
  if (line) return centredLine(own, line, context);
  const isBasis = surroundings === 'basis';
  // A converted text marks whole sentences and items as headings.
  const isHeading = block.type === 'heading' && !own.bullet && !/[.;,]\s*$/u.test(content.text);
  const part: LayoutPart = isBasis ? 'basis' : isHeading ? 'clause' : 'body';
  const style = context.form.style(part);
  const role: LayoutRole = isBasis
    ? 'basis'
    : own.role === 'opening' || surroundings === 'opening'
      ? 'opening'
      : own.role === 'closing'
        ? 'closing'
        : 'body';
  const form = bodyForm(context, role, style, context.inlines(own, style));
  const heads = isHeading || (own.strong && content.length <= SHORT && !/[.;:,]\s*$/u.test(content.text));
  return {
    ...form,
    ...(LEADER.test(content.text) ? { alignment: 'left' } : {}),
    ...aligned(block),
    indentLeft: QUOTE_INDENT * block.quoteDepth,
    keepWithNext: heads || /:\s*$/u.test(content.text),
    ...(isHeading ? { outlineLevel: Math.min(Math.max(block.depth - 1, 1), DEEPEST) } : {}),
    range: own.range,
  };
}

/** The part of a letterhead or a title that a line of a form is, where an annex brings one to be filled in. */
function formLine(own: Paragraph, surroundings: Surroundings): (LayoutPart & LayoutRole) | undefined {
  switch (own.role) {
    case 'national-title':
    case 'motto':
    case 'party-title':
    case 'superior':
    case 'issuer':
      return own.role;
    case 'star':
      return 'number';
    default: {
      const isTitle = own.strong && own.segment.isUpper && !own.numbering && !own.bullet;
      return isTitle && surroundings === 'annex' && own.content.length <= SHORT ? 'annex-subject' : undefined;
    }
  }
}

function centredLine(own: Paragraph, part: LayoutPart & LayoutRole, context: Context): LayoutParagraph {
  const style = context.form.style(part);
  const isAddressee = part === 'addressee';
  return {
    ...bodyForm(context, part, style, context.inlines(own, style, { breaksLines: !isAddressee })),
    alignment: 'center',
    firstLineIndent: 0,
    ...(isAddressee ? {} : { spaceBefore: 0, keepWithNext: true }),
    range: own.range,
  };
}

/** What HTML aligns to the middle or the right is a line of its own, not running text. */
function aligned({ align }: Block): Partial<LayoutParagraph> {
  if (align === 'center' || align === 'right') return { alignment: align, firstLineIndent: 0 };
  return {};
}

/** A paragraph of the running text. */
function bodyForm(
  { form }: Context,
  role: LayoutRole,
  style: TextStyle,
  inlines: readonly LayoutInline[],
): LayoutParagraph {
  const isPicture = inlines.length > 0 && inlines.every((inline) => inline.type === 'image');
  const { lineSpacing } = form;
  // Lines of a fixed height would cut a picture.
  const holdsPicture = inlines.some((inline) => inline.type === 'image');
  return paragraph({
    role,
    style,
    inlines,
    alignment: isPicture ? 'center' : 'justify',
    firstLineIndent: isPicture ? 0 : form.firstLineIndent,
    spaceBefore: form.paragraphSpacing,
    ...(holdsPicture ? {} : { lineSpacing }),
  });
}
