import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { BEFORE_LETTER } from '../../vietnamese/before-letter.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter, LETTER } from '../../vietnamese/prefilter.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { addressesOf } from '../support/addresses.ts';
import { asksForMore } from '../support/gaps.ts';
import { type TextFinding, withoutOverlaps } from '../support/text-findings.ts';
import { isLetterSpaced } from '../support/words.ts';
import { aroundQuotes } from './quote-spacing.ts';
import { DOUBTFUL, FIELD, MILD, type SpacingFault, TITLE, WORDS } from './spacing-words.ts';

/** Words after which blanks are a place to fill in: `ngày    tháng`. */
const BEFORE_BLANK = regexp.iu`(?<![\p{L}\p{M}])(?:ngày|tháng|năm|số|lần|giờ|phút|ông|bà|là|tên)$`;
const FILL_IN = regexp.iu`^(?:ngày|tháng|năm|giờ|phút|/|-\p{Lu})`;

const DOUBLE = /[ \u00a0](?<=\S[ \u00a0])[ \u00a0]+(?=\S)/gu;
const BEFORE_MARK = regexp.gu`[ \u00a0](?<=[\p{L}\p{M}\d)\]”"%][ \u00a0])[ \u00a0]*(?=[,;:.!?](?![.\d…/\p{L}-]))`;
const AFTER_MARK = regexp.gu`[,;](?<=[\p{L}\p{M}\d)\]”"%][,;])(?=[\p{L}“])|:(?<=[\p{L}\p{M})]:)(?=\p{L}{2})`;
const AFTER_STOP = regexp.gu`\.(?=\p{Lu}[\p{Ll}\p{M}])`;
/** `(26/3/2010).Được sự`: the stop after a bracket ends a sentence. */
const AFTER_BRACKET_STOP = regexp.gu`\.(?<=[\p{L}\p{M}\d]\)\.)(?=\p{Lu}[\p{Ll}\p{M}]{1,6} \p{Ll})`;
const SHORT_WORD = regexp.u`(?<![\p{L}\p{M}.])\p{L}?[\p{Ll}\p{M}]{1,6}$`;
/** `sinh ,giáo viên`: the blank stands on the wrong side of the comma. */
const WRONG_SIDE = regexp.gu`[ \u00a0](?<=[\p{L}\p{M}\d)\]”"%][ \u00a0])[ \u00a0]{0,3}[,;](?=[\p{L}“"])`;
/** `đơn vị .Nay liên đội`: the stop stands before the blank. */
const STOP_ON_WRONG_SIDE = regexp.gu`[ \u00a0]\.(?<=[\p{Ll}\p{M}] \.)(?=\p{Lu}[\p{Ll}\p{M}]{1,5} )`;
/** `năm 2009.Thông qua`: no blank after the stop after a year. */
const AFTER_YEAR = regexp.gu`\.(?<=(?:năm|[/-]) ?(?:19|20)\d\d\.)(?=\p{Lu}[\p{Ll}\p{M}])`;
/** `tháng 12năm học`, `ngày 03/12/2021của`: a small word joined to a number. */
const GLUED_WORD = regexp.gu`\d(?=(?:năm|tháng|ngày|của|và|đến|được|trong|tại|về|với|theo|cho)(?![\p{L}\p{M}/_-]))`;
/** `trong .các`: a stop that ends nothing. */
const LOOSE_STOP = regexp.gu`\.(?<=[\p{Ll}\p{M}] \.)(?=\p{Ll}{2})`;
const TIGHT_FIELDS = regexp.giu`[-–](?<=(?<![\p{L}\p{M}])${FIELD}[-–])(?=${FIELD}(?![\p{L}\p{M}-]))`;
/** `16/7/20 21`: a year in two pieces. */
const SPLIT_YEAR = / (?<=\d\/\d{1,2}\/20 )(?=\d\d(?![\d/.-]))/gu;
/** `đ ộng`: the first letters of a syllable that stand alone. */
const SPLIT_SYLLABLE = regexp.gu` (?<=[\p{Ll}\p{M}] )(?:[bcdđghklmnpqrstvx]|[ckgnpt]h|ng|ngh|gi|qu|tr)( )(?=[^\P{Ll}a-z][\p{Ll}\p{M}]{0,4}(?![\p{L}\p{M}]))`;
/** `Kế hoạchsố 36-KH/TU`, `Quảng Namnăm 2022`: no syllable but these words themselves ends in them. */
const GLUED_NUMBER = regexp.gu`(?<=\p{Ll}\p{M}?)(?:số(?=[ \u00a0]\d{1,5}\s?[-/–])|(?:năm|tháng|ngày)(?=[ \u00a0]\d{1,4}(?!\d)))`;
/** `ngày 19/ 8`, `tháng 6/ 2022`: a blank inside a date. */
const BLANK_IN_DATE = regexp.giu`(?<=(?<![\p{L}\p{M}])(?:ngày|tháng)[ \u00a0]?(?:\d{1,2}(?:, | và | đến | - ))?\d{1,2}(?:\/\d{1,2})?)(?:\/[ \u00a0]{1,2}|[ \u00a0]{1,2}\/)(?=(?:0?[1-9]|1[0-2])(?:\/(?:19|20)\d\d)?(?![\d/.,-]*[\p{L}\p{M}\d%])|(?:19|20)\d\d(?![\d/-]))`;
/** A number or a date, no part of a code or of an address. */
const NUMBER_BEFORE = regexp.u`(?<![\p{L}\p{M}\d/._-])\d{1,4}(?:/\d{1,2}){0,1}(?:/\d{4})?$`;
const IN_BRACKET = /(?<=\()[ \u00a0]+(?=\S)|(?<=[^\s(–-])[ \u00a0]+(?=\))/gu;
const MAY_BE_IN_BRACKET = /\([ \u00a0]|[ \u00a0]\)/u;
const BEFORE_BRACKET = regexp.gu`\((?<=[\p{Ll}\p{M}]{2}\()[ \u00a0]{0,3}(?=\p{L}{2}|\p{L}/)`;
const AFTER_BRACKET = regexp.gu`\)(?<=[\p{L}\p{M}\d]{2}\))(?=\p{L}{2})`;
const ONE_SIDED = regexp.gu`(?<=\p{Ll}\p{M}?)(?<!\/\p{Lu}{1,3}\p{Ll})(?:[-–][ \u00a0](?=\p{L})|[ \u00a0][-–](?=\p{Ll}))`;

/** The first letters of a syllable, standing alone. */
const DIGITS_AND_WORD = regexp.u`^\d{1,4}\p{Ll}{2}`;
const GLUED_END = /.(?:số|năm|tháng|ngày)$/u;
const ONSET = /^(?:[bcdđghklmnpqrstvx]|[ckgnpt]h|ng|ngh|gi|qu|tr)$/u;

export const SPACING_PREFILTER = definePrefilter({
  words: [[({ text }) => text.endsWith('20'), ({ text }) => /^\d\d$/u.test(text)]],
  forms: ({ text }) =>
    ONSET.test(text) || (text.length > 2 && (GLUED_END.test(text) || DIGITS_AND_WORD.test(text))),
  beside: [
    [['blank'], ['blank', 'comma', 'colon', 'dot', 'query', 'close']],
    [['comma', 'colon', 'dot'], LETTER],
    [['comma', 'colon'], ['curly']],
    [
      ['small', 'mark'],
      ['open', 'dash'],
    ],
    [['open', 'curly'], ['blank']],
    [['blank'], ['curly']],
    [LETTER, ['curly']],
    [['curly'], ['small']],
    [['close'], LETTER],
    [['dash', 'dashAfterSpace'], ['small']],
    [['slash'], ['blank']],
    [['blank'], ['slash']],
  ],
});

/** What is wrong with the blanks of a text; year spans are judged elsewhere. */
export const spacingFindings = memoizedScan((text: string): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  if (isLetterSpaced(text)) return findings;
  const inAddress = addressesOf(text);
  const signs = signsIn(text);
  for (const { sign, faultsIn } of SCANS) {
    if (sign !== undefined && (signs & sign) === 0) continue;
    for (const fault of faultsIn(text)) {
      if (!inAddress(fault.start, fault.end)) findings.push(findingOf(fault));
    }
  }
  return withoutOverlaps(findings);
});

