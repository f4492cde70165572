import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ParseResult } from './block.ts';
import { flatten } from './flatten.ts';

const parser = unified().use(remarkParse).freeze();

/** CommonMark as it stands, by remark. `text` must not begin with a byte order mark. */
export function parseMarkdown(text: string): ParseResult {
  return flatten(parser.parse(text), text);
}
