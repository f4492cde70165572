import { clustersOf } from '../text/clusters.ts';
import { isComposed, MappedText } from '../text/mapped-text.ts';
import type { Emphasis, InlineMark } from './block.ts';
import { isSpaceOrTab } from './line-ends.ts';
import { readWordEmphasis } from './word-emphasis.ts';

/** What a builder has gathered. */
export interface Content {
  readonly content: MappedText;
  readonly emphases: readonly Emphasis[];
  /** Absent where there are none. */
  readonly marks?: readonly InlineMark[];
  readonly markerLength: number;
}

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** What can be marked in a text. */
export type SpanType = Emphasis['type'] | InlineMark['type'];

interface OpenSpan {
  readonly type: SpanType;
  start: number;
  end: number;
  readonly target?: string;
  /** The HTML tag that opened it, which another tag has to close. */
  readonly tag?: string;
}

/**
 * Puts the visible text of a block together piece by piece, in source order. Keeps lines without the white space
 * around them and without empty lines, composes to NFC, and keeps the emphases at their indices.
 */
export class ContentBuilder {
  private readonly pieces: Piece[] = [];
  /** All spans in the order in which they begin. */
  private readonly spans: OpenSpan[] = [];
  private readonly open: OpenSpan[] = [];
  /** The spans that have ended, in the order in which they did. */
  private readonly ended: OpenSpan[] = [];
  private length = 0;
  private lineStart = 0;
  private markerLength = 0;

  /** `offset`: where the block's text begins, for a block that turns out to be empty. */
  constructor(private readonly offset: number) {}

  /** A list marker and the space after it, before everything else. `source`: the text the offset counts in. */
  marker(source: string, start: number, end: number): void {
    this.push(source.slice(start, end), start, end);
    const spaced = source[end] === ' ' || source[end] === '\t';
    this.push(' ', end, spaced ? end + 1 : end);
    this.markerLength = this.length;
    this.lineStart = this.length;
  }

  /** `text` standing for the source from `start` to `end`, unit for unit where the lengths are equal. */
  add(text: string, start: number, end: number): void {
    if (text === '') return;
    if (this.length > this.lineStart) {
      this.push(text, start, end);
      return;
    }
    let blank = 0;
    while (isSpaceOrTab(text.charCodeAt(blank))) blank += 1;
    if (blank === text.length) return;
    const kept = blank === 0 ? text : text.slice(blank);
    const linear = text.length === end - start;
    this.push(kept, linear ? start + (text.length - kept.length) : start, end);
  }

  /** A line ending. */
  newline(start: number, end: number): void {
    this.trimLine();
    if (this.length === this.lineStart) return;
    this.push('\n', start, end);
    this.lineStart = this.length;
  }

  enter(type: SpanType, target?: string): void {
    this.begin({ type, start: this.length, end: this.length, ...(target === undefined ? {} : { target }) });
  }

  exit(): void {
    const index = this.open.findLastIndex((span) => span.tag === undefined);
    if (index >= 0) this.end(index);
  }

  /** An HTML tag that marks what follows, up to the closing tag or the end of the block. */
  enterTag(tag: string, type: SpanType): void {
    this.begin({ type, start: this.length, end: this.length, tag });
  }

  exitTag(tag: string): void {
    const index = this.open.findLastIndex((span) => span.tag === tag);
    if (index >= 0) this.end(index);
  }

  finish(): Content {
    while (this.open.length > 0) this.end(this.open.length - 1);
    this.trimLine();
    this.dropBreak();
    if (this.length === this.lineStart && this.pieces.at(-1)?.text === '\n') this.shorten(1);
    if (this.length === this.markerLength) {
      const last = this.pieces.at(-1);
      if (last?.text === ' ') this.shorten(1);
    }
    const joined =
      this.pieces.length === 0
        ? MappedText.raw('', this.offset)
        : MappedText.join(this.pieces.map((piece) => MappedText.replaced(piece.text, piece)));
    const markerLength = Math.min(this.markerLength, this.length);
    const spans = this.spans.filter((span) => span.end > span.start);
    if (isComposed(joined.text)) return contentOf(joined, spans, markerLength);
    const { content, indices } = compose(joined);
    const moved = spans.map((span) => ({ ...span, start: indices[span.start]!, end: indices[span.end]! }));
    return contentOf(content, moved, markerLength);
  }

