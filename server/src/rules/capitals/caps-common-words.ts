import type { Role } from '../../plan/role.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { isQuoted } from '../../text/quotes.ts';
import { foldedPairs, foldedWords } from '../../vietnamese/folded-sets.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordForm } from '../../vietnamese/word-forms.ts';
import { capitalise } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalFinding, reportCapitals } from '../support/capitals.ts';
import { reportOnce } from '../support/repeated.ts';
import type { TextFinding } from '../support/text-findings.ts';
import { isJoined as isJoinedWord, wordsIn } from '../support/words.ts';
import {
  COUNTED_PAIRS,
  FIELD_PAIRS,
  INNER_AFTER_BODY,
  INNER_BEFORE_NAME,
  INNER_PAIRS,
  LISTED_PAIRS,
  PEOPLE_PAIRS,
  PLURAL_PAIRS,
  TASK_PAIRS,
} from './common-words.ts';
import { isCounted } from './counted-words.ts';
import { NEEDLESS_PREFILTER, needlessCapitals } from './needless-capitals.ts';

/** Words after which a sentence goes on, and no name begins. */
const GOES_ON = foldedWords(
  'của cho với để theo giúp từ được bởi cùng hoặc giữa mọi nhiều mời trong là gồm do đến tới thì mà khi nếu như',
);
const GO_ON = foldedPairs(
  'toàn thể|tất cả|động viên|vận động|hướng dẫn|tuyên truyền|khuyến khích|yêu cầu|đề nghị|đội ngũ|một số',
);
const WORK = new Set([
  'công tác',
  'hoạt động',
  'chất lượng',
  'phương pháp',
  'kỹ năng',
  'ý thức',
  'hình thức',
]);
const BEFORE_TASK = foldedWords('để nhằm cần phải sẽ');
const BEFORE_TASKS = new Set([
  'tiếp tục',
  'chủ động',
  'tích cực',
  'thường xuyên',
  'kịp thời',
  'tập trung',
  'trong việc',
]);
/** What makes a plural. */
const PLURAL = foldedWords('các những mỗi từng mọi');
/** Words for the kind of a body, before which or after which a pair begins with a capital. */
const BODIES = foldedWords(
  'ban hội phó đoàn phòng sở bộ tổ trưởng trạm trường tỉnh huyện xã phường ngày lễ tết hiệp',
);
/** `Giao các Đơn vị`: what a sentence begins with, not the name of a body. */
const GIVING = foldedWords('giao mời cùng gồm');
/** Feasts, and the words after which they are no names of persons. */
const FEASTS = new Set(['trung thu', 'nguyên đán', 'quốc khánh']);
const BEFORE_FEAST = foldedWords('tết ngày lễ dịp mừng rằm hội đêm niệm');
/** After these stands a title or a name, which keeps its capitals. */
const NAMES = foldedWords(
  'báo chí san bản nxb đường phố thôn xóm làng quận ấp ông bà anh chị em cô thầy tên gọi chùa chợ ty sạn hàng rạp hãng đền cầu hồ',
);
const COMPANY = /công ty|CÔNG TY|Cty|[Tt]ập đoàn|[Nn]gân hàng|[Hh]ợp tác xã|HTX|TNHH/u;
/** `Viện Chiến lược Quốc gia`. */
const INSTITUTES = foldedWords('viện vụ cục');
const NATIONAL = new Set(['mục tiêu', 'chiến lược', 'chuẩn', 'cấp', 'an ninh', 'dữ liệu']);

const isTitled = ({ form }: Word): boolean => form.titled;
const isSmall = ({ form }: Word): boolean => form.small;
const isCapital = ({ capital }: WordForm): boolean => capital;
const isNumber = ({ kind }: WordForm): boolean => kind === 'number';

