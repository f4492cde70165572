/** Written by `npm run judge -- --write`: findings of a rule that were read on real plans, and how many were true. */
export const PRECISION: Readonly<Record<string, { readonly read: number; readonly right: number }>> = {
  'caps-after-semicolon': { read: 25, right: 24 },
  'caps-body-names': { read: 31, right: 31 },
  'caps-document-names': { read: 29, right: 29 },
  'caps-nhan-dan-nha-nuoc': { read: 30, right: 30 },
  'caps-one-form': { read: 36, right: 36 },
  'cite-later-short': { read: 39, right: 39 },
  'cite-so-word': { read: 28, right: 28 },
  'date-blank-in-draft': { read: 28, right: 28 },
  'num-blank-in-draft': { read: 33, right: 33 },
  'struct-heading-levels': { read: 28, right: 28 },
  'text-real-word': { read: 22, right: 22 },
  'typo-placeholder-left': { read: 21, right: 21 },
  'typo-set-phrase': { read: 75, right: 75 },
  'typo-spacing': { read: 32, right: 32 },
};
