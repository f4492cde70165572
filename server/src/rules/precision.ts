/** Written by `npm run judge -- --write`: findings of a rule that were read on real plans, and how many were true. */
export const PRECISION: Readonly<Record<string, { readonly read: number; readonly right: number }>> = {
  'cite-later-short': { read: 31, right: 31 },
  'cite-so-word': { read: 28, right: 28 },
  'date-blank-in-draft': { read: 24, right: 24 },
  'num-blank-in-draft': { read: 27, right: 27 },
  'struct-heading-levels': { read: 28, right: 28 },
  'typo-spacing': { read: 31, right: 31 },
  'typo-tone-consistency': { read: 20, right: 20 },
};
