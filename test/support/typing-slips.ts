/** Slips as a typist makes them, for planting into right text. Each gives what is written for a syllable, or nothing. */
export type PlantSlip = (syllable: string, pick: <T>(from: readonly T[]) => T) => string | undefined;

const TONES: Readonly<Record<string, readonly [telex: string, vni: string]>> = {
  '\u0300': ['f', '2'],
  '\u0301': ['s', '1'],
  '\u0309': ['r', '3'],
  '\u0303': ['x', '4'],
  '\u0323': ['j', '5'],
};
const TELEX: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const VNI: Readonly<Record<string, string>> = {
  ă: 'a8',
  â: 'a6',
  ê: 'e6',
  ô: 'o6',
  ơ: 'o7',
  ư: 'u7',
  đ: 'd9',
};
const VARIANTS: Readonly<Record<string, string>> = {
  a: 'ăâ',
  ă: 'aâ',
  â: 'aă',
  e: 'ê',
  ê: 'e',
  o: 'ôơ',
  ô: 'oơ',
  ơ: 'oô',
  u: 'ư',
  ư: 'u',
  d: 'đ',
  đ: 'd',
};
const VOWELS = 'aăâeêioôơuưy';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SOUNDS = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['d', 'r'],
  ['gi', 'r'],
] as const;

/** The letters of a syllable without its tone mark, and the mark. */
function split(syllable: string): { letters: string; tone: string } {
  let letters = '';
  let tone = '';
  for (const unit of syllable.normalize('NFD')) {
    if (unit in TONES) tone = unit;
    else letters += unit;
  }
  return { letters: letters.normalize('NFC'), tone };
}

/** Each letter with what else could stand there; `change` gives the other letters without their tone mark. */
function changed(syllable: string, change: (letter: string, tone: string) => readonly string[]): string[] {
  const units = [...syllable.normalize('NFC')];
  return units.flatMap((unit, i) => {
    const { letters, tone } = split(unit);
    return change(letters, tone).map((other) => units.toSpliced(i, 1, other.normalize('NFC')).join(''));
  });
}

function beside(letter: string): string[] {
  const bare = letter === 'đ' ? 'd' : letter.normalize('NFD')[0]!;
  const row = ROWS.find((keys) => keys.includes(bare));
  if (!row) return [];
  const at = row.indexOf(bare);
  return [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
}

const oneOf =
  (forms: (syllable: string) => readonly string[]): PlantSlip =>
  (syllable, pick) => {
    const others = forms(syllable).filter((form) => form !== syllable);
    return others.length > 0 ? pick(others) : undefined;
  };

export const TYPING_SLIPS: Readonly<Record<string, PlantSlip>> = {
  'mark lost': oneOf((syllable) => {
    const { letters, tone } = split(syllable);
    const bare = changed(syllable, (letter, mark) =>
      letter in TELEX ? [(letter === 'đ' ? 'd' : letter.normalize('NFD')[0]!) + mark] : [],
    );
    return tone === '' ? bare : [letters, ...bare];
  }),
  'mark wrong': oneOf((syllable) =>
    changed(syllable, (letter, mark) => [
      ...(mark === ''
        ? []
        : Object.keys(TONES)
            .filter((tone) => tone !== mark)
            .map((tone) => letter + tone)),
      ...[...(VARIANTS[letter] ?? '')].map((other) => other + mark),
    ]),
  ),
  'tone moved': oneOf((syllable) => {
    const { letters, tone } = split(syllable);
    if (tone === '') return [];
    return [...letters].flatMap((letter, i) =>
      VOWELS.includes(letter)
        ? [(letters.slice(0, i + 1) + tone + letters.slice(i + 1)).normalize('NFC')]
        : [],
    );
  }),
  'letters swapped': oneOf((syllable) =>
    [...syllable]
      .slice(1)
      .map((_, i) => syllable.slice(0, i) + syllable[i + 1]! + syllable[i]! + syllable.slice(i + 2)),
  ),
  Telex: oneOf((syllable) => {
    const { letters, tone } = split(syllable);
    const key = TONES[tone]?.[0] ?? '';
    return [[...letters].map((letter) => TELEX[letter] ?? letter).join('') + key, letters + key];
  }),
  VNI: oneOf((syllable) => {
    const { letters, tone } = split(syllable);
    return [[...letters].map((letter) => VNI[letter] ?? letter).join('') + (TONES[tone]?.[1] ?? '')];
  }),
  'neighbouring key': oneOf((syllable) =>
    changed(syllable, (letter, mark) =>
      beside(letter).map((key) => (VOWELS.includes(key) ? key + mark : key)),
    ),
  ),
  sound: oneOf((syllable) =>
    SOUNDS.flatMap(([a, b]) => [
      ...(syllable.startsWith(a) ? [b + syllable.slice(a.length)] : []),
      ...(syllable.startsWith(b) ? [a + syllable.slice(b.length)] : []),
    ]),
  ),
  'hỏi or ngã': oneOf((syllable) => {
    const { letters, tone } = split(syllable);
    const other = tone === '\u0309' ? '\u0303' : tone === '\u0303' ? '\u0309' : '';
    if (other === '') return [];
    const at = [...syllable.normalize('NFC')].findIndex((unit) => split(unit).tone !== '');
    return [(letters.slice(0, at + 1) + other + letters.slice(at + 1)).normalize('NFC')];
  }),
};
