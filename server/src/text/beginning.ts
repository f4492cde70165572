/** The first `length` characters of a text from its first one that is no blank, no line break and no byte order mark. */
export function beginningOf(text: string, length: number): string {
  const start = /[^\s\uFEFF]/u.exec(text)?.index ?? 0;
  return text.slice(start, start + length);
}
