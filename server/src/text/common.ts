const STEP = 4096;

/** How many units two texts have in common at their beginning. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  // Slices are compared by the engine, many units at once.
  while (at + STEP <= most && a.slice(at, at + STEP) === b.slice(at, at + STEP)) at += STEP;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/**
 * How many units two texts have in common at their end.
 * @param most units of either that may count
 */
export function commonEnd(a: string, b: string, most: number): number {
  let count = 0;
  while (
    count + STEP <= most &&
    a.slice(a.length - count - STEP, a.length - count) === b.slice(b.length - count - STEP, b.length - count)
  )
    count += STEP;
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1))
    count += 1;
  return count;
}
