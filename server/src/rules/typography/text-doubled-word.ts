import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { foldedPairs, foldedWords } from '../../vietnamese/folded-sets.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import type { WordForm } from '../../vietnamese/word-forms.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, MAX_FINDINGS } from '../rule.ts';
import { reportOnce } from '../support/repeated.ts';
import { REPEATED_PHRASES_PREFILTER, repeatedPhrases } from '../support/repeated-phrases.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';
import { isLetterSpaced, scanPerTable, wordsIn } from '../support/words.ts';

/** Words that the language never says twice: particles and what only stands before another word. */
const NEVER_TWICE = foldedWords(
  'và của các những cho với trong theo là được số về tại đến bị ở thì mà như để nhằm khi nếu sẽ đã đang do bởi hoặc hay cùng trên dưới giữa thuộc gồm này một',
);
/** Some of them that end no word either. */
const NEVER_AN_END = foldedWords('và của các những với là hoặc nhằm nếu sẽ đã này gồm mà');
/** What is said twice for every one, for by and by, or for more and more. */
const REDUPLICATED = foldedWords(
  'luôn dần từ mãi ngày nhà người đời nơi ai đâu thường hằng vừa xa gần khác chung riêng lần tháng năm đêm bước cao nhỏ to xanh đỏ trắng vàng nhanh chậm rõ sáng tối ngành làng xóm bản nối lớp đều chiều nhiều kịp sẵn nho lâu khẽ hơi ầm rầm ba chuồn cào đa thoang hay oang vành tỷ tỉ triệu nghìn chấm bim',
);
/** Some of them that a date follows. */
const BEFORE_DATE = foldedWords('ngày từ tháng');
/** `công nghệ số`, `chuyển đổi số`: what is digital. */
const DIGITAL = foldedWords('nghệ đổi thuật tế hội quyền liệu tầng ký nghiệp');
/** Words with which the name of a body begins. */
const BODY_WORDS = foldedWords('ban phòng hội sở');
/** Who stands before the name of a body that begins like his title ends. */
const HEADS = foldedWords('trưởng phó đạo chánh viên');
/** `sân trường | trường Tiểu học …`: a place and the school, the commune it belongs to. */
const PLACES = foldedPairs('sân trường|cổng trường|nhà trường|cấp xã|cấp tỉnh|cấp phường|trụ sở');
/** Words that end in what is a particle elsewhere. */
const PHRASES = foldedPairs('nhà ở|đất ở|chỗ ở|nơi ở|quà tặng');
/** Words that begin with what is a word of its own before them: `phát triển thành | thành phố`, `giao cho | cho vay`. */
const BEGINNINGS = foldedPairs(
  'thành phố|thành viên|thành tích|thành phần|thành phẩm|bằng chứng|bằng cấp|bằng khen|bằng tốt|bằng lái|theo dõi|cho vay|cho thuê|cho phép|của cải|về đích|về nước|về hưu|tại chỗ|tại chức|từ thiện|từ ngữ|từ điển',
);
const DIRECTIONS = foldedWords('đông tây nam bắc');
const PAIRS_SAID_TWICE = foldedPairs('từng bước|thế hệ|từng lớp|vân vân');
/** How closely two syllables belong together that are neighbours by right, and that make one word. */
const NEIGHBOURS = 1.5;
const ONE_WORD = 3;
const WORD_END = 4;
const REDUPLICATION = 8;

/** Binary logarithm of the documents from which a syllable is known to be said twice. */
const REPEATED = 6;
const REPEATED_PAIR = 4;

const PREFILTER = definePrefilter({ twice: true });

interface Token extends Pick<WordForm, 'text' | 'kind' | 'folded'> {
  readonly start: number;
  readonly end: number;
  /** Nothing but a blank before it. */
  readonly joined: boolean;
  readonly newLine: boolean;
}

function scanDoubled(text: string, words: WordTable | undefined): readonly TextFinding[] {
  const runs = wordsIn(text);
  const findings: TextFinding[] = [];
  // More than are shown need not be looked for.
  for (let i = 1; i < runs.length && findings.length <= MAX_FINDINGS; i += 1) {
    const same = isSame(runs[i - 1]!, runs[i]!);
    const samePair = !same && i >= 3 && isSame(runs[i - 2]!, runs[i]!) && isSame(runs[i - 3]!, runs[i - 1]!);
    if (!same && !samePair) continue;
    const gap = runs[i]!.start - runs[i - 1]!.end;
    if (gap > 3 || text.slice(runs[i - 1]!.end, runs[i]!.start).trim() !== '') continue;
    const tokens = tokensOf(text, runs, i);
    const at = tokens.length - (i + 1 < runs.length ? 2 : 1);
    if (same && isDoubled(tokens, at, words))
      findings.push(findingOf(text, tokens[at - 1]!.end, tokens[at]!, tokens[at]!));
    else if (samePair && isDoubledPair(tokens, at, words))
      findings.push(findingOf(text, tokens[at - 2]!.end, tokens[at - 1]!, tokens[at]!));
  }
  return isLetterSpaced(text) ? [] : findings;
}

