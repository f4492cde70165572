import type { Output } from '../io.ts';

export type Style = 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'dim' | 'bold' | 'underline';

/** Dresses a text, or leaves it as it is. */
export type Painter = (style: Style, text: string) => string;

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
  underline: [4, 24],
};

/** Puts a text in colours of a terminal, or leaves it as it is. */
export function painter(colour: boolean): Painter {
  if (!colour) return (_, text) => text;
  return (style, text) => `\u001B[${CODES[style][0]}m${text}\u001B[${CODES[style][1]}m`;
}

/** Whether to colour: the option first, then NO_COLOR, FORCE_COLOR, then whether a terminal shows it. */
export function wantsColour(
  options: { readonly color?: boolean | undefined; readonly 'no-color'?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): boolean {
  if (options['no-color']) return false;
  if (options.color) return true;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return output.isTTY === true && env.TERM !== 'dumb';
}
