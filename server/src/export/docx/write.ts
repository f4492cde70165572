import { strToU8, zipSync } from 'fflate';
import type { LayoutDocument } from '../../layout/model.ts';
import type { Images } from '../images.ts';
import { BodyWriter } from './body.ts';
import {
  appProperties,
  contentTypes,
  coreProperties,
  documentRelations,
  type FirstPagePart,
  firstPageParts,
  firstPageXml,
  header,
  type PackedImage,
  packageRelations,
  relations,
  sectionProperties,
  settings,
} from './parts.ts';
import { Styles } from './styles.ts';
import { DECLARATION, RELATIONSHIPS, TEXT_NAMESPACES, THIN_LINE } from './xml.ts';

/** The day in the directory of the zip: always the same, so that the same draft gives the same bytes. */
const ZIP_DAY = new Date(1980, 0, 1);
/** Relationships of fixed parts come first. */
const FIRST_IMAGE = 10;

/**
 * A Word file of the pages: structure and styles, which Word sets itself.
 * @param images files of the images in it; where one is missing its description is printed
 * @returns the bytes, the same for the same document
 */
export function writeDocx(document: LayoutDocument, images: Images = new Map()): Uint8Array {
  const styles = new Styles(document);
  const packed = new Map<string, PackedImage>();
  const relationOf = (target: string): string | undefined => {
    const known = packed.get(target);
    if (known) return known.id;
    const file = images.get(target);
    if (!file) return undefined;
    const id = `rId${FIRST_IMAGE + packed.size}`;
    packed.set(target, { id, name: `hinh${packed.size + 1}.${file.type}`, file });
    return id;
  };
  const writer = new BodyWriter(styles, relationOf);
  const firstPage = firstPageParts(document);
  const body = documentXml(document, writer, firstPage);
  const inBody = [...packed.values()];
  const hasFootnotes = document.footnotes.length > 0;
  const footnotes = hasFootnotes ? footnotesXml(document, writer) : '';
  const inFootnotes = [...packed.values()];
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(hasFootnotes, firstPage),
    '_rels/.rels': packageRelations(),
    'word/document.xml': body,
    'word/_rels/document.xml.rels': documentRelations(hasFootnotes, inBody, firstPage),
    'word/styles.xml': styles.xml(),
    'word/settings.xml': settings(document, hasFootnotes),
    'word/header1.xml': header(document.sections[0]!.pageNumbers),
    ...Object.fromEntries(
      firstPage.map(({ kind, name, blocks, section }) => [
        `word/${name}`,
        firstPageXml(kind, writer.section({ ...section, blocks, lastPageFoot: [] }, '')),
      ]),
    ),
    ...(hasFootnotes ? { 'word/footnotes.xml': footnotes } : {}),
    ...(hasFootnotes && inFootnotes.length > 0
      ? {
          'word/_rels/footnotes.xml.rels': relations(
            inFootnotes.map(({ id, name }) => [id, `${RELATIONSHIPS}/image`, `media/${name}`]),
          ),
        }
      : {}),
    'docProps/core.xml': coreProperties(document),
    'docProps/app.xml': appProperties(),
  };
  for (const { name, file } of packed.values()) files[`word/media/${name}`] = file.bytes;
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_DAY, level: 6 });
}

/** LibreOffice puts a whole empty line of its own above a table that begins a document with footnotes. */
const LINE_ABOVE = `<w:p><w:pPr>${THIN_LINE}</w:pPr></w:p>`;

function documentXml(
  { sections, footnotes }: LayoutDocument,
  writer: BodyWriter,
  firstPage: readonly FirstPagePart[],
): string {
  const body = sections
    .map((section, index) => {
      const properties = sectionProperties(section, firstPage);
      // The last section's properties stand at the end of the body.
      const isLast = index === sections.length - 1;
      return writer.section(section, isLast ? '' : properties) + (isLast ? properties : '');
    })
    .join('');
  const beginsInTable = footnotes.length > 0 && sections[0]?.blocks[0]?.type === 'table';
  return `${DECLARATION}<w:document ${TEXT_NAMESPACES} mc:Ignorable=""><w:body>${beginsInTable ? LINE_ABOVE : ''}${body}</w:body></w:document>`;
}

function footnotesXml({ footnotes }: LayoutDocument, writer: BodyWriter): string {
  const own = footnotes.map(({ blocks }, index) => {
    const paragraphs = blocks.map((block) => writer.paragraph(block, '', 'footnoteRef'));
    return `<w:footnote w:id="${index + 1}">${paragraphs.join('')}</w:footnote>`;
  });
  return (
    `${DECLARATION}<w:footnotes ${TEXT_NAMESPACES}>` +
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>' +
    `${own.join('')}</w:footnotes>`
  );
}
