import type { Choice } from '../../regimes/layout.ts';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** What holds: what a workplace has chosen, else the range that its regulation leaves. */
export function allowed(choice: Choice, chosen: number | undefined): readonly [number, number] {
  return chosen === undefined ? [choice.min, choice.max] : [chosen, chosen];
}

/** Whether a value lies in a range, or so near that no rule of thumb would see it. */
export function isWithin(value: number, [min, max]: readonly [number, number], tolerance: number): boolean {
  return value >= min - tolerance && value <= max + tolerance;
}

/** `13,5`: with a decimal comma, as Vietnamese writes, and one decimal at most. */
export function amount(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}

/** `20 đến 25`, or `20` where there is no choice. */
export function rangeText([min, max]: readonly [number, number], to: string): string {
  return min === max ? amount(min) : `${amount(min)} ${to} ${amount(max)}`;
}
