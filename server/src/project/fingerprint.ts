import { digestOf } from '../text/digest.ts';
import { collapseWhitespace } from '../text/whitespace.ts';

/** Hexadecimal digits of a fingerprint: the beginning of the SHA-256 of its key. */
const FINGERPRINT_DIGITS = 32;

/**
 * What a finding is known by, wherever in the file its line moves: rule and normalised line, numbered where the same
 * comes more than once. In: `seen` counts through one file.
 */
export function fingerprintKey(ruleId: string, line: string, seen: Map<string, number>): string {
  const text = collapseWhitespace(line.slice(0, 2000).normalize('NFC')).trim();
  const key = `${ruleId}\n${text}`;
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return count === 0 ? key : `${key}\n${count}`;
}

/** The fingerprint of a finding, by which reports and baselines of version 1 know it. In: as for `fingerprintKey`. */
export function fingerprintOf(ruleId: string, line: string, seen: Map<string, number>): string {
  return fingerprintOfKey(fingerprintKey(ruleId, line, seen));
}

/** The fingerprint of a key that `fingerprintKey` gave: 32 hexadecimal digits. */
export function fingerprintOfKey(key: string): string {
  return digestOf(key).slice(0, FINGERPRINT_DIGITS);
}

/** Characters of a line by which a baseline knows it. */
const KNOWN_LENGTH = 300;

/** The line of a finding as a baseline has it: on one line, composed, cut. */
export function knownText(line: string): string {
  return collapseWhitespace(line.slice(0, 2000).normalize('NFC')).trim().slice(0, KNOWN_LENGTH);
}

/** The line of a finding across plans: the message tells two findings of one line apart. */
export function acrossLine(line: string, message: string): string {
  return `${line.slice(0, 500)}\n${message}`;
}
