/** A name in a list of symbols, and what is shown after it. */
export interface ListedSymbol {
  name: string;
  containerName: string;
}

/**
 * VS Code asks for the first of the words typed and shows only symbols whose name holds the letters of all of them, or
 * whose name holds those of the first and what stands after it those of the rest: marks and all, in their order. Who
 * searches seldom types any marks, so both are given in letters without marks too.
 */
export function makeFindable(symbol: ListedSymbol, query: string): void {
  const plain = withoutMarks(symbol.name);
  if (plain === symbol.name) return;
  symbol.containerName = [symbol.containerName, plain].filter(Boolean).join(' · ');
  if (!holdsInOrder(symbol.name, query)) symbol.name += ` · ${query.trim()}`;
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

function holdsInOrder(name: string, query: string): boolean {
  const letters = name.normalize('NFC').toLowerCase();
  let at = 0;
  for (const character of query.normalize('NFC').toLowerCase().replace(/\s+/gu, '')) {
    at = letters.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
