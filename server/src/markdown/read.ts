import type { TextRange } from '../text/range.ts';
import { SideTable } from '../text/side-table.ts';
import type { Block, HtmlComment, MarkdownDocument } from './block.ts';
import { BOM, ChunkReader, fallbackParse, type ReadChunk } from './chunk-reader.ts';
import { type Chunk, cutChunks } from './chunks.ts';
import type { Labels } from './definitions.ts';
import { readFrontMatter } from './front-matter.ts';
import { PARSED_UNITS } from './guard.ts';
import { moveBlock, moveComment } from './move.ts';
import { isPageText, readPageText } from './page-text.ts';
import { reusableChunks } from './reusable-chunks.ts';

/** What is kept for the reading of the next version. */
interface Memory {
  readonly text: string;
  /** Where the chunks begin. */
  readonly start: number;
  readonly chunks: readonly ReadChunk[];
  /** What each chunk gives hangs on its own text alone: no definitions, no table with a far end, not too much to parse. */
  readonly isPlain: boolean;
}

const MEMORIES = new SideTable<MarkdownDocument, Memory>();

/**
 * Reads a Markdown text: CommonMark with front matter and pipe tables; or a page set with blanks alone. Never throws.
 * @param text as it came: with or without byte order mark, any line endings, composed or decomposed letters
 * @param previous a reading of an earlier version of the text, from which equal chunks are taken over; the result is
 *   the same without it
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  let start = text.startsWith(BOM) ? 1 : 0;
  const frontMatter = readFrontMatter(text, start);
  if (frontMatter) start = frontMatter.next;
  const page = isPageText(text, start) ? readPageText(text, start) : undefined;
  if (page) {
    const blocks = frontMatter ? [frontMatter.block, ...page.blocks] : page.blocks;
    return { text, blocks, comments: page.comments, simplified: [] };
  }
  const memory = previous && MEMORIES.get(previous);
  const hasDefinitions = text.includes(']:');
  const looksFar = mayLookFar(text);
  const edited = memory && !hasDefinitions && !looksFar ? editedChunks(text, start, memory) : undefined;
  const chunks = edited?.chunks ?? allChunks(text, start, hasDefinitions, memory);
  const kept = edited?.kept ?? 0;

  const blocks: Block[] = frontMatter ? [frontMatter.block] : [];
  const comments: HtmlComment[] = [];
  const simplified: TextRange[] = [];
  chunks.forEach(({ start, end, reading }, index) => {
    const found = reading.read();
    for (const block of found.blocks) {
      blocks.push(index < kept ? previous!.blocks[blocks.length]! : moveBlock(block, start));
    }
    for (const comment of found.comments) comments.push(moveComment(comment, start));
    if (reading.kind === 'simple') simplified.push({ start, end });
  });
  const document: MarkdownDocument = { text, blocks, comments, simplified };
  const isPlain = !hasDefinitions && !looksFar && simplified.length === 0;
  MEMORIES.set(document, { text, start, chunks, isPlain });
  return document;
}

/** Whether a table in it may be closed, and so made one, by a line far below it. */
function mayLookFar(text: string): boolean {
  return text.includes('<table') || text.includes('<TABLE') || text.includes('--- -');
}

interface EditedChunks {
  readonly chunks: readonly ReadChunk[];
  /** How many at the beginning stand as in the version before. */
  readonly kept: number;
}

/** The chunks of a text of which much is that of the version before; undefined where the whole has to be looked at. */
function editedChunks(text: string, start: number, memory: Memory): EditedChunks | undefined {
  if (!memory.isPlain) return undefined;
  const kept = reusableChunks(text, memory.text, memory.chunks);
  const before = start === memory.start ? kept.prefixCount : 0;
  let after = memory.chunks.length;
  const cut = cutChunks(text, memory.chunks[before - 1]?.end ?? start, (at) => {
    after = kept.suffixFrom(at) ?? memory.chunks.length;
    return after < memory.chunks.length;
  });
  const chunks = memory.chunks.slice(0, before);
  const rest = memory.chunks.slice(after);
  let left = PARSED_UNITS - parsedUnits(chunks) - parsedUnits(rest);
  const reader = new ChunkReader(memory.text, memory.chunks.slice(before, after));
  for (const { start, end, table } of cut) {
    const reading = reader.read(text.slice(start, end), table, NO_LABELS);
    if (reading.kind === 'parsed') left -= end - start;
    if (reading.kind === 'simple' || left < 0) return undefined;
    chunks.push({ start, end, reading, ...(table ? { table } : {}) });
  }
  const { delta } = kept;
  for (const { start, end, reading, table } of rest) {
    const moved = { start: start + delta, end: end + delta, reading };
    chunks.push(table ? { ...moved, table } : moved);
  }
  return { chunks, kept: before };
}

const NO_LABELS: Labels = new Set();

function parsedUnits(chunks: readonly ReadChunk[]): number {
  let units = 0;
  for (const { reading, start, end } of chunks) if (reading.kind === 'parsed') units += end - start;
  return units;
}

/** All chunks of a text, one by one; what the version before has is not parsed again. */
function allChunks(text: string, start: number, hasDefinitions: boolean, memory?: Memory): ReadChunk[] {
  const reader = new ChunkReader(memory?.text ?? '', memory?.chunks ?? []);
  const chunks = cutChunks(text, start);
  const labels = hasDefinitions ? collectLabels(text, chunks, reader) : NO_LABELS;
  let left = PARSED_UNITS;
  return chunks.map((chunk) => {
    const source = text.slice(chunk.start, chunk.end);
    const reading = reader.read(source, chunk.table, labels);
    if (reading.kind === 'parsed') left -= source.length;
    const tooMuch = reading.kind === 'parsed' && left < 0;
    return {
      ...chunk,
      reading: tooMuch ? fallbackParse(source, reading.definitions) : reading,
    };
  });
}

/** Labels of all definitions: they hold for the whole text, wherever they stand. */
function collectLabels(text: string, chunks: readonly Chunk[], reader: ChunkReader): Labels {
  const labels = new Set<string>();
  let units = 0;
  for (const chunk of chunks) {
    const source = text.slice(chunk.start, chunk.end);
    if (chunk.table || !source.includes(']:')) continue;
    units += source.length;
    if (units > PARSED_UNITS) break;
    for (const label of reader.read(source, undefined, NO_LABELS).read().labels ?? []) labels.add(label);
  }
  return labels;
}
