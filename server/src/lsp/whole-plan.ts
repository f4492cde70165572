import { type Task, tasksOf } from '../features/tasks.ts';
import type { PlanDocument } from '../plan/model.ts';
import { type IndexedCitation, indexCitations, type PlanIndex } from '../project/plan-index.ts';
import type { LineIndex } from '../text/line-index.ts';
import { type ComparedPlan, comparedPlan } from './compare.ts';
import type { Scope } from './store.ts';

/** What only a whole reading tells of a plan; plain data, so that the text need not be kept. */
export interface WholePlan extends ComparedPlan {
  readonly citations: readonly IndexedCitation[];
  readonly tasks: readonly Task[];
}

export function wholePlan(uri: string, plan: PlanDocument, lines: LineIndex, { options }: Scope): WholePlan {
  // Through JSON, so that no string is a slice that keeps the whole text in memory.
  const tasks: Task[] = JSON.parse(JSON.stringify(tasksOf(uri, plan, options.today)));
  return { citations: indexCitations(plan), tasks, ...comparedPlan(plan, lines) };
}

/** A document that a plan cites, and which plan that is. */
export type CitedElsewhere = IndexedCitation & { readonly from: string };

/** What the plans but one cite: each document once, as the plan names it that says most of it. */
export function citedIn(
  plans: ReadonlyMap<string, WholePlan>,
  index: PlanIndex,
  but: string,
): CitedElsewhere[] {
  const seen = new Map<string, CitedElsewhere>();
  for (const [uri, { citations }] of plans) {
    const plan = uri === but ? undefined : index.get(uri);
    if (!plan) continue;
    for (const { key, full } of citations) {
      const known = seen.get(key);
      if (!known || full.length > known.full.length) {
        seen.set(key, { key, full, from: plan.number ?? plan.title });
      }
    }
  }
  return [...seen.values()];
}
