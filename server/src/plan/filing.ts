import { regexp } from '../vietnamese/letters.ts';
import { CIRCULATION } from './patterns.ts';

/** `Lưu: VT`. */
export function isFiling(key: string): boolean {
  return regexp.u`^lưu(?!\p{L}|\s+ý(?!\p{L}))`.test(key) && !CIRCULATION.test(key);
}

/** `Lưu Bích Hường`: below a title it is the signer. */
export function isOfFamilyLuu(text: string): boolean {
  return regexp.u`^(?:Lưu(?:\s\p{Lu}\p{Ll}{0,7}){1,4}|LƯU(?:\s\p{Lu}{2,8}){1,4})\s*$`.test(
    text.normalize('NFC'),
  );
}

/** Whether the last of several recipients after `Nơi nhận:` is the filing. */
export function isListOnLine(key: string): boolean {
  const at = key.lastIndexOf('lưu');
  return (
    at > 0 &&
    key.length - at < 44 &&
    /[;,]\s?[-+]?\s?$/u.test(key.slice(Math.max(0, at - 5), at)) &&
    isFiling(key.slice(at))
  );
}
