import { Parser } from 'htmlparser2';

export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** What a clipboard holds: its elements, and the style sheets in it. */
export interface HtmlTree {
  readonly root: HtmlElement;
  readonly css: string;
}

/** Units of a clipboard at most; more is not pasted with its form. */
const MAX_UNITS = 4_000_000;
const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 200;

/** Elements whose content is no text of the document. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'title',
  'xml',
  'noscript',
  'template',
  'textarea',
  'select',
  'button',
  'iframe',
  'object',
  'svg',
  'math',
]);

/**
 * Conditions of Word (`<![if !supportMisalignedColumns]>`) on what stands only for readers that lack something: a second
 * line break, a row that sets the widths of columns, the call of a comment.
 */
const FOR_OTHERS = /^!?\[if !support(?:LineBreakNewLine|MisalignedColumns|MisalignedRows|Annotations)\]/u;
const CONDITION_ENDS = /^!?\[endif\]/u;

/** Ends the reading of what is too large or too deep. */
class TooMuch extends Error {}

/** Reads HTML, well formed or not. Nothing in it is run or fetched. Undefined for what is too large or nested too deeply. */
export function readHtml(html: string): HtmlTree | undefined {
  if (html.length > MAX_UNITS) return undefined;
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: (name) => builder.close(name),
      ontext: (text) => builder.text(text),
      oncomment: (text) => builder.condition(text),
      onprocessinginstruction: (_, text) => builder.condition(text),
    },
    { decodeEntities: true },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
  return builder.tree();
}

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[];
}

class TreeBuilder {
  private readonly root: OpenElement = { name: '', attributes: {}, children: [] };
  private readonly ancestors: OpenElement[] = [this.root];
  private elements = 0;
  private css = '';
  /** How many elements that are left out are open. */
  private leftOut = 0;
  private isForOthers = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS || this.ancestors.length > MAX_DEPTH) throw new TooMuch();
    const element: OpenElement = { name, attributes, children: [] };
    if (LEFT_OUT.has(name)) this.leftOut += 1;
    else if (this.isShown()) this.ancestors.at(-1)!.children.push(element);
    this.ancestors.push(element);
  }

  close(name: string): void {
    const closed = this.ancestors.pop();
    if (closed?.name === name && LEFT_OUT.has(name)) this.leftOut -= 1;
  }

  text(text: string): void {
    const parent = this.ancestors.at(-1)!;
    if (parent.name === 'style') this.css += text;
    if (!this.isShown()) return;
    const { children } = parent;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  condition(text: string): void {
    if (FOR_OTHERS.test(text)) this.isForOthers = true;
    else if (CONDITION_ENDS.test(text)) this.isForOthers = false;
    // Word hides its style sheet from browsers that know none.
    else if (this.ancestors.at(-1)!.name === 'style') this.css += text;
  }

  tree(): HtmlTree {
    return { root: this.root, css: this.css };
  }

  private isShown(): boolean {
    return this.leftOut === 0 && !this.isForOthers;
  }
}
