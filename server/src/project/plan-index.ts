import type { CitationMention } from '../plan/citation.ts';
import type { Head, PlanDocument } from '../plan/model.ts';
import type { LineIndex, Position } from '../text/line-index.ts';
import { detachedLine } from '../text/whitespace.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { type DocumentId, ownDocument, sameDocument } from './document-id.ts';
import { dateFrom } from './facts.ts';

/** A document that a plan cites, as another plan can take it over. */
export interface IndexedCitation {
  /** Number and symbol as they should be written. */
  readonly key: string;
  /** The first mention in full, on one line. */
  readonly full: string;
  /** Its day, where that is whole. */
  readonly issued?: CalendarDate;
}

/** What is kept of a plan in the index. */
export interface IndexedPlan {
  readonly number: string | undefined;
  /** Type name and subject on one line. */
  readonly title: string;
  readonly issuer: string | undefined;
  /** Where the title or, where there is none, the text begins. */
  readonly position: Position;
  /** The plan as others cite it. */
  readonly document: DocumentId | undefined;
  /** Beginnings of numbers and symbols in the text, cited or not: a plan without the one sought need not be read. */
  readonly keys: ReadonlySet<string>;
}

/** How much of a text is usually enough to know number and title: twice what real plans take. */
const HEAD_LENGTH = 800;
/** A title that ends nearer to the cut than this may go on after it. */
const MARGIN = 200;

/** The beginning of a text that usually holds a plan's head. */
export function headOf(text: string): string {
  return text.slice(0, HEAD_LENGTH);
}

/** Whether the head read from the beginning of a text is that of the whole. */
export function isWholeHead({ subject }: Head, beginning: string, text: string): boolean {
  const end = subject.at(-1)?.range.end;
  return beginning.length === text.length || (end !== undefined && end < beginning.length - MARGIN);
}

/** What the index keeps of a plan. In: its head, the lines in which that stands, and the text, all of it. */
export function indexPlan(head: Head, lines: LineIndex, text: string): IndexedPlan {
  const titled = [...(head.title ? [head.title] : []), ...head.subject];
  const { number } = head;
  return {
    number:
      number && !number.isPlaceholder && number.symbol.number
        ? detachedLine(number.symbol.canonical.normalize('NFC'))
        : undefined,
    title: detachedLine(titled.map((component) => component.text).join(' ')),
    issuer: head.issuer && detachedLine(head.issuer.text),
    position: lines.positionAt(titled[0]?.range.start ?? 0),
    document: ownDocument(head),
    keys: keysIn(text),
  };
}

/** The documents that a plan cites by number, and laws that it cites by name and date, each at its first mention. */
export function indexCitations({ citations }: PlanDocument): IndexedCitation[] {
  const seen = new Map<string, IndexedCitation>();
  for (const { mention, paragraph } of citations) {
    const key = mention.self ? undefined : keyOf(mention);
    if (key === undefined || seen.has(key)) continue;
    const issued = mention.date && dateFrom(mention.date);
    seen.set(key, {
      key,
      full: detachedLine(paragraph.content.text.slice(mention.start, mention.end)),
      ...(issued ? { issued } : {}),
    });
  }
  return [...seen.values()];
}

/** By what a plan takes a cited document for one that it knows: number and symbol, of a law its name. */
export function keyOf({ symbol, lawName, date }: CitationMention): string | undefined {
  if (symbol?.number) return detachedLine(symbol.canonical.normalize('NFC'));
  return lawName && date ? detachedLine(`luật ${foldForMatch(lawName.value)}`) : undefined;
}

/** What may stand around the dash or slash in a symbol: blanks, and marks of Markdown. */
const BLANKS = '[\\s*_\\\\]{0,6}';
const SEPARATOR = `(?:&nbsp;)?${BLANKS}[-‐-―−/]${BLANKS}(?:&nbsp;)?`;
const KEY = regexp.gu`(?<!\p{N})(\d{1,6})\p{L}?${SEPARATOR}(?:\d{4}${SEPARATOR})?(\p{L}{1,12})`;

/**
 * What everything in a text that looks like number and symbol begins with: the number and the letters that come first,
 * `21 ct`. Rather too much than too little: who names a document in whatever way must be found.
 */
function keysIn(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [, number, letters] of text.normalize('NFC').matchAll(KEY)) {
    const key = `${Number(number)} ${foldForMatch(letters!)}`;
    if (!keys.has(key)) keys.add(detachedLine(key));
  }
  return keys;
}

/** Plans by their address: who bears a number, who names it. */
export class PlanIndex {
  private readonly plans = new Map<string, IndexedPlan>();

  set(uri: string, plan: IndexedPlan): void {
    this.plans.set(uri, plan);
  }

  delete(uri: string): void {
    this.plans.delete(uri);
  }

  get(uri: string): IndexedPlan | undefined {
    return this.plans.get(uri);
  }

  /** Plans that may bear or cite a document. */
  urisNaming({ key }: DocumentId): readonly string[] {
    const [wanted] = keysIn(key);
    if (wanted === undefined) return [];
    return [...this.plans].flatMap(([uri, { keys }]) => (keys.has(wanted) ? [uri] : []));
  }

  /** The plan that is a document, but not this one; of several that it may be, the one of which most is known. */
  withNumber(document: DocumentId, but: string): string | undefined {
    let best: string | undefined;
    for (const [uri, { document: other }] of this.plans) {
      if (uri === but || !other || !sameDocument(other, document)) continue;
      if (other.year === document.year && other.level === document.level) return uri;
      best ??= uri;
    }
    return best;
  }

  entries(): IterableIterator<[string, IndexedPlan]> {
    return this.plans.entries();
  }

  get size(): number {
    return this.plans.size;
  }
}
