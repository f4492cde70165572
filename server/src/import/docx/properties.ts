import type { TextStyle } from '../model.ts';
import { child, numberIn, switchOf, valOf, type XmlElement } from './xml.ts';

/** Properties of characters as one place states them; undefined: not stated there. */
export interface RunProperties {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly raised?: 'superscript' | 'subscript' | 'baseline' | undefined;
  /** Font of letters beyond ASCII, the only ones in which codings differ. */
  readonly font?: string | undefined;
  /** Font of ASCII letters. */
  readonly asciiFont?: string | undefined;
  /** In half-points. */
  readonly size?: number | undefined;
}

/** Properties of a paragraph as one place states them. */
export interface ParagraphProperties {
  readonly numbering?: number | undefined;
  readonly numberingLevel?: number | undefined;
  readonly outlineLevel?: number | undefined;
  readonly alignment?: string | undefined;
  /** Indent of the first line in twips, negative where the others hang. */
  readonly firstLine?: number | undefined;
  /** Pitch of lines, in what `lineRule` says: `auto` 1/240 of a line, `exact` and `atLeast` twips. */
  readonly line?: number | undefined;
  readonly lineRule?: string | undefined;
  /** Lines as they are written, for which an exported plan has a style of its own. */
  readonly isCode?: boolean | undefined;
}

/** @param element `w:rPr` */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  if (!element) return {};
  if (element.children.length === 0) return {};
  const fonts = child(element, 'rFonts')?.attributes;
  // A theme font outranks a named one, and is never one of the old Vietnamese fonts.
  const font = fonts?.hAnsiTheme ?? fonts?.hAnsi;
  const asciiFont = fonts?.asciiTheme ?? fonts?.ascii;
  const raised = valOf(element, 'vertAlign');
  const underline = child(element, 'u')?.attributes.val;
  return {
    bold: switchOf(element, 'b'),
    italic: switchOf(element, 'i'),
    capitals: switchOf(element, 'caps') ?? switchOf(element, 'smallCaps'),
    strike: switchOf(element, 'strike') ?? switchOf(element, 'dstrike'),
    hidden: switchOf(element, 'vanish'),
    underline: underline === undefined ? undefined : underline !== 'none',
    raised: raised === undefined || raised === 'superscript' || raised === 'subscript' ? raised : 'baseline',
    font: font ?? asciiFont,
    asciiFont: asciiFont ?? font,
    size: numberIn(valOf(element, 'sz')),
  };
}

/** @param element `w:pPr` */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (!element) return {};
  const numbering = child(element, 'numPr');
  const indent = child(element, 'ind')?.attributes;
  const hanging = numberIn(indent?.hanging);
  const spacing = child(element, 'spacing')?.attributes;
  const line = numberIn(spacing?.line);
  return {
    numbering: numberIn(valOf(numbering, 'numId')),
    numberingLevel: numberIn(valOf(numbering, 'ilvl')),
    outlineLevel: numberIn(valOf(element, 'outlineLvl')),
    alignment: valOf(element, 'jc'),
    firstLine: hanging === undefined ? numberIn(indent?.firstLine) : -hanging,
    line,
    lineRule: line === undefined ? undefined : (spacing?.lineRule ?? 'auto'),
  };
}

/** What holds where `over` is stated on top of `base`. */
export function overlaid<T extends object>(base: T, over: T): T {
  let all: T | undefined;
  for (const name in over) {
    if (over[name] === undefined || over[name] === base[name]) continue;
    all ??= { ...base };
    all[name] = over[name];
  }
  return all ?? base;
}

/** Properties that a style switches over instead of stating them (ISO/IEC 29500-1, 17.7.3). */
const TOGGLES = ['bold', 'italic', 'capitals', 'strike', 'hidden'] as const;

/** What holds where a character style stands on what a paragraph's style says. */
export function toggled(base: RunProperties, style: RunProperties): RunProperties {
  const all = overlaid(base, style);
  const doubled = TOGGLES.filter((name) => style[name] === true && base[name] === true);
  return doubled.length === 0 ? all : { ...all, ...Object.fromEntries(doubled.map((name) => [name, false])) };
}

const STYLES = new Map<string, TextStyle>();

/** The style of text, the same object for the same style: there are fewer than fifty. */
export function textStyle({ bold, italic, underline, strike, raised }: RunProperties): TextStyle {
  const key = `${bold === true}${italic === true}${underline === true}${strike === true}${raised}`;
  const known = STYLES.get(key);
  if (known) return known;
  const style = {
    bold: bold === true,
    italic: italic === true,
    underline: underline === true,
    strike: strike === true,
    raised: raised === 'baseline' ? undefined : raised,
  };
  STYLES.set(key, style);
  return style;
}
