import type { DocumentSymbol } from '../plan/citation.ts';
import type { Citation, PlanDocument } from '../plan/model.ts';
import { type DocumentId, documentId, sameDocument } from '../project/document-id.ts';
import { bodiesOfCode } from '../regimes/bodies.ts';
import { typesByCode } from '../regimes/document-types.ts';
import type { TextRange } from '../text/range.ts';

/** The mention of a document at an offset; the shortest where one stands in another. */
export function citationAt(plan: PlanDocument, offset: number): Citation | undefined {
  let best: Citation | undefined;
  for (const citation of plan.citations) {
    const { start, end } = citation.range;
    if (start > offset) break;
    if (offset <= end && (!best || end - start <= best.range.end - best.range.start)) best = citation;
  }
  return best;
}

/** A document that a plan names by number and symbol, with all its mentions in order of the text. */
export interface CitedDocument {
  readonly id: DocumentId;
  readonly mentions: readonly Citation[];
}

/** The documents of a plan by their first mentions. What several mentions tell of one is put together. */
export function citedDocuments({ citations }: PlanDocument): ReadonlyMap<Citation, CitedDocument> {
  const mentions = new Map<Citation, Citation[]>();
  for (const citation of citations) {
    if (citation.mention.self) continue;
    const known = mentions.get(citation.first);
    if (known) known.push(citation);
    else mentions.set(citation.first, [citation]);
  }
  const documents = new Map<Citation, CitedDocument>();
  for (const [first, all] of mentions) {
    const ids = all.flatMap(({ mention }) => documentId(mention) ?? []);
    if (ids.length === 0) continue;
    const year = ids.find((id) => id.year !== undefined)?.year;
    const level = ids.find((id) => id.level !== undefined)?.level;
    documents.set(first, { id: { key: ids[0]!.key, year, level }, mentions: all });
  }
  return documents;
}

/** Every mention of a document in a plan, in order of the text; short forms are among them. */
export function mentionsOfDocument(plan: PlanDocument, document: DocumentId): Citation[] {
  return [...citedDocuments(plan).values()]
    .filter(({ id }) => sameDocument(id, document))
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.range.start - b.range.start);
}

/** Every mention of the same document, in order of the text; that a document names itself is not a mention. */
export function mentionsOf(plan: PlanDocument, citation: Citation): Citation[] {
  if (citation.mention.self) return [];
  const id = citedDocuments(plan).get(citation.first)?.id;
  return id ? mentionsOfDocument(plan, id) : plan.citations.filter(({ first }) => first === citation.first);
}

/** Number and symbol of a cited document as they should be written. */
export function documentKey({ mention }: Pick<Citation, 'mention'>): string | undefined {
  const { symbol } = mention;
  return symbol?.number ? symbol.canonical.normalize('NFC') : undefined;
}

/** Where the mention names the document: number and symbol, else a bare number, else all of it. */
export function nameRange({ paragraph, mention, range }: Citation): TextRange {
  const named = mention.symbol ?? mention.bareNumber;
  return named ? paragraph.content.range(named.start, named.end) : range;
}

/** `nameRange`, or all of the mention where an offset in it lies outside of that. */
export function rangeAround(citation: Citation, offset: number): TextRange {
  const name = nameRange(citation);
  return name.start <= offset && offset <= name.end ? name : citation.range;
}

/** A symbol in words: `QĐ-TTg` → `Quyết định của Thủ tướng Chính phủ`; undefined where no part is known. */
export function symbolInWords({ shape, type, body, year }: DocumentSymbol): string | undefined {
  const regime = shape === 'party' ? 'party' : 'state';
  const types = type ? typesByCode(type.value) : [];
  const typeName = (types.find(({ regimes }) => regimes.includes(regime)) ?? types[0])?.name;
  const bodies = body ? bodiesOfCode(body.value) : [];
  const fitting = bodies.filter(({ regimes }) => regimes.includes(regime));
  const bodyNames = (fitting.length > 0 ? fitting : bodies).map(({ name }) => name).join(', ');
  if (!typeName && !bodyNames) return undefined;
  const words = [typeName ?? (type ? `“${type.value}”` : shape === 'state-letter' ? 'Công văn' : 'Văn bản')];
  if (year) words.push(`năm ${year.value}`);
  if (bodyNames) words.push(`của ${bodyNames}`);
  return words.join(' ');
}
