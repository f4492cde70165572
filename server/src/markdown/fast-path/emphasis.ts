import type { Emphasis } from '../block.ts';
import type { ContentBuilder } from '../content.ts';

/** What the marks of a text ask for: nothing, `addMarked` (`code`: there may be code spans among them), or a parser. */
export type Marks = 'none' | 'simple' | 'code' | 'foreign';

const STAR = 42;
const UNDERSCORE = 95;
const BACKSLASH = 92;
const OPENING = 91;
const CLOSING = 93;
const BRACKET = 40;
const COLON = 58;
const LESS_THAN = 60;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const AMPERSAND = 38;
const HASH = 35;
const BACKTICK = 96;

/** Most texts are told by this look. */
const ANY_MARK = /[\0`*_\\<&\]]/;
/** The characters that may be a mark; all others are letters that stand for themselves. */
const MAY_MARK = new Uint8Array(128);
for (const mark of '\0`*_\\<&]') MAY_MARK[mark.charCodeAt(0)] = 1;

const REFERENCE = /&(?:#|[A-Za-z][A-Za-z0-9]{0,31};)/y;
/** A link that can be nothing else: a label and an address without marks of their own. */
const LINK = /\[([^[\]*_`\\<&\s](?:[^[\]*_`\\<&\n\r]*[^[\]*_`\\<&\s])?)\]\([A-Za-z0-9][\w:/.@?=%#~+,;&-]*\)/y;
const WORD_AFTER_BRACKET = /<[A-Za-z0-9-]{1,40}[^\0-\u00ff]/y;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** More runs of stars in one block are a parser's to pair. */
const MAX_RUNS = 1000;

/** Looks through a part of the text once. */
export function marksOf(text: string, start: number, end: number): Marks {
  if (!ANY_MARK.test(text.slice(start, end))) return 'none';
  let marks: Marks = 'none';
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127 || MAY_MARK[unit] === 0) continue;
    const mark = markAt(text, at, unit);
    if (mark === 'foreign') return 'foreign';
    if (mark === 'code') marks = 'code';
    else if (mark !== 'none' && marks === 'none') marks = 'simple';
    if (mark === 'escape') at += 1;
  }
  return marks;
}

/** What a character that may be a mark is where it stands. */
function markAt(text: string, at: number, unit: number): Marks | 'escape' {
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  switch (unit) {
    case STAR:
    case UNDERSCORE:
      return 'simple';
    case BACKTICK:
      return 'code';
    case BACKSLASH:
      // Before a line ending it breaks the line.
      if (next === 10 || next === 13) return 'foreign';
      return isAsciiPunctuation(next) ? 'escape' : 'none';
    case CLOSING:
      if (next === COLON) return 'foreign';
      return next === BRACKET ? 'simple' : 'none';
    case LESS_THAN:
      if (isLetter(next)) return isWordAfterBracket(text, at) ? 'none' : 'foreign';
      return next === SLASH || next === EXCLAMATION || next === QUESTION ? 'foreign' : 'none';
    case AMPERSAND:
      return (next === HASH || isLetter(next)) && isReference(text, at) ? 'foreign' : 'none';
    default:
      return 'foreign';
  }
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isAsciiPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}

/** `<Nội dung`: neither tags nor addresses between `<` and `>` have such letters. */
function isWordAfterBracket(text: string, at: number): boolean {
  WORD_AFTER_BRACKET.lastIndex = at;
  return WORD_AFTER_BRACKET.test(text);
}

function isReference(text: string, at: number): boolean {
  REFERENCE.lastIndex = at;
  return REFERENCE.test(text);
}

/** A run of stars or underscores. */
interface Run {
  readonly unit: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What no emphasis has taken yet: from the left it closes, from the right it opens. */
  start: number;
  end: number;
  /** How many emphases end here. */
  closed: number;
  /** Those that begin here, the innermost first. */
  readonly begun: Emphasis['type'][];
  paired: boolean;
}

/** Where the text of a block stands: the first and the last offset of each line, one after the other. */
export type Lines = readonly number[];

/** What is no plain text in a line. */
type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'escape' }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'code'; readonly from: number; readonly to: number }
);

/**
 * Adds lines whose marks are `simple` or `code`: emphases by stars and underscores, escapes, plain links, code spans.
 * @param newline adds the line ending before the line that begins at an offset
 * @returns whether it could be read so; nothing is added where it could not
 */
export function addMarked(
  text: string,
  lines: Lines,
  builder: ContentBuilder,
  newline: (line: number) => void,
): boolean {
  const tokens = tokensOf(text, lines);
  if (!tokens) return false;
  pair(tokens.flatMap((token) => (token.kind === 'run' ? [token.run] : [])));
  let next = 0;
  for (let line = 0; line < lines.length; line += 2) {
    const end = lines[line + 1]!;
    let from = lines[line]!;
    if (line > 0) newline(from);
    for (let token = tokens[next]; token && token.start < end; token = tokens[next]) {
      builder.add(text.slice(from, token.start), from, token.start);
      addToken(text, token, builder);
      from = token.end;
      next += 1;
    }
    builder.add(text.slice(from, end), from, end);
  }
  return true;
}

function addToken(text: string, token: Token, builder: ContentBuilder): void {
  const { start, end } = token;
  if (token.kind === 'run') {
    const { run } = token;
    for (let i = 0; i < run.closed; i += 1) builder.exit();
    builder.add(text.slice(run.start, run.end), run.start, run.end);
    for (let i = run.begun.length - 1; i >= 0; i -= 1) builder.enter(run.begun[i]!);
  } else if (token.kind === 'escape') {
    builder.add(text[start + 1]!, start, end);
  } else if (token.kind === 'code') {
    builder.enter('code');
    builder.add(text.slice(token.from, token.to), token.from, token.to);
    builder.exit();
  } else {
    const { label, url } = token;
    builder.enter('link', url);
    builder.add(label, start + 1, start + 1 + label.length);
    builder.exit();
  }
}

/** All tokens of the block in order; undefined where there is a mark that only a parser knows, or too many runs. */
function tokensOf(text: string, lines: Lines): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let runs = 0;
  for (let line = 0; line < lines.length; line += 2) {
    const start = lines[line]!;
    const end = lines[line + 1]!;
    for (let at = start; at < end; at += 1) {
      const token = tokenAt(text, at, start, end);
      if (!token) continue;
      if (token.kind === 'run') runs += 1;
      if (token.kind === 'foreign' || runs > MAX_RUNS) return undefined;
      tokens.push(token);
      at = token.end - 1;
    }
  }
  return tokens;
}

/** The token at an offset of the line from `start` to `end`. */
function tokenAt(
  text: string,
  at: number,
  start: number,
  end: number,
): Token | { readonly kind: 'foreign' } | undefined {
  switch (text.charCodeAt(at)) {
    case STAR:
    case UNDERSCORE: {
      const to = endOfRun(text, at, end);
      return { kind: 'run', start: at, end: to, run: runAt(text, at, to, at === start, to === end) };
    }
    case BACKTICK:
      return codeAt(text, at, end) ?? { kind: 'foreign' };
    case BACKSLASH:
      if (!isAsciiPunctuation(text.charCodeAt(at + 1))) return undefined;
      return { kind: 'escape', start: at, end: at + 2 };
    case OPENING: {
      const link = linkAt(text, at);
      if (!link) return undefined;
      if (text[at - 1] === '!') return { kind: 'foreign' };
      const whole = link[0];
      const label = link[1]!;
      return {
        kind: 'link',
        start: at,
        end: at + whole.length,
        label,
        url: whole.slice(label.length + 3, -1),
      };
    }
    case CLOSING:
      return text.charCodeAt(at + 1) === BRACKET ? { kind: 'foreign' } : undefined;
    default:
      return undefined;
  }
}

function linkAt(text: string, at: number): RegExpExecArray | null {
  LINK.lastIndex = at;
  return LINK.exec(text);
}

/** The code span that begins at an offset, if it ends before `end`: three backticks may be a fence. */
function codeAt(text: string, at: number, end: number): Token | undefined {
  let from = endOfRun(text, at, end);
  const marks = text.slice(at, from);
  if (marks.length > 2 || text[at - 1] === '`') return undefined;
  for (let to = text.indexOf(marks, from); to >= 0 && to < end; to = text.indexOf(marks, to)) {
    const closed = endOfRun(text, to, end);
    if (closed - to === marks.length) {
      const isPadded = text[from] === ' ' && text[to - 1] === ' ' && /[^ ]/.test(text.slice(from, to));
      if (isPadded) [from, to] = [from + 1, to - 1];
      return { kind: 'code', start: at, end: closed, from, to };
    }
    to = closed;
  }
  return undefined;
}

function endOfRun(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  let to = at + 1;
  while (to < end && text.charCodeAt(to) === unit) to += 1;
  return to;
}

/** A run with what CommonMark lets it do by the characters on either side. */
function runAt(text: string, start: number, end: number, first: boolean, last: boolean): Run {
  const unit = text.charCodeAt(start);
  const before = first ? 'space' : classOf(text.charCodeAt(start - 1));
  const after = last ? 'space' : classOf(text.charCodeAt(end));
  const left = after === 'letter' || (after === 'punctuation' && before !== 'letter');
  const right = before === 'letter' || (before === 'punctuation' && after !== 'letter');
  const isStar = unit === STAR;
  return {
    unit,
    opens: isStar ? left : left && (before !== 'letter' || !right),
    closes: isStar ? right : right && (after !== 'letter' || !left),
    start,
    end,
    closed: 0,
    begun: [],
    paired: false,
  };
}

type Class = 'letter' | 'space' | 'punctuation';

function classOf(unit: number): Class {
  if (unit < 128) {
    if (unit === 32 || (unit >= 9 && unit <= 13)) return 'space';
    return isAsciiPunctuation(unit) ? 'punctuation' : 'letter';
  }
  if (unit >= 0x1e00 && unit < 0x1f00) return 'letter';
  if (unit >= 0x2010 && unit < 0x2028) return 'punctuation';
  const character = String.fromCharCode(unit);
  if (SPACE.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'letter';
}

/** Pairs the runs as micromark does: each that closes with the nearest before it that opens. */
function pair(runs: readonly Run[]): void {
  for (let index = 1; index < runs.length; index += 1) {
    const closing = runs[index]!;
    if (!closing.closes) continue;
    for (let open = index - 1; open >= 0 && closing.end > closing.start; open -= 1) {
      const opening = runs[open]!;
      if (!canPair(opening, closing)) continue;
      const width = opening.end - opening.start > 1 && closing.end - closing.start > 1 ? 2 : 1;
      opening.end -= width;
      closing.start += width;
      opening.begun.push(width === 2 ? 'strong' : 'emphasis');
      closing.closed += 1;
      // What stands between is settled.
      for (let between = open + 1; between < index; between += 1) runs[between]!.paired = true;
      open += 1;
    }
  }
}

function canPair(opening: Run, closing: Run): boolean {
  if (opening.paired || !opening.opens || opening.unit !== closing.unit) return false;
  const opened = opening.end - opening.start;
  const closed = closing.end - closing.start;
  if (opened === 0) return false;
  return !((opening.closes || closing.opens) && closed % 3 !== 0 && (opened + closed) % 3 === 0);
}
