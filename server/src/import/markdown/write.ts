import { MANY_COLUMNS } from '../../text/table-columns.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Block, ParagraphRange, SourceDocument } from '../model.ts';
import { HeadingFinder, isTitle } from './headings.ts';
import { writeLine, writeLines } from './inline.ts';
import { type CodeItem, type Item, ItemReader, type TextItem } from './items.ts';
import { isAll, linesOf, type Piece, type Special, without, words } from './pieces.ts';
import { indexOf, type WrittenLine, writeTable } from './tables.ts';

/** A draft and where each of its lines comes from. */
export interface WrittenDraft {
  /** Ends with a line feed. */
  readonly markdown: string;
  /** By line of the draft, from 0: the number of the paragraph in the Word file, from 1; 0: none. */
  readonly paragraphs: readonly number[];
}

/** Gives the address of an image in the draft; undefined for one that no browser shows. */
export type ImageAddress = (part: string) => string | undefined;

const RECIPIENTS_LABEL = /^nơi nhận\s*:?$/iu;
const ITEM = /^[-+–•]\s/u;
/** Lines of a subject at most: those of the longest have six. */
const MAX_SUBJECT = 20;
const SMALL_FIRST = regexp.u`^\p{Ll}`;

/** Writes what was read of a Word file, or pasted from one, as a Markdown draft. */
export function writeDraft(document: SourceDocument, imageAddress: ImageAddress): WrittenDraft {
  return new DraftWriter(document, imageAddress).write();
}

class DraftWriter {
  private readonly lines: WrittenLine[] = [];
  private readonly headings = new HeadingFinder();
  /** Footnotes and endnotes in the order of their calls, with their numbers. */
  private readonly called = new Map<string, number>();
  private readonly commented = new Set<string>();
  /** Parts on pages held the long way that are still to be marked as such. */
  private landscape: readonly ParagraphRange[] = [];

  constructor(
    private readonly document: SourceDocument,
    private readonly imageAddress: ImageAddress,
  ) {}

  write(): WrittenDraft {
    const items = withSubjects(new ItemReader(this.special).read(this.document.blocks));
    this.landscape = landscapeToMark(this.document.landscape ?? [], items);
    let before: TextItem | undefined;
    for (const item of items) {
      if (item.type === 'table') {
        this.begin();
        this.lines.push(...writeTable(item.table, this.special));
        before = undefined;
      } else if (item.type === 'code') {
        this.begin();
        this.lines.push(...codeBlock(item));
        before = undefined;
      } else {
        if (!(before && areRecipients(before, item))) this.begin();
        this.text(item);
        before = item;
      }
    }
    this.footnotes();
    const texts = this.lines.map((line) => line.text);
    return {
      markdown: texts.length === 0 ? '' : `${texts.join('\n')}\n`,
      paragraphs: this.lines.map((line) => line.index),
    };
  }

  /** A blank line between what is there and what comes. */
  private begin(): void {
    if (this.lines.length > 0) this.lines.push({ text: '', index: 0 });
  }

