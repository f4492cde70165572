import type { LayoutAlignment, LayoutParagraph, TextStyle } from '../../layout/model.ts';
import { twips } from './xml.ts';

const ALIGNMENTS: Readonly<Record<LayoutAlignment, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

/** Six hexadecimal digits, as Word has them. */
const WORD_COLOURS = { red: 'FF0000' } as const;

/**
 * The inside of `w:pPr` after the style, in the order of the schema.
 * @param style what the paragraph's style sets already; undefined: nothing
 * @param place `w:framePr` of what stands at a place of the page
 */
export function paragraphProperties(
  paragraph: LayoutParagraph,
  style: LayoutParagraph | undefined,
  place = '',
): string {
  const { frame, colour, keepWithNext, keepTogether, pageBreakBefore, outlineLevel } = paragraph;
  const parts: string[] = [];
  if (keepWithNext !== (style?.keepWithNext ?? false)) parts.push(flag('keepNext', keepWithNext));
  if (keepTogether !== (style?.keepTogether ?? false)) parts.push(flag('keepLines', keepTogether));
  if (pageBreakBefore) parts.push(flag('pageBreakBefore', true));
  parts.push(place);
  if (frame) {
    const border = `w:val="single" w:sz="${Math.round(frame.lineWidth * 8)}" w:space="${Math.round(frame.padding)}" w:color="${colour ? WORD_COLOURS[colour] : 'auto'}"`;
    const sides = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${border}/>`);
    parts.push(`<w:pBdr>${sides.join('')}</w:pBdr>`);
  }
  const spacing = spacingOf(paragraph);
  if (spacing !== (style ? spacingOf(style) : '')) parts.push(spacing);
  const indent = indentOf(paragraph);
  if (indent !== (style ? indentOf(style) : NO_INDENT)) parts.push(indent);
  if (paragraph.alignment !== (style?.alignment ?? 'left'))
    parts.push(`<w:jc w:val="${ALIGNMENTS[paragraph.alignment]}"/>`);
  if (outlineLevel !== style?.outlineLevel && outlineLevel !== undefined)
    parts.push(`<w:outlineLvl w:val="${outlineLevel - 1}"/>`);
  return parts.join('');
}

function flag(name: string, value: boolean): string {
  return value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

function spacingOf({ spaceBefore, spaceAfter, lineSpacing: { type, value } }: LayoutParagraph): string {
  const line =
    type === 'exact'
      ? `w:line="${Math.max(1, twips(value))}" w:lineRule="exact"`
      : `w:line="${Math.round(value * 240)}" w:lineRule="auto"`;
  return `<w:spacing w:before="${twips(spaceBefore)}" w:after="${twips(spaceAfter)}" ${line}/>`;
}

const NO_INDENT = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>';

function indentOf({ indentLeft, indentRight, firstLineIndent }: LayoutParagraph): string {
  const first =
    firstLineIndent < 0
      ? `w:hanging="${twips(-firstLineIndent)}"`
      : `w:firstLine="${twips(firstLineIndent)}"`;
  return `<w:ind w:left="${twips(indentLeft)}" w:right="${twips(indentRight)}" ${first}/>`;
}

/**
 * The inside of `w:rPr`, in the order of the schema: what differs from the style.
 * @param base the run properties that hold already
 * @param colour of the text where the style has one
 */
export function runProperties(style: TextStyle, base: TextStyle, colour?: LayoutParagraph['colour']): string {
  const parts: string[] = [];
  if (style.bold !== base.bold) parts.push(flag('b', style.bold), flag('bCs', style.bold));
  if (style.italic !== base.italic) parts.push(flag('i', style.italic), flag('iCs', style.italic));
  if (style.strikethrough !== base.strikethrough) parts.push(flag('strike', style.strikethrough));
  parts.push(colour ? `<w:color w:val="${WORD_COLOURS[colour]}"/>` : '');
  if (style.size !== base.size) {
    const halves = Math.round(style.size * 2);
    parts.push(`<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`);
  }
  if (style.underline !== base.underline) parts.push(`<w:u w:val="${style.underline ? 'single' : 'none'}"/>`);
  if (style.position !== base.position)
    parts.push(`<w:vertAlign w:val="${style.position === 'normal' ? 'baseline' : style.position}"/>`);
  return parts.join('');
}
