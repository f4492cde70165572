import type { ParseResult } from './block.ts';
import type { Chunk } from './chunks.ts';
import { definitionsFor, type Labels, readDefinitions } from './definitions.ts';
import type { TableForm } from './drawn-tables.ts';
import { parseLineByLine } from './fallback.ts';
import { parseFastPath } from './fast-path/index.ts';
import { isTooMuch } from './guard.ts';
import { readHtmlTable } from './html.ts';
import { moveBlock, moveComment } from './move.ts';
import { parseMarkdown } from './parse.ts';
import { readBarTable, readGridTable, readSpacedTable } from './spaced-table.ts';
import { readTable } from './table.ts';

export const BOM = '\ufeff';

/** What a chunk's text, and the definitions before it, tell. */
export interface ChunkParse {
  readonly kind: 'quick' | 'parsed' | 'simple';
  /** Definitions of other chunks that make links of its own. */
  readonly definitions: string;
  /** Offsets count in the chunk. The parser runs at the first call. */
  read(): ParseResult;
}

/** A chunk with what was read of it. */
export interface ReadChunk extends Chunk {
  readonly reading: ChunkParse;
}

/** Reads chunks by their text: each text once, and not at all where the version before has it. */
export class ChunkReader {
  private readonly known = new Map<string, ChunkParse>();

  /**
   * @param text the version before
   * @param chunks those of it that this version can have too
   */
  constructor(text: string, chunks: readonly ReadChunk[]) {
    for (const { start, end, table, reading } of chunks) {
      // Read in a simplified way, perhaps only because there was so much else.
      if (reading.kind === 'simple') continue;
      this.known.set(keyOf(text.slice(start, end), table, reading.definitions), reading);
    }
  }

  /** @param labels those for which definitions of other chunks are looked for */
  read(source: string, table: TableForm | undefined, labels: Labels): ChunkParse {
    const plain = table ? undefined : readDefinitions(source);
    if (plain) return { kind: 'quick', definitions: '', read: () => plain };
    const definitions = table ? '' : definitionsFor(source, labels);
    // What defines labels is asked for twice.
    if (this.known.size === 0 && !source.includes(']:')) return parse(source, table, definitions);
    const key = keyOf(source, table, definitions);
    let reading = this.known.get(key);
    if (!reading) {
      reading = parse(source, table, definitions);
      this.known.set(key, reading);
    }
    return reading;
  }
}

function keyOf(source: string, table: TableForm | undefined, definitions: string): string {
  return table ? `${table}:${source}` : `${definitions.length}:${definitions}${source}`;
}

const TABLE_READINGS: Readonly<Record<TableForm, (source: string) => ChunkParse>> = {
  pipe: tableParse(readTable),
  grid: tableParse(readGridTable),
  spaced: tableParse(readSpacedTable),
  bars: tableParse(readBarTable),
  html: tableParse(readHtmlTable),
};

function tableParse(read: (source: string) => ParseResult): (source: string) => ChunkParse {
  return (source) => {
    const reading = read(source);
    return { kind: 'quick', definitions: '', read: () => reading };
  };
}

function parse(source: string, table: TableForm | undefined, definitions: string): ChunkParse {
  const own = unshared(source);
  return table ? TABLE_READINGS[table](own) : textParse(own, definitions);
}

function textParse(source: string, definitions: string): ChunkParse {
  if (definitions === '') {
    const reading = parseFastPath(source);
    if (reading) return { kind: 'quick', definitions, read: () => reading };
  }
  if (isTooMuch(source)) return fallbackParse(source, definitions);
  let parsed: ParseResult | undefined;
  return {
    kind: 'parsed',
    definitions,
    read: () => {
      parsed ??= parseChunk(source, definitions);
      return parsed;
    },
  };
}

/** Line by line, without a parser. */
export function fallbackParse(source: string, definitions: string): ChunkParse {
  return { kind: 'simple', definitions, read: () => parseLineByLine(source) };
}

function parseChunk(source: string, definitions: string): ParseResult {
  // A byte order mark counts as one at the beginning only: the definitions put before would make it a character.
  const prefix = definitions === '' && source.startsWith(BOM) ? '\n' : definitions;
  if (prefix === '') return parseMarkdown(source);
  const { length } = prefix;
  const { blocks, comments, labels } = parseMarkdown(prefix + source);
  return {
    blocks: blocks.filter((block) => block.range.start >= length).map((block) => moveBlock(block, -length)),
    comments: comments.map((comment) => moveComment(comment, -length)),
    labels: labels ?? [],
  };
}

/** A copy that does not keep the text alive from which it was cut. */
function unshared(text: string): string {
  return ` ${text}`.slice(1);
}
