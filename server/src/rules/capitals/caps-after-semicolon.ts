import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { isQuoted } from '../../text/quotes.ts';
import { foldedPairs } from '../../vietnamese/folded-sets.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter, LETTER } from '../../vietnamese/prefilter.ts';
import { foldForMatch, lowerFirst } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportCapitals } from '../support/capitals.ts';
import { type TextFinding, writeTitle } from '../support/text-findings.ts';
import { ACTION_PAIRS, THING_PAIRS } from './plain-words.ts';

/** Further first words of tasks and clauses, of one syllable too: no name of a body, a person, a place or a document begins so. */
const OPENERS = foldedPairs(
  'chào mừng|đồng thời|trước ngày|tuyệt đối|gắn|giúp|lập|treo|gửi|nộp|quay|chụp|viết|mời|dọn|trồng|không|những|khi|nếu|khuyến khích|giải quyết|phân công|ngăn chặn|tạo điều|hướng dẫn|căn cứ|trong đó|riêng|việc|đối với',
);
/** After a semicolon alone: after a comma they begin the name of a document or a second thing that is counted. */
const ONLY_SEMICOLON = foldedPairs('hướng dẫn|căn cứ|những|việc|không|đối với|trong đó|khi|nếu|điều tra');
/** After a semicolon, before the name of a document: `…; Căn cứ Kế hoạch số …`. */
const BASES = foldedPairs('căn cứ|thực hiện|triển khai|tiếp tục');
const DOCUMENT = regexp.u`^\s(?:Kế hoạch|Quyết định|Nghị quyết|Nghị định|Chỉ thị|Công văn|Thông tư|Luật|Hướng dẫn|Chương trình|Kết luận|Thông báo|Quy định|Điều lệ)(?!\p{L})`;
/** Also fields of work, by which bodies are called. */
const FIELDS = foldedPairs('thi đua|thông tin|truyền thông|thống kê');
/** After one of these words or pairs they make a title or a name of it: `Điều tra viên`, `Công nghệ số`. */
const OF_NAME = String.raw`số\s|đề\s|trưởng(?!\p{L})|viên(?!\p{L})|trình(?!\p{L})|xã hội|chính trị|tín dụng`;
const AFTER = regexp.gu`(?<=[\p{L}\p{M}\p{Nd})”%][;,]\s)\p{Lu}[\p{Ll}\p{M}]*(?=,?\s(?!${OF_NAME})\p{Ll})`;
const NEXT = regexp.uy`\s(\p{Ll}[\p{Ll}\p{M}]*)(?=(,?\s(?:\p{Ll}|\d)|[.;]|$)?)`;
const NOT_AFTER = regexp.uy`\s(?:${OF_NAME})`;
const CAPITAL_AFTER = regexp.u`[;,]\s\p{Lu}`;
const PAUSE = regexp.gu`;\s(?=\p{Lu})`;
const SMALL_AFTER_PAUSE = regexp.gu`;\s(?=\p{Ll})`;
/** `Nội dung: Thực hiện …; Kiểm tra …`: what a colon announces begins with capitals, each part. */
const ANNOUNCED = regexp.u`:\s\p{Lu}`;
/** Parts of what these announce are names of movements, targets or documents. */
const TITLES =
  /^\W*(?:phong trào|cuộc vận động|chương trình|mục tiêu|chủ đề|dự án|đề án|luật|nghị|quyết|kế hoạch|tiêu chí)/iu;

const PREFILTER = definePrefilter({ beside: [[['comma', 'blank'], LETTER]] });

/** The end of the word or the pair of words at `start` that begins a task. */
function taskAt(text: string, start: number, first: string, mark: string): number | undefined {
  const end = start + first.length;
  NEXT.lastIndex = end;
  const [, second, after] = NEXT.exec(text) ?? [];
  const pair = foldForMatch(`${first} ${second}`);
  const only = (words: string): boolean => (mark === ';' || !ONLY_SEMICOLON.has(words)) && !FIELDS.has(words);
  if (
    second !== undefined &&
    after !== undefined &&
    (OPENERS.has(pair) || ACTION_PAIRS.has(pair) || (mark === ';' && THING_PAIRS.has(pair)))
  ) {
    NOT_AFTER.lastIndex = end + 1 + second.length;
    return only(pair) && !NOT_AFTER.test(text) ? end + 1 + second.length : undefined;
  }
  if (
    mark === ';' &&
    BASES.has(pair) &&
    DOCUMENT.test(text.slice(end + 1 + second!.length, end + 20 + second!.length))
  )
    return end + 1 + second!.length;
  const word = foldForMatch(first);
  return OPENERS.has(word) && only(word) ? end : undefined;
}

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  if (!CAPITAL_AFTER.test(text)) return [];
  const found = allMatches(text, AFTER).flatMap(({ index: start, 0: first }) => {
    const mark = text[start - 2]!;
    const end = taskAt(text, start, first, mark);
    if (end === undefined || isQuoted(text, start)) return [];
    return mark === ',' && isListOfNames(text, start) ? [] : [{ start, end, mark }];
  });
  if (found.length === 0) return [];
  const capitals = allMatches(text, PAUSE).length;
  // Parts that all begin with a capital are names, or a habit, which is told once.
  const isHabit = capitals > 1 && capitals > allMatches(text, SMALL_AFTER_PAUSE).length;
  if (!isHabit) return found.map((each) => findingOf(text, each));
  const parts = found.filter(({ mark }) => mark === ';');
  if (parts.length < capitals || ANNOUNCED.test(text) || TITLES.test(text)) return [];
  return [findingOf(text, parts[0]!)];
});

