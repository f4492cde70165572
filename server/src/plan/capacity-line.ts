import { oneLine } from '../text/whitespace.ts';
import { component } from './components.ts';
import type { CapacityLine, Paragraph } from './model.ts';
import { CAPACITY } from './patterns.ts';
import { memoizedScan } from './segment.ts';

const capacityIn = memoizedScan((text) => {
  const start = text.length - text.trimStart().length;
  const match = CAPACITY.exec(text.slice(start))!;
  const prefix = `${match[1]!}${match[2]!}`;
  const letters = match[1]!.replace(/[^A-Z]/gu, '');
  const after = start + match[0].length;
  return {
    start,
    prefix,
    capacity: letters === 'TU' ? 'TUQ' : (letters as CapacityLine['capacity']),
    mark: markOf(match[1]!, match[2]!),
    of: oneLine(text.slice(after)),
    after,
  };
});

/** The paragraph, which is one by its segment, as a line that says in what capacity the plan is signed. */
export function capacityLine(paragraph: Paragraph): CapacityLine {
  const { start, prefix, capacity, mark, of, after } = capacityIn(paragraph);
  return {
    ...component(paragraph),
    prefix,
    prefixRange: paragraph.content.range(start, start + prefix.length),
    capacity,
    mark,
    of,
    ofStart: paragraph.content.offsetAt(after),
  };
}

function markOf(prefix: string, dot: string): CapacityLine['mark'] {
  if (/^[A-Z]\/[A-Z]{1,2}$/u.test(prefix) && dot === '') return 'slash';
  if (/^[A-Z]+$/u.test(prefix)) return dot === '.' ? 'dot' : 'none';
  return 'other';
}
