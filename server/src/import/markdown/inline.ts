import { escapeHtml, escapesIn, isPunctuation, isSpace, LINE_BREAK, mayNeedEscapes } from './escape.ts';
import { type Piece, smoothed, visible } from './pieces.ts';

/** How each mark is written, from the outside in. */
const MARKS: readonly {
  readonly is: (piece: Piece) => unknown;
  readonly open: (piece: Piece) => string;
  readonly close: (piece: Piece) => string;
  /** Whether CommonMark asks what stands beside it. */
  readonly isDelimiter?: boolean;
}[] = [
  { is: (piece) => piece.link, open: () => '[', close: (piece) => `](${address(piece.link!)})` },
  { is: (piece) => piece.style.underline, open: () => '<u>', close: () => '</u>' },
  { is: (piece) => piece.style.bold, open: () => '**', close: () => '**', isDelimiter: true },
  { is: (piece) => piece.style.italic, open: () => '*', close: () => '*', isDelimiter: true },
  { is: (piece) => piece.style.strike, open: () => '~~', close: () => '~~', isDelimiter: true },
  {
    is: (piece) => piece.style.raised,
    open: (piece) => (piece.style.raised === 'subscript' ? '<sub>' : '<sup>'),
    close: (piece) => (piece.style.raised === 'subscript' ? '</sub>' : '</sup>'),
  },
];

/** A piece with the place of its text in the line. */
interface PlacedPiece extends Piece {
  readonly start: number;
}

/** Writes one line of visible text as Markdown. */
export function writeLine(line: readonly Piece[]): string {
  return writeLines([line])[0]!;
}

/** Writes the lines of a paragraph as Markdown: a mark in one of them would go on in the next. */
export function writeLines(lines: readonly (readonly Piece[])[]): string[] {
  if (lines.every(isWritten)) return lines.map(visible);
  const written = lines.map((line) => smoothed(shownLinks(line)));
  const text = written.map(visible).join(LINE_BREAK);
  const hasMarks = written.flat().some(({ style }) => style.bold || style.italic || style.strike);
  const writer = new LineWriter(text, escapesIn(text, hasMarks));
  let start = 0;
  return written.map((line) => {
    const placed = line.map((piece): PlacedPiece => {
      const at = start;
      start += piece.text.length;
      return { ...piece, start: at };
    });
    start += LINE_BREAK.length;
    return writer.group(placed, 0);
  });
}

/** Whether a line stands in Markdown as it is. */
function isWritten([only, ...others]: readonly Piece[]): boolean {
  return only === undefined || (others.length === 0 && isPlain(only) && !mayNeedEscapes(only.text));
}

/** Whether a piece is text without marks: most lines are one of that kind. */
function isPlain({ style, link, markdown }: Piece): boolean {
  const { bold, italic, underline, strike, raised } = style;
  return (
    link === undefined &&
    markdown === undefined &&
    !(bold || italic || underline || strike) &&
    raised === undefined
  );
}

/** A link whose text is its address is written as it stands. */
function shownLinks(line: readonly Piece[]): Piece[] {
  return line.map((piece) => {
    const isShown = piece.link === undefined || `mailto:${piece.text}` === piece.link;
    return isShown || piece.text.trim().replace(/\/$/u, '') === piece.link!.replace(/\/$/u, '')
      ? { ...piece, link: undefined }
      : piece;
  });
}

class LineWriter {
  constructor(
    private readonly text: string,
    private readonly escapes: ReadonlySet<number>,
  ) {}

  /** Writes pieces that follow each other; marks before `depth` are already written around them. */
  group(pieces: readonly PlacedPiece[], depth: number): string {
    const mark = MARKS[depth];
    if (!mark) return this.plain(pieces);
    const parts: string[] = [];
    let endsInMark = false;
    for (let from = 0; from < pieces.length; ) {
      const value = mark.is(pieces[from]!);
      let to = from + 1;
      while (to < pieces.length && mark.is(pieces[to]!) === value) to += 1;
      const group = from === 0 && to === pieces.length ? pieces : pieces.slice(from, to);
      const marked = this.marked(group, depth, Boolean(value));
      // Two marks that touch would be read as one.
      const part: string = endsInMark && marked.startsWith('*') ? this.plain(group) : marked;
      if (part !== '') endsInMark = part.endsWith('*') && part.at(-2) !== '\\';
      parts.push(part);
      from = to;
    }
    return parts.length === 1 ? parts[0]! : parts.join('');
  }

  private plain(pieces: readonly PlacedPiece[]): string {
    return pieces.map((piece) => piece.markdown ?? this.escaped(piece)).join('');
  }

  private marked(pieces: readonly PlacedPiece[], depth: number, isSet: boolean): string {
    const mark = MARKS[depth]!;
    if (!isSet) return this.group(pieces, depth + 1);
    const first = pieces[0]!;
    const start = first.start;
    const end = pieces.at(-1)!.start + pieces.at(-1)!.text.length;
    let [from, to] = [start, end];
    while (from < to && (isSpace(this.text[from]!) || (mark.isDelimiter && !this.canOpen(from)))) from += 1;
    while (to > from && (isSpace(this.text[to - 1]!) || (mark.isDelimiter && !this.canClose(to)))) to -= 1;
    if (from === to) return this.group(pieces, depth + 1);
    const inner = this.group(cut(pieces, from, to), depth + 1);
    return (
      this.group(cut(pieces, start, from), depth + 1) +
      mark.open(first) +
      inner +
      mark.close(first) +
      this.group(cut(pieces, to, end), depth + 1)
    );
  }

  private canOpen(at: number): boolean {
    const before = this.text[at - 1] ?? '';
    return !isPunctuation(this.text[at]!) || isSpace(before) || isPunctuation(before);
  }

  private canClose(at: number): boolean {
    const after = this.text[at] ?? '';
    return !isPunctuation(this.text[at - 1]!) || isSpace(after) || isPunctuation(after);
  }

  private escaped({ text, start }: PlacedPiece): string {
    if (this.escapes.size === 0) return text;
    let written = '';
    for (let at = 0; at < text.length; at += 1) {
      written += this.escapes.has(start + at) ? `\\${text[at]}` : text[at];
    }
    return written;
  }
}

/** The pieces between two places of the line. */
function cut(pieces: readonly PlacedPiece[], from: number, to: number): PlacedPiece[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(from, piece.start);
    const end = Math.min(to, piece.start + piece.text.length);
    return end > start
      ? [{ ...piece, text: piece.text.slice(start - piece.start, end - piece.start), start }]
      : [];
  });
}

function address(link: string): string {
  return link.replace(/[()\s<>]/gu, (found) =>
    encodeURIComponent(found).replace('(', '%28').replace(')', '%29'),
  );
}

/** Writes a line as HTML, for a cell of an HTML table. */
export function writeHtmlLine(line: readonly Piece[]): string {
  return smoothed(line)
    .map(({ text, style, markdown }) => {
      if (markdown !== undefined) return markdown;
      const tags = [
        style.bold && 'b',
        style.italic && 'i',
        style.underline && 'u',
        style.strike && 's',
        style.raised && (style.raised === 'subscript' ? 'sub' : 'sup'),
      ].filter((tag) => typeof tag === 'string');
      return (
        tags.map((tag) => `<${tag}>`).join('') +
        escapeHtml(text) +
        tags
          .toReversed()
          .map((tag) => `</${tag}>`)
          .join('')
      );
    })
    .join('');
}
