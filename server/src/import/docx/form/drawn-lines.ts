import type { DrawnLine, WordParagraph } from '../../word-form.ts';
import { alternative, child, children, descendant, type XmlElement } from '../xml.ts';
import { EMU, pointsIn } from './lengths.ts';

/** Points in a pixel, the unit of VML where none is written. */
const PIXEL = 0.75;
/** Rise of a line that is taken for level. */
const MAX_RISE = 3;
const DRAWINGS = new Set(['drawing', 'pict', 'object']);
const LINE_SHAPES = /^(?:line|straightConnector1)$/u;
/** VML's own types of lines: `#_x0000_t20`, and t32, the straight connector. */
const VML_LINES = /_t(?:20|32)$/u;

/** The level lines that are drawn in a paragraph, and whether anything else is. */
export function drawingsIn(paragraph: XmlElement): Pick<WordParagraph, 'drawnLines' | 'hasOtherDrawing'> {
  const drawnLines: DrawnLine[] = [];
  collect(paragraph, false, drawnLines);
  return { drawnLines, hasOtherDrawing: drawingCount(paragraph) > drawnLines.length };
}

function drawingCount(element: XmlElement): number {
  let count = 0;
  for (const each of children(element)) {
    if (DRAWINGS.has(each.name)) count += 1;
    else if (each.name === 'mc:AlternateContent') count += drawingCount(alternative(each));
    else if (each.name !== 'pPr' && each.name !== 'txbxContent') count += drawingCount(each);
  }
  return count;
}

function collect(element: XmlElement, isGrouped: boolean, lines: DrawnLine[]): void {
  for (const each of children(element)) {
    if (each.name === 'mc:AlternateContent') collect(alternative(each), isGrouped, lines);
    else if (each.name === 'wps:wsp') add(shapeLine(each), isGrouped, lines);
    else if (each.name === 'v:line') add(vmlLine(each), isGrouped, lines);
    else if (each.name === 'v:shape' && VML_LINES.test(each.attributes.type ?? ''))
      add(vmlShape(each), isGrouped, lines);
    else if (each.name !== 'txbxContent')
      collect(each, isGrouped || each.name === 'v:group' || /(?:wgp|grpSp|wpc)$/u.test(each.name), lines);
  }
}

function add(length: number | undefined, isGrouped: boolean, lines: DrawnLine[]): void {
  if (length !== undefined) lines.push({ length: isGrouped ? undefined : length });
}

/** Length of a level line between two points; undefined for any other. */
function levelLength(width: number, height: number): number | undefined {
  return Math.abs(height) <= MAX_RISE && Math.abs(width) > MAX_RISE ? Math.abs(width) : undefined;
}

function shapeLine(shape: XmlElement): number | undefined {
  const properties = child(shape, 'wps:spPr');
  const geometry = child(properties, 'a:prstGeom')?.attributes.prst;
  const extent = properties && descendant(properties, 'a:ext')?.attributes;
  if (!LINE_SHAPES.test(geometry ?? '') || !extent) return undefined;
  return levelLength(pointsIn(extent.cx, EMU) ?? 0, pointsIn(extent.cy, EMU) ?? 0);
}

function vmlLine({ attributes: { from, to } }: XmlElement): number | undefined {
  const [x1 = 0, y1 = 0] = vmlPoint(from);
  const [x2 = 0, y2 = 0] = vmlPoint(to);
  return levelLength(x2 - x1, y2 - y1);
}

function vmlPoint(value = '0,0'): number[] {
  return value.split(',').map((part) => pointsIn(part, PIXEL) ?? 0);
}

function vmlShape({ attributes: { style = '' } }: XmlElement): number | undefined {
  const [width, height] = ['width', 'height'].map((name) => {
    const stated = style.split(';').find((part) => part.trim().startsWith(`${name}:`));
    return pointsIn(stated?.slice(stated.indexOf(':') + 1), PIXEL) ?? 0;
  });
  return levelLength(width!, height!);
}
