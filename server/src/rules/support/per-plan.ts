import type { PlanDocument } from '../../plan/model.ts';

/** A pure function of a plan, worked out once a plan however many rules ask. */
export function perPlan<T>(compute: (plan: PlanDocument) => T): (plan: PlanDocument) => T {
  const known = new WeakMap<PlanDocument, { readonly value: T }>();
  return (plan) => {
    let entry = known.get(plan);
    if (!entry) {
      entry = { value: compute(plan) };
      known.set(plan, entry);
    }
    return entry.value;
  };
}
