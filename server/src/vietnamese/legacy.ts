import { regexp } from './letters.ts';
import { isVietnameseSyllable } from './syllables.ts';

/** Codings of Vietnamese from before Unicode: TCVN 5712 (fonts `.VnTime`), VNI (fonts `VNI-Times`). */
export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3_LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ';
const TCVN3_BYTES = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦';

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** What stands after a vowel in VNI text, as marks; small. Circumflex and breve belong to a and their own vowels. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const TCVN3 = new Map([...TCVN3_BYTES].map((byte, index) => [byte, [...TCVN3_LETTERS][index]!]));

/** What the text says if it is in the coding: bytes read as Latin-1 in, NFC out. Nothing is checked. */
export function decodeLegacy(latin1: string, encoding: LegacyEncoding): string {
  return encoding === 'vni'
    ? decodeVni(latin1)
    : latin1.replace(/[\u00a0-\u00ff]/gu, (byte) => TCVN3.get(byte) ?? byte);
}

function decodeVni(latin1: string): string {
  const letters = latin1.replace(/[ñôöìíæóòîÑÔÖÌÍÆÓÒÎ]|[\s\S]/gu, (letter) => {
    const small = VNI_LETTERS[letter.toLowerCase()];
    if (small === undefined) return letter;
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  });
  return letters
    .replace(/([aeouyơư])([øùûõïâàáåãäêèéúüë])/giu, (found, vowel: string, mark: string) => {
      const marks = VNI_MARKS[mark.toLowerCase()];
      if (marks === undefined) return found;
      const composed = (vowel + marks).normalize('NFC');
      return composed.length === 1 ? composed : found;
    })
    .normalize('NFC');
}

/** As much of a text as is looked at. */
const SAMPLE = 20_000;
const MIN_WORDS = 3;
const RUN = /[A-Za-z\u00a1-\u00ff]+/gu;
/** Letters of Vietnamese that Latin-1 has not. */
const PROPER = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/u;
const HIGH = /[\u00a1-\u00ff]/u;

/**
 * The coding of a text that was read as Latin-1 (or Windows-1252) though it is TCVN3 or VNI: `Céng hßa x· héi`,
 * `Coäng hoøa xaõ hoäi`. Undefined for proper Unicode, and for text that gives too little to tell by.
 */
export function legacyEncodingOf(text: string): LegacyEncoding | undefined {
  const sample = text.slice(0, SAMPLE);
  if (isUnicode(sample)) return undefined;
  const words = (sample.match(RUN) ?? []).filter((word) => HIGH.test(word));
  if (words.length < MIN_WORDS) return undefined;
  const proper = sample.match(new RegExp(PROPER, 'gu'))?.length ?? 0;
  if (proper > words.length / 4) return undefined;
  const asIs = share(words, (word) => word);
  const tcvn3 = share(words, (word) => decodeLegacy(word, 'tcvn3'));
  const vni = share(words, (word) => decodeLegacy(word, 'vni'));
  const best = Math.max(tcvn3, vni);
  if (best < 0.7 || best < asIs + 0.25) return undefined;
  return vni >= tcvn3 ? 'vni' : 'tcvn3';
}

/** A cheap look that most texts do not pass: no more Latin-1 letters than Vietnamese letters beyond them allow. */
function isUnicode(text: string): boolean {
  let latin1 = 0;
  let beyond = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0xa1) continue;
    if (unit <= 0xff) latin1 += 1;
    else if ((unit >= 0x1ea0 && unit <= 0x1ef9) || (unit < 0x1b1 && PROPER.test(text[i]!))) beyond += 1;
  }
  return latin1 < MIN_WORDS || beyond > latin1 / 4;
}

/** Share of the words that are syllables with a Vietnamese letter once decoded. */
function share(words: readonly string[], decode: (word: string) => string): number {
  let right = 0;
  for (const word of words) {
    const decoded = decode(word);
    if (isVietnameseSyllable(decoded) && /[^a-z]/iu.test(decoded)) right += 1;
  }
  return right / words.length;
}

/** The coding of a file's bytes that are no UTF-8; see `legacyEncodingOf`. */
export function legacyEncodingOfBytes(bytes: Uint8Array): LegacyEncoding | undefined {
  return legacyEncodingOf(readLatin1(bytes.subarray(0, SAMPLE)));
}

/** One character a byte; what `decodeLegacy` takes. */
function readLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

/** A letter that looks like đ and is another. Indices of the text. */
export interface WrongLetter {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly meant: string;
}

const WRONG_D: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', Ɖ: 'Đ', ɖ: 'đ' };
const WRONG_D_WORD = regexp.gu`[ðÐƉɖ][\p{L}\p{M}]{0,8}`;

/**
 * Icelandic ð, Ð and African Ɖ, ɖ where đ, Đ is meant: in a word that is a Vietnamese syllable with đ, or in an
 * abbreviation in capitals (`HÐND`). NFC text.
 */
export function scanWrongD(text: string): WrongLetter[] {
  const found: WrongLetter[] = [];
  for (const match of text.matchAll(WRONG_D_WORD)) {
    const written = match[0][0]!;
    const meant = WRONG_D[written]!;
    const rest = match[0].slice(1);
    const inCapitals = regexp.u`^\p{Lu}*$`.test(rest) && meant === 'Đ';
    if (!inCapitals && !isVietnameseSyllable(meant + rest)) continue;
    found.push({ start: match.index, end: match.index + 1, written, meant });
  }
  return found;
}
