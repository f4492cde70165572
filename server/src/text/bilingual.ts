/** What we say to users, Vietnamese first. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Locale = 'vi' | 'en';