  private text(item: TextItem): void {
    const { index, comments } = item;
    const level = this.headings.levelOf(item);
    if (level > 0) {
      const line = without(without(joined(item.lines), 'bold'), 'underline');
      const text = writeLine(line).replace(/\s(#+)$/u, ' \\$1');
      this.lines.push({ text: `${'#'.repeat(level)} ${text}`, index });
    } else {
      const lines = writeLines(withoutRules(item));
      for (const [at, line] of lines.entries()) {
        this.lines.push({ text: at < lines.length - 1 ? `${line}\\` : line, index });
      }
    }
    for (const comment of comments) {
      this.begin();
      this.lines.push({ text: comment, index });
    }
    if (level === 1 || item.isCentred) this.mark(item);
  }

  /** Says below the title of an annex that its pages are held the long way. */
  private mark({ index, column }: TextItem): void {
    const own = this.landscape.find(({ first, last }) => index >= first && index <= last);
    if (!own || column !== undefined) return;
    this.landscape = this.landscape.filter((each) => each !== own);
    this.begin();
    this.lines.push({ text: '<!-- kehoach-landscape -->', index });
  }

  private readonly special: Special = (inline) => {
    if (inline.type === 'image') {
      const address = this.imageAddress(inline.part);
      return address === undefined
        ? ''
        : `![${inline.description.replace(/[\s\][\\]+/gu, ' ').trim()}](${address})`;
    }
    const key = `${inline.type}:${inline.id}`;
    const note = this.document.notes.get(key);
    if (!note) return '';
    if (inline.type === 'comment') {
      // Called twice, it would be said twice.
      if (this.commented.has(key)) return '';
      this.commented.add(key);
      return this.comment(inline.id, note);
    }
    const number = this.called.get(key) ?? this.called.size + 1;
    this.called.set(key, number);
    return `[^${number}]`;
  };

  private comment(id: string, note: readonly Block[]): string {
    const author = this.document.authors.get(id) ?? '';
    const text = `Ý kiến${author === '' ? '' : ` của ${author}`}: ${noteText(note, words)}`;
    // Two hyphens would end it early.
    return `<!-- ${text
      .replace(/-(?=-)/gu, '- ')
      .replace(/[<>]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()} -->`;
  }

  private footnotes(): void {
    // A footnote may call another one, which the walk comes to then.
    for (const [key, number] of this.called) {
      const note = this.document.notes.get(key)!;
      this.begin();
      const text = noteText(note, (lines) => writeLines(lines).join(' '), this.special);
      this.lines.push({ text: `[^${number}]: ${text}`, index: 0 });
    }
  }
}

/** Those without a table whose columns tell that anyway, each annex in them by itself. */
function landscapeToMark(parts: readonly ParagraphRange[], items: readonly Item[]): ParagraphRange[] {
  const titles = items.flatMap((item) =>
    item.type === 'text' && isTitle(words(item.lines), true) ? [item.index] : [],
  );
  const tables = items.flatMap((item) =>
    item.type === 'table' && item.table.rows.some(({ length }) => length >= MANY_COLUMNS)
      ? [indexOf(item.table)]
      : [],
  );
  return parts
    .flatMap(({ first, last }) => {
      const inside = titles.filter((title) => title > first && title <= last);
      const starts = [first, ...inside];
      return starts.map((start, at) => ({ first: start, last: (inside[at] ?? last + 1) - 1 }));
    })
    .filter(({ first, last }) => !tables.some((table) => table >= first && table <= last));
}

/** A fence that is longer than any in it. */
function codeBlock({ lines }: CodeItem): WrittenLine[] {
  const runs = lines.flatMap(({ text }) => text.match(/`{3,}/gu) ?? []);
  const fence = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), 3));
  return [{ text: fence, index: 0 }, ...lines, { text: fence, index: 0 }];
}

/** The text of a note on one line. */
function noteText(
  blocks: readonly Block[],
  write: (lines: readonly (readonly Piece[])[]) => string,
  special: Special = () => '',
): string {
  const parts = blocks.flatMap((block): string[] =>
    block.type === 'paragraph'
      ? [write(linesOf([{ ...NUMERAL, text: block.numeral }, ...block.inlines], special))]
      : block.rows.flat().map((cell) => noteText(cell.blocks, write, special)),
  );
  return parts.filter((part) => part !== '').join(' ');
}

const NUMERAL = {
  type: 'text',
  style: { bold: false, italic: false, underline: false, strike: false, raised: undefined },
} as const;

function joined(lines: readonly (readonly Piece[])[]): Piece[] {
  return lines.flatMap((line, at) =>
    at === 0 ? line : [{ ...line[0]!, text: ' ', markdown: undefined }, ...line],
  );
}

/** Underlining that stands for a drawn line goes: that of a letterhead, and of a paragraph as a whole. */
function withoutRules({ lines, column, isCentred }: TextItem): readonly (readonly Piece[])[] {
  return lines.map((line) => {
    const isRule = isAll(line, 'underline') && (isCentred || column !== undefined);
    return isRule ? without(line, 'underline') : line;
  });
}

/** The list below Nơi nhận stands close. */
function areRecipients(before: TextItem, item: TextItem): boolean {
  return (
    item.column !== undefined &&
    item.column === before.column &&
    ITEM.test(words(before.lines)) &&
    ITEM.test(words(item.lines)) &&
    !RECIPIENTS_LABEL.test(words(before.lines))
  );
}

/**
 * The lines of a subject (trích yếu), which Word files often have as paragraphs, as the lines of one. Such are centred
 * paragraphs in bold below the name of the kind of document, as long as one goes on in small letters.
 */
function withSubjects(items: readonly Item[]): Item[] {
  const merged: Item[] = [];
  let isSubject = false;
  for (const item of items) {
    const last = merged.at(-1);
    if (item.type !== 'text') isSubject = false;
    else if (isTitle(words(item.lines), true)) isSubject = true;
    else if (last?.type === 'text' && isSubject && goesOn(last, item)) {
      merged[merged.length - 1] = { ...last, lines: [...last.lines, ...item.lines] };
      continue;
    } else isSubject = isSubject && item.isCentred;
    merged.push(item);
  }
  return merged;
}

function goesOn(before: TextItem, item: TextItem): boolean {
  if (before.lines.length + item.lines.length > MAX_SUBJECT) return false;
  const areBold = [before, item].every(
    ({ isCentred, lines }) => isCentred && lines.every((line) => isAll(line, 'bold')),
  );
  return areBold && !isTitle(words(before.lines), true) && SMALL_FIRST.test(words(item.lines));
}
