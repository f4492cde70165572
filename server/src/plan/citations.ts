import type { DateMention } from '../vietnamese/date.ts';
import { scanDates } from '../vietnamese/dates.ts';
import type { CitationMention } from './citation.ts';
import { type CitationHead, scanHeads } from './citation-heads.ts';
import { type CitationTail, readTail } from './citation-tail.ts';

export { readSymbol } from './citation-symbol.ts';

const ALIAS_BEFORE = /(?:gọi|viết)[ \u00a0\n](?:tắt[ \u00a0\n])?là:?[ \u00a0\n]?["“'*]?$/u;
const LIST_JOINT = /^[ \u00a0\n]{0,3}(?:,|;|và|hoặc|,[ \u00a0\n]và)?[ \u00a0\n]{1,3}$/u;

/**
 * The mentions of documents in one paragraph's text (NFC, with `\n` where the source breaks the line), in order
 * and none overlapping another. A document cited in the subject of another is a mention of its own and ends that
 * subject. `dates`: what `scanDates` found in the same text, if it is known already.
 */
export function scanCitations(text: string, dates?: readonly DateMention[]): CitationMention[] {
  const heads = scanHeads(text);
  if (heads.length === 0) return [];
  const byStart = new Map((dates ?? scanDates(text)).map((date) => [date.start, date]));
  const dateAt = (index: number) => byStart.get(index);

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
