import { regexp } from '../../vietnamese/letters.ts';
import type { Inline, TextStyle } from '../model.ts';

/** A part of a line of Markdown: visible text in one style, or Markdown that stands as it is. */
export interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly link: string | undefined;
  /** Markdown that stands for the piece: an image, the call of a footnote, a comment. Its text is then `OBJECT`. */
  readonly markdown?: string | undefined;
}

export const PLAIN: TextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: undefined,
};

/** Markdown for what is no text. */
export type Special = (
  inline: Exclude<Inline, { readonly type: 'text' | 'break' | 'tab' | 'page' }>,
) => string;

const WORD = regexp.u`[\p{L}\p{N}]`;
/**
 * Stands in visible text for what is not text (a picture, a note); to CommonMark it is punctuation, like the `!` or `[` that
 * is written for it.
 */
const OBJECT = '\ufffc';

/** A gap between columns, which is more than two blanks. */
const COLUMN_GAP = '     ';

/** The lines of a paragraph, cut at its line breaks; tabs between words as gaps. Empty lines are left out. */
export function linesOf(inlines: readonly Inline[], special: Special): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const inline of inlines) {
    const line = lines.at(-1)!;
    if (inline.type === 'break' || inline.type === 'page') lines.push([]);
    else if (inline.type === 'tab') line.push({ text: '\t', style: PLAIN, link: undefined });
    else if (inline.type === 'text') {
      line.push({ text: inline.text.replace(/[\r\n]+/gu, ' '), style: inline.style, link: inline.link });
    } else {
      const markdown = special(inline);
      if (markdown !== '') line.push({ text: OBJECT, style: PLAIN, link: undefined, markdown });
    }
  }
  return lines.map(tidied).filter((line) => line.length > 0);
}

/** The same without white space around it, with a blank for a tab after a numeral and a gap for one between words. */
function tidied(line: readonly Piece[]): Piece[] {
  const pieces = withOneBlank(trimmed(line));
  let before = '';
  return pieces.map((piece) => {
    const isNumeral = before.length <= MAX_NUMERAL && !/\s/u.test(before.trim());
    before += piece.text;
    if (!piece.text.includes('\t')) return piece;
    return { ...piece, text: piece.text.replace(/\t+/gu, isNumeral ? ' ' : COLUMN_GAP) };
  });
}

const BEGINNING = /^([-+–•]|(?:\d{1,2}|[IVX]{1,6}|[a-zđ])[.)])[ \u00a0]+(?=\S|$)/u;
/** Letters of the longest numeral that a tab follows: `XVIII.`, `1.1.1.`, `Điều 10.` has a blank in it. */
const MAX_NUMERAL = 10;

/** One blank after what begins an item or a numbered paragraph. */
function withOneBlank([first, ...rest]: readonly Piece[]): Piece[] {
  if (!first) return [];
  const text = first.text.replace(BEGINNING, '$1 ');
  const isAlone = BEGINNING.test(first.text) && text.trimEnd().length + 1 === text.length;
  const [next, ...others] = rest;
  const follows = isAlone && next && next.markdown === undefined && !next.text.includes('\t');
  const tail = follows ? [{ ...next, text: next.text.trimStart() }, ...others] : rest;
  return [{ ...first, text }, ...tail];
}

function trimmed(line: readonly Piece[]): Piece[] {
  const pieces = joinedTabs(line);
  while (pieces.length > 0 && isWhiteSpace(pieces[0]!)) pieces.shift();
  while (pieces.length > 0 && isWhiteSpace(pieces.at(-1)!)) pieces.pop();
  if (pieces.length === 0) return [];
  pieces[0] = { ...pieces[0]!, text: pieces[0]!.text.trimStart() };
  pieces[pieces.length - 1] = { ...pieces.at(-1)!, text: pieces.at(-1)!.text.trimEnd() };
  return pieces;
}

function isWhiteSpace(piece: Piece): boolean {
  return piece.markdown === undefined && piece.text.trim() === '';
}

/** Blanks beside a tab belong to it. */
function joinedTabs(line: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    const isGap = piece.markdown === undefined && piece.text.includes('\t') && piece.text.trim() === '';
    if (last && last.markdown === undefined && isGap && /\t$/u.test(last.text)) continue;
    pieces.push(piece);
  }
  return pieces;
}

