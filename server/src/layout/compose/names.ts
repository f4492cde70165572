import { BODY_START } from '../../plan/patterns.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import type { LayoutInline, TextStyle } from '../model.ts';
import { splitAtBreaks } from './lines.ts';
import { joined } from './paragraph.ts';
import { BLANK } from './unbroken.ts';

/** Inside names of bodies: words that stand for one thing, and a unit with its name at the end. */
const ONE_NAME = regexp.gu`(?:VIỆT|NHÂN|BAN|TỔ|PHỤ|NÔNG|LIÊN|ĐẢNG|CHI|ỦY|UỶ|HỘI)[ ](?=NAM|NHÂN|DÂN|QUỐC|NỮ|HIỆP|ỦY|UỶ|BỘ|BAN|ĐỒNG)`;
const UNITS: ReadonlySet<string> = new Set([
  'XÃ',
  'PHƯỜNG',
  'TỈNH',
  'THÔN',
  'BẢN',
  'PHỐ',
  'HUYỆN',
  'QUẬN',
  'KHU',
]);
/** Words of the name of an administrative unit at most. */
const MAX_NAME_WORDS = 3;

/** A body's name that is broken between its parts only: `ỦY BAN MTTQ VIỆT NAM` / `XÃ LƯƠNG MINH`. */
export function unbrokenName(text: string): string {
  const words = text.replace(ONE_NAME, (word) => `${word.slice(0, -1)}${BLANK}`).split(' ');
  const unit = words.findLastIndex((word) => UNITS.has(word));
  const name = words.length - 1 - unit;
  if (unit < 0 || name === 0 || name > MAX_NAME_WORDS) return words.join(' ');
  return [...words.slice(0, unit), words.slice(unit).join(BLANK)].join(' ');
}

/** Whether a line that ends in `before` and goes on with `after` is broken inside of one name. */
function isInsideName(before: string, after: string): boolean {
  const pair = `${before.trimEnd().split(/\s+/u).at(-1)} ${after.trimStart().split(/\s+/u)[0]}`;
  return unbrokenName(pair).includes(BLANK);
}

function textOf(line: readonly LayoutInline[]): string {
  return line.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

/** A text on one line: the breaks of the draft are blanks. */
export function onOneLine(inlines: readonly LayoutInline[], style: TextStyle): LayoutInline[] {
  return inlines.map((inline) =>
    inline.type === 'break' ? { type: 'text', text: ' ', style, range: inline.range } : inline,
  );
}

/**
 * The lines of the name of one body or of several. What a scan has broken inside of a word group (`ỦY BAN NHÂN` / `DÂN`)
 * is one line again; of two bodies in one line that does not fit the second begins its own.
 * @param parts the runs of each paragraph, with the breaks of the draft
 */
export function nameLines(
  parts: readonly (readonly LayoutInline[])[],
  style: TextStyle,
  fits: (line: readonly LayoutInline[]) => boolean,
): LayoutInline[][] {
  const lines: LayoutInline[][] = [];
  for (const line of parts.flatMap(splitAtBreaks)) {
    const last = lines.at(-1);
    if (last && isInsideName(textOf(last), textOf(line)))
      lines[lines.length - 1] = joined([last, line], style);
    else if (line.length > 0) lines.push(line);
  }
  return lines.flatMap((line) => (fits(line) ? [line] : bodiesOf(line))).map(kept);
}

function kept(line: readonly LayoutInline[]): LayoutInline[] {
  return line.map((inline) =>
    inline.type === 'text' ? { ...inline, text: unbrokenName(inline.text) } : inline,
  );
}

/** `TRƯỜNG … - TRẠM Y TẾ …`, `SỞ … VÀ SỞ …`: cut before the name of the second body. */
function bodiesOf(line: readonly LayoutInline[]): LayoutInline[][] {
  const lines: LayoutInline[][] = [[]];
  for (const inline of line) {
    if (inline.type !== 'text') {
      lines.at(-1)!.push(inline);
      continue;
    }
    let from = 0;
    for (const { index, 0: joint } of inline.text.matchAll(JOINT)) {
      const to = index + joint.length;
      if (!BODY_START.test(foldForMatch(inline.text.slice(to).replaceAll(BLANK, ' ')))) continue;
      // The dash and the word stand at the end of the first line.
      lines.at(-1)!.push(piece(inline, from, to));
      lines.push([]);
      from = to;
    }
    lines.at(-1)!.push(piece(inline, from, inline.text.length));
  }
  return lines.filter((own) => own.length > 0);
}

const JOINT = /[ \u00a0](?:[-–\u2011]|VÀ)[ \u00a0]/gu;

function piece(run: Extract<LayoutInline, { type: 'text' }>, from: number, to: number): LayoutInline {
  const text = run.text.slice(from, to);
  const trimmed = text.trimEnd();
  const isExact = run.text.length === run.range.end - run.range.start;
  const { start } = run.range;
  const range = isExact ? { start: start + from, end: start + from + trimmed.length } : run.range;
  return { ...run, text: trimmed, range };
}
