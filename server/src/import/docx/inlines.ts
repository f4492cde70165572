import { encodingOfFont, isCapitalFont, pictureOf, withPictures } from './fonts.ts';
import type { Inline, TextInline } from './model.ts';
import type { Relation } from './parts.ts';
import { overlaid, type RunProperties, readRunProperties, textStyle, toggled } from './properties.ts';
import type { Styles } from './styles.ts';
import { child, children, textIn, valOf, type XmlElement } from './xml.ts';

/** What readers of one file share. */
export interface ReaderContext {
  readonly styles: Styles;
  /** Relations of the part that is read. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** What was met on the way. */
  readonly met: { trackedChanges: number; hasHiddenText: boolean };
  /** Fields that are open, which may go over several paragraphs. */
  readonly fields: OpenField[];
}

interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** What a paragraph holds: its text, and text boxes that are anchored before and after its first character. */
export interface ParagraphContent {
  readonly inlines: Inline[];
  readonly boxesBefore: XmlElement[];
  readonly boxesAfter: XmlElement[];
}

/** Elements that only wrap what stands in a paragraph. */
const WRAPPERS = new Set([
  'smartTag',
  'sdtContent',
  'sdt',
  'customXml',
  'fldSimple',
  'dir',
  'bdo',
  'rubyBase',
  'ruby',
]);
const INSERTED = new Set(['ins', 'moveTo']);
const DELETED = new Set(['del', 'moveFrom']);
/** Zero-width blanks and joiners, soft hyphens, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
const SAFE_LINK = /^(?:https?:\/\/|mailto:)[^\s<>]+$/iu;
const HYPERLINK = /^\s*HYPERLINK\s+"([^"]+)"/u;

/** Elements that stand for characters. In fonts of TCVN3 a soft hyphen is the letter ư. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['noBreakHyphen', '-'],
  ['softHyphen', '\u00ad'],
]);

function note(
  type: 'footnote' | 'endnote' | 'comment',
): (attributes: XmlElement['attributes']) => Inline | undefined {
  return ({ id }) => (id === undefined ? undefined : { type, id });
}

/** Elements of a run that are no text. */
const INLINES: ReadonlyMap<string, (attributes: XmlElement['attributes']) => Inline | undefined> = new Map([
  ['tab', () => ({ type: 'tab' })],
  ['ptab', () => ({ type: 'tab' })],
  ['cr', () => ({ type: 'break' })],
  ['br', ({ type }) => ({ type: type === 'page' || type === 'column' ? 'page' : 'break' })],
  ['footnoteReference', note('footnote')],
  ['endnoteReference', note('endnote')],
  ['commentReference', note('comment')],
]);

/** Reads the inside of paragraphs. */
export class InlineReader {
  private content: ParagraphContent = { inlines: [], boxesBefore: [], boxesAfter: [] };
  private base: RunProperties = {};

  constructor(private readonly context: ReaderContext) {}

  /**
   * @param paragraph `w:p`
   * @param base what its style says of characters
   */
  read(paragraph: XmlElement, base: RunProperties): ParagraphContent {
    this.content = { inlines: [], boxesBefore: [], boxesAfter: [] };
    this.base = base;
    this.walk(paragraph, undefined);
    return this.content;
  }

  private walk(parent: XmlElement, link: string | undefined): void {
    for (const element of children(parent)) {
      const { name } = element;
      if (name === 'r') this.run(element, link);
      else if (name === 'hyperlink') this.walk(element, this.addressOf(element.attributes['r:id']) ?? link);
      else if (WRAPPERS.has(name)) this.walk(element, link);
      else if (INSERTED.has(name)) {
        this.context.met.trackedChanges += 1;
        this.walk(element, link);
      } else if (DELETED.has(name)) this.context.met.trackedChanges += 1;
      else if (name === 'm:oMath' || name === 'm:oMathPara') this.text(textIn(element), this.base, link);
      else if (name === 'mc:AlternateContent') this.walk(alternative(element), link);
    }
  }

  private run(element: XmlElement, link: string | undefined): void {
    const stated = child(element, 'rPr');
    const characterStyle = this.context.styles.named(valOf(stated, 'rStyle'));
    const properties = overlaid(toggled(this.base, characterStyle.run), readRunProperties(stated));
    if (properties.hidden === true) {
      if (children(element, 't').length > 0) this.context.met.hasHiddenText = true;
      return;
    }
    this.runContent(element, properties, link);
  }

  private runContent(element: XmlElement, properties: RunProperties, link: string | undefined): void {
    for (const each of children(element)) {
      if (this.field(each) || !this.isVisible()) continue;
      this.runChild(each, properties, this.fieldLink() ?? link);
    }
  }

  private runChild(each: XmlElement, properties: RunProperties, link: string | undefined): void {
    const { name, attributes } = each;
    const letters = LETTERS.get(name);
    const inline = INLINES.get(name)?.(attributes);
    if (inline) this.push(inline);
    else if (letters !== undefined) this.text(letters, properties, link);
    else if (name === 't') this.text(textIn(each), properties, link);
    else if (name === 'sym') this.symbol(attributes.font, attributes.char, properties);
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.drawing(each);
    else if (name === 'ruby') this.walk(each, link);
    else if (name === 'mc:AlternateContent') this.runContent(alternative(each), properties, link);
  }

