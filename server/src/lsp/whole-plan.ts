import { type OfficeFacts, officeFacts } from '../features/learn-office.ts';
import { type Task, tasksOf } from '../features/tasks.ts';
import type { PlanDocument } from '../plan/model.ts';
import { type IndexedCitation, indexCitations, type PlanIndex } from '../project/plan-index.ts';
import type { RegimeId } from '../regimes/regime.ts';
import type { LineIndex } from '../text/line-index.ts';
import { type ComparedPlan, comparedPlan } from './compare.ts';
import type { Scope } from './store.ts';

/** What only a whole reading tells of a plan; plain data, so that the text need not be kept. */
export interface WholePlan extends ComparedPlan {
  readonly citations: readonly IndexedCitation[];
  readonly tasks: readonly Task[];
  /** What it says of the office that issued it. */
  readonly office: OfficeFacts | undefined;
  readonly regime: RegimeId;
}

/** What is kept of a plan that was read in full. */
export function wholePlan(uri: string, plan: PlanDocument, lines: LineIndex, { options }: Scope): WholePlan {
  // Through JSON, so that no string is a slice that keeps the whole text in memory.
  const tasks: Task[] = JSON.parse(JSON.stringify(tasksOf(uri, plan, options.today)));
  const facts = officeFacts(plan);
  const office: OfficeFacts | undefined = facts && JSON.parse(JSON.stringify(facts));
  return {
    citations: indexCitations(plan),
    tasks,
    office,
    regime: plan.regime.id,
    ...comparedPlan(plan, lines),
  };
}

/** A document that a plan cites, and which plan that is. */
export type CitedElsewhere = IndexedCitation & {
  readonly from: string;
  /** What that plan is about. */
  readonly about: string;
};

/** What the plans of a regime but one cite: each document once, as the plan names it that says most of it. */
export function citedIn(
  plans: ReadonlyMap<string, WholePlan>,
  index: PlanIndex,
  but: string,
  regime: RegimeId,
): CitedElsewhere[] {
  const seen = new Map<string, CitedElsewhere>();
  for (const [uri, { citations, facts, regime: own }] of plans) {
    const plan = uri === but || own !== regime ? undefined : index.get(uri);
    if (!plan) continue;
    for (const citation of citations) {
      const known = seen.get(citation.key);
      if (!known || citation.full.length > known.full.length) {
        seen.set(citation.key, {
          ...citation,
          from: plan.number ?? plan.title,
          about: facts.subject ?? '',
        });
      }
    }
  }
  return [...seen.values()];
}
