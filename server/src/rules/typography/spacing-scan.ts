import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter, LETTER } from '../../vietnamese/prefilter.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { addressesOf } from '../support/addresses.ts';
import { type TextFinding, withoutOverlaps } from '../support/text-findings.ts';
import { isLetterSpaced } from '../support/words.ts';

/** Words after which blanks are a place to fill in: `ngày    tháng`. */
const BEFORE_BLANK = regexp.iu`(?<![\p{L}\p{M}])(?:ngày|tháng|năm|số|lần|giờ|phút|ông|bà|là|tên)$`;
const FILL_IN = regexp.iu`^(?:ngày|tháng|năm|giờ|phút|/|-\p{Lu})`;

const DOUBLE = /[ \u00a0](?<=\S[ \u00a0])[ \u00a0]+(?=\S)/gu;
const BEFORE_MARK = regexp.gu`[ \u00a0](?<=[\p{L}\p{M}\d)\]”"%][ \u00a0])[ \u00a0]*(?=[,;:.!?](?![.\d…/\p{L}-]))`;
const AFTER_MARK = regexp.gu`[,;](?<=[\p{L}\p{M}\d)\]”"%][,;])(?=\p{L})|:(?<=[\p{L}\p{M})]:)(?=\p{L}{2})`;
const AFTER_STOP = regexp.gu`\.(?=\p{Lu}[\p{Ll}\p{M}])`;
const SHORT_WORD = regexp.u`(?<![\p{L}\p{M}.])\p{L}?[\p{Ll}\p{M}]{1,6}$`;
/** `sinh ,giáo viên`: the blank stands on the wrong side of the comma. */
const WRONG_SIDE = regexp.gu`[ \u00a0](?<=[\p{L}\p{M}\d)\]”"%][ \u00a0])[ \u00a0]{0,3}[,;](?=[\p{L}“"])`;
/** `trong .các`: a stop that ends nothing. */
const LOOSE_STOP = regexp.gu`\.(?<=[\p{Ll}\p{M}] \.)(?=\p{Ll}{2})`;
/** Fields of public work that are named in pairs, a dash with blanks between: `kinh tế - xã hội`. */
const FIELD =
  '(?:kinh tế|xã hội|chính trị|văn hóa|văn hoá|quốc phòng|an ninh|khoa học|công nghệ|kỹ thuật|thể thao|du lịch|thông tin|giáo dục|đào tạo|nghề nghiệp|môi trường|nông nghiệp|hành chính|sự nghiệp)';
