import { foldedWords } from '../folded-sets.ts';
import { hasToneMark } from '../syllables.ts';
import type { WordForm } from '../word-forms.ts';
import type { Candidate } from './candidates.ts';
import { LOOSE, MIN_BOND } from './evidence.ts';
import { type Context, NO_WORD } from './language-model.ts';
import { type SlipKind, WEAK_KINDS } from './slip-kinds.ts';
import type { WordTable } from './word-table.ts';

/** A word that is no syllable of the table. */
export interface NonSyllable {
  /** Keys of a typing method left standing. */
  readonly isKeys: boolean;
  /** Vietnamese by its letters, though no text of the table has it. */
  readonly isSyllable: boolean;
  /** Small letters with a tone mark. */
  readonly isMisspelt: boolean;
  /** No neighbour shows that it is no foreign word. */
  readonly isForeign: boolean;
  /** Texts have it: a foreign word, a name, an abbreviation. */
  readonly isKnown: boolean;
  /** By its capitals a name, or an abbreviation. */
  readonly isName: boolean;
}

/** Of a word without letters that are Vietnamese only it has to be shown that it is no foreign word. */
const MIN_SCORE_OF_PLAIN = 14;
const MIN_SCORE_OF_MARKED = 8;
const MIN_SCORE_OF_MISSPELT = 2.5;
const FAR_KINDS: ReadonlySet<SlipKind> = new Set([
  'insertion',
  'letter',
  'letter-and-marks',
  'key-and-marks',
  'swap-and-marks',
]);

/** Of a word that texts have only marks are missed, or a letter of one that belongs to its neighbour: `tuyen truyền`, `php luật`. */
const KINDS_OF_KNOWN: ReadonlySet<SlipKind> = new Set(['mark-lost', 'marks-lost', 'typing-method']);
const MIN_SCORE_OF_KNOWN = 20;
const MIN_SCORE_OF_OMISSION = 13;
const BOND_OF_OMISSION = 6.5;
/** The commonest syllables of the table: `chip` is a word of its own beside the rare `chíp`. */
const COMMON = 1000;

/** Of what may be a name only the surest slips are told, in a word that many texts have: `Quồc hội`, `Nghi5 quyết`, `VIÊT NAM`. */
const KINDS_OF_NAME: ReadonlySet<SlipKind> = new Set([
  'mark-lost',
  'mark-wrong',
  'hook-tilde',
  'swap',
  'double',
  'typing-method',
  'neighbour-key',
]);
const MIN_SCORE_OF_NAME = 12;
const DOCUMENTS_OF_NAME = 7;
/** And how closely it belongs to its neighbour: a syllable may be a name that the table does not know. */
const BOND_OF_NAME = 4;
const BOND_OF_NAMED_SYLLABLE = 5;

const IS_ASCII = /^[a-z\d]+$/u;

/** Small letters with a tone mark that are no Vietnamese syllable. */
export function isMisspelt({ kind, capital, syllable, text }: WordForm): boolean {
  return kind === 'word' && !capital && !syllable && hasToneMark(text);
}

/** Capitals without a tone mark. */
export function isAbbreviated({ kind, text }: WordForm): boolean {
  return kind === 'abbreviation' && !hasToneMark(text);
}

const HAS_MARK = /[^a-z\d]/u;
const HAS_MARKED_VOWEL = /[âăêôơư]/u;

/** Whether a name or an abbreviation has letters of which a slip can be told: `Quồc`, `VIÊT`, but not `HĐND`. */
export function mayHaveSlip(form: WordForm, isKeys: boolean): boolean {
  if (isAbbreviated(form)) return isKeys || HAS_MARKED_VOWEL.test(form.folded);
  return form.titled && (isKeys || HAS_MARK.test(form.folded));
}

/** Whether a word has ASCII letters alone, so that its letters do not show it to be Vietnamese. */
export function isPlain(word: string): boolean {
  return IS_ASCII.test(word);
}

/** A foreign word stands among foreign words: no neighbour shows by its letters that the text is Vietnamese. */
export function isAmongForeign(
  table: WordTable,
  { secondBefore, before, next, secondNext }: Context,
): boolean {
  return [secondBefore, before, next, secondNext].every(
    (id) => id === NO_WORD || isPlain(table.syllable(id)),
  );
}

/** How much likelier than the word what is meant must be, in bits. */
export function minScoreOf(folded: string, { isForeign, isMisspelt: isMarked }: NonSyllable): number {
  if (isForeign || isPlain(folded)) return MIN_SCORE_OF_PLAIN;
  return isMarked ? MIN_SCORE_OF_MISSPELT : MIN_SCORE_OF_MARKED;
}

/** Whether a candidate that is likelier by `score` than the word is meant for sure. */
export function isMeant(
  table: WordTable,
  word: NonSyllable,
  { id, kind }: Candidate,
  score: number,
  least: number,
  context: Context,
): boolean {
  const bond = Math.max(table.bond(context.before, id), table.bond(id, context.next));
  if (word.isKnown) {
    if (id >= COMMON) return false;
    if (kind === 'omission') return score > MIN_SCORE_OF_OMISSION && bond >= BOND_OF_OMISSION;
    return KINDS_OF_KNOWN.has(kind) && score > MIN_SCORE_OF_KNOWN;
  }
  if (word.isName) {
    const bondOfName = word.isSyllable ? BOND_OF_NAMED_SYLLABLE : BOND_OF_NAME;
    return (
      KINDS_OF_NAME.has(kind) &&
      score > MIN_SCORE_OF_NAME &&
      isWordWithNeighbour(table, id, context, bondOfName)
    );
  }
  // `vi phamj`: only the neighbour shows that it is no foreign word.
  if (word.isKeys && word.isForeign && bond < MIN_BOND) return false;
  const min = word.isMisspelt && FAR_KINDS.has(kind) ? Math.max(least, MIN_SCORE_OF_MARKED) : least;
  return score - (WEAK_KINDS.has(kind) && bond < MIN_BOND ? LOOSE : 0) > min;
}

/** Whether a syllable makes a word with a neighbour that many texts have. */
function isWordWithNeighbour(table: WordTable, id: number, { before, next }: Context, bond: number): boolean {
  const isWord = (first: number, second: number): boolean =>
    (table.weight(first, second) ?? 0) >= DOCUMENTS_OF_NAME && table.bond(first, second) >= bond;
  return isWord(before, id) || isWord(id, next);
}

/** What stands before a number in dates, citations and lists. */
const BEFORE_NUMBER = foldedWords(
  'ngày tháng năm số khoản điều điểm nhóm quý giờ trang mục chương bước lần quyển tập',
);
const KINDS_BEFORE_NUMBER: ReadonlySet<SlipKind> = new Set([
  ...KINDS_OF_NAME,
  'marks-lost',
  'marks-wrong',
  'sound',
]);

/** The id of the one word that stands before numbers of which a likely slip made one that is no syllable: `ngayf 16/5`; -1 for none. */
export function meantBeforeNumber(table: WordTable, candidates: readonly Candidate[]): number {
  const meant = candidates.filter(
    ({ id, kind }) => KINDS_BEFORE_NUMBER.has(kind) && BEFORE_NUMBER.has(table.syllable(id)),
  );
  return meant.length === 1 ? meant[0]!.id : -1;
}
