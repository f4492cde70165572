import type { Bilingual } from '../text/bilingual.ts';

/** The value of an option of a rule. */
export type OptionValue = string | number;

/** What an office may choose of a rule: one of some words, or a number within limits. */
export type RuleOption = { readonly description: Bilingual } & (
  | { readonly values: readonly string[] }
  | { readonly min: number; readonly max: number }
);

/** Values by name of the option, as configured for one rule. */
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;
