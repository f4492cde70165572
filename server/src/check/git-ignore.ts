import { classTest, FOLDERS, IN_SEGMENT, SLASH } from '../config/glob.ts';
import { insidePath } from '../config/paths.ts';
import { withoutBom } from '../text/bom.ts';
import {
  ANY,
  type CharacterTest,
  character,
  matcherOf,
  type Pattern,
  repeated,
  sequence,
} from '../text/pattern.ts';

/** Characters of a line at most: no path is longer. */
const MAX_LENGTH = 4096;

interface Line {
  /** The line begins with `!`: what it names is not ignored. */
  readonly keeps: boolean;
  readonly foldersOnly: boolean;
  readonly matches: (path: string) => boolean;
}

/** The lines of a .gitignore, an `info/exclude` or a `core.excludesFile`, for the paths below one folder. */
export interface IgnoreFile {
  /** The folder that its patterns belong to. */
  readonly folder: string;
  readonly lines: readonly Line[];
  readonly ignoreCase: boolean;
}

/** Reads patterns as gitignore(5) describes them. Never fails; each is matched in linear time. */
export function readIgnoreFile(text: string, folder: string, ignoreCase: boolean): IgnoreFile {
  const lines = withoutBom(text)
    .split(/\r?\n/u)
    .flatMap((line) => readLine(line, ignoreCase) ?? []);
  return { folder, lines, ignoreCase };
}

/** Whether the last pattern that fits a path ignores it. In: files from the weakest to the strongest. */
export function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  for (const { folder, lines, ignoreCase } of files.toReversed()) {
    const inside = insidePath(folder, path);
    if (!inside) continue;
    const name = ignoreCase ? inside.toLowerCase() : inside;
    const line = lines.findLast(({ foldersOnly, matches }) => (isFolder || !foldersOnly) && matches(name));
    if (line) return !line.keeps;
  }
  return false;
}

function readLine(line: string, ignoreCase: boolean): Line | undefined {
  const text = withoutTrailingBlanks(line);
  if (text === '' || text.startsWith('#') || text.length > MAX_LENGTH) return undefined;
  const keeps = text.startsWith('!');
  const pattern = keeps ? text.slice(1) : text;
  const foldersOnly = pattern.endsWith('/') && !pattern.endsWith('\\/');
  const body = foldersOnly ? pattern.slice(0, -1) : pattern;
  // A slash at the beginning or inside ties the pattern to its folder.
  const isTied = body.includes('/');
  const plain = body.replace(/^\//u, '');
  if (plain === '') return undefined;
  const parts = new PatternReader(ignoreCase ? plain.toLowerCase() : plain).read();
  return { keeps, foldersOnly, matches: matcherOf(sequence(...(isTied ? [] : [FOLDERS]), ...parts)) };
}

/** Blanks at the end do not count, unless a backslash stands before them. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  let slashes = 0;
  while (line[end - 1 - slashes] === '\\') slashes += 1;
  return line.slice(0, slashes % 2 === 1 && end < line.length ? end + 1 : end);
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  alpha: /[A-Za-z]/u,
  digit: /[0-9]/u,
  alnum: /[A-Za-z0-9]/u,
  upper: /[A-Z]/u,
  lower: /[a-z]/u,
  space: /\s/u,
  punct: /[!-/:-@[-`{-~]/u,
  xdigit: /[0-9A-Fa-f]/u,
};

class PatternReader {
  private readonly chars: readonly string[];
  private at = 0;

  constructor(pattern: string) {
    this.chars = [...pattern];
  }

  read(): Pattern[] {
    const parts: Pattern[] = [];
    while (this.at < this.chars.length) parts.push(this.globstar() ?? this.part());
    return parts;
  }

  /** `**` that is a whole segment. */
  private globstar(): Pattern | undefined {
    const { chars, at } = this;
    if (chars[at] !== '*' || chars[at + 1] !== '*') return undefined;
    const [left, right] = [chars[at - 1], chars[at + 2]];
    if ((left !== undefined && left !== '/') || (right !== undefined && right !== '/')) return undefined;
    this.at += right === '/' ? 3 : 2;
    if (right === '/') return FOLDERS;
    return left === '/' ? sequence(ANY, repeated(ANY)) : repeated(ANY);
  }

  private part(): Pattern {
    const char = this.chars[this.at]!;
    if (char === '[') return this.characterClass();
    this.at += 1;
    if (char === '*') return repeated(IN_SEGMENT);
    if (char === '?') return IN_SEGMENT;
    if (char === '\\') {
      if (this.at === this.chars.length) return this.fitsNothing();
      this.at += 1;
      return character(this.chars[this.at - 1]!.codePointAt(0)!);
    }
    return character(char.codePointAt(0)!);
  }

  /** For git a pattern with a class that is not closed, or with a backslash at its end, fits nothing. */
  private fitsNothing(): Pattern {
    this.at = this.chars.length;
    return { kind: 'character', test: () => false };
  }

  /** `[a-z]`, `[!a]`, `[[:digit:]]` */
  private characterClass(): Pattern {
    let at = this.at + 1;
    const negated = this.chars[at] === '!' || this.chars[at] === '^';
    if (negated) at += 1;
    const tests: CharacterTest[] = [];
    const single: string[] = [];
    for (let first = true; first || this.chars[at] !== ']'; first = false) {
      const char = this.chars[at];
      if (char === undefined) return this.fitsNothing();
      const named = /^\[:([a-z]+):\]/u.exec(this.chars.slice(at, at + 12).join(''));
      const known = named && CLASSES[named[1]!];
      if (known) {
        tests.push((code) => known.test(String.fromCodePoint(code)));
        at += named[0].length;
        continue;
      }
      if (char === '\\') at += 1;
      single.push(this.chars[at] ?? char);
      at += 1;
    }
    this.at = at + 1;
    tests.push(classTest(single));
    return {
      kind: 'character',
      test: (code) => code !== SLASH && tests.some((test) => test(code)) !== negated,
    };
  }
}
