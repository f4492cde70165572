import type { PlanDocument } from '../plan/model.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { pointLetter, pointValue, romanValue, toRoman } from '../vietnamese/numerals.ts';
import type { CheckOptions } from './checked.ts';
import { fixAllEdits } from './fixes.ts';

/**
 * Rules whose safe fixes are layout and nothing else: heading depth, marks behind numerals, spacing, marks at the ends of
 * items. Spelling, wording and numbers themselves are left to the light bulb.
 */
export const LAYOUT: ReadonlySet<string> = new Set([
  'struct-heading-levels',
  'struct-heading-unmarked',
  'struct-roman-separator',
  'typo-spacing',
  'typo-list-blank',
  'typo-ellipsis-run',
  'basis-state-punct',
  'recip-item-punct',
  'recip-label',
]);

/** Edits that lay a plan out as the rules want it; of those in `within`, where given. A clean plan gets none. */
export function formatPlan(plan: PlanDocument, options: CheckOptions, within?: TextRange): TextEdit[] {
  const edits = fixAllEdits(plan, options, LAYOUT);
  return within ? edits.filter(({ range }) => within.start <= range.start && range.end <= within.end) : edits;
}

const ITEM = /^(\s*)(?:([a-zđ]|[IVXLC]{1,8}|(?:\d{1,3}\.){0,4}\d{1,3})([.)/])|([-+•]))[ \t]+(?![ \t])(.*)$/u;

/**
 * What a new line after an item begins with: the next numeral or letter (a, b, c, d, đ, e), the same bullet. An item
 * left empty gives up its numeral instead. In: the line before, and the offset at which it begins; the offset of the new
 * line. Out: edits.
 */
export function onNewLine(previous: string, previousStart: number, offset: number): TextEdit[] {
  const item = ITEM.exec(previous);
  if (!item) return [];
  const [, indent, numeral, separator, bullet, rest] = item;
  if (rest!.trim() === '') {
    return [{ range: { start: previousStart, end: previousStart + previous.length }, newText: '' }];
  }
  if (/^\*\*.*\*\*\s*$/u.test(rest!)) return [];
  const next = bullet ?? following(numeral!);
  if (next === undefined) return [];
  return [{ range: { start: offset, end: offset }, newText: `${indent}${next}${bullet ? '' : separator} ` }];
}

function following(numeral: string): string | undefined {
  const letter = pointValue(numeral);
  if (letter !== undefined) return pointLetter(letter + 1);
  if (/\d$/u.test(numeral)) return numeral.replace(/(?<!\d)\d+$/u, (last) => String(Number(last) + 1));
  const value = romanValue(numeral);
  return value === undefined ? undefined : toRoman(value + 1);
}