function findingOf({ kind, start, end, newText, shown = { start, end } }: SpacingFault): TextFinding {
  return {
    ...shown,
    ...(MILD.has(kind) ? { severity: 'info' as const } : {}),
    message: WORDS[kind],
    fix: { safe: !DOUBTFUL.has(kind), title: TITLE, replacements: [{ start, end, newText }] },
  };
}

const TWO_BLANKS = 1;
const BLANK_BEFORE_MARK = 2;
const MARK_BEFORE_LETTER = 4;
const BRACKETS = 8;
const ONE_SIDED_DASH = 16;
const LETTER_AFTER_DIGIT = 32;

/** In the order in which the first of overlapping findings counts; `sign`: without it a scan finds nothing. */
const SCANS: readonly {
  readonly sign?: number;
  readonly faultsIn: (text: string) => Iterable<SpacingFault>;
}[] = [
  { sign: BLANK_BEFORE_MARK, faultsIn: beforeMarks },
  { sign: BLANK_BEFORE_MARK, faultsIn: onWrongSide },
  { sign: BLANK_BEFORE_MARK, faultsIn: stopsOnWrongSide },
  { sign: BLANK_BEFORE_MARK, faultsIn: looseStops },
  { faultsIn: gluedNumbers },
  { faultsIn: inDates },
  { sign: LETTER_AFTER_DIGIT, faultsIn: gluedWords },
  { sign: BRACKETS, faultsIn: insideBrackets },
  { faultsIn: aroundQuotes },
  { sign: TWO_BLANKS, faultsIn: doubled },
  { sign: MARK_BEFORE_LETTER, faultsIn: afterMarks },
  { sign: MARK_BEFORE_LETTER, faultsIn: afterStops },
  { sign: BRACKETS, faultsIn: afterBrackets },
  { sign: ONE_SIDED_DASH, faultsIn: oneSidedDashes },
  { faultsIn: tightFields },
  { faultsIn: splitSyllables },
  { faultsIn: splitYears },
];

