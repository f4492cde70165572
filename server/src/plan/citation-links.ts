import { nameKey, typesByName } from '../regimes/document-types.ts';
import { memoizePerObject } from '../text/memoize.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { CitationMention, DocumentSymbol } from './citation.ts';

/** Key of one symbol: letter case and tone marks folded, the year kept; undefined where the number is blank. */
export function symbolKey(symbol: DocumentSymbol): string | undefined {
  if (!symbol.number) return undefined;
  const number = symbol.number.value.replace(/^0+(?=\d)/u, '');
  const rest = symbol.canonical.slice(symbol.number.value.length);
  return nameKey(number + rest);
}

/**
 * Key of the document that a mention names by itself: its number and symbol, or the name of a law. Undefined for
 * `Kế hoạch này`, for a blank number, and for short forms, which only `linkMentions` can tell.
 */
export function linkKey(mention: CitationMention): string | undefined {
  if (mention.self) return undefined;
  if (mention.symbol) return symbolKey(mention.symbol);
  return lawKey(mention);
}

function lawKey(mention: CitationMention): string | undefined {
  if (!mention.lawName || !mention.typeName) return undefined;
  return `${nameKey(mention.typeName.value)} ${nameKey(mention.lawName.value)}`;
}

/** A mention with its place in the plan, as far as linking needs it. */
export interface PlacedMention {
  readonly mention: CitationMention;
  readonly place: 'head' | 'subject' | 'body' | 'source' | 'attachment';
}

/**
 * For each mention, in order, the index of the first mention of the same document in the text proper (its own if
 * it is the first). A mention in the plan's subject line or in the head is no first mention, nor is one in the
 * source line of an attachment, which names the plan itself. A law with a number also answers to its name, and a
 * bare number with a type to the only symbol with that type and number.
 *
 * State numbers begin anew each year (NĐ 30, Điều 15, khoản 1) and UBND stands for every level, so that one symbol
 * with dates of two years, or issuers of two levels, is two documents.
 */
export function linkMentions(placed: readonly PlacedMention[]): number[] {
  const links = placed.map(({ mention }) => linkOf(mention));
  const aliases = aliasesOf(links);
  const documents = new Map<string, DocumentFacts[]>();
  const owners = placed.map(({ place }, index): DocumentFacts | undefined => {
    const key = place === 'source' ? undefined : keyOf(links[index]!, aliases);
    if (key === undefined) return undefined;
    const { namesake } = links[index]!;
    let known = documents.get(key);
    if (!known) {
      known = [];
      documents.set(key, known);
    }
    let owner = known.find((entry) => mayBeOne(entry, namesake)) ?? known[MAX_NAMESAKES];
    if (!owner) {
      owner = {};
      known.push(owner);
    }
    owner.year ??= namesake.year;
    owner.level ??= namesake.level;
    if (place === 'body' || place === 'attachment') owner.first ??= index;
    return owner;
  });
  return owners.map((owner, index) => owner?.first ?? index);
}

/** What tells two documents with the same symbol apart, as far as it is known. */
export interface NamesakeFacts {
  readonly year?: number | undefined;
  /** `tỉnh`, `xã`, … in the issuer's name. */
  readonly level?: string | undefined;
}

interface DocumentFacts {
  year?: number | undefined;
  level?: string | undefined;
  first?: number | undefined;
}

/** Documents with one symbol that are distinguished; more are taken for one. */
const MAX_NAMESAKES = 20;
const LEVEL = regexp.iu`(?<!\p{L})(?:trung ương|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)(?!\p{L})`;

/** What tells a document from its namesakes: year and level, of State numbers, which are given anew by both. */
export function namesakeFacts({ symbol, date, issuer }: CitationMention): NamesakeFacts {
  if (symbol?.shape !== 'state' && symbol?.shape !== 'state-letter') return {};
  return { year: date?.year?.value, level: issuer && levelNamed(issuer.value) };
}

/** The level that the name of an issuer tells, in small letters; undefined where it tells none. */
export function levelNamed(issuer: string): string | undefined {
  return LEVEL.exec(issuer)?.[0].toLowerCase();
}

/** Nothing that is known of the two speaks against it. */
export function mayBeOne(known: NamesakeFacts, facts: NamesakeFacts): boolean {
  const same = <T>(a: T | undefined, b: T | undefined) => a === undefined || b === undefined || a === b;
  return same(known.year, facts.year) && same(known.level, facts.level);
}

/** What a mention alone tells of the document it means. */
interface Link {
  /** See `linkKey`. */
  readonly key: string | undefined;
  /** Of its number and symbol. */
  readonly symbol: string | undefined;
  /** Of the name of a law. */
  readonly law: string | undefined;
  /** Type codes with the number of its symbol, or its bare number: `ct 21`. */
  readonly short: readonly string[];
  /** Of type name and bare number. */
  readonly bare: string | undefined;
  readonly namesake: NamesakeFacts;
}

const linkOf = memoizePerObject((mention: CitationMention): Link => {
  const { symbol, bareNumber, typeName } = mention;
  const number = plainNumber((symbol?.number ?? bareNumber)?.value ?? '');
  const ofSymbol = symbol && symbolKey(symbol);
  const isBare = bareNumber !== undefined && typeName !== undefined;
  return {
    key: linkKey(mention),
    symbol: ofSymbol,
    law: lawKey(mention),
    short: ofSymbol !== undefined || isBare ? codesOf(mention).map((code) => `${code} ${number}`) : [],
    bare: isBare ? `${nameKey(typeName.value)} số ${number}` : undefined,
    namesake: namesakeFacts(mention),
  };
});

function keyOf({ key, short, bare }: Link, aliases: Aliases): string | undefined {
  if (key !== undefined) return aliases.laws.get(key) ?? key;
  if (bare === undefined) return undefined;
  for (const each of short) {
    const found = aliases.numbers.get(each);
    if (found) return found;
  }
  return bare;
}

interface Aliases {
  /** Key of a law's name → key of its symbol. */
  readonly laws: ReadonlyMap<string, string>;
  /** Type code and number → key of the only symbol that has both; undefined where there are two. */
  readonly numbers: ReadonlyMap<string, string | undefined>;
}

function aliasesOf(links: readonly Link[]): Aliases {
  const laws = new Map<string, string>();
  const numbers = new Map<string, string | undefined>();
  for (const { symbol, law, short } of links) {
    if (symbol === undefined) continue;
    if (law !== undefined && !laws.has(law)) laws.set(law, symbol);
    for (const each of short) {
      numbers.set(each, numbers.has(each) && numbers.get(each) !== symbol ? undefined : symbol);
    }
  }
  return { laws, numbers };
}

/** Codes of the type: that of the symbol, else those that the name has, else the name itself. */
function codesOf({ symbol, typeName }: CitationMention): string[] {
  if (symbol?.type) return [nameKey(symbol.type.value)];
  if (!typeName) return [];
  const codes = typesByName(typeName.value).flatMap((type) => type.code ?? []);
  return codes.length > 0 ? codes.map(nameKey) : [nameKey(typeName.value)];
}

function plainNumber(number: string): string {
  return number.replace(/^0+(?=\d)/u, '');
}
