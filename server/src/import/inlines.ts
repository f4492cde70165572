import { decodeFonts, encodingOfFont, isCapitalFont, withPictures } from './fonts.ts';
import type { Inline, TextInline, TextStyle } from './model.ts';

/** Zero-width blanks and joiners, soft hyphens, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
const SAFE_LINK = /^(?:https?:\/\/|mailto:)[^\s<>]+$/iu;
/** Blanks and hyphens that do not break: who writes a draft leaves line breaks to the page. */
const UNBROKEN = /[\u00a0\u202f]/gu;

/** How a run is set, as far as its text hangs on it. */
export interface RunFont {
  readonly font: string | undefined;
  /** That of its ASCII letters, where it differs. */
  readonly asciiFont?: string | undefined;
  readonly capitals: boolean;
}

/** The text of a run, in the coding that its font stands for; undefined where nothing of it is visible. */
export function textInline(
  raw: string,
  { font, asciiFont, capitals }: RunFont,
  style: TextStyle,
  link: string | undefined,
): TextInline | undefined {
  const encoding = encodingOfFont(font) ?? encodingOfFont(asciiFont);
  const pictures = withPictures(raw, font);
  const text = encoding === undefined ? pictures.replace(INVISIBLE, '').normalize('NFC') : pictures;
  if (text === '') return undefined;
  return {
    type: 'text',
    text,
    style,
    link,
    encoding,
    capitals: capitals || (encoding === 'tcvn3' && isCapitalFont(font)),
  };
}

/** An address that a draft may lead to; undefined for any other scheme. */
export function safeLink(address: string | undefined): string | undefined {
  return address !== undefined && SAFE_LINK.test(address) ? address : undefined;
}

/** Adds an inline. Runs that follow each other in one style become one: Word cuts words at every correction. */
export function appendInline(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (last?.type === 'text' && inline.type === 'text' && isSameRun(last, inline)) {
    inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
  } else inlines.push(inline);
}

function isSameRun(a: TextInline, b: TextInline): boolean {
  const [x, y] = [a.style, b.style];
  return (
    a.link === b.link &&
    a.encoding === b.encoding &&
    (a.capitals ?? false) === (b.capitals ?? false) &&
    x.bold === y.bold &&
    x.italic === y.italic &&
    x.underline === y.underline &&
    x.strike === y.strike &&
    x.raised === y.raised
  );
}

/** A paragraph's inlines as they are shown: in Unicode, in capitals where a run is set so, blanks as blanks. */
export function shownInlines(inlines: readonly Inline[]): Inline[] {
  return decodeFonts(inlines).map((each) => {
    if (each.type !== 'text') return each;
    const text = each.text.replace(UNBROKEN, ' ').replaceAll('\u2011', '-').normalize('NFC');
    return { ...each, text: each.capitals === true ? text.toUpperCase() : text };
  });
}
