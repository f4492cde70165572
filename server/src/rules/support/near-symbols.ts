import type { Citation } from '../../plan/model.ts';
import { nameKey } from '../../regimes/document-types.ts';
import { documentsOf } from './cited.ts';
import { perPlan } from './per-plan.ts';

/** A document under a symbol that differs from another's by two neighbouring characters that changed places. */
export interface NearSymbol {
  /** First mention of the one that comes later. */
  readonly citation: Citation;
  readonly like: Citation;
  /** Nothing but the symbol is ever said of the later one: it has no date and no issuer of its own. */
  readonly bare: boolean;
}

interface Document {
  readonly first: Citation;
  readonly bare: boolean;
  readonly dated: boolean;
}

/** Numbers of fewer digits are near each other by chance, unless the later one is cited as if known already. */
const SHORTEST = 3;
const MOST_ALIKE = 50;

export const nearSymbols = perPlan((plan): readonly NearSymbol[] => {
  const near: NearSymbol[] = [];
  const byCharacters = new Map<string, Document[]>();
  for (const mentions of documentsOf(plan)) {
    const first = mentions[0]!;
    const written = nameKey(first.mention.symbol!.canonical);
    // Characters in order: symbols that can be swapped forms of each other meet under one key.
    const key = [...written].sort().join('');
    const known = byCharacters.get(key) ?? [];
    byCharacters.set(key, known);
    const bare = mentions.every(({ mention }) => !mention.date && !mention.issuer);
    const document = { first, bare, dated: mentions.some(({ mention }) => mention.date) };
    const like = known.find((other) => isNear(other, document))?.first;
    if (like) near.push({ citation: first, like, bare });
    if (known.length < MOST_ALIKE) known.push(document);
  }
  return near;
});

function isNear(known: Document, { first: other, bare }: Document): boolean {
  const one = known.first;
  const [a, b] = [one, other].map(({ mention }) => nameKey(mention.symbol!.canonical));
  if (!swapped(a!, b!)) return false;
  const [n, m] = [one, other].map(({ mention }) => mention.symbol!.number!.value);
  const areDigits = n !== m && n!.length === m!.length && /^\d+$/u.test(n!) && /^\d+$/u.test(m!);
  if (areDigits && n!.length >= SHORTEST) return true;
  // Short numbers, and codes of few letters (CT, TC), are near by chance where both documents are introduced.
  return (areDigits || n === m) && bare && known.dated && sameType(one, other);
}

function sameType(one: Citation, other: Citation): boolean {
  const [a, b] = [one, other].map(({ mention }) => mention.typeName && nameKey(mention.typeName.value));
  return a !== undefined && a === b;
}

/** Whether two neighbouring characters change places between the texts, and nothing else. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
