import { regexp } from '../vietnamese/letters.ts';
import { CIRCULATION } from './patterns.ts';

/** `Lưu: VT`. */
export function isFiling(key: string): boolean {
  return regexp.u`^lưu(?!\p{L})`.test(key) && !CIRCULATION.test(key);
}

/** Whether the last of several recipients behind `Nơi nhận:` is the filing. */
export function isListOnLine(key: string): boolean {
  const at = key.lastIndexOf('lưu');
  return (
    at > 0 &&
    key.length - at < 44 &&
    /[;,]\s?[-+]?\s?$/u.test(key.slice(Math.max(0, at - 5), at)) &&
    isFiling(key.slice(at))
  );
}
