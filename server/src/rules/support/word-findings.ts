import type { Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import type { Prefilter } from '../../vietnamese/prefilter.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import type { RuleContext } from '../rule.ts';
import { reportOnce } from './repeated.ts';
import { reportTextFindings, type TextFinding } from './text-findings.ts';

/** Roles of paragraphs whose words are not looked up: names, symbols, what no one has written. */
export const NOT_LOOKED_UP: ReadonlySet<Role> = new Set<Role>([
  'signer-name',
  'number',
  'code',
  'rule',
  'stamp',
]);

/**
 * Reports what a scan with the table of words finds in the paragraphs whose words are looked up, a slip that repeats as one
 * finding; nothing without a table.
 * @param reads whether a finding counts
 */
export function reportWordFindings(
  plan: PlanDocument,
  context: RuleContext,
  prefilter: Prefilter,
  scanWith: (words: WordTable) => (paragraph: Paragraph) => readonly TextFinding[],
  reads: (paragraph: Paragraph, finding: TextFinding) => boolean = () => true,
): void {
  const { words } = context;
  if (!words) return;
  reportOnce(plan, context, (report) => {
    reportTextFindings(
      plan,
      { ...context, report },
      prefilter,
      scanWith(words),
      (paragraph, finding) => !NOT_LOOKED_UP.has(paragraph.role) && reads(paragraph, finding),
    );
  });
}
