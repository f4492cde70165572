/** Control characters, bidirectional controls, line separators, the interlinear and tag characters. */
const DANGEROUS =
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * A text from a file, safe to print on a terminal: what could move the cursor, change colours or turn the direction of
 * writing is shown by name. Tabs stay.
 */
export function neutralise(text: string): string {
  return text.replace(DANGEROUS, (unit) => {
    const code = unit.codePointAt(0)!;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Above ASCII; what is below, JSON escapes itself. */
const DANGEROUS_IN_JSON =
  /[\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** JSON that says the same wherever it is read, and is safe to print on a terminal: such characters are escaped. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(DANGEROUS_IN_JSON, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
