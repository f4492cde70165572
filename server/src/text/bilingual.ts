/** What we say to users, Vietnamese first. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export const LOCALES = ['vi', 'en'] as const;

export type Locale = (typeof LOCALES)[number];