function isSame(a: Word, b: Word): boolean {
  return a.form.folded === b.form.folded;
}

/** The words around the one at `at`: three before, one after. */
function tokensOf(text: string, runs: readonly Word[], at: number): Token[] {
  const from = Math.max(0, at - 3);
  return runs.slice(from, at + 2).map((word, i) => {
    const end = runs[from + i - 1]?.end;
    const gap = end === undefined ? '' : text.slice(end, word.start);
    return {
      text: word.form.text,
      kind: word.form.kind,
      folded: word.form.folded,
      start: word.start,
      end: word.end,
      joined: end !== undefined && gap.length <= 3 && gap.trim() === '',
      newLine: gap.includes('\n'),
    };
  });
}

function isDoubled(tokens: readonly Token[], at: number, words: WordTable | undefined): boolean {
  const second = tokens[at]!;
  const first = tokens[at - 1]!;
  if (!second.joined || first.folded !== second.folded || first.kind === 'number') return false;
  const small = !isUpper(second.text[0]!);
  if (second.newLine && !(small && !isUpper(first.text[0]!))) return false;
  if (first.kind === 'abbreviation')
    return first.text === second.text && first.text.length > 2 && !/^[IVXLC]+$/u.test(first.text);
  if (first.kind !== 'word' || isName(tokens, at)) return false;
  // `ngày ngày 31/3/2027`, `từ từ 17/12/2025`; day by day and by and by no number follows.
  if (BEFORE_DATE.has(second.folded) && tokens[at + 1]?.joined && tokens[at + 1]?.kind === 'number')
    return true;
  // `Luật Công nghiệp công nghệ số số 71/2025/QH15`: the second belongs to the number.
  if (second.folded === 'số' && tokens[at + 1]?.kind !== 'word' && DIGITAL.has(tokens[at - 2]?.folded ?? ''))
    return false;
  return words ? isDoubledByTable(tokens, at, words) : small && NEVER_TWICE.has(second.folded);
}

/** Whether one of the two is a name, or belongs to the next word: `đổi tên thành Thành phố`, `đồng chí Chính Chính phủ`. */
function isName(tokens: readonly Token[], at: number): boolean {
  const [first, second, after] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
  const before = first.joined ? tokens[at - 2] : undefined;
  if (before && after?.joined && isUpper(after.text[0]!) && PLACES.has(`${before.folded} ${first.folded}`))
    return true;
  const [isFirst, isSecond] = [isUpper(first.text[0]!), isUpper(second.text[0]!)];
  if (!isFirst && isSecond) return true;
  if (after?.joined && BEGINNINGS.has(`${second.folded} ${after.folded}`)) return true;
  if (!isFirst) return false;
  // `dùng trình duyệt Cốc cốc`.
  if (!isSecond) return before !== undefined;
  if (DIRECTIONS.has(second.folded)) return true;
  return (
    before !== undefined &&
    isUpper(before.text[0]!) &&
    !isUpper(second.text) &&
    !!after &&
    !isUpper(after.text[0]!)
  );
}

/** Whether a word that stands twice was meant once, by the words beside it. In: the same word at `at` and before it. */
function isDoubledByTable(tokens: readonly Token[], at: number, words: WordTable): boolean {
  const second = tokens[at]!;
  const first = tokens[at - 1]!;
  const small = !isUpper(second.text[0]!);
  const isParticle = small && NEVER_TWICE.has(second.folded);
  const id = words.idOf(second.folded);
  if (id < 0) return isParticle;
  const before = first.joined ? tokens[at - 2] : undefined;
  const after = tokens[at + 1]?.joined ? tokens[at + 1] : undefined;
  const left = before ? words.bond(words.idOf(before.folded), id) : -1;
  const right = after ? words.bond(id, words.idOf(after.folded)) : -1;
  if (isParticle) return isDoubledParticle(second, before, left);
  // A phrase that ends where the next begins: sơ kết | kết quả.
  const isBetween = left >= ONE_WORD && right >= ONE_WORD;
  const once = REDUPLICATED.has(second.folded) || isBetween ? ONCE_BETWEEN : ONCE;
  if (before && after && isKnownOnce(words, [before, second, after], once)) return true;
  if (REDUPLICATED.has(second.folded)) return false;
  const isCommon = (words.weight(id, id) ?? 0) >= REPEATED;
  if (small && isReduplication(words.bond(id, id), isCommon)) return false;
  // `Ban Ban Chấp hành`; but `Trưởng Ban Ban Tổ chức`.
  if (!small && BODY_WORDS.has(second.folded) && first.text === second.text)
    return !(before && HEADS.has(before.folded));
  // A name: Lò Văn Văn, bản Nậm Nậm.
  if (!small && !isUpper(second.text) && right < ONE_WORD) return false;
  const least = small ? NEIGHBOURS : ONE_WORD;
  if (left >= least && right >= NEIGHBOURS) return false;
  return left >= ONE_WORD || right >= ONE_WORD || !isCommon;
}

