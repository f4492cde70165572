import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fixtures } from '../support/fixtures.ts';

/** Texts from one place, judged together. */
export interface Source {
  /** Name of its ledger. */
  readonly name: string;
  readonly texts: readonly SourceText[];
}

export interface SourceText {
  /** `corpus/001-….md`; key of the ledger. */
  readonly name: string;
  readonly text: string;
}

/** Texts that are not part of the repository; a clone without them judges what it has. */
const OUTSIDE = new URL('../../../shared/', import.meta.url);
/** Batches whose first contact is over; an unopened one is read by nobody, not even by a program. */
export const OPENED = readFileSync(new URL('./opened.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

/** The sources at hand: those of the repository, then the opened batches if their folder is there. */
export function sources(): Source[] {
  const own = ['clean', 'samples', 'corpus'].map((name) => ({ name, texts: fixtures(name) }));
  return [...own, ...OPENED.flatMap((batch) => outside(batch))];
}

/** Whether the opened batches are at hand. */
export function hasBatches(): boolean {
  return OPENED.every((batch) => existsSync(new URL(`corpus2/${batch}/`, OUTSIDE)));
}

/** One batch of ../shared/corpus2, opened or not; nothing where the folder is missing. */
export function outside(batch: string): Source[] {
  const folder = new URL(`corpus2/${batch}/`, OUTSIDE);
  if (!existsSync(folder)) return [];
  return [{ name: batch, texts: textsOf(folder, batch) }];
}

/** The published documents, for samples of one rule; empty where the folder is missing. */
export function published(): SourceText[] {
  const folder = new URL('published/', OUTSIDE);
  return existsSync(folder) ? textsOf(folder, 'published') : [];
}

function textsOf(folder: URL, name: string): SourceText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && !/^(?:README|MARKS)\.md$/u.test(file))
    .sort()
    .map((file) => ({ name: `${name}/${file}`, text: readFileSync(new URL(file, folder), 'utf8') }));
}
