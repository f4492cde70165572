import type { Citation, PlanDocument } from '../../plan/model.ts';
import { keyOf } from '../../project/plan-index.ts';
import { typesByName } from '../../regimes/document-types.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { documentKey } from '../citations.ts';
import { citationName } from '../hover.ts';
import { backFrom, type CompletionContext, type CompletionEntry, lowerCase } from './entry.ts';
import type { KnownBeside } from './known.ts';
import { type Citable, lawsFor, ranked } from './rank.ts';
import { zoneAt } from './zone.ts';

/** `số`, and what is written of the number after it. */
const NUMBERED = regexp.iu`(?<!\p{L})số {1,3}([\p{L}\d/.-]{0,30})$`;
/** A basis (căn cứ ban hành) that has been begun: its marks, and what is typed of the document. */
const BASIS = /^(\s*(?:[-*+–] +)?)([*_]{0,3})căn cứ +((?:[^\s;][^;]{0,160})?)$/iu;
/** Words that lead to a document, at the end of a text. */
const LEAD = regexp.iu`(?<!\p{L})(?:căn cứ|thực hiện|theo|tại|của|triển khai|quán triệt|các)$`;
/** Words of a document's name, the last one perhaps only begun, that may stand between such a word and the cursor. */
const MAX_WORD_COUNT = 5;
const MAX_LEAD_LENGTH = 120;

type Document = Omit<CompletionEntry, 'range'>;

/**
 * Documents that this plan or another cites, where one is about to be named: after its type and `số`, and after
 * `Căn cứ` at the start of a basis; where the user asks, also after other words that lead to a document, and after the
 * first words of its name. In full where the cursor stands before the plan's first mention, else short.
 */
export function citedEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const line = place.line.slice(-MAX_LEAD_LENGTH);
  const numbered = NUMBERED.exec(line);
  if (numbered) {
    const type = typeAtEnd(line.slice(0, numbered.index));
    if (type === undefined) return [];
    return documents(place, known)
      .filter(({ text }) => lowerCase(text).startsWith(lowerCase(type)))
      .flatMap((document) => {
        const text = numberOnwards(document.text);
        return text === undefined ? [] : [{ ...document, text, range: backFrom(place, numbered[1]!.length) }];
      });
  }
  const basis = basisEntries(place, known);
  if (basis.length > 0 || place.trigger !== undefined) return basis;
  const typed = afterLead(line) ?? beginningOfType(line);
  if (typed === undefined) return [];
  return documents(place, known).map((each) => ({ ...each, range: backFrom(place, typed.length) }));
}

/** What a basis that has been begun can name: what no other basis names yet, with the mark that ends its line. */
function basisEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, line, offset, after, trigger } = place;
  const [, , marks = '', typed = ''] = BASIS.exec(line) ?? [];
  if (!BASIS.test(line) || zoneAt(place) !== 'opening') return [];
  const { sentence } = plan.opening;
  if (sentence !== undefined && offset > sentence.range.end) return [];
  if (trigger !== undefined && typed !== '' && !/^luật $/iu.test(typed)) return [];
  const end = after.trim() === '' ? `${basisEnd(place)}${marks}` : '';
  return basisDocuments(place, known, typed).map((each) => ({
    ...each,
    text: `${each.text}${end}`,
    range: backFrom(place, typed.length),
  }));
}

/** Whole lines of bases, for a line that is still empty: written as the others are. */
export function basisLines(place: CompletionContext, known: KnownBeside, max: number): Document[] {
  const { dash, marks } = basisStyle(place.plan);
  const end = basisEnd(place);
  return basisDocuments(place, known)
    .slice(0, max)
    .map((each) => ({
      ...each,
      label: `Căn cứ ${each.label}`,
      text: `${dash}${marks}Căn cứ ${each.text}${end}${marks}`,
    }));
}

/** What stands before the bases of a plan: their dash and the mark of italics, else those of its regime. */
export function basisStyle({ opening, regime, text }: PlanDocument): {
  readonly dash: string;
  readonly marks: string;
} {
  const [first] = opening.bases;
  const written = first && text.slice(text.lastIndexOf('\n', first.range.start) + 1);
  const [, dash = '', marks = ''] = (written && /^\s*([-–+*] +)?([*_]{0,3})/u.exec(written)) || [];
  if (first) return { dash, marks };
  return { dash: regime.form.bases.leadingDash ? '- ' : '', marks: regime.id === 'state' ? '*' : '' };
}

function basisEnd({ plan, offset }: CompletionContext): string {
  const { itemEnd, lastEnd } = plan.regime.form.bases;
  return plan.opening.bases.some(({ range }) => range.start > offset) ? itemEnd : lastEnd;
}

/**
 * What can be a basis: documents and laws of the plan's field, those that it cites further down, the other plans' by their
 * day, the newest first; every law that is known where `Luật` has been typed.
 */
function basisDocuments(place: CompletionContext, known: KnownBeside, typed = ''): Document[] {
  const { plan, offset, line } = place;
  const lineStart = offset - line.length;
  const contentStart = plan.outline.nodes[0]?.range.start ?? Number.POSITIVE_INFINITY;
  const bases = plan.citations.filter(
    ({ range, place: at }) =>
      at === 'body' && range.end < contentStart && (range.end < lineStart || range.start > offset),
  );
  const cited = new Set(bases.flatMap(({ mention }) => keyOf(mention) ?? []));
  const laws = lawsFor(plan);
  const names = new Set(laws.map(({ key }) => key));
  const near = ranked(
    known.documents.filter(({ key }) => !names.has(key)),
    plan,
  );
  const lawsOfField = laws.filter(({ isOfField }) => isOfField);
  const isState = plan.regime.id === 'state';
  const inOrder = [
    ...(isState ? lawsOfField : []),
    ...near.filter(({ isOfField }) => isOfField),
    ...(isState ? [] : lawsOfField),
    ...citedBelow(place),
    ...near.filter(({ isOfField }) => !isOfField),
    ...(/^luật /iu.test(typed) ? laws.filter(({ isOfField }) => !isOfField) : []),
  ];
  const seen = new Set(cited);
  return inOrder
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map(({ label, detail, text }) => ({ label, kind: 'citation', detail, text }));
}

/** Documents that the plan cites below the cursor for the first time, in full. */
function citedBelow({ plan, offset }: CompletionContext): Omit<Citable, 'isOfField'>[] {
  return [...firstMentions(plan)]
    .filter(([, { first }]) => first.range.start > offset)
    .map(([key, citation]) => {
      const text = fullForm(citation);
      return { key, label: citationName(citation), detail: text, text };
    });
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

/** The plan's own documents first, the last cited before the cursor foremost; then those of other plans. */
function documents({ plan, offset }: CompletionContext, { documents: others }: KnownBeside): Document[] {
  const own = firstMentions(plan);
  const entries = [...own.values()].map((citation): Document => {
    const label = citationName(citation);
    const full = fullForm(citation);
    const isFirst = offset < citation.first.range.start;
    return { label, kind: 'citation', detail: full, text: isFirst ? full : label };
  });
  const beside = ranked(
    others.filter(({ key }) => !own.has(key) && !key.startsWith('luật ')),
    plan,
  );
  return [
    ...entries,
    ...beside.map(({ label, detail, text }): Document => ({ label, kind: 'citation', detail, text })),
  ];
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
function fullForm({ first }: Citation): string {
  const { mention, paragraph } = first;
  return collapseWhitespace(paragraph.content.text.slice(mention.start, mention.end)).trim();
}
