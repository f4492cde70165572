import type { Mutation } from '../mutation.ts';
import { CITATIONS } from './citations.ts';
import { DATES } from './dates.ts';
import { ENDING } from './ending.ts';
import { HEAD } from './head.ts';
import { LANGUAGE } from './language.ts';
import { LINKS } from './links.ts';
import { STRUCTURE } from './structure.ts';

/** Every kind of defect that is planted. */
export const MUTATIONS: readonly Mutation[] = [
  ...HEAD,
  ...STRUCTURE,
  ...CITATIONS,
  ...DATES,
  ...ENDING,
  ...LANGUAGE,
  ...LINKS,
];
