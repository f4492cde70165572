import { memoizedScan } from '../../plan/segment.ts';
import { isInQuotes } from '../../text/quotes.ts';
import { foldedPairs, foldedWords } from '../../vietnamese/folded-sets.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { capitalFinding } from '../support/capitals.ts';
import type { TextFinding } from '../support/text-findings.ts';
import { wordsIn } from '../support/words.ts';
import { NEEDLESS_PAIRS } from './plain-words.ts';

/** After these a name or a title begins: of a body, a document, an undertaking, a course, a place, a person, a work. */
const NAMING = foldedWords(
  `ban bộ sở phòng tổ đội đoàn hội cục vụ viện trạm khoa ngành khối tâm cơ quan ty cty tập hãng xã phường huyện tỉnh thôn bản làng ấp xóm phố đường cầu chợ chùa trường lớp học
  luật nghị quyết định thị chế lệ lược hoạch trình án đề dự mục trào thi động mô hình bộ giải danh hiệu lệnh chỉ báo tạp chí san nxb quỹ ngày tháng tuần lễ tết đêm hội
  ông bà anh chị em cô chú bác thầy đồng chí tên là gọi hạng môn tiết bài phần mềm chuyên trang kênh mạng thống cổng thẻ sổ phiếu mẫu biểu gói thầu công hợp
  chiến dịch cuộc vận dãy nhóm hiệp liên lạc bước chương điều điểm khoản tiểu phó trưởng chủ thư ủy uỷ viên khẩu truyện phim sách cuốn kịch vở thứ số lần ngân hàng trại hùng vực viết nhấn bấm chọn mục màn nút tích tặng hiệu đạt xét nhận phận liệu ích tắc tài menu button`,
);
/** `MTTQ Phối hợp với`: a body in short form does what these say; no name of a body begins so. */
const DOERS = new Set(['UBND', 'HĐND', 'MTTQ', 'BCH', 'BTV', 'BGH']);
const TASKS = foldedPairs(
  'phối hợp|chủ trì|triển khai|tham mưu|thực hiện|tiếp tục|tăng cường|đẩy mạnh|đề nghị|chuẩn bị',
);
const isTask = (pair: string): boolean => TASKS.has(pair);
/** Second halves of words (`chính sách`) after which, other than after the word alone, no name begins. */
const PLAIN_BEFORE = foldedPairs('chính sách|danh sách');
/** `trên Thế giới`: elsewhere it ends or begins names. */
const BEFORE_WORLD = foldedWords('trên toàn khắp quanh');
/** After these `Tổ chức` is a body. */
const BEFORE_BODY = foldedWords('của cho với từ trong do các tới đến theo bởi');

const FIRSTS = new Set([...NEEDLESS_PAIRS].map((pair) => pair.split(' ')[0]!));

export const NEEDLESS_PREFILTER = definePrefilter({
  words: [
    [
      ({ capital, kind, text }) => (!capital && kind === 'word') || DOERS.has(text),
      ({ capital, folded }) => capital && FIRSTS.has(folded),
    ],
  ],
});
const MAY_BE = regexp.u`\p{L}[ \u00a0]\p{Lu}[\p{Ll}\p{M}]+[ \u00a0]\p{Ll}`;
/** What follows a name or a number, not a common word. */
const NAME_GOES_ON = regexp.u`^[ \u00a0](?:\p{Lu}|\d|số \d|[-–—/&“"]|(?:này|viên|trưởng|phó|quốc gia|sĩ|khu)(?!\p{L}))|^[”"/:]|^-\p{L}`;

/** `mời Lãnh đạo UBND xã`: leaders of a body have no capital. */
const OF_BODY = regexp.u`^[ \u00a0](?:UBND|HĐND|MTTQ|UBMTTQ|TTYT|Ủy ban|Uỷ ban|Đảng|Phòng|Trường|Công an|Hội|Đoàn)(?![\p{L}\p{M}])`;

/** `tăng cường Tuần tra`: a common word with a capital after a word in small letters. */
export const needlessCapitals = memoizedScan((text: string): readonly TextFinding[] => {
  if (!MAY_BE.test(text)) return [];
  const words = wordsIn(text);
  const findings: TextFinding[] = [];
  for (let at = 1; at + 1 < words.length; at += 1) {
    const [before, first, second] = [words[at - 1]!, words[at]!, words[at + 1]!];
    if (!FIRSTS.has(first.form.folded) || !first.form.titled || !second.form.small) continue;
    if (!isSpaced(text, before, first) || !isSpaced(text, first, second)) continue;
    const pair = `${first.form.folded} ${second.form.folded}`;
    if (!NEEDLESS_PAIRS.has(pair)) continue;
    if (!(isPlainWord(words, at - 1) || (isTask(pair) && DOERS.has(before.form.text)))) continue;
    if (isName(pair, before.form.folded)) continue;
    const rest = text.slice(second.end, second.end + 10);
    if (NAME_GOES_ON.test(rest) && !(pair === 'lãnh đạo' && OF_BODY.test(rest))) continue;
    if (isInName(text, words, at) || isInQuotes(text, first.start)) continue;
    const written = text.slice(first.start, second.end);
    findings.push({
      ...capitalFinding(text, first.start, second.end, written.toLowerCase(), false),
      severity: 'info',
    });
  }
  return findings;
});

/** `của Tổ chức`, `di sản Thế giới`: what with the word before it is, or may be, a name. */
function isName(pair: string, before: string): boolean {
  return (
    (pair === 'tổ chức' && BEFORE_BODY.has(before)) || (pair === 'thế giới' && !BEFORE_WORLD.has(before))
  );
}

/** A word in small letters after which no name begins. */
function isPlainWord(words: readonly Word[], at: number): boolean {
  const { form } = words[at]!;
  if (form.kind !== 'word' || !words[at]!.form.small || form.text.length < 2) return false;
  return !NAMING.has(form.folded) || PLAIN_BEFORE.has(`${words[at - 1]?.form.folded} ${form.folded}`);
}

function isSpaced(text: string, word: Word, next: Word): boolean {
  return /^[ \u00a0]$/u.test(text.slice(word.end, next.start));
}

/** How many words back a name is looked for that may go on here. */
const NEAR = 6;
/** A capital that belongs to the word alone. */
const STATE = /^của (?:Đảng|Nhà nước|Nhân dân),/u;
const JOINED = /^[\s*_,–-]{1,5}$/u;

/** `Sở Văn hóa, thể thao và Du lịch`: a capital not far before, but that of the sentence; after `và` that as well. */
function isInName(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!;
  if (DOERS.has(before.form.text)) return false;
  const isList = before.form.folded === 'và';
  // `Nghị quyết số 57-NQ/TW về Đột phá …`: the subject of a document.
  if (before.form.folded === 'về' && hasNumber(text.slice(Math.max(0, before.start - 40), before.start)))
    return true;
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i -= 1) {
    const word = words[i]!;
    // `nghị quyết của Đảng, chính sách Pháp luật`: no name begins there.
    if (!isList && STATE.test(text.slice(Math.max(0, word.start - 4), word.start + 10))) return false;
    if (word.form.capital) return isList || isJoined(text, words, i);
    // A line that begins in the middle of a sentence.
    if (i === 0) return isList;
    if (!isJoined(text, words, i)) return false;
  }
  return false;
}

/** Whether the clause has a number, as that of a document. */
function hasNumber(before: string): boolean {
  return /\d/u.test(before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1));
}

function isJoined(text: string, words: readonly Word[], at: number): boolean {
  return at > 0 && JOINED.test(text.slice(words[at - 1]!.end, words[at]!.start));
}
