import type { HtmlComment } from '../markdown/block.ts';

/** `<!-- kehoach-landscape -->` in an attachment: its pages are held the long way. */
export function isLandscapeComment({ value }: HtmlComment): boolean {
  return /^\s{0,99}kehoach-landscape\s{0,99}$/iu.test(value);
}
