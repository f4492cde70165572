import type { MarkedText } from '../../markdown/block.ts';
import { type Inline, type InlineSpan, inlinesOf } from '../../markdown/inlines.ts';
import type { TextRange } from '../../text/range.ts';
import type { LayoutInline, LayoutText, TextStyle } from '../model.ts';
import type { Footnotes } from './footnotes.ts';
import type { Pictures } from './pictures.ts';
import { unbroken } from './unbroken.ts';

/** What the runs of a document need to know beside their text. */
export interface InlineContext {
  readonly source: string;
  readonly footnotes: Footnotes;
  readonly pictures: Pictures;
}

export interface InlineForm {
  readonly style: TextStyle;
  /** Every line end of the source breaks the line, as in the title of a part; else only those that were asked for. */
  readonly breaksLines?: boolean;
  /** Hyphens and blanks stay as they are, at the price of a line that may be broken at them. */
  readonly plain?: boolean;
  /** The text of a footnote, which can call no other: the call is printed as it is written. */
  readonly isFootnote?: boolean;
  /** Room for what is left to be filled in: `Số:      /KH-UBND`. */
  readonly widensBlanks?: boolean;
}

/**
 * The runs of a part of a paragraph, in its style with what is marked in it.
 * @param marked, @param start, @param end the part; indices of its `content.text`
 */
export function layoutInlines(
  marked: MarkedText,
  start: number,
  end: number,
  form: InlineForm,
  context: InlineContext,
): LayoutInline[] {
  const writer = new InlineWriter(form, context);
  writer.write(inlinesOf(marked, context.source, start, end), form.style);
  return trimmed(writer.inlines);
}

class InlineWriter {
  readonly inlines: LayoutInline[] = [];

  constructor(
    private readonly form: InlineForm,
    private readonly context: InlineContext,
  ) {}

  write(inlines: readonly Inline[], style: TextStyle): void {
    for (const inline of inlines) {
      if (inline.type === 'text') this.text(inline.text, inline.range, style);
      else if (inline.type === 'hardBreak') this.inlines.push({ type: 'break', range: inline.range });
      else if (inline.type === 'softBreak') this.softBreak(inline.range, style);
      else if (inline.type === 'footnoteReference') this.reference(inline.label, inline.range, style);
      else if ('children' in inline) this.span(inline, style);
    }
  }

  private span(span: InlineSpan, style: TextStyle): void {
    if (span.type === 'image') {
      const picture = this.context.pictures.of(span);
      if (picture) {
        this.inlines.push(picture);
        return;
      }
    }
    this.write(span.children, marked(style, span.type));
  }

  private reference(label: string, range: TextRange, style: TextStyle): void {
    const footnote = this.form.isFootnote ? undefined : this.context.footnotes.call(label);
    if (footnote === undefined) this.text(this.context.source.slice(range.start, range.end), range, style);
    else
      this.inlines.push({
        type: 'footnoteReference',
        footnote,
        style: { ...style, position: 'superscript' },
        range,
      });
  }

  /** A line end is a blank, but none is read after the hyphen of a symbol that was cut there. */
  private softBreak(range: TextRange, style: TextStyle): void {
    if (this.form.breaksLines) {
      this.inlines.push({ type: 'break', range });
      return;
    }
    const last = this.inlines.at(-1);
    if (last?.type === 'text' && /\S-$/u.test(last.text)) return;
    this.inlines.push({ type: 'text', text: ' ', style, range });
  }

  private text(text: string, range: TextRange, style: TextStyle): void {
    const widened = this.form.widensBlanks ? widenBlanks(text) : text;
    const isExact = widened.length === range.end - range.start;
    let at = 0;
    for (const piece of printable(this.form.plain ? widened : unbroken(widened)).split(/(\t+)/u)) {
      const own = isExact ? { start: range.start + at, end: range.start + at + piece.length } : range;
      at += piece.length;
      if (piece === '') continue;
      if (piece[0] === '\t') this.inlines.push({ type: 'tab', range: own });
      else this.inlines.push({ type: 'text', text: piece, style, range: own });
    }
  }
}

function marked(style: TextStyle, type: InlineSpan['type']): TextStyle {
  switch (type) {
    case 'strong':
      return { ...style, bold: true };
    case 'emphasis':
      return { ...style, italic: true };
    case 'underline':
      return { ...style, underline: true };
    case 'strikethrough':
      return { ...style, strikethrough: true };
    case 'superscript':
    case 'subscript':
      return { ...style, position: type };
    default:
      return style;
  }
}

/** Halves of surrogate pairs, and characters that no file format takes. */
const UNPRINTABLE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Texts without these are printed as they are: most. */
const MAYBE_UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

/** Of the same length. */
export function printable(text: string): string {
  if (!MAYBE_UNPRINTABLE.test(text)) return text;
  return text.replace(UNPRINTABLE, (unit) => (unit >= '\ud800' ? '\ufffd' : ' '));
}

/** Where a number, a day, a month or a year is to be filled in and the draft leaves a blank. */
const BLANK =
  /(?<=số ?:?) +(?=[-/])|(?<=ngày) +(?=tháng)|(?<=tháng) +(?=năm)|(?<=số:?)(?=[-/])|(?<=năm) *$/giu;
const ROOM = '\u00a0'.repeat(6);

function widenBlanks(text: string): string {
  return text.replace(BLANK, (blank) =>
    blank.length >= ROOM.length ? blank.replaceAll(' ', '\u00a0') : ROOM,
  );
}

/** Without blanks and breaks at either end. */
function trimmed(inlines: readonly LayoutInline[]): LayoutInline[] {
  const kept = [...inlines];
  while (isTrimmed(kept.at(-1))) kept.pop();
  while (isTrimmed(kept[0])) kept.shift();
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = cut(last, 0, inkEnd(last.text));
  const [first] = kept;
  if (first?.type === 'text') kept[0] = cut(first, first.text.length - first.text.trimStart().length);
  return kept;
}

/** Where the blanks at the end of a text begin; those that hold a place to be filled in are none. */
function inkEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return end;
}

function isTrimmed(inline: LayoutInline | undefined): boolean {
  if (inline?.type === 'text') return /^[ \u3000]*$/u.test(inline.text);
  return inline?.type === 'break' || inline?.type === 'tab';
}

function cut(run: LayoutText, start: number, end = run.text.length): LayoutText {
  if (start === 0 && end === run.text.length) return run;
  const isExact = run.text.length === run.range.end - run.range.start;
  const { range } = run;
  return {
    ...run,
    text: run.text.slice(start, end),
    range: isExact ? { start: range.start + start, end: range.start + end } : range,
  };
}

/** The text of runs, breaks and tabs as blanks: to be measured, or for the properties of a file. */
export function plainText(inlines: readonly LayoutInline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'image' ? '' : ' '))
    .join('')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-');
}
