import type { Office } from '../../config/office.ts';
import type { PageChoices } from '../../layout/compose/compose.ts';
import type { PlanDocument } from '../../plan/model.ts';
import type { LayoutChoices } from '../../regimes/layout.ts';
import { inRunningText, writtenOut } from '../body-name.ts';
import { officeOf } from '../drafts/of-office.ts';

/**
 * How a plan is printed: what the workplace has chosen for its regime and, where the draft names no issuer, the office whose
 * plans the folder holds. The same for the page that is shown and for every file that is written.
 */
export function pageChoices(
  { regime }: PlanDocument,
  layout: Readonly<Partial<Record<string, LayoutChoices>>> | undefined,
  office: Office | undefined,
): PageChoices {
  const choices = layout?.[regime.id] ?? {};
  const own = officeOf(office, regime.id, undefined);
  if (own?.issuer === undefined) return choices;
  const { issuer, superior } = own;
  return {
    ...choices,
    office: {
      issuer: asPrinted(issuer),
      ...(superior === undefined ? {} : { superior: asPrinted(superior) }),
    },
  };
}

function asPrinted(name: string): string {
  return inRunningText(writtenOut(name)).toLocaleUpperCase('vi');
}
