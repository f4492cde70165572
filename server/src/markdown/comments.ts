import type { HtmlComment } from './block.ts';

/** Adds the comments that stand wholly in the source from `start` to `end`. */
export function collectComments(source: string, start: number, end: number, into: HtmlComment[]): void {
  let from = source.indexOf('<!--', start);
  while (from >= 0 && from < end) {
    const close = source.indexOf('-->', from + 2);
    if (close < 0 || close + 3 > end) return;
    into.push({
      range: { start: from, end: close + 3 },
      value: source.slice(from + 4, Math.max(from + 4, close)),
    });
    from = source.indexOf('<!--', close + 3);
  }
}
