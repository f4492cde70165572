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
