import type { Bilingual } from '../text/bilingual.ts';
import {
  ANY,
  type CharacterTest,
  character,
  matcherOf,
  optional,
  type Pattern,
  repeated,
  sequence,
} from '../text/pattern.ts';

export type PathMatcher = (path: string) => boolean;

/** Characters of a glob at most. */
const MAX_LENGTH = 1000;
/** Wildcards of a glob at most: `*`, `?`, `[`, `{` and the like. */
const MAX_WILDCARDS = 64;
const MAX_DEPTH = 16;

export const SLASH = 0x2f;
/** Any character but `/`. */
export const IN_SEGMENT: Pattern = { kind: 'character', test: (code) => code !== SLASH };
/** Folders, each with the `/` after it, or none. */
export const FOLDERS = optional(sequence(repeated(ANY), character(SLASH)));

/** What is wrong with a glob; undefined where nothing is. */
export function globProblem(glob: string): Bilingual | undefined {
  const plain = plainGlob(glob);
  if (plain === '') return { vi: 'một mẫu có tên tệp hoặc thư mục', en: 'a glob that names something' };
  if (glob.length > MAX_LENGTH) {
    return { vi: `một mẫu không quá ${MAX_LENGTH} ký tự`, en: `a glob of at most ${MAX_LENGTH} characters` };
  }
  if ((plain.match(/[*?[{(]/gu)?.length ?? 0) > MAX_WILDCARDS) {
    return {
      vi: `một mẫu có không quá ${MAX_WILDCARDS} ký tự đại diện (*, ?, [, {, ()`,
      en: `a glob with at most ${MAX_WILDCARDS} wildcards (*, ?, [, {, ()`,
    };
  }
  if (/(?<!\\)!\(/u.test(glob)) {
    return {
      vi: 'một mẫu không có !(…); muốn trừ tệp ra thì thêm mẫu bắt đầu bằng !',
      en: 'a glob without !(…); to leave files out, add a glob that begins with !',
    };
  }
  return undefined;
}

/**
 * Whether paths fit a glob, as configuration and command line understand it: Unicode forms are one, a leading `!` or `./`
 * is left out, a folder means all in it, names that begin with a dot are like any other. Matches in linear time. A glob
 * with a `globProblem` fits nothing. In: paths with `/`, from the folder that the glob belongs to.
 */
export function globMatcher(glob: string): PathMatcher {
  if (globProblem(glob)) return () => false;
  const pattern = new GlobReader(plainGlob(glob)).read();
  const below = optional(sequence(character(SLASH), repeated(ANY)));
  const matches = matcherOf(sequence(pattern, below));
  return (path) => matches(path.normalize('NFC'));
}

/** Whether an argument is a glob and not a plain name. */
export function isGlob(text: string): boolean {
  if (text.length > MAX_LENGTH) return /[*?[{]/u.test(text);
  return /[*?]|\[[^\]]+\]|\{[^}]*(?:,|\.\.)[^}]*\}|[@+]\([^)]*\)|^!/u.test(text);
}

/** The folder that a glob begins with (without `/` at its end; empty for none) and the rest. */
export function splitGlob(glob: string): { readonly base: string; readonly rest: string } {
  const segments = glob.split('/');
  const first = segments.findIndex((segment) => /[*?[{\\]|[@+!]\(/u.test(segment));
  const at = first < 0 ? segments.length - 1 : first;
  const base = segments.slice(0, at).join('/');
  return { base: at > 0 && base === '' ? '/' : base, rest: segments.slice(at).join('/') };
}

function plainGlob(glob: string): string {
  return glob
    .normalize('NFC')
    .replace(/^!/u, '')
    .replace(/^(?:\.\/+)+/u, '')
    .replace(/\/+$/u, '/**');
}

/** Recursive descent over a glob. Never fails: what is not closed stands for itself. */
class GlobReader {
  private readonly chars: readonly string[];
  private at = 0;

  constructor(glob: string) {
    this.chars = [...glob];
  }

  read(): Pattern {
    return sequence(...this.parts([], 0));
  }

  /** Up to the end or to one of `ends` on this level. */
  private parts(ends: readonly string[], depth: number): Pattern[] {
    const parts: Pattern[] = [];
    while (this.at < this.chars.length && !ends.includes(this.chars[this.at]!)) {
      const after = this.globstar();
      parts.push(after ?? this.part(depth));
    }
    return parts;
  }

  /** `**` that is a whole segment; takes the `/` after it in. */
  private globstar(): Pattern | undefined {
    const start = this.at;
    let end = start;
    while (this.chars[end] === '*') end += 1;
    const [left, right] = [this.chars[start - 1], this.chars[end]];
    const opens = left === undefined || left === '/' || left === '{' || left === ',' || left === '(';
    const closes = right === undefined || right === '/' || right === '}' || right === ',' || right === ')';
    if (end - start < 2 || !opens || !closes) return undefined;
    this.at = right === '/' ? end + 1 : end;
    if (right === '/') return FOLDERS;
    return left === '/' ? sequence(ANY, repeated(ANY)) : repeated(ANY);
  }

  private part(depth: number): Pattern {
    const char = this.chars[this.at]!;
    const next = this.chars[this.at + 1];
    if (depth < MAX_DEPTH) {
      const group = next === '(' && '@?*+'.includes(char) ? this.group(char, 2, ')', '|', depth) : undefined;
      const braces = char === '{' ? this.group('@', 1, '}', ',', depth) : undefined;
      const found = group ?? braces ?? (char === '[' ? this.characterClass() : undefined);
      if (found) return found;
    }
    this.at += 1;
    if (char === '*') {
      while (this.chars[this.at] === '*') this.at += 1;
      return repeated(IN_SEGMENT);
    }
    if (char === '?') return IN_SEGMENT;
    if (char === '\\' && this.at < this.chars.length) {
      this.at += 1;
      return character(this.chars[this.at - 1]!.codePointAt(0)!);
    }
    return character(char.codePointAt(0)!);
  }

  /** `{a,b}`, `@(a|b)`, `?(…)`, `*(…)`, `+(…)`; undefined, and nothing read, where it is not closed or no choice. */
  private group(
    kind: string,
    opening: number,
    close: string,
    separator: string,
    depth: number,
  ): Pattern | undefined {
    const start = this.at;
    this.at += opening;
    const options: Pattern[] = [];
    for (;;) {
      options.push(sequence(...this.parts([separator, close], depth + 1)));
      const char = this.chars[this.at];
      this.at += 1;
      if (char === close) break;
      if (char === undefined) {
        this.at = start;
        return undefined;
      }
    }
    if (close === '}' && options.length === 1) {
      const range = this.range(start);
      if (!range) this.at = start;
      return range;
    }
    const choice: Pattern = { kind: 'choice', options };
    if (kind === '?') return optional(choice);
    if (kind === '*') return repeated(choice);
    return kind === '+' ? sequence(choice, repeated(choice)) : choice;
  }

  /** `{a..c}` of single characters; it has been read up to its end. */
  private range(start: number): Pattern | undefined {
    const [open, from, one, two, to, close] = this.chars.slice(start, this.at);
    if (this.at - start !== 6 || open !== '{' || one !== '.' || two !== '.' || close !== '}')
      return undefined;
    const [low, high] = [from!.codePointAt(0)!, to!.codePointAt(0)!];
    return { kind: 'character', test: (code) => code >= low && code <= high };
  }

  private characterClass(): Pattern | undefined {
    const end = this.chars.indexOf(']', this.at + 2);
    if (end < 0) return undefined;
    const inner = this.chars.slice(this.at + 1, end);
    if (inner.includes('/')) return undefined;
    const negated = inner[0] === '!' || inner[0] === '^';
    this.at = end + 1;
    const test = classTest(negated ? inner.slice(1) : inner);
    return { kind: 'character', test: (code) => code !== SLASH && test(code) !== negated };
  }
}

/** Whether a character is among those that the inside of `[…]` names: single ones, and ranges `a-z`. */
export function classTest(chars: readonly string[]): CharacterTest {
  const ranges: [number, number][] = [];
  const codes = chars.map((char) => char.codePointAt(0)!);
  for (let i = 0; i < codes.length; i += 1) {
    const from = codes[i]!;
    const isRange = chars[i + 1] === '-' && i + 2 < codes.length;
    ranges.push([from, isRange ? codes[i + 2]! : from]);
    if (isRange) i += 2;
  }
  return (code) => ranges.some(([from, to]) => code >= from && code <= to);
}
