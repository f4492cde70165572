import { COMMON_FAMILY_NAMES } from '../vietnamese/family-names.ts';
import { regexp } from '../vietnamese/letters.ts';
import { isUpper } from '../vietnamese/words.ts';
import { component } from './components.ts';
import type { Component, Paragraph } from './model.ts';
import { BEFORE_NAME, isPersonName } from './names.ts';
import { BODY_START, SIGNER_TITLE } from './patterns.ts';
import { memoizedScan } from './segment.ts';

/** Others than the common ones that are no words of an office's name. */
const FAMILY = regexp.u`^(?:${COMMON_FAMILY_NAMES}|Hà|Tăng|Lưu|Thạch|Tống|Bế|Hứa|Lục|Lại|Phí|Tôn|Doãn|Khuất|Khương|Giáp|Cầm|Vừ|Lầu|Điểu|Danh|Bạch|Từ|Thân)\s`;
/** What parts a title from a name. */
const SEPARATOR = /(?:[:–-]\s?|[ \u00a0]{2}|\t|\n)$/u;
/** A body that is mostly called by somebody's name: `Hiệu trưởng Trường THPT Nguyễn Trãi`. */
const NAMED_BODY = regexp.iu`(?<!\p{L})(?:trường|thpt|thcs|tiểu học|mầm non|mẫu giáo|xã|phường|quận|huyện|khu phố|bệnh viện|liên đội|công ty|trung tâm|học viện|quỹ)(?!\p{L})[^:]*$`;
const WORD_START = regexp.gu`(?<=[\s:–-])(?=\p{Lu})`;

/**
 * Where the name begins in a line of title and name: `Giám đốc PGS.TS. Lê Văn An`, `CHỦ TỊCH Lê Văn An`, `Hiệu trưởng: Lê
 * Văn An`; -1: the line is no such one.
 */
export const titledName = memoizedScan((text, { key, bullet, numbering }): number => {
  if (text.length > 120 || bullet || numbering || !SIGNER_TITLE.test(key)) return -1;
  for (const { index } of text.matchAll(WORD_START)) {
    const name = text.slice(index).replace(/\.\s*$/u, '');
    const title = text.slice(0, index);
    if (isPersonName(name) && isNameAfter(title, name.trim())) return index;
  }
  return -1;
});

function isNameAfter(title: string, name: string): boolean {
  // `CHỦ` / `TỊCH Lê Văn An`: the title goes on.
  if (BODY_START.test(name.toLowerCase()) || regexp.u`^\p{Lu}{2}`.test(name.replace(BEFORE_NAME, '')))
    return false;
  if (BEFORE_NAME.test(name) || SEPARATOR.test(title) || (isUpper(title) && !isUpper(name))) return true;
  return FAMILY.test(name) && !NAMED_BODY.test(title);
}

/** The title before such a name. */
export function titleBefore(paragraph: Paragraph, at: number): Component {
  const title = paragraph.content.text.slice(0, at);
  return component(paragraph, 0, title.replace(/[\s:–-]{1,12}$/u, '').length);
}
