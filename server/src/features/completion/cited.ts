import type { Citation } from '../../plan/model.ts';
import { typesByName } from '../../regimes/document-types.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { documentKey } from '../citations.ts';
import { citationName } from '../hover.ts';
import { backFrom, type Entry, type Place } from './entry.ts';

/** A document cited in another plan. */
export interface KnownDocument {
  readonly key: string;
  /** The mention in full, with date, issuer and subject. */
  readonly full: string;
  readonly from: string;
}

/** Where a document is about to be named: behind a word that leads to one, or behind its type. */
const LEAD =
  /(?:^|[\s(;,“"*_-])((?:căn cứ|thực hiện|theo|tại|của|triển khai|quán triệt|các) +(?:các +)?)?((?:\p{Lu}\p{L}*(?: \p{Ll}+){0,3} +)?(?:số +)?)([\p{L}\d/.-]{0,30})$/iu;

/** Documents that this plan cites already: in full where the cursor stands before the first mention, else short. */
export function citedEntries(place: Place, others: () => readonly KnownDocument[] = () => []): Entry[] {
  const { plan, offset } = place;
  const lead = LEAD.exec(place.line.slice(-120));
  if (!lead) return [];
  const [, word, typed = '', name = ''] = lead;
  const so = / ?số +$/iu.test(typed);
  const typeTyped = typed.replace(/số +$/iu, '').trim();
  const isType = typeTyped !== '' && typesByName(typeTyped).length > 0;
  if (!word && !isType && !so) return [];
  const range = backFrom(place, name.length + typed.length);
  const firsts = new Map<string, Citation>();
  for (const citation of plan.citations) {
    const key = documentKey(citation);
    if (key && !citation.mention.self && !firsts.has(key)) firsts.set(key, citation);
  }
  const entries: Entry[] = [];
  for (const [key, citation] of firsts) {
    const short = citationName(citation);
    const isFirst = offset < citation.first.range.start;
    const full = fullForm(citation);
    if (isType && !short.toLowerCase().startsWith(typeTyped.toLowerCase())) continue;
    const text = isFirst ? full : short;
    entries.push({
      label: short,
      kind: 'citation',
      detail: full,
      text: so && !isType ? text.replace(/^.*?số +/u, 'số ') : text,
      range,
      filter: `${typed}${key} ${short}`,
    });
  }
  for (const { key, full, from } of others()) {
    if (firsts.has(key)) continue;
    if (isType && !full.toLowerCase().startsWith(typeTyped.toLowerCase())) continue;
    entries.push({
      label: full.slice(0, 80),
      kind: 'citation',
      detail: from,
      text: full,
      range,
      filter: `${typed}${key} ${full}`,
    });
  }
  return entries;
}

/** The mention as it stands at its first place, on one line. */
export function fullForm({ first }: Citation): string {
  const { mention, paragraph } = first;
  return collapseWhitespace(paragraph.content.text.slice(mention.start, mention.end)).trim();
}
