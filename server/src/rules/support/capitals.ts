import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Prefilter } from '../../vietnamese/prefilter.ts';
import { capitalise } from '../../vietnamese/words.ts';
import type { RuleContext, Severity } from '../rule.ts';
import { reportTextFindings, type TextFinding, writeTitle } from './text-findings.ts';

/** The decree binds the State only; elsewhere its rule of capitals is a habit. */
export function capitalSeverity(plan: PlanDocument): { readonly severity?: Severity } {
  return plan.regime.id === 'state' ? {} : { severity: 'info' };
}

/** Reports what `scan` finds (see `reportTextFindings`) at the severity that capitals have in the plan. */
export function reportCapitals(
  plan: PlanDocument,
  context: RuleContext,
  prefilter: Prefilter,
  scan: (paragraph: Paragraph) => readonly TextFinding[],
  reads?: (paragraph: Paragraph, finding: TextFinding) => boolean,
): void {
  const severity = capitalSeverity(plan);
  const report: RuleContext['report'] = (finding) => context.report({ ...finding, ...severity });
  reportTextFindings(plan, { ...context, report }, prefilter, scan, reads);
}

/** Whether a word stands in mid-sentence: after a word, a number, a bracket or a comma, and not near the beginning of the text. */
export function isInSentence(text: string, start: number): boolean {
  return start > 4 && regexp.u`[\p{L}\p{M}\d),] $`.test(text.slice(start - 2, start));
}

/** A slip whose right form differs by capitals only. */
export function capitalFinding(
  text: string,
  start: number,
  end: number,
  right: string,
  safe: boolean,
  shown: { readonly start: number; readonly end: number } = { start, end },
): TextFinding {
  const written = collapseWhitespace(text.slice(start, end));
  const whole = collapseWhitespace(right);
  return {
    ...shown,
    message: {
      vi: `Viết hoa chưa đúng: “${written}”. Viết “${whole}”.`,
      en: `Wrong capitals: “${written}”. Write “${whole}”.`,
    },
    fix: { safe, title: writeTitle(whole), replacements: differing(text, start, right) },
  };
}

/** The words that differ, each replaced by itself, so that what stands between them stays. */
function differing(
  text: string,
  start: number,
  right: string,
): { start: number; end: number; newText: string }[] {
  const replacements = [];
  for (const match of right.matchAll(regexp.gu`[\p{L}\p{M}]+`)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (text.slice(from, to) !== match[0]) replacements.push({ start: from, end: to, newText: match[0] });
  }
  return replacements;
}

/** The stretch with its first letter as a capital. */
export function capitalisedFinding(text: string, start: number, end: number, safe = false): TextFinding {
  return capitalFinding(text, start, end, capitalise(text.slice(start, end)), safe);
}
