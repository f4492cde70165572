import type { PlanDocument } from '../plan/model.ts';
import { RULES } from '../rules/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import { EditSet } from './edits.ts';
import { lintPlan } from './lint.ts';
import type { LintOptions } from './options.ts';

export interface FixOptions extends LintOptions {
  /** Reads the text afresh; what was read before may be taken over. */
  readonly read: (text: string, previous?: PlanDocument) => PlanDocument;
  /** Unsafe fixes too. */
  readonly unsafe?: boolean | undefined;
}

export interface FixResult {
  readonly text: string;
  /** The final text, read. */
  readonly plan: PlanDocument;
  /** How many fixes were made. */
  readonly applied: number;
  /** False where the rules did not come to rest within the bound. */
  readonly settled: boolean;
}

/** Rounds over all rules; rules that feed each other settle in two or three. */
const MAX_ROUNDS = 12;
/** Goes of one rule in one round, for fixes of its own that overlap. */
const MAX_PASSES = 8;

/**
 * Fixes what can be fixed: rule by rule, with a fresh reading after each, until nothing changes. Only the ranges of the
 * fixes are touched. Never throws; ends within a bound, and at once where a fix gives a text that an earlier one gave.
 */
export function fixPlan(text: string, options: FixOptions): FixResult {
  const rules = (options.ruleSet ?? RULES).filter(
    (rule) => rule.fixable && (!options.only || options.only.has(rule.id)),
  );
  const ids = [...rules.filter((rule) => rule.fixesFirst), ...rules.filter((rule) => !rule.fixesFirst)].map(
    (rule) => rule.id,
  );
  const longest = text.length * 2 + 10_000;
  let plan = options.read(text);
  let applied = 0;
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = plan.text;
    for (const id of ids) {
      for (let go = 0; go < MAX_PASSES; go += 1) {
        const { diagnostics } = lintPlan(plan, { ...options, only: new Set([id]) });
        const fixed = fixOnce(plan.text, diagnostics, options.unsafe === true);
        if (fixed.text === plan.text) break;
        // No rule doubles a text in earnest: one that feeds on its own fix is stopped here.
        if (fixed.text.length > longest) return { text: plan.text, plan, applied, settled: false };
        applied += fixed.applied;
        plan = options.read(fixed.text, plan);
      }
    }
    if (plan.text === before) return { text: plan.text, plan, applied, settled: true };
    if (seen.has(plan.text)) break;
    seen.add(plan.text);
  }
  return { text: plan.text, plan, applied, settled: false };
}

/** The text with every fix that clashes with none before it; a fix is made whole or not at all. */
export function fixOnce(
  text: string,
  diagnostics: readonly Diagnostic[],
  unsafe: boolean,
): { readonly text: string; readonly applied: number } {
  const chosen = new EditSet();
  let applied = 0;
  for (const { fix } of diagnostics) {
    if (fix && (fix.safe || unsafe) && chosen.add(fix.edits)) applied += 1;
  }
  return { text: chosen.applyTo(text), applied };
}
