import type { Expression } from '../../text/expression.ts';
import { compileExpression } from '../../text/expression-engine.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import { foldForMatch } from '../../vietnamese/words.ts';

/** UTF-16 units of an expression of an own rule at most. */
export const MAX_PATTERN = 500;

/**
 * The expression of an own rule over text in which tone marks stand in one style (`foldTones`): a blank in it stands for
 * any white space.
 * @throws ExpressionError
 */
export function ownExpression(pattern: string, ignoreCase = true): Expression {
  return compileExpression(foldTones(blanksAsSpace(pattern.normalize('NFC'))), ignoreCase);
}

/** Names of which the letters count, not case, tone style or the number of blanks. */
export function nameKey(name: string): string {
  return foldForMatch(name.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}

/** Blanks outside of brackets `[ ]` and after no `\`, each run as `\s+`. */
function blanksAsSpace(pattern: string): string {
  let inClass = false;
  let written = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern[at]!;
    if (unit === '\\') {
      written += unit + (pattern[at + 1] ?? '');
      at += 1;
    } else if (unit === ' ' && !inClass) {
      if (!written.endsWith('\\s+')) written += '\\s+';
    } else {
      if (unit === '[') inClass = true;
      else if (unit === ']') inClass = false;
      written += unit;
    }
  }
  return written;
}

/** What an expression asks of a text at the least: letters that have to stand in it one after the other; empty for none. */
export function literalIn(pattern: string): string {
  // In a choice, an optional group or a class nothing has to stand anywhere.
  if (/[|?*{[(\\]/u.test(pattern)) return '';
  const runs = foldForMatch(pattern.normalize('NFC')).split(regexp.u`[^\p{L}\p{N}]+`);
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
