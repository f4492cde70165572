import { type Block, type ParagraphRange, plainText, type SourceDocument } from '../model.ts';
import type { WordForm } from '../word-form.ts';
import { type BlockContext, BlockReader, hasTitlePage } from './blocks.ts';
import { ImportFault } from './fault.ts';
import { FormCollector, pagesIn } from './form/collector.ts';
import { SectionReader } from './form/sections.ts';
import { themeFonts } from './form/theme.ts';
import type { TrackedChange } from './inlines.ts';
import { Numberings } from './numbering.ts';
import { documentPart, firstOfType, type Relation, relationsOf } from './parts.ts';
import { Styles } from './styles.ts';
import { child, children, readXml, type XmlElement } from './xml.ts';
import type { ZipFile } from './zip.ts';

const LETTER = /[A-Za-z\u00c0-\u1ef9]/u;
/** To whom a document may go: in the header of its first page. */
const CIRCULATION = /^\s*(?:LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|TÀI LIỆU HỘI NGHỊ|THU HỒI SAU)/iu;
/** What a footer of the first page says that is part of the document: how to reach the body. */
const CONTACT =
  /^\s*(?:Địa chỉ|Trụ sở|Điện thoại|Số điện thoại|ĐT|E-?mail|Thư điện tử|Website|Fax)\s?:\s?\S/iu;
/** What letterheads say and running headers do not. */
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS/u;

/** What a Word file holds, and what of it a draft does not take over. */
export interface WordDocument extends SourceDocument {
  /** Insertions, deletions and moves that are recorded as changes. */
  readonly trackedChanges: number;
  /** Of them those of text in paragraphs, in order. */
  readonly changes: readonly TrackedChange[];
  /** Whether there is text that Word does not show, which is left out. */
  readonly hasHiddenText: boolean;
  /** Running text of headers and footers of all sections, which is left out. */
  readonly furniture: readonly string[];
  /** Charts and diagrams (SmartArt), which are left out, and equations, of which the letters are kept. */
  readonly charts: number;
  readonly diagrams: number;
  readonly equations: number;
}

/** A Word file, with how it is set where that was asked for. */
export interface ReadFile {
  readonly document: WordDocument;
  readonly form: WordForm | undefined;
}

/** Reads a Word file. Throws an ImportFault. */
export function readDocument(zip: ZipFile, withForm: boolean): ReadFile {
  const part = documentPart(zip);
  if (part === undefined) throw new ImportFault('no-document');
  const relations = relationsOf(zip, part);
  const context: BlockContext = {
    styles: new Styles(zip, firstOfType(relations, 'styles')),
    numberings: new Numberings(zip, firstOfType(relations, 'numbering')),
    relations,
    met: { trackedChanges: 0, hasHiddenText: false, charts: 0, diagrams: 0, equations: 0 },
    fields: [],
    changes: [],
    count: { paragraphs: 0 },
    bounds: zip,
    form: withForm ? new FormCollector() : undefined,
  };
  const reader = new BlockReader(context);
  const blocks: Block[] = [];
  const sections: SectionEnd[] = [];
  const root = readXml(zip, part, (element, parent) => {
    if (parent !== 'body') return false;
    const own = element.name === 'sectPr' ? element : child(child(element, 'pPr'), 'sectPr');
    for (const block of reader.read(element)) blocks.push(block);
    if (own) {
      sections.push({ element: own, last: context.count.paragraphs });
      context.form?.pages.breakPage();
    }
    return true;
  });
  if (root?.name !== 'document' || !child(root, 'body')) throw new ImportFault('no-document');
  blocks.push(...reader.rest());
  context.form?.endBody(sections.map(({ element }) => element));
  const { head, foot, furniture } = readHeaders(
    zip,
    relations,
    sections.map(({ element }) => element),
    context,
  );
  const { notes, authors } = readNotes(zip, relations, context);
  const { changes, met } = context;
  return {
    document: {
      blocks: [...head, ...foot, ...blocks],
      notes,
      authors,
      landscape: landscapeOf(sections),
      furniture,
      changes,
      ...met,
    },
    form: context.form && formOf(zip, relations, sections, context.form, context),
  };
}

interface SectionEnd {
  /** `w:sectPr` */
  readonly element: XmlElement;
  /** Number of its last paragraph. */
  readonly last: number;
}

/** What stands on pages that are wider than high, after the first section, which is the plan. */
function landscapeOf(ends: readonly SectionEnd[]): ParagraphRange[] {
  return ends.flatMap(({ element, last }, at) => {
    const size = child(element, 'pgSz')?.attributes;
    const isWide = Number(size?.w) > Number(size?.h);
    return at > 0 && isWide ? [{ first: ends[at - 1]!.last + 1, last }] : [];
  });
}

function formOf(
  zip: ZipFile,
  relations: ReadonlyMap<string, Relation>,
  ends: readonly SectionEnd[],
  collector: FormCollector,
  { styles }: BlockContext,
): WordForm {
  const reader = new SectionReader(zip, relations, styles);
  const sections = ends.map(({ element }, at) => reader.read(element, (ends[at - 1]?.last ?? 0) + 1));
  const about = firstOfType(relationsOf(zip, ''), 'extended-properties');
  const pages = about === undefined ? undefined : pagesIn(readXml(zip, about));
  return collector.form(sections, pages, themeFonts(zip, firstOfType(relations, 'theme')));
}

/** The letterhead and the marks that stand in header and footer of the first page, and what else headers and footers say. */
function readHeaders(
  zip: ZipFile,
  relations: ReadonlyMap<string, Relation>,
  sections: readonly XmlElement[],
  context: BlockContext,
): {
  readonly head: readonly Block[];
  readonly foot: readonly Block[];
  readonly furniture: readonly string[];
} {
  const [section] = sections;
  const wanted = hasTitlePage(section) ? 'first' : 'default';
  const head: Block[] = [];
  const foot: Block[] = [];
  const furniture = new Set<string>();
  const read = new Set<string>();
  for (const reference of sections.flatMap((each) => children(each))) {
    if (reference.name !== 'headerReference' && reference.name !== 'footerReference') continue;
    const part = relations.get(reference.attributes['r:id'] ?? '')?.target;
    if (part === undefined || read.has(part)) continue;
    read.add(part);
    const blocks = readPart(zip, part, context);
    const text = textOf(blocks);
    if (!LETTER.test(text)) continue;
    const isFirst = reference.attributes.type === wanted;
    const isHeader = reference.name === 'headerReference';
    const words = text.normalize('NFC');
    if (isFirst && isHeader && (LETTERHEAD.test(words) || CIRCULATION.test(words))) head.push(...blocks);
    else if (isFirst && !isHeader && CONTACT.test(words)) foot.push(...blocks);
    else furniture.add(text);
  }
  return { head, foot, furniture: [...furniture] };
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
