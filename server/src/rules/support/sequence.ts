/**
 * Finds the breaks in a sequence that should run 1, 2, 3 …: one slip is one finding, so after `1, 1, 3` only the second
 * `1` is one, and after `1, 2, 4, 5` only the `4`.
 * @param mayRestart whether counting may begin again at the element
 * @param mayJump whether any number may stand at the element: something before it is left out
 * @returns for each slip the index of the element and the value expected there
 */
export function sequenceBreaks(
  values: readonly number[],
  mayRestart: (index: number) => boolean = () => false,
  mayJump: (index: number) => boolean = () => false,
): { index: number; expected: number }[] {
  const breaks: { index: number; expected: number }[] = [];
  let expected = 1;
  let asWritten = 1;
  values.forEach((value, index) => {
    if (
      value !== expected &&
      value !== asWritten &&
      !(value === 1 && index > 0 && mayRestart(index)) &&
      !mayJump(index)
    ) {
      breaks.push({ index, expected });
      expected += 1;
    } else {
      expected = value + 1;
    }
    asWritten = value + 1;
  });
  return breaks;
}

/**
 * Whether a break may be the work of a converter, and is no error for sure: Markdown begins lists again with their first
 * number, and the beginning of a list may be cut off.
 */
export function mayBeConverted(values: readonly number[], index: number): boolean {
  return values[0] !== 1 || values[index] === 1;
}
