import type { TextEdit, TextRange } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';

/** A tag of HTML, at the place where it begins. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,10})[^<>]{0,200}>/iuy;
const MARKS: ReadonlySet<string> = new Set('*_`~');

/** Tags without a partner. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * Whether an edit leaves the inline marks of its line in pairs: what it takes away holds no half of a pair (unless it
 * writes the same marks again), and it does not empty a pair (`**a**` to `****`).
 * @param text the source; the edit's range is in its UTF-16 offsets
 */
export function keepsInlineMarks(text: string, { range, newText }: TextEdit): boolean {
  const marks = openMarks(text.slice(range.start, range.end));
  if (marks.length > 0 && marks.join() !== openMarks(newText).join()) return false;
  if (cutsLink(text, range)) return false;
  if (newText !== '' || range.start === range.end) return true;
  const before = /([*_`~])\1{0,2}$/u.exec(text.slice(Math.max(0, range.start - 3), range.start))?.[0];
  return before === undefined || !text.startsWith(before, range.end);
}

/** `[label](target)` on one line. */
const LINK = /\[([^[\]\n]{1,300})\]\([^()\n]{0,300}\)/gu;

/** Units of such a link at most: what lies further away does not matter. */
const MAX_LINK = 604;

/** Whether a range takes a bracket of a link and leaves another. */
function cutsLink(text: string, { start, end }: TextRange): boolean {
  const windowStart = Math.max(0, start - MAX_LINK);
  const near = text.slice(windowStart, end + MAX_LINK);
  if (!near.includes('](')) return false;
  for (const { 0: link, 1: label, index } of near.matchAll(LINK)) {
    const from = windowStart + index;
    const to = from + link.length;
    const labelEnd = from + 1 + label!.length;
    const isApart = end <= from || start >= to;
    const isWhole = start <= from && end >= to;
    const isInLabel = start > from && end <= labelEnd;
    const isInTarget = start >= labelEnd + 2 && end < to;
    if (!isApart && !isWhole && !isInLabel && !isInTarget) return true;
  }
  return false;
}

/** The marks of a stretch of source that have no partner in it, in order. */
function openMarks(source: string): string[] {
  const open: string[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const character = source[i]!;
    if (character === '\\') i += 1;
    else if (character === '<') i += takeTag(source, i, open);
    else if (MARKS.has(character)) i += takeRun(source, i, open) - 1;
  }
  return open;
}

/** Takes the tag that begins at `at`, if one does; how far after `at` it ends. */
function takeTag(source: string, at: number, open: string[]): number {
  TAG.lastIndex = at;
  const match = TAG.exec(source);
  if (!match) return 0;
  const [tag, slash, name] = match;
  const kind = name!.toLowerCase();
  if (!VOID.has(kind)) {
    if (slash === '/' && open.at(-1) === `<${kind}>`) open.pop();
    else open.push(`<${slash}${kind}>`);
  }
  return tag.length - 1;
}

/** Takes the run of one mark that begins at `at`; its length. A run between blanks, or in a blank to fill in, is text. */
function takeRun(source: string, at: number, open: string[]): number {
  const mark = source[at]!;
  let end = at + 1;
  while (source[end] === mark) end += 1;
  const run = source.slice(at, end);
  const before = source.charAt(at - 1);
  const after = source.charAt(end);
  const isText =
    run.length > 3 ||
    (/^\s$/u.test(before) && /^\s$/u.test(after)) ||
    (mark === '_' && regexp.u`^[\p{L}\d]$`.test(before) && regexp.u`^[\p{L}\d]$`.test(after)) ||
    run === '~';
  if (isText) return run.length;
  if (open.at(-1) === run) open.pop();
  else open.push(run);
  return run.length;
}

/**
 * A blank that is inserted before marks that close an emphasis would stop them from closing it: it goes after
 * them. Any other edit comes back as it is.
 * @param text the source
 */
export function outsideClosingMarks(text: string, edit: TextEdit): TextEdit {
  const { range, newText } = edit;
  if (range.start !== range.end || newText.trim() !== '') return edit;
  const marks = regexp.u`^(?:\*{1,3}|_{1,3})(?=[\p{L}\d(“"])`.exec(
    text.slice(range.start, range.start + 4),
  )?.[0];
  if (marks === undefined) return edit;
  const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  if (!openMarks(line).includes(marks)) return edit;
  const at = range.start + marks.length;
  return { range: { start: at, end: at }, newText };
}
