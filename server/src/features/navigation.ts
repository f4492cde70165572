import type { Citation, PlanDocument } from '../plan/model.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { citationAt, documentKey, mentionsOf, nameRange } from './citations.ts';

/** What a place in a plan names: a cited document, or the plan's own number. */
export type NamedDocument =
  | { readonly citation: Citation; readonly key: string | undefined; readonly range: TextRange }
  | { readonly citation?: never; readonly key: string; readonly range: TextRange };

export function documentAt(plan: PlanDocument, offset: number): NamedDocument | undefined {
  const own = ownNumber(plan);
  if (own && own.range.start <= offset && offset <= own.range.end) return own;
  const citation = citationAt(plan, offset);
  if (!citation || citation.mention.self) return undefined;
  return { citation, key: documentKey(citation), range: nameRange(citation) };
}

/** The plan's own number and symbol, where it is filled in. */
export function ownNumber({
  head,
}: PlanDocument): { readonly key: string; readonly range: TextRange } | undefined {
  const { number } = head;
  if (!number || number.blank || !number.symbol.number) return undefined;
  const { symbol, paragraph } = number;
  return { key: symbol.canonical.normalize('NFC'), range: paragraph.content.range(symbol.start, symbol.end) };
}

/** Where the document is named in full first. */
export function definitionRange(named: NamedDocument): TextRange {
  return named.citation ? nameRange(named.citation.first) : named.range;
}

/** Every place in a plan that names the document. */
export function occurrences(plan: PlanDocument, named: NamedDocument): TextRange[] {
  const mentions = named.citation ? mentionsOf(plan, named.citation) : mentionsByKey(plan, named.key);
  const ranges = mentions.map(nameRange);
  const own = ownNumber(plan);
  if (own && own.key === named.key) ranges.push(own.range);
  return sortedDistinct(ranges);
}

/** Places in any plan that name the document with this number and symbol. */
export function occurrencesOfKey(plan: PlanDocument, key: string): TextRange[] {
  const ranges = mentionsByKey(plan, key).map(nameRange);
  const own = ownNumber(plan);
  if (own?.key === key) ranges.push(own.range);
  return sortedDistinct(ranges);
}

function mentionsByKey(plan: PlanDocument, key: string): Citation[] {
  return plan.citations.filter((citation) => !citation.mention.self && documentKey(citation) === key);
}

function sortedDistinct(ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((range, i) => i === 0 || range.start >= sorted[i - 1]!.end);
}

const NUMBER_AND_SYMBOL = /^\d{1,6}[\p{L}]?(?:[-/][\p{L}\d.]+){1,6}$/u;

/** A number and symbol as a person types it, made regular: `21 – CT/TW` → `21-CT/TW`; undefined where it is none. */
export function readNewName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .trim()
    .replace(/[‐-―−]/gu, '-')
    .replace(/(?<!\s)\s+(?=[-/])|(?<=[-/])\s+/gu, '');
  return NUMBER_AND_SYMBOL.test(name) ? name : undefined;
}

/** Edits that give the document with number and symbol `key` another one, in every mention of a plan. */
export function renameEdits(plan: PlanDocument, key: string, newName: string): TextEdit[] {
  return occurrencesOfKey(plan, key).map((range) => ({ range, newText: newName }));
}
