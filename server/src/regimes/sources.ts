import { type CalendarDate, compareDates } from '../vietnamese/calendar.ts';
import { REGULATIONS } from './clauses/index.ts';
import type { Clause, SourceId } from './regime.ts';
import type { Regulation } from './regulation.ts';

const BY_ID = new Map(REGULATIONS.map((regulation) => [regulation.id, regulation]));
const SUCCESSORS = new Map(
  REGULATIONS.flatMap((regulation) => (regulation.replaces ?? []).map((id) => [id, regulation] as const)),
);

/** The regulation of an id. Throws on an id that no file of `clauses/` has. */
export function regulationOf(id: SourceId): Regulation {
  const regulation = BY_ID.get(id);
  if (!regulation) throw new RangeError(`no regulation ${id}`);
  return regulation;
}

/** What took the place of a regulation, whatever the day. */
export function replacedBy(id: SourceId): Regulation | undefined {
  return SUCCESSORS.get(id);
}

/** Whether a regulation holds on a day: begun, and not yet replaced. */
export function isInForce(regulation: Regulation, day: CalendarDate): boolean {
  const successor = replacedBy(regulation.id);
  return begins(regulation, day) && !(successor && begins(successor, day));
}

function begins({ inForceFrom }: Regulation, day: CalendarDate): boolean {
  return !inForceFrom || compareDates(inForceFrom, day) <= 0;
}

/** How the text is cited in full, its subject left out: `Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ`. */
export function citedAs({ full }: Regulation): string {
  return full.split(' về ', 1)[0]!;
}

/** Said of places that were not read in the text itself. */
const UNVERIFIED = 'chưa đối chiếu nguyên văn';

/** `NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c`; a place known at second hand is marked so. */
export function clauseText({ source, place, confidence }: Clause): string {
  const { short } = regulationOf(source);
  if (place === '') return short;
  const unverified = confidence === 'secondary' || confidence === 'recalled';
  return `${short}, ${place}${unverified ? ` (${UNVERIFIED})` : ''}`;
}
