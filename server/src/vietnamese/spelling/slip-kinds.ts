import { bareLetter, HOOK, type SpelledWord, TILDE } from './spelled-word.ts';

/** How one syllable became another under a typist's hands. */
export type SlipKind =
  /** A mark left out: `tiên` for `tiến`, `dân` for `đân`. */
  | 'mark-lost'
  /** All marks left out: `tang` for `tầng`. */
  | 'marks-lost'
  /** Another mark, or one too many: `tình` for `tinh`. */
  | 'mark-wrong'
  /** Tone and letter marks differ: `quân` for `quản`. */
  | 'marks-wrong'
  /** Hỏi for ngã or the reverse. */
  | 'hook-tilde'
  /** A sound that a region confuses: s/x, ch/tr, d/gi/r. */
  | 'sound'
  /** Two letters swapped. */
  | 'swap'
  /** The key beside the one meant. */
  | 'neighbour-key'
  /** A letter left out, one too many, another letter. */
  | 'omission'
  | 'insertion'
  | 'letter'
  /** A letter put twice, where no syllable was written: `llà`, `triệệu`. */
  | 'double'
  /** A swap, a neighbouring key or another letter, and marks too; only where no syllable was written. */
  | 'swap-and-marks'
  | 'key-and-marks'
  | 'letter-and-marks'
  /** Keys of Telex or VNI left standing. */
  | 'typing-method';

/**
 * Binary logarithm of how likely a typist is to make the slip, less what other slips of that kind would yield by
 * chance: rules out words that are right but rare. Set by hand on 980 published documents.
 */
export const SLIP_WEIGHT: Readonly<Record<SlipKind, number>> = {
  'mark-lost': -1,
  'marks-lost': -2,
  'mark-wrong': -2,
  'marks-wrong': -5,
  'hook-tilde': -1.5,
  sound: -4,
  swap: -3,
  'neighbour-key': -4,
  omission: -6,
  insertion: -7,
  letter: -9,
  double: -1,
  'swap-and-marks': -4,
  'key-and-marks': -5,
  'letter-and-marks': -9,
  'typing-method': 0,
};

/** Kinds that turn many a right word into another by chance: the word meant must belong to a neighbour closely. */
export const WEAK_KINDS: ReadonlySet<SlipKind> = new Set([
  'marks-lost',
  'marks-wrong',
  'sound',
  'neighbour-key',
  'omission',
  'insertion',
  'letter',
]);

/** Letters beside each other on a keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qes',
  e: 'wrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'o',
  a: 'qsz',
  s: 'adwx',
  d: 'sfec',
  f: 'dgrv',
  g: 'fhtb',
  h: 'gjyn',
  j: 'hkum',
  k: 'jli',
  l: 'ko',
  z: 'xa',
  x: 'zsc',
  c: 'xdv',
  v: 'cfb',
  b: 'vgn',
  n: 'bhm',
  m: 'nj',
};
/** Onsets that a region does not tell apart: what is written, what is meant. */
export const SOUNDS: readonly { readonly from: string; readonly to: string }[] = [
  { from: 's', to: 'x' },
  { from: 'x', to: 's' },
  { from: 'ch', to: 'tr' },
  { from: 'tr', to: 'ch' },
  { from: 'd', to: 'gi' },
  { from: 'd', to: 'r' },
  { from: 'gi', to: 'd' },
  { from: 'gi', to: 'r' },
  { from: 'r', to: 'd' },
  { from: 'r', to: 'gi' },
];
/** Ends of two spellings of one word, both in use and of one length: `quý` and `quí`, `nảy` and `nẩy`, `màu` and `mầu`. */
const VARIANTS: readonly { readonly one: string; readonly other: string }[] = [
  { one: 'i', other: 'y' },
  { one: 'y', other: 'i' },
  { one: 'ay', other: 'ây' },
  { one: 'ây', other: 'ay' },
  { one: 'au', other: 'âu' },
  { one: 'âu', other: 'au' },
];

