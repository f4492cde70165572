import { bodiesOfCode, bodyByCode } from '../regimes/bodies.ts';
import { typesByLooseCode } from '../regimes/document-types.ts';
import { matchAt } from '../text/match-at.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { CitationPart, DocumentSymbol, SymbolShape } from './citation.ts';

/** ASCII hyphen and what is typed in its place. */
const DASHES = '\\-‐‑‒–—−';

/** Whether a UTF-16 unit is one of them. */
export function isDash(unit: number): boolean {
  return unit === 45 || (unit >= 0x2010 && unit <= 0x2014) || unit === 0x2212;
}

const DIGITS = regexp.uy`\p{Nd}{1,6}[a-zđ]?(?![\p{L}\p{Nd}])`;
const YEAR = regexp.uy`(?:19|20)\d\d(?!\p{Nd})`;
/** `30-2020/NĐ-CP`, with a hyphen for the slash before the year. */
const YEAR_BY_HYPHEN = /20\d\d(?=\/(?:NĐ|QĐ|TT|TTLT|NQ|CT|NQLT)-[A-ZĐ])/uy;
const SEPARATOR = regexp.uy`[ \t\u00a0\n]{0,3}([${DASHES}/])[ \t\u00a0\n]{0,3}`;
/** After a number that was typed into the gap left for it: `Số: 187      /KH-UBND`. */
const FAR_SEPARATOR = regexp.uy`[ \t\u00a0]{4,12}([${DASHES}/])[ \t\u00a0\n]{0,3}`;
const TIGHT_SEPARATOR = regexp.uy`[${DASHES}/]`;
const BLANK_NUMBER = /[ \t\u00a0\n.…_]{0,200}/uy;
const CODE_RUN = /[A-ZĐÐƯ][A-ZĐÐƯa-zđư0-9&]{0,39}/uy;
const KNOWN_SMALL_ENDS = /^(?:TTg|CTr|TTr|TrS|QĐi)/u;
const LABEL = /[ \t\u00a0\n]{0,200}(?:số[ \t\u00a0]{0,200}:?)?/iuy;
const ASSEMBLY = /^(?:QH|UBTVQH)\d{1,2}$/u;
const LETTER_CODES = /^[A-ZĐÐƯ][A-ZĐÐƯ&]{1,9}-[A-ZĐÐƯ][A-ZĐÐƯa-zđư&]{1,9}$/u;
/** Each district had one, so that none stands in the table of bodies. */
const EDUCATION_OFFICE = /^PGD&?ĐT$/u;
const INTERNAL = regexp.uy`/nb(?!\p{L})`;

interface Separator {
  readonly start: number;
  readonly end: number;
  readonly kind: '-' | '/';
  readonly text: string;
}

/** How much may be missing from a symbol. */
export interface SymbolTolerance {
  /** The number may be left blank: `…/KH-UBND`. */
  readonly placeholderNumber: boolean;
  /** With a blank number the first separator may be lost: `Số: KH-UBND`. */
  readonly lostSeparator: boolean;
}

/**
 * Reads the number and symbol of a number line: `Số: 15/KH-UBND`, `Số -KH/ĐU`, `Số: KH-UBND`. `from` is an
 * index of the text (NFC) at or after the word `Số`; the number may be blank.
 */
export function readSymbol(text: string, from = 0): DocumentSymbol | undefined {
  const label = matchAt(LABEL, text, from);
  const start = label ? label.index + label[0].length : from;
  return readSymbolAt(text, start, { placeholderNumber: true, lostSeparator: true });
}

/** Reads a symbol that begins exactly at an index, blanks of an empty number aside. */
export function readSymbolAt(
  text: string,
  from: number,
  tolerance: SymbolTolerance,
): DocumentSymbol | undefined {
  const lead = matchAt(/[ \t\u00a0\n]{0,200}/uy, text, from)?.[0].length ?? 0;
  const digits = matchAt(DIGITS, text, from + lead);
  if (digits) {
    const number = part(digits.index, digits[0]);
    const separator =
      separatorAt(text, number.end) ??
      (tolerance.lostSeparator ? separatorAt(text, number.end, FAR_SEPARATOR) : undefined);
    return separator && afterNumber(text, number, separator);
  }
  return tolerance.placeholderNumber ? readPlaceholder(text, from, tolerance.lostSeparator) : undefined;
}