/** How far back, in UTF-16 units, names are looked for. */
const NEAR = 60;
const CLAUSE = /[.;:]\s/u;

/** `Lãnh đạo Phòng Đấu thầu, Thẩm định`: a name before the comma, in the same clause. */
function isListOfNames(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const clause = before.split(CLAUSE).at(-1)!;
  const isWhole = clause.length < before.length || start <= NEAR;
  return regexp.u`\p{Lu}`.test(isWhole ? clause.trimStart().replace(/^\W*./u, '') : clause);
}

function findingOf(
  text: string,
  { start, end, mark }: { start: number; end: number; mark: string },
): TextFinding {
  const found = text.slice(start, end);
  const right = lowerFirst(found);
  return {
    start,
    end,
    message: {
      vi: `Viết hoa sau dấu “${mark}”: “${found}”. Viết “${right}”, hoặc thay dấu này bằng dấu chấm.`,
      en: `A capital after “${mark}”: “${found}”. Write “${right}”, or a full stop before it.`,
    },
    fix: {
      safe: false,
      title: writeTitle(right),
      replacements: [{ start, end: start + 1, newText: right[0]! }],
    },
  };
}

export const capsAfterSemicolon = defineRule({
  id: 'caps-after-semicolon',
  title: { vi: 'Không viết hoa sau dấu chấm phẩy, dấu phẩy', en: 'No capital after a semicolon or comma' },
  description: {
    vi: 'Chữ cái đầu chỉ viết hoa ở đầu câu; sau dấu chấm phẩy, dấu phẩy câu còn tiếp. Tên riêng, tên loại văn bản, các vế đều viết hoa (tên phong trào) không xét.',
    en: 'A capital begins a sentence; after a semicolon or a comma the sentence goes on. Names, and parts that all begin with a capital, are left alone.',
  },
  part: 'capitals',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-sentence',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Chủ trì, phối hợp thực hiện Kế hoạch; hướng dẫn, theo dõi, đôn đốc.',
      'Thực hiện Kế hoạch số 15/KH-UBND; Hướng dẫn số 06-HD/BTGDV của Ban Tuyên giáo.',
      'Phong trào Chung tay vì người nghèo; Đẩy mạnh phát triển kết cấu hạ tầng; Thi đua xây dựng xã hội học tập.',
      'Kết quả: Kế hoạch, Hướng dẫn công tác tuyên truyền, Báo cáo.',
      'Chủ đề “Đoàn kết; Chủ động phòng ngừa” được truyền thông rộng rãi.',
      'Sở Y tế, Sở Xây dựng; Trung tâm Kiểm soát bệnh tật.',
      'Báo cáo kết quả. Chủ động phối hợp với các đơn vị.',
      'Phó Tư lệnh, Tham mưu trưởng Quân khu; Chánh Thanh tra, Kiểm tra viên cao cấp; tổ chức xã hội, Tổ chức xã hội - nghề nghiệp.',
      'PHÒNG BỆNH; CHỦ ĐỘNG ỨNG PHÓ',
      'Nội dung: Thực hiện vệ sinh; Kiểm tra bếp ăn; Chuẩn bị dụng cụ.',
      'Lĩnh vực Văn thư; Thi đua, khen thưởng; Phòng Đấu thầu, Thẩm định và Giám sát đầu tư; các sở; các tổ chức.',
    ],
    invalid: [
      {
        text: 'Thực hiện Chỉ thị số 46-CT/TW của Ban Bí thư; ⟦Căn cứ⟧ Kế hoạch số 64/KH-BTV của Hội, Ban Thường vụ xây dựng kế hoạch.',
        fixed:
          'Thực hiện Chỉ thị số 46-CT/TW của Ban Bí thư; căn cứ Kế hoạch số 64/KH-BTV của Hội, Ban Thường vụ xây dựng kế hoạch.',
      },
      {
        regime: 'state',
        text: 'Triển khai thực hiện Kế hoạch này; ⟦Hướng dẫn⟧ theo dõi, đôn đốc, tổng hợp.',
        fixed: 'Triển khai thực hiện Kế hoạch này; hướng dẫn theo dõi, đôn đốc, tổng hợp.',
      },
      {
        regime: 'state',
        text: 'Treo cờ tại trụ sở; ⟦Quay⟧ video, chụp ảnh hoạt động; Chào mừng ngày thành lập Đoàn.',
        fixed: 'Treo cờ tại trụ sở; quay video, chụp ảnh hoạt động; chào mừng ngày thành lập Đoàn.',
      },
      {
        regime: 'state',
        text: 'Khám sàng lọc tại nhà, ⟦Cấp phát⟧ thuốc cho người cao tuổi; tuyên truyền về PCCC; ⟦Nhắc nhở⟧ hộ dân.',
        fixed:
          'Khám sàng lọc tại nhà, cấp phát thuốc cho người cao tuổi; tuyên truyền về PCCC; nhắc nhở hộ dân.',
      },
      {
        regime: 'state',
        text: 'Trong giai đoạn 2026 - 2030, ⟦Đảm bảo⟧ xây dựng trạm phát sóng tại các xã.',
        fixed: 'Trong giai đoạn 2026 - 2030, đảm bảo xây dựng trạm phát sóng tại các xã.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(
      plan,
      context,
      PREFILTER,
      scan,
      ({ role, segment }) => role !== 'title' && role !== 'subject' && !segment.isUpper,
    );
  },
});
