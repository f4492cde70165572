import type { Citation, PlanDocument } from '../../plan/model.ts';
import { typesByName } from '../../regimes/document-types.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { documentKey } from '../citations.ts';
import { citationName } from '../hover.ts';
import { backFrom, type CompletionContext, type CompletionEntry, lowerCase } from './entry.ts';
import { zoneAt } from './zone.ts';

/** A document cited in another plan. */
export interface KnownDocument {
  readonly key: string;
  /** The mention in full, with date, issuer and subject. */
  readonly full: string;
  readonly from: string;
}

/** `số`, and what is written of the number after it. */
const NUMBERED = regexp.iu`(?<!\p{L})số {1,3}([\p{L}\d/.-]{0,30})$`;
/** A basis (căn cứ ban hành) that has just been begun. */
const BASIS = /^\s*(?:[-*+–] +)?[*_]{0,3}căn cứ +$/iu;
/** Words that lead to a document, at the end of a text. */
const LEAD = regexp.iu`(?<!\p{L})(?:căn cứ|thực hiện|theo|tại|của|triển khai|quán triệt|các)$`;
/** Words of a document's name, the last one perhaps only begun, that may stand between such a word and the cursor. */
const MAX_WORD_COUNT = 5;
const MAX_LEAD_LENGTH = 120;

/**
 * Documents that this plan or another cites, where one is about to be named: after its type and `số`, and after
 * `Căn cứ` at the start of a basis; where the user asks, also after other words that lead to a document, and after the
 * first words of its name. In full where the cursor stands before the plan's first mention, else short.
 */
export function citedEntries(
  place: CompletionContext,
  others: () => readonly KnownDocument[] = () => [],
): CompletionEntry[] {
  const line = place.line.slice(-MAX_LEAD_LENGTH);
  const numbered = NUMBERED.exec(line);
  if (numbered) {
    const type = typeAtEnd(line.slice(0, numbered.index));
    if (type === undefined) return [];
    return documents(place, others)
      .filter(({ text }) => lowerCase(text).startsWith(lowerCase(type)))
      .flatMap((document) => {
        const text = numberOnwards(document.text);
        return text === undefined ? [] : [{ ...document, text, range: backFrom(place, numbered[1]!.length) }];
      });
  }
  if (beginsBasis(place))
    return documents(place, others).map((each) => ({ ...each, range: backFrom(place, 0) }));
  if (place.trigger !== undefined) return [];
  const typed = afterLead(line) ?? beginningOfType(line);
  if (typed === undefined) return [];
  return documents(place, others).map((each) => ({ ...each, range: backFrom(place, typed.length) }));
}

function beginsBasis(place: CompletionContext): boolean {
  return BASIS.test(place.line) && zoneAt(place) === 'opening' && !isAfterOpening(place);
}

function isAfterOpening({ plan, offset }: CompletionContext): boolean {
  const { sentence } = plan.opening;
  return sentence !== undefined && offset > sentence.range.end;
}

const MAX_TYPE_LENGTH = 5;

/** The name of a document type that a text ends with; the longest. */
export function typeAtEnd(text: string): string | undefined {
  const words = text.trim().split(/ +/u).slice(-MAX_TYPE_LENGTH);
  return words.map((_, from) => words.slice(from).join(' ')).find((name) => typesByName(name).length > 0);
}

/** What is written after a word that leads to a document; undefined where there is no such word near. */
function afterLead(line: string): string | undefined {
  const words = line.split(' ');
  for (let from = words.length - 1; from > 0 && from >= words.length - MAX_WORD_COUNT; from -= 1) {
    if (LEAD.test(words.slice(0, from).join(' '))) return words.slice(from).join(' ');
  }
  return undefined;
}

/** A name of a type, with the blank after it, that a line ends with. */
function beginningOfType(line: string): string | undefined {
  const type = line.endsWith(' ') ? typeAtEnd(line) : undefined;
  const start = type === undefined ? -1 : line.lastIndexOf(type);
  return start < 0 ? undefined : line.slice(start);
}

/** A mention from its number on; undefined of one without a number. */
function numberOnwards(mention: string): string | undefined {
  const start = /^\D{0,100}?số +(?=\S)/iu.exec(mention)?.[0].length ?? mention.search(/\d/u);
  return start < 0 ? undefined : mention.slice(start);
}

function documents(
  { plan, offset }: CompletionContext,
  others: () => readonly KnownDocument[],
): Omit<CompletionEntry, 'range'>[] {
  const own = firstMentions(plan);
  const entries = [...own.values()].map((citation): Omit<CompletionEntry, 'range'> => {
    const label = citationName(citation);
    const full = fullForm(citation);
    const isFirst = offset < citation.first.range.start;
    return { label, kind: 'citation', detail: full, text: isFirst ? full : label };
  });
  for (const { key, full, from } of others()) {
    if (own.has(key)) continue;
    entries.push({ label: full.slice(0, 80), kind: 'citation', detail: from, text: full });
  }
  return entries;
}

function firstMentions({ citations }: PlanDocument): ReadonlyMap<string, Citation> {
  const firsts = new Map<string, Citation>();
  for (const citation of citations) {
    const key = documentKey(citation);
    if (key && !citation.mention.self && !firsts.has(key)) firsts.set(key, citation);
  }
  return firsts;
}

/** The mention as it stands at its first place, on one line. */
export function fullForm({ first }: Citation): string {
  const { mention, paragraph } = first;
  return collapseWhitespace(paragraph.content.text.slice(mention.start, mention.end)).trim();
}