function readPlaceholder(text: string, from: number, lostSeparator: boolean): DocumentSymbol | undefined {
  const blanks = matchAt(BLANK_NUMBER, text, from)?.[0] ?? '';
  const at = from + blanks.length;
  const separator = separatorAt(text, at);
  if (separator) return afterNumber(text, undefined, separator);
  if (!lostSeparator && !/[.…_]/u.test(blanks)) return undefined;
  const code = codeAt(text, at);
  const next = code && separatorAt(text, code.end);
  if (!next) return undefined;
  const lost: Separator = { start: at, end: at, kind: next.kind === '-' ? '/' : '-', text: '' };
  return afterNumber(text, undefined, lost);
}

/**
 * Whether what reads as a symbol is one. `named`: a type name stands before it; else type or body must be known,
 * for `Tổ 1/TDP-2` reads alike.
 */
export function plausible(symbol: DocumentSymbol, named: boolean): boolean {
  const typeKnown = symbol.type !== undefined && typesByLooseCode(symbol.type.value).length > 0;
  const bodyKnown = symbol.body !== undefined && bodiesOfCode(symbol.body.value).length > 0;
  switch (symbol.shape) {
    case 'normative':
      return typeKnown || bodyKnown;
    case 'state-letter': {
      const joined = symbol.number !== undefined && symbol.body!.value.includes('-');
      if (named && symbol.number && EDUCATION_OFFICE.test(symbol.body!.value)) return true;
      // Few offices below a province have a known code: `Công văn số 1123/PGDĐT-CTTT`.
      return (bodyKnown && (named || joined)) || (named && joined && LETTER_CODES.test(symbol.body!.value));
    }
    case 'unknown':
      return typeKnown && (named || bodyKnown);
    default:
      return named || typeKnown;
  }
}

function afterNumber(
  text: string,
  number: CitationPart | undefined,
  separator: Separator,
): DocumentSymbol | undefined {
  if (separator.kind === '/') {
    const year = matchAt(YEAR, text, separator.end);
    if (year) return normative(text, number, separator, part(year.index, year[0]));
  }
  const hyphenated = number && separator.kind === '-' ? matchAt(YEAR_BY_HYPHEN, text, separator.end) : null;
  if (hyphenated) return normative(text, number, separator, part(hyphenated.index, hyphenated[0]));
  const first = codeAt(text, separator.end);
  if (!first) return undefined;
  return separator.kind === '-'
    ? partySymbol(text, number, separator, first)
    : stateSymbol(text, number, separator, first);
}

function partySymbol(
  text: string,
  number: CitationPart | undefined,
  separator: Separator,
  type: CitationPart,
): DocumentSymbol | undefined {
  const second = separatorAt(text, type.end);
  const body = second && chainAt(text, second.end);
  if (!second || !body) return undefined;
  const internal = matchAt(INTERNAL, text, body.end) ? '/nb' : '';
  const shape = second.kind === '/' ? 'party' : 'unknown';
  return assemble(shape, number, undefined, type, body, internal, [
    [separator, '-'],
    [second, second.kind],
  ]);
}

function stateSymbol(
  text: string,
  number: CitationPart | undefined,
  separator: Separator,
  first: CitationPart,
): DocumentSymbol | undefined {
  const second = separatorAt(text, first.end);
  const rest = second && chainAt(text, second.end);
  if (
    second?.kind === '/' &&
    rest &&
    bodiesOfCode(rest.value).some((body) => body.regimes.includes('party'))
  ) {
    return assemble('party', number, undefined, first, rest, '', [
      [separator, '-'],
      [second, '/'],
    ]);
  }
  const isType =
    typesByLooseCode(first.value).length > 0 ||
    (bodiesOfCode(first.value).length === 0 && rest !== undefined && bodyByCode(rest.value) !== undefined);
  if (second && rest && isType) {
    return assemble('state', number, undefined, first, rest, '', [
      [separator, '/'],
      [second, '-'],
    ]);
  }
  const body = chainAt(text, first.start);
  if (!body) return undefined;
  return assemble('state-letter', number, undefined, undefined, body, '', [[separator, '/']]);
}

