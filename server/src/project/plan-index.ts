import type { PlanDocument } from '../plan/model.ts';
import type { LineIndex, Position } from '../text/line-index.ts';

/** A document that a plan cites, as another plan can take it over. */
export interface IndexedCitation {
  /** Number and symbol as they should be written. */
  readonly key: string;
  /** The first mention in full, on one line. */
  readonly full: string;
}

/** What is kept of a plan in the index. */
export interface IndexedPlan {
  readonly number: string | undefined;
  /** Type name and subject on one line. */
  readonly title: string;
  readonly issuer: string | undefined;
  readonly citations: readonly IndexedCitation[];
  /** Where the title or, where there is none, the text begins. */
  readonly position: Position;
}

/** What the index keeps of a plan. */
export function indexPlan({ head, citations }: PlanDocument, lines: LineIndex): IndexedPlan {
  const titled = [...(head.title ? [head.title] : []), ...head.subject];
  const seen = new Map<string, IndexedCitation>();
  for (const { mention, paragraph } of citations) {
    const { symbol } = mention;
    if (mention.self || !symbol?.number) continue;
    const key = symbol.canonical.normalize('NFC');
    if (seen.has(key)) continue;
    seen.set(key, { key, full: oneLine(paragraph.content.text.slice(mention.start, mention.end)) });
  }
  return {
    number:
      head.number && !head.number.blank && head.number.symbol.number
        ? head.number.symbol.canonical.normalize('NFC')
        : undefined,
    title: oneLine(titled.map(({ text }) => text).join(' ')),
    issuer: head.issuer && oneLine(head.issuer.text),
    citations: [...seen.values()],
    position: lines.positionAt(titled[0]?.range.start ?? 0),
  };
}

/** Plans by their address: who bears a number, who cites it. */
export class PlanIndex {
  private readonly plans = new Map<string, IndexedPlan>();
  private readonly naming = new Map<string, Set<string>>();

  set(uri: string, plan: IndexedPlan): void {
    this.delete(uri);
    this.plans.set(uri, plan);
    for (const key of keysOf(plan)) {
      const uris = this.naming.get(key);
      if (uris) uris.add(uri);
      else this.naming.set(key, new Set([uri]));
    }
  }

  delete(uri: string): void {
    const known = this.plans.get(uri);
    if (!known) return;
    this.plans.delete(uri);
    for (const key of keysOf(known)) {
      const uris = this.naming.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.naming.delete(key);
    }
  }

  get(uri: string): IndexedPlan | undefined {
    return this.plans.get(uri);
  }

  /** Plans that bear or cite a number and symbol. */
  urisNaming(key: string): readonly string[] {
    return [...(this.naming.get(key) ?? [])];
  }

  /** A plan that bears a number and symbol, but not this one. */
  bearing(key: string, but: string): string | undefined {
    for (const uri of this.naming.get(key) ?? []) {
      if (uri !== but && this.plans.get(uri)?.number === key) return uri;
    }
    return undefined;
  }

  entries(): IterableIterator<[string, IndexedPlan]> {
    return this.plans.entries();
  }

  get size(): number {
    return this.plans.size;
  }
}

function keysOf({ number, citations }: IndexedPlan): readonly string[] {
  const keys = citations.map(({ key }) => key);
  return number === undefined ? keys : [...keys, number];
}

/** On one line, and a string of its own: a slice would keep the whole plan in memory. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().split('').join('');
}
