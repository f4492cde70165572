const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  pc: 12,
  pi: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
};
const MEASURE = /^(-?\d{1,9}(?:\.\d{1,6})?)(pt|pc|pi|in|cm|mm|px)?$/u;

/**
 * A length as points; undefined for a value that is not a length.
 * @param unit how many points a number without unit counts: twips are 1/20, EMU 1/12700
 */
export function pointsIn(value: string | undefined, unit: number): number | undefined {
  const [, amount, name] = MEASURE.exec(value?.trim() ?? '') ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) * (name === undefined ? unit : POINTS[name]!);
}

export const TWIP = 1 / 20;
export const EMU = 1 / 12_700;
