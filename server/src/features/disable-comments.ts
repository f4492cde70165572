import type { Block } from '../markdown/block.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { TextEdit } from '../text/range.ts';
import { itemAt } from './at.ts';

/** A comment that silences a rule for the finding at `offset` alone. `eol`: the document's line ending. */
export function disableHere(plan: PlanDocument, ruleId: string, offset: number, eol: string): TextEdit[] {
  const { text } = plan;
  const block = itemAt(plan.markdown.blocks, offset, ({ range }) => range);
  if (block && isUnbreakable(block)) {
    const start = lineStart(text, block.range.start);
    const end = lineEnd(text, block.range.end);
    const container = containerOf(text, start);
    const gap = `${eol}${container.trimEnd()}${eol}${container}`;
    return [
      insertion(start, `${container}<!-- kehoach-disable ${ruleId} -->${eol}${container.trimEnd()}${eol}`),
      insertion(end, `${gap}<!-- kehoach-enable ${ruleId} -->`),
    ];
  }
  const start = lineStart(text, offset);
  const comment = `<!-- kehoach-disable-next-line ${ruleId} -->`;
  if (block && start > block.range.start) {
    // Within a paragraph a line of its own would cut it in two.
    let end = start;
    while (end > 0 && isBreak(text.charCodeAt(end - 1))) end -= 1;
    while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\\')) end -= 1;
    return [insertion(end, ` ${comment}`)];
  }
  return [insertion(start, `${containerOf(text, start)}${comment}${eol}`)];
}

/** What keeps a new line before another within the same list items and quotations: indentation and `>`. */
function containerOf(text: string, start: number): string {
  return /^[ \t>]{0,200}/u.exec(text.slice(start, start + 200))![0];
}

/** A comment at the head of the file that silences a rule throughout. */
export function disableInFile(plan: PlanDocument, ruleId: string, eol: string): TextEdit[] {
  const comment = `<!-- kehoach-disable-file ${ruleId} -->`;
  if (plan.frontMatter) return [insertion(plan.frontMatter.range.end, `${eol}${eol}${comment}`)];
  return [insertion(plan.text.startsWith('\uFEFF') ? 1 : 0, `${comment}${eol}${eol}`)];
}

/** Blocks into which no comment can be put. */
function isUnbreakable({ type }: Block): boolean {
  return type === 'table' || type === 'code' || type === 'html';
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at -= 1;
  return at === 0 && text.startsWith('\uFEFF') ? 1 : at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}