const TIGHT_FIELDS = regexp.giu`(?<![\p{L}\p{M}])${FIELD}([-–])(?=${FIELD}(?![\p{L}\p{M}-]))`;
/** `đ ộng`: the first letters of a syllable that stand alone. */
const SPLIT_SYLLABLE = regexp.gu`(?<=[\p{Ll}\p{M}] )(?:[bcdđghklmnpqrstvx]|[ckgnpt]h|ng|ngh|gi|qu|tr)( )(?=[^\P{Ll}a-z][\p{Ll}\p{M}]{0,4}(?![\p{L}\p{M}]))`;
const IN_BRACKET = /(?<=\()[ \u00a0]+(?=\S)|(?<=[^\s(])[ \u00a0]+(?=\))/gu;
const BEFORE_BRACKET = regexp.gu`\((?<=[\p{Ll}\p{M}]{2}\()[ \u00a0]{0,3}(?=\p{L}{2}|\p{L}/)`;
const AFTER_BRACKET = regexp.gu`\)(?<=[\p{L}\p{M}\d]{2}\))(?=\p{L}{2})`;
const ONE_SIDED = regexp.gu`(?<=\p{Ll}\p{M}?)(?:[-–][ \u00a0](?=\p{L})|[ \u00a0][-–](?=\p{Ll}))`;

type Kind = 'double' | 'before' | 'after' | 'bracket' | 'dash' | 'side' | 'stop' | 'tight' | 'split';

const WORDS: Readonly<Record<Kind, { readonly vi: string; readonly en: string }>> = {
  double: { vi: 'Thừa khoảng trắng. Để một khoảng trắng.', en: 'Too many spaces. Leave one.' },
  before: {
    vi: 'Thừa khoảng trắng trước dấu câu. Xóa khoảng trắng.',
    en: 'A space before a punctuation mark. Remove it.',
  },
  after: {
    vi: 'Thiếu khoảng trắng sau dấu câu. Thêm khoảng trắng.',
    en: 'No space after a punctuation mark. Add one.',
  },
  bracket: {
    vi: 'Khoảng trắng ở dấu ngoặc chưa đúng. Để trống ngoài ngoặc, không để trống trong ngoặc.',
    en: 'Wrong spaces at a bracket. Put one outside, none inside.',
  },
  side: {
    vi: 'Khoảng trắng đứng trước dấu câu. Chuyển ra sau dấu.',
    en: 'The space stands before the mark. Put it after.',
  },
  stop: {
    vi: 'Dấu chấm lạc giữa câu. Xóa dấu này.',
    en: 'A stray full stop inside the sentence. Remove it.',
  },
  tight: {
    vi: 'Dấu gạch giữa hai lĩnh vực không có khoảng trắng. Viết “ - ”.',
    en: 'The dash between two fields has no spaces. Write “ - ”.',
  },
  split: {
    vi: 'Khoảng trắng lọt vào giữa một tiếng. Xóa khoảng trắng.',
    en: 'A space inside a syllable. Remove it.',
  },
  dash: {
    vi: 'Dấu gạch nối chỉ có khoảng trắng ở một bên. Viết “ - ”.',
    en: 'A dash with a space on one side only. Write “ - ”.',
  },
};
/** What may be another slip than it seems. */
const DOUBTFUL: ReadonlySet<Kind> = new Set(['stop', 'split']);
const TITLE = { vi: 'Sửa khoảng trắng', en: 'Fix the spaces' };

/** The first letters of a syllable, standing alone. */
const ONSET = /^(?:[bcdđghklmnpqrstvx]|[ckgnpt]h|ng|ngh|gi|qu|tr)$/u;

export const SPACING_PREFILTER = definePrefilter({
  forms: ({ text }) => ONSET.test(text),
  beside: [
    [['blank'], ['blank', 'comma', 'colon', 'dot', 'query', 'close']],
    [['comma', 'colon', 'dot'], LETTER],
    [
      ['small', 'mark'],
      ['open', 'dash'],
    ],
    [['open'], ['blank']],
    [['close'], LETTER],
    [['dash', 'dashAfterSpace'], ['small']],
  ],
});

/** What is wrong with the blanks of a text; year spans are judged elsewhere. */
export const spacingFindings = memoizedScan((text: string): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  if (isLetterSpaced(text)) return findings;
  const inAddress = addressesOf(text);
  const add = (kind: Kind, start: number, end: number, newText: string, shown = { start, end }): void => {
    if (inAddress(start, end)) return;
    const severity =
      kind === 'double' || kind === 'dash' || kind === 'tight' ? { severity: 'info' as const } : {};
    findings.push({
      ...shown,
      ...severity,
      message: WORDS[kind],
      fix: { safe: !DOUBTFUL.has(kind), title: TITLE, replacements: [{ start, end, newText }] },
    });
  };
  const isFillIn = (start: number, end: number): boolean =>
    BEFORE_BLANK.test(text.slice(Math.max(0, start - 8), start)) || FILL_IN.test(text.slice(end, end + 6));
  const around = (at: number, before: number, following: number) => ({
    start: Math.max(0, at - before),
    end: Math.min(text.length, at + following),
  });

  const signs = signsIn(text);
  if (signs & BLANK_BEFORE_MARK) {
    for (const { index, 0: found } of text.matchAll(BEFORE_MARK)) {
      const end = index + found.length;
      if (!isFillIn(index, end)) add('before', index, end, '', around(index, 0, found.length + 1));
    }
  }
  if (signs & BLANK_BEFORE_MARK) {
    for (const { index, 0: found } of text.matchAll(WRONG_SIDE))
      add('side', index, index + found.length, `${found.trim()} `);
    for (const { index } of text.matchAll(LOOSE_STOP))
      if (isVietnameseSyllable(regexp.u`^[\p{L}\p{M}]+`.exec(text.slice(index + 1, index + 9))![0]))
        add('stop', index, index + 1, '');
  }
  if (signs & BRACKETS) {
    for (const { index, 0: found } of text.matchAll(BEFORE_BRACKET)) {
      add('bracket', index, index + found.length, ' (');
    }
    for (const { index, 0: found } of text.matchAll(IN_BRACKET)) {
      const end = index + found.length;
      if (!isFillIn(index, end)) add('bracket', index, end, '');
    }
  }
  if (signs & TWO_BLANKS) {
    for (const { index, 0: found } of text.matchAll(DOUBLE)) {
      const end = index + found.length;
      if (!isFillIn(index, end)) add('double', index, end, ' ');
    }
  }
  if (signs & MARK_BEFORE_LETTER) {
    for (const { index, 0: found } of text.matchAll(AFTER_MARK)) {
      const end = index + found.length;
      if (isInCode(text, index)) continue;
      add('after', end, end, ' ', { start: index, end });
    }
    for (const match of text.matchAll(AFTER_STOP)) {
      const end = match.index + 1;
      const word = SHORT_WORD.exec(text.slice(Math.max(0, match.index - 9), match.index))?.[0];
      // `TP.Hồ Chí Minh`, `ThS.Nguyễn`: abbreviations go before a dot too.
      if (word !== undefined && isVietnameseSyllable(word))
        add('after', end, end, ' ', { start: end - 1, end });
    }
  }
  if (signs & BRACKETS) {
    for (const { index } of text.matchAll(AFTER_BRACKET))
      add('bracket', index + 1, index + 1, ' ', around(index + 1, 1, 0));
  }
  if (signs & ONE_SIDED_DASH) {
    for (const { index, 0: found } of text.matchAll(ONE_SIDED)) {
      const end = index + found.length;
      add('dash', index, end, ` ${found.trim()} `);
    }
  }
  if (text.includes('-') || text.includes('–')) {
    for (const { index, 0: found, 1: dash } of text.matchAll(TIGHT_FIELDS)) {
      const at = index + found.length - dash!.length;
      add('tight', at, at + dash!.length, ` ${dash} `);
    }
  }
  for (const { index, 0: found } of text.matchAll(SPLIT_SYLLABLE)) {
    const rest = regexp.u`^[\p{L}\p{M}]+`.exec(
      text.slice(index + found.length, index + found.length + 8),
    )![0];
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - 9), index);
    if (
      isVietnameseSyllable(found.trim() + rest) &&
      !isVietnameseSyllable(found.trim()) &&
      !LISTED.test(before)
    )
      add('split', end - 1, end, '', { start: index, end: end + rest.length });
  }
  return withoutOverlaps(findings);
});

