import type { Block } from '../../../markdown/block.ts';
import { readNumbering } from '../../../plan/numbering.ts';
import { splitSegments } from '../../../plan/split-segments.ts';
import { foldForMatch } from '../../../vietnamese/words.ts';

/** Nobody wraps lines by hand beyond this: a longer line is a paragraph. */
const MAX_WRAPPED = 160;
const SENTENCE_END = /[.;:!?…]$/u;
const HARD_BREAK = /(?: {2}|\\)$/u;

/**
 * Lines of a Markdown paragraph that are paragraphs of their own, as a paste of plain text leaves them. Where lines may have been
 * wrapped at a margin, as in scans, there are none.
 * @param lines of the block, as they stand in the source
 * @returns indices of the lines before which a blank one belongs
 */
export function paragraphStarts(block: Block, lines: readonly string[]): number[] {
  if (block.type !== 'paragraph' || lines.length < 2) return [];
  const starts = lines.flatMap((_, index) =>
    index > 0 && !HARD_BREAK.test(lines[index - 1]!) ? [index] : [],
  );
  const isUnwrapped = lines.some((line) => line.length > MAX_WRAPPED) || areAllSegments(block, lines);
  return isUnwrapped ? starts : [];
}

/** Whether a reader takes each line for a paragraph, and each one ends like one or begins with a numeral. */
function areAllSegments({ content: { text } }: Block, lines: readonly string[]): boolean {
  const shown = text.split('\n');
  const areSentences = shown.every((line, at) => {
    const next = shown[at + 1];
    return next === undefined || SENTENCE_END.test(line) || readNumbering(next, 0) !== undefined;
  });
  if (!areSentences || shown.length !== lines.length) return false;
  return splitSegments(text, foldForMatch(text)).length === lines.length;
}