const SECONDS = new Set([...INNER_PAIRS].map((pair) => pair.split(' ')[1]!));
const LASTS = new Set([...PEOPLE_PAIRS].map((pair) => pair.split(' ')[1]!));
const PREFILTER = definePrefilter({
  words: [
    'việt nam',
    ['quốc', 'gia'],
    [isNumber, isCapital],
    ...[...GOES_ON, ...PLURAL, ...BEFORE_TASK, ...LASTS, 'và', 'ngành'].map(
      (word) => [word, isCapital] as const,
    ),
    ...[...GO_ON, ...WORK, ...BEFORE_TASKS].map((pair) => [pair.split(' ')[1]!, isCapital] as const),
  ],
  forms: ({ capital, folded }) => capital && SECONDS.has(folded),
});

interface Pair {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
}

const pairAt = ({ words }: Pair, at: number): string =>
  `${words[at]?.form.folded ?? ''} ${words[at + 1]?.form.folded ?? ''}`;

const isJoined = ({ text, words }: Pair, at: number): boolean => isJoinedWord(text, words, at);

/** `Kế Hoạch`, `kế Hoạch`: a capital inside one word. */
function isInner(place: Pair): boolean {
  const { text, words, at } = place;
  const [first, second] = [words[at]!, words[at + 1]!];
  const pair = pairAt(place, at);
  if (!isTitled(second) || !(isTitled(first) || isSmall(first)) || !INNER_PAIRS.has(pair)) return false;
  if (COMPANY.test(text.slice(Math.max(0, first.start - 60), first.start))) return false;
  const before = isJoined(place, at - 1) ? words[at - 1] : undefined;
  const after = isJoined(place, at + 1) ? words[at + 2] : undefined;
  if (FEASTS.has(pair)) return before !== undefined && BEFORE_FEAST.has(before.form.folded);
  // `Ban cán sự đảng Bộ Nội vụ`: the second begins a name.
  if ((isSmall(first) || before?.form.text === 'sự') && after && isTitled(after)) return false;
  return !inName(before, place) && !beginsName(after, place);
}

/** Whether the pair is part of a name that begins before it. */
function inName(before: Word | undefined, place: Pair): boolean {
  const pair = pairAt(place, place.at);
  const isBody = before !== undefined && BODIES.has(before.form.folded);
  if (INNER_AFTER_BODY.has(pair)) return !isBody;
  if (!before || isBody) return false;
  return NAMES.has(before.form.folded) || (isTitled(before) && !INNER_PAIRS.has(pairAt(place, place.at - 2)));
}

/** Whether a name goes on after the pair. */
function beginsName(after: Word | undefined, place: Pair): boolean {
  return (
    after !== undefined &&
    isTitled(after) &&
    !INNER_BEFORE_NAME.has(pairAt(place, place.at)) &&
    !INNER_PAIRS.has(pairAt(place, place.at + 2))
  );
}

/** `của Học sinh`, `cán bộ, Đảng viên`: a common noun in the middle of a sentence. */
function isCommonNoun(place: Pair): boolean {
  const { words, at } = place;
  const before = words[at - 1];
  const after = words[at + 2];
  if (!before || !isTitled(words[at]!) || !(isSmall(words[at + 1]!) || isInner(place))) return false;
  if (after && isJoined(place, at + 1) && !isSmall(after)) return false;
  const pair = pairAt(place, at);
  // A database has a name.
  if (pair === 'cơ sở' && after?.form.folded === 'dữ') return false;
  return isJoined(place, at - 1) ? goesOn(place, pair) : isSmall(before) && isListed(place, pair);
}

/** A small letter, or the capital of a sentence that begins here. */
const isPlain = (place: Pair, at: number): boolean => {
  const word = place.words[at];
  return word !== undefined && (isSmall(word) || (isTitled(word) && !isJoined(place, at - 1)));
};

/** `cán bộ, Đảng viên`: in a list of people. */
function isListed(place: Pair, pair: string): boolean {
  const { text, words, at } = place;
  const before = words[at - 1]!;
  const earlier = words[at - 2];
  if (!earlier || !/^(?:,[ \n]| [-–][ \n])$/u.test(text.slice(before.end, words[at]!.start))) return false;
  if (before.form.folded === 'ngành')
    return isSmall(earlier) && (pair === 'đoàn thể' || PEOPLE_PAIRS.has(pair));
  if (!PEOPLE_PAIRS.has(pair) || !LISTED_PAIRS.has(pairAt(place, at - 2))) return false;
  return isPlain(place, at - 2) || isCommonNoun({ text, words, at: at - 2 });
}

