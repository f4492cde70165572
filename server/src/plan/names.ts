import { isUpper } from '../vietnamese/words.ts';

const DEGREES =
  /^(?:(?:GS|PGS|TS|TSKH|ThS|Th\.S|BS|BSCKI{1,2}|CN|KS|LS|DS|NGND|NGƯT|NSND|NSƯT|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Đại uý|Thượng úy|Thượng uý|Trung úy|Trung uý|Thiếu tướng|Trung tướng|Ông|Bà|Đ\/c|Đồng chí)\.?\s*)+/u;
const NAME = /^\p{Lu}[\p{Ll}\p{Lu}'’]*(?:[ \u00a0]+\p{Lu}[\p{Ll}'’]*){1,5}$/u;

/** A person's name on a line of its own, a degree in front or not. */
export function isPersonName(line: string): boolean {
  const name = line.trim().replace(DEGREES, '');
  return name.length >= 4 && name.length <= 48 && NAME.test(name) && !isUpper(name);
}
