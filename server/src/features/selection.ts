import type { OutlineNode, Paragraph, PlanDocument } from '../plan/model.ts';
import { contains, type TextRange } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';
import { markedStart, paragraphAt } from './at.ts';

/** A mark that ends a sentence, with what closes after it. */
const SENTENCE_END = /[.!?;:…]["”’»)\]]{0,3}(?=\s|$)/gu;
const WORD = regexp.gu`[\p{L}\p{M}\p{N}]+(?:[-/–.][\p{L}\p{M}\p{N}]+)*`;

/**
 * What an ever wider selection takes in at an offset: word, sentence, item without its numeral, item, section by
 * section, attachment, the whole text. Innermost first, each in the next.
 */
export function selectionRanges(plan: PlanDocument, offset: number): TextRange[] {
  const candidates: TextRange[] = [];
  const paragraph = paragraphAt(plan, offset);
  if (paragraph) candidates.push(...inParagraph(paragraph, offset));
  const addNodes = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      if (node.range.start > offset || node.extent.end < offset) continue;
      addNodes(node.children);
      if (node.extent.start > node.range.start || node.extent.end > node.range.end) {
        candidates.push(node.range);
      }
      candidates.push({
        start: markedStart(node, plan.text),
        end: Math.max(node.range.end, node.extent.end),
      });
    }
  };
  addNodes(plan.outline.nodes);
  for (const part of [plan.recipients, plan.signature]) if (part) candidates.push(part.range);
  for (const attachment of plan.attachments) {
    addNodes(attachment.outline.nodes);
    candidates.push({ start: attachment.title.range.start, end: attachment.range.end });
  }
  candidates.push({ start: 0, end: plan.text.length });

  const around = candidates.filter(({ start, end }) => start <= offset && offset <= end);
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: TextRange[] = [];
  for (const range of around) {
    const last = nested.at(-1);
    if (!last || (contains(range, last) && range.end - range.start > last.end - last.start))
      nested.push(range);
  }
  return nested;
}

function inParagraph({ content, bodyStart, range }: Paragraph, offset: number): TextRange[] {
  const index = content.indexAt(offset);
  const { text } = content;
  const found: TextRange[] = [];
  const near = text.slice(Math.max(0, index - 200), index + 200);
  const base = Math.max(0, index - 200);
  for (const match of near.matchAll(WORD)) {
    const start = base + match.index;
    if (start <= index && index <= start + match[0].length) {
      found.push(content.range(start, start + match[0].length));
      break;
    }
  }
  let start = Math.min(bodyStart, index);
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end <= bodyStart) continue;
    if (end >= index) {
      found.push(content.range(skipSpace(text, start), end));
      start = -1;
      break;
    }
    start = end;
  }
  if (start >= 0) found.push(content.range(skipSpace(text, start), text.length));
  found.push(content.range(bodyStart, text.length), content.range(), range);
  return found;
}

function skipSpace(text: string, index: number): number {
  let at = index;
  while (at < text.length && /\s/u.test(text[at]!)) at += 1;
  return at;
}
