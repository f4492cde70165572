import { TextMemo } from '../text/memo.ts';
import type { TextRange } from '../text/range.ts';
import type { Block, HtmlComment, MarkdownDocument } from './block.ts';
import { type Chunk, cutChunks } from './chunks.ts';
import { definitionsFor, type Labels, readDefinitions } from './definitions.ts';
import type { Reading } from './flatten.ts';
import { readFrontMatter } from './front-matter.ts';
import { isTooMuch, PARSED_UNITS } from './guard.ts';
import { moveBlock, moveRange } from './move.ts';
import { parseMarkdown } from './parse.ts';
import { readQuickly } from './quick.ts';
import { readSimply } from './simple.ts';
import { readTable } from './table.ts';

const BOM = '\ufeff';

/** What a chunk's text alone tells. */
interface ChunkReading {
  readonly kind: 'quick' | 'parsed' | 'simple';
  /** The parser runs at the first call. */
  read(): Reading;
}

/** Readings of chunks, kept with the document they were made for. */
const memos = new WeakMap<MarkdownDocument, TextMemo<ChunkReading>>();

/**
 * Reads a Markdown text: CommonMark with front matter and pipe tables. Never throws.
 * @param text as it came: with or without byte order mark, any line endings, composed or decomposed letters
 * @param previous a reading of an earlier version of the text, from which equal chunks are taken over; the result is
 *   the same without it
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  const memo = new TextMemo(previous && memos.get(previous));
  const blocks: Block[] = [];
  const comments: HtmlComment[] = [];
  const simplified: TextRange[] = [];
  let start = text.startsWith(BOM) ? 1 : 0;
  const frontMatter = readFrontMatter(text, start);
  if (frontMatter) {
    blocks.push(frontMatter.block);
    start = frontMatter.next;
  }
  const chunks = cutChunks(text, start);
  const labels = collectLabels(text, chunks, memo);
  let parsedUnits = 0;
  for (const chunk of chunks) {
    const source = text.slice(chunk.start, chunk.end);
    const known = readChunk(source, chunk.isTable, labels, memo);
    if (known.kind === 'parsed') parsedUnits += source.length;
    const isSimple = known.kind === 'simple' || (known.kind === 'parsed' && parsedUnits > PARSED_UNITS);
    const reading = isSimple && known.kind === 'parsed' ? readSimply(source) : known.read();
    if (isSimple) simplified.push({ start: chunk.start, end: chunk.end });
    for (const block of reading.blocks) blocks.push(moveBlock(block, chunk.start));
    for (const { range, value } of reading.comments)
      comments.push({ range: moveRange(range, chunk.start), value });
  }
  const document: MarkdownDocument = { text, blocks, comments, simplified };
  memos.set(document, memo);
  return document;
}

/** Labels of all definitions: they hold for the whole text, wherever they stand. */
function collectLabels(text: string, chunks: readonly Chunk[], memo: TextMemo<ChunkReading>): Labels {
  const labels = new Set<string>();
  if (!text.includes(']:')) return labels;
  let units = 0;
  for (const chunk of chunks) {
    const source = text.slice(chunk.start, chunk.end);
    if (chunk.isTable || !source.includes(']:')) continue;
    units += source.length;
    if (units > PARSED_UNITS) break;
    for (const label of readChunk(source, false, labels, memo, true).read().labels ?? []) labels.add(label);
  }
  return labels;
}

function readChunk(
  source: string,
  isTable: boolean,
  labels: Labels,
  memo: TextMemo<ChunkReading>,
  alone = false,
): ChunkReading {
  if (isTable)
    return memo.get(`table:${source}`, () => {
      const reading = readTable(unshared(source));
      return { kind: 'quick', read: () => reading };
    });
  const plain = readDefinitions(source);
  if (plain) return { kind: 'quick', read: () => plain };
  const definitions = alone ? '' : definitionsFor(source, labels);
  return memo.get(`${definitions.length}:${definitions}${source}`, () =>
    compute(unshared(source), definitions),
  );
}

function compute(source: string, definitions: string): ChunkReading {
  if (definitions === '') {
    const reading = readQuickly(source);
    if (reading) return { kind: 'quick', read: () => reading };
  }
  if (isTooMuch(source)) {
    const reading = readSimply(source);
    return { kind: 'simple', read: () => reading };
  }
  let parsed: Reading | undefined;
  return {
    kind: 'parsed',
    read: () => {
      parsed ??= parseChunk(source, definitions);
      return parsed;
    },
  };
}

function parseChunk(source: string, definitions: string): Reading {
  // A mark that is not at the beginning of the text is none.
  const prefix = definitions === '' && source.startsWith(BOM) ? '\n' : definitions;
  if (prefix === '') return parseMarkdown(source);
  const { length } = prefix;
  const { blocks, comments, labels } = parseMarkdown(prefix + source);
  return {
    blocks: blocks.filter((block) => block.range.start >= length).map((block) => moveBlock(block, -length)),
    comments: comments.map(({ range, value }) => ({ range: moveRange(range, -length), value })),
    labels: labels ?? [],
  };
}

/** A copy that does not keep the text alive from which it was cut. */
function unshared(text: string): string {
  return ` ${text}`.slice(1);
}
