import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a Word file that a test states; the others are as small as they can be. */
export interface WordParts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in `w:styles`. */
  readonly styles?: string;
  /** What stands in `w:numbering`. */
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** What stands in `a:fontScheme` of the theme. */
  readonly theme?: string;
  /** How many pages Word states. */
  readonly pages?: number;
  /** Headers by the id of their relation. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Addresses of links by the id of their relation. */
  readonly links?: Readonly<Record<string, string>>;
  /** Images by the id of their relation: name below `word/media/`, bytes. */
  readonly images?: Readonly<Record<string, readonly [name: string, bytes: Uint8Array]>>;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A Word file made for a test. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipSync(wordEntries(parts));
}

/** The same as parts of the zip, for a test that breaks some. */
export function wordEntries(parts: WordParts): Zippable {
  const relations: string[] = [];
  const entries: Zippable = {};
  const relate = (id: string, type: string, target: string, mode = ''): void => {
    relations.push(`<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode}/>`);
  };
  const add = (name: string, element: string, content: string | undefined): void => {
    if (content === undefined) return;
    relate(`r-${name}`, name, `${name}.xml`);
    entries[`word/${name}.xml`] = strToU8(
      `${DECLARATION}<w:${element} ${NAMESPACES}>${content}</w:${element}>`,
    );
  };
  add('styles', 'styles', parts.styles);
  add('numbering', 'numbering', parts.numbering);
  add('footnotes', 'footnotes', parts.footnotes);
  add('comments', 'comments', parts.comments);
  for (const [id, content] of Object.entries(parts.headers ?? {})) {
    relate(id, 'header', `${id}.xml`);
    entries[`word/${id}.xml`] = strToU8(`${DECLARATION}<w:hdr ${NAMESPACES}>${content}</w:hdr>`);
  }
  for (const [id, address] of Object.entries(parts.links ?? {})) {
    relate(id, 'hyperlink', address, ' TargetMode="External"');
  }
  for (const [id, [name, bytes]] of Object.entries(parts.images ?? {})) {
    relate(id, 'image', `media/${name}`);
    entries[`word/media/${name}`] = bytes;
  }
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
  if (parts.theme !== undefined) {
    relate('r-theme', 'theme', 'theme.xml');
    entries['word/theme.xml'] = strToU8(`${DECLARATION}<a:theme ${NAMESPACES}>${parts.theme}</a:theme>`);
  }
  if (parts.pages !== undefined) {
    entries['docProps/app.xml'] = strToU8(
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${parts.pages}</Pages></Properties>`,
    );
  }
  const about = `<Relationship Id="r2" Type="${R}/extended-properties" Target="docProps/app.xml"/>`;
  const root = `<Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/>`;
  entries['_rels/.rels'] = strToU8(
    `${DECLARATION}<Relationships xmlns="${relationships}">${root}${about}</Relationships>`,
  );
  entries['word/_rels/document.xml.rels'] = strToU8(
    `${DECLARATION}<Relationships xmlns="${relationships}">${relations.join('')}</Relationships>`,
  );
  entries['word/document.xml'] = strToU8(
    `${DECLARATION}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
  );
  return entries;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A run; `properties` is what stands in `w:rPr`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs, or of a text; `properties` is what stands in `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  const runs = content === '' || content.startsWith('<') ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

export function bold(text: string): string {
  return run(text, '<w:b/>');
}

export const CENTRED = '<w:jc w:val="center"/>';

/** The properties of a numbered paragraph. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A cell; `properties` is what stands in `w:tcPr`. */
export function cell(content: string, properties = ''): string {
  const inside = content.startsWith('<') ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
}

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('');

/** A table of rows of cells, with lines or without. */
export function table(rows: readonly (readonly string[])[], hasLines = true): string {
  const borders = hasLines ? `<w:tblBorders>${LINES}</w:tblBorders>` : '';
  const written = rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr>${borders}</w:tblPr>${written}</w:tbl>`;
}
