import { ASCENT, DESCENT, drawnSize, faceOf, LINE_GAP, riseOf, UNITS_PER_EM } from '../font/metrics.ts';
import type { LayoutAlignment, LayoutInline, LayoutParagraph, LineSpacing, TextStyle } from '../model.ts';
import { breakLines, type Room, type TextLine } from './line-breaker.ts';
import type { SetLine, SetParagraph, SetPiece } from './model.ts';
import { ParagraphText } from './paragraph-text.ts';
import { roundToTwips } from './twips.ts';

/** Part of an exact line spacing that lies above the base line. */
const EXACT_ASCENT = 0.8;

/**
 * Breaks a paragraph into lines.
 * @param width of the text area or cell, in points
 */
export function setParagraph(paragraph: LayoutParagraph, width: number): SetParagraph {
  const text = new ParagraphText(paragraph.inlines);
  const indentLeft = roundToTwips(paragraph.indentLeft);
  const indentRight = roundToTwips(paragraph.indentRight);
  const firstLineIndent = roundToTwips(paragraph.firstLineIndent);
  const room = width - indentLeft - indentRight;
  const roomOf = (line: number): Room => {
    const origin = line === 0 ? firstLineIndent : 0;
    return { width: Math.max(1, room - origin), origin };
  };
  const lines = breakLines(text, roomOf).map((line, index) =>
    setLine(paragraph, text, line, indentLeft + roomOf(index).origin, width - indentRight),
  );
  return { lines, height: lines.reduce((sum, { height }) => sum + height, 0) };
}

/** Whether two paragraphs of the same inlines have the same lines at a width. */
export function hasSameForm(one: LayoutParagraph, other: LayoutParagraph): boolean {
  return (
    one.alignment === other.alignment &&
    one.indentLeft === other.indentLeft &&
    one.indentRight === other.indentRight &&
    one.firstLineIndent === other.firstLineIndent &&
    one.lineSpacing.type === other.lineSpacing.type &&
    one.lineSpacing.value === other.lineSpacing.value &&
    (one.style === other.style || styleKey(one.style) === styleKey(other.style))
  );
}

/** What `setParagraph` depends on, as a string: paragraphs with the same one have the same lines. */
export function contentKey(paragraph: LayoutParagraph, width: number): string {
  const { alignment, indentLeft, indentRight, firstLineIndent, lineSpacing, style, inlines } = paragraph;
  let key = `${width} ${alignment} ${indentLeft} ${indentRight} ${firstLineIndent} ${lineSpacing.type}${lineSpacing.value} ${styleKey(style)}`;
  for (const inline of inlines) key += `\u0001${inlineKey(inline)}`;
  return key;
}

function inlineKey(inline: LayoutInline): string {
  switch (inline.type) {
    case 'text':
      return `${styleKey(inline.style)}\u0002${inline.text}`;
    case 'break':
      return 'b';
    case 'tab':
      return 't';
    case 'footnoteReference':
      return `f${inline.footnote} ${styleKey(inline.style)}`;
    case 'image':
      return `i${inline.width} ${inline.height} ${inline.target}`;
  }
}

function styleKey(style: TextStyle): string {
  const { size, bold, italic, underline, strikethrough, position } = style;
  const flags = (bold ? 1 : 0) + (italic ? 2 : 0) + (underline ? 4 : 0) + (strikethrough ? 8 : 0);
  return `${size} ${flags}${position[2]}`;
}

interface Extent {
  ascent: number;
  descent: number;
}

function setLine(
  paragraph: LayoutParagraph,
  text: ParagraphText,
  line: TextLine,
  indent: number,
  rightEdge: number,
): SetLine {
  const room = rightEdge - indent;
  const slack = room - line.width;
  const gaps = text.gaps(line.stretchFrom, line.visibleEnd);
  const isStretched =
    paragraph.alignment === 'justify' &&
    (line.endsIn === 'wrap' || line.endsIn === 'word') &&
    slack > 0 &&
    gaps > 0;
  const left = indent + shiftOf(paragraph.alignment, slack);
  const pieces = piecesOf(text, line, left, isStretched ? slack / gaps : 0);
  const extent = extentOf(paragraph, text, line);
  return {
    ...heights(extent, paragraph.lineSpacing),
    pieces,
    left,
    right: isStretched ? rightEdge : left + line.width,
    breaksWord: line.endsIn === 'word',
    footnotes: text.footnotesIn(line.start, line.end),
  };
}

/** Centred text that is too wide hangs out on both sides. */
function shiftOf(alignment: LayoutAlignment, slack: number): number {
  if (alignment === 'center') return slack / 2;
  return alignment === 'right' ? slack : 0;
}

/** The inlines between the ends of a line, each where it stands. Blanks before a tab are not stretched. */
function piecesOf(text: ParagraphText, line: TextLine, left: number, wordSpacing: number): SetPiece[] {
  const pieces: SetPiece[] = [];
  let x = left;
  text.eachRun(line.start, line.end, (run, from, to) => {
    const { inline } = run;
    if (inline.type === 'image') {
      pieces.push({ type: 'picture', x, width: inline.width, height: inline.height, inline: run.index });
      x += inline.width;
      return;
    }
    if (inline.type === 'tab') {
      x = left + line.tabs.get(from)!;
      return;
    }
    if (inline.type === 'break') return;
    const { style } = inline;
    const visibleTo = Math.min(to, Math.max(from, line.visibleEnd));
    const spacing = from >= line.stretchFrom ? wordSpacing : 0;
    const width = text.width(from, visibleTo) + spacing * text.gaps(from, visibleTo);
    pieces.push({
      type: 'text',
      text: text.text.slice(from, to),
      face: faceOf(style),
      style,
      size: drawnSize(style),
      x,
      width,
      rise: riseOf(style),
      wordSpacing: spacing,
      inline: run.index,
      start: from - run.start,
    });
    x += width + (to > visibleTo ? text.width(visibleTo, to) : 0);
  });
  return pieces;
}

function extentOf(paragraph: LayoutParagraph, text: ParagraphText, line: TextLine): Extent {
  const extent: Extent = { ascent: 0, descent: 0 };
  let isEmpty = true;
  text.eachRun(line.start, line.end, ({ inline }) => {
    if (inline.type === 'image') {
      extent.ascent = Math.max(extent.ascent, inline.height);
      isEmpty = false;
    } else if (inline.type === 'text' || inline.type === 'footnoteReference') {
      grow(extent, inline.style);
      isEmpty = false;
    }
  });
  if (isEmpty) grow(extent, paragraph.style);
  return extent;
}

function grow(extent: Extent, style: TextStyle): void {
  const size = drawnSize(style);
  const rise = riseOf(style);
  extent.ascent = Math.max(extent.ascent, roundToTwips(((ASCENT + LINE_GAP) * size) / UNITS_PER_EM + rise));
  extent.descent = Math.max(extent.descent, roundToTwips((DESCENT * size) / UNITS_PER_EM - rise));
}

/** A larger line spacing adds below the line, an exact one has its base line at four fifths. */
function heights({ ascent, descent }: Extent, spacing: LineSpacing): { height: number; ascent: number } {
  if (spacing.type === 'exact') return { height: spacing.value, ascent: spacing.value * EXACT_ASCENT };
  const height = Math.floor((ascent + descent) * 20 * spacing.value + 1e-6) / 20;
  // A smaller one is taken from above.
  return { height, ascent: Math.min(ascent, ascent + height - (ascent + descent)) };
}
