import { type Task, tasksOf } from '../features/tasks.ts';
import type { PlanDocument } from '../plan/model.ts';
import { type IndexedCitation, indexCitations } from '../project/plan-index.ts';
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
