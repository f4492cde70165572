import { matchAt } from '../text/match-at.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { CitationPart } from './citation.ts';

/** Words that end the name of a law. */
const END_WORD =
  /^(?:về.*|được|quy|đến|trong|theo|tại|cho|để|là|đã|phải|như|cụ|các|những|nhiệm|đối|thuộc|số|ngày|năm|của|này|và|thì|có|từ|trên|nhằm|do|với|bằng|cũng|mới|ban|khi|nêu)$/u;
/** Not the name of a law but another word: Luật sư, Luật gia, Luật pháp. */
const NO_LAW = /^(?:sư|gia|pháp|định|lệ|tục|học|khoa|mẫu|này|số|hiện|và|của|có|là|về)$/iu;
const WORD = regexp.uy`[ \u00a0\n]{0,4}([\p{L}\p{M}&]+(?:[-–][\p{L}]+)?)`;
/** Pairs of words that a comma joins inside a name: Phòng, chống; Cán bộ, công chức. */
const INNER_COMMA =
  /(?:phòng|sửa đổi|sử đổi), (?:chống|bổ sung)|tiết kiệm, chống|trật tự, an toàn|cán bộ, công chức|thi đua, khen thưởng|(?:hòa|hoà) giải, đối thoại|bệnh, chữa bệnh|cháy, chữa cháy|cứu nạn, cứu hộ|quản lý, sử dụng|rượu, bia|an ninh, trật tự|thể dục, thể thao|khiếu nại, tố cáo|bắt, tạm giữ|tạm giữ, tạm giam/iu;
const PAIR_REACH = 12;
/** Small words that end a name, with what lets it go on nevertheless. */
const GOES_ON: ReadonlyMap<string, RegExp> = new Map([
  ['quy', /^\s{1,3}(?:phạm|hoạch)/u],
  ['có', /^\s{1,3}công/u],
  ['với', /^\s{1,3}cách mạng/u],
  ['theo', /^\s{1,3}(?:hợp đồng|phương thức)/u],
  ['tại', /^\s{1,3}(?:Tòa|Toà) án/u],
  ['của', /^\s{1,3}(?:Nhà nước|Quốc hội và|rượu)/u],
]);
/** Words that end the name of a law where they follow `và`: after any other, `và` is part of the name. */
const AFTER_AND = regexp.uy`[ \u00a0\n]{1,3}(?:các|những|Luật|Bộ luật|Pháp lệnh|Nghị|Thông|Quyết|Chỉ|Hướng|Kế|Hiến|văn bản|tại|theo|được|Điều)(?!\p{L})`;
const AMENDED = regexp.uy`của[ \u00a0\n]{1,3}(?:Bộ luật|Luật|Pháp lệnh)(?!\p{L})`;
const YEAR = /(?:năm[ \u00a0\n]{1,3})?(?:19|20)\d\d(?!\d)/uy;
const MAX_WORDS = 40;

/**
 * The name after `Luật`, from an index; empty for `Luật số …` and the constitution (`Hiến pháp năm 2013`);
 * undefined where no particular law is named. The law that an amending law amends belongs to its name.
 */
export function readLawName(text: string, typeName: CitationPart, at: number): CitationPart | undefined {
  if (/^hiến/iu.test(typeName.value)) {
    return matchAt(YEAR, text, at) ? { start: typeName.end, end: typeName.end, value: '' } : undefined;
  }
  let end = at;
  let amends = false;
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const match = matchAt(WORD, text, end);
    if (!match) {
      const comma = count > 0 && innerComma(text, end);
      if (!comma) break;
      end += comma;
      continue;
    }
    const word = match[1]!;
    if (count === 0 && (NO_LAW.test(word) || word.length < 2)) return undefined;
    const wordEnd = match.index + match[0].length;
    if (endsName(word, text, wordEnd, amends)) break;
    if (count === 0) amends = word === 'sửa' || word === 'sử';
    end = wordEnd;
  }
  if (end === at) return undefined;
  return { start: at, end, value: collapseWhitespace(text.slice(at, end)) };
}

/** Whether a word, which ends at an index, is no part of the name before it. In: whether that is of an amending law. */
function endsName(word: string, text: string, wordEnd: number, amends: boolean): boolean {
  if (word === 'hiện' && /^[ \u00a0\n]{1,3}hành/u.test(text.slice(wordEnd, wordEnd + 6))) return true;
  if (!END_WORD.test(word) || GOES_ON.get(word)?.test(text.slice(wordEnd, wordEnd + 20))) return false;
  switch (word) {
    case 'số':
      return !/một[ \u00a0\n]{1,3}$/u.test(text.slice(Math.max(0, wordEnd - 10), wordEnd - 2));
    case 'và':
      return matchAt(AFTER_AND, text, wordEnd) !== null;
    case 'của':
      return !amends || matchAt(AMENDED, text, wordEnd - word.length) === null;
    default:
      return true;
  }
}

/** Length of a comma with its blanks that joins two words of the name; 0 where it ends the name. */
function innerComma(text: string, at: number): number {
  const comma = /^,\s{1,3}/u.exec(text.slice(at, at + 4))?.[0];
  if (!comma) return 0;
  const around = `${text.slice(Math.max(0, at - PAIR_REACH), at)}, ${text.slice(at + comma.length, at + comma.length + PAIR_REACH)}`;
  const pair = INNER_COMMA.exec(collapseWhitespace(around));
  return pair ? comma.length : 0;
}
