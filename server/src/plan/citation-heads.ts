import { matchAt } from '../text/match-at.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { isDigitUnit, isLetterUnit } from '../vietnamese/characters.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { CitationPart, DocumentSymbol } from './citation.ts';
import { readLawName } from './citation-law.ts';
import { isDash, plausible, readSymbolAt } from './citation-symbol.ts';
import {
  hasShortForm,
  isStatute,
  mayBeCited,
  nextDigitOrName,
  spaced,
  typeNamesAt,
} from './citation-types.ts';

/** The beginning of a mention: what names the document, up to where date, issuer and subject may follow. */
export interface CitationHead {
  readonly start: number;
  readonly end: number;
  readonly typeName?: CitationPart;
  readonly soWord?: CitationPart;
  readonly symbol?: DocumentSymbol;
  readonly bareNumber?: CitationPart;
  readonly lawName?: CitationPart;
  readonly self: boolean;
  /** It counts only if date and issuer follow: `Công văn ngày 07/5/2018 của …`. */
  readonly needsDateAndIssuer: boolean;
}

const SLASH = 47;
const SPACE = 32;
const MAX_DIGITS = 6;
const MAX_GAP = 200;
/** Heads that one paragraph is read for: one that has more is a list that a program wrote, and no plan waits for it. */
const MAX_HEADS = 5000;
const SO_WORD = regexp.iuy`(?:số[ \t\u00a0\n]{1,3})?số(?=[^\p{L}\p{M}]|$)[ \t\u00a0]{0,3}:?`;
const BARE_NUMBER = regexp.uy`0?[1-9]\p{Nd}{0,4}(?![\p{L}\p{Nd}%])(?![.,/:-]\p{Nd})(?=[ \u00a0\n]{0,3}(?:[),.;:\]”"]|$|[-–]|(?:của|về|và|thì|đã|là|theo|được|này|tại|ngày|có|nêu|quy|trên|để|phải|đến|gắn|trong|ký|do)(?!\p{L})))`;
const LETTER_OR_MARK = regexp.u`[\p{L}\p{M}]`;
const SMALL_N = 110;
/** It is the same letter as `s` where case does not matter. */
const LONG_S = 0x17f;
const SELF = regexp.iuy`[ \u00a0\n]{1,3}này(?!\p{L})`;
const BLANK_AFTER_SO = regexp.iuy`[ \t\u00a0\n.…_]{0,200}(?:,?[ \u00a0\n]{0,3}ngày(?!\p{L})|của(?!\p{L})|về(?!\p{L})|[;)]|$)`;
/** An abbreviated type name and `số` before a symbol: `QĐ số 15/QĐ-UBND`. */
const LEAD_BEFORE = regexp.u`(?<!\p{L})((?:QĐ|CV|KH|NQ|CT|NĐ|TT|HD|BC|TB|KL|TTr|CTr|QC)[ \u00a0\n]{1,3})?([sS]ố[ \t\u00a0\n]{0,3}:?[ \t\u00a0\n]{0,3})?$`;
/** What has numbers that look like symbols and is no document of its own. */
const NO_DOCUMENT_BEFORE = regexp.iu`(?<!\p{L})(?:mẫu|biểu|bảng|phụ lục|phiếu|tờ|điện thoại|tài khoản|đt|fax)[ \u00a0\n]{1,3}(?:số[ \u00a0\n]{1,3})?(?:\p{Nd}{1,3}[ \u00a0\n]{1,3}(?:và|,)[ \u00a0\n]{1,3})?$`;
const LOOKBEHIND_LENGTH = 40;
const NUMBER_OF_LAW = regexp.u`(?<![\p{L}\p{M}])số\s{0,3}:?\s{0,3}\d{1,3}/(?:19|20)\d\d/(?:UBTV)?QH\d`;
const NAME_IS_OVER = /[.;:,()“”"]|Luật|Pháp lệnh|Nghị|Quyết|Thông|Kế hoạch|Chỉ thị/u;
const MAX_NAME_REST = 120;

/** The first `MAX_HEADS` heads of a paragraph in order, not overlapping. */
export function scanHeads(text: string): CitationHead[] {
  const heads: CitationHead[] = [];
  /** End of what was looked at last: no head reaches back after it. */
  let floor = 0;
  for (let at = nextDigitOrName(text, 0); at < text.length && heads.length < MAX_HEADS; ) {
    let head: CitationHead | undefined;
    let end = at + 1;
    if (isDigitUnit(text.charCodeAt(at))) {
      while (end < text.length && isDigitUnit(text.charCodeAt(end))) end += 1;
      const code = codeAhead(text, at, end);
      if (code > 0) {
        head = mayBeCode(text, code) ? bareHead(text, at, floor) : undefined;
        floor = head?.end ?? end;
      }
    } else {
      const named = typeNamesAt(text, at)[0];
      if (named !== undefined) {
        head = namedHead(text, at, text.slice(at, named));
        end = named;
        floor = head?.end ?? end;
      }
    }
    if (head) heads.push(head);
    at = nextDigitOrName(text, head?.end ?? end);
  }
  return heads;
}

/** Where a capital or a digit stands after a number and a separator, 0 where that is not so. */
function codeAhead(text: string, start: number, end: number): number {
  if (end === text.length || end - start > MAX_DIGITS) return 0;
  const before = start === 0 ? SPACE : text.charCodeAt(start - 1);
  if (isLetterUnit(before) || '/.,:'.includes(String.fromCharCode(before))) return 0;
  const letter = text.charCodeAt(end);
  const separator = skipSpaces(text, (letter >= 97 && letter <= 122) || letter === 0x111 ? end + 1 : end, 3);
  const unit = text.charCodeAt(separator);
  if (unit !== SLASH && !isDash(unit)) return 0;
  const code = skipSpaces(text, separator + 1, 3);
  const first = text.charCodeAt(code);
  return isDigitUnit(first) || (first >= 65 && first <= 90) || 'ĐÐƯ'.includes(text[code] ?? ' ') ? code : 0;
}

/** Whether it begins a code or a year; the number of a month, as in any date, does not. */
function mayBeCode(text: string, at: number): boolean {
  return !isDigitUnit(text.charCodeAt(at)) || text.startsWith('19', at) || text.startsWith('20', at);
}

/** Index after at most so many blanks. */
function skipSpaces(text: string, from: number, most: number): number {
  let at = from;
  while (at < text.length && at - from < most && isWhitespace(text.charCodeAt(at))) at += 1;
  return at;
}

function isWhitespace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 0xa0;
}