/** Whether a particle is doubled that may be the end of a word before it: triệt để | để; nhà ở | ở. */
function isDoubledParticle({ folded }: Token, before: Token | undefined, bond: number): boolean {
  if (NEVER_AN_END.has(folded)) return true;
  return bond < WORD_END && !(before && PHRASES.has(`${before.folded} ${folded}`));
}

/** Binary logarithm of documents with the word once between its neighbours, and how many more than with it twice. */
const ONCE = 4;
const ONCE_BETWEEN = 6;
const MORE_THAN_TWICE = 4;

/** Whether texts have the word once between the two beside it, and hardly any twice: `nâng cao đánh đánh giá`. */
function isKnownOnce(
  words: WordTable,
  [before, word, after]: readonly [before: Token, word: Token, after: Token],
  least: number,
): boolean {
  const [first, id, last] = [before, word, after].map(({ folded }) => words.idOf(folded)) as [
    number,
    number,
    number,
  ];
  const once = words.tripleWeight(first, id, last) ?? 0;
  return once >= least && once - (words.weight(id, id) ?? 0) >= MORE_THAN_TWICE;
}

function isReduplication(bond: number, isCommon: boolean): boolean {
  return bond >= REDUPLICATION || (bond >= ONE_WORD && isCommon);
}

/** `thực hiện thực hiện`. */
function isDoubledPair(tokens: readonly Token[], at: number, words: WordTable | undefined): boolean {
  const four = tokens.slice(at - 3, at + 1);
  if (
    four.length < 4 ||
    !four.every((place, i) => place.kind === 'word' && !isUpper(place.text[0]!) && (i === 0 || place.joined))
  )
    return false;
  const [a, b, c, d] = four.map(({ folded }) => folded);
  if (a !== c || b !== d || a === b || PAIRS_SAID_TWICE.has(`${a} ${b}`)) return false;
  if (!words) return true;
  // One phrase ends where the next begins in other texts too: xã hội | xã hội chủ nghĩa.
  const [first, second] = [words.idOf(a!), words.idOf(b!)] as [number, number];
  return (
    (words.tripleWeight(first, second, first) ?? 0) < REPEATED_PAIR ||
    (words.tripleWeight(second, first, second) ?? 0) < REPEATED_PAIR
  );
}

/** What stands from the end of the first to the end of the last goes. */
function findingOf(text: string, firstEnd: number, again: Token, last: Token): TextFinding {
  const written = collapseWhitespace(text.slice(again.start, last.end));
  return {
    start: again.start,
    end: last.end,
    message: {
      vi: `Lặp từ “${written}”. Bỏ một lần.`,
      en: `“${written}” stands twice. Remove one.`,
    },
    fix: {
      safe: false,
      title: { vi: `Bỏ “${written}” bị lặp`, en: `Remove the second “${written}”` },
      replacements: [{ start: firstEnd, end: last.end, newText: '' }],
    },
  };
}

const scanWithWords = scanPerTable(scanDoubled);
const scanWithoutWords = memoizedScan((text: string) => scanDoubled(text, undefined));

function scanWith(words: WordTable | undefined): (paragraph: Paragraph) => readonly TextFinding[] {
  return words ? scanWithWords(words) : scanWithoutWords;
}

