import { readPlan } from '../plan/read.ts';
import type { RegimeId } from '../regimes/regime.ts';
import { ownRule } from '../rules/own/compile.ts';
import type { OwnRule } from '../rules/own/model.ts';
import type { TextRange } from '../text/range.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fixOnce } from './fix.ts';
import { lintPlan } from './lint.ts';

/** An example of an own rule that does not hold. */
export interface FailedExample {
  /** `wrong[0]`, `right[2]`; empty where the rule has none that it has to report. */
  readonly example: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * Runs the examples beside an own rule: of a wrong one the marked places are reported and nothing else, of a right one
 * nothing. `loadExpressions` has been waited for. Pure.
 */
export function failedExamples(rule: OwnRule, today: CalendarDate): FailedExample[] {
  const { wrong = [], right = [] } = rule.examples ?? {};
  const failed: FailedExample[] = [];
  wrong.forEach(({ text: marked, fixed }, index) => {
    const text = marked.replace(/[⟦⟧]/gu, '');
    const found = findingsOf(rule, text, today);
    const example = `wrong[${index}]`;
    const shown = withMarks(
      text,
      found.map(({ range }) => range),
    );
    if (shown !== marked || found.length === 0) failed.push({ example, expected: marked, found: shown });
    if (fixed === undefined) return;
    const { text: written } = fixOnce(text, found, true);
    if (written !== fixed) failed.push({ example: `${example}.fixed`, expected: fixed, found: written });
  });
  right.forEach((text, index) => {
    const found = findingsOf(rule, text, today).map(({ range }) => range);
    if (found.length > 0)
      failed.push({ example: `right[${index}]`, expected: text, found: withMarks(text, found) });
  });
  return failed;
}

function findingsOf(own: OwnRule, text: string, today: CalendarDate): readonly Diagnostic[] {
  const { id } = own;
  const [regime] = ownRule(own).regimes as readonly [RegimeId];
  const plan = readPlan(text, { forcePlan: true, today, ...(own.plans?.regimes ? { regime } : {}) });
  const { diagnostics } = lintPlan(plan, {
    stage: own.plans?.stage,
    own: [own],
    only: new Set([id]),
    rules: { [id]: own.severity ?? 'warning' },
  });
  return diagnostics.filter(({ ruleId }) => ruleId === id);
}

/** A text with `⟦` and `⟧` around ranges. In: ranges in order that do not overlap. */
function withMarks(text: string, ranges: readonly TextRange[]): string {
  let marked = text;
  for (const { start, end } of ranges.toReversed()) {
    marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  }
  return marked;
}
