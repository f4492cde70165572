import { decodeLegacy } from '../../vietnamese/legacy.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { typedBullet } from '../bullets.ts';
import { encodingOfFont } from '../fonts.ts';
import { formatNumber } from '../number-format.ts';
import type { Declarations } from './style.ts';
import type { HtmlElement } from './tree.ts';

/** A list that is open, and how far it is counted. */
export interface OpenList {
  readonly isOrdered: boolean;
  readonly type: string | undefined;
  next: number;
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['upper-roman', 'upperRoman'],
  ['lower-roman', 'lowerRoman'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['decimal-leading-zero', 'decimalZero'],
  // The attribute `type` of HTML.
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['A', 'upperLetter'],
  ['a', 'lowerLetter'],
]);

/** @param element `ol` or `ul` */
export function openList(element: HtmlElement, declarations: Declarations): OpenList {
  const start = Number.parseInt(element.attributes.start ?? '1', 10);
  return {
    isOrdered: element.name === 'ol',
    type: declarations.get('list-style-type') ?? element.attributes.type,
    next: Number.isNaN(start) ? 1 : start,
  };
}

/** Counts an item, the last of `lists` being its own. Out: its numeral as it is shown, with the blank after it. */
export function numeralOf(
  { attributes }: HtmlElement,
  declarations: Declarations,
  lists: readonly OpenList[],
): string {
  const list = lists.at(-1);
  if (!list) return '';
  const value = Number.parseInt(attributes.value ?? '', 10);
  if (!Number.isNaN(value)) list.next = value;
  const number = list.next;
  list.next += 1;
  const type = declarations.get('list-style-type') ?? list.type;
  if (type === 'none') return '';
  const bullets = lists.filter((each) => !each.isOrdered).length;
  if (!list.isOrdered) return `${bullets % 2 === 0 ? '+' : '-'} `;
  // Word for the web says what the numeral of each level looks like.
  const pattern = attributes['data-leveltext'];
  const format = FORMATS.get(type ?? '') ?? 'decimal';
  if (pattern === undefined || !/%[1-9]/u.test(pattern)) return `${formatNumber(number, format)}. `;
  return `${pattern.replace(/%([1-9])/gu, (_, level: string) => {
    const own = lists[Number(level) - 1];
    return own === list || !own ? formatNumber(number, format) : String(own.next - 1);
  })} `;
}

const NUMERAL = regexp.u`^[("[]?[\p{L}\d.]{1,12}(?:[.)/:\]-]|$)`;

/** The numeral that Word draws before a paragraph of a list, out of `mso-list:Ignore`. */
export function drawnNumeral(text: string, font: string | undefined): string {
  const drawn = text.replace(/[\s\u00a0]+/gu, ' ').trim();
  if (drawn === '') return '';
  const encoding = encodingOfFont(font);
  const written = (encoding === undefined ? drawn : decodeLegacy(drawn, encoding)).normalize('NFC');
  const isNumeral = NUMERAL.test(written) && !/^[o§]$/u.test(written);
  return `${isNumeral ? written : typedBullet(drawn, font).normalize('NFC')} `;
}
