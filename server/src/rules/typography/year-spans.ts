import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordForm } from '../../vietnamese/word-forms.ts';

/** Two years with a dash between: `2026 - 2030`. Indices of the text. */
export interface YearSpan {
  /** Of the dash with the blanks around it. */
  readonly start: number;
  readonly end: number;
  readonly dash: string;
  readonly form: 'tight' | 'spaced' | 'uneven';
}

const SPAN = regexp.gu`(?<![\p{L}\d/.-])(?:19|20)\d{2}([ \u00a0]{0,3}[-–—][ \u00a0]{0,3})(?:19|20)\d{2}(?![\d\p{L}/])`;

const isYear = ({ text }: WordForm): boolean => /^(?:19|20)\d\d$/u.test(text);
export const YEAR_SPAN_PREFILTER = definePrefilter({ words: [[isYear, isYear]] });

/** The dashes between two years (`2021-2025`) with the blanks around them, by how they are set. Indices of the text. */
export const yearSpans = memoizedScan((text: string): readonly YearSpan[] => {
  const spans: YearSpan[] = [];
  for (const match of text.matchAll(SPAN)) {
    const gap = match[1]!;
    const start = match.index + 4;
    const before = /^\s/u.test(gap);
    const after = /\s$/u.test(gap);
    const form = before === after ? (before ? 'spaced' : 'tight') : 'uneven';
    spans.push({ start, end: start + gap.length, dash: gap.trim(), form });
  }
  return spans;
});
