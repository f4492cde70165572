import type { TextRange } from '../../text/range.ts';
import type { Related } from '../rule.ts';

/** The further places of a slip that is told once. */
export function hereToo(ranges: readonly TextRange[]): Related[] {
  return ranges.map((range) => ({ range, message: { vi: 'Cũng ở đây', en: 'Here too' } }));
}

/** How many further places a slip has, to stand after what is written at the first; empty where there are none. */
function andMore(count: number): { readonly vi: string; readonly en: string } {
  return count > 0 ? { vi: ` và ${count} chỗ nữa`, en: ` and ${count} more` } : { vi: '', en: '' };
}

/** Places of one habit that are listed beside the first. */
const MAX_PLACES = 50;

/**
 * A habit that is one finding: its first place with its range, what stands in the message for the number of the others, and
 * the others as related places; undefined where there is no place.
 */
export function firstAndFurther<Place>(places: readonly Place[], rangeOf: (place: Place) => TextRange) {
  const ranged = places.map((place) => ({ place, range: rangeOf(place) }));
  const [first, ...others] = ranged.sort((a, b) => a.range.start - b.range.start);
  if (!first) return undefined;
  return {
    first: first.place,
    range: first.range,
    more: andMore(others.length),
    related: hereToo(others.slice(0, MAX_PLACES).map(({ range }) => range)),
  };
}
