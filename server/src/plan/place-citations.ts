import { linkMentions } from './citation-links.ts';
import type { Citation, Paragraph, Role } from './model.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Roles in which nothing is cited: the plan's own number stands there. */
const SILENT: ReadonlySet<Role> = new Set([
  'number',
  'dateline',
  'title',
  'rule',
  'front-matter',
  'code',
  'stamp',
  'star',
  'national-title',
  'motto',
  'party-title',
]);

/**
 * Every mention of a document in a plan, in order, each linked to the first mention of the same document in the text
 * proper. A mention in the subject of the plan is no first mention (NĐ 30, Phụ lục I, Phần I, Mục II, khoản 6, điểm b
 * speaks of the content).
 */
export function placeCitations(paragraphs: readonly Paragraph[]): Citation[] {
  const citations: Mutable<Citation>[] = [];
  let attached = false;
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'annex-title') attached = true;
    if (SILENT.has(paragraph.role)) continue;
    for (const mention of paragraph.segment.citations) {
      const range = paragraph.content.range(mention.start, mention.end);
      const place = placeOf(paragraph, attached);
      citations.push({ paragraph, mention, range, place, first: undefined as never });
    }
  }
  const firsts = linkMentions(citations);
  citations.forEach((citation, index) => {
    citation.first = citations[firsts[index]!]!;
  });
  return citations;
}

function placeOf(paragraph: Paragraph, attached: boolean): Citation['place'] {
  if (paragraph.role === 'subject' || paragraph.role === 'annex-subject') return 'subject';
  if (paragraph.role === 'annex-source') return 'source';
  if (attached) return 'attachment';
  return paragraph.role === 'issuer' || paragraph.role === 'superior' ? 'head' : 'body';
}
