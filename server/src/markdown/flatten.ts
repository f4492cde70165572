import type { Heading, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { MappedText } from '../text/mapped-text.ts';
import type { TextRange } from '../text/range.ts';
import type { Block, HtmlComment, ParseResult } from './block.ts';
import { collectComments } from './comments.ts';
import { ContentBuilder } from './content.ts';
import { readHtml } from './html.ts';
import { readInline } from './inline.ts';
import { afterLineEnding, endOfLine, skipIndent } from './line-ends.ts';
import { readMarkedLines } from './marked-lines.ts';
import { rawLines } from './raw-lines.ts';

/** The leaf blocks of a syntax tree in order; `source` is the text that was parsed. */
export function flatten(root: Root, source: string): ParseResult {
  const flattener = new Flattener(source);
  for (const node of root.children) flattener.read(node);
  return { blocks: flattener.blocks, comments: flattener.comments, labels: flattener.labels };
}

const MARKER = /[-+*]|\d{1,9}[.)]/y;
const PLAIN = { emphases: [], depth: 0, markerLength: 0 } as const;

class Flattener {
  readonly blocks: Block[] = [];
  readonly comments: HtmlComment[] = [];
  readonly labels: string[] = [];
  private listDepth = 0;
  private quoteDepth = 0;
  /** Markers of the items whose first block has not come yet. */
  private markers: TextRange[] = [];

  constructor(private readonly source: string) {}

