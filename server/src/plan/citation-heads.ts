import type { CitationPart, DocumentSymbol } from './citation.ts';
import { readLawName } from './citation-law.ts';
import { DASHES, plausible, readSymbolAt } from './citation-symbol.ts';
import { hasShortForm, isStatute, mayBeCited, spaced, TYPE_NAMES } from './citation-types.ts';

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

const NUMBER_AHEAD = `[0-9]{1,6}[a-zđ]?[ \\t\\u00a0\\n]{0,3}[${DASHES}/][ \\t\\u00a0\\n]{0,3}[0-9A-ZĐÐƯ]`;
const CANDIDATE = new RegExp(`(${TYPE_NAMES})|(?<![0-9/.,:\\p{L}])${NUMBER_AHEAD}`, 'gu');
const SECOND_NAME = new RegExp(`(?=\\p{Ll})(?:${TYPE_NAMES})[ \\u00a0\\n]{1,4}`, 'uy');
const GAP = /[ \t\u00a0\n]{0,200}/uy;
const SO_WORD = /(?:số[ \t\u00a0\n]{1,3})?số(?=[^\p{L}\p{M}]|$)[ \t\u00a0]{0,3}:?/iuy;
const BARE_NUMBER =
  /0?[1-9]\p{Nd}{0,4}(?![\p{L}\p{Nd}%])(?![.,/:-]\p{Nd})(?=[ \u00a0\n]{0,3}(?:[),.;:\]”"]|$|[-–]|(?:của|về|và|thì|đã|là|theo|được|này|tại|ngày|có|nêu|quy|trên|để|phải|đến|gắn|trong|ký|do)(?!\p{L})))/uy;
const SELF = /[ \u00a0\n]{1,3}này(?!\p{L})/iuy;
const BLANK_AFTER_SO =
  /[ \t\u00a0\n.…_]{0,200}(?:,?[ \u00a0\n]{0,3}ngày(?!\p{L})|của(?!\p{L})|về(?!\p{L})|[;)]|$)/iuy;
/** An abbreviated type name and `số` in front of a symbol: `QĐ số 15/QĐ-UBND`. */
const LEAD_BEFORE =
  /(?<!\p{L})((?:QĐ|CV|KH|NQ|CT|NĐ|TT|HD|BC|TB|KL|TTr|CTr|QC)[ \u00a0\n]{1,3})?([sS]ố[ \t\u00a0\n]{0,3}:?[ \t\u00a0\n]{0,3})?$/u;
/** What has numbers that look like symbols and is no document of its own. */
const NO_DOCUMENT_BEFORE =
  /(?<!\p{L})(?:mẫu|biểu|bảng|phụ lục|phiếu|tờ|điện thoại|tài khoản|đt|fax)[ \u00a0\n]{1,3}(?:số[ \u00a0\n]{1,3})?(?:\p{Nd}{1,3}[ \u00a0\n]{1,3}(?:và|,)[ \u00a0\n]{1,3})?$/iu;
const LOOK_BEHIND = 40;

/** The heads of a paragraph in order, not overlapping. */
export function scanHeads(text: string): CitationHead[] {
  const heads: CitationHead[] = [];
  let at = 0;
  for (let match = matchAt(CANDIDATE, text, 0); match; match = matchAt(CANDIDATE, text, at)) {
    const named = match[1] !== undefined;
    const head = named ? namedHead(text, match.index, match[0]) : bareHead(text, match.index, at);
    if (head) heads.push(head);
    at = head ? head.end : match.index + (named ? match[0].length : digitsAt(text, match.index));
  }
  return heads;
}

function digitsAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\p{Nd}/u.test(text[end]!)) end += 1;
  return Math.max(1, end - at);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function namedHead(text: string, start: number, name: string): CitationHead | undefined {
  if (!startsWord(text, start, name)) return undefined;
  const typeName: CitationPart = { start, end: start + name.length, value: spaced(name) };
  const capital = name[0] !== name[0]!.toLowerCase();
  const base = { start, typeName, self: false, needsDateAndIssuer: false };
  const behindGap = typeName.end + (matchAt(GAP, text, typeName.end)?.[0].length ?? 0);
  const numbered =
    numberedHead(text, base, behindGap, capital) ??
    numberedHead(text, base, behindSecond(text, behindGap), false);
  if (numbered) return numbered;
  if (/[\p{L}\p{M}]/u.test(text[typeName.end] ?? '')) return undefined;

  const self = matchAt(SELF, text, typeName.end);
  if (self && !isStatute(typeName.value))
    return capital || /^kế/u.test(name)
      ? { ...base, end: self.index + self[0].length, self: true }
      : undefined;
  if (!capital) return undefined;
  if (isStatute(typeName.value)) return statute(text, base, behindGap);
  if (hasShortForm(typeName.value) && behindGap > typeName.end) {
    const bare = matchAt(BARE_NUMBER, text, behindGap)?.[0];
    if (bare && !/^(?:19|20)\p{Nd}\p{Nd}$/u.test(bare)) {
      const bareNumber = { start: behindGap, end: behindGap + bare.length, value: bare };
      return { ...base, end: bareNumber.end, bareNumber };
    }
  }
  return mayBeCited(typeName.value) ? { ...base, end: typeName.end, needsDateAndIssuer: true } : undefined;
}

/** Behind a second, small type name that only says more: `Thông báo kết luận số 33-TB/TU`. */
function behindSecond(text: string, at: number): number {
  const second = matchAt(SECOND_NAME, text, at);
  return second ? second.index + second[0].length : at;
}

/** A name begins a word; a capital may be glued to the word before it: `Căn cứQuy định`. */
function startsWord(text: string, start: number, name: string): boolean {
  const before = text[start - 1] ?? ' ';
  if (!/[\p{L}\p{M}\p{Nd}]/u.test(before)) return true;
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
    const symbol = readSymbolAt(text, base.typeName.end, { blankNumber: true, lostSeparator: false });
    if (!symbol || !plausible(symbol, true) || (!symbol.number && symbol.shape === 'state-letter'))
      return undefined;
    return { ...base, end: symbol.end, symbol };
  }
  const soWord: CitationPart = {
    start: so.start,
    end: so.start + 2,
    value: text.slice(so.start, so.start + 2),
  };
  const symbol = readSymbolAt(text, so.end, { blankNumber: true, lostSeparator: false });
  if (symbol && plausible(symbol, true)) return { ...base, end: symbol.end, soWord, symbol };
  const numberAt = so.end + (matchAt(GAP, text, so.end)?.[0].length ?? 0);
  const bare =
    capital && mayBeCited(base.typeName.value) ? matchAt(BARE_NUMBER, text, numberAt)?.[0] : undefined;
  if (bare) {
    const bareNumber = { start: numberAt, end: numberAt + bare.length, value: bare };
    return { ...base, end: bareNumber.end, soWord, bareNumber };
  }
  return capital && matchAt(BLANK_AFTER_SO, text, so.end) ? { ...base, end: so.end, soWord } : undefined;
}

/** The word `số` behind a type name; of a doubled one (`số số`) the last. A number may be glued to it. */
function readSo(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const match = matchAt(SO_WORD, text, at);
  if (!match) return undefined;
  const start = at + match[0].toLowerCase().lastIndexOf('số');
  return { start, end: at + match[0].length };
}

function statute(text: string, base: HeadBase, at: number): CitationHead | undefined {
  const name = readLawName(text, base.typeName, at);
  if (!name) return undefined;
  const behind = name.end + (matchAt(GAP, text, name.end)?.[0].length ?? 0);
  const numbered = numberedHead(text, base, behind, false);
  const lawName = name.value === '' ? {} : { lawName: name };
  return numbered?.symbol ? { ...numbered, ...lawName } : { ...base, end: name.end, ...lawName };
}

/** A symbol without a type name in front: it has to be whole and known. */
function bareHead(text: string, start: number, floor: number): CitationHead | undefined {
  const symbol = readSymbolAt(text, start, { blankNumber: false, lostSeparator: false });
  if (!symbol || !plausible(symbol, false)) return undefined;
  const before = text.slice(Math.max(floor, start - LOOK_BEHIND), start);
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