  /** A builder of the next block, in which the tags that are open go on. Asked before `finish`. */
  following(offset: number): ContentBuilder {
    const next = new ContentBuilder(offset);
    for (const { tag, type } of this.open) if (tag !== undefined) next.enterTag(tag, type);
    return next;
  }

  /** A backslash at the very end was to break a line that is not there. */
  private dropBreak(): void {
    const last = this.pieces.at(-1);
    if (!last?.text.endsWith('\\') || last.text.length !== last.end - last.start || this.length < 2) return;
    this.shorten(1);
    this.trimLine();
  }

  private begin(span: OpenSpan): void {
    this.spans.push(span);
    this.open.push(span);
  }

  private end(index: number): void {
    const [span] = this.open.splice(index, 1);
    if (!span) return;
    span.end = this.length;
    this.ended.push(span);
  }

  private push(text: string, start: number, end: number): void {
    this.pieces.push({ text, start, end });
    this.length += text.length;
  }

  private trimLine(): void {
    while (this.length > this.lineStart) {
      const last = this.pieces.at(-1)!;
      let kept = last.text.length;
      while (kept > 0 && isSpaceOrTab(last.text.charCodeAt(kept - 1))) kept -= 1;
      if (kept === last.text.length) return;
      this.shorten(Math.min(last.text.length - kept, this.length - this.lineStart));
    }
  }

  /** Takes units off the end, inside the last piece. */
  private shorten(by: number): void {
    const last = this.pieces.at(-1)!;
    const linear = last.text.length === last.end - last.start;
    last.text = last.text.slice(0, -by);
    if (linear) last.end -= by;
    if (last.text === '') this.pieces.pop();
    this.length -= by;
    this.lineStart = Math.min(this.lineStart, this.length);
    for (let i = this.spans.length - 1; i >= 0 && this.spans[i]!.start > this.length; i -= 1) {
      this.spans[i]!.start = this.length;
    }
    for (let i = this.ended.length - 1; i >= 0 && this.ended[i]!.end > this.length; i -= 1) {
      this.ended[i]!.end = this.length;
    }
  }
}

/** The text in NFC, and for each old index the new one. */
function compose(text: MappedText): { content: MappedText; indices: number[] } {
  const parts: MappedText[] = [];
  const indices: number[] = new Array(text.length + 1);
  let length = 0;
  for (const { index, source, composed } of clustersOf(text.text)) {
    const end = index + source.length;
    const same = composed === source;
    for (let i = 0; i < source.length; i += 1) indices[index + i] = length + (same ? i : 0);
    parts.push(same ? text.slice(index, end) : MappedText.replaced(composed, text.range(index, end)));
    length += composed.length;
  }
  indices[text.length] = length;
  return { content: MappedText.join(parts), indices };
}

function contentOf(text: MappedText, spans: readonly OpenSpan[], markerLength: number): Content {
  const emphases: Emphasis[] = [];
  const marks: InlineMark[] = [];
  for (const { type, start, end, target } of spans) {
    if (type === 'emphasis' || type === 'strong') emphases.push({ type, start, end });
    else marks.push({ type, start, end, ...(target === undefined ? {} : { target }) });
  }
  const read = readWordEmphasis({ content: text, emphases, marks }, markerLength);
  return {
    content: read.content,
    emphases: read.emphases,
    ...(read.marks.length === 0 ? {} : { marks: read.marks }),
    markerLength: Math.min(markerLength, read.content.length),
  };
}
