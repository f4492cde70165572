import type { MappedText } from '../text/mapped-text.ts';
import type { TextRange } from '../text/range.ts';
import type { InlineMark, MarkedText } from './block.ts';

/** A piece of text without anything marked in it. */
export interface InlineText {
  readonly type: 'text';
  readonly text: string;
  /** In the source. */
  readonly range: TextRange;
  /** Where it stands in the block's `content.text`. */
  readonly start: number;
  readonly end: number;
}

/** A line ending of the source (`soft`), or a break that was asked for by two blanks, `\` or `<br>` (`hard`). */
export interface InlineBreak {
  readonly type: 'softBreak' | 'hardBreak';
  readonly range: TextRange;
}

/** Text that is emphasised, underlined … ; `range` is that of what stands in it, marks excluded. */
export interface InlineSpan {
  readonly type: 'emphasis' | 'strong' | InlineMark['type'];
  readonly range: TextRange;
  readonly children: readonly Inline[];
  /** Address of a `link` or an `image`, as written. */
  readonly target?: string;
}

/** `[^1]`, the call of a footnote. */
export interface FootnoteReference {
  readonly type: 'footnoteReference';
  readonly label: string;
  readonly range: TextRange;
}

export type Inline = InlineText | InlineBreak | InlineSpan | FootnoteReference;

interface OpenSpan {
  readonly type: InlineSpan['type'];
  readonly start: number;
  readonly end: number;
  readonly target?: string;
}

const FOOTNOTE = /\[\^([^\]\s[]{1,40})\]/gu;
const BREAK_TAG = /<br[ \t\r\n]*\/?>/iu;

/**
 * What stands in a paragraph, a heading or a table cell, as a tree: worked out when asked for.
 * @param marked a block or a paragraph of a cell
 * @param source the text in which its offsets count
 * @param start, @param end the part of `content.text` that is asked for
 */
export function inlinesOf(
  marked: MarkedText,
  source: string,
  start = 0,
  end = marked.content.length,
): readonly Inline[] {
  const spans: OpenSpan[] = [...marked.emphases, ...(marked.marks ?? [])].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return new InlineReader(marked.content, source, spans).read(start, end);
}

class InlineReader {
  private next = 0;

  constructor(
    private readonly content: MappedText,
    private readonly source: string,
    private readonly spans: readonly OpenSpan[],
  ) {}

  /** The inlines of `content.text.slice(from, to)`; spans that begin in it are cut off at its end. */
  read(from: number, to: number): Inline[] {
    const inlines: Inline[] = [];
    let at = from;
    for (;;) {
      const span = this.spans[this.next];
      if (!span || span.start >= to) break;
      this.next += 1;
      const start = Math.max(span.start, at);
      const end = Math.min(span.end, to);
      if (end <= start) continue;
      this.addText(inlines, at, start);
      inlines.push(this.spanOf(span, start, end));
      at = end;
    }
    this.addText(inlines, at, to);
    return inlines;
  }

  private spanOf({ type, target }: OpenSpan, start: number, end: number): InlineSpan {
    const children = type === 'code' ? this.codeLines(start, end) : this.read(start, end);
    return {
      type,
      range: this.content.range(start, end),
      children,
      ...(target === undefined ? {} : { target }),
    };
  }

  /** In a code span a backslash and blanks are text. */
  private codeLines(start: number, end: number): Inline[] {
    const inlines: Inline[] = [];
    this.addLines(inlines, start, end);
    return inlines.map((inline) => (inline.type === 'hardBreak' ? { ...inline, type: 'softBreak' } : inline));
  }

  private addText(into: Inline[], start: number, end: number): void {
    if (end <= start) return;
    const text = this.content.text.slice(start, end);
    let at = start;
    for (const match of text.matchAll(FOOTNOTE)) {
      const from = start + match.index;
      this.addLines(into, at, from);
      at = from + match[0].length;
      into.push({ type: 'footnoteReference', label: match[1]!, range: this.content.range(from, at) });
    }
    this.addLines(into, at, end);
  }

  private addLines(into: Inline[], start: number, end: number): void {
    const { content } = this;
    let at = start;
    while (at < end) {
      const newline = content.text.indexOf('\n', at);
      const to = newline < 0 || newline > end ? end : newline;
      if (to > at) {
        into.push({
          type: 'text',
          text: content.text.slice(at, to),
          range: content.range(at, to),
          start: at,
          end: to,
        });
      }
      if (to < end) into.push({ type: this.breakType(to), range: content.range(to, to + 1) });
      at = to + 1;
    }
  }

  /** Two blanks or a backslash at the end of a line, or a tag, are not in the text but in the source before it. */
  private breakType(newline: number): InlineBreak['type'] {
    const { start, end } = this.content.range(newline, newline + 1);
    const before = this.content.endOffsetAt(newline);
    const between = this.source.slice(Math.min(before, start), end);
    const [line = ''] = between.split(/[\r\n]/u, 1);
    return line.endsWith('  ') || line.endsWith('\\') || BREAK_TAG.test(between) ? 'hardBreak' : 'softBreak';
  }
}
