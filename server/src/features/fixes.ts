import { type CheckOptions, readOptions } from '../check/check.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import { EditSet } from '../lint/edits.ts';
import { fixPlan } from '../lint/fix.ts';
import type { PlanDocument } from '../plan/model.ts';
import { readPlan } from '../plan/read.ts';
import type { TextEdit } from '../text/range.ts';
import { shippedWords } from '../vietnamese/shipped-words.ts';
import { differences } from './differences.ts';

/** The edits of all fixes that can be made together, in order of the text; a fix is made whole or not at all. */
export function combineFixes(diagnostics: readonly Diagnostic[], unsafe: boolean): TextEdit[] {
  const chosen = new EditSet();
  const edits = new Map<string, TextEdit>();
  for (const { fix } of diagnostics) {
    if (!fix || !(fix.safe || unsafe) || !chosen.add(fix.edits)) continue;
    for (const edit of fix.edits) edits.set(`${edit.range.start} ${edit.range.end} ${edit.newText}`, edit);
  }
  return [...edits.values()].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Edits that bring the text to where no safe fix is left. */
export function fixAllEdits(plan: PlanDocument, options: CheckOptions): TextEdit[] {
  return differences(plan.text, fixAll(plan, options).text);
}

/** The plan brought to where no safe fix is left, of all rules or of those in `only`. */
export function fixAll(plan: PlanDocument, options: CheckOptions, only?: ReadonlySet<string>): PlanDocument {
  return fixPlan(plan.text, {
    defaultStage: options.stage,
    rules: options.rules,
    words: shippedWords(),
    file: options.file,
    ...(only ? { only } : {}),
    read: (current, previous) => readPlan(current, readOptions(options), previous ?? plan),
  }).plan;
}
