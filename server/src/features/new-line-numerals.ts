import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import { numeralRange, outlinesOf, siblingLists } from '../rules/support/outlines.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { giveNumeral, numeralEdits } from './outline-numbers.ts';
import { referenceEdits } from './outline-references.ts';

/**
 * Edits that give the items after one the numerals that they have when a new item follows it (`by` 1), or when the one
 * that followed it is gone (`by` -1); references in the text go with them. Only items that go on from it without a gap:
 * others were numbered so on purpose, or are another list.
 * @param line of the item
 * @param gone line of the item that is gone
 */
export function followingNumerals(
  plan: PlanDocument,
  line: TextRange,
  by: 1 | -1,
  gone?: TextRange,
): TextEdit[] {
  const isOn = (node: OutlineNode, { start, end }: TextRange): boolean => {
    const numeral = numeralRange(node);
    return start <= numeral.start && numeral.end <= end;
  };
  for (const nodes of outlinesOf(plan)) {
    for (const { siblings } of siblingLists(nodes)) {
      const at = siblings.findIndex((node) => isOn(node, line));
      if (at < 0) continue;
      const later = siblings.slice(at + 1).filter((node) => !gone || !isOn(node, gone));
      const numerals = new Map<OutlineNode, readonly number[]>();
      for (const node of goingOn(siblings[at]!, later, by === 1 ? 1 : 2)) {
        const { values } = node.numbering;
        giveNumeral(numerals, node, [...values.slice(0, -1), values.at(-1)! + by]);
      }
      const written = numeralEdits(plan.text, numerals);
      if (!written) return [];
      return nodes === plan.outline.nodes ? [...written, ...referenceEdits(plan, numerals)] : written;
    }
  }
  return [];
}

/** The items whose numerals go on from that of one, the first of them `step` after it. */
function goingOn(from: OutlineNode, later: readonly OutlineNode[], step: number): OutlineNode[] {
  const { kind, numeralForm, values } = from.numbering;
  const prefix = values.slice(0, -1).join('.');
  const end = later.findIndex(
    ({ numbering }, index) =>
      numbering.kind !== kind ||
      numbering.numeralForm !== numeralForm ||
      numbering.values.slice(0, -1).join('.') !== prefix ||
      numbering.values.at(-1) !== values.at(-1)! + step + index,
  );
  return later.slice(0, end < 0 ? later.length : end);
}
