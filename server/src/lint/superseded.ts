import { contains, type TextRange } from '../text/range.ts';
import type { RawFinding } from './engine-findings.ts';

/**
 * The findings without those that another rule supersedes (`Rule.supersedes`): all their places lie inside a finding of that rule,
 * or inside a place that it names as related.
 */
export function withoutSuperseded(found: readonly RawFinding[]): readonly RawFinding[] {
  const spans = new Map<string, TextRange[]>();
  for (const { rule, finding } of found) {
    for (const id of rule.supersedes ?? []) {
      const own = spans.get(id) ?? [];
      own.push(finding.range, ...(finding.related ?? []).map(({ range }) => range));
      spans.set(id, own);
    }
  }
  if (spans.size === 0) return found;
  return found.filter(({ rule, finding: { range, related = [] } }) => {
    const own = spans.get(rule.id);
    const isInside = (place: TextRange): boolean => own?.some((span) => contains(span, place)) === true;
    return !isInside(range) || !related.every((place) => isInside(place.range));
  });
}
