import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';

/** What no text is without that was typed in an old coding: signs among letters, and words that are none. */
export const LEGACY_PREFILTER = definePrefilter({
  forms: ({ text, syllable }) => !syllable && /[\u00a1-\u00ff]/u.test(text),
  beside: [[['latin1Sign', 'invisible'], ANY]],
});
