import { SaxesParser } from 'saxes';
import { ImportFault } from './fault.ts';
import type { ZipFile } from './zip.ts';

/** An element with its name in short form: without prefix in WordprocessingML, else as in `PREFIXES`. */
export interface XmlElement {
  readonly name: string;
  /** By local name; those of relationships as `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, and text where the element is one of text. */
  readonly children: readonly (XmlElement | string)[];
}

/** Bytes of XML in one part, and elements within each other. */
const MAX_XML = 24 * 1024 * 1024;
const MAX_DEPTH = 400;
/** Letters that one tag, text, comment or attribute takes at most: the parser holds it whole. */
const MAX_TOKEN = 1024 * 1024;
/** Attributes of one element, declarations among them; Word writes some 40 at its root. */
const MAX_ATTRIBUTES = 512;
/** Elements in one paragraph, which is held whole: 10,000 runs with their properties. */
const MAX_IN_PARAGRAPH = 50_000;
/** Names that are remembered; Word has some 900. */
const MAX_NAMES = 4096;

const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010/';
/** Namespaces that are told apart; the prefixes that a file declares for them do not matter. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OOXML}wordprocessingml/2006/main`, ''],
  [`${STRICT}wordprocessingml/main`, ''],
  [`${OOXML}package/2006/relationships`, ''],
  [`${OOXML}officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}officeDocument/relationships`, 'r:'],
  [`${OOXML}officeDocument/2006/math`, 'm:'],
  [`${STRICT}officeDocument/math`, 'm:'],
  [`${OOXML}drawingml/2006/main`, 'a:'],
  [`${STRICT}drawingml/main`, 'a:'],
  [`${OOXML}drawingml/2006/wordprocessingDrawing`, 'wp:'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp:'],
  [`${OOXML}markup-compatibility/2006`, 'mc:'],
  [`${MICROSOFT}wordprocessingShape`, 'wps:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);
/** Elements whose text counts. */
const TEXT = new Set(['t', 'm:t', 'instrText', 'delText', 'Pages']);
/** What says how something was before it was changed. */
const FORMER = /^(?:[rp]Pr|sectPr|tbl(?:Pr|Grid|PrEx)|t[cr]Pr|numbering)Change$|^numberingChange$/u;

/** Elements that nobody asks for, and there are many of: how things look beyond what a draft or a rule knows. */
const UNUSED = new Set(
  `adjustRightInd autoSpaceDE autoSpaceDN bCs bidi bookmarkEnd bookmarkStart cantSplit cnfStyle color contextualSpacing cs
  docGrid eastAsianLayout effect gridCol highlight hideMark iCs keepLines keepNext kern kinsoku lang latentStyles
  mirrorIndents noProof noWrap overflowPunct position proofErr rtl shd snapToGrid suppressAutoHyphens
  suppressLineNumbers szCs tabs tblCellMar tblCellSpacing tblGrid tblHeader tblInd tblLayout tblLook tblW tcMar tcW
  textAlignment textDirection topLinePunct trHeight vAlign w webHidden widowControl wordWrap`.split(/\s+/u),
);

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Of the many elements that have none: an object of its own for each would be half of the memory. */
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const NO_CHILDREN: (XmlElement | string)[] = [];

function addChild(parent: OpenElement, child: XmlElement | string): void {
  if (parent.children === NO_CHILDREN) parent.children = [child];
  else parent.children.push(child);
}

/**
 * Reads a part of XML. An element of which `take` returns true is finished with: it is not kept in its parent, so that a
 * long document is never whole in memory. Out: the root, without what was taken; undefined where there is no such part.
 * Throws an ImportFault for XML that is broken, too long or too deep, and for any DOCTYPE.
 * @param take gets each element once it is complete, and the name of its parent
 */
export function readXml(
  zip: ZipFile,
  part: string,
  take: (element: XmlElement, parent: string) => boolean = () => false,
): XmlElement | undefined {
  if (!zip.has(part)) return undefined;
  if (zip.sizeOf(part) > MAX_XML) throw new ImportFault('too-large');
  const reader = new XmlReader(take, zip);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  zip.stream(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    reader.write(decoder.decode(piece, { stream: true }));
  });
  return reader.finish();
}

