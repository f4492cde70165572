import { endMarkParty } from './ending/end-mark-party.ts';
import { endMarkState } from './ending/end-mark-state.ts';
import type { Rule } from './rule.ts';
import { structArabicSequence } from './structure/arabic-sequence.ts';
import { structEmptySection } from './structure/empty-section.ts';
import { structHeadingLevels } from './structure/heading-levels.ts';
import { structHeadingUnmarked } from './structure/heading-unmarked.ts';
import { structPartNumerals } from './structure/part-numerals.ts';
import { structPlanSections } from './structure/plan-sections.ts';
import { structPointsAlphabet } from './structure/points-alphabet.ts';
import { structRomanSeparator } from './structure/roman-separator.ts';
import { structRomanSequence } from './structure/roman-sequence.ts';
import { structSectionTitleCaps } from './structure/section-title-caps.ts';
import { textSplitParagraph } from './typography/split-paragraph.ts';
import { textUnfinishedSentence } from './typography/unfinished-sentence.ts';

/** Every rule, in the order of the parts of a plan (one line a rule, by part and id). */
export const RULES: readonly Rule[] = [
  structArabicSequence,
  structEmptySection,
  structHeadingLevels,
  structHeadingUnmarked,
  structPartNumerals,
  structPlanSections,
  structPointsAlphabet,
  structRomanSeparator,
  structRomanSequence,
  structSectionTitleCaps,
  endMarkParty,
  endMarkState,
  textSplitParagraph,
  textUnfinishedSentence,
];
