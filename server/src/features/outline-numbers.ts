import { keepsInlineMarks } from '../markdown/inline-marks.ts';
import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import { announcesList, numeralRange } from '../rules/support/outlines.ts';
import type { TextEdit } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';
import { ordinalName, pointLetter, toRoman } from '../vietnamese/numerals.ts';

/** The numerals that nodes of an outline are to have; those not named keep theirs. */
export type NewNumerals = ReadonlyMap<OutlineNode, readonly number[]>;

/**
 * Every list from 1, in order: what the numerals of an outline ought to be. Only nodes whose numeral changes. `fixes`:
 * whether a list is to be numbered anew; in others only the numbers of those above (`2.` in `2.1`) follow.
 */
export function orderlyNumerals(
  nodes: readonly OutlineNode[],
  fixes: (siblings: readonly OutlineNode[]) => boolean = () => true,
): NewNumerals {
  const wanted = new Map<OutlineNode, readonly number[]>();
  let articles = 0;
  const number = (siblings: readonly OutlineNode[], parent: OutlineNode | undefined): void => {
    const counts = new Map<string, number>();
    const prefixOf = prefixesUnder(siblings, parent, wanted);
    const fixed = fixes(siblings);
    siblings.forEach((node, i) => {
      const { kind, numeralForm, values } = node.numbering;
      const prefix = prefixOf(node);
      const key = `${kind} ${numeralForm} ${prefix.join('.')}`;
      const before = siblings[i - 1];
      const count = counts.get(key) ?? 0;
      // A list that begins anew; of items that all bear 1 none does.
      const anew = node.kind === 'item' && count > 1 && before?.numbering.values.at(-1) !== 1;
      const restarts = values.at(-1) === 1 && before && (announcesList(before) || anew);
      const value = kind === 'article' ? articles + 1 : restarts ? 1 : count + 1;
      if (kind === 'article') articles = value;
      counts.set(key, value);
      const all = [...prefix, fixed ? value : values.at(-1)!];
      if (all.join('.') !== values.join('.')) wanted.set(node, all);
      number(node.children, node);
    });
  };
  number(nodes, undefined);
  return wanted;
}

/** What stands before the last numeral (`2.` in `2.1`) of each of the siblings. */
function prefixesUnder(
  siblings: readonly OutlineNode[],
  parent: OutlineNode | undefined,
  wanted: NewNumerals,
): (node: OutlineNode) => readonly number[] {
  const above = parent && (wanted.get(parent) ?? parent.numbering.values);
  const compound = siblings.filter(({ numbering }) => numbering.values.length > 1);
  const carried =
    parent?.numbering.kind === 'arabic' ||
    compound.every(({ numbering }) => numbering.values[0] === parent?.numbering.values[0]);
  return ({ numbering: { values } }) => {
    const own = values.slice(0, -1);
    return own.length > 0 && carried && above?.length === own.length ? above : own;
  };
}

/** Gives a node another numeral; what carries it in its own (`2.1` under `2.`) follows. */
export function giveNumeral(
  numerals: Map<OutlineNode, readonly number[]>,
  node: OutlineNode,
  values: readonly number[],
): void {
  const from = node.numbering.values;
  numerals.set(node, values);
  for (const child of node.children) {
    const own = child.numbering.values;
    if (own.length === from.length + 1 && from.every((value, i) => own[i] === value))
      giveNumeral(numerals, child, [...values, own.at(-1)!]);
  }
}

/**
 * Edits that write new numerals in the form that each node has; undefined where a form has none for a value, and where
 * half of a pair of inline marks would be left over.
 * @param text the source of the plan
 */
export function numeralEdits(text: string, numerals: NewNumerals): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [node, values] of numerals) {
    const { numbering, paragraphs } = node;
    const written = paragraphs[0]!.content.text.slice(numbering.numeralStart, numbering.numeralEnd);
    const newText = writeNumeral(written, values);
    if (newText === undefined) return undefined;
    if (newText === written) continue;
    const edit = { range: numeralRange(node), newText };
    if (!keepsInlineMarks(text, edit)) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** A numeral in the form and the case of the one that stood there; undefined where there is none. */
export function writeNumeral(written: string, values: readonly number[]): string | undefined {
  const value = values.at(-1)!;
  if (/^\d/u.test(written)) return values.join('.');
  if (/^[IVXLC]+$/u.test(written) && !(written === 'C' && values.length === 1 && value < 10)) {
    return toRoman(value) || undefined;
  }
  // Also `f`, `j`, `w`, `z`, which number no point in Vietnamese: the letter that belongs there is written.
  if (regexp.u`^\p{L}$`.test(written)) return inCaseOf(written, pointLetter(value));
  if (/^[ivx]+$/u.test(written)) return toRoman(value).toLowerCase() || undefined;
  return inCaseOf(written, ordinalName(value));
}

function inCaseOf(written: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return written === written.toUpperCase() ? text.toUpperCase() : text;
}

/** The outline of the plan and those of its attachments. */
export function allOutlines(plan: PlanDocument): readonly (readonly OutlineNode[])[] {
  return [plan.outline.nodes, ...plan.attachments.map(({ outline }) => outline.nodes)];
}
