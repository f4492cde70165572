import { type CheckOptions, readOptions } from '../check/check.ts';
import { applyEdits } from '../lint/edits.ts';
import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import { outlineNodes } from '../plan/outline.ts';
import { readPlan } from '../plan/read.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import {
  allOutlines,
  giveNumeral,
  type NewNumerals,
  numeralEdits,
  orderlyNumerals,
} from './outline-numbers.ts';
import { referenceEdits } from './outline-references.ts';

/**
 * Edits that number every list of the outlines from 1, or those that `fixes` names; references in the text follow. Empty
 * where all is in order.
 */
export function renumberOutline(
  plan: PlanDocument,
  fixes?: (siblings: readonly OutlineNode[]) => boolean,
): TextEdit[] {
  const outlines = allOutlines(plan).map((nodes) => orderlyNumerals(nodes, fixes));
  const written = numeralEdits(plan.text, new Map(outlines.flatMap((numerals) => [...numerals])));
  const own = outlines[0]!;
  return written ? inOrder([...written, ...referenceEdits(plan, own)]) : [];
}

/**
 * Edits that exchange the innermost section at an offset with its neighbour above or below, each taking the other's
 * numeral; references in the text follow. Undefined where there is no such neighbour, and where moving it back would not
 * restore the text: in a scan, say, whose sections run into one another.
 */
export function moveSection(
  plan: PlanDocument,
  offset: number,
  up: boolean,
  options: CheckOptions,
): TextEdit[] | undefined {
  const exchange = exchangeSections(plan, offset, up);
  if (!exchange) return undefined;
  const there = readPlan(applyEdits(plan.text, exchange.edits), readOptions(options), plan);
  const back = exchangeSections(there, exchange.movedTo, !up);
  return back && applyEdits(there.text, back.edits) === plan.text ? exchange.edits : undefined;
}

interface Exchange {
  readonly edits: TextEdit[];
  /** Where the section that was at the offset begins afterwards. */
  readonly movedTo: number;
}

function exchangeSections(plan: PlanDocument, offset: number, up: boolean): Exchange | undefined {
  const pair = neighbours(plan, offset, up);
  if (!pair) return undefined;
  const [first, second] = pair;
  const [before, after] = [first, second].map((node) => wholeLines(plan, node)) as [TextRange, TextRange];
  if (before.end > after.start) return undefined;
  const numerals = swappedNumerals(first, second);
  const written = numeralEdits(plan.text, numerals);
  if (!written) return undefined;
  const edits = inOrder([
    ...written,
    ...(plan.outline.nodes.some((root) => contains(root, first)) ? referenceEdits(plan, numerals) : []),
  ]);
  const inside = ({ start, end }: TextRange) =>
    edits.filter(({ range }) => start <= range.start && range.end <= end);
  const rewritten = (range: TextRange): string => {
    let text = plan.text.slice(range.start, range.end);
    for (const edit of inside(range).reverse()) {
      const [from, to] = [edit.range.start - range.start, edit.range.end - range.start];
      text = text.slice(0, from) + edit.newText + text.slice(to);
    }
    return text;
  };
  const elsewhere = edits.filter((edit) => !inside(before).includes(edit) && !inside(after).includes(edit));
  const exchanged = inOrder([
    ...elsewhere,
    { range: before, newText: rewritten(after) },
    { range: after, newText: rewritten(before) },
  ]);
  return { edits: exchanged, movedTo: placeAfter(exchanged, up ? before.start : after.start) };
}

/** Where the place at which an edit begins lies when all are made. */
function placeAfter(edits: readonly TextEdit[], place: number): number {
  return edits
    .filter(({ range }) => range.end <= place)
    .reduce((at, { range, newText }) => at + newText.length - (range.end - range.start), place);
}

/** The two sections that change places, in order of the text. */
function neighbours(plan: PlanDocument, offset: number, up: boolean): [OutlineNode, OutlineNode] | undefined {
  for (let siblings of allOutlines(plan)) {
    let found: [OutlineNode, OutlineNode] | undefined;
    let inside = false;
    for (;;) {
      const at = siblings.findIndex((node) => {
        const { start, end } = wholeLines(plan, node);
        return start <= offset && offset <= end;
      });
      if (at < 0) break;
      inside = true;
      const node = siblings[at]!;
      const other = siblings[up ? at - 1 : at + 1];
      found =
        other && other.numbering.kind === node.numbering.kind
          ? up
            ? [other, node]
            : [node, other]
          : undefined;
      siblings = node.children;
    }
    if (inside) return found;
  }
  return undefined;
}

function contains(root: OutlineNode, node: OutlineNode): boolean {
  return root === node || root.children.some((child) => contains(child, node));
}

/** Each of the two gets the numeral of the other; what carries it in its own numeral (`2.1`) follows. */
function swappedNumerals(first: OutlineNode, second: OutlineNode): NewNumerals {
  const numerals = new Map<OutlineNode, readonly number[]>();
  giveNumeral(numerals, first, second.numbering.values);
  giveNumeral(numerals, second, first.numbering.values);
  return numerals;
}

/** A section with all that stands under it, in whole lines; the closing sentence of the plan stays where it is. */
function wholeLines(plan: PlanDocument, node: OutlineNode): TextRange {
  const { text, closing } = plan;
  const ends = outlineNodes([node]).flatMap(({ range, body }) => [
    range.end,
    ...body
      .filter(
        (paragraph) => paragraph.role !== 'closing' && !(closing.formula && paragraph === closing.paragraph),
      )
      .map((paragraph) => Math.max(paragraph.range.end, paragraph.block.range.end)),
  ]);
  const last = ends.reduce((most, end) => Math.max(most, end), 0);
  const following = /[\r\n]/u.exec(text.slice(last, last + 1000));
  const lineEnd = following ? last + following.index : Math.min(text.length, last + 1000);
  const end = /[\r\n]\s?$/u.test(text.slice(Math.max(0, last - 2), last)) ? last : lineEnd;
  let { start } = node.range;
  while (start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start -= 1;
  return { start, end: trimmedEnd(text, start, end) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1]!)) at -= 1;
  return at;
}

/** Edits by their places in the text. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
