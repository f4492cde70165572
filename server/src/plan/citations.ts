import type { DateMention } from '../vietnamese/date.ts';
import { scanDates } from '../vietnamese/dates.ts';
import type { CitationMention } from './citation.ts';
import { type CitationHead, scanHeads } from './citation-heads.ts';
import { type CitationTail, readTail } from './citation-tail.ts';

export { readSymbol } from './citation-symbol.ts';

const ALIAS_BEFORE = /(?:gọi|viết)[ \u00a0\n](?:tắt[ \u00a0\n])?là:?[ \u00a0\n]?["“'*]?$/u;
const LIST_JOINT = /^[ \u00a0\n]{0,3}(?:,|;|và|hoặc|,[ \u00a0\n]và)?[ \u00a0\n]{1,3}$/u;

const NONE: readonly CitationMention[] = [];

/**
 * The mentions of documents in one paragraph's text (NFC, with `\n` where the source breaks the line), in order
 * and none overlapping another. A document cited in the subject of another is a mention of its own and ends that
 * subject. `dates` gives what `scanDates` finds in the same text.
 */
export function scanCitations(
  text: string,
  dates: () => readonly DateMention[] = () => scanDates(text),
): readonly CitationMention[] {
  const heads = scanHeads(text);
  if (heads.length === 0) return NONE;
  const all = dates();
  const dateAt = (index: number) => dateFrom(all, index);

  const kept: { readonly head: CitationHead; readonly tail: CitationTail }[] = [];
  let limit = text.length;
  for (const head of heads.reverse()) {
    if (ALIAS_BEFORE.test(text.slice(Math.max(0, head.start - 20), head.start))) continue;
    const tail = readTail(text, head, limit, dateAt);
    if (head.needsDateAndIssuer && !(isWhole(tail.date) && tail.issuer)) continue;
    kept.push({ head, tail });
    limit = head.start;
  }

  const mentions: CitationMention[] = [];
  for (const { head, tail } of kept.reverse()) {
    const before = mentions.at(-1);
    mentions.push(toMention(head, tail, before !== undefined && continuesList(text, before, head)));
  }
  return mentions;
}

/** The date that begins at an index; they are in order. */
function dateFrom(dates: readonly DateMention[], index: number): DateMention | undefined {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < index) low = middle + 1;
    else high = middle;
  }
  return dates[low]?.start === index ? dates[low] : undefined;
}

function isWhole(date: DateMention | undefined): boolean {
  return date?.day !== undefined && date.month !== undefined && date.year !== undefined;
}

function continuesList(text: string, before: CitationMention, head: CitationHead): boolean {
  if (head.typeName || !head.symbol || !(before.typeName || before.listed)) return false;
  return head.start - before.end < 12 && LIST_JOINT.test(text.slice(before.end, head.start));
}

function toMention(head: CitationHead, tail: CitationTail, listed: boolean): CitationMention {
  const { needsDateAndIssuer: _, end: headEnd, ...named } = head;
  return { ...named, ...tail, end: Math.max(headEnd, tail.end), listed };
}