  private text(raw: string, properties: RunProperties, link: string | undefined): void {
    const { font, asciiFont } = properties;
    const encoding = encodingOfFont(font) ?? encodingOfFont(asciiFont);
    const pictures = withPictures(raw, font);
    const text = encoding === undefined ? pictures.replace(INVISIBLE, '').normalize('NFC') : pictures;
    if (text === '') return;
    const capitals = properties.capitals === true || (encoding === 'tcvn3' && isCapitalFont(font));
    this.push({ type: 'text', text, style: textStyle(properties), link, encoding, capitals });
  }

  private symbol(font: string | undefined, char: string | undefined, properties: RunProperties): void {
    const code = Number.parseInt(char ?? '', 16);
    if (Number.isNaN(code)) return;
    const text = pictureOf(font, code) ?? (code >= 0xf000 ? '•' : String.fromCharCode(code));
    this.push({ type: 'text', text, style: textStyle(properties) });
  }

  /** Pictures stand in the text; text boxes beside it. */
  private drawing(element: XmlElement): void {
    const shapes: XmlElement[] = [];
    collect(element, shapes);
    let description = '';
    for (const shape of shapes) {
      const { attributes } = shape;
      if (shape.name === 'wp:docPr') description = attributes.descr ?? attributes.title ?? '';
      else if (shape.name === 'txbxContent') this.box(shape);
      else this.image(attributes['r:embed'] ?? attributes['r:id'], description || (attributes.title ?? ''));
    }
  }

  private box(content: XmlElement): void {
    const { inlines, boxesBefore, boxesAfter } = this.content;
    (inlines.length === 0 ? boxesBefore : boxesAfter).push(content);
  }

  private image(id: string | undefined, description: string): void {
    const relation = id === undefined ? undefined : this.context.relations.get(id);
    if (relation?.type === 'image' && !relation.isExternal) {
      this.push({ type: 'image', part: relation.target, description });
    }
  }

  /** Takes what makes up a field; true if the element is such. */
  private field(element: XmlElement): boolean {
    const { fields } = this.context;
    if (element.name === 'fldChar') {
      const type = element.attributes.fldCharType;
      if (type === 'begin') fields.push({ instruction: '', isResult: false });
      else if (type === 'separate' && fields.length > 0) fields.at(-1)!.isResult = true;
      else if (type === 'end') fields.pop();
      return true;
    }
    if (element.name !== 'instrText') return false;
    const open = fields.at(-1);
    if (open && !open.isResult) open.instruction += textIn(element);
    return true;
  }

  private isVisible(): boolean {
    return this.context.fields.every((field) => field.isResult);
  }

  private fieldLink(): string | undefined {
    for (const { instruction } of this.context.fields) {
      const address = HYPERLINK.exec(instruction)?.[1];
      if (address !== undefined && SAFE_LINK.test(address)) return address;
    }
    return undefined;
  }

  private addressOf(id: string | undefined): string | undefined {
    const target = id === undefined ? undefined : this.context.relations.get(id)?.target;
    return target !== undefined && SAFE_LINK.test(target) ? target : undefined;
  }

  /** Runs that follow each other in one style become one: Word cuts words at every correction. */
  private push(inline: Inline): void {
    const { inlines } = this.content;
    const last = inlines.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && isSameRun(last, inline)) {
      inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
    } else inlines.push(inline);
  }
}

function isSameRun(a: TextInline, b: TextInline): boolean {
  const [x, y] = [a.style, b.style];
  return (
    a.link === b.link &&
    a.encoding === b.encoding &&
    (a.capitals ?? false) === (b.capitals ?? false) &&
    x.bold === y.bold &&
    x.italic === y.italic &&
    x.underline === y.underline &&
    x.strike === y.strike &&
    x.raised === y.raised
  );
}

/** What is shown of alternatives: the first that is written out, which every Word since 2010 shows. */
export function alternative(element: XmlElement): XmlElement {
  const choice = children(element, 'mc:Choice').find((each) => each.children.length > 0);
  return choice ?? child(element, 'mc:Fallback') ?? { name: 'mc:Fallback', attributes: {}, children: [] };
}

const SHAPES = new Set(['txbxContent', 'a:blip', 'v:imagedata', 'wp:docPr']);

/** Boxes, pictures and their descriptions in a drawing, in order; boxes are not looked into. */
function collect(element: XmlElement, shapes: XmlElement[]): void {
  for (const each of children(element)) {
    if (SHAPES.has(each.name)) shapes.push(each);
    if (each.name === 'mc:AlternateContent') collect(alternative(each), shapes);
    else if (each.name !== 'txbxContent') collect(each, shapes);
  }
}

/** Level of a paragraph in the outline, 0 to 8; 9 is body text. */
export function outlineLevelOf(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 && value < 9 ? value : undefined;
}
