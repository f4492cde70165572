/** Written by `npm run judge -- --write`: findings of a rule that were read on real plans, and how many were true. */
export const PRECISION: Readonly<Record<string, { readonly read: number; readonly right: number }>> = {
  'cite-later-short': { read: 20, right: 20 },
  'cite-so-word': { read: 20, right: 20 },
  'struct-heading-levels': { read: 28, right: 28 },
  'typo-spacing': { read: 30, right: 30 },
};