/** Words that a letter follows: `điểm b`, `lớp a`. */
const LISTED = /(?:điểm|khoản|mục|lớp|nhóm|loại|hạng|bảng|mẫu|phần|khối|tổ|gan|vitamin|và|hoặc|đến)\s$/iu;
/** Codes run together with commas: `KH,CN,ĐMST`, `VH,TT&DL`. Bodies of four letters (UBND,HĐND) are separate. */
const CODE_BEFORE = regexp.u`(?<![\p{L}\p{M}])(\p{Lu}{1,5})$`;
const CODE_AFTER = regexp.u`^(\p{Lu}{1,5})(?![\p{Ll}\p{M}])`;

/** Whether a comma stands inside a code in capitals, of which one part at least is short. */
function isInCode(text: string, index: number): boolean {
  if (text[index] !== ',') return false;
  const before = CODE_BEFORE.exec(text.slice(Math.max(0, index - 6), index))?.[1];
  const after = CODE_AFTER.exec(text.slice(index + 1, index + 8))?.[1];
  return before !== undefined && after !== undefined && Math.min(before.length, after.length) <= 3;
}

const TWO_BLANKS = 1;
const BLANK_BEFORE_MARK = 2;
const MARK_BEFORE_LETTER = 4;
const BRACKETS = 8;
const ONE_SIDED_DASH = 16;

/** What a text shows at one look, as bits: most have nothing for most of the expressions above. */
function signsIn(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x3b && unit < 0x2013 && unit !== NO_BREAK_SPACE) continue;
    const next = text.charCodeAt(i + 1);
    if (isSpaceUnit(unit)) {
      if (isSpaceUnit(next)) signs |= TWO_BLANKS;
      else if (next < 0x40 && ',;:.!?'.includes(text[i + 1]!)) signs |= BLANK_BEFORE_MARK;
    } else if (unit === 0x28 || unit === 0x29) signs |= BRACKETS;
    else if (unit === 0x2d || unit === 0x2013) {
      if (isSpaceUnit(next) !== (i > 0 && isSpaceUnit(text.charCodeAt(i - 1)))) signs |= ONE_SIDED_DASH;
    } else if ((unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x3b) && next > 0x40) {
      signs |= MARK_BEFORE_LETTER;
    }
  }
  return signs;
}

const NO_BREAK_SPACE = 0xa0;

function isSpaceUnit(unit: number): boolean {
  return unit === 0x20 || unit === NO_BREAK_SPACE;
}
