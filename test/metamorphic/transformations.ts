import {
  blankColumns,
  flattenedCell,
  gridTable,
  htmlTable,
  type Parts,
  pipeTable,
  wrapped,
} from './parts.ts';

/** A rewriting of a plan that changes no word. */
export interface Transformation {
  readonly name: string;
  /** Undefined where it changes nothing of the plan. */
  apply(parts: Parts): string | undefined;
  /** Rules whose faults cannot be told in this shape. */
  readonly unseen?: readonly string[];
}

/** A sentence may go on after a basis without a blank line, so that nothing is said of its mark. */
const OF_BLANK_LINES = ['text-split-paragraph', 'basis-state-punct'];

const BOLD = /\*\*([^*\n]+)\*\*/gu;
/** What is not running text: table rows, headings, rules, front matter, comments, columns set by blanks. */
const FIXED = /^(?:\||\+[-=]|#|\s*$|-{3,}|\\?[-_*]{3,}|<|\\\*|[a-z-]+:\s)|\S {4,}\S/u;

function eachLine(text: string, change: (line: string, next: string) => string): string {
  const lines = text.split('\n');
  return lines.map((line, i) => (FIXED.test(line) ? line : change(line, lines[i + 1] ?? ''))).join('\n');
}

function wrap(width: number, end = ''): Transformation['apply'] {
  return ({ text }) =>
    eachLine(text, (line) => {
      const hard = / {2}$/u.test(line) ? '  ' : '';
      return wrapped(line.trimEnd(), width).join(`${end}\n`) + hard;
    });
}

/** Lines without a blank one between them, each ended by `end`. */
function tight(end: string): Transformation['apply'] {
  return ({ text }) =>
    text.replace(/([^\n|]*)\n\n+(?=([^\n]*))/gu, (all, before: string, after: string) =>
      FIXED.test(before) || FIXED.test(after) || before === '' || (end !== '' && /^[-+]/u.test(after))
        ? all
        : `${before}${end}\n`,
    );
}

function bold(change: (words: string) => string): Transformation['apply'] {
  return ({ text }) =>
    text
      .split('\n')
      .map((line) => (/^[|#]/u.test(line) ? line : line.replace(BOLD, (_, words: string) => change(words))))
      .join('\n');
}

/** Lines that are bold as a whole, in an HTML element. */
function element(open: string, close: string): Transformation['apply'] {
  return ({ text }) =>
    text.replace(/^\*\*([^*\n]+)\*\*$/gmu, (_, words: string) => `${open}<b>${words}</b>${close}\n`);
}

function layout(
  head: ((left: readonly string[], right: readonly string[]) => string) | undefined,
  ending: ((left: readonly string[], right: readonly string[]) => string) | undefined,
): Transformation['apply'] {
  return (parts) => {
    if ((head && !parts.left) || (ending && !parts.signature)) return undefined;
    return parts.write(
      head?.(parts.left ?? [], parts.right),
      ending?.(parts.recipients, parts.signature ?? []),
    );
  };
}

/** A piece between the paragraphs of the body, after each fourth. */
function between(piece: string): Transformation['apply'] {
  return ({ text }) => {
    let count = 0;
    return text.replace(/([.;])\n\n(?=[^\n|#<-])/gu, (all, mark: string) => {
      count += 1;
      return count % 4 === 0 ? `${mark}\n\n${piece}\n\n` : all;
    });
  };
}

function inWords(character: string): Transformation['apply'] {
  return ({ text }) =>
    eachLine(text, (line) => {
      let count = 0;
      return line.replace(/(?<=\s\p{Ll}{2})(?=\p{Ll})/gu, () => {
        count += 1;
        return count % 7 === 0 ? character : '';
      });
    });
}

function numerals(separator: string): Transformation['apply'] {
  return ({ text }) => text.replace(/^((?:#+ |\*\*)?[IVX]+)\.(?=\s)/gmu, `$1${separator}`);
}

/** A line of the letterhead broken after its third word. */
function broken(end: string): Transformation['apply'] {
  return (parts) =>
    parts.left &&
    parts.write(
      [...parts.left, ...parts.right]
        .map((line) =>
          line === line.toUpperCase() || end === '\n'
            ? line.replace(/^(\S+ \S+ \S+) (?=\S+ \S)/u, `$1${end}`)
            : line,
        )
        .join('\n\n'),
      undefined,
    );
}

export const TRANSFORMATIONS: readonly Transformation[] = [
  { name: 'wrapped at 60 columns', apply: wrap(60) },
  { name: 'wrapped at 72 columns', apply: wrap(72) },
  { name: 'wrapped at 100 columns', apply: wrap(100) },
  { name: 'wrapped with a blank at each end', apply: wrap(80, ' ') },
  { name: 'no blank lines', apply: tight(''), unseen: OF_BLANK_LINES },
  { name: 'hard breaks by two blanks', apply: tight('  '), unseen: OF_BLANK_LINES },
  { name: 'hard breaks by a backslash', apply: tight('\\'), unseen: OF_BLANK_LINES },
  { name: 'hard breaks by <br>', apply: tight('<br>'), unseen: OF_BLANK_LINES },
  { name: 'bold closed after a blank', apply: bold((words) => `**${words} **`) },
  { name: 'bold opened before a blank', apply: bold((words) => `** ${words}**`) },
  {
    name: 'each word bold',
    apply: bold((words) =>
      words
        .split(' ')
        .map((word) => `**${word}**`)
        .join(' '),
    ),
  },
  { name: 'bold closed on a line of its own', apply: bold((words) => `**${words}\n**`) },
  { name: '<b> for bold', apply: bold((words) => `<b>${words}</b>`) },
  { name: 'underscores for bold', apply: bold((words) => `__${words}__`) },
  { name: 'no bold at all', apply: bold((words) => words) },
  { name: 'centred <p>', apply: element('<p align="center">', '</p>') },
  { name: 'centred <div>', apply: element('<div align="center">\n', '\n</div>') },
  { name: '<center>', apply: element('<center>', '</center>') },
  { name: 'letterhead as a pipe table', apply: layout(pipeTable, undefined) },
  { name: 'letterhead as an HTML table', apply: layout(htmlTable, undefined) },
  { name: 'letterhead in columns by blanks', apply: layout(blankColumns, undefined) },
  { name: 'letterhead in one cell', apply: layout(flattenedCell, undefined) },
  { name: 'letterhead as a grid table', apply: layout(gridTable, undefined) },
  { name: 'ending as a pipe table', apply: layout(undefined, pipeTable) },
  { name: 'ending as an HTML table', apply: layout(undefined, htmlTable) },
  { name: 'ending in columns by blanks', apply: layout(undefined, blankColumns) },
  { name: 'ending in one cell', apply: layout(undefined, flattenedCell) },
  { name: 'ending as a grid table', apply: layout(undefined, gridTable) },
  {
    name: 'signature before recipients',
    apply: layout(undefined, (recipients, signature) =>
      [...signature.map((line) => `**${line}**`), recipients.join('\n')].join('\n\n'),
    ),
  },
  {
    name: 'lone pipes around letterhead and ending',
    apply: layout(
      (left, right) => `|\n${left.join('\n')}\n|\n${right.join('\n')}\n|`,
      (recipients, signature) => `|\n${recipients.join('\n')}\n|\n${signature.join('\n')}\n|`,
    ),
  },
  {
    name: "pandoc's escapes",
    apply: ({ text }) =>
      eachLine(text, (line) =>
        line
          .replace(/^(\d+)\.(?= )/u, '$1\\.')
          .replace(/^-(?= )/u, '\\-')
          .replace(/["']/gu, '\\$&'),
      ),
  },
  {
    name: "mammoth's escapes",
    apply: ({ text }) => eachLine(text, (line) => line.replace(/(?<!\\)[-.()!](?![*])/gu, '\\$&')),
  },
  { name: 'page numbers between paragraphs', apply: between('2') },
  { name: 'footers between paragraphs', apply: between('Trang 2/5') },
  {
    name: 'no-break blanks',
    apply: ({ text }) =>
      eachLine(text, (line) => line.replace(/(?<=\s\p{L}+) (?=\d)|(?<=\d) (?=\p{Ll})/gu, '\u00a0')),
  },
  { name: 'soft hyphens', apply: inWords('\u00ad') },
  { name: 'zero-width characters', apply: inWords('\u200b') },
  { name: 'numerals I-', apply: numerals(' -') },
  { name: 'numerals I/', apply: numerals('/') },
  { name: 'numerals I)', apply: numerals(')') },
  {
    name: 'a tab after numerals',
    apply: ({ text }) => text.replace(/^((?:#+ |\*\*)?(?:[IVX]+|\d+)\.) /gmu, '$1\t'),
  },
  { name: 'letterhead broken in lines', apply: broken('\n') },
  { name: 'letterhead broken in paragraphs', apply: broken('\n\n') },
  { name: 'CRLF and blanks at line ends', apply: ({ text }) => text.replace(/(?<=[^\s|])\n/gu, ' \r\n') },
];
