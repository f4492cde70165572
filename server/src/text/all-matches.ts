const NONE: readonly never[] = [];

/**
 * What `text.matchAll(expression)` gives, without the copy of the expression that it makes: most texts have no match, and
 * there the copy takes longer than the look. `expression`: global, from its beginning.
 */
export function allMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  const first = expression.exec(text);
  if (!first) return NONE;
  const matches: RegExpExecArray[] = [];
  for (let match: RegExpExecArray | null = first; match; match = expression.exec(text)) {
    matches.push(match);
    // After an empty match the next one begins a character further on.
    if (match[0] === '')
      expression.lastIndex += expression.unicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return matches;
}
