import type { DocumentSymbol } from '../plan/citation.ts';
import type { Citation, Paragraph, PlanDocument } from '../plan/model.ts';
import { type DocumentId, ownDocument, sameDocument } from '../project/document-id.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { contains, type TextEdit, type TextRange } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';
import {
  citationAt,
  citedDocuments,
  documentKey,
  mentionsOf,
  mentionsOfDocument,
  nameRange,
  rangeAround,
} from './citations.ts';

/** What a place in a plan names: a cited document, or the plan's own number. */
export interface NamedDocument {
  readonly citation?: Citation;
  /** Number and symbol as they should be written; absent of a document that the plan names without. */
  readonly key?: string;
  readonly id?: DocumentId;
  /** Holds the place: the name, or all of the mention where the place is outside of the name. */
  readonly range: TextRange;
}

/** The document that is named at an offset: the plan itself by its number, or one that it cites. */
export function documentAt(plan: PlanDocument, offset: number): NamedDocument | undefined {
  const own = ownNumber(plan);
  if (own && own.range.start <= offset && offset <= own.range.end) return own;
  const citation = citationAt(plan, offset);
  if (!citation || citation.mention.self) return undefined;
  const range = rangeAround(citation, offset);
  const document = citedDocuments(plan).get(citation.first);
  if (!document) return { citation, range };
  const key =
    documentKey(citation) ?? document.mentions.map(documentKey).find((known) => known !== undefined);
  return { citation, ...(key === undefined ? {} : { key }), id: document.id, range };
}

interface OwnNumber {
  readonly key: string;
  readonly id: DocumentId;
  readonly range: TextRange;
}

/** The plan's own number and symbol, where it is filled in. */
export function ownNumber({ head }: PlanDocument): OwnNumber | undefined {
  const id = ownDocument(head);
  if (!id) return undefined;
  const { symbol, paragraph } = head.number!;
  return {
    key: symbol.canonical.normalize('NFC'),
    id,
    range: paragraph.content.range(symbol.start, symbol.end),
  };
}

/** Where the document is named in full first. */
export function definitionRange(named: NamedDocument): TextRange {
  return named.citation ? nameRange(named.citation.first) : named.range;
}

/** Every place in a plan that names the document; the one that was asked at with its own range. */
export function highlights(plan: PlanDocument, named: NamedDocument): TextRange[] {
  return occurrences(plan, named).map((range) => (contains(named.range, range) ? named.range : range));
}

/** Every place in a plan that names the document. */
export function occurrences(plan: PlanDocument, { citation, id }: NamedDocument): TextRange[] {
  if (id) return occurrencesOf(plan, id);
  return citation ? sortedDistinct(mentionsOf(plan, citation).map(nameRange)) : [];
}

/** Places in any plan that name a document. */
export function occurrencesOf(plan: PlanDocument, document: DocumentId): TextRange[] {
  const ranges = mentionsOfDocument(plan, document).map(nameRange);
  const own = ownNumber(plan);
  if (own && sameDocument(own.id, document)) ranges.push(own.range);
  return sortedDistinct(ranges);
}

function sortedDistinct(ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((range, i) => i === 0 || range.start >= sorted[i - 1]!.end);
}

const NUMBER_AND_SYMBOL = regexp.u`^\d{1,6}[\p{L}]?(?:[-/][\p{L}\d.]+){1,6}$`;

const NUMBER = regexp.u`^\d{1,6}\p{L}?`;

/**
 * A number and symbol as a person types it, made regular: `21 – CT/TW` → `21-CT/TW`; a number alone keeps the symbol of
 * the document that is renamed. Undefined where it is not a number and symbol.
 */
export function readNewName(text: string, renamed = ''): string | undefined {
  const name = text
    .normalize('NFC')
    .trim()
    .replace(/^số\s{0,3}:?\s{0,3}(?=\d)/iu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/(?<!\s)\s+(?=[-/])|(?<=[-/])\s+/gu, '');
  if (NUMBER_AND_SYMBOL.test(name)) return name;
  const symbol = renamed.replace(NUMBER, '');
  return symbol !== '' && NUMBER.exec(name)?.[0] === name ? name + symbol : undefined;
}

/** Edits that give a document another number and symbol, in every mention of a plan; short forms get the number. */
export function renameEdits(plan: PlanDocument, document: DocumentId, newName: string): TextEdit[] {
  const edits = mentionsOfDocument(plan, document).flatMap(({ paragraph, mention }) => {
    const { symbol, bareNumber } = mention;
    if (symbol) return rewritten(plan, paragraph, symbol, newName);
    const number = NUMBER.exec(newName)?.[0];
    return bareNumber && number !== undefined && number !== bareNumber.value
      ? rewritten(plan, paragraph, bareNumber, number)
      : [];
  });
  const own = ownNumber(plan);
  if (own && sameDocument(own.id, document)) {
    const { symbol, paragraph } = plan.head.number!;
    edits.push(...rewritten(plan, paragraph, symbol, newName));
  }
  const sorted = edits.sort((a, b) => a.range.start - b.range.start);
  return sorted.filter(({ range }, i) => i === 0 || range.start >= sorted[i - 1]!.range.end);
}

/** A part of a paragraph with another text. Marks of Markdown within it (`**21**-CT/TW`) stay where they are. */
function rewritten(
  { text }: PlanDocument,
  { content }: Paragraph,
  { start, end }: Pick<DocumentSymbol, 'start' | 'end'>,
  newText: string,
): TextEdit[] {
  const range = content.range(start, end);
  const shown = content.text.slice(start, end);
  if (text.slice(range.start, range.end).normalize('NFC') === shown) return [{ range, newText }];
  let same = 0;
  while (same < shown.length && shown[same] === newText[same]) same += 1;
  let sameEnd = 0;
  const most = Math.min(shown.length, newText.length) - same;
  while (sameEnd < most && shown.at(-1 - sameEnd) === newText.at(-1 - sameEnd)) sameEnd += 1;
  const [first, ...rest] = unbroken(content, start + same, end - sameEnd);
  if (!first) return [{ range, newText }];
  const middle = newText.slice(same, newText.length - sameEnd);
  return [{ range: first, newText: middle }, ...rest.map((each) => ({ range: each, newText: '' }))];
}

/** The stretches of the source without marks that a part of a text stands for. */
function unbroken(content: MappedText, start: number, end: number): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = start; i < end; i += 1) {
    const range = content.range(i, i + 1);
    const last = ranges.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else ranges.push({ ...range });
  }
  return ranges;
}
