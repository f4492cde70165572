import { type BlockContext, BlockReader, hasTitlePage } from './blocks.ts';
import { ImportFault } from './fault.ts';
import { type Block, plainText, type WordDocument } from './model.ts';
import { Numberings } from './numbering.ts';
import { documentPart, firstOfType, type Relation, relationsOf } from './parts.ts';
import { Styles } from './styles.ts';
import { child, children, readXml, type XmlElement } from './xml.ts';
import type { ZipFile } from './zip.ts';

const LETTER = /[A-Za-z\u00c0-\u1ef9]/u;
/** What letterheads say and running headers do not. */
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS/u;

/** Reads a Word file. Throws an ImportFault. */
export function readDocument(zip: ZipFile): WordDocument {
  const part = documentPart(zip);
  if (part === undefined) throw new ImportFault('no-document');
  const relations = relationsOf(zip, part);
  const context: BlockContext = {
    styles: new Styles(zip, firstOfType(relations, 'styles')),
    numberings: new Numberings(zip, firstOfType(relations, 'numbering')),
    relations,
    met: { trackedChanges: 0, hasHiddenText: false },
    fields: [],
    count: { paragraphs: 0 },
  };
  const reader = new BlockReader(context);
  const blocks: Block[] = [];
  let section: XmlElement | undefined;
  const root = readXml(zip, part, (element, parent) => {
    if (parent !== 'body') return false;
    section ??= element.name === 'sectPr' ? element : child(child(element, 'pPr'), 'sectPr');
    blocks.push(...reader.read(element));
    return true;
  });
  if (root?.name !== 'document' || !child(root, 'body')) throw new ImportFault('no-document');
  blocks.push(...reader.rest());
  const { head, furniture } = readHeaders(zip, relations, section, context);
  const { notes, authors } = readNotes(zip, relations, context);
  return { blocks: [...head, ...blocks], notes, authors, furniture, ...context.met };
}

/** The letterhead that some templates keep in the header of the first page, and what else headers and footers say. */
function readHeaders(
  zip: ZipFile,
  relations: ReadonlyMap<string, Relation>,
  section: XmlElement | undefined,
  context: BlockContext,
): { readonly head: readonly Block[]; readonly furniture: readonly string[] } {
  const wanted = hasTitlePage(section) ? 'first' : 'default';
  const head: Block[] = [];
  const furniture = new Set<string>();
  for (const reference of children(section)) {
    if (reference.name !== 'headerReference' && reference.name !== 'footerReference') continue;
    const part = relations.get(reference.attributes['r:id'] ?? '')?.target;
    if (part === undefined) continue;
    const blocks = readPart(zip, part, context);
    const text = textOf(blocks);
    if (!LETTER.test(text)) continue;
    const isFirst = reference.name === 'headerReference' && reference.attributes.type === wanted;
    if (isFirst && LETTERHEAD.test(text.normalize('NFC'))) head.push(...blocks);
    else furniture.add(text);
  }
  return { head, furniture: [...furniture] };
}

/** The blocks of a part that is a text of its own: a header, a footer. */
function readPart(zip: ZipFile, part: string, context: BlockContext): Block[] {
  const own: BlockContext = { ...context, relations: relationsOf(zip, part), fields: [] };
  const root = readXml(zip, part);
  if (!root) return [];
  const reader = new BlockReader(own);
  return [...reader.within(root), ...reader.rest()];
}

/** Footnotes and endnotes of Word's own, such as the line above them, have a type. */
function readNotes(
  zip: ZipFile,
  relations: ReadonlyMap<string, Relation>,
  context: BlockContext,
): Pick<WordDocument, 'notes' | 'authors'> {
  const notes = new Map<string, readonly Block[]>();
  const authors = new Map<string, string>();
  for (const [type, kind] of [
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
    ['comments', 'comment'],
  ] as const) {
    const part = firstOfType(relations, type);
    if (part === undefined) continue;
    const own: BlockContext = { ...context, relations: relationsOf(zip, part), fields: [] };
    readXml(zip, part, (element) => {
      if (element.name !== kind) return false;
      const { id, type: ofWord, author } = element.attributes;
      if (id === undefined || (ofWord !== undefined && ofWord !== 'normal')) return true;
      const reader = new BlockReader(own);
      notes.set(`${kind}:${id}`, [...reader.within(element), ...reader.rest()]);
      if (author !== undefined) authors.set(id, author);
      return true;
    });
  }
  return { notes, authors };
}

/** Text of blocks on one line, for a note to the user. */
export function textOf(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block): string[] =>
    block.type === 'paragraph'
      ? [block.numeral + plainText(block)]
      : block.rows.flat().map((cell) => textOf(cell.blocks)),
  );
  return parts.join(' ').replace(/\s+/gu, ' ').trim();
}
