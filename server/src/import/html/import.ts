import { writeDraft } from '../markdown/write.ts';
import type { Block } from '../model.ts';
import { HtmlBlockReader, type HtmlContext } from './blocks.ts';
import { StyleSheet } from './style.ts';
import { type HtmlElement, readHtml } from './tree.ts';

/** What was copied in a word processor, as Markdown. */
export interface ImportedHtml {
  /** In NFC, with `\n` line endings and none at its end; empty where nothing of it is text. */
  readonly markdown: string;
  /** Whether it is a part of a paragraph, which goes on in the line where it is put. */
  readonly isInline: boolean;
  /** How many pictures and comments were left out. */
  readonly images: number;
  readonly comments: number;
}

/** What word processors write into the HTML of a clipboard, and web pages do not. */
const WRITERS =
  /docs-internal-guid-|schemas-microsoft-com:office:|class=["']?Mso|["'\s;]mso-[a-z]|content=["']?(?:Word\.Document|Microsoft Word|LibreOffice|OpenOffice)|data-ccp-(?:props|charstyle|parastyle)/iu;
/** Units at the beginning in which they are looked for. */
const HEAD = 200_000;

/** Whether HTML comes from Word, LibreOffice, Google Docs or one of their kin. */
export function isFromWordProcessor(html: string): boolean {
  return WRITERS.test(html.slice(0, HEAD));
}

/**
 * Reads the HTML of a clipboard. Never throws; nothing in it is run, and no address in it is opened.
 * @returns undefined for HTML that is too large or nested too deeply
 */
export function importHtml(html: string): ImportedHtml | undefined {
  const tree = readHtml(html);
  if (!tree) return undefined;
  const sheet = new StyleSheet(tree.css);
  const footnotes = new Map<string, HtmlElement>();
  collectFootnotes(tree.root, sheet, footnotes);
  const context: HtmlContext = { sheet, footnotes, count: { paragraphs: 0, images: 0, comments: 0 } };
  const blocks = new HtmlBlockReader(context).read(tree.root.children);
  const notes = new Map<string, readonly Block[]>();
  for (const [id, element] of footnotes) {
    notes.set(`footnote:${id}`, new HtmlBlockReader(context).read(element.children));
  }
  const written = writeDraft({ blocks, notes, authors: new Map() }, () => undefined).markdown;
  const markdown = written.replace(/\n$/u, '');
  const [only] = blocks;
  const isInline =
    blocks.length === 1 && only?.type === 'paragraph' && only.numeral === '' && !/^#|\n/u.test(markdown);
  return { markdown, isInline, images: context.count.images, comments: context.count.comments };
}

function collectFootnotes(element: HtmlElement, sheet: StyleSheet, found: Map<string, HtmlElement>): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const { id } = child.attributes;
    if (id !== undefined && child.name === 'div' && isFootnote(id, child, sheet)) found.set(id, child);
    else collectFootnotes(child, sheet, found);
  }
}

function isFootnote(id: string, element: HtmlElement, sheet: StyleSheet): boolean {
  const kind = sheet.of(element).get('mso-element');
  return kind === 'footnote' || kind === 'endnote' || /^sd(?:foot|end)note\d+$/u.test(id);
}
