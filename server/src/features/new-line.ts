import type { PlanDocument } from '../plan/model.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';
import { pointLetter, pointValue, romanValue, toRoman } from '../vietnamese/numerals.ts';
import { followingNumerals } from './new-line-numerals.ts';
import { inOrder } from './outline-commands.ts';

const NUMERAL = '[a-zđ]|[IVXLC]{1,8}|(?:\\d{1,3}\\.){0,4}\\d{1,3}';
const ITEM = regexp.u`^(\s*)(?:(${NUMERAL})([.)/])|(\()(${NUMERAL})(\))|((?:\d{1,3}\.){1,4}\d{1,3})|([-+*•–]))[ \t]+(?![ \t])(.*)$`;

/** How far the beginning of an HTML block is looked for, in UTF-16 units. */
const MAX_HTML = 5000;
/** In these a line is no item, whatever it looks like. */
const NO_LISTS: ReadonlySet<string> = new Set(['code', 'html', 'table', 'frontMatter', 'thematicBreak']);

/** A line by itself, its end left out, and where it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * What a new line after an item begins with: the next numeral or letter (a, b, c, d, đ, e), the same bullet, as far
 * indented; the items that follow move on by one. An item left empty that goes on from the line above gives up its
 * numeral instead, and those that follow move back; any other keeps what was typed. Nothing where the new line has a text
 * already, after headings, and in tables, code and comments.
 */
export function onNewLine(plan: PlanDocument, previous: Line, blank: Line): TextEdit[] {
  const item = blank.text.trim() === '' ? itemIn(previous.text) : undefined;
  if (!item || !listsAt(plan, previous.start + item.indent.length)) return [];
  const { indent, begins, rest } = item;
  if (rest.trim() === '') {
    const lineBefore = lineAbove(plan.text, previous.start);
    const mark = previous.text.slice(indent.length).trimEnd();
    if (itemIn(lineBefore.text)?.begins?.trimEnd() !== mark) return [];
    return inOrder([
      { range: rangeOf(previous), newText: '' },
      ...followingNumerals(plan, rangeOf(lineBefore), -1, rangeOf(previous)),
    ]);
  }
  if (begins === undefined || isTitle(rest)) return [];
  // An editor that indents new lines itself has been here already.
  const end = blank.start + blank.text.length;
  const added =
    blank.text === indent
      ? { range: { start: end, end }, newText: begins }
      : { range: { start: blank.start, end }, newText: indent + begins };
  return inOrder([added, ...followingNumerals(plan, rangeOf(previous), 1)]);
}

function rangeOf({ text, start }: Line): TextRange {
  return { start, end: start + text.length };
}

/** The item that a line is: what the next one begins with, undefined where there is no next numeral. */
function itemIn(
  line: string,
): { readonly indent: string; readonly begins: string | undefined; readonly rest: string } | undefined {
  const item = ITEM.exec(line);
  if (!item) return undefined;
  const [, indent, numeral, separator, open, bracketed, close, bare, bullet, rest] = item;
  const written = numeral ?? bracketed ?? bare;
  const next = bullet ?? (written === undefined ? undefined : following(written));
  const begins = next === undefined ? undefined : `${open ?? ''}${next}${separator ?? close ?? ''} `;
  return { indent: indent!, begins, rest: rest! };
}

function listsAt({ text, markdown: { blocks, comments } }: PlanDocument, offset: number): boolean {
  const around = ({ range }: { readonly range: { readonly start: number; readonly end: number } }) =>
    range.start <= offset && offset <= range.end;
  return (
    !blocks.some((block) => NO_LISTS.has(block.type) && around(block)) &&
    !comments.some(around) &&
    !isInHtml(text, offset)
  );
}

/** Whether the lines up to the blank line before begin with a tag: CommonMark reads no list in an HTML block. */
function isInHtml(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - MAX_HTML), offset);
  const start = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n\r\n'));
  return /^\s{0,6}<\/?[a-z]/iu.test(before.slice(start < 0 ? 0 : start, start + 80));
}

/** The line that ends before an offset at which another begins; empty where there is none. */
function lineAbove(text: string, offset: number): Line {
  if (offset === 0) return { text: '', start: 0 };
  const end = text.startsWith('\r\n', offset - 2) ? offset - 2 : offset - 1;
  const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  return end <= 0 ? { text: '', start: 0 } : { text: text.slice(start, end), start };
}

/** In bold, or in capitals: under a title stands text, not the next title. */
function isTitle(text: string): boolean {
  return (
    /^\*\*.*\*\*\s*$/u.test(text) || (regexp.u`\p{Lu}.*\p{Lu}`.test(text) && text === text.toUpperCase())
  );
}

function following(numeral: string): string | undefined {
  if (/\d$/u.test(numeral)) return numeral.replace(/(?<!\d)\d+$/u, (last) => String(Number(last) + 1));
  const value = /^[IVXLC]/u.test(numeral) ? romanValue(numeral) : undefined;
  if (value !== undefined) return toRoman(value + 1) || undefined;
  const letter = /^[a-zđ]$/u.test(numeral) ? pointValue(numeral) : undefined;
  return letter === undefined ? undefined : pointLetter(letter + 1);
}
