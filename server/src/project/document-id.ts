import type { CitationMention } from '../plan/citation.ts';
import {
  levelNamed,
  mayBeOne,
  type NamesakeFacts,
  namesakeFacts,
  symbolKey,
} from '../plan/citation-links.ts';
import type { Head } from '../plan/model.ts';

/** A document over all plans: its number and symbol, and what tells it from another that bears the same. */
export interface DocumentId extends NamesakeFacts {
  readonly key: string;
}

/** The document that a mention names by number and symbol, as far as the mention alone tells. */
export function documentId(mention: CitationMention): DocumentId | undefined {
  const key = mention.symbol && !mention.self ? symbolKey(mention.symbol) : undefined;
  return key === undefined ? undefined : { key, ...namesakeFacts(mention) };
}

/** The plan itself, where it has its number. */
export function ownDocument({ number, dateline, issuer }: Head): DocumentId | undefined {
  const key = number && !number.isPlaceholder ? symbolKey(number.symbol) : undefined;
  if (key === undefined) return undefined;
  const { shape } = number!.symbol;
  if (shape !== 'state' && shape !== 'state-letter') return { key };
  return { key, year: dateline?.date.year?.value, level: issuer && levelNamed(issuer.text) };
}

/** State numbers begin anew each year and at every level; what is not known tells nothing apart. */
export function sameDocument(a: DocumentId, b: DocumentId): boolean {
  return a.key === b.key && mayBeOne(a, b);
}
