import { pictureOf } from '../fonts.ts';
import { appendInline, safeLink, textInline } from '../inlines.ts';
import type { Inline } from '../model.ts';
import type { WordRun } from '../word-form.ts';
import { ImportFault } from './fault.ts';
import type { FormCollector } from './form/collector.ts';
import { addRun, wordRun } from './form/runs.ts';
import type { Relation } from './parts.ts';
import { overlaid, type RunProperties, readRunProperties, textStyle, toggled } from './properties.ts';
import type { Styles } from './styles.ts';
import { alternative, child, children, textIn, valOf, type XmlElement } from './xml.ts';

/** What readers of one file share. */
export interface ReaderContext {
  readonly styles: Styles;
  /** Relations of the part that is read. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** What was met on the way. */
  readonly met: Met;
  readonly changes: TrackedChange[];
  readonly count: { paragraphs: number };
  readonly bounds: Bounds;
  /** Fields that are open, which may go over several paragraphs. */
  readonly fields: OpenField[];
  /** Takes how the file is set, where that is asked for. */
  readonly form?: FormCollector | undefined;
}

/** Counts what grows with a file, or with what one place of it is repeated. Each throws an ImportFault beyond its bound. */
export interface Bounds {
  countParagraph(): void;
  countLetters(count: number): void;
  countCells(count: number): void;
}

/** What a draft takes over in part or not at all, and how many of it there are. */
export interface Met {
  trackedChanges: number;
  hasHiddenText: boolean;
  charts: number;
  diagrams: number;
  equations: number;
}

/** Text that was inserted or deleted while Word tracked changes. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted';
  /** Number of its paragraph in the Word file, from 1. */
  readonly paragraph: number;
  readonly text: string;
  readonly author: string;
}

interface OpenField {
  instruction: string;
  isResult: boolean;
  /** Where its result leads to. */
  link?: string | undefined;
}

/** Fields within each other; Word takes 20. */
const MAX_FIELDS = 20;
/** Parts of a paragraph that are set in different ways, at most; a line of many hundred is written slowly. */
const MAX_INLINES = 10_000;
/** Letters of the description of a picture that are taken over. */
const MAX_DESCRIPTION = 500;

/** What a paragraph holds: its text, and text boxes that are anchored before and after its first character. */
export interface ParagraphContent {
  readonly inlines: Inline[];
  readonly boxesBefore: XmlElement[];
  readonly boxesAfter: XmlElement[];
  /** How its letters are set, where that is asked for. */
  readonly runs: WordRun[];
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
  private content: ParagraphContent = { inlines: [], boxesBefore: [], boxesAfter: [], runs: [] };
  private base: RunProperties = {};

  constructor(private readonly context: ReaderContext) {}

  /**
   * @param paragraph `w:p`
   * @param base what its style says of characters
   */
  read(paragraph: XmlElement, base: RunProperties): ParagraphContent {
    this.content = { inlines: [], boxesBefore: [], boxesAfter: [], runs: [] };
    this.base = base;
    this.walk(paragraph, undefined);
    return this.content;
  }

  private walk(parent: XmlElement, link: string | undefined): void {
    for (const element of parent.children) {
      if (typeof element === 'string') continue;
      const { name } = element;
      if (name === 'r') this.run(element, link);
      else if (name === 'hyperlink') this.walk(element, this.addressOf(element.attributes['r:id']) ?? link);
      else if (WRAPPERS.has(name)) this.walk(element, link);
      else if (INSERTED.has(name)) {
        this.change(element, 'inserted');
        this.walk(element, link);
      } else if (DELETED.has(name)) this.change(element, 'deleted');
      else if (name === 'm:oMath' || name === 'm:oMathPara') this.equation(element, link);
      else if (name === 'mc:AlternateContent') this.walk(alternative(element), link);
    }
  }

  private equation(element: XmlElement, link: string | undefined): void {
    this.context.met.equations += 1;
    this.text(textIn(element), this.base, link);
  }

  private change(element: XmlElement, kind: TrackedChange['kind']): void {
    const { changes, count, met } = this.context;
    met.trackedChanges += 1;
    const text = textIn(element).normalize('NFC');
    // Changes within changes are said more than once.
    this.context.bounds.countLetters(text.length);
    changes.push({ kind, paragraph: count.paragraphs, text, author: element.attributes.author ?? '' });
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
    for (const each of element.children) {
      if (typeof each === 'string') continue;
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
    const { font, asciiFont, capitals = false } = properties;
    // Underlined is how Word shows links.
    const style = textStyle(link === undefined ? properties : { ...properties, underline: false });
    const inline = textInline(raw, { font, asciiFont, capitals }, style, link);
    if (!inline) return;
    if (link !== undefined) this.context.bounds.countLetters(link.length);
    this.push(inline);
    if (this.context.form) addRun(this.content.runs, wordRun(inline.text, properties));
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
      else if (shape.name === 'a:graphicData') this.graphic(attributes.uri ?? '');
      else this.image(attributes['r:embed'] ?? attributes['r:id'], description || (attributes.title ?? ''));
    }
  }

  private graphic(uri: string): void {
    const { met } = this.context;
    if (/\/chart(?:ex)?$/iu.test(uri)) met.charts += 1;
    else if (/\/diagram$/u.test(uri)) met.diagrams += 1;
  }

  private box(content: XmlElement): void {
    const { inlines, boxesBefore, boxesAfter } = this.content;
    (inlines.length === 0 ? boxesBefore : boxesAfter).push(content);
  }

  private image(id: string | undefined, description: string): void {
    const relation = id === undefined ? undefined : this.context.relations.get(id);
    if (relation?.type === 'image' && !relation.isExternal) {
      this.push({ type: 'image', part: relation.target, description: description.slice(0, MAX_DESCRIPTION) });
    }
  }

  /** Takes what makes up a field; true if the element is such. */
  private field(element: XmlElement): boolean {
    const { fields } = this.context;
    if (element.name === 'fldChar') {
      const type = element.attributes.fldCharType;
      const last = fields.at(-1);
      if (type === 'begin') {
        if (fields.length >= MAX_FIELDS) throw new ImportFault('too-deep');
        fields.push({ instruction: '', isResult: false });
      } else if (type === 'separate' && last) {
        last.isResult = true;
        last.link = safeLink(HYPERLINK.exec(last.instruction)?.[1]);
      } else if (type === 'end') fields.pop();
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
    return this.context.fields.find(({ link }) => link !== undefined)?.link;
  }

  private addressOf(id: string | undefined): string | undefined {
    const target = id === undefined ? undefined : this.context.relations.get(id)?.target;
    return safeLink(target);
  }

  private push(inline: Inline): void {
    if (this.content.inlines.length > MAX_INLINES) throw new ImportFault('too-large');
    appendInline(this.content.inlines, inline);
  }
}

const SHAPES = new Set(['txbxContent', 'a:blip', 'v:imagedata', 'wp:docPr', 'a:graphicData']);

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
