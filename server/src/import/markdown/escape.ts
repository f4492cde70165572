import { regexp } from '../../vietnamese/letters.ts';

const PUNCTUATION = regexp.u`[\p{P}\p{S}]`;

/** Whether a character counts as punctuation where CommonMark asks whether emphasis can begin or end. */
export function isPunctuation(character: string): boolean {
  return PUNCTUATION.test(character);
}

/** White space, or the beginning or end of a text (the empty string). */
export function isSpace(character: string): boolean {
  return character === '' || /\s/u.test(character);
}

/** Between two lines of a paragraph; `<br>` does no more to marks beside it. */
export const LINE_BREAK = '\\\n';

/** Characters of which one has to be there for anything to be escaped. */
const MARKUP = /[\\<>&[#*_=`~]/u;

/** A cheap look: whether anything in a text could be taken for Markdown. */
export function mayNeedEscapes(text: string): boolean {
  return MARKUP.test(text);
}

/**
 * Offsets of a visible text before which Markdown needs a backslash, so that it shows the text as it is. Nothing else is
 * escaped: not a numeral, not a hyphen that begins an item, not a bracket or underscore that starts nothing.
 * @param text the lines of a paragraph, joined by `LINE_BREAK`
 * @param hasMarks emphasis will be written in it
 */
export function escapesIn(text: string, hasMarks: boolean): Set<number> {
  const escapes = new Set<number>();
  if (!mayNeedEscapes(text)) return escapes;
  const add = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) escapes.add(match.index);
  };
  // A mark may come to stand after any.
  add(hasMarks ? /\\/gu : /\\(?=[!-/:-@[-`{-~]|$)/gmu);
  add(/<(?=[A-Za-z/!?])/gu);
  add(/&(?=#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{0,30};)/gu);
  add(/\[(?=\^)/gu);
  addBrackets(text, escapes);
  add(/^(?:#(?=#{0,5}(?:\s|$))|>|\*(?=\s|$)|=+$|`{3}|~{3})/gmu);
  if ((text.match(/`/gu) ?? []).length > 1) add(/`/gu);
  if ((text.match(/~/gu) ?? []).length > 1) add(/~/gu);
  // In an item they begin a quotation or a heading, too.
  add(/(?<=^(?:[-+]|\d{1,9}[.)])[ \t]{1,4})(?:#(?=#{0,5}(?:\s|$))|>)/gmu);
  for (const { index, 0: stars } of text.matchAll(/^\*{3,}$/gmu)) {
    for (let at = index; at < index + stars.length; at += 1) escapes.add(at);
  }
  addDelimiters(text, '*', hasMarks, escapes);
  addDelimiters(text, '_', hasMarks && text.indexOf('_') !== text.lastIndexOf('_'), escapes);
  return escapes;
}

/** Brackets of which one more closes before an address: `[a](b)`, `[a[b]](c)`. */
function addBrackets(text: string, escapes: Set<number>): void {
  let open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/gu)) {
    if (bracket === '[') open.push(index);
    else if (/[([:]/u.test(text[index + 1] ?? '')) {
      for (const at of open) escapes.add(at);
      open = [];
    } else open.pop();
  }
}

/** Runs of `*` or `_` that could be taken for emphasis: one that can begin it before one that can end it. */
function addDelimiters(text: string, letter: '*' | '_', always: boolean, escapes: Set<number>): void {
  const runs = [...text.matchAll(letter === '*' ? /\*+/gu : /_+/gu)].map((match) => {
    const { index: start, 0: found } = match;
    return { start, end: start + found.length, ...flanks(text, letter, start, start + found.length) };
  });
  const firstOpening = runs.findIndex((run) => run.opens);
  const isRead = letter === '*' && arePaired(text, runs);
  const matters =
    always || isRead || (firstOpening >= 0 && runs.some((run, i) => i > firstOpening && run.closes));
  if (!matters) return;
  for (const { start, end, opens, closes } of runs) {
    if (!always && !opens && !closes && !(isRead && stands(text, start, end))) continue;
    for (let at = start; at < end; at += 1) escapes.add(at);
  }
}

/**
 * Whether this tool reads stars as marks that CommonMark takes for text: as a word processor means them, `**KẾ HOẠCH **`
 * (`markdown/word-emphasis.ts`).
 */
function arePaired(text: string, runs: readonly { readonly start: number; readonly end: number }[]): boolean {
  const doubles = runs.filter(({ start, end }) => end - start > 1);
  const areAtEdge = doubles.some(
    ({ start, end }) =>
      (text[start - 1] ?? '\n') === '\n' || end === text.length || text.startsWith(LINE_BREAK, end),
  );
  if (doubles.length > 1 || areAtEdge) return true;
  const singles = runs.filter(({ start, end }) => end - start === 1 && stands(text, start, end));
  const opening = singles.findIndex(
    ({ start, end }) => /^[\s(“"*]?$/u.test(text[start - 1] ?? '') && !isSpace(text[end] ?? ''),
  );
  return opening >= 0 && opening < singles.length - 1;
}

/** Whether stars stand beside a word; `5 * 3` marks nothing. */
function stands(text: string, start: number, end: number): boolean {
  return !isSpace(text[start - 1] ?? '') || !isSpace(text[end] ?? '') || end - start > 1;
}

/** Whether a run of delimiters can begin or end emphasis (CommonMark, 6.2). */
function flanks(
  text: string,
  letter: '*' | '_',
  start: number,
  end: number,
): { readonly opens: boolean; readonly closes: boolean } {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  if (letter === '*') return { opens: left, closes: right };
  return {
    opens: left && (!right || isPunctuation(before)),
    closes: right && (!left || isPunctuation(after)),
  };
}

/** The same for text in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
