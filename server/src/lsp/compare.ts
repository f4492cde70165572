import type { FoundAcross } from '../features/contradictions.ts';
import type { PlanDocument } from '../plan/model.ts';
import { acrossPlans } from '../project/across.ts';
import { plansBeside } from '../project/beside.ts';
import { type PlanFacts, planFacts } from '../project/facts.ts';
import type { LineIndex, PositionRange } from '../text/line-index.ts';
import { isBelow, pathOfUri, shortPath } from './files.ts';

/** What is kept of a plan for comparing it with others. */
export interface ComparedPlan {
  readonly facts: PlanFacts;
  /** Four numbers for each place of the facts: line and character of its start and of its end. */
  readonly places: Uint32Array;
}

/**
 * What is kept of a plan to hold others against it: its facts, and four numbers a place (line and character of start and
 * end).
 */
export function comparedPlan(plan: PlanDocument, lines: LineIndex): ComparedPlan {
  const { facts, ranges } = planFacts(plan);
  const places = ranges.flatMap((range) => {
    const { start, end } = lines.rangeOf(range);
    return [start.line, start.character, end.line, end.character];
  });
  return { facts, places: Uint32Array.from(places) };
}

/** What the plan at a URI says differently from the other plans below the folders. In: plans by canonical URI. */
export function compare(
  uri: string,
  plans: ReadonlyMap<string, ComparedPlan>,
  folders: readonly string[],
): FoundAcross[] {
  const own = plans.get(uri);
  if (!own || !isBelow(uri, folders)) return [];
  const beside = plansBeside(
    own.facts,
    [...plans].map(([path, { facts }]) => ({ path, facts })),
  ).filter(({ path }) => isBelow(path, folders));
  if (beside.length < 2) return [];
  beside.sort((a, b) => (a.path < b.path ? -1 : 1));
  const uris = new Map<string, string>();
  const named = beside.map(({ path, facts }) => {
    const short = shortPath(path, folders);
    const name = uris.has(short) ? pathOfUri(path) : short;
    uris.set(name, path);
    return { path: name, facts };
  });
  return acrossPlans(named).flatMap((finding): FoundAcross[] => {
    const other = uris.get(finding.other.path)!;
    return uris.get(finding.path) === uri
      ? [{ finding, elsewhere: { uri: other, range: placeIn(plans.get(other)!, finding.other.place) } }]
      : [];
  });
}

function placeIn({ places }: ComparedPlan, place: number): PositionRange {
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = places.subarray(place * 4, place * 4 + 4);
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
