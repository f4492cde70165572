import { neutralise } from './neutralise.ts';

/** A text as plain text in Markdown: nothing in it is markup. */
export function markdownText(plain: string): string {
  return neutralise(plain).replace(/[!-/:-@[-`{-~]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
