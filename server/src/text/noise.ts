/** Texts shorter than this, in UTF-16 units, are read whatever they hold. */
const MIN_LENGTH = 100_000;
const SAMPLES = 32;
const SAMPLE_LENGTH = 256;
/** Share of characters that no text has, above which a file is not text. */
const MAX_STRANGE_SHARE = 0.04;

/** Control characters but for blanks and line ends, and what decoders put for bytes that are no text. */
const STRANGE = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/gu;

/** Marks that prose, tables, HTML, links and encoded pictures have few of; of random ASCII characters they are a tenth. */
const RARE_MARKS = /[^\p{L}\p{M}\p{N}\s\-–=|_.…,;:()[\]*#/+<>&%\\“”"]/gu;
const MAX_RARE_MARKS_SHARE = 0.05;

/** Whether a long text looks like the bytes of a program, a picture or an archive. Samples decide, spread over the text. */
export function looksBinary(text: string): boolean {
  return shareOf(text, STRANGE) > MAX_STRANGE_SHARE;
}

/** Whether a long text looks like random characters, which rules are slowest at. Samples decide, spread over the text. */
export function looksRandom(text: string): boolean {
  return shareOf(text, RARE_MARKS) > MAX_RARE_MARKS_SHARE;
}

/** Matches for each UTF-16 unit of the samples; 0 for a text that is not long. */
function shareOf(text: string, wanted: RegExp): number {
  if (text.length < MIN_LENGTH) return 0;
  let count = 0;
  for (let i = 0; i < SAMPLES; i += 1) {
    const start = Math.floor((i * (text.length - SAMPLE_LENGTH)) / (SAMPLES - 1));
    count += text.slice(start, start + SAMPLE_LENGTH).match(wanted)?.length ?? 0;
  }
  return count / (SAMPLES * SAMPLE_LENGTH);
}
