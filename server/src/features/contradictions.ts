import { demoteBaselinedAcross } from '../check/baseline-hints.ts';
import type { CheckOptions } from '../check/check.ts';
import { readLintComments } from '../lint/comments.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import { PROJECT_RULES } from '../lint/engine-rules.ts';
import { severityOf, stageOf } from '../lint/options.ts';
import { Suppressions } from '../lint/suppressions.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { ProjectFinding } from '../project/across.ts';
import { SEVERITIES } from '../rules/rule.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { PositionRange } from '../text/line-index.ts';
import type { TextRange } from '../text/range.ts';

/** A place in another document. */
export interface PlaceElsewhere {
  readonly uri: string;
  readonly range: PositionRange;
}

/** What `acrossPlans` says of a plan, with the place in the other. */
export interface FoundAcross {
  readonly finding: ProjectFinding;
  readonly elsewhere: PlaceElsewhere;
}

/** A finding that comes of another plan. */
export interface Contradiction extends Diagnostic {
  readonly elsewhere: PlaceElsewhere & { readonly message: Bilingual };
}

/**
 * What a plan says differently from others, as its editor shows it: information at most, whatever `kehoach lint` calls
 * it, and silenced by the same comments. In: `ranges`: the places of the plan's facts in its text.
 */
export function contradictions(
  plan: PlanDocument,
  ranges: readonly TextRange[],
  found: readonly FoundAcross[],
  { stage: defaultStage, rules, known }: Pick<CheckOptions, 'stage' | 'rules' | 'known'>,
): readonly Contradiction[] {
  if (found.length === 0) return [];
  const stage = stageOf(plan, { defaultStage });
  const suppressions = new Suppressions(readLintComments(plan.comments).comments, plan.text);
  const shown = found.flatMap(
    ({ finding: { ruleId, place, severity: own, message, other }, elsewhere }): Contradiction[] => {
      const rule = PROJECT_RULES.find(({ id }) => id === ruleId);
      const range = ranges[place];
      if (!rule || !range || suppressions.find(ruleId, range.start)) return [];
      const severity = severityOf(rule, stage, rules, own);
      if (severity === 'off') return [];
      const where = {
        vi: `Đối chiếu với chỗ này trong ${other.path}`,
        en: `Compare with this place in ${other.path}`,
      };
      const mild = SEVERITIES.indexOf(severity) < SEVERITIES.indexOf('info') ? 'info' : severity;
      return [{ ruleId, severity: mild, range, message, elsewhere: { ...elsewhere, message: where } }];
    },
  );
  return demoteBaselinedAcross(shown, plan.text, known);
}
