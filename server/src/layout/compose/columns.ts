/** How wide a column wants to be, in points. */
export interface ColumnNeed {
  /** So that no word is torn. */
  readonly least: number;
  /** So that nothing in it is broken. */
  readonly most: number;
}

/** A long text does not ask for more than so many times what its longest word does. */
const MAX_WORDS = 12;

/**
 * Widths that fill the text area: what each column needs at least, and the rest by what its content would take.
 * Where not even the least has room, each gets its share of the width.
 */
export function columnWidths(needs: readonly ColumnNeed[], width: number): number[] {
  const least = sum(needs.map((need) => need.least));
  if (least >= width) return needs.map((need) => (need.least / least) * width);
  const most = sum(needs.map((need) => need.most));
  if (most <= width) return needs.map((need) => (need.most / most) * width);
  // The square root: a column of long texts is not to take all the room from those of some words.
  const wishes = needs.map(({ least: low, most: high }) => Math.sqrt(Math.min(high, low * MAX_WORDS) - low));
  const wished = sum(wishes);
  const given = needs.map((need, i) => need.least + (wishes[i]! / wished) * (width - least));
  return withoutExcess(given, needs, width);
}

/** No column wider than its content: what is too much goes to the others. */
function withoutExcess(given: readonly number[], needs: readonly ColumnNeed[], width: number): number[] {
  const widths = [...given];
  for (let round = 0; round < 4; round += 1) {
    const excess = sum(widths.map((own, i) => Math.max(0, own - needs[i]!.most)));
    if (excess < 0.01) break;
    const wanting = widths.map((own, i) => Math.max(0, needs[i]!.most - own));
    const wanted = sum(wanting);
    if (wanted < 0.01) break;
    widths.forEach((own, i) => {
      widths[i] = Math.min(own, needs[i]!.most) + (wanting[i]! / wanted) * Math.min(excess, wanted);
    });
  }
  const total = sum(widths);
  return widths.map((own) => (own / total) * width);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
