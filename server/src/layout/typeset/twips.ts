/** Word processors measure in these. */
const PER_POINT = 20;

/** Points as a Word file says them: a whole number of twentieths. */
export function roundToTwips(points: number): number {
  return Math.round(points * PER_POINT) / PER_POINT;
}
