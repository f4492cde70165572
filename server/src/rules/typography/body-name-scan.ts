import type { Word } from '../../vietnamese/lexed-text.ts';
import { type SlipKind, slipKind } from '../../vietnamese/spelling/slip-kinds.ts';
import { spelledWord } from '../../vietnamese/spelling/spelled-word.ts';
import { syllableByKeys } from '../../vietnamese/spelling/vni.ts';
import { capitalise, foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { wordsIn } from '../support/words.ts';

const FIELDS = [
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Kế hoạch và Đầu tư',
  'Dân tộc và Tôn giáo',
  'Văn hóa Thể thao và Du lịch',
  'Lao động Thương binh và Xã hội',
  'Tài chính',
  'Nội vụ',
  'Y tế',
  'Tư pháp',
  'Xây dựng',
  'Công Thương',
];

/** Names of bodies of three syllables and more, as they are written, their commas and hyphens left out. */
const NAMES = [
  ...FIELDS.flatMap((field) => [`Bộ ${field}`, `Sở ${field}`, `Phòng ${field}`]),
  'Phòng Văn hóa Xã hội',
  'Phòng Kinh tế',
  'Phòng Kinh tế Hạ tầng và Đô thị',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc',
  'Ủy ban Kiểm tra',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Hội Người cao tuổi',
  'Hội Khuyến học',
  'Liên đoàn Lao động',
  'Đoàn Thanh niên',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Đảng Cộng sản',
  'Ban Thường vụ Tỉnh ủy',
  'Ban Thường vụ Thành ủy',
  'Ban Thường vụ Đảng ủy',
  'Ban Chấp hành Đảng bộ',
  'Thủ tướng Chính phủ',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Ban Chỉ huy Quân sự',
  'Bộ Chỉ huy Quân sự',
  'Bộ đội Biên phòng',
  'Bảo hiểm xã hội',
  'Trạm Y tế',
  'Trung tâm Y tế',
  'Trung tâm Phục vụ hành chính công',
  'Ngân hàng Chính sách xã hội',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trường Trung học cơ sở',
  'Trường Trung học phổ thông',
];

interface BodyName {
  readonly written: readonly string[];
  readonly folded: readonly string[];
}

/** A name with one syllable that is wrong, lost or has changed places. Indices of the text. */
export interface BrokenName {
  readonly start: number;
  readonly end: number;
  /** As it should stand there. */
  readonly right: string;
}

interface SyllableOfName {
  readonly name: BodyName;
  readonly at: number;
}

/** By a first and a second syllable, where they stand in the names: side by side, and with one between them. */
const PLACES = new Map<string, readonly [Map<string, SyllableOfName[]>, Map<string, SyllableOfName[]>]>();
const RIGHT = new Set(NAMES.map(foldForMatch));
for (const text of NAMES) {
  const name = { written: text.split(' '), folded: foldForMatch(text).split(' ') };
  for (const [at, syllable] of name.folded.entries()) {
    const places = PLACES.get(syllable) ?? [new Map(), new Map()];
    PLACES.set(syllable, places);
    for (const [between, seconds] of places.entries()) {
      const other = name.folded[at + between + 1];
      if (other !== undefined) seconds.set(other, [...(seconds.get(other) ?? []), { name, at }]);
    }
  }
}

/** In a name of so few syllables only the surest slips are told. */
const SHORT = 3;
/** Of names of so many one syllable may be lost, so that nothing else can be meant; and of this one. */
const LONG = 5;
const NO_OTHER = 'thủ tướng chính phủ';
const SURE: ReadonlySet<SlipKind> = new Set(['mark-lost', 'mark-wrong', 'hook-tilde', 'swap']);
/** Another letter makes another word. */
const UNSURE: ReadonlySet<SlipKind> = new Set(['letter', 'marks-wrong']);

/** The names of bodies that are broken by one slip. */
export function brokenNames(text: string): readonly BrokenName[] {
  const words = wordsIn(text);
  const found: BrokenName[] = [];
  let end = -1;
  for (let i = 0; i + 1 < words.length; i += 1) {
    const broken = brokenAt(text, words, i);
    if (!broken || broken.start < end) continue;
    found.push(broken);
    end = broken.end;
  }
  return found;
}

function brokenAt(text: string, words: readonly Word[], at: number): BrokenName | undefined {
  const after = PLACES.get(words[at]!.form.folded);
  if (!after) return undefined;
  let best: BrokenName | undefined;
  for (let between = 0; between < after.length; between += 1) {
    const places = after[between]!.get(words[at + between + 1]?.form.folded ?? '');
    if (!places) continue;
    for (const place of places) {
      const from = at - place.at;
      for (let start = Math.max(0, from); start <= from + 1; start += 1) {
        const broken = compare(text, words, start, place.name);
        if (broken && (!best || broken.end - broken.start > best.end - best.start)) best = broken;
      }
    }
  }
  return best;
}

/** What is wrong with a name that begins with the word at `from`, if it is one slip. */
function compare(text: string, words: readonly Word[], from: number, name: BodyName): BrokenName | undefined {
  const { folded } = name;
  const differs = sameSyllables(words, from, folded, 0);
  if (differs === folded.length) return undefined;
  const goesOn = (skipped: number, at: number): boolean =>
    skipped + sameSyllables(words, at, folded, skipped) >= folded.length;
  const here = from + differs;
  const last = from + folded.length - 1;
  if (words[here] && goesOn(differs + 1, here + 1) && isSlip(words[here], name, differs))
    return broken(text, words, from, last, name, differs);
  const one = folded[differs];
  const two = folded[differs + 1];
  if (folded.length > SHORT && two !== undefined && goesOn(differs + 2, here + 2)) {
    if (words[here]?.form.folded === two && words[here + 1]?.form.folded === one)
      return broken(text, words, from, last, name);
  }
  if (differs === 0 || one === 'và' || !goesOn(differs + 1, here)) return undefined;
  if (folded.length < LONG && (folded.join(' ') !== NO_OTHER || differs !== 1)) return undefined;
  // `Bộ Chỉ huy Quân khu`, and what goes on in the next line.
  if (differs === folded.length - 1 && !/^\s?[.,;:)]/u.test(text.slice(words[last - 1]!.end)))
    return undefined;
  return broken(text, words, from, last - 1, name);
}

