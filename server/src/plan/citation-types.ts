import { DOCUMENT_TYPES } from '../regimes/document-types.ts';
import { memoizeShort } from '../text/memoize.ts';
import { TrigramBloomFilter } from '../vietnamese/trigram-bloom-filter.ts';

/** Types that make no citation with a bare number: `Đề án 06`, `Chương trình 135` are names of other things. */
const NO_SHORT_FORM =
  /^(?:đề án|dự án|chương trình|phương án|báo cáo|biên bản|hợp đồng|kế hoạch|hướng dẫn|thông báo)/iu;
/** Types that are counted like anything else: `Dự án số 4`, `Phương án số 1`. */
const COUNTED = /^(?:đề án|dự án|chương trình$|phương án|biên bản|hợp đồng)/iu;
/** Types of statutes, which are cited by name. */
const STATUTE = /^(?:bộ luật|luật|pháp lệnh|hiến pháp)$/iu;

const NAMES = [...new Set(DOCUMENT_TYPES.flatMap((type) => [type.name, ...type.aliases]))]
  .concat('Bản thoả thuận', 'Giấy uỷ quyền')
  .sort((a, b) => b.length - a.length);

const MAX_SPACES = 4;
/** No name of a type is longer, blanks included. */
const MAX_LENGTH = 60;

/** A name in the forms in which its letters are met: small, and in capitals but for the first letter. */
interface Name {
  /** Small, syllables parted by a blank. */
  readonly small: string;
  readonly capitals: string;
}

const NONE: readonly number[] = [];

/** Names, longest first, under their first two letters in any case. */
const BY_LETTERS = new Map<number, Name[]>();
/** Their first three units in any case, with what may stand between syllables. */
const BEGINNINGS = new TrigramBloomFilter();

for (const name of NAMES) {
  const entry = { small: name.toLowerCase(), capitals: name.toUpperCase() };
  for (const first of [entry.small[0]!, entry.capitals[0]!]) {
    for (const form of [entry.small, entry.capitals]) {
      const key = letters(first.charCodeAt(0), form.charCodeAt(1));
      const known = BY_LETTERS.get(key);
      if (known) known.push(entry);
      else BY_LETTERS.set(key, [entry]);
      const thirds =
        form[2] === ' ' ? [' ', '\u00a0', '\n', entry.small[3]!, entry.capitals[3]!] : [form[2]!];
      for (const third of thirds) BEGINNINGS.add(first, form[1]!, third);
    }
  }
}

function letters(first: number, second: number): number {
  return first * 0x2000 + second;
}

/**
 * Where the type names that begin at an index end, the longest first: `Kế hoạch`, `kế hoạch`, `Kế Hoạch`, `KẾ HOẠCH`, and
 * with other blanks, or none, between the syllables.
 */
export function typeNamesAt(text: string, at: number): readonly number[] {
  if (at + 1 >= text.length) return NONE;
  const names = BY_LETTERS.get(letters(text.charCodeAt(at), text.charCodeAt(at + 1)));
  if (!names) return NONE;
  let ends: number[] | undefined;
  for (let i = 0; i < names.length; i += 1) {
    const { small, capitals } = names[i]!;
    const end = endOfMixed(text, at, small, capitals) || endOfCapitals(text, at, capitals);
    if (end > 0) {
      ends ??= [];
      ends.push(end);
    }
  }
  return ends ?? NONE;
}

/**
 * Index of the next digit, or of the next letter that may begin a name: nearly all letters are passed over here. A loop of
 * its own that never looks after the end is what makes it cheap.
 */
export function nextDigitOrName(text: string, from: number): number {
  // Nothing that is shorter can be cited.
  if (from + 2 >= text.length) return text.length;
  let unit = text.charCodeAt(from);
  let next = text.charCodeAt(from + 1);
  for (let at = from + 2; at < text.length; at += 1) {
    const third = text.charCodeAt(at);
    if ((unit >= 48 && unit <= 57) || BEGINNINGS.mayHave(unit, next, third)) return at - 2;
    unit = next;
    next = third;
  }
  return text.length;
}

/** The first letter of each syllable may be a capital. */
function endOfMixed(text: string, at: number, small: string, capitals: string): number {
  let end = at + 1;
  for (let i = 1; i < small.length; i += 1) {
    const unit = small.charCodeAt(i);
    if (unit === 32) end = skipSpaces(text, end);
    else {
      const found = text.charCodeAt(end);
      if (found !== unit && (small[i - 1] !== ' ' || found !== capitals.charCodeAt(i))) return 0;
      end += 1;
    }
  }
  return end;
}

/** The first letter may be small. */
function endOfCapitals(text: string, at: number, capitals: string): number {
  let end = at + 1;
  for (let i = 1; i < capitals.length; i += 1) {
    const unit = capitals.charCodeAt(i);
    if (unit === 32) end = skipSpaces(text, end);
    else if (text.charCodeAt(end) === unit) end += 1;
    else return 0;
  }
  return end;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at - from < MAX_SPACES && isWhitespace(text.charCodeAt(at))) at += 1;
  return at;
}

function isWhitespace(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 10;
}

/** Whether `Chỉ thị 21` can be a short form for this type. */
export const hasShortForm = memoizeShort(
  (typeName) => !NO_SHORT_FORM.test(typeName) && !STATUTE.test(typeName),
  MAX_LENGTH,
);

/** Luật, Bộ luật, Pháp lệnh, Hiến pháp. */
export const isStatute = memoizeShort((typeName) => STATUTE.test(typeName), MAX_LENGTH);

/** Whether `số 4` after the name can be all there is of a document's number. */
export const mayBeCited = memoizeShort((typeName) => !COUNTED.test(typeName), MAX_LENGTH);

const BY_COMPACT = new Map(NAMES.map((name) => [compact(name), name]));

function compact(name: string): string {
  return name.replace(/\s+/gu, '').toLowerCase();
}

/** A type name as found, with one blank between its syllables: `Quy chếlàm việc` → `Quy chế làm việc`. */
export const spaced = memoizeShort((found) => {
  const letters = found.replace(/\s+/gu, '');
  let at = 0;
  const syllables = (BY_COMPACT.get(compact(found)) ?? found).split(' ').map((syllable) => {
    at += syllable.length;
    return letters.slice(at - syllable.length, at);
  });
  return syllables.join(' ');
}, MAX_LENGTH);
