import type { Emphasis } from '../block.ts';
import type { ContentBuilder } from '../content.ts';

/** What the marks of a text ask for: nothing, `addMarked`, or a parser. */
export type Marks = 'none' | 'simple' | 'foreign';

const STAR = 42;
const UNDERSCORE = 95;
const BACKSLASH = 92;
const OPENING = 91;
const CLOSING = 93;

/** Most texts are told by this look. */
const ANY_MARK = /[\0`*_\\<&\]]/;
/** The characters that may be a mark; all others are letters that stand for themselves. */
const MAY_MARK = new Uint8Array(128);
for (const mark of '\0`*_\\<&]') MAY_MARK[mark.charCodeAt(0)] = 1;

const REFERENCE = /&(?:#|[A-Za-z][A-Za-z0-9]{0,31};)/y;
/** A link that can be nothing else: a label and an address without marks of their own. */
const LINK = /\[([^[\]*_`\\<&\s](?:[^[\]*_`\\<&\n\r]*[^[\]*_`\\<&\s])?)\]\([A-Za-z0-9][\w:/.@?=%#~+,;&-]*\)/y;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** More runs of stars in one block are a parser's to pair. */
const MAX_RUNS = 100;

/** Looks through a part of the text once. */
export function marksOf(text: string, start: number, end: number): Marks {
  if (!ANY_MARK.test(text.slice(start, end))) return 'none';
  let simple = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127 || MAY_MARK[unit] === 0) continue;
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (unit === STAR || unit === UNDERSCORE) simple = true;
    else if (unit === BACKSLASH) {
      // Before a line ending it breaks the line.
      if (next === 10 || next === 13) return 'foreign';
      if (!isAsciiPunctuation(next)) continue;
      simple = true;
      at += 1;
    } else if (unit === CLOSING) {
      if (next === 58) return 'foreign';
      if (next === 40) simple = true;
    } else if (unit === 60) {
      if (isLetter(next) || next === 47 || next === 33 || next === 63) return 'foreign';
    } else if (unit === 38) {
      if ((next === 35 || isLetter(next)) && isReference(text, at)) return 'foreign';
    } else return 'foreign';
  }
  return simple ? 'simple' : 'none';
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

/**
 * Adds lines whose marks are `simple`: emphases by stars and underscores, escapes, plain links.
 * @param newline adds the line ending before the line that begins at an offset
 * @returns whether it could be read so; the builder is spoilt where it could not
 */
export function addMarked(
  text: string,
  lines: Lines,
  builder: ContentBuilder,
  newline: (line: number) => void,
): boolean {
  const runs = runsOf(text, lines);
  if (!runs) return false;
  pair(runs);
  let next = 0;
  for (let line = 0; line < lines.length; line += 2) {
    const end = lines[line + 1]!;
    let from = lines[line]!;
    if (line > 0) newline(from);
    for (let at = from; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === STAR || unit === UNDERSCORE) {
        const run = runs[next]!;
        next += 1;
        builder.add(text.slice(from, at), from, at);
        for (let i = 0; i < run.closed; i += 1) builder.exit();
        builder.add(text.slice(run.start, run.end), run.start, run.end);
        for (let i = run.begun.length - 1; i >= 0; i -= 1) builder.enter(run.begun[i]!);
        at = endOfRun(text, at, end) - 1;
        from = at + 1;
      } else if (unit === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1))) {
        builder.add(text.slice(from, at), from, at);
        builder.add(text[at + 1]!, at, at + 2);
        at += 1;
        from = at + 1;
      } else if (unit === OPENING) {
        const link = linkAt(text, at);
        if (!link) continue;
        const label = at + 1 + link[1]!.length;
        builder.add(text.slice(from, at), from, at);
        builder.enter('link', link[0].slice(link[1]!.length + 3, -1));
        builder.add(link[1]!, at + 1, label);
        builder.exit();
        at += link[0].length - 1;
        from = at + 1;
      }
    }
    builder.add(text.slice(from, end), from, end);
  }
  return true;
}

/** All runs of the block in order; undefined where there is a mark that only a parser knows, or too many runs. */
function runsOf(text: string, lines: Lines): Run[] | undefined {
  const runs: Run[] = [];
  for (let line = 0; line < lines.length; line += 2) {
    const start = lines[line]!;
    const end = lines[line + 1]!;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === STAR || unit === UNDERSCORE) {
        const to = endOfRun(text, at, end);
        runs.push(runAt(text, at, to, at === start, to === end));
        if (runs.length > MAX_RUNS) return undefined;
        at = to - 1;
      } else if (unit === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1))) {
        at += 1;
      } else if (unit === OPENING) {
        const link = linkAt(text, at);
        if (!link) continue;
        if (text[at - 1] === '!') return undefined;
        at += link[0].length - 1;
      } else if (unit === CLOSING && text.charCodeAt(at + 1) === 40) {
        return undefined;
      }
    }
  }
  return runs;
}

function linkAt(text: string, at: number): RegExpExecArray | null {
  LINK.lastIndex = at;
  return LINK.exec(text);
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
