import type { Citation } from '../../plan/model.ts';
import { nameKey, typesByLooseCode } from '../../regimes/document-types.ts';
import { memoizeShort } from '../../text/memoize.ts';
import { documentsOf } from './cited.ts';
import { perPlan } from './per-plan.ts';

/**
 * A document under a symbol that differs from another's by two neighbouring characters that changed places, or by letters of
 * its type that no type has.
 */
export interface NearSymbol {
  /** First mention of the one that comes later. */
  readonly citation: Citation;
  readonly like: Citation;
  /** Nothing but the symbol is ever said of the later one: it has no date and no issuer of its own. */
  readonly bare: boolean;
}

/** The mentions of one document, in order. */
type Mentions = readonly Citation[];

/** Numbers of fewer digits are near each other by chance, unless the later one is cited as if known already. */
const MIN_LENGTH = 3;
const MAX_ALIKE = 50;

/** Cited documents whose symbols differ by so little that one may be a slip of the other. */
export const nearSymbols = perPlan((plan): readonly NearSymbol[] => {
  const near: NearSymbol[] = [];
  const byCharacters = new Map<string, Mentions[]>();
  const byName = new Map<string, Citation>();
  for (const mentions of documentsOf(plan)) {
    const first = mentions[0]!;
    const name = nameWithoutType(first);
    const same = name === undefined ? undefined : byName.get(name);
    if (name !== undefined && !same) byName.set(name, first);
    if (same && isBare(mentions) && isUnknownType(first) && !isUnknownType(same)) {
      near.push({ citation: first, like: same, bare: true });
      continue;
    }
    const key = charactersOf(first.mention.symbol!.canonical);
    const known = byCharacters.get(key);
    if (!known) {
      byCharacters.set(key, [mentions]);
      continue;
    }
    const like = known.find((other) => isNear(other, mentions));
    if (like) near.push({ citation: first, like: like[0]!, bare: isBare(mentions) });
    if (known.length < MAX_ALIKE) known.push(mentions);
  }
  return near;
});

/** `chỉ thị 06 TW`: the name of a document but for the letters of its type. */
function nameWithoutType({ mention: { typeName, symbol } }: Citation): string | undefined {
  if (!typeName || !symbol?.number || !symbol.type || !symbol.body) return undefined;
  return [nameKey(typeName.value), symbol.number.value, symbol.year?.value, symbol.body.value].join(' ');
}

/** `06-QN/TW`: no type of document has these letters. */
function isUnknownType({ mention: { symbol } }: Citation): boolean {
  return symbol?.type !== undefined && typesByLooseCode(symbol.type.value).length === 0;
}

/** The characters of a symbol in order: those that can be swapped forms of each other meet under one key. */
const charactersOf = memoizeShort((symbol) => [...nameKey(symbol)].sort().join(''));

function isBare(mentions: Mentions): boolean {
  return mentions.every(({ mention }) => !mention.date && !mention.issuer);
}

function isNear(known: Mentions, mentions: Mentions): boolean {
  const [one, other] = [known[0]!, mentions[0]!];
  const [a, b] = [one, other].map(({ mention }) => nameKey(mention.symbol!.canonical));
  if (!isSwapped(a!, b!)) return false;
  const [n, m] = [one, other].map(({ mention }) => mention.symbol!.number!.value);
  const areDigits = n !== m && n!.length === m!.length && /^\d+$/u.test(n!) && /^\d+$/u.test(m!);
  if (areDigits && n!.length >= MIN_LENGTH) return true;
  // Short numbers, and codes of few letters (CT, TC), are near by chance where both documents are introduced.
  if (!areDigits && n !== m) return false;
  return isBare(mentions) && known.some(({ mention }) => mention.date) && sameType(one, other);
}

function sameType(one: Citation, other: Citation): boolean {
  const [a, b] = [one, other].map(({ mention }) => mention.typeName && nameKey(mention.typeName.value));
  return a !== undefined && a === b;
}

/** Whether two neighbouring characters change places between the texts, and nothing else. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