function* beforeMarks(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, BEFORE_MARK)) {
    const end = index + found.length;
    const shown = { start: index, end: Math.min(text.length, end + 1) };
    if (!isFillIn(text, index, end)) yield { kind: 'before', start: index, end, newText: '', shown };
  }
}

function* gluedNumbers(text: string): Iterable<SpacingFault> {
  for (const { index, 0: word } of allMatches(text, GLUED_NUMBER)) {
    const kind = word === 'số' ? 'number' : 'glued';
    yield { kind, start: index, end: index, newText: ' ', shown: { start: index, end: index + word.length } };
  }
}

function* inDates(text: string): Iterable<SpacingFault> {
  for (const { index, 0: slash } of allMatches(text, BLANK_IN_DATE))
    yield { kind: 'date', start: index, end: index + slash.length, newText: '/' };
}

function* onWrongSide(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, WRONG_SIDE))
    yield { kind: 'side', start: index, end: index + found.length, newText: `${found.trim()} ` };
}

function* stopsOnWrongSide(text: string): Iterable<SpacingFault> {
  for (const { index } of allMatches(text, STOP_ON_WRONG_SIDE)) {
    const word = lettersAt(text, index + 2);
    // `nền tảng .Net` is a name.
    if (isVietnameseSyllable(word) && word !== 'Net')
      yield { kind: 'side', start: index, end: index + 2, newText: '. ' };
  }
}

function* gluedWords(text: string): Iterable<SpacingFault> {
  for (const { index } of allMatches(text, GLUED_WORD)) {
    const run = NUMBER_BEFORE.exec(text.slice(Math.max(0, index - 11), index + 1))?.[0];
    if (run === undefined) continue;
    const end = index + 1;
    yield {
      kind: 'joined',
      start: end,
      end,
      newText: ' ',
      shown: { start: end - run.length, end: end + lettersAt(text, end).length },
    };
  }
}

function* looseStops(text: string): Iterable<SpacingFault> {
  for (const { index } of allMatches(text, LOOSE_STOP)) {
    if (isVietnameseSyllable(lettersAt(text, index + 1)))
      yield { kind: 'stop', start: index, end: index + 1, newText: '' };
  }
}

function* insideBrackets(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, BEFORE_BRACKET))
    yield { kind: 'bracket', start: index, end: index + found.length, newText: ' (' };
  for (const { index, 0: found } of MAY_BE_IN_BRACKET.test(text) ? allMatches(text, IN_BRACKET) : []) {
    const end = index + found.length;
    if (!isFillIn(text, index, end)) yield { kind: 'bracket', start: index, end, newText: '' };
  }
}

function* doubled(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, DOUBLE)) {
    const end = index + found.length;
    if (!isFillIn(text, index, end)) yield { kind: 'double', start: index, end, newText: ' ' };
  }
}

function* afterMarks(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, AFTER_MARK)) {
    const end = index + found.length;
    if (!isInCode(text, index))
      yield { kind: 'after', start: end, end, newText: ' ', shown: { start: index, end } };
  }
}

