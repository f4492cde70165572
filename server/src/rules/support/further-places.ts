import type { TextRange } from '../../text/range.ts';
import type { Related } from '../rule.ts';

/** The further places of a slip that is told once. */
export function hereToo(ranges: readonly TextRange[]): Related[] {
  return ranges.map((range) => ({ range, message: { vi: 'Cũng ở đây', en: 'Here too' } }));
}

/** How many further places a slip has, to stand behind what is written at the first; empty where there are none. */
export function andMore(count: number): { readonly vi: string; readonly en: string } {
  return count > 0 ? { vi: ` và ${count} chỗ nữa`, en: ` and ${count} more` } : { vi: '', en: '' };
}
