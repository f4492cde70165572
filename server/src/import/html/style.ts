import type { TextStyle } from '../model.ts';
import type { HtmlElement } from './tree.ts';

/** Declarations of CSS by property, in small letters; the first family of `font-family`. */
export type Declarations = ReadonlyMap<string, string>;

/** How text is set where an element stands, as far as it is inherited. */
export interface InheritedStyle extends TextStyle {
  readonly font: string | undefined;
  readonly capitals: boolean;
  readonly isCentred: boolean;
  /** Blanks and line ends of the source are shown. */
  readonly isPreformatted: boolean;
}

export const PLAIN_STYLE: InheritedStyle = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: undefined,
  font: undefined,
  capitals: false,
  isCentred: false,
  isPreformatted: false,
};

function readDeclarations(text: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of outsideQuotes(text)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    found.set(property, declaration.slice(colon + 1).trim());
  }
  return found;
}

/** The parts between the semicolons that stand in no quotation marks. */
function outsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quote = '';
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at] ?? ';';
    if (letter === ';' && (quote === '' || at === text.length)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    } else if (quote === letter) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
  }
  return parts;
}

/** Rules of a style sheet by a selector of one element or class: `p`, `.mso-x`, `p.MsoTitle`. Any other is left out. */
export class StyleSheet {
  private readonly rules = new Map<string, Declarations>();

  constructor(css: string) {
    const text = withoutComments(css.replace(/<!--|-->/gu, ' '));
    for (let at = 0; at < text.length; ) {
      const open = text.indexOf('{', at);
      const close = text.indexOf('}', open);
      if (open < 0 || close < 0) break;
      const declarations = readDeclarations(text.slice(open + 1, close));
      for (const selector of text.slice(at, open).split(',')) this.add(selector, declarations);
      at = close + 1;
    }
  }

  /** What the rules and the attributes of an element say, its own style last. */
  of({ name, attributes }: HtmlElement): Declarations {
    const classes = (attributes.class ?? '').split(/\s+/u).filter((each) => each !== '');
    const parts = [
      this.rules.get(name),
      ...classes.flatMap((each) => [
        this.rules.get(`.${each.toLowerCase()}`),
        this.rules.get(`${name}.${each.toLowerCase()}`),
      ]),
      attributes.style === undefined ? undefined : readDeclarations(attributes.style),
    ];
    return new Map(parts.flatMap((part) => [...(part ?? [])]));
  }

  private add(selector: string, declarations: Declarations): void {
    const key = selector.trim().toLowerCase();
    if (!/^[\w.-]+$/u.test(key)) return;
    this.rules.set(key, new Map([...(this.rules.get(key) ?? []), ...declarations]));
  }
}

function withoutComments(css: string): string {
  const [first, ...rest] = css.split('/*');
  return [first, ...rest.map((part) => part.slice(part.indexOf('*/') + 1 || part.length).slice(1))].join(' ');
}

/** Elements that set text so by themselves. */
const TAGS: ReadonlyMap<string, Partial<InheritedStyle>> = new Map<string, Partial<InheritedStyle>>([
  ...['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'].map((tag) => [tag, { bold: true }] as const),
  ...['i', 'em', 'cite', 'dfn', 'var'].map((tag) => [tag, { italic: true }] as const),
  ['u', { underline: true }],
  ['s', { strike: true }],
  ['strike', { strike: true }],
  ['sup', { raised: 'superscript' }],
  ['sub', { raised: 'subscript' }],
  ['center', { isCentred: true }],
  ['pre', { isPreformatted: true }],
]);

/** The style in an element. */
export function styleIn(
  outer: InheritedStyle,
  { name, attributes }: HtmlElement,
  declarations: Declarations,
): InheritedStyle {
  const tag = TAGS.get(name);
  const bySheet = declaredStyle(declarations);
  const align = attributes.align?.toLowerCase();
  const font = name === 'font' ? firstFamily(attributes.face) : undefined;
  return {
    ...outer,
    ...tag,
    ...(align === undefined ? {} : { isCentred: align === 'center' }),
    ...(font === undefined ? {} : { font }),
    ...bySheet,
  };
}

function declaredStyle(declarations: Declarations): Partial<InheritedStyle> {
  const style: { -readonly [key in keyof InheritedStyle]?: InheritedStyle[key] } = {};
  const of = (property: string): string | undefined => declarations.get(property)?.toLowerCase();
  const weight = of('font-weight');
  if (weight !== undefined) style.bold = /^(?:bold|bolder|[6-9]00)$/u.test(weight);
  const slant = of('font-style');
  if (slant !== undefined) style.italic = slant === 'italic' || slant === 'oblique';
  const line = of('text-decoration-line') ?? of('text-decoration') ?? of('text-underline');
  if (line?.includes('underline') || of('text-underline') === 'single') style.underline = true;
  if (line?.includes('line-through')) style.strike = true;
  if (line?.startsWith('none')) Object.assign(style, { underline: false, strike: false });
  const raised = of('vertical-align');
  if (raised === 'super') style.raised = 'superscript';
  else if (raised === 'sub') style.raised = 'subscript';
  const font = firstFamily(declarations.get('font-family'));
  if (font !== undefined) style.font = font;
  if (declarations.has('text-transform')) style.capitals = of('text-transform') === 'uppercase';
  const align = of('text-align');
  if (align !== undefined) style.isCentred = align === 'center';
  const space = of('white-space');
  if (space !== undefined) style.isPreformatted = space.startsWith('pre');
  return style;
}

function firstFamily(families: string | undefined): string | undefined {
  const first = families?.split(',')[0]?.replace(/["']/gu, '').trim();
  return first === '' || first === 'inherit' ? undefined : first;
}

/** Whether an element is not shown. */
export function isHidden(declarations: Declarations): boolean {
  return declarations.get('display') === 'none' || declarations.get('mso-hide') === 'all';
}