  read(node: RootContent): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'list':
        this.listDepth += 1;
        for (const item of node.children) this.item(item);
        this.listDepth -= 1;
        break;
      case 'blockquote':
        this.quoteDepth += 1;
        for (const child of node.children) this.read(child);
        this.quoteDepth -= 1;
        break;
      case 'paragraph':
      case 'heading':
        this.text(node, start, end);
        break;
      case 'code':
        this.code(start, this.withoutTrailingSpace(start, end));
        break;
      case 'html':
        collectComments(this.source, start, end, this.comments);
        this.html(start, this.withoutTrailingSpace(start, end));
        break;
      case 'definition':
        this.labels.push(node.identifier);
        this.raw('definition', start, end);
        break;
      case 'thematicBreak': {
        const from = this.takeMarkers()[0]?.start ?? start;
        this.add({
          ...PLAIN,
          type: 'thematicBreak',
          range: this.trimmed(from, end),
          content: MappedText.raw('', from),
        });
        break;
      }
      default:
        break;
    }
  }

  private html(start: number, end: number): void {
    const shown = this.markers.length === 0 && this.quoteDepth === 0 ? readHtml(this.source, start, end) : [];
    if (shown.length === 0) this.raw('html', start, end);
    else for (const block of shown) this.add(block);
  }

  private item(node: ListItem): void {
    const start = node.position?.start.offset ?? 0;
    MARKER.lastIndex = start;
    const length = MARKER.exec(this.source)?.[0].length ?? 0;
    this.markers.push({ start, end: start + length });
    for (const child of node.children) this.read(child);
    if (this.markers.length === 0) return;
    const end = this.markers.at(-1)!.end;
    const { from, builder } = this.builder(start);
    this.add({ ...PLAIN, ...builder.finish(), type: 'paragraph', range: { start: from, end } });
  }

  private text(node: Paragraph | Heading, start: number, end: number): void {
    const { from, builder } = this.builder(start);
    const { source, quoteDepth, comments } = this;
    readInline(node.children, { source, quoteDepth, comments, builder });
    const range = this.trimmed(from, end);
    const content = builder.finish();
    if (node.type === 'paragraph') {
      this.add({ ...content, type: 'paragraph', depth: 0, range });
      return;
    }
    const underline = this.underline(start, range.end);
    this.add({ ...content, type: 'heading', depth: node.depth, range, ...(underline ? { underline } : {}) });
  }

  /** Only a heading with an underline stands on more than one line. */
  private underline(start: number, end: number): TextRange | undefined {
    const lineStart =
      Math.max(this.source.lastIndexOf('\n', end - 1), this.source.lastIndexOf('\r', end - 1)) + 1;
    if (lineStart <= start) return undefined;
    let from = end;
    while (from > lineStart && (this.source[from - 1] === '-' || this.source[from - 1] === '=')) from -= 1;
    return { start: from, end };
  }

  private code(start: number, end: number): void {
    const fence = /(`{3,}(?!`)|~{3,}(?!~))[^\r\n]*(?:\r\n|[\r\n]|$)/y;
    fence.lastIndex = start;
    const opening = fence.exec(this.source.slice(0, end));
    if (!opening) {
      this.indented(start, end);
      return;
    }
    const from = start + opening[0].length;
    const lineStart =
      Math.max(this.source.lastIndexOf('\n', end - 1), this.source.lastIndexOf('\r', end - 1)) + 1;
    const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(this.source.slice(lineStart, end))?.[1];
    const closed = lineStart >= from && closing?.startsWith(opening[1]!);
    let to = closed ? lineStart : end;
    if (closed && to > from) to -= this.source.slice(0, to).endsWith('\r\n') && to - 1 > from ? 2 : 1;
    this.raw('code', start, end, Math.min(from, end), Math.max(to, Math.min(from, end)));
  }

  /** Code to CommonMark by its indent alone; in a draft lines that were set right by blanks. */
  private indented(start: number, end: number): void {
    if (this.markers.length > 0 || this.quoteDepth > 0) {
      this.raw('code', start, end);
      return;
    }
    const lines: number[] = [];
    for (let line = start; line < end; ) {
      const lineEnd = Math.min(endOfLine(this.source, line), end);
      const at = Math.min(skipIndent(this.source, line, lineEnd), lineEnd);
      const to = this.withoutTrailingSpace(at, lineEnd);
      if (to > at) lines.push(at, to);
      line = afterLineEnding(this.source, lineEnd);
    }
    const text = readMarkedLines(this.source, lines);
    this.add({ ...PLAIN, ...text, type: 'code', range: { start, end } });
  }

  private raw(type: Block['type'], start: number, end: number, contentStart = start, contentEnd = end): void {
    const content = rawLines(this.source, contentStart, contentEnd);
    if (this.markers.length === 0) {
      this.add({ ...PLAIN, type, range: { start, end }, content });
      return;
    }
    const { from, builder } = this.builder(start);
    builder.add('x', start, start + 1);
    const { content: marked, markerLength } = builder.finish();
    const joined = MappedText.join([marked.slice(0, markerLength), content]);
    this.add({ ...PLAIN, type, range: { start: from, end }, content: joined, markerLength });
  }

  /** A builder that begins with the markers that wait for a block, and where they begin. */
  private builder(start: number): { from: number; builder: ContentBuilder } {
    const markers = this.takeMarkers();
    const builder = new ContentBuilder(start);
    for (const marker of markers) builder.marker(this.source, marker.start, marker.end);
    return { from: markers[0]?.start ?? start, builder };
  }

  private takeMarkers(): TextRange[] {
    const taken = this.markers;
    this.markers = [];
    return taken;
  }

  /** Blocks that a container cuts off can hold the blank lines after them. */
  private withoutTrailingSpace(start: number, end: number): number {
    let to = end;
    while (to > start && /[ \t\r\n]/.test(this.source[to - 1]!)) to -= 1;
    return to;
  }

  private trimmed(start: number, end: number): TextRange {
    let to = end;
    while (to > start && (this.source[to - 1] === ' ' || this.source[to - 1] === '\t')) to -= 1;
    return { start, end: to };
  }

  private add(block: Omit<Block, 'listDepth' | 'quoteDepth'>): void {
    this.blocks.push({ ...block, listDepth: this.listDepth, quoteDepth: this.quoteDepth });
  }
}
