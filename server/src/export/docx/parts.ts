import type { LayoutBlock, LayoutDocument, LayoutPageNumbers, LayoutSection } from '../../layout/model.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import type { ImageFile } from '../images.ts';
import { runProperties } from './properties.ts';
import { DECLARATION, RELATIONSHIPS, TEXT_NAMESPACES, twips, WORD } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** `[Content_Types].xml` */
export function contentTypes(hasFootnotes: boolean, firstPage: readonly FirstPagePart[]): string {
  const parts: [string, string][] = [
    ['/word/document.xml', `${MAIN}.document.main+xml`],
    ['/word/styles.xml', `${MAIN}.styles+xml`],
    ['/word/settings.xml', `${MAIN}.settings+xml`],
    ['/word/header1.xml', `${MAIN}.header+xml`],
    ...firstPage.map(({ kind, name }): [string, string] => [`/word/${name}`, `${MAIN}.${kind}+xml`]),
    ...(hasFootnotes ? [['/word/footnotes.xml', `${MAIN}.footnotes+xml`] as [string, string]] : []),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>' +
    '<Default Extension="gif" ContentType="image/gif"/>' +
    `${overrides.join('')}</Types>`
  );
}

/** `_rels/.rels` */
export function packageRelations(): string {
  return relations([
    ['rId1', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
  ]);
}

/** `word/_rels/document.xml.rels`; the header is `rId3`. @param images in the order of their ids */
export function documentRelations(
  hasFootnotes: boolean,
  images: readonly { id: string; name: string }[],
  firstPage: readonly FirstPagePart[],
): string {
  return relations([
    ['rId1', `${RELATIONSHIPS}/styles`, 'styles.xml'],
    ['rId2', `${RELATIONSHIPS}/settings`, 'settings.xml'],
    ['rId3', `${RELATIONSHIPS}/header`, 'header1.xml'],
    ...(hasFootnotes ? [['rId4', `${RELATIONSHIPS}/footnotes`, 'footnotes.xml'] as const] : []),
    ...firstPage.map(({ id, kind, name }) => [id, `${RELATIONSHIPS}/${kind}`, name] as const),
    ...images.map(({ id, name }) => [id, `${RELATIONSHIPS}/image`, `media/${name}`] as const),
  ]);
}

/** A `.rels` part of the package (ECMA-376, part 2): what the parts refer to by `id`. In: ids and targets that XML takes as they are. */
export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** `docProps/core.xml`; without days, so that the same draft gives the same file. */
export function coreProperties({ properties: { title, number, issuer, language } }: LayoutDocument): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(number)}</dc:subject>` +
    `<dc:creator>${escapeXml(issuer)}</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

/** By it a file is known that was exported and not edited since. */
export const APPLICATION = '<Application>Soạn Kế hoạch</Application>';

/** `docProps/app.xml` */
export function appProperties(): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `${APPLICATION}</Properties>`
  );
}

/** `word/settings.xml`. Compatibility mode 15: set as Word 2013 and later do. */
export function settings({ sections }: LayoutDocument, hasFootnotes: boolean): string {
  const mirrored = sections.some(({ page }) => page.mirrored);
  const option = (name: string, value: string): string =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  return (
    `${DECLARATION}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/>${mirrored ? '<w:mirrorMargins/>' : ''}` +
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>' +
    (hasFootnotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : '') +
    `<w:compat><w:doNotExpandShiftReturn/>${option('compatibilityMode', '15')}` +
    `${option('overrideTableStyleFontSizeAndJustification', '1')}${option('enableOpenTypeFeatures', '1')}` +
    `${option('doNotFlipMirrorIndents', '1')}</w:compat>` +
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
  );
}

/** `word/header1.xml`: the number of the page, centred. */
export function header({ style }: LayoutPageNumbers): string {
  const plain = { ...style, size: 0 };
  const run = (content: string): string =>
    `<w:r><w:rPr>${runProperties(style, plain)}</w:rPr>${content}</w:r>`;
  return (
    `${DECLARATION}<w:hdr ${TEXT_NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
    `${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}` +
    `${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>2</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}</w:p></w:hdr>`
  );
}

/** A header or footer of a first page: what a section does not say of its own it would take from the one before. */
export interface FirstPagePart {
  readonly kind: 'header' | 'footer';
  readonly id: string;
  readonly name: string;
  readonly section: LayoutSection;
  readonly blocks: readonly LayoutBlock[];
}

/** Of every section, where the first page of one has a note in its upper margin or an address at its foot. */
export function firstPageParts({ sections }: LayoutDocument): FirstPagePart[] {
  const parts: FirstPagePart[] = [];
  const has = (key: 'firstPageHead' | 'firstPageFoot'): boolean =>
    sections.some((section) => section[key].length > 0);
  for (const [kind, key] of [
    ['header', 'firstPageHead'],
    ['footer', 'firstPageFoot'],
  ] as const) {
    if (!has(key)) continue;
    for (const section of sections) {
      const number = parts.length + 1;
      parts.push({ kind, id: `rIdF${number}`, name: `${kind}F${number}.xml`, section, blocks: section[key] });
    }
  }
  return parts;
}

/** A header or footer with these paragraphs. */
export function firstPageXml(kind: FirstPagePart['kind'], content: string): string {
  const element = kind === 'header' ? 'hdr' : 'ftr';
  return `${DECLARATION}<w:${element} ${TEXT_NAMESPACES}>${content === '' ? '<w:p/>' : content}</w:${element}>`;
}

/** `w:sectPr` of a section. An address at the foot of the first page stands inside the text area. */
export function sectionProperties(section: LayoutSection, firstPage: readonly FirstPagePart[]): string {
  const { page, pageNumbers } = section;
  const references = firstPage
    .filter((part) => part.section === section)
    .map(({ kind, id }) => `<w:${kind}Reference w:type="first" r:id="${id}"/>`)
    .join('');
  const footer = firstPage.some(({ kind }) => kind === 'footer') ? page.margins.bottom : pageNumbers.top;
  const { width, height, margins, orientation } = page;
  const landscape = orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>${references}<w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape}/>` +
    `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" ` +
    `w:left="${twips(margins.left)}" w:header="${twips(pageNumbers.top)}" w:footer="${twips(footer)}" w:gutter="0"/>` +
    `<w:pgNumType w:start="${pageNumbers.first}"/>${pageNumbers.onFirstPage ? '' : '<w:titlePg/>'}</w:sectPr>`
  );
}

/** Bytes and name of the image files of a document. */
export interface PackedImage {
  readonly id: string;
  readonly name: string;
  readonly file: ImageFile;
}
