import { PLAIN } from '../../../import/markdown/pieces.ts';
import { tabbedTable } from '../../../import/markdown/tabbed.ts';
import { writeDraft } from '../../../import/markdown/write.ts';
import type { Inline, Paragraph } from '../../../import/model.ts';

/** Between two columns: a tab, or blanks that no sentence has. */
const GAP = /\t[ \t]*| {4,}[ \t]*/u;
const HAS_GAP = /\S(?:\t| {4})/u;
/** A text that is Markdown already is not taken apart. */
const MARKUP = /[*_`<>|\\[\]#]/u;
/** Lines of a letterhead or signature block at most, blank ones counted. */
const MAX_LINES = 30;

/** Lines that stand for others: `count` from `at` on. */
export interface Replaced {
  readonly at: number;
  readonly count: number;
  readonly lines: readonly string[];
}

/**
 * Letterheads and signature blocks that are set in two columns by tabs or blanks, one column after the other, as an import
 * writes them.
 * @param isLiteral whether a line is no text
 */
export function columnsIn(lines: readonly string[], isLiteral: (at: number) => boolean): Replaced[] {
  const found: Replaced[] = [];
  for (let at = 0; at < lines.length; ) {
    const block =
      HAS_GAP.test(lines[at]!.trimEnd()) && !isLiteral(at) ? columnsAt(lines, at, isLiteral) : undefined;
    if (block) found.push(block);
    at += block?.count ?? 1;
  }
  return found;
}

function columnsAt(
  lines: readonly string[],
  at: number,
  isLiteral: (at: number) => boolean,
): Replaced | undefined {
  const blocks: Paragraph[] = [];
  for (const [index, line] of lines.slice(at, at + MAX_LINES).entries()) {
    if (isLiteral(at + index) || MARKUP.test(line)) break;
    blocks.push(paragraphOf(line, index));
  }
  const found = tabbedTable(blocks, 0);
  let used = found?.table ? found.count : 0;
  while (used > 0 && lines[at + used - 1]!.trim() === '') used -= 1;
  if (used < 2) return undefined;
  const document = { blocks: blocks.slice(0, used), notes: new Map(), authors: new Map() };
  const { markdown } = writeDraft(document, () => undefined);
  return { at, count: used, lines: markdown.trimEnd().split('\n') };
}

function paragraphOf(line: string, index: number): Paragraph {
  const inlines: Inline[] = [];
  for (const [at, text] of line.trimEnd().split(new RegExp(GAP, 'gu')).entries()) {
    // Two tabs at the beginning set what follows to the right.
    if (at > 0) inlines.push({ type: 'tab' }, { type: 'tab' });
    if (text !== '') inlines.push({ type: 'text', text, style: PLAIN });
  }
  return {
    type: 'paragraph',
    index: index + 1,
    numeral: '',
    inlines,
    outlineLevel: undefined,
    isCentred: false,
    isCode: false,
  };
}