/**
 * How `written` became of `meant`; undefined where they are equal, two spellings of one word, or further apart.
 * @param isSyllable that a syllable was written: `KINDS_OF_NO_SYLLABLE` are not looked for
 */
export function slipKind(
  written: SpelledWord,
  meant: SpelledWord,
  isSyllable: boolean,
): SlipKind | undefined {
  if (written.text === meant.text || isVariant(written, meant)) return undefined;
  if (written.bare === meant.bare) return markSlip(written, meant);
  if (isSoundSlip(written.text, meant.text)) return 'sound';
  const edit = editBetween(written.text, meant.text);
  if (edit === 'insertion' && !isSyllable && isDoubled(written.text, meant.text)) return 'double';
  if (edit || isSyllable) return edit;
  switch (editBetween(written.bare, meant.bare)) {
    case undefined:
      return undefined;
    case 'swap':
      return 'swap-and-marks';
    case 'neighbour-key':
      return 'key-and-marks';
    default:
      return 'letter-and-marks';
  }
}

/** Whether the letter that one word has more than the other stands twice in it. */
function isDoubled(written: string, meant: string): boolean {
  let at = 0;
  while (at < meant.length && written[at] === meant[at]) at += 1;
  return written[at] === written[at - 1];
}

function markSlip(written: SpelledWord, meant: SpelledWord): SlipKind {
  if (written.toneless === meant.toneless) {
    if (written.tone === '') return 'mark-lost';
    const isHookTilde =
      (written.tone === HOOK && meant.tone === TILDE) || (written.tone === TILDE && meant.tone === HOOK);
    return isHookTilde ? 'hook-tilde' : 'mark-wrong';
  }
  if (written.tone === meant.tone) {
    const lost = [...written.toneless].every(
      (letter, i) => letter === meant.toneless[i] || letter === meant.bare[i],
    );
    return lost ? 'mark-lost' : 'mark-wrong';
  }
  return written.tone === '' && written.toneless === meant.bare ? 'marks-lost' : 'marks-wrong';
}

function isVariant(a: SpelledWord, b: SpelledWord): boolean {
  if (a.tone !== b.tone || a.toneless.length !== b.toneless.length) return false;
  for (let i = 0; i < VARIANTS.length; i += 1) {
    const { one, other } = VARIANTS[i]!;
    if (
      a.toneless.endsWith(one) &&
      b.toneless.endsWith(other) &&
      a.toneless.slice(0, -one.length) === b.toneless.slice(0, -other.length)
    )
      return true;
  }
  return false;
}

function isSoundSlip(written: string, meant: string): boolean {
  // Nearly all words that are compared begin alike, and sounds that are confused do not.
  if (written[0] === meant[0]) return false;
  for (let i = 0; i < SOUNDS.length; i += 1) {
    const { from, to } = SOUNDS[i]!;
    if (
      written.startsWith(from) &&
      meant.startsWith(to) &&
      written.slice(from.length) === meant.slice(to.length)
    )
      return true;
  }
  return false;
}

/** One letter changed, left out, added, or two swapped. */
function editBetween(written: string, meant: string): SlipKind | undefined {
  if (Math.abs(written.length - meant.length) > 1) return undefined;
  let start = 0;
  const shortest = Math.min(written.length, meant.length);
  while (start < shortest && written[start] === meant[start]) start += 1;
  let endWritten = written.length;
  let endMeant = meant.length;
  while (endWritten > start && endMeant > start && written[endWritten - 1] === meant[endMeant - 1]) {
    endWritten -= 1;
    endMeant -= 1;
  }
  const restWritten = endWritten - start;
  const restMeant = endMeant - start;
  if (restWritten === 2 && restMeant === 2)
    return written[start] === meant[start + 1] && written[start + 1] === meant[start] ? 'swap' : undefined;
  if (restWritten > 1 || restMeant > 1) return undefined;
  if (restWritten === 0) return 'omission';
  if (restMeant === 0) return 'insertion';
  const neighbours = NEIGHBOURS[bareLetter(meant, start)];
  return neighbours?.includes(bareLetter(written, start)) ? 'neighbour-key' : 'letter';
}
