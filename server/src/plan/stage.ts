/** Where a plan stands on its way: a draft has blanks to fill in, the final text is the one that is issued. */
export const STAGES = ['draft', 'final'] as const;

export type Stage = (typeof STAGES)[number];
