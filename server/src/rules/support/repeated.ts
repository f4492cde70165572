import type { PlanDocument } from '../../plan/model.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Finding, RuleContext } from '../rule.ts';
import { firstAndFurther } from './further-places.ts';

/**
 * Runs a check whose findings tell of the same slip in the same words: a slip that a text repeats is one finding, at its
 * first place, with the others listed and all of them in its fix. What the organisation lists as right is no place.
 */
export function reportOnce(
  plan: PlanDocument,
  context: Pick<RuleContext, 'report' | 'register'>,
  check: (report: RuleContext['report']) => void,
): void {
  const found: Finding[] = [];
  check((finding) => {
    if (!context.register?.accepts(plan, finding.range)) found.push(finding);
  });
  const slips = groupBy(found, ({ message }) => message.vi.toLowerCase());
  for (const findings of slips.values()) context.report(together(findings));
}

function together(findings: readonly Finding[]): Finding {
  if (findings.length === 1) return findings[0]!;
  const { first, related } = firstAndFurther(findings, ({ range }) => range)!;
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.range.start - b.range.start);
  return {
    ...first,
    message: {
      vi: `${first.message.vi} Gặp ở ${findings.length} chỗ.`,
      en: `${first.message.en} It stands in ${findings.length} places.`,
    },
    related,
    ...(first.fix ? { fix: { ...first.fix, edits } } : {}),
  };
}
