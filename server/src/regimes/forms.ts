import { type CalendarDate, compareDates } from '../vietnamese/calendar.ts';
import { REGULATIONS } from './clauses/index.ts';
import type { Form, MassOrganisation, RegimeId } from './regime.ts';

/** Forms that hold from a day on, the oldest first; those of habit have always held. */
const BY_DAY: readonly { readonly form: Form; readonly from: CalendarDate | undefined }[] =
  REGULATIONS.flatMap(({ id, inForceFrom, forms = [] }) =>
    forms.map((facts) => ({ form: { ...facts, source: id }, from: inForceFrom })),
  ).sort((a, b) =>
    a.from && b.from
      ? compareDates(a.from, b.from)
      : Number(a.from !== undefined) - Number(b.from !== undefined),
  );

export const FORMS: readonly Form[] = BY_DAY.map(({ form }) => form);

/** The form in force on a day: the last whose day has come. Before the first there was: the first. */
export function formFor(regime: RegimeId, day: CalendarDate, organisation?: MassOrganisation): Form {
  const forms = formsOf(regime, organisation);
  const inForce = forms.findLast(({ from }) => !from || compareDates(from, day) <= 0);
  return (inForce ?? forms[0]!).form;
}

/** The newest form, for text that is written before there is a plan with a day. */
export function latestForm(regime: RegimeId, organisation?: MassOrganisation): Form {
  return formsOf(regime, organisation).at(-1)!.form;
}

function formsOf(regime: RegimeId, organisation: MassOrganisation = 'other') {
  return BY_DAY.filter(
    ({ form }) =>
      form.regime === regime && (regime !== 'mass-organisation' || form.organisation === organisation),
  );
}
