import { matchAt } from '../text/match-at.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { CitationPart } from './citation.ts';

const OF = regexp.uy`[ \u00a0\n]{0,3},?[ \u00a0\n]{0,3}(?:(?:do|của|CỦA|giữa)(?!\p{L})|của(?=\p{Lu}))[ \u00a0\n]{0,3}`;
const WORD = regexp.uy`[ \u00a0\n]{0,4}([\p{L}\p{M}\p{Nd}&]+(?:[-–/][\p{L}\p{Nd}]+)?)`;
/** Small words that begin what is no longer the issuer. */
const END_WORD =
  /^(?:về|thực|triển|hướng|quy|quyết|ban|như|trên|tại|theo|phù|phải|được|đã|đang|sẽ|là|để|nhằm|đến|cho|với|bảo|đảm|có|trong|một|này|xây|phê|sửa|bổ|giao|yêu|ngày|kèm|gồm|nêu|do|của|tiếp|tăng|đối|mà|từ|khi|nếu|số|đề|gửi|bám|gắn|các|những|hằng|hàng|đúng|kịp|trước|sau|thì|cần|chỉ|phát|nâng|cụ|lãnh|vào|không|chưa|phục|góp|tạo|ký|đồng|chậm|chủ|căn|cùng|bằng|ở|qua|sang|mỗi|hình|liên|làm|ra|lên|ngay|sớm)$/u;
/** A first word that may be small: `của tỉnh`, `của liên Bộ`, `của trường`. */
const SMALL_START =
  /^(?:tỉnh|xã|phường|huyện|thành|liên|đảng|ủy|uỷ|trường|sở|phòng|bộ|cục|nhà|trung|công|hội|đoàn|chi|ban|ngành)$/u;
/** Words after `Ban` that belong to the name however they are written. */
const AFTER_BAN =
  /^(?:chỉ|xây|chấp|thường|bí|tổ|tuyên|dân|nội|chủ|quản|đại|thanh|cán|công|điều|vận|tư|kinh|văn|pháp|đảng)$/iu;
/** Small words that belong to a name by the words around them: `Hội đồng nhân dân`, `Tổng liên đoàn`, `Bộ chỉ huy`. */
const INNER_WORD = regexp.iu`^(?:hội đồng(?! thời)|(?:hội|tổng) liên (?:hiệp|đoàn)|bộ chỉ huy|tâm phục vụ|ban tiếp công)(?!\p{L})`;
const TERM_NOTE = /[ \u00a0\n]{0,3}\([ ]?(?:khóa|khoá|Khóa|Khoá|KHÓA)[^()\n]{1,40}\)/uy;
/** A comma inside the name of a ministry or department. */
const INNER_COMMA = regexp.uy`,[ \u00a0\n]{1,3}(?=(?:[Tt]hể thao|[Cc]hiến lược|[Tt]hương binh|[Tt]hông tin|[Tt]hanh niên|[Dd]u lịch)(?!\p{L}))`;
const JOINT_COMMA = regexp.uy`(?:,|[ \u00a0\n]{1,3}[-–])[ \u00a0\n]{1,3}(?=(?:Sở|UBND|UBMTTQ|MTTQ|Hội|Liên đoàn|Công an|Chính phủ|Ủy ban|Uỷ ban|Đoàn Chủ tịch|Quốc hội|Tòa án|Toà án|Viện kiểm sát|Bộ|Ban Thường trực)(?!\p{L}))`;
/** The Secretariat beside the Politburo: `của Bộ Chính trị, Ban Bí thư về`. */
const SECRETARIAT_COMMA = regexp.uy`,[ \u00a0\n]{1,3}(?=Ban Bí thư(?!\p{L}))`;
/** A hyphen inside the name of an office: Phòng Văn hóa - Xã hội. */
const INNER_DASH = regexp.uy`[ \u00a0\n]{0,3}[-–][ \u00a0\n]{0,3}(?=(?:[Xx]ã hội|[Kk]inh tế|[Tt]hương binh|[Tt]hể thao|[Tt]hông tin|[Kk]ỹ thuật|[Dd]u lịch)(?!\p{L}))`;
/** Words left over at the end where the next mention cuts the issuer off. */
const LOOSE_END = /(?:[ \u00a0\n]{1,4}(?:và|của|cùng|với|tại))+$/u;
/** What follows `và` where the issuer is over. */
const AFTER_AND = regexp.uy`[ \u00a0\n]{1,3}(?:các|những|việc|đề|tổ chức|Nghị|Chỉ|Quyết|Quy|Kết|Hướng|Kế|Chương|Thông|Công văn|Luật|văn bản|tình|phù|theo|căn)(?!\p{L})`;
const MAX_LENGTH = 240;

/**
 * The issuer after `của`, between two indices of the text. `joint`: several bodies sign (`liên tịch`), so that
 * commas may stand between them.
 */
export function readIssuer(
  text: string,
  at: number,
  limit: number,
  joint: boolean,
): CitationPart | undefined {
  const of = matchAt(OF, text, at);
  if (!of) return undefined;
  const start = at + of[0].length;
  const capitals = /CỦA/u.test(of[0]);
  const stop = Math.min(limit, start + MAX_LENGTH);
  let end = start;
  let previous = '';
  while (end < stop) {
    const note = matchAt(TERM_NOTE, text, end);
    if (note && end > start && end + note[0].length <= stop) {
      end += note[0].length;
      break;
    }
    const comma =
      matchAt(INNER_COMMA, text, end) ??
      matchAt(INNER_DASH, text, end) ??
      matchAt(SECRETARIAT_COMMA, text, end) ??
      (joint ? matchAt(JOINT_COMMA, text, end) : null);
    const from = comma && end > start ? end + comma[0].length : end;
    const match = matchAt(WORD, text, from);
    if (!match) break;
    const word = capitals ? match[1]!.toLowerCase() : match[1]!;
    const wordEnd = from + match[0].length;
    if (wordEnd > stop || endsIssuer(text, word, wordEnd, previous, end === start && !capitals)) break;
    previous = word;
    end = wordEnd;
  }
  end -= LOOSE_END.exec(text.slice(Math.max(start, end - 20), end))?.[0].length ?? 0;
  if (end <= start) return undefined;
  return { start, end, value: collapseWhitespace(text.slice(start, end)) };
}

function endsIssuer(text: string, word: string, wordEnd: number, previous: string, first: boolean): boolean {
  const small = word[0] === word[0]!.toLowerCase();
  if (first) return small && !SMALL_START.test(word);
  if (/^(?:về|v\/v)/iu.test(word)) return true;
  if (regexp.u`^\p{Nd}`.test(word)) return !/^(?:đạo|BCĐ)$/u.test(previous);
  if (!small) return false;
  if (/^ban$/iu.test(previous) && AFTER_BAN.test(word)) return false;
  if (word === 'và') return matchAt(AFTER_AND, text, wordEnd) !== null;
  const ahead = text.slice(wordEnd, wordEnd + 9);
  if (INNER_WORD.test(collapseWhitespace(`${previous} ${word}${ahead}`))) return false;
  if (word === 'ban') return /^[ \u00a0\n]{1,3}hành/iu.test(ahead);
  if (word === 'chủ') return !/^[ \u00a0\n]{1,3}(?:tịch|nghĩa)/iu.test(ahead);
  if (word === 'công') return false;
  if (word === 'tạo') return !/^đào$/iu.test(previous);
  if (word === 'thi') return /^[ \u00a0\n]{1,3}hành/iu.test(ahead);
  return END_WORD.test(word);
}
