import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { PhrasingContent } from 'mdast';
import type { HtmlComment } from './block.ts';
import type { ContentBuilder } from './content.ts';
import { readInlineTag } from './html-tags.ts';
import { afterLineEnding, endOfLine, isSpaceOrTab } from './line-ends.ts';

/** What stands around the phrasing content that is read. */
export interface InlineContext {
  /** The text in which the tree's offsets count. */
  readonly source: string;
  readonly quoteDepth: number;
  readonly comments: HtmlComment[];
  readonly builder: ContentBuilder;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z0-9]{1,31});/y;
const BREAK_TAG = /^<br[ \t\r\n]*\/?>$/i;

/** Adds the visible text of phrasing content to the builder. */
export function readInline(nodes: readonly PhrasingContent[], context: InlineContext): void {
  const { source, builder } = context;
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        addText(node.value, start, end, context);
        break;
      case 'emphasis':
      case 'strong':
        builder.enter(node.type);
        readInline(node.children, context);
        builder.exit();
        break;
      case 'inlineCode':
        builder.enter('code');
        addCode(start, end, context);
        builder.exit();
        break;
      case 'break': {
        const ending = endOfLine(source, start);
        builder.newline(ending, Math.max(ending, Math.min(end, afterLineEnding(source, ending))));
        break;
      }
      case 'link':
        builder.enter('link', node.url);
        if (source[start] === '<') builder.add(source.slice(start + 1, end - 1), start + 1, end - 1);
        else readInline(node.children, context);
        builder.exit();
        break;
      case 'linkReference':
        readInline(node.children, context);
        break;
      case 'image':
      case 'imageReference':
        builder.enter('image', node.type === 'image' ? node.url : undefined);
        addAlternative(node.alt ?? '', start, end, context);
        builder.exit();
        break;
      case 'html':
        if (node.value.startsWith('<!--')) {
          context.comments.push({
            range: { start, end },
            value: source.slice(start + 4, Math.max(start + 4, end - 3)),
          });
        } else if (BREAK_TAG.test(node.value)) {
          builder.newline(start, end);
        } else {
          readInlineTag(node.value, builder);
        }
        break;
      default:
        break;
    }
  }
}

/** The text of a text node: its source without escapes, references, and what stands before continuation lines. */
function addText(value: string, start: number, end: number, context: InlineContext): void {
  const reader = new TextReader(value, start, end, context);
  while (reader.read());
}

/** Goes through the source of a text node and its value side by side. */
class TextReader {
  /** Index of the value. */
  private index = 0;

  constructor(
    private readonly value: string,
    /** Offset of the source. */
    private at: number,
    private readonly end: number,
    private readonly context: InlineContext,
  ) {}

  /** Reads on, up to the next special character or past one; gives whether there was anything left. */
  read(): boolean {
    if (this.at >= this.end || this.index >= this.value.length) return false;
    const unit = this.context.source[this.at]!;
    if (unit === '\n' || unit === '\r') this.lineEnding();
    else if (unit === '\\' && this.isEscape()) this.add(this.value[this.index]!, 2);
    else if (unit === '&') this.reference();
    else this.plain();
    return true;
  }

  /** Adds a part of the value that `width` characters of the source stand for. */
  private add(text: string, width: number): void {
    this.context.builder.add(text, this.at, this.at + width);
    this.at += width;
    this.index += text.length;
  }

  private lineEnding(): void {
    const { value, at, end, context } = this;
    const after = afterLineEnding(context.source, at);
    context.builder.newline(at, after);
    this.index += value.startsWith('\r\n', this.index) ? 2 : 1;
    this.at = afterPrefix(value, this.index, after, end, context);
  }

  private isEscape(): boolean {
    const next = this.at + 1;
    const { source } = this.context;
    return next < this.end && PUNCTUATION.test(source[next]!) && this.value[this.index] === source[next];
  }

  private reference(): void {
    const { source } = this.context;
    const length = referenceLength(source, this.at, this.end);
    const reference = source.slice(this.at, this.at + length);
    const text = length === 0 ? '&' : referenceText(reference, this.value, this.index);
    this.add(text ?? '&', text === undefined ? 1 : Math.max(length, 1));
  }

