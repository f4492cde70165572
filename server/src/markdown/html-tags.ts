import type { Alignment } from './block.ts';
import type { ContentBuilder, SpanType } from './content.ts';

/** What a tag of a draft marks; others (`<span>`, `<font>`) mark nothing. */
const SPANS: Readonly<Record<string, SpanType>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
};

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9]*)(?![A-Za-z0-9])([^>]*)>$/u;

/** A tag taken apart. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
}

/** @param text from `<` to `>` */
export function tagOf(text: string): Tag | undefined {
  const match = TAG.exec(text);
  return match
    ? { name: match[2]!.toLowerCase(), closes: match[1] === '/', attributes: match[3]! }
    : undefined;
}

/** Opens or closes what a tag inside a paragraph marks. */
export function readInlineTag(text: string, builder: ContentBuilder): void {
  const tag = tagOf(text);
  if (tag) applyTag(tag, builder);
}

/** Opens or closes what the tag marks. */
export function applyTag({ name, closes }: Tag, builder: ContentBuilder): void {
  const type = Object.hasOwn(SPANS, name) ? SPANS[name]! : undefined;
  if (!type) return;
  if (closes) builder.exitTag(name);
  else builder.enterTag(name, type);
}

/** `align="center"`, `style="text-align: right"`. */
export function alignmentOf({ name, attributes }: Tag): Alignment | undefined {
  if (name === 'center') return 'center';
  const value = /(?:align\s*=\s*["']?|text-align\s*:\s*)(left|center|right)/iu.exec(attributes)?.[1];
  return value?.toLowerCase() as Alignment | undefined;
}

const COLUMNS = /(?<![\w-])colspan\s*=\s*["']?(\d{1,3})/iu;
const ROWS = /(?<![\w-])rowspan\s*=\s*["']?(\d{1,3})/iu;

/** How many columns and rows a cell takes. */
export function extentOf({ attributes }: Tag): { readonly columns?: number; readonly rows?: number } {
  const columns = Number(COLUMNS.exec(attributes)?.[1] ?? 1);
  const rows = Number(ROWS.exec(attributes)?.[1] ?? 1);
  return { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}
