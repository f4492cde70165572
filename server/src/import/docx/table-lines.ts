import { child, children, type XmlElement } from './xml.ts';

const NO_LINE = /^(?:nil|none)$/u;

/** @param properties `w:tblPr`. Out: whether lines are drawn; undefined where it does not say. */
export function tableHasLines(properties: XmlElement | undefined): boolean | undefined {
  return bordersDrawn(child(properties, 'tblBorders'));
}

/** @param properties `w:tcPr` */
export function cellHasLines(properties: XmlElement | undefined): boolean | undefined {
  return bordersDrawn(child(properties, 'tcBorders'));
}

function bordersDrawn(borders: XmlElement | undefined): boolean | undefined {
  const sides = children(borders).map((side) => side.attributes.val);
  if (sides.length === 0) return undefined;
  return sides.some((value) => value !== undefined && !NO_LINE.test(value));
}

const SIDES = [['top'], ['left', 'start'], ['bottom'], ['right', 'end']] as const;
/** Sides of a cell that have lines where it is framed; a line on fewer stands for a rule. */
const FRAMED = 3;

/** @param properties `w:tblPr`. Out: whether its cells are framed unless they say otherwise; undefined where it does not say. */
export function isGrid(properties: XmlElement | undefined): boolean | undefined {
  const borders = child(properties, 'tblBorders');
  if (children(borders).length === 0) return undefined;
  return SIDES.filter((names) => sideOf(borders, names) === true).length >= FRAMED;
}

/** @param properties `w:tcPr`; @param hasGrid what the table says of its cells */
export function isFramed(properties: XmlElement | undefined, hasGrid: boolean): boolean {
  const borders = child(properties, 'tcBorders');
  return SIDES.filter((names) => sideOf(borders, names) ?? hasGrid).length >= FRAMED;
}

/** Whether a line is drawn on a side; a white one shows nothing. */
function sideOf(borders: XmlElement | undefined, names: readonly string[]): boolean | undefined {
  const side = children(borders).find(({ name }) => names.includes(name))?.attributes;
  if (!side) return undefined;
  return !NO_LINE.test(side.val ?? 'nil') && side.sz !== '0' && !/^f{6}$/iu.test(side.color ?? '');
}