function namedHead(text: string, start: number, name: string): CitationHead | undefined {
  if (!startsWord(text, start, name)) return undefined;
  const typeName: CitationPart = { start, end: start + name.length, value: spaced(name) };
  const capital = name[0] !== name[0]!.toLowerCase();
  const base = { start, typeName, self: false, needsDateAndIssuer: false };
  const afterGap = skipSpaces(text, typeName.end, MAX_GAP);
  const next = text.charCodeAt(afterGap);
  const second = afterSecond(text, afterGap);
  const numbered =
    (mayBeNumbered(next) ? numberedHead(text, base, afterGap, capital) : undefined) ??
    (second > 0 ? numberedHead(text, base, second, false) : undefined);
  if (numbered) return isOfAssembly(numbered) ? undefined : numbered;
  if (typeName.end < text.length && LETTER_OR_MARK.test(text[typeName.end]!)) return undefined;

  const self = (next | 0x20) === SMALL_N ? matchAt(SELF, text, typeName.end) : null;
  if (self && !isStatute(typeName.value))
    return capital || /^kế/u.test(name)
      ? { ...base, end: self.index + self[0].length, self: true }
      : undefined;
  if (!capital) return undefined;
  if (isStatute(typeName.value)) return statute(text, base, afterGap);
  if (hasShortForm(typeName.value) && afterGap > typeName.end) {
    const bare = matchAt(BARE_NUMBER, text, afterGap)?.[0];
    if (bare && !regexp.u`^(?:19|20)\p{Nd}\p{Nd}$`.test(bare)) {
      const bareNumber = { start: afterGap, end: afterGap + bare.length, value: bare };
      return { ...base, end: bareNumber.end, bareNumber };
    }
  }
  return mayBeCited(typeName.value) ? { ...base, end: typeName.end, needsDateAndIssuer: true } : undefined;
}

/** `… về quy hoạch số 61/2022/QH15`: the National Assembly issues laws and resolutions alone, so the word ends a name. */
function isOfAssembly({ typeName, symbol }: CitationHead): boolean {
  if (symbol?.shape !== 'normative' || !/^(?:UBTV)?QH\d/u.test(symbol.body?.value ?? '')) return false;
  return (
    typeName !== undefined &&
    !/^(?:nghị quyết|văn bản)|^(?:bộ )?luật|^pháp lệnh|^hiến pháp/iu.test(typeName.value)
  );
}

/** Whether a number, the dots for one, a separator or the word `số` may begin so. */
function mayBeNumbered(unit: number): boolean {
  if (unit > 127) return !isLetterUnit(unit) || unit === LONG_S;
  return isDigitUnit(unit) || isWhitespace(unit) || '-/._sS'.includes(String.fromCharCode(unit));
}

