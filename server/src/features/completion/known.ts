import type { Office } from '../../config/office.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { assigningSection, readAssignments } from '../../rules/support/assignments.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { valuesOf } from '../drafts/of-plan.ts';
import { prefill, toSnippetBody } from '../drafts/template.ts';
import { expandSnippet } from '../expand-snippet.ts';
import type { RegisterEntry } from '../fill.ts';

/** A document that other plans of the regime cite. */
export interface KnownDocument {
  readonly key: string;
  /** The mention in full, with date, issuer and subject. */
  readonly full: string;
  /** Number or title of a plan that cites it. */
  readonly from: string;
  /** What that plan is about. */
  readonly about?: string;
  readonly issued?: CalendarDate;
}

/** What is known beside the text of a plan. */
export interface KnownBeside {
  readonly documents: readonly KnownDocument[];
  /** The office that issues this very plan. */
  readonly office: Office | undefined;
  /** The other plans of the folder; undefined while they have not all been read. */
  readonly register: readonly RegisterEntry[] | undefined;
}

export const NOTHING_KNOWN: KnownBeside = { documents: [], office: undefined, register: undefined };

/** A text of an authority as it stands in a plan, its fields filled as far as plan and office tell; blanks stay. */
export function shown(
  template: string,
  plan: PlanDocument,
  { office }: Pick<KnownBeside, 'office'>,
  today: CalendarDate,
): string {
  return expandSnippet(toSnippetBody(prefill(template, valuesOf(plan, office))).join('\n'), today);
}

/** The units that a plan gives tasks to, by their names as it writes them. */
export function assignedUnits(plan: PlanDocument): string[] {
  const section = assigningSection(plan);
  return section ? readAssignments(section).map(({ unit }) => unit.name) : [];
}
