import { memoizedScan } from '../../plan/segment.ts';
import { PROVINCE_NAMES } from '../../regimes/provinces.ts';
import { legacyEncodingOf } from '../../vietnamese/legacy.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { hasToneMark, isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { addressesOf } from '../support/addresses.ts';
import { isLetterSpaced, wordsIn } from '../support/words.ts';

/** A run of letters that is no Vietnamese syllable. Indices of the text. */
export interface BadSyllable {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where blanks are missing, if it is several words in one: indices of the text. */
  readonly cuts: readonly number[];
}

const LATIN1 = /[\u00a1-\u00ff]/u;
const FALSE_D = /[ðÐƉɖ]/u;
const MARKED = /[^\u0000-\u007f]/u;
const VOWEL = /[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const FOREIGN = /[fjwzFJWZ]/u;
/** Longer runs are no word with a slip. */
const MAX_LENGTH = 24;

export const SYLLABLE_PREFILTER = definePrefilter({
  forms: ({ syllable, kind, text }) => !syllable && kind !== 'number' && MARKED.test(text),
});

/** The words of a text that cannot be Vietnamese, names, abbreviations, units and foreign words left aside. */
export const badSyllables = memoizedScan((text: string): readonly BadSyllable[] => {
  // Old codings and false letters have rules of their own.
  if (isLetterSpaced(text) || (LATIN1.test(text) && legacyEncodingOf(text) !== undefined)) return [];
  const bad: BadSyllable[] = [];
  let inAddress: ReturnType<typeof addressesOf> | undefined;
  for (const word of wordsIn(text)) {
    const { kind, syllable, text: written } = word.form;
    if (syllable || kind === 'number' || written.length > MAX_LENGTH) continue;
    if (!MARKED.test(written) || FALSE_D.test(written)) continue;
    const placeEnd = endOfPlace(text, word);
    if (placeEnd !== undefined)
      bad.push({ start: word.start, end: word.end, text: written, cuts: [placeEnd] });
    if (placeEnd !== undefined || !isSuspicious(text, word)) continue;
    inAddress ??= addressesOf(text);
    if (inAddress(word.start, word.end)) continue;
    const cuts = cutsOf(written).map((cut) => word.start + cut);
    if (cuts.length === 0 && kind === 'mixed') continue;
    bad.push({ start: word.start, end: word.end, text: written, cuts });
  }
  return bad;
});

const FOLDED_NAMES = new Set(PROVINCE_NAMES.map(foldForMatch));
/** The last word before, or the last two. */
const WORDS_BEFORE = [
  regexp.u`(?<![\p{L}\p{M}])\p{Lu}[\p{Ll}\p{M}]{1,6} $`,
  regexp.u`(?<![\p{L}\p{M}])\p{Lu}[\p{Ll}\p{M}]{1,6} \p{Lu}[\p{Ll}\p{M}]{1,6} $`,
];

/** Where the name of a province ends to which the next word is glued: `Quảng Namnăm 2026`, `Hà Nộitrong`. */
function endOfPlace(
  text: string,
  { start, form: { kind, capital, text: written } }: Word,
): number | undefined {
  if (kind !== 'word' || !capital) return undefined;
  const before = text.slice(Math.max(0, start - 18), start);
  const names = WORDS_BEFORE.map((words) => words.exec(before)?.[0] ?? '').filter((name) => name !== '');
  for (let cut = 2; names.length > 0 && cut + 2 <= written.length; cut += 1) {
    if (!isVietnameseSyllable(written.slice(cut))) continue;
    const end = foldForMatch(written.slice(0, cut));
    if (names.some((name) => FOLDED_NAMES.has(`${foldForMatch(name)}${end}`))) return start + cut;
  }
  return undefined;
}

/** `số15/KH-UBND`, `ngày02/3/2026`: the blank before a number is lost. */
const BEFORE_NUMBER = /^(?:[Ss]ố|[Nn]gày|[Tt]háng)\d{1,4}$/u;
/** `TuầnViệtNam.net`: the name of a website. */
const DOMAIN = /^\.(?:net|vn|com|org|info|gov|edu)\b/u;

function isSuspicious(text: string, { start, end, form: { kind, text: word } }: Word): boolean {
  // Parts of a loan word, of a name or of a symbol: ki-lô-mét, H'Mông, Y Dhơn Niê, QĐ-TTg.
  if (/[-–'’/&_.@]/u.test(text[start - 1] ?? ' ') || /[-–'’/&_@]/u.test(text[end] ?? ' ')) {
    return (
      kind === 'mixed' &&
      cutsOf(word).length > 0 &&
      !/[-–/&@]/u.test(text[start - 1] ?? ' ') &&
      (text[end] !== '/' || BEFORE_NUMBER.test(word))
    );
  }
  if (DOMAIN.test(text.slice(end, end + 6))) return false;
  if (kind === 'mixed') return true;
  const toned = hasToneMark(word);
  // Capitals without a tone mark are an abbreviation: HĐND, UBTƯ.
  if (isUpper(word)) return toned && isInCapitals(text, start, end) && !isNameInCapitals(text, start, word);
  if (FOREIGN.test(word) || !VOWEL.test(word) || isLoan(word)) return false;
  if (isUpper(word[0]!))
    return toned && beginsSentence(text, start) && !regexp.u`^\s\p{Lu}`.test(text.slice(end, end + 2));
  return true;
}

/** A loan word written as one: panô, ôtô, bêtông. */
function isLoan(word: string): boolean {
  if (hasToneMark(word)) return false;
  for (let cut = 1; cut < word.length; cut += 1) {
    if (!VOWEL.test(word[cut - 1]!)) continue;
    if (isVietnameseSyllable(word.slice(0, cut)) && isVietnameseSyllable(word.slice(cut))) return true;
  }
  return false;
}

/** `TỈNH ĐẮK LẮK`: the name of a place in capitals, or a word that ends as names of the Central Highlands do. */
export function isNameInCapitals(text: string, start: number, word: string): boolean {
  if (cutsOf(word).length > 0) return false;
  return word.endsWith('K') || PLACE_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

const PLACE_BEFORE = regexp.u`(?<!\p{L})(?:TỈNH|PHỐ|TP\.?|HUYỆN|XÃ|PHƯỜNG|THÔN|BẢN|BUÔN|BON|LÀNG|ẤP)\s(?:[\p{Lu}'’]{1,12}\s)?$`;

/** Whether the words around are in capitals too. */
function isInCapitals(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 12), start) + text.slice(end, end + 12);
  return regexp.u`\p{Lu}{2}`.test(around) && !regexp.u`\p{Ll}`.test(around);
}

