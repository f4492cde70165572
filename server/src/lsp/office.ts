import type { FillSources } from '../features/fill.ts';
import { officeOfPlan } from '../features/learn-office.ts';
import type { OpenPlan, Session } from './context.ts';

/** What is known beside an open plan of its office and of the folder's register. */
export function officeBeside(
  { project }: Session,
  uri: string,
  { plan, scope }: Pick<OpenPlan, 'plan' | 'scope'>,
): FillSources {
  const { beside, register } = project.officesBeside(uri);
  return {
    today: scope.options.today,
    office: officeOfPlan(plan, scope.office, beside),
    beside,
    register,
  };
}