/** The visible text, with one character for each piece that is not text. */
export function visible(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** The words of lines, on one line. */
export function words(lines: readonly (readonly Piece[])[]): string {
  return lines.map(visible).join(' ').replaceAll(OBJECT, '').trim();
}

/** Whether all words are set so. */
export function isAll(pieces: readonly Piece[], mark: 'bold' | 'italic' | 'underline'): boolean {
  const words = pieces.filter((piece) => WORD.test(piece.text));
  return words.length > 0 && words.every((piece) => piece.style[mark]);
}

/** The same without a mark. */
export function without(pieces: readonly Piece[], mark: 'bold' | 'italic' | 'underline'): Piece[] {
  return pieces.map((piece) => ({ ...piece, style: { ...piece.style, [mark]: false } }));
}

const MARKS = ['bold', 'italic', 'underline', 'strike'] as const;
const NUMERAL = regexp.u`^(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.):]\s*$`;
const ENDS_IN_LETTER = regexp.u`\p{L}$`;
/** A lone capital after a numeral or a blank: `Điều 1. B` before `ổ sung`. */
const INITIAL = regexp.u`(?<=\s)\p{Lu}$`;
/** What nobody raises or lowers. */
const END_MARK = /^[.,;:\s]+$/u;
const REST_OF_WORD = regexp.u`^\p{Ll}[\p{L}]*`;
/** What begins an item, which no mark may stand before. */
const ITEM = /^[-+*•–][ \t]+/u;

/**
 * Marks as a person would set them: blanks and punctuation between two words in bold are bold, those at the edge of what
 * is bold are not, and a piece without a word never is by itself.
 */
export function smoothed(line: readonly Piece[]): Piece[] {
  const pieces = wholeWords(withoutItemMark(line));
  const styles = pieces.map(({ text, style }) => ({
    ...style,
    raised: END_MARK.test(text) ? undefined : style.raised,
  }));
  const isWordAt = pieces.map((piece) => WORD.test(piece.text) || piece.markdown !== undefined);
  for (const mark of MARKS) {
    let last = -1;
    for (const [index, isWord] of isWordAt.entries()) {
      if (!isWord) continue;
      const isInside = last >= 0 && styles[last]![mark] && styles[index]![mark];
      for (let between = last + 1; between < index; between += 1) styles[between]![mark] = isInside;
      last = index;
    }
    // Punctuation at the end of a paragraph goes with its last word.
    const follows = last >= 0 && styles[last]![mark];
    for (let after = last + 1; after < styles.length; after += 1) styles[after]![mark] = follows;
  }
  // A numeral is not marked by itself.
  const isNumeral = NUMERAL.test(pieces[0]?.text ?? '') && isWordAt.indexOf(true, 1) > 0;
  if (isNumeral && MARKS.some((mark) => !styles[isWordAt.indexOf(true, 1)]![mark])) styles[0] = PLAIN;
  return pieces.map((piece, index) => ({ ...piece, style: styles[index]! }));
}

/** The mark of an item as a piece of its own. */
function withoutItemMark(line: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = line;
  const mark = first && first.markdown === undefined ? ITEM.exec(first.text)?.[0] : undefined;
  if (!first || mark === undefined) return line;
  return [{ ...first, text: mark, style: PLAIN }, { ...first, text: first.text.slice(mark.length) }, ...rest];
}

/**
 * A word that is marked in part is marked as it begins, or as all of it but its first letter is: nobody does that on
 * purpose.
 */
function wholeWords(line: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const before = pieces.at(-1);
    const rest = before && ENDS_IN_LETTER.test(before.text) ? REST_OF_WORD.exec(piece.text)?.[0] : undefined;
    if (!before || rest === undefined) {
      pieces.push(piece);
      continue;
    }
    const initial = INITIAL.exec(before.text);
    const isAlike = before.link === piece.link && before.style.raised === piece.style.raised;
    if (initial && initial.index > 0 && isAlike) {
      pieces[pieces.length - 1] = { ...before, text: before.text.slice(0, initial.index) };
      pieces.push({ ...piece, text: initial[0] + piece.text });
      continue;
    }
    const { bold, italic, underline, strike } = before.style;
    const style = { ...piece.style, bold, italic, underline, strike };
    pieces.push({ ...piece, text: rest, style });
    if (rest.length < piece.text.length) pieces.push({ ...piece, text: piece.text.slice(rest.length) });
  }
  return pieces;
}
