/**
 * VS Code shows only symbols whose name holds the letters typed, marks and all, in their order. Who searches types
 * seldom any marks, and the server finds the plan all the same: such a name gets the words that found it behind it.
 */
export function findableName(name: string, query: string): string {
  return holdsInOrder(name.normalize('NFC').toLowerCase(), query.normalize('NFC').toLowerCase())
    ? name
    : `${name} · ${query.trim()}`;
}

function holdsInOrder(name: string, query: string): boolean {
  let at = 0;
  for (const character of query.replace(/\s+/gu, '')) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
