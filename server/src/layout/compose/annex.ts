import { isLandscapeComment } from '../../plan/landscape-comment.ts';
import type { Attachment, Component, Paragraph } from '../../plan/model.ts';
import type { LayoutPart } from '../../regimes/layout.ts';
import type { TextRange } from '../../text/range.ts';
import { MANY_COLUMNS } from '../../text/table-columns.ts';
import type { LayoutBlock, LayoutPage, LayoutParagraph, LayoutSection } from '../model.ts';
import { bodyBlocks } from './body.ts';
import type { Context } from './context.ts';
import { centred, typedRule, widthOfLastLine } from './head.ts';
import { rangeOf, rule, separated } from './paragraph.ts';
import { columnCount, minTableWidth } from './table.ts';
import type { Unit, Zones } from './zones.ts';

/** Lines of a form's letterhead at most. */
const MAX_LETTERHEAD = 10;

type Annex = Zones['annexes'][number];

/** The attachments, each from a new page; a form that begins with a letterhead goes on with its own title. */
export function annexSections(annexes: Zones['annexes'], context: Context): LayoutSection[] {
  const groups: Annex[][] = [];
  for (const annex of annexes) {
    const last = groups.at(-1);
    if (last && endsInLetterhead(last.at(-1)!, context)) last.push(annex);
    else groups.push([annex]);
  }
  return groups.map((group, at) =>
    annexSection(group, groups[at + 1]?.[0]?.attachment.range.start ?? context.plan.text.length, context),
  );
}

/** Whether nothing but a letterhead stands below the head. */
function endsInLetterhead({ attachment, units }: Annex, context: Context): boolean {
  const { printed } = annexHead(attachment, context, context.form.textWidth());
  if (units.length > printed.size + MAX_LETTERHEAD) return false;
  const rest = units.flatMap((unit) =>
    unit.type === 'paragraph' && printed.has(unit.paragraph) ? [] : unit,
  );
  const lines = rest.flatMap((unit) => (unit.type === 'paragraph' ? unit.paragraph : []));
  return (
    lines.length === rest.length &&
    lines.length <= MAX_LETTERHEAD &&
    lines.some(({ role }) => role === 'national-title' || role === 'party-title')
  );
}

/**
 * An attachment with its own head and page numbers, the long way where it says so or its table needs it.
 * @param end where the next one begins
 */
function annexSection(annexes: readonly Annex[], end: number, context: Context): LayoutSection {
  const { form, plan } = context;
  const [{ start }] = annexes.map(({ attachment }) => attachment.range) as [TextRange];
  const isMarked = plan.comments.some(
    (comment) => comment.range.start > start && comment.range.start < end && isLandscapeComment(comment),
  );
  const units = annexes.flatMap((annex) => annex.units);
  const orientation = isMarked ? 'landscape' : orientationOf(units, context);
  const width = form.textWidth(orientation);
  const blocks: LayoutBlock[] = [];
  for (const { attachment, units: own } of annexes) {
    const head = annexHead(attachment, context, width);
    const rest = own.filter((unit) => unit.type !== 'paragraph' || !head.printed.has(unit.paragraph));
    blocks.push(...head.blocks);
    for (const block of bodyBlocks(rest, context, width)) blocks.push(block);
  }
  return {
    kind: 'annex',
    page: form.page(orientation),
    pageNumbers: form.pageNumbers,
    blocks: separated(blocks, form.style('body')),
    firstPageHead: [],
    firstPageFoot: [],
    lastPageFoot: [],
    range: rangeOf(annexes.map(({ attachment }) => attachment)),
  };
}

function orientationOf(units: readonly Unit[], context: Context): LayoutPage['orientation'] {
  const width = context.form.textWidth();
  const isWide = units.some(
    (unit) =>
      unit.type === 'table' &&
      (columnCount(unit.block) >= MANY_COLUMNS ||
        context.known.minWidth(unit.block, () => minTableWidth(unit.block, context)) > width),
  );
  return isWide ? 'landscape' : 'portrait';
}

/** `PHỤ LỤC I`, its title, `(Kèm theo …)` and the rule below. */
function annexHead(
  attachment: Attachment,
  context: Context,
  width: number,
): { blocks: LayoutBlock[]; printed: Set<Paragraph> } {
  const { form } = context;
  const parts: [Component, LayoutPart & LayoutParagraph['role']][] = [
    [attachment.title, 'annex-title'],
    ...attachment.subject.map((part): (typeof parts)[number] => [part, 'annex-subject']),
    ...(attachment.source ? [[attachment.source, 'annex-source'] as (typeof parts)[number]] : []),
  ];
  const printed = new Set<Paragraph>();
  const blocks: LayoutBlock[] = [];
  let last: LayoutParagraph | undefined;
  let previous = attachment.title.paragraph.index - 1;
  for (const [part, role] of parts) {
    // What stands between them (a letterhead of a form) is printed in its place, and what follows it after it.
    if (part.paragraph.index !== previous + 1) break;
    previous = part.paragraph.index;
    printed.add(part.paragraph);
    const style = form.style(role);
    const kind = `${role} ${width}`;
    last = context.known.paragraph(part.paragraph, kind);
    if (!last) {
      const inlines = context.inlines(part.paragraph, style, { breaksLines: true });
      last = context.known.addParagraph(part.paragraph, kind, centred(role, style, inlines, context, width));
    }
    blocks.push(last);
  }
  const next = attachment.paragraphs[printed.size];
  const { length } = form.facts.rules.annex;
  if (length === 'typed') {
    if (next?.role === 'rule') blocks.push(typedRule(next, form.style('annex-source')));
  } else if (
    typeof length === 'number' &&
    last &&
    attachment.source &&
    printed.has(attachment.source.paragraph)
  ) {
    const lineWidth = widthOfLastLine(last, width, context);
    const end = { start: last.range.end, end: last.range.end };
    blocks.push(rule(Math.min(lineWidth * length, 0.17 * width), width, end, form));
  }
  if (next?.role === 'rule') printed.add(next);
  return { blocks: withSpaceBelow(blocks), printed };
}

function withSpaceBelow(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  return blocks.map((block, index) => {
    if (index < blocks.length - 1) return block;
    return block.type === 'rule' ? { ...block, height: block.height + 6 } : { ...block, spaceAfter: 10 };
  }) as LayoutBlock[];
}
