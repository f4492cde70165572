import { memoizeShort } from '../text/memoize.ts';

/** Tone of a syllable: ngang, huyền, sắc, hỏi, ngã, nặng. */
type Tone = 'level' | 'grave' | 'acute' | 'hook' | 'tilde' | 'dot';

/** A syllable taken apart, lower case, tone mark off: `nghiêng` is `ngh` + `iêng`. */
interface Syllable {
  /** As spelled; `qu` and `gi` count as onsets, empty where there is none. */
  readonly onset: string;
  readonly rime: string;
  readonly tone: Tone;
}

const TONE_MARKS: readonly (readonly [mark: string, tone: Tone])[] = [
  ['\u0300', 'grave'],
  ['\u0301', 'acute'],
  ['\u0309', 'hook'],
  ['\u0303', 'tilde'],
  ['\u0323', 'dot'],
];
/** Small vowels with a tone mark: the vowel without it, and the tone. */
const TONED = new Map<string, readonly [vowel: string, tone: Tone]>(
  [...'aăâeêioôơuưy'].flatMap((vowel) =>
    TONE_MARKS.map(([mark, tone]) => [(vowel + mark).normalize('NFC'), [vowel, tone]] as const),
  ),
);

const TONE_MARK = new RegExp(`[${TONE_MARKS.map(([mark]) => mark).join('')}]`, 'u');

/** Whether a letter of the word carries a tone mark. */
export function hasToneMark(word: string): boolean {
  return TONE_MARK.test(word.normalize('NFD'));
}

/** A word in small letters without its tone mark; `at`: the letter that carries it, -1 where none does. */
interface Bare {
  readonly letters: string;
  readonly tone: Tone;
  readonly at: number;
}

/** Undefined where two letters carry a tone mark. */
function withoutTone(word: string): Bare | undefined {
  let letters = '';
  let tone: Tone = 'level';
  let at = -1;
  for (const letter of word.normalize('NFC').toLowerCase()) {
    const toned = TONED.get(letter);
    if (toned && at >= 0) return undefined;
    if (toned) {
      at = letters.length;
      tone = toned[1];
    }
    letters += toned ? toned[0] : letter;
  }
  return { letters, tone, at };
}

const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?/u;

/** Rimes that any onset takes, by the spelling of the onset. */
const RIMES = words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt
  oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uêu uơ uôc uôi uôm uôn uông uôt
  uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưng ưt ưu ưm ưn ươc ươi ươm ươn ương ươp ươt ươu
`);
/** What begins without a consonant and with y. */
const BARE_Y = words('y yêm yên yêng yêt yêu');
/** `y` alone after these is i: kỹ, lý, mỹ. */
const ONSETS_BEFORE_Y = words('h k l m s t th v');
const AFTER_QU = words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et ec em
  ê ên êch ênh êt ênh i in inh it y ych ynh yt yên yêt yn yu ơ ơi ơn ơt ôc
`);
/** After gi where the i is the vowel too: gì, gìn, giếng, giết. */
const AFTER_GI_AS_VOWEL = words('ê êc êng êt n m');

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

const MAX_LENGTH = 9;

function syllableOf({ letters, tone }: Bare): Syllable {
  const onset = ONSET.exec(letters)?.[0] ?? '';
  return { onset, rime: letters.slice(onset.length), tone };
}

/**
 * Whether a word (one run of letters, NFC) is a syllable that Vietnamese spelling allows: `nghiêng`, `quyết`, `hoà`,
 * `hòa`, `gìn`. Capitals do not matter. `cưt` (a stop takes sắc or nặng only), `ngiên` (ng
 * before i), `hòan` (mark in the wrong place) and foreign words are not.
 */
export function isVietnameseSyllable(word: string): boolean {
  return word.length <= MAX_SYLLABLE_LENGTH && judged(word);
}

/** `nghiêng` has 7 letters; decomposed each may have two marks. */
const MAX_SYLLABLE_LENGTH = 21;
const judged = memoizeShort((word) => {
  const bare = word === '' || word.length > MAX_LENGTH ? undefined : withoutTone(word);
  if (!bare) return false;
  const syllable = syllableOf(bare);
  return spelled(syllable) && toned(syllable) && markInPlace(bare);
});

function spelled({ onset, rime }: Syllable): boolean {
  if (onset === 'qu') return AFTER_QU.has(rime);
  if (onset === 'gi')
    return rime === '' || AFTER_GI_AS_VOWEL.has(rime) || (RIMES.has(rime) && !/^(?:i|uy)/u.test(rime));
  if (rime === 'y') return onset === '' || ONSETS_BEFORE_Y.has(onset);
  if (onset === '' && BARE_Y.has(rime)) return true;
  if (!RIMES.has(rime)) return false;
  const front = /^[ieê]/u.test(rime);
  switch (onset) {
    case '':
      return !/^iê/u.test(rime);
    case 'c':
      return !front && !/^(?:o[aăe]|u[âêơy])/u.test(rime);
    case 'k':
      return front;
    case 'g':
    case 'ng':
      return !front;
    case 'gh':
    case 'ngh':
      return front;
    default:
      return true;
  }
}

/** A syllable that ends in p, t, c, ch takes sắc or nặng only. */
function toned({ rime, tone }: Syllable): boolean {
  return !/(?:[ptc]|ch)$/u.test(rime) || tone === 'acute' || tone === 'dot';
}

/** The tone mark stands on the vowel that carries it; `oa`, `oe`, `uy` at the end may have it on either. */
function markInPlace({ letters, at }: Bare): boolean {
  if (at < 0) return true;
  let from = (ONSET.exec(letters)?.[0] ?? '').length;
  if (letters.startsWith('gi') && !/[aăâeêoôơuưy]/u.test(letters.slice(2))) from = 1;
  const vowels = /^[aăâeêioôơuưy]*/u.exec(letters.slice(from))?.[0] ?? '';
  const closed = from + vowels.length < letters.length;
  return carriers(vowels, closed).includes(at - from);
}

function carriers(vowels: string, closed: boolean): readonly number[] {
  for (let i = vowels.length - 1; i >= 0; i -= 1) if ('ăâêôơ'.includes(vowels[i]!)) return [i];
  const horn = vowels.indexOf('ư');
  if (horn >= 0) return [horn];
  if (vowels.length <= 1) return [0];
  if (vowels.length === 3) return [1];
  if (closed) return [1];
  return vowels === 'oa' || vowels === 'oe' || vowels === 'uy' ? [0, 1] : [0];
}