/** XML is UTF-8 unless its byte order mark says otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

class XmlReader {
  private readonly parser = new SaxesParser({ position: false });
  private readonly open: OpenElement[] = [];
  private readonly prefixes = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly attributeNames = new Map<string, string>();
  private root: XmlElement | undefined;
  /** Elements that are open within one that is passed over. */
  private passedOver = 0;
  private rawAttributes: [name: string, value: string][] = [];
  private attributeCount = 0;
  /** Letters since the parser last told of something. */
  private untold = 0;
  private paragraphsOpen = 0;
  private inParagraph = 0;

  constructor(
    private readonly take: (element: XmlElement, parent: string) => boolean,
    private readonly bounds: Pick<ZipFile, 'countElement' | 'countLetters'>,
  ) {
    const { parser } = this;
    parser.on('error', () => {
      throw new ImportFault('broken-xml');
    });
    parser.on('doctype', () => {
      throw new ImportFault('doctype');
    });
    parser.on('opentagstart', ({ name }) => this.begin(name));
    parser.on('attribute', ({ name, value }) => this.attribute(name, value));
    parser.on('opentag', ({ name }) => this.opened(name));
    parser.on('closetag', () => this.close());
    parser.on('text', (value) => this.text(value));
    parser.on('cdata', (value) => this.text(value));
  }

  write(text: string): void {
    this.untold += text.length;
    this.parser.write(text);
    if (this.untold > MAX_TOKEN) throw new ImportFault('too-large');
  }

  finish(): XmlElement {
    this.parser.close();
    if (!this.root) throw new ImportFault('broken-xml');
    return this.root;
  }

  private begin(rawName: string): void {
    this.untold = 0;
    this.bounds.countElement();
    if (this.open.length + this.passedOver >= MAX_DEPTH) throw new ImportFault('too-deep');
    if (this.passedOver > 0 || this.elementName(rawName) === '') this.passedOver += 1;
    this.rawAttributes = [];
    this.attributeCount = 0;
    if (this.paragraphsOpen > 0) this.inParagraph += 1;
    if (this.inParagraph > MAX_IN_PARAGRAPH) throw new ImportFault('too-large');
  }

  private attribute(name: string, value: string): void {
    this.untold = 0;
    this.attributeCount += 1;
    if (this.attributeCount > MAX_ATTRIBUTES) throw new ImportFault('too-large');
    if (this.passedOver > 0) return;
    if (name.startsWith('xmlns')) this.declare(name.slice(6), value);
    else this.rawAttributes.push([name, value]);
  }

  private opened(rawName: string): void {
    if (this.passedOver > 0) return;
    let attributes: Record<string, string> | undefined;
    for (const [raw, value] of this.rawAttributes) {
      const name = this.attributeNames.get(raw) ?? this.attributeName(raw);
      if (name === '') continue;
      attributes ??= {};
      attributes[name] = value;
    }
    // Known only now that its own declarations are.
    const name = this.elementName(rawName);
    if (name === 'p') this.paragraphsOpen += 1;
    this.open.push({ name, attributes: attributes ?? NO_ATTRIBUTES, children: NO_CHILDREN });
  }

  private close(): void {
    this.untold = 0;
    if (this.passedOver > 0) {
      this.passedOver -= 1;
      return;
    }
    const element = this.open.pop()!;
    if (element.name === 'p') {
      this.paragraphsOpen -= 1;
      if (this.paragraphsOpen === 0) this.inParagraph = 0;
    }
    const parent = this.open.at(-1);
    if (!parent) this.root = element;
    else if (!this.take(element, parent.name)) addChild(parent, element);
  }

  private text(value: string): void {
    const parent = this.open.at(-1);
    if (this.passedOver > 0 || !parent || !TEXT.has(parent.name)) return;
    this.bounds.countLetters(value.length);
    addChild(parent, value);
  }

  private declare(prefix: string, uri: string): void {
    const known = PREFIXES.get(uri);
    this.prefixes.set(prefix, known ?? (prefix === '' ? '' : `${prefix}:`));
    this.names.clear();
    this.attributeNames.clear();
  }

  /** Empty for what is passed over. */
  private elementName(raw: string): string {
    let name = this.names.get(raw);
    if (name === undefined) {
      const colon = raw.indexOf(':');
      const prefix = this.prefixes.get(colon < 0 ? '' : raw.slice(0, colon));
      name = prefix === undefined ? raw : prefix + raw.slice(colon + 1);
      if (UNUSED.has(name) || FORMER.test(name)) name = '';
      cacheName(this.names, raw, name);
    }
    return name;
  }

  /** Empty for what is of no use: declarations, and the numbers of Word's sessions of editing. */
  private attributeName(raw: string): string {
    const colon = raw.indexOf(':');
    const local = raw.slice(colon + 1);
    const isRelation = colon >= 0 && this.prefixes.get(raw.slice(0, colon)) === 'r:';
    const name = raw.startsWith('xmlns') || local.startsWith('rsid') ? '' : isRelation ? `r:${local}` : local;
    cacheName(this.attributeNames, raw, name);
    return name;
  }
}

function cacheName(names: Map<string, string>, raw: string, name: string): void {
  if (names.size >= MAX_NAMES) names.clear();
  names.set(raw, name);
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

/** Child elements, of one name where it is given. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name),
  );
}

/** `w:val` of a child; undefined where there is no such child or value. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** Whether a child switches something on (`<w:b/>`, `w:val="1"`), off, or is not there (undefined). */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/u.test(found.attributes.val ?? 'true');
}

/** A whole number in an attribute; undefined for anything else. */
export function numberIn(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** All text in an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textIn(each))).join('');
}

/** The first element of that name anywhere in an element. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of children(element)) {
    const found = each.name === name ? each : descendant(each, name);
    if (found) return found;
  }
  return undefined;
}

/** What is shown of alternatives: the first that is written out, which every Word since 2010 shows. */
export function alternative(element: XmlElement): XmlElement {
  const choice = children(element, 'mc:Choice').find((each) => each.children.length > 0);
  return choice ?? child(element, 'mc:Fallback') ?? { name: 'mc:Fallback', attributes: {}, children: [] };
}