/** Whether the sentence goes on after the word before the pair. */
function goesOn(place: Pair, pair: string): boolean {
  const { words, at } = place;
  const { folded } = words[at - 1]!.form;
  const earlier = isJoined(place, at - 2) ? words[at - 2] : undefined;
  if (isCounted(place.text, words, at) && COUNTED_PAIRS.has(pair)) return true;
  if (isPlain(place, at - 1)) {
    // `Vụ các Tổ chức quốc tế`: part of a name.
    if (PLURAL.has(folded) && PLURAL_PAIRS.has(pair))
      return !earlier || isSmall(earlier) || GIVING.has(earlier.form.folded);
    if (BEFORE_TASK.has(folded) && TASK_PAIRS.has(pair)) return true;
    if (GOES_ON.has(folded) && PEOPLE_PAIRS.has(pair)) return true;
  }
  if (!earlier || !isSmall(words[at - 1]!)) return false;
  if (folded === 'và') return PEOPLE_PAIRS.has(pair) && LISTED_PAIRS.has(pairAt(place, at - 3));
  if (!isPlain(place, at - 2)) return false;
  const pairBefore = pairAt(place, at - 2);
  return (
    (WORK.has(pairBefore) && FIELD_PAIRS.has(pair) && (isSmall(earlier) || pairBefore !== 'hoạt động')) ||
    (BEFORE_TASKS.has(pairBefore) && TASK_PAIRS.has(pair)) ||
    (GO_ON.has(pairBefore) && PEOPLE_PAIRS.has(pair))
  );
}

/** `đạt chuẩn Quốc gia`: what is national, not a name. */
function isNational(place: Pair): boolean {
  const { words, at } = place;
  const before = words[at - 1];
  const after = words[at + 2];
  return (
    words[at]!.form.text === 'Quốc' &&
    words[at + 1]!.form.folded === 'gia' &&
    before !== undefined &&
    isSmall(before) &&
    isJoined(place, at - 1) &&
    (NATIONAL.has(before.form.folded) || NATIONAL.has(pairAt(place, at - 2))) &&
    !INSTITUTES.has(words[at - 3]?.form.folded ?? '') &&
    !(after && isJoined(place, at + 1) && isTitled(after))
  );
}

/** `Việt nam`, `việt Nam`. */
function isCountry(place: Pair): boolean {
  const { words, at } = place;
  const [{ form: one }, { form: two }, after] = [words[at]!, words[at + 1]!, words[at + 2]];
  if (one.folded !== 'việt' || two.folded !== 'nam') return false;
  const [first, second] = [one.text, two.text];
  if (first === 'Việt' && second === 'Nam') return false;
  if (first === 'VIỆT' || second === 'NAM') return false;
  return !(after && ['giới', 'nữ'].includes(after.form.folded));
}

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const words = wordsIn(text);
  const findings: TextFinding[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const { start, form: first } = words[at]!;
    const { end, form: second } = words[at + 1]!;
    // Most words: without a capital only the name of the country is wrong.
    if (!first.titled && !second.titled && first.folded !== 'việt') continue;
    const place = { text, words, at };
    if (!isJoined(place, at)) continue;
    const right = rightForm(place);
    if (right === undefined || isQuoted(text, start)) continue;
    const written = text.slice(start, end);
    findings.push({
      ...capitalFinding(text, start, end, right(written), false),
      ...(right === small ? { severity: 'info' } : {}),
    });
  }
  return findings;
});

const small = (written: string): string => written.toLowerCase();
const firstOnly = (written: string): string => written[0]! + written.slice(1).toLowerCase();
const feast = (written: string): string => capitalise(written.toLowerCase());
const country = (): string => 'Việt Nam';

