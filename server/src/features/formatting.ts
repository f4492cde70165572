import { type CheckOptions, readOptions } from '../check/check.ts';
import { applyEdits } from '../lint/edits.ts';
import { lintPlan } from '../lint/lint.ts';
import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import { outlineNodes } from '../plan/outline.ts';
import { readPlan } from '../plan/read.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { numeralRange } from '../rules/support/outlines.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { differences } from './differences.ts';
import { fixAll } from './fixes.ts';
import { renumberOutline } from './outline-commands.ts';
import { allOutlines } from './outline-numbers.ts';

/** Rules whose safe fixes are layout and nothing else. Spelling and wording are left to quick fixes. */
export const LAYOUT = rulesFor('layout');

/** Rules that see numerals out of their order. */
const NUMBERING = rulesFor('numbering');

function rulesFor(purpose: NonNullable<Rule['formatting']>): ReadonlySet<string> {
  return new Set(RULES.filter(({ formatting }) => formatting === purpose).map(({ id }) => id));
}

/**
 * Edits that lay a plan out as the rules want it; of those in `within`, where given. Lists out of order are numbered anew,
 * and references to their items follow: in a part of a plan, the lists that lie in it as a whole, where nothing outside
 * would have to follow. A clean plan gets none.
 */
export function formatPlan(plan: PlanDocument, options: CheckOptions, within?: TextRange): TextEdit[] {
  const laidOut = fixAll(plan, options, LAYOUT);
  if (!within) return differences(plan.text, numberedAnew(laidOut, options).text);
  const inside = ({ range }: TextEdit) => within.start <= range.start && range.end <= within.end;
  const layout = differences(plan.text, laidOut.text).filter(inside);
  const added = layout.reduce(
    (sum, { range, newText }) => sum + newText.length - (range.end - range.start),
    0,
  );
  const part = readPlan(applyEdits(plan.text, layout), readOptions(options), plan);
  const numbered = numberedWithin(part, options, { start: within.start, end: within.end + added });
  const edits = differences(plan.text, numbered);
  return edits.every(inside) ? edits : layout;
}

/** The text with the lists of a part in order. */
function numberedWithin(plan: PlanDocument, options: CheckOptions, { start, end }: TextRange): string {
  const inside = ({ range }: { readonly range: TextRange }) => start <= range.start && range.end <= end;
  const fixes = outOfOrder(plan, options);
  const edits = renumberOutline(plan, (siblings) => siblings.every(inside) && fixes(siblings));
  if (edits.length === 0 || !edits.every(inside)) return plan.text;
  const text = applyEdits(plan.text, edits);
  return shape(readPlan(text, readOptions(options), plan)) === shape(plan) ? text : plan.text;
}

/** New numerals may show another list out of order, seldom a third. */
const MAX_ROUNDS = 5;

/** The plan with its lists in order; as it was where its outline would no longer be the same but for the numerals. */
function numberedAnew(plan: PlanDocument, options: CheckOptions): PlanDocument {
  let current = plan;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const edits = renumberOutline(current, outOfOrder(current, options));
    if (edits.length === 0) return current;
    const text = applyEdits(current.text, edits);
    current = fixAll(readPlan(text, readOptions(options), current), options, LAYOUT);
    if (shape(current) !== shape(plan)) return plan;
  }
  return plan;
}

/** Tells which lists a rule that is switched on finds out of order. What is fixed safely is no matter of order. */
function outOfOrder(
  plan: PlanDocument,
  { stage, rules, file }: CheckOptions,
): (siblings: readonly OutlineNode[]) => boolean {
  const { diagnostics } = lintPlan(plan, { defaultStage: stage, rules, file, only: NUMBERING });
  const places = new Set(diagnostics.flatMap(({ range, fix }) => (fix?.safe ? [] : [range.start])));
  return (siblings) => siblings.some((node) => places.has(numeralRange(node).start));
}

/** The outlines without their numerals. */
function shape(plan: PlanDocument): string {
  return JSON.stringify(
    allOutlines(plan).map((nodes) =>
      outlineNodes(nodes).map(({ level, kind, numbering, children, body }) => [
        level,
        kind,
        numbering.kind,
        numbering.values.length,
        children.length,
        body.length,
      ]),
    ),
  );
}
