import type { WordRun } from '../../word-form.ts';
import type { RunProperties } from '../properties.ts';

/** Half-points of Word where a file states no size. */
const DEFAULT_SIZE = 20;

/** A run's part of the form. */
export function wordRun(text: string, properties: RunProperties): WordRun {
  const { size = DEFAULT_SIZE, bold, italic, underline, font, asciiFont } = properties;
  return {
    letters: text.replace(/\s+/gu, '').length,
    font: /[^\0-\x7f]/u.test(text) ? font : asciiFont,
    size: size / 2,
    bold: bold === true,
    italic: italic === true,
    underline: underline === true,
  };
}

/** Adds a run, to the last one where both are set alike. */
export function addRun(runs: WordRun[], run: WordRun): void {
  const last = runs.at(-1);
  if (run.letters === 0) return;
  const isAlike =
    last?.font === run.font &&
    last?.size === run.size &&
    last.bold === run.bold &&
    last.italic === run.italic &&
    last.underline === run.underline;
  if (last && isAlike) runs[runs.length - 1] = { ...last, letters: last.letters + run.letters };
  else runs.push(run);
}
