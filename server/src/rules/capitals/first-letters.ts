import { memoizedScan } from '../../plan/segment.ts';
import { isInQuotes } from '../../text/quotes.ts';
import { COMMON_FAMILY_NAMES } from '../../vietnamese/family-names.ts';
import { foldedPairs, foldedWords } from '../../vietnamese/folded-sets.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { capitalise, foldForMatch, lowerFirst } from '../../vietnamese/words.ts';
import { isInSentence } from '../support/capitals.ts';
import type { Written } from '../support/rarer-form.ts';
import { isJoined, wordsIn } from '../support/words.ts';

/** A name that is met with a capital and without. */
export interface FirstLetter extends Written {
  readonly key: string;
  /** Which form is wrong; undefined where the rarer one is taken for it. */
  readonly wrong: 0 | 1 | undefined;
}

interface Head {
  readonly rest: readonly string[];
  /** How many words after it must be the same. */
  readonly tail: number;
  readonly kind: Kind;
}
type Kind = 'body' | 'school' | 'office' | 'leaders' | 'event' | 'paper';

/** Bodies that the plan sets up or that speak in it. */
const BODIES = `
tổ công tác|tổ đại biểu|tổ giúp việc|tổ thẩm định|tổ tư vấn|tổ kiểm tra|tổ giám sát|tổ biên tập|tổ thư ký|tổ phục vụ|đoàn kiểm tra|đoàn giám sát|đoàn công tác
đoàn thanh tra|đoàn khảo sát|đoàn thẩm định|đoàn đánh giá|ban tổ chức|ban chỉ huy|ban soạn thảo|ban biên tập|ban bầu cử|ban liên lạc|ban đại diện|hội đồng thi
hội đồng thẩm định|hội đồng tuyển|hội đồng chấm|hội đồng tư vấn|hội đồng trường|hội đồng khoa học|hội đồng sáng kiến|hội đồng nghiệm thu|hội đồng phối hợp
hội đồng kỷ luật|tiểu ban|đoàn trường|liên đội|ban chỉ đạo|ban giám khảo|ban giám hiệu|ban giám đốc|ban thư ký|ban kiểm phiếu
`;
/** Bodies of which a text may name several. */
const OF_SOMEBODY = `ban kiểm tra|ban giám sát|ban chấp hành|ban thường vụ|hội đồng xét|tổ bầu cử|đại hội`;
const OFFICES = `
hiệu trưởng|phó hiệu trưởng|trưởng ban|phó trưởng ban|trưởng đoàn|phó trưởng đoàn|tổ trưởng|tổ phó|trưởng phòng|phó trưởng phòng|thủ trưởng|chánh văn phòng|thư ký
chuyên viên|trưởng thôn|trưởng khu|giáo viên chủ nhiệm|tổng phụ trách|ngày thành lập
`;
/** Offices of which a text names several. */
const HIGH_OFFICES = `chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|bí thư|phó bí thư|ủy viên`;
const EVENTS = `hội nghị|cuộc thi|hội thi|kỳ thi|hội thảo|đợt thi đua|ngày hội|tháng hành động|tuần lễ|diễn đàn|đội tuyển|đội hình|ngày truyền thống|tháng thanh niên|tháng công nhân`;
const SCHOOLS = `trường mầm non|trường mẫu giáo|trường tiểu học|trường thcs|trường thpt|trường trung học|trường cao đẳng|trường đại học`;
const PAPERS = `
đề án|phong trào|cuộc vận động|chiến dịch|biên bản|danh sách|giấy phép|giấy chứng nhận|phương án|quy hoạch|quy chế
`;

const HEADS = new Map<string, Head[]>();
function addHeads(phrases: string, tail: number, kind: Kind): void {
  for (const phrase of foldedPairs(phrases)) {
    const [first = '', ...rest] = phrase.split(' ');
    HEADS.set(
      first,
      [...(HEADS.get(first) ?? []), { rest, tail, kind }].sort((a, b) => b.rest.length - a.rest.length),
    );
  }
}
addHeads(BODIES, 0, 'body');
addHeads(OF_SOMEBODY, 1, 'body');
addHeads(OFFICES, 1, 'office');
addHeads(HIGH_OFFICES, 2, 'office');
addHeads('lãnh đạo', 1, 'leaders');
addHeads(EVENTS, 2, 'event');
addHeads('lễ', 3, 'event');
addHeads('tết nguyên đán|tết trung thu', 0, 'event');
addHeads(SCHOOLS, 2, 'school');
addHeads(PAPERS, 3, 'paper');
addHeads('kế hoạch', 4, 'paper');

