import type { PageNumberPlace } from '../../word-form.ts';
import { readParagraphProperties } from '../properties.ts';
import type { Styles } from '../styles.ts';
import { alternative, child, children, textIn, valOf, type XmlElement } from '../xml.ts';

/** The instruction of the field that shows the number of the page. */
const PAGE = /^\s*PAGE(?:\s|\\|$)/iu;
type Alignment = PageNumberPlace['alignment'];

/**
 * Where in a header or footer the number of the page stands; undefined: it does not show it.
 * @param root `w:hdr` or `w:ftr`
 */
export function pageNumberIn(
  root: XmlElement,
  part: PageNumberPlace['part'],
  styles: Styles,
): PageNumberPlace | undefined {
  const found = paragraphWithNumber(root, true);
  if (!found) return undefined;
  return { part, alignment: found.isInFlow ? alignmentOf(found.paragraph, styles) : undefined };
}

interface Found {
  readonly paragraph: XmlElement;
  /** Not in a table or a text box, whose own place it shares. */
  readonly isInFlow: boolean;
}

function paragraphWithNumber(element: XmlElement, isInFlow: boolean): Found | undefined {
  for (const each of children(element)) {
    if (each.name === 'p' && showsNumber(each)) return { paragraph: each, isInFlow };
    const inside = each.name === 'mc:AlternateContent' ? alternative(each) : each;
    const found = paragraphWithNumber(inside, isInFlow && each.name !== 'tbl' && each.name !== 'p');
    if (found) return found;
  }
  return undefined;
}

/** Whether the field stands in a paragraph itself, not in a box that is anchored in it. */
function showsNumber(element: XmlElement): boolean {
  return children(element).some((each) => {
    if (each.name === 'fldSimple') return PAGE.test(each.attributes.instr ?? '');
    if (each.name === 'instrText') return PAGE.test(textIn(each));
    return each.name !== 'txbxContent' && showsNumber(each);
  });
}

function alignmentOf(paragraph: XmlElement, styles: Styles): Alignment {
  const properties = child(paragraph, 'pPr');
  const frame = child(properties, 'framePr')?.attributes;
  if (frame) return named(frame.xAlign);
  const { before, stops } = tabsBefore(paragraph);
  if (stops !== undefined) return named(stops);
  if (before === 1) return 'center';
  if (before > 1) return before === 2 ? 'right' : undefined;
  const own = readParagraphProperties(properties).alignment;
  return named(own ?? styles.paragraph(valOf(properties, 'pStyle')).paragraph.alignment ?? 'left');
}

function named(value: string | undefined): Alignment {
  if (value === 'center' || value === 'left' || value === 'right') return value;
  return value === 'start' || value === 'both' ? 'left' : value === 'end' ? 'right' : undefined;
}

/** Tabs before the number: the styles of headers and footers have a stop in the middle and one at the right. */
function tabsBefore(paragraph: XmlElement): { readonly before: number; readonly stops: string | undefined } {
  let before = 0;
  let stops: string | undefined;
  const isDone = (element: XmlElement): boolean =>
    children(element).some((each) => {
      if (each.name === 'pPr') return false;
      if (each.name === 'tab') before += 1;
      if (each.name === 'ptab') stops = each.attributes.alignment;
      return each.name === 'fldSimple' || each.name === 'instrText' || isDone(each);
    });
  isDone(paragraph);
  return { before, stops };
}
