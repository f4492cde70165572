import type { ContentBuilder } from './content.ts';

const NEEDS_PARSER = /[`_\0]|\\(?!\*)|<[A-Za-z/!?]|&[#A-Za-z]|\][(:]/;
const LETTER = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const ONLY_STARS = /^\*[ \t]*\*[ \t]*\*[* \t]*$/;
const SPACE = /\s/;

/** Whether the text holds anything but letters that stand for themselves, line endings, stars, and escaped stars. */
export function needsParser(text: string): boolean {
  return NEEDS_PARSER.test(text);
}

/** Whether a line is a thematic break made of stars. */
export function onlyStars(line: string): boolean {
  return ONLY_STARS.test(line);
}

/**
 * Adds a text whose only inline syntax can be stars, one whole line or several. Reads `*…*` and `**…**` where each run
 * of stars can only open or only close.
 * @returns whether it could be read so; the builder is spoilt where it could not
 */
export function addStarred(
  text: string,
  start: number,
  end: number,
  builder: ContentBuilder,
  open: { run: number },
): boolean {
  const part = text.slice(start, end);
  if (onlyStars(part)) return false;
  let from = 0;
  let at = part.indexOf('*');
  while (at >= 0) {
    let to = at + 1;
    if (part[at - 1] === '\\') {
      builder.add(part.slice(from, at - 1), start + from, start + at - 1);
      builder.add('*', start + at - 1, start + to);
      from = to;
      at = part.indexOf('*', to);
      continue;
    }
    while (part[to] === '*') to += 1;
    const before = part[at - 1] ?? ' ';
    const after = part[to] ?? ' ';
    const run = to - at;
    // Between blanks stars open and close nothing.
    if (SPACE.test(before) && SPACE.test(after)) {
      at = part.indexOf('*', to);
      continue;
    }
    builder.add(part.slice(from, at), start + from, start + at);
    if (open.run === 0) {
      const opens = SPACE.test(before) || (PUNCTUATION.test(before) && LETTER.test(after));
      if (run > 2 || SPACE.test(after) || !opens) return false;
      builder.enter(run === 1 ? 'emphasis' : 'strong');
      open.run = run;
    } else {
      const closes =
        !SPACE.test(before) && (SPACE.test(after) || (PUNCTUATION.test(after) && LETTER.test(before)));
      if (run !== open.run || !closes) return false;
      builder.exit();
      open.run = 0;
    }
    from = to;
    at = part.indexOf('*', to);
  }
  builder.add(part.slice(from), start + from, end);
  return true;
}
