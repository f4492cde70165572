/** Texts shorter than this, in UTF-16 units, are read whatever they hold. */
const MIN_LENGTH = 100_000;
const SAMPLES = 32;
const SAMPLE_LENGTH = 256;
/** Share of characters that no text has, above which it is none. */
const MAX_STRANGE_SHARE = 0.04;

/** Control characters but for blanks and line ends, and what decoders put for bytes that are no text. */
const STRANGE = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/gu;

/** Whether a long text looks like the bytes of a program, a picture or an archive. Samples decide, spread over the text. */
export function looksBinary(text: string): boolean {
  if (text.length < MIN_LENGTH) return false;
  let strange = 0;
  for (let i = 0; i < SAMPLES; i += 1) {
    const start = Math.floor((i * (text.length - SAMPLE_LENGTH)) / (SAMPLES - 1));
    strange += text.slice(start, start + SAMPLE_LENGTH).match(STRANGE)?.length ?? 0;
  }
  return strange > MAX_STRANGE_SHARE * SAMPLES * SAMPLE_LENGTH;
}
