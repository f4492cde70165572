import type { TextRange } from '../../text/range.ts';
import type {
  LayoutBlock,
  LayoutInline,
  LayoutParagraph,
  LayoutRole,
  LayoutRule,
  TextStyle,
} from '../model.ts';
import { type PageForm, SINGLE } from './page-form.ts';

type Given = Pick<LayoutParagraph, 'role' | 'style' | 'inlines'> & Partial<LayoutParagraph>;

/** A paragraph as most are in head and ending: on the left, lines of the font's own height, no space around. */
export function paragraph(given: Given): LayoutParagraph {
  return {
    type: 'paragraph',
    alignment: 'left',
    indentLeft: 0,
    indentRight: 0,
    firstLineIndent: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    lineSpacing: SINGLE,
    keepWithNext: false,
    keepTogether: false,
    pageBreakBefore: false,
    range: rangeOf(given.inlines),
    origin: 0,
    ...given,
  };
}

/** A line without text, of that style or of a height in points. */
export function blankLine(role: LayoutRole, style: TextStyle, at: number, height?: number): LayoutParagraph {
  return paragraph({
    role,
    style,
    inlines: [],
    range: { start: at, end: at },
    ...(height === undefined ? {} : { lineSpacing: { type: 'exact', value: height } }),
  });
}

/** From the first to the last run. */
export function rangeOf(inlines: readonly { readonly range: TextRange }[]): TextRange {
  const [first] = inlines;
  if (!first) return { start: 0, end: 0 };
  return {
    start: inlines.reduce((start, { range }) => Math.min(start, range.start), first.range.start),
    end: inlines.reduce((end, { range }) => Math.max(end, range.end), 0),
  };
}

/** Points between a text and the line below it, and what the short paragraph of the line takes. */
const RULE_OFFSET = 3;
const RULE_HEIGHT = 7;

/** A drawn line, centred in a width. */
export function rule(length: number, width: number, range: TextRange, form: PageForm): LayoutRule {
  return {
    type: 'rule',
    form: form.choices.rules ?? 'drawn',
    length,
    lineWidth: form.facts.ruleWidth,
    height: RULE_HEIGHT,
    offset: RULE_OFFSET,
    left: Math.max(0, (width - length) / 2),
    keepWithNext: true,
    range,
  };
}

/** The runs of several paragraphs as one, a blank between them. */
export function joined(parts: readonly (readonly LayoutInline[])[], style: TextStyle): LayoutInline[] {
  const inlines: LayoutInline[] = [];
  for (const part of parts) {
    const last = inlines.at(-1);
    const [first] = part;
    if (!first) continue;
    if (last)
      inlines.push({
        type: 'text',
        text: ' ',
        style,
        range: { start: last.range.end, end: Math.max(last.range.end, first.range.start) },
      });
    inlines.push(...part);
  }
  return inlines;
}

/** Tables that touch would be one in Word, and no section may end in one: a thin line without text between and below. */
export function separated(blocks: readonly LayoutBlock[], style: TextStyle): LayoutBlock[] {
  const result: LayoutBlock[] = [];
  blocks.forEach((block, index) => {
    result.push(block);
    const next = blocks[index + 1];
    if (block.type === 'table' && (!next || next.type === 'table')) {
      const line = blankLine('space', style, block.range.end, next ? 6 : 1);
      result.push(next ? { ...line, keepWithNext: block.keepWithNext } : line);
    }
  });
  return result;
}
