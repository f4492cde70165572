import type { PlanDocument } from '../../plan/model.ts';
import { memoizePerObject } from '../../text/memoize.ts';

/** A pure function of a plan, worked out once a plan however many rules ask. */
export function perPlan<T>(compute: (plan: PlanDocument) => T): (plan: PlanDocument) => T {
  return memoizePerObject(compute);
}