function normative(
  text: string,
  number: CitationPart | undefined,
  separator: Separator,
  year: CitationPart,
): DocumentSymbol | undefined {
  const second = separatorAt(text, year.end);
  const first = second && codeAt(text, second.end);
  if (!second || !first) return undefined;
  const separators: [Separator, string][] = [
    [separator, '/'],
    [second, '/'],
  ];
  if (ASSEMBLY.test(first.value)) {
    return assemble('normative', number, year, undefined, first, '', separators);
  }
  const third = separatorAt(text, first.end);
  const body = third && chainAt(text, third.end);
  if (third && body) separators.push([third, '-']);
  return assemble('normative', number, year, first, body, '', separators);
}

function assemble(
  shape: SymbolShape,
  number: CitationPart | undefined,
  year: CitationPart | undefined,
  type: CitationPart | undefined,
  body: CitationPart | undefined,
  suffix: string,
  separators: readonly (readonly [Separator, string])[],
): DocumentSymbol {
  const first = separators[0]![0];
  const parts = [year, type, body].filter((entry) => entry !== undefined);
  let canonical = number?.value ?? '';
  parts.forEach((entry, index) => {
    canonical += (separators[index]?.[1] ?? '-') + entry.value;
  });
  const irregular: { start: number; end: number; expected: string }[] = [];
  separators.forEach(([separator, expected], index) => {
    const blank = index === 0 && !number;
    const start = blank ? separator.end - separator.text.trimStart().length : separator.start;
    const found = blank ? separator.text.trimStart() : separator.text;
    if (found !== expected) irregular.push({ start, end: separator.end, expected });
  });
  const start = number?.start ?? first.end - first.text.trimStart().length;
  return {
    start,
    end: parts.at(-1)!.end + suffix.length,
    canonical: canonical + suffix,
    shape,
    ...(number && { number }),
    ...(year && { year }),
    ...(type && { type }),
    ...(body && { body }),
    irregular,
  };
}

function separatorAt(text: string, at: number, pattern = SEPARATOR): Separator | undefined {
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const kind = match[1] === '/' ? '/' : '-';
  return { start: at, end: at + match[0].length, kind, text: match[0] };
}

/** Codes joined by tight hyphens: `UBTVQH15-CP-ĐCTUBTWMTTQVN`. */
function chainAt(text: string, at: number): CitationPart | undefined {
  const first = codeAt(text, at);
  if (!first) return undefined;
  let { end, value } = first;
  for (let count = 0; count < 12; count += 1) {
    const separator = matchAt(TIGHT_SEPARATOR, text, end);
    const next = separator && separator[0] !== '/' ? codeAt(text, end + 1) : undefined;
    if (!next) break;
    value += `-${next.value}`;
    end = next.end;
  }
  return { start: at, end, value };
}

/** One code; a word glued to it is cut off: `TWngày` → TW. */
function codeAt(text: string, at: number): CitationPart | undefined {
  const run = matchAt(CODE_RUN, text, at)?.[0];
  if (run === undefined) return undefined;
  const next = text.slice(at + run.length, at + run.length + 1);
  const glued = regexp.u`[\p{L}\p{M}]`.test(next) || /[a-zđư]{3}$/u.test(run);
  if (!glued) {
    const word = /^[A-ZĐÐƯ][a-zđư]/u.test(run) && !/[A-ZĐ].*[A-ZĐ]/u.test(run);
    return word && typesByLooseCode(run).length === 0 ? undefined : part(at, run);
  }
  if (next !== next.toLowerCase()) return undefined;
  const kept = KNOWN_SMALL_ENDS.exec(run)?.[0] ?? run.replace(/(?<![a-zđư])[a-zđư]+$/u, '');
  return /^[A-ZĐÐƯ].*[A-ZĐÐƯ0-9]/u.test(kept) ? part(at, kept) : undefined;
}

function part(start: number, value: string): CitationPart {
  return { start, end: start + value.length, value: value.replaceAll('Ð', 'Đ') };
}
