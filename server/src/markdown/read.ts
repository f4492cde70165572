import type { Block, HtmlComment, MarkdownDocument } from './block.ts';
import type { Reading } from './flatten.ts';
import { readFrontMatter } from './front-matter.ts';
import { moveBlock, moveRange } from './move.ts';
import { parseMarkdown } from './parse.ts';

const BOM = '\ufeff';

/** Reads a Markdown text. `previous`: a reading of an earlier version, from which equal parts are taken over. */
export function readMarkdown(text: string, _previous?: MarkdownDocument): MarkdownDocument {
  const blocks: Block[] = [];
  const comments: HtmlComment[] = [];
  const add = (reading: Reading, delta: number): void => {
    for (const block of reading.blocks) blocks.push(moveBlock(block, delta));
    for (const c of reading.comments) comments.push({ ...c, range: moveRange(c.range, delta) });
  };
  let start = text.startsWith(BOM) ? 1 : 0;
  const frontMatter = readFrontMatter(text, start);
  if (frontMatter) {
    blocks.push(frontMatter.block);
    start = frontMatter.next;
  }
  add(parseMarkdown(text.slice(start)), start);
  return { text, blocks, comments, simplified: [] };
}