/** How the pair is to be written; undefined where it is right. */
function rightForm(place: Pair): ((written: string) => string) | undefined {
  if (isCommonNoun(place) || isNational(place)) return small;
  if (isInner(place)) return FEASTS.has(pairAt(place, place.at)) ? feast : firstOnly;
  return isCountry(place) ? country : undefined;
}

/** Lines without running text: of the recipients on one line each begins with a capital. */
const NAMES_ALONE: ReadonlySet<Role> = new Set<Role>(['title', 'subject', 'cell', 'recipients-label']);

export const capsCommonWords = defineRule({
  id: 'caps-common-words',
  title: { vi: 'Không viết hoa danh từ chung giữa câu', en: 'No capitals of common words in mid-sentence' },
  description: {
    vi: 'Danh từ chung giữa câu viết thường (“của học sinh”, “cán bộ, đảng viên”, “chuẩn quốc gia”); từ nhiều âm tiết chỉ viết hoa âm tiết đầu (“Kế hoạch”, “Nhà trường”, “Trung thu”). Tên riêng, tên báo, tên doanh nghiệp và chữ trong ngoặc kép không xét.',
    en: 'Common words have no capital in the middle of a sentence (“của học sinh”, “chuẩn quốc gia”), and only the first syllable of a word may have one (“Kế hoạch”, “Trung thu”). Names, newspapers, companies and quoted words are left alone.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-sentence',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Kế hoạch này của nhà trường; Nhà trường tổ chức cho học sinh; cán bộ, đảng viên và giáo viên.',
      'Báo Thanh Niên, báo Giáo Dục và Thời Đại, Nhà xuất bản Giáo Dục; đường Giải Phóng; phường Trung Tâm.',
      'Tổ chức Y tế Thế giới; di sản văn hóa Thế giới; Chiến tranh Thế giới thứ hai; tạp chí Thế giới vi tính; danh sách Thế giới di động; Báo Gia đình; tạp chí Gia đình và Trẻ em; danh hiệu Gia đình văn hóa; giải Công trình xanh; Ngân hàng Nhà nước Khu vực; sách Công dân số.',
      'Ông Nguyễn Năng Lực, bà Trần Thị Trường, cô Lê Trung Thu; xã Đoàn Kết; thôn Hạnh Phúc.',
      'Công ty Cổ phần Giáo Dục Sao Mai; Ngân hàng TMCP Công Thương; HTX Dịch Vụ Nông Nghiệp.',
      'KẾ HOẠCH TỔ CHỨC HỘI NGHỊ; Học sinh toàn trường tham gia. Giáo viên chủ nhiệm quản lý lớp.',
      'Vụ các Tổ chức quốc tế; Đảng ủy Khối các Cơ quan Trung ương; Hội Cha mẹ học sinh; là Đảng viên Đảng Cộng sản Việt Nam.',
      'Chủ đề “Học Sinh Tích Cực”; Ngân hàng dữ liệu; Hội đồng Giáo dục Quốc gia; Đại học Quốc gia Hà Nội; Viện Chiến lược Quốc gia; Văn phòng Đảng, tổ chức Đoàn và Pháp chế; Ban Đảng, tổ chức và Kiểm tra.',
      'Phong trào Thi đua yêu nước; câu lạc bộ Xây dựng gia đình hạnh phúc; mô hình Quản lý rác thải; đề tài Nghiên cứu cây dược liệu.',
      'Phối hợp với Sở Khoa học và Công nghệ, phòng Quản lý đô thị; danh hiệu Anh hùng Lao động; tại Cơ sở dữ liệu quốc gia.',
      'Nghị quyết số 57-NQ/TW về Đột phá phát triển; TCVN 14423:2025 về An ninh mạng; từ Bộ phận Tiếp nhận và Trả kết quả.',
      'Điều 5 Cán bộ, công chức; 2 Người lao động làm việc; năm 2026 Đơn vị báo cáo; khối 3 Học sinh tập trung.',
      'Báo cáo Lãnh đạo Bộ, Lãnh đạo Sở; Phòng Lãnh đạo UBND; Lãnh đạo UBND xã dự họp.',
      'Trưởng Ban Tổ chức Trung ương; Phó Trưởng Ban Chỉ đạo; người Việt Nam; nam, nữ thanh niên.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Dịch bệnh trên ⟦Thế giới⟧ diễn biến phức tạp; tuyên truyền nghị quyết của Đảng, chính sách ⟦Pháp luật⟧ của Nhà nước. Giao các ⟦Đơn vị⟧ liên quan phối hợp; đoàn kiểm tra làm việc với ⟦Địa phương⟧ nơi có dịch; liên thông dữ liệu giữa các ⟦Cơ quan⟧ trong tỉnh; mỗi ⟦Học sinh⟧ một cuốn sách.',
        fixed:
          'Dịch bệnh trên thế giới diễn biến phức tạp; tuyên truyền nghị quyết của Đảng, chính sách pháp luật của Nhà nước. Giao các đơn vị liên quan phối hợp; đoàn kiểm tra làm việc với địa phương nơi có dịch; liên thông dữ liệu giữa các cơ quan trong tỉnh; mỗi học sinh một cuốn sách.',
      },
      {
        regime: 'state',
        text: 'Thành lập 32 ⟦Chi đội⟧, mời 05 ⟦Đại biểu⟧; báo cáo kết quả với ⟦Lãnh đạo⟧ UBND xã; phát động cho học sinh – ⟦Đội viên⟧.',
        fixed:
          'Thành lập 32 chi đội, mời 05 đại biểu; báo cáo kết quả với lãnh đạo UBND xã; phát động cho học sinh – đội viên.',
      },
      {
        regime: 'state',
        text: '⟦Kế Hoạch⟧ tổ chức tết ⟦Trung Thu⟧ của ⟦Nhà Trường⟧ do Ban ⟦Giám Hiệu⟧ ban hành.',
        fixed: 'Kế hoạch tổ chức tết Trung thu của Nhà trường do Ban Giám hiệu ban hành.',
      },
      {
        regime: 'state',
        text: 'Tạo điều kiện cho ⟦Học sinh⟧ tham gia; cán bộ, ⟦Đảng viên⟧ gương mẫu; các ⟦Đoàn thể⟧ xã; trường đạt chuẩn ⟦Quốc gia⟧.',
        fixed:
          'Tạo điều kiện cho học sinh tham gia; cán bộ, đảng viên gương mẫu; các đoàn thể xã; trường đạt chuẩn quốc gia.',
      },
      {
        regime: 'state',
        text: 'Theo Chiến lược ⟦Quốc gia⟧ bảo đảm an toàn; Công an xã tăng cường ⟦Tuần tra⟧ ban đêm, chấp hành nghiêm ⟦Pháp luật⟧; nâng cao ⟦Mức độ⟧ hài lòng; MTTQ ⟦Phối hợp⟧ với Công an xã.',
        fixed:
          'Theo Chiến lược quốc gia bảo đảm an toàn; Công an xã tăng cường tuần tra ban đêm, chấp hành nghiêm pháp luật; nâng cao mức độ hài lòng; MTTQ phối hợp với Công an xã.',
      },
      {
        regime: 'state',
        text: 'Trường ⟦Mầm Non⟧ Hoa Mai phối hợp Đoàn ⟦Thanh Niên⟧ và Hội ⟦Phụ Nữ⟧; truyền thống của dân tộc ⟦việt Nam⟧.',
        fixed:
          'Trường Mầm non Hoa Mai phối hợp Đoàn Thanh niên và Hội Phụ nữ; truyền thống của dân tộc Việt Nam.',
      },
    ],
  },
  check(plan, context) {
    reportOnce(plan, context, (report) => {
      const once = { ...context, report };
      reportCapitals(
        plan,
        once,
        PREFILTER,
        scan,
        ({ role, segment }) => role !== 'recipients-label' && !segment.isUpper,
      );
      // Not in cells: of a table set with blanks the rows of a column are read as one text.
      reportCapitals(plan, once, NEEDLESS_PREFILTER, needlessCapitals, ({ role, segment }) => {
        return !NAMES_ALONE.has(role) && !segment.isUpper;
      });
    });
  },
});
