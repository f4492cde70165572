import type { Attachment, Component, Paragraph } from '../../plan/model.ts';
import type { LayoutPart } from '../../regimes/layout.ts';
import type { LayoutBlock, LayoutPage, LayoutParagraph, LayoutSection } from '../model.ts';
import { bodyBlocks } from './body.ts';
import type { Context } from './context.ts';
import { centred, typedRule, widthOfLastLine } from './head.ts';
import { rangeOf, rule, separated } from './paragraph.ts';
import { columnCount, minTableWidth } from './table.ts';
import type { Unit } from './zones.ts';

/** A table of so many columns is easier to read on a page held the long way. */
const MANY_COLUMNS = 8;

/** An attachment: from a new page, with its own head and page numbers, the long way where its table needs it. */
export function annexSection(
  attachment: Attachment,
  units: readonly Unit[],
  context: Context,
): LayoutSection {
  const { form } = context;
  const orientation = orientationOf(units, context);
  const width = form.textWidth(orientation);
  const head = annexHead(attachment, context, width);
  const rest = units.filter((unit) => unit.type !== 'paragraph' || !head.printed.has(unit.paragraph));
  return {
    kind: 'annex',
    page: form.page(orientation),
    pageNumbers: form.pageNumbers,
    blocks: separated([...head.blocks, ...bodyBlocks(rest, context, width)], form.style('body')),
    firstPageFoot: [],
    range: rangeOf([attachment]),
  };
}

function orientationOf(units: readonly Unit[], context: Context): LayoutPage['orientation'] {
  const width = context.form.textWidth();
  const isWide = units.some(
    (unit) =>
      unit.type === 'table' &&
      (columnCount(unit.block) >= MANY_COLUMNS || minTableWidth(unit.block, context) > width),
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
    last = centred(
      role,
      style,
      context.inlines(part.paragraph, style, { breaksLines: true }),
      context,
      width,
    );
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