/** How many words, from `at` on, are the syllables of a name from the one at `first` on. */
function sameSyllables(words: readonly Word[], at: number, folded: readonly string[], first: number): number {
  let count = 0;
  while (first + count < folded.length && words[at + count]?.form.folded === folded[first + count])
    count += 1;
  return count;
}

function isSlip({ form }: Word, { folded }: BodyName, at: number): boolean {
  const meant = folded[at]!;
  if (form.kind === 'number' || form.kind === 'abbreviation') return false;
  const keys = syllableByKeys(form.folded);
  if (keys !== undefined && foldForMatch(keys) === meant) return true;
  if (form.kind === 'mixed') return false;
  const kind = slipKind(spelledWord(form.folded), spelledWord(meant), form.syllable);
  if (kind === undefined) return false;
  if (!form.syllable) return true;
  return folded.length > SHORT ? !UNSURE.has(kind) : SURE.has(kind);
}

/** The words of a name from `first` to `last`, if they are written as one; `wrong`: the syllable that has a slip. */
function broken(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  name: BodyName,
  wrong?: number,
): BrokenName | undefined {
  for (let i = first + 1; i <= last; i += 1) {
    if (!isJoined(text, words, i, wrong !== undefined)) return undefined;
  }
  const start = words[first]!.start;
  const end = words[last]!.end;
  const own = words.slice(first, last + 1).map(({ form }) => form);
  if (RIGHT.has(own.map(({ folded }) => folded).join(' '))) return undefined;
  const isCapitals = isUpper(text.slice(start, end));
  if (!own[0]!.capital) return undefined;
  // The capitals of a name, after a first syllable that may be another word.
  if (!isCapitals && wrong === 0 && own.some((form, i) => i > 0 && !form.capital && isCapital(name, i)))
    return undefined;
  if (wrong === undefined)
    return { start, end, right: isCapitals ? name.written.join(' ').toUpperCase() : name.written.join(' ') };
  const { start: from, end: to } = words[first + wrong]!;
  const syllable = name.written[wrong]!;
  const put = isCapitals
    ? syllable.toUpperCase()
    : own[wrong]!.capital
      ? capitalise(syllable)
      : syllable.toLowerCase();
  return { start, end, right: text.slice(start, from) + put + text.slice(to, end) };
}

function isCapital({ written }: BodyName, at: number): boolean {
  return isUpper(written[at]![0]!);
}

/** Whether nothing but a blank, or marks as names have them, stands between a word and the one before. */
function isJoined(text: string, words: readonly Word[], at: number, withMarks = true): boolean {
  const word = words[at];
  if (!word || at === 0) return false;
  const between = text.slice(words[at - 1]!.end, word.start);
  return withMarks ? /^(?:,? |\s| [-–] )$/u.test(between) : /^\s$/u.test(between);
}