  private plain(): void {
    const { value, at, index, end, context } = this;
    const { source } = context;
    let to = at + 1;
    while (to < end && !isSpecial(source.charCodeAt(to))) to += 1;
    // White space before a line ending is not in the value.
    let textEnd = to;
    if (source[to] === '\n' || source[to] === '\r') {
      while (textEnd > at && isSpaceOrTab(source.charCodeAt(textEnd - 1))) textEnd -= 1;
    }
    const length = Math.min(textEnd - at, value.length - index);
    context.builder.add(value.slice(index, index + length), at, at + length);
    this.index += length;
    this.at = to;
  }
}

function isSpecial(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 92 || unit === 38;
}

/** Length of the character reference at `at`, 0 where there is none. */
function referenceLength(source: string, at: number, end: number): number {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  return match && at + match[0].length <= end ? match[0].length : 0;
}

/** What a reference stands for; undefined where the name is unknown. A number gives one character of the value. */
function referenceText(reference: string, value: string, at: number): string | undefined {
  if (reference[1] !== '#') return decodeNamedCharacterReference(reference.slice(1, -1)) || undefined;
  return String.fromCodePoint(value.codePointAt(at) ?? 0xfffd);
}

/**
 * Where the text of a continuation line begins: after white space and the `>` of the quotes that the line belongs to.
 * A lazy line has fewer of them, and further ones are text: the value decides.
 */
function afterPrefix(
  value: string,
  at: number,
  lineStart: number,
  end: number,
  context: InlineContext,
): number {
  const { source, quoteDepth } = context;
  const places = [skipSpace(source, lineStart, end)];
  while (places.length <= quoteDepth && source[places.at(-1)!] === '>') {
    places.push(skipSpace(source, places.at(-1)! + 1, end));
  }
  if (places.length === 1) return places[0]!;
  const expected = /[^\r\n]*/y;
  expected.lastIndex = at;
  const line = expected.exec(value)?.[0] ?? '';
  for (const place of places) if (decodeLine(source, place, end) === line) return place;
  return places.at(-1)!;
}

function skipSpace(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpaceOrTab(source.charCodeAt(at))) at += 1;
  return at;
}

function decodeLine(source: string, start: number, end: number): string {
  let to = start;
  while (to < end && source[to] !== '\n' && source[to] !== '\r') to += 1;
  const line = to < end ? source.slice(start, to).replace(/(?<![ \t])[ \t]+$/, '') : source.slice(start, to);
  return line
    .replace(
      /\\([!-/:-@[-`{-~])|&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z0-9]{1,31});/g,
      (all, escaped, name) => {
        if (escaped) return escaped;
        if (name[0] !== '#') return decodeNamedCharacterReference(name) || all;
        const code = /^#x/i.test(name)
          ? Number.parseInt(name.slice(2), 16)
          : Number.parseInt(name.slice(1), 10);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      },
    )
    .replaceAll('\0', '\ufffd');
}

/** The text between the backticks. */
function addCode(start: number, end: number, context: InlineContext): void {
  const { source, builder, quoteDepth } = context;
  let from = start;
  while (from < end && source[from] === '`') from += 1;
  let to = end - (from - start);
  if (source[from] === ' ' && source[to - 1] === ' ' && /[^ ]/.test(source.slice(from, to))) {
    from += 1;
    to -= 1;
  }
  let i = from;
  while (i < to) {
    let lineEnd = i;
    while (lineEnd < to && source[lineEnd] !== '\n' && source[lineEnd] !== '\r') lineEnd += 1;
    builder.add(source.slice(i, lineEnd).replaceAll('\0', '\ufffd'), i, lineEnd);
    if (lineEnd >= to) return;
    i = afterLineEnding(source, lineEnd);
    builder.newline(lineEnd, i);
    i = skipSpace(source, i, to);
    for (let depth = 0; depth < quoteDepth && source[i] === '>'; depth += 1) i = skipSpace(source, i + 1, to);
  }
}

function addAlternative(alt: string, start: number, end: number, context: InlineContext): void {
  const { source, builder } = context;
  if (source.startsWith(alt, start + 2)) builder.add(alt, start + 2, start + 2 + alt.length);
  else
    builder.add(
      alt.replace(/(?<![ \t])[ \t]+(?=[\r\n])/g, '').replace(/(?:\r\n|[\r\n])[ \t]*/g, '\n'),
      start,
      end,
    );
}