/** Words after which not one thing is meant, or another name goes on. */
const GENERAL = foldedWords(
  'các những mỗi mọi từng một hai ba bốn năm sáu nhiều vài số có như hoặc cùng loại dạng bất phó tổng nguyên cựu ủy uỷ tiểu ngày nghỉ dịp luật về quyết vị tân',
);
/** Short forms in the names of schools. */
const SHORT_FORMS = foldedWords('thcs thpt');
/** After a body in general. */
const OF_MANY = regexp.u`^ (?:các|cấp|khác|ở|tại|địa phương|từng|mỗi|theo|riêng|này|nào|liên)(?!\p{L})|^[/]`;
/** `Công đoàn trường`: one word, of which `đoàn trường` is no name. */
const BEFORE_UNION = foldedWords('công liên tổng tỉnh thành huyện xã phường');
/** After these a body is the second half of a title: `Trưởng đoàn kiểm tra`. */
const TITLES = foldedWords('trưởng');
/** After these a paper is yet to be written. */
const MAKING = foldedWords('lập hành dựng ra lên án định');
const PERSON = regexp.u`^ (?:${COMMON_FAMILY_NAMES}) \p{Lu}\p{Ll}{0,6}(?![\p{L}\p{M}])`;
/** `các ban, cơ quan, ban chỉ đạo`: one of many kinds in a list. */
const LISTED = /(?:,|và|hoặc|hay) $/u;
const MANY = regexp.iu`(?<![\p{L}\p{M}])(?:các|những|mọi) `;
/** Words that end no name. */
const GOES_ON = foldedWords('của về và cho với trong đối do để theo tại');
/** Before leaders who are meant as persons. */
const BEFORE_LEADERS = foldedWords('diện cáo trình mời chí của là và đề nghị với cho gồm ý kiến sự bởi do');

export const FIRST_LETTER_PAIRS = [...HEADS].flatMap(([first, heads]) =>
  heads.filter(({ rest }) => rest.length > 0).map(({ rest }) => `${first} ${rest[0]}`),
);

/** Names with the way their first letter is written in mid-sentence. Indices of the text. */
export const firstLetters = memoizedScan((text: string): readonly FirstLetter[] => {
  const words = wordsIn(text);
  const found: FirstLetter[] = [];
  for (let at = 1; at + 1 < words.length; at += 1) {
    const { form } = words[at]!;
    const heads = form.titled || form.small ? HEADS.get(form.folded) : undefined;
    if (!heads) continue;
    const head = heads.find(({ rest }) => isHere(text, words, at, rest));
    const written = head && writtenAt(text, words, at, head);
    if (written) found.push(written);
  }
  return found;
});

function isHere(text: string, words: readonly Word[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, i) => {
    const next = words[at + 1 + i];
    return (
      next?.form.folded === word &&
      (SHORT_FORMS.has(word) || !(next.form.upper && next.form.text.length > 1)) &&
      isJoined(text, words, at + i)
    );
  });
}

function writtenAt(text: string, words: readonly Word[], at: number, head: Head): FirstLetter | undefined {
  const { start, form } = words[at]!;
  if (!isInSentence(text, start) || isInQuotes(text, start)) return undefined;
  const before = words[at - 1]!;
  if (GENERAL.has(before.form.folded) && isJoined(text, words, at - 1)) return undefined;
  if (form.folded === 'đoàn' && BEFORE_UNION.has(before.form.folded)) return undefined;
  const last = at + head.rest.length;
  const { end: headEnd } = words[last]!;
  if (
    head.kind === 'body' &&
    (TITLES.has(before.form.folded) || OF_MANY.test(text.slice(headEnd, headEnd + 14)))
  )
    return undefined;
  if (head.kind === 'body' && form.small && isListed(text.slice(Math.max(0, start - 50), start)))
    return undefined;
  if (head.kind === 'paper' && MAKING.has(before.form.folded)) return undefined;
  if (head.kind === 'leaders' && !(BEFORE_LEADERS.has(before.form.folded) || text[before.end] === ','))
    return undefined;
  // `chủ tịch Hồ Chí Minh`: an office before a name of a person has its own rule.
  if (head.kind === 'office' && PERSON.test(text.slice(headEnd, headEnd + 24))) return undefined;
  const tail = tailEnd(text, words, last, head);
  if (tail === undefined) return undefined;
  // Where the tail may end inside a word of two syllables only the head is shown.
  const end =
    head.kind === 'event' || head.kind === 'school' || words[last + 1]?.form.capital ? tail : headEnd;
  const name = text.slice(start, end);
  return {
    start,
    end,
    form: form.titled ? 0 : 1,
    other: form.titled ? lowerFirst(name) : capitalise(name),
    key: foldForMatch(text.slice(start, headEnd)) + text.slice(headEnd, tail).replaceAll('\n', ' '),
    wrong: wrongForm(head, words[last + 1]?.form.capital === true),
  };
}

function isListed(before: string): boolean {
  return LISTED.test(before) && MANY.test(before.split(/[.;:()]/u).at(-1)!);
}

/** The decree gives a body its capital, and custom a high office of a body that is named; leaders in general have none. */
function wrongForm({ kind, tail }: Head, isOfNamedBody: boolean): 0 | 1 | undefined {
  if (kind === 'leaders') return 0;
  return kind === 'body' || kind === 'school' || (kind === 'office' && tail === 2 && isOfNamedBody)
    ? 1
    : undefined;
}

/** Where the words end that must be the same; of an office they are fewer where a mark ends them. */
function tailEnd(text: string, words: readonly Word[], last: number, head: Head): number | undefined {
  let length = 0;
  while (length < head.tail && isJoined(text, words, last + length)) length += 1;
  // `quy chế làm việc của …`: of whom belongs to it.
  while (GOES_ON.has(words[last + length]!.form.folded) && isJoined(text, words, last + length)) length += 1;
  if (length < head.tail && (head.kind !== 'office' || length === 0)) return undefined;
  return words[last + length]!.end;
}
