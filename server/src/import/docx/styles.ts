import { ImportFault } from './fault.ts';
import {
  overlaid,
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from './properties.ts';
import { tableHasLines } from './table-lines.ts';
import { child, descendant, readXml, valOf, type XmlElement } from './xml.ts';
import type { ZipFile } from './zip.ts';

/** A style with everything that it inherits. */
export interface Style {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** Whether a table of this style has lines; undefined: not stated. */
  readonly hasLines: boolean | undefined;
}

interface StatedStyle extends Style {
  readonly basedOn: string | undefined;
}

/** The style of code in an exported plan. */
const CODE_STYLE = 'Nguyên văn';
/** Styles that are based on each other further than this are circular. */
const MAX_CHAIN = 40;
/** Styles of a file; Word itself makes no more than 4,079. */
const MAX_STYLES = 8192;
const NOTHING: Style = { run: {}, paragraph: {}, hasLines: undefined };

/** The styles of a file. */
export class Styles {
  private readonly stated = new Map<string, StatedStyle>();
  private readonly resolved = new Map<string, Style>();
  private readonly paragraphs = new Map<string | undefined, Style>();
  private defaultParagraph: string | undefined;
  private defaults: Style = NOTHING;

  /** @param part path of `styles.xml`; undefined where the file has none */
  constructor(zip: ZipFile, part: string | undefined) {
    if (part === undefined) return;
    const root = readXml(zip, part, (element) => {
      if (element.name !== 'style') return false;
      this.add(element);
      return true;
    });
    const defaults = child(root, 'docDefaults');
    this.defaults = {
      ...NOTHING,
      run: readRunProperties(defaults && descendant(defaults, 'rPr')),
      paragraph: readParagraphProperties(defaults && descendant(defaults, 'pPr')),
    };
  }

  /** What a paragraph of that style starts from; of the default style where none is named. */
  paragraph(id: string | undefined): Style {
    const name = id !== undefined && this.stated.has(id) ? id : this.defaultParagraph;
    const known = this.paragraphs.get(name);
    if (known) return known;
    const own = this.resolve(name, 0);
    const style = {
      ...own,
      run: overlaid(this.defaults.run, own.run),
      paragraph: overlaid(this.defaults.paragraph, own.paragraph),
    };
    this.paragraphs.set(name, style);
    return style;
  }

  /** What a character or table style states. */
  named(id: string | undefined): Style {
    return this.resolve(id, 0);
  }

  private add(element: XmlElement): void {
    const { styleId: id, type, default: isDefault } = element.attributes;
    if (id === undefined) return;
    if (this.stated.size >= MAX_STYLES) throw new ImportFault('too-large');
    if (type === 'paragraph' && /^(?:1|true|on)$/u.test(isDefault ?? '')) this.defaultParagraph = id;
    const borders = child(element, 'tblPr');
    const paragraph = readParagraphProperties(child(element, 'pPr'));
    const isCode = valOf(element, 'name')?.normalize('NFC') === CODE_STYLE;
    this.stated.set(id, {
      basedOn: valOf(element, 'basedOn'),
      run: readRunProperties(child(element, 'rPr')),
      paragraph: isCode ? { ...paragraph, isCode } : paragraph,
      hasLines: tableHasLines(borders),
    });
  }

  private resolve(id: string | undefined, depth: number): Style {
    const known = id === undefined ? NOTHING : this.resolved.get(id);
    if (known) return known;
    const style = this.stated.get(id!);
    if (!style || depth > MAX_CHAIN) return NOTHING;
    const base = this.resolve(style.basedOn, depth + 1);
    const all: Style = {
      run: overlaid(base.run, style.run),
      paragraph: overlaid(base.paragraph, style.paragraph),
      hasLines: style.hasLines ?? base.hasLines,
    };
    this.resolved.set(id!, all);
    return all;
  }
}
