import { type Block, type Paragraph, plainText } from '../model.ts';
import { readDocument, textOf, type WordDocument } from './document.ts';
import { ImportFault } from './fault.ts';
import { type ImportFailure, importDocx } from './import.ts';
import type { TrackedChange } from './inlines.ts';
import { ZipFile } from './zip.ts';

/** A paragraph of a Word file with text in it, tracked changes accepted. */
export interface WordParagraph {
  /** Number in the file, from 1. */
  readonly index: number;
  /** With its numeral. */
  readonly text: string;
  readonly comments: readonly WordComment[];
}

export interface WordComment {
  readonly author: string;
  readonly text: string;
}

/** A Word file paragraph by paragraph, to be held against the draft that it comes from. */
export interface WordText {
  /** In the order of the file, cells row by row; those of footnotes last, in the order of their calls. */
  readonly paragraphs: readonly WordParagraph[];
  readonly changes: readonly TrackedChange[];
  /** Lines of Markdown, as an import writes them, by the number of their paragraph. */
  readonly markdown: ReadonlyMap<number, readonly string[]>;
}

/** Reads a .docx file for a comparison. Never throws; bounded like an import. */
export function readWordText(bytes: Uint8Array): WordText | ImportFailure {
  const draft = importDocx(bytes, 'hinh');
  if ('code' in draft) return draft;
  try {
    const { document } = readDocument(new ZipFile(bytes), false);
    const called = new Set<string>();
    const commented = new Set<string>();
    const read = (paragraph: Paragraph): WordParagraph => paragraphOf(paragraph, document, called, commented);
    const body = paragraphsIn(document.blocks).map(read);
    const notes: WordParagraph[] = [];
    // A footnote may call another one.
    for (const key of called) {
      for (const each of paragraphsIn(document.notes.get(key) ?? [])) notes.push(read(each));
    }
    const markdown = new Map<number, string[]>();
    const lines = draft.markdown.split('\n');
    for (const [at, index] of draft.paragraphs.entries()) {
      if (index === 0) continue;
      const own = markdown.get(index);
      if (own) own.push(lines[at]!);
      else markdown.set(index, [lines[at]!]);
    }
    return { paragraphs: [...body, ...notes].filter(hasContent), changes: document.changes, markdown };
  } catch (error) {
    const { code, reason } = error instanceof ImportFault ? error : new ImportFault('internal');
    return { code, reason };
  }
}

function hasContent({ text, comments }: WordParagraph): boolean {
  return text.trim() !== '' || comments.length > 0;
}

function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flat().flatMap((cell) => (cell.continues ? [] : paragraphsIn(cell.blocks))),
  );
}

function paragraphOf(
  paragraph: Paragraph,
  document: WordDocument,
  called: Set<string>,
  commented: Set<string>,
): WordParagraph {
  const comments: WordComment[] = [];
  for (const inline of paragraph.inlines) {
    if (inline.type === 'comment') {
      const key = `comment:${inline.id}`;
      const note = commented.has(key) ? undefined : document.notes.get(key);
      commented.add(key);
      if (note) comments.push({ author: document.authors.get(inline.id) ?? '', text: textOf(note) });
    } else if (inline.type === 'footnote' || inline.type === 'endnote') {
      called.add(`${inline.type}:${inline.id}`);
    }
  }
  return { index: paragraph.index, text: paragraph.numeral + plainText(paragraph), comments };
}
