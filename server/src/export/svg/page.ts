import {
  printedText,
  STRIKE_POSITION,
  UNDERLINE_POSITION,
  UNDERLINE_WIDTH,
  UNITS_PER_EM,
} from '../../layout/font/metrics.ts';
import type { TextStyle } from '../../layout/model.ts';
import {
  type SetItem,
  type SetLines,
  type SetPage,
  type SetPiece,
  type SetText,
  sourceOf,
} from '../../layout/typeset/model.ts';
import { escapeXml } from '../../text/escape-xml.ts';

export interface SvgOptions {
  /** Address of a picture by its target in the draft; undefined where there is none, and its description is shown. */
  readonly picture?: (target: string) => string | undefined;
  /** Places in the draft (`data-s`) are counted from here. */
  readonly base?: number;
  /**
   * Style and font are those of the page that the SVG stands in: none of its own, which a strict policy would refuse. Pictures
   * have their target (`data-target`) for an address, which that page puts in.
   */
  readonly isEmbedded?: boolean;
}

/** Fonts that have the widths by which the page was set, the one that the product brings first. */
const FONT_FAMILY = "'Soan Ke Hoach', Tinos, 'Times New Roman', 'Liberation Serif', serif";

const SVG_COLOURS = { red: '#f00' } as const;

/** Text is set as it was measured: without kerning and ligatures, every blank counting. */
const STYLE =
  'font-kerning:none;font-variant-ligatures:none;white-space:pre;text-rendering:geometricPrecision';
/** Set on each `text` element: a browser's own rule, which collapses blanks, goes before what the element inherits. */
const TEXT_STYLE = '<style>text{white-space:pre}</style>';

/**
 * One page as an SVG document: text that can be selected, a group for each paragraph, with the place of each piece in the
 * draft: `data-s` (start) with `data-n` (units, where each character stands for one of them) or `data-e` (end).
 */
export function pageSvg(page: SetPage, options: SvgOptions = {}): string {
  const { width, height } = page;
  const content = page.items.map((item) => itemSvg(item, options)).join('');
  const size = `width="${round(width)}pt" height="${round(height)}pt"`;
  const style = options.isEmbedded ? '' : ` font-family="${FONT_FAMILY}" style="${STYLE}"`;
  const textStyle = options.isEmbedded ? '' : TEXT_STYLE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" ${size}${style}>${textStyle}` +
    `<rect class="paper" width="100%" height="100%" fill="#fff"/>${content}</svg>`
  );
}

/** Where the first text of a page stands in the draft. */
export function pageBase({ items }: SetPage): number {
  let base = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item.type !== 'lines' || item.isRepeated) continue;
    const first = item.set.lines[item.from]?.pieces[0];
    const { start } = first ? sourceOf(item.paragraph, first) : item.paragraph.range;
    if (start < base) base = start;
  }
  return Number.isFinite(base) ? base : 0;
}

function itemSvg(item: SetItem, options: SvgOptions): string {
  switch (item.type) {
    case 'lines':
      return linesSvg(item, options);
    case 'rule':
      return (
        `<path d="M${round(item.x1)} ${round(item.y1)}L${round(item.x2)} ${round(item.y2)}" ` +
        `stroke="#000" stroke-width="${round(item.lineWidth)}"/>`
      );
    case 'box':
      return (
        `<rect x="${round(item.x)}" y="${round(item.y)}" width="${round(item.width)}" ` +
        `height="${round(item.height)}" fill="none" stroke="${item.colour ? SVG_COLOURS[item.colour] : '#000'}" stroke-width="${round(item.lineWidth)}"/>`
      );
    case 'pageNumber':
      return (
        `<text class="number" x="${round(item.x)}" y="${round(item.baseline)}" ` +
        `font-size="${round(item.style.size)}"${styleAttributes(item.style)}>${item.text}</text>`
      );
  }
}

function linesSvg(item: SetLines, options: SvgOptions): string {
  const { paragraph, set, from, to, x } = item;
  const base = options.base ?? 0;
  let y = item.y;
  let content = '';
  for (const line of set.lines.slice(from, to)) {
    const baseline = y + line.ascent;
    for (const piece of line.pieces) content += pieceSvg(item, piece, x, baseline, base, options);
    y += line.height;
  }
  if (content === '') return '';
  const { start, end } = paragraph.range;
  const place = item.isRepeated ? '' : ` data-s="${start - base}" data-e="${end - base}"`;
  const fill = paragraph.colour ? ` fill="${SVG_COLOURS[paragraph.colour]}"` : '';
  return `<g class="${paragraph.role}"${fill}${place}>${content}</g>`;
}

function pieceSvg(
  { paragraph, isRepeated }: SetLines,
  piece: SetPiece,
  left: number,
  baseline: number,
  base: number,
  options: SvgOptions,
): string {
  const x = round(left + piece.x);
  const range = sourceOf(paragraph, piece);
  if (piece.type === 'picture') {
    const inline = paragraph.inlines[piece.inline];
    if (inline?.type !== 'image') return '';
    const y = round(baseline - piece.height);
    const size = `width="${round(piece.width)}" height="${round(piece.height)}"`;
    const title = `<title>${escapeXml(inline.description)}</title>`;
    if (options.isEmbedded) {
      const place = isRepeated ? '' : ` data-s="${range.start - base}" data-e="${range.end - base}"`;
      return `<image x="${x}" y="${y}" ${size} data-target="${escapeXml(inline.target)}"${place}>${title}</image>`;
    }
    const href = options.picture?.(inline.target);
    return href === undefined
      ? `<rect x="${x}" y="${y}" ${size} fill="#eee" stroke="#999" stroke-width="0.5">${title}</rect>`
      : `<image x="${x}" y="${y}" ${size} href="${escapeXml(href)}">${title}</image>`;
  }
  const isExact = range.end - range.start === piece.text.length;
  // What is printed again stands elsewhere: its place would be another one with each key before it.
  const place = isRepeated
    ? ''
    : ` data-s="${range.start - base}" ${isExact ? `data-n="${piece.text.length}"` : `data-e="${range.end - base}"`}`;
  const y = baseline - piece.rise;
  const spacing = piece.wordSpacing > 0 ? ` word-spacing="${round(piece.wordSpacing)}"` : '';
  return (
    `<text x="${x}" y="${round(y)}" font-size="${round(piece.size)}"${styleAttributes(piece.style)}${spacing}` +
    `${place}>${escapeXml(printedText(piece.text))}</text>${strokes(piece, left, y)}`
  );
}

function styleAttributes({ bold, italic }: TextStyle): string {
  return `${bold ? ' font-weight="700"' : ''}${italic ? ' font-style="italic"' : ''}`;
}

/** Lines under and through a text. */
function strokes({ style, size, x, width }: SetText, left: number, baseline: number): string {
  const at = (units: number): string => {
    const y = round(baseline + (units * size) / UNITS_PER_EM);
    const strokeWidth = round((UNDERLINE_WIDTH * size) / UNITS_PER_EM);
    return `<path d="M${round(left + x)} ${y}h${round(width)}" stroke="#000" stroke-width="${strokeWidth}"/>`;
  };
  return (style.underline ? at(UNDERLINE_POSITION) : '') + (style.strikethrough ? at(-STRIKE_POSITION) : '');
}

/** A hundredth of a point is finer than any printer. */
function round(points: number): string {
  return String(Math.round(points * 100) / 100);
}