function* afterStops(text: string): Iterable<SpacingFault> {
  for (const { index } of allMatches(text, AFTER_YEAR)) {
    const end = index + 1;
    yield { kind: 'after', start: end, end, newText: ' ', shown: { start: index, end } };
  }
  for (const { index } of allMatches(text, AFTER_BRACKET_STOP)) {
    const end = index + 1;
    yield { kind: 'after', start: end, end, newText: ' ', shown: { start: index, end } };
  }
  for (const { index } of allMatches(text, AFTER_STOP)) {
    const end = index + 1;
    const word = SHORT_WORD.exec(text.slice(Math.max(0, index - 9), index))?.[0];
    // `TP.Hồ Chí Minh`, `ThS.Nguyễn`: abbreviations go before a dot too.
    if (word !== undefined && isVietnameseSyllable(word))
      yield { kind: 'after', start: end, end, newText: ' ', shown: { start: index, end } };
  }
}

function* afterBrackets(text: string): Iterable<SpacingFault> {
  for (const { index } of allMatches(text, AFTER_BRACKET)) {
    const end = index + 1;
    yield { kind: 'bracket', start: end, end, newText: ' ', shown: { start: index, end } };
  }
}

function* oneSidedDashes(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, ONE_SIDED))
    yield { kind: 'dash', start: index, end: index + found.length, newText: ` ${found.trim()} ` };
}

function* tightFields(text: string): Iterable<SpacingFault> {
  if (!text.includes('-') && !text.includes('–')) return;
  for (const { index, 0: dash } of allMatches(text, TIGHT_FIELDS))
    yield { kind: 'tight', start: index, end: index + 1, newText: ` ${dash} ` };
}

function* splitYears(text: string): Iterable<SpacingFault> {
  for (const { index } of allMatches(text, SPLIT_YEAR))
    yield {
      kind: 'year',
      start: index,
      end: index + 1,
      newText: '',
      shown: { start: index - 2, end: index + 3 },
    };
}

function* splitSyllables(text: string): Iterable<SpacingFault> {
  for (const { index, 0: found } of allMatches(text, SPLIT_SYLLABLE)) {
    const end = index + found.length;
    const onset = found.trim();
    const rest = lettersAt(text, end);
    if (!isVietnameseSyllable(onset + rest) || isVietnameseSyllable(onset)) continue;
    if (isBeforeLetter(text, index)) continue;
    yield {
      kind: 'split',
      start: end - 1,
      end,
      newText: '',
      shown: { start: index + 1, end: end + rest.length },
    };
  }
}

/** The first letters of the word that begins at an index. */
function lettersAt(text: string, at: number): string {
  return regexp.u`^[\p{L}\p{M}]+`.exec(text.slice(at, at + 8))![0];
}

/** Whether the blanks are a place to fill in. */
function isFillIn(text: string, start: number, end: number): boolean {
  const mayFollow = asksForMore(text, start, BEFORE_BLANK);
  const mayPrecede = FILL_IN.test(text.slice(end, end + 6));
  // Two blanks between words are a slip of the thumb sooner than a gap, unless both sides ask for one.
  const isNarrow = end - start <= 2 && regexp.u`^\p{L}`.test(text.slice(end, end + 1));
  return isNarrow ? mayFollow && mayPrecede : mayFollow || mayPrecede;
}

/** Whether the word that ends at an index is one that a letter follows. */
function isBeforeLetter(text: string, end: number): boolean {
  const word = regexp.u`(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,9}$`.exec(
    text.slice(Math.max(0, end - 10), end),
  )?.[0];
  return word !== undefined && BEFORE_LETTER.has(foldForMatch(word));
}

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

/** What a text shows at one look, as bits: most have nothing for most of the expressions above. */
function signsIn(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39 && text.charCodeAt(i + 1) > 0x60) signs |= LETTER_AFTER_DIGIT;
    if (unit > 0x3b && unit < 0x2013 && unit !== NO_BREAK_SPACE) continue;
    signs |= signAt(text, i, unit);
  }
  return signs;
}

function signAt(text: string, at: number, unit: number): number {
  const next = text.charCodeAt(at + 1);
  if (isSpaceUnit(unit)) {
    if (isSpaceUnit(next)) return TWO_BLANKS;
    return next < 0x40 && ',;:.!?'.includes(text[at + 1]!) ? BLANK_BEFORE_MARK : 0;
  }
  if (unit === 0x28 || unit === 0x29) return BRACKETS;
  if (unit === 0x2d || unit === 0x2013) {
    const afterSpace = at > 0 && isSpaceUnit(text.charCodeAt(at - 1));
    return isSpaceUnit(next) !== afterSpace ? ONE_SIDED_DASH : 0;
  }
  const isMark = unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x3b;
  return isMark && next > 0x40 ? MARK_BEFORE_LETTER : 0;
}

const NO_BREAK_SPACE = 0xa0;

function isSpaceUnit(unit: number): boolean {
  return unit === 0x20 || unit === NO_BREAK_SPACE;
}
