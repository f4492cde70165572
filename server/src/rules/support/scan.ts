import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import type { Suspect } from '../../vietnamese/spelling/suspects.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import { suspectsIn, wordsIn } from './words.ts';

/** A word that was misread. */
export interface Misread {
  readonly paragraph: Paragraph;
  readonly suspect: Suspect;
}

/** Marks that no office types and that a scanner makes of specks, stamps and handwriting; so are three slashes. */
const SPECKS = '‹›⁄ˆ˜©®¬¦§€£¢»«„‚‘^~{}#';
const IS_SPECK = new Uint8Array(0x10000);
for (const speck of SPECKS) IS_SPECK[speck.charCodeAt(0)] = 1;
const SLASH = 0x2f;
const MIN_SPECKS = 2;
/** Different words that are misspelt, and how many of a thousand: no typist makes as many. */
const MIN_WORDS = 5;
const MIN_SHARE = 6 / 1000;

/** One loop for every text: an expression takes ten times as long. */
const specksIn = memoizedScan((text) => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (IS_SPECK[unit] === 1) count += 1;
    else if (unit === SLASH && text.startsWith('///', at)) {
      count += 1;
      at += 2;
    }
  }
  return count;
});
const wordCount = memoizedScan((text) => wordsIn(text).length);

/** The misread words of a text that a scanner read; nothing of any other, or without a table of words. */
export function misreadWords(plan: PlanDocument, words: WordTable | undefined): readonly Misread[] {
  const specks = plan.paragraphs.reduce((sum, paragraph) => sum + specksIn(paragraph), 0);
  if (!words || specks < MIN_SPECKS) return [];
  const scan = suspectsIn(words);
  const misread: Misread[] = [];
  for (const paragraph of plan.paragraphs)
    for (const suspect of scan(paragraph)) misread.push({ paragraph, suspect });
  if (new Set(misread.map(({ suspect }) => suspect.written.toLowerCase())).size < MIN_WORDS) return [];
  const count = plan.paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph), 0);
  return misread.length >= MIN_SHARE * count ? misread : [];
}

/** The paragraphs of such a text in which a word was misread or a speck stands. */
export function misreadParagraphs(plan: PlanDocument, words: WordTable | undefined): readonly Paragraph[] {
  const misread = new Set(misreadWords(plan, words).map(({ paragraph }) => paragraph));
  if (misread.size === 0) return [];
  return plan.paragraphs.filter((paragraph) => misread.has(paragraph) || specksIn(paragraph) > 0);
}
