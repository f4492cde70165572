import type { Component, Paragraph, Role } from '../../plan/model.ts';
import type { LayoutBlock, LayoutInline, LayoutParagraph, TextStyle } from '../model.ts';
import { bodyBlocks } from './body.ts';
import type { Context } from './context.ts';
import { balance, LETTERHEAD_ROLES, letterhead } from './letterhead.ts';
import { MeasuredText, splitAtBreaks, widthOf } from './lines.ts';
import { joined, paragraph, rule } from './paragraph.ts';
import type { Unit } from './zones.ts';

/** Points between the letterhead and the type name: two lines in the decree's sample forms. */
const BEFORE_TITLE = 22;
/** Widest line of a trích yếu, as a share of the text width. */
const SUBJECT_SHARE = 0.86;

/** The head of a plan: letterhead, type name, trích yếu with its rule. What is none of them is printed where it stands. */
export function headBlocks(units: readonly Unit[], context: Context): LayoutBlock[] {
  const { plan } = context;
  const { title, subject, source } = plan.head;
  const printed = new Set<Paragraph>();
  const own: Paragraph[] = [];
  for (const unit of units) {
    if (unit.type !== 'paragraph') continue;
    const { role } = unit.paragraph;
    if (isBelowLetterhead(unit.paragraph, own)) continue;
    if (LETTERHEAD_ROLES.has(role)) own.push(unit.paragraph);
    if (LETTERHEAD_ROLES.has(role) || role === 'rule') printed.add(unit.paragraph);
  }
  const blocks: LayoutBlock[] = [];
  const titleIndex = title?.paragraph.index ?? Number.POSITIVE_INFINITY;
  const isAbove = (unit: Unit): boolean =>
    unit.type === 'paragraph' ? unit.paragraph.index < titleIndex : unit.type === 'bare';
  if (own.length > 0 || plan.isPlan) blocks.push(...letterhead(own, context));
  for (const part of [title, ...subject, source]) if (part) printed.add(part.paragraph);
  const others = units.filter((unit) => unit.type !== 'paragraph' || !printed.has(unit.paragraph));
  blocks.push(...bodyBlocks(others.filter(isAbove), context));
  if (title) blocks.push(...titleBlocks(title, subject, source, context));
  blocks.push(
    ...bodyBlocks(
      others.filter((unit) => !isAbove(unit)),
      context,
    ),
  );
  return blocks;
}

/**
 * Whether a line is read as the name of a body below a letterhead that names one and goes on to number or date: it is what
 * stands there, the name of another kind of document or one that a scan has garbled.
 * @param above the lines of the letterhead before it
 */
function isBelowLetterhead({ role }: Paragraph, above: readonly Paragraph[]): boolean {
  if (!NAMES.has(role)) return false;
  const name = above.findIndex((one) => NAMES.has(one.role));
  const isClosed = name >= 0 && above.slice(name).some((one) => CLOSING.has(one.role));
  return isClosed && above.some((one) => TITLES.has(one.role));
}

const NAMES: ReadonlySet<Role> = new Set<Role>(['superior', 'issuer']);
const CLOSING: ReadonlySet<Role> = new Set<Role>(['number', 'dateline']);
const TITLES: ReadonlySet<Role> = new Set<Role>(['national-title', 'motto', 'party-title']);

function titleBlocks(
  title: Component,
  subject: readonly Component[],
  source: Component | undefined,
  context: Context,
): LayoutBlock[] {
  const { form, plan } = context;
  const blocks: LayoutBlock[] = [];
  const style = form.style('title');
  blocks.push({
    ...centred('title', style, inlinesOf(title, style, context), context),
    spaceBefore: BEFORE_TITLE,
  });
  const subjectStyle = form.style('subject');
  const text = joined(
    subject.map((part) => inlinesOf(part, subjectStyle, context)),
    subjectStyle,
  );
  let last = blocks[0] as LayoutParagraph;
  if (text.length > 0) {
    last = centred('subject', subjectStyle, text, context);
    blocks.push(last);
  }
  if (source) {
    const sourceStyle = form.style('source');
    last = centred('source', sourceStyle, inlinesOf(source, sourceStyle, context), context);
    blocks.push(last);
  }
  const { length } = form.facts.rules.subject;
  const width = form.textWidth();
  if (length === 'typed') {
    if (plan.head.rule) blocks.push(typedRule(plan.head.rule.paragraph, subjectStyle));
  } else if (typeof length === 'number' && text.length > 0) {
    const lastLine = widthOfLastLine(last, width, context);
    blocks.push(rule(lastLine * length, width, { start: last.range.end, end: last.range.end }, form));
  }
  const end = blocks.at(-1)!;
  if (end.type === 'paragraph') blocks[blocks.length - 1] = { ...end, spaceAfter: 12 };
  else if (end.type === 'rule') blocks[blocks.length - 1] = { ...end, height: end.height + 6 };
  return blocks;
}

function inlinesOf(part: Component, style: TextStyle, context: Context): LayoutInline[] {
  return context.inlines(part.paragraph, style, {}, part.start, part.end);
}

/** Five hyphens, whatever the draft draws its rule with. */
export function typedRule({ range }: Paragraph, style: TextStyle): LayoutParagraph {
  return paragraph({
    role: 'typed-rule',
    alignment: 'center',
    style: { ...style, bold: false },
    inlines: [{ type: 'text', text: '\u2011'.repeat(5), style: { ...style, bold: false }, range }],
    keepWithNext: true,
    range,
  });
}

/**
 * A centred part whose lines are of like length. Breaks of the draft are kept where every line fits in one; else the
 * text runs on.
 */
export function centred(
  role: LayoutParagraph['role'],
  style: TextStyle,
  inlines: readonly LayoutInline[],
  context: Context,
  textWidth = context.form.textWidth(),
): LayoutParagraph {
  const width = textWidth * SUBJECT_SHARE;
  const { measure } = context.form;
  const fits = splitAtBreaks(inlines).every((line) => widthOf(line, measure) <= width);
  const runs = fits ? inlines : withoutBreaks(inlines, style);
  const margin = fits ? 0 : (textWidth - width) / 2 + balance(runs, width, context, true);
  return paragraph({
    role,
    alignment: 'center',
    style,
    inlines: runs,
    indentLeft: margin,
    indentRight: margin,
    keepWithNext: true,
    keepTogether: true,
  });
}

function withoutBreaks(inlines: readonly LayoutInline[], style: TextStyle): LayoutInline[] {
  return inlines.map((inline) =>
    inline.type === 'break' ? { type: 'text', text: ' ', style, range: inline.range } : inline,
  );
}

/** How wide the last line of a paragraph is. All widths in points. */
export function widthOfLastLine(
  { inlines, indentLeft }: LayoutParagraph,
  width: number,
  context: Context,
): number {
  const last = new MeasuredText(splitAtBreaks(inlines).at(-1)!, context.form.measure);
  return last.lines(width - 2 * indentLeft).at(-1) ?? 0;
}
