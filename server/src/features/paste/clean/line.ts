import { regexp } from '../../../vietnamese/letters.ts';

/** Blanks that do not break, of other widths too, which Word and web pages put where a plan has a space. */
const ODD_BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;
/** What nobody sees: soft hyphens within words, zero-width blanks and joiners, marks of direction. */
const INVISIBLE = regexp.u`(?<=\p{Ll})\u00ad(?=\p{Ll})|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]`;
const INDENT = /^\t+(?=\S)/u;
/** Bullets that Markdown does not know, with the blanks after them; those of picture fonts among them. */
const FALSE_BULLET = /^( {0,3})[•·●○◦▪■□◆❖➢➤►▶✓✔\uf02d\uf0a7\uf0b7\uf0d8\uf0fc][ \t]*(?=\S)/u;
const DASH_BULLET = /^( {0,3})[–—][ \t]+(?=\S)/u;
/** A hyphen or plus glued to the word; not the end of a symbol that a line end has cut (`57` / `-NQ/TW`). */
const GLUED = regexp.u`^( {0,3}[-+])(?=\p{L}\p{Ll}|\p{L}\s)`;
const NUMERAL = regexp.u`^( {0,3}(?:[-+]|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,6}|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}))([ \t]+)(?=\S)`;

/** A line of pasted text with its bullet, numeral and blanks as a plan types them. No letter or digit of it changes. */
export function cleanedLine(line: string): string {
  return line
    .replace(ODD_BLANKS, ' ')
    .replace(new RegExp(INVISIBLE, 'gu'), '')
    .replace(INDENT, '')
    .replace(FALSE_BULLET, '$1- ')
    .replace(DASH_BULLET, '$1- ')
    .replace(GLUED, '$1 ')
    .replace(NUMERAL, (all, numeral: string, gap: string) => (gap.includes('\t') ? `${numeral} ` : all));
}