/** After a second, small type name that only says more: `Thông báo kết luận số 33-TB/TU`; 0 where there is none. */
function afterSecond(text: string, at: number): number {
  for (const end of typeNamesAt(text, at)) {
    if (text[at] === text[at]!.toUpperCase()) return 0;
    const blanks = /[ \u00a0\n]{1,4}/y;
    blanks.lastIndex = end;
    if (blanks.test(text)) return blanks.lastIndex;
  }
  return 0;
}

/** A name begins a word; a capital may be glued to the word before it: `Căn cứQuy định`. */
function startsWord(text: string, start: number, name: string): boolean {
  const before = text[start - 1] ?? ' ';
  if (before === ' ' || !regexp.u`[\p{L}\p{M}\p{Nd}]`.test(before)) return true;
  const lower = before !== before.toUpperCase();
  return lower && name[0] !== name[0]!.toLowerCase();
}

interface HeadBase {
  readonly start: number;
  readonly typeName: CitationPart;
  readonly self: boolean;
  readonly needsDateAndIssuer: boolean;
}

/** `Chỉ thị số 06-CT/TW`, `Kế hoạch 36-KH/TU`, `Nghị quyết liên tịch số 102`, `Kế hoạch số …, ngày …`. */
function numberedHead(text: string, base: HeadBase, at: number, capital: boolean): CitationHead | undefined {
  const so = readSo(text, at);
  if (!so) {
    const symbol = readSymbolAt(text, base.typeName.end, { placeholderNumber: true, lostSeparator: false });
    if (!symbol || !plausible(symbol, true) || (!symbol.number && symbol.shape === 'state-letter'))
      return undefined;
    return { ...base, end: symbol.end, symbol };
  }
  const soWord: CitationPart = {
    start: so.start,
    end: so.start + 2,
    value: text.slice(so.start, so.start + 2),
  };
  const symbol = readSymbolAt(text, so.end, { placeholderNumber: true, lostSeparator: false });
  if (symbol && plausible(symbol, true)) return { ...base, end: symbol.end, soWord, symbol };
  const numberAt = skipSpaces(text, so.end, MAX_GAP);
  const bare =
    capital && mayBeCited(base.typeName.value) ? matchAt(BARE_NUMBER, text, numberAt)?.[0] : undefined;
  if (bare) {
    const bareNumber = { start: numberAt, end: numberAt + bare.length, value: bare };
    return { ...base, end: bareNumber.end, soWord, bareNumber };
  }
  return capital && matchAt(BLANK_AFTER_SO, text, so.end) ? { ...base, end: so.end, soWord } : undefined;
}

/** The word `số` after a type name; of a doubled one (`số số`) the last. A number may be glued to it. */
function readSo(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const match = matchAt(SO_WORD, text, at);
  if (!match) return undefined;
  const start = at + match[0].toLowerCase().lastIndexOf('số');
  return { start, end: at + match[0].length };
}

function statute(text: string, base: HeadBase, at: number): CitationHead | undefined {
  const found = readLawName(text, base.typeName, at);
  if (!found) return undefined;
  const name = found.value === '' ? found : nameUpToNumber(text, found);
  const after = skipSpaces(text, name.end, MAX_GAP);
  const numbered = numberedHead(text, base, after, false);
  const lawName = name.value === '' ? {} : { lawName: name };
  return numbered?.symbol ? { ...numbered, ...lawName } : { ...base, end: name.end, ...lawName };
}

/**
 * `Luật sửa đổi … liên quan đến quy hoạch số 35/2018/QH14`: the words at which the name of a law was thought to end go on
 * up to its number, if no other document is named between.
 */
function nameUpToNumber(text: string, name: CitationPart): CitationPart {
  const after = text.slice(name.end, name.end + MAX_NAME_REST);
  const found = NUMBER_OF_LAW.exec(after);
  if (!found) return name;
  const rest = after.slice(0, found.index);
  if (rest.trim() === '' || NAME_IS_OVER.test(rest)) return name;
  const end = name.end + rest.trimEnd().length;
  return { start: name.start, end, value: collapseWhitespace(text.slice(name.start, end)) };
}

/** A symbol without a type name before it: it has to be whole and known. */
function bareHead(text: string, start: number, floor: number): CitationHead | undefined {
  const symbol = readSymbolAt(text, start, { placeholderNumber: false, lostSeparator: false });
  if (!symbol || !plausible(symbol, false)) return undefined;
  const before = text.slice(Math.max(floor, start - LOOKBEHIND_LENGTH), start);
  if (NO_DOCUMENT_BEFORE.test(before)) return undefined;
  const [lead = '', , so] = LEAD_BEFORE.exec(before) ?? [];
  const soStart = start - (so?.length ?? 0);
  return {
    start: start - lead.length,
    end: symbol.end,
    symbol,
    ...(so && { soWord: { start: soStart, end: soStart + 2, value: so.slice(0, 2) } }),
    self: false,
    needsDateAndIssuer: false,
  };
}
