import { regexp } from '../vietnamese/letters.ts';
import { isUpper } from '../vietnamese/words.ts';

/** Military and academic ranks and degrees (quân hàm, học hàm, học vị). */
const RANK = String.raw`(?:GS|PGS|TSKH|TS|[Tt][Hh]\.?\s?[Ss]|BS(?:\.?\s?CK\s?I{1,2})?|KS|CN|LS|DS|Phó\s+giáo\s+sư|Giáo\s+sư|(?:Tiến|Thạc|Bác|Dược)\s+s[ĩỹ]|Kỹ\s+sư|Cử\s+nhân|(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|uý|tướng))`;
/** Honorary titles and forms of address (danh hiệu danh dự, cách xưng hô). */
const HONOUR = String.raw`(?:NGND|NGƯT|NSND|NSƯT|Ông|Bà|Đ\/c|Đồng\s+chí)`;
/** What stands after each of them. */
const AFTER_RANK = String.raw`(?:[.,]|(?=\s))\s*`;
/** Ranks, degrees and forms of address before a name. */
export const BEFORE_NAME = regexp.u`^(?:(?:${RANK}|${HONOUR})${AFTER_RANK})+`;
/** The same, of nothing but ranks and degrees. */
export const RANKS_ALONE = regexp.u`^(?:${RANK}${AFTER_RANK})+$`;
const NAME = regexp.u`^\p{Lu}[\p{Ll}\p{Lu}'’]*(?:[ \u00a0]+(?:\p{Lu}[\p{Ll}'’]*|(?:văn|thị)(?=[ \u00a0]))){1,5}$`;

/** A person's name on a line of its own, a degree before it or not. */
export function isPersonName(line: string): boolean {
  const name = line.trim().replace(BEFORE_NAME, '');
  return name.length >= 4 && name.length <= 48 && NAME.test(name) && !isUpper(name);
}