export const textDoubledWord = defineRule({
  id: 'text-doubled-word',
  title: { vi: 'Không lặp từ', en: 'No word twice in a row' },
  description: {
    vi: 'Một từ viết hai lần liền nhau mà không phải từ láy (luôn luôn, từ từ) và không phải cuối cụm từ trước trùng đầu cụm từ sau (sơ kết | kết quả, Ban Xây dựng Đảng | Đảng ủy).',
    en: 'A word written twice in a row that is neither reduplication nor the end of one phrase and the beginning of the next.',
  },
  part: 'typography',
  spelling: true,
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  readsScans: true,
  examples: {
    valid: [
      'Căn cứ Luật Công nghiệp công nghệ số số 71/2025/QH15 ngày 14/6/2025.',
      'Ban Xây dựng Đảng Đảng ủy xã tổng hợp, báo cáo sơ kết kết quả thực hiện.',
      'Kịp thời phân công công chức thay thế; đáp ứng yêu cầu của Nhân dân. Nhân dân được tiếp cận dịch vụ.',
      'Lắp đặt biển báo báo hiệu; điều chỉnh cách quy định định mức tiết dạy; triệt để để đạt kết quả.',
      'Từng bước, dần dần, luôn luôn đổi mới; nhà nhà, người người thi đua; ngày ngày rèn luyện.',
      'Triển khai khai thác dữ liệu; quản lý lý lịch cán bộ; năm 2026: 100 hộ, 100 vườn.',
      'Đồng chí Trưởng Ban Ban Tổ chức, Phó Phòng Phòng Kinh tế dự họp.',
      'Đồng chí Lò Văn Văn và đồng chí Giàng Thị Thị; bản Nậm Nậm.',
      'Loại bỏ triệt để để bảo đảm; nhà ở ở nông thôn; mô hình xã hội xã hội chủ nghĩa; tồn tại song song, khăng khăng.',
      'Xã phát triển thành thành phố; giao cho cho vay; đổi tên thành Thành phố Hồ Chí Minh; Hội đồng trường Trường Đại học Huế.',
      'Đồng chí Phạm Minh Chính Chính phủ; gió hướng Đông Đông Bắc; trình duyệt Cốc cốc.',
      'Địa điểm: Tại sân trường trường TH Nguyễn Huệ; báo cáo cấp xã xã Bình Lư.',
      'Chi bộ, đảng bộ bộ phận; hội viên viên chức; công tác tác chiến.',
      'Nâng cao chất lượng, hiệu quả công tác tuyên truyền; nâng cao chất lượng, hiệu quả công tác giám sát. Nâng cao chất lượng, hiệu quả công tác giám sát, phản biện.',
      'Luật Trật tự, an toàn giao thông và các văn bản về trật tự, an toàn giao thông; sửa đổi, bổ sung một số điều, khoản; sửa đổi, bổ sung một số điều, khoản.',
    ],
    invalid: [
      {
        text: 'Thúc đẩy giao lưu, hợp tác, tổ chức nhiều hoạt động văn hoá; ⟦thúc đẩy giao lưu, hợp tác⟧, hình thành sản phẩm du lịch.',
      },
      {
        text: 'Thực hiện Chỉ thị số ⟦số⟧ 46-CT/TW; tổ chức hội nghị để ⟦để⟧ thỏa thuận.',
        fixed: 'Thực hiện Chỉ thị số 46-CT/TW; tổ chức hội nghị để thỏa thuận.',
      },
      {
        text: 'Tổng hợp ý kiến ⟦kiến⟧ thẩm định của các cơ quan; kế hoạch gồm những ⟦những⟧ gì.',
        fixed: 'Tổng hợp ý kiến thẩm định của các cơ quan; kế hoạch gồm những gì.',
      },
      {
        text: 'Hoàn thành trước ngày ⟦ngày⟧ 31/3/2027.\n\nBáo cáo trước ngày ngày 15/4/2027.',
        fixed: 'Hoàn thành trước ngày 31/3/2027.\n\nBáo cáo trước ngày 15/4/2027.',
      },
      {
        text: 'Nâng cao chất lượng đánh ⟦đánh⟧ giá trước ngày ⟦ngày⟧ 31/3/2027; báo cáo đại biểu ⟦biểu⟧ Quốc hội.',
        fixed: 'Nâng cao chất lượng đánh giá trước ngày 31/3/2027; báo cáo đại biểu Quốc hội.',
      },
      {
        text: 'Các đơn vị triển khai thực hiện ⟦thực hiện⟧ nghiêm túc; Ban ⟦Ban⟧ Chấp hành xem xét.',
        fixed: 'Các đơn vị triển khai thực hiện nghiêm túc; Ban Chấp hành xem xét.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, REPEATED_PHRASES_PREFILTER, repeatedPhrases);
    reportOnce(plan, context, (report) => {
      reportTextFindings(
        plan,
        { ...context, report },
        PREFILTER,
        scanWith(context.words),
        ({ role }) => role !== 'signer-name',
      );
    });
  },
});
