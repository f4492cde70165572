import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';

/** What every text typed in an old coding (TCVN3, VNI) has: signs among letters, in words that are no syllables. */
export const LEGACY_PREFILTER = definePrefilter({
  forms: ({ text, syllable }) => !syllable && /[\u00a1-\u00ff]/u.test(text),
  beside: [[['latin1Sign', 'invisible'], ANY]],
});
