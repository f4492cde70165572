import { type CalendarDate, compareDates } from '../vietnamese/calendar.ts';
import { REGULATIONS } from './clauses/index.ts';
import type { Regulation, RepealedText } from './regulation.ts';
import { citedAs, replacedBy as newerThan, regulationOf } from './sources.ts';

/** A text on document form that is no longer in force. */
export interface ReplacedDocument extends RepealedText {
  /** The first day on which it can no longer be a basis. */
  readonly replacedOn: CalendarDate;
  readonly replacedBy: Regulation;
}

export const REPLACED_DOCUMENTS: readonly ReplacedDocument[] = REGULATIONS.flatMap((regulation) => {
  const { inForceFrom, replaces = [], repeals = [] } = regulation;
  if (!inForceFrom) return [];
  const replaced = replaces.map(regulationOf).flatMap((old): RepealedText[] => {
    return old.number ? [{ symbol: old.number, name: citedAs(old) }] : [];
  });
  return [...replaced, ...repeals].map((text) => ({
    ...text,
    replacedOn: inForceFrom,
    replacedBy: regulation,
  }));
});

/** The entry of a symbol, written as it should be. */
export function replacedDocument(symbol: string): ReplacedDocument | undefined {
  return REPLACED_DOCUMENTS.find((entry) => entry.symbol === symbol);
}

/** What is to be cited on a day in its place, in full: what replaced it, or what has replaced that since. */
export function replacementOf({ replacedBy }: ReplacedDocument, day: CalendarDate): string {
  let current = replacedBy;
  for (;;) {
    const next = newerThan(current.id);
    if (!next?.inForceFrom || compareDates(next.inForceFrom, day) > 0) return citedAs(current);
    current = next;
  }
}