function beginsSentence(text: string, start: number): boolean {
  return regexp.u`(?:^|[.!?:]\s+|[-+•*]\s+|[\d\p{L}][.)]\s+)$`.test(
    text.slice(Math.max(0, start - 6), start),
  );
}

/** Where a run falls into Vietnamese words, each with a letter of its own; empty where it does not. */
function cutsOf(run: string): number[] {
  const pieces = run.match(regexp.gu`\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}|\p{Nd}+`) ?? [];
  const cuts: number[] = [];
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) cuts.push(at);
    const inner = partsOf(piece);
    if (!inner) return [];
    for (const cut of inner) cuts.push(at + cut);
    at += piece.length;
  }
  if (at !== run.length) return [];
  return MARKED.test(run.slice(0, cuts[0] ?? 0)) ? cuts : [];
}

/** Cuts inside a piece of one case: none for one word, undefined for what is no word. */
function partsOf(piece: string): readonly number[] | undefined {
  if (regexp.u`^(?:\p{Nd}{1,4}|[IVX]{1,5})$`.test(piece) || isAbbreviation(piece) || isWhole(piece))
    return [];
  const half = piece.length / 2;
  if (isWhole(piece.slice(0, half)) && piece.slice(0, half) === piece.slice(half)) return [half];
  let best: readonly number[] | undefined;
  for (let cut = 1; cut < piece.length; cut += 1) {
    // Copying from a PDF loses the blank after a vowel with a tone mark.
    if (!TONED_VOWEL.test(piece[cut - 1]!) || !isVietnameseSyllable(piece.slice(0, cut))) continue;
    const right = piece.slice(cut);
    // `hòan` is a slip for `hoàn`, no `hò an`.
    if (UNTONED_VOWEL.test(right)) continue;
    // Two capitals left over are the end of a word with a slip, no abbreviation: `PHỊNG`.
    const rest = regexp.u`^\p{Lu}{1,2}$`.test(right) && !isWhole(right) ? undefined : partsOf(right);
    if (rest && (!best || rest.length + 1 < best.length)) best = [cut, ...rest.map((at) => at + cut)];
  }
  return best;
}

/** Capitals without a tone mark: `UBND`, `UBTƯ`. */
function isAbbreviation(piece: string): boolean {
  return regexp.u`^\p{Lu}{2,8}$`.test(piece) && !hasToneMark(piece);
}

const TONED_VOWEL = /[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const UNTONED_VOWEL = /^[aăâeêioôơuưy]/iu;

/** Both spellings of a sound, by the letter that follows: `nghành`, `ngiệp`, `ghà`, `gế`. */
const RESPELT = regexp.u`^(?:(ng|g)h(?![eêi]|\p{M})|(ng|g)(?=[eêiéèẻẽẹếềểễệíìỉĩị]))`;

/** The syllable that is meant where `h` after `g` is one too many or is missing; undefined where it is none. */
export function respelt(word: string): string | undefined {
  const found = RESPELT.exec(word);
  if (!found || word !== word.toLowerCase()) return undefined;
  const right = (found[1] ?? `${found[2]!}h`) + word.slice(found[0].length);
  return isVietnameseSyllable(right) ? right : undefined;
}

function isWhole(piece: string): boolean {
  return isVietnameseSyllable(piece) && (piece.length > 1 || TONED_VOWEL.test(piece));
}
