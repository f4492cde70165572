import type { CitationMention } from '../../plan/citation.ts';
import { symbolKey } from '../../plan/citation-links.ts';
import { isStatute } from '../../plan/citation-types.ts';
import type { Citation, Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import type { TextRange } from '../../text/range.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { perPlan } from './per-plan.ts';

/** The name of the cited document as written, up to its symbol or bare number: `Chỉ thị số 06-CT/TW`. */
export function nameOf({ paragraph, mention }: Citation): string {
  return writtenIn(paragraph.content.text, nameSpan(mention));
}

/** Where the mention names the document, date, issuer and subject left out. */
export function nameRange({ paragraph, mention }: Citation): TextRange {
  const { start, end } = nameSpan(mention);
  return paragraph.content.range(start, end);
}

function nameSpan(mention: Citation['mention']): { start: number; end: number } {
  const last = mention.symbol ?? mention.bareNumber ?? mention.lawName ?? mention.soWord ?? mention.typeName;
  return { start: mention.start, end: Math.max(last?.end ?? 0, mention.symbol?.end ?? 0) || mention.end };
}

/** A stretch of a text with its blanks and line breaks as single blanks. */
export function writtenIn(text: string, { start, end }: { start: number; end: number }): string {
  return collapseWhitespace(text.slice(start, end)).trim();
}

/** Whether a law, code, ordinance or the constitution is cited: they are named, not numbered. */
export function isLaw({ mention }: Citation): boolean {
  if (mention.lawName) return true;
  return mention.typeName !== undefined && isStatute(mention.typeName.value);
}

/** Whether the mention is the first of its document in the text proper. */
export function isFirst(citation: Citation): boolean {
  return citation.first === citation;
}

/** Whether the mention names the plan itself by its number. */
export function isOwnNumber(plan: PlanDocument, { mention }: Citation): boolean {
  const own = plan.head.number && symbolKey(plan.head.number.symbol);
  return own !== undefined && mention.symbol !== undefined && symbolKey(mention.symbol) === own;
}

/**
 * The mentions for which a condition holds, in the order of the text. It must depend on the mention and the text of its
 * paragraph alone, and is asked once a text.
 */
export function citationsWhere(
  holds: (mention: CitationMention, text: string) => boolean,
): (plan: PlanDocument) => readonly Citation[] {
  const mentionsIn = memoizedScan((text, segment) =>
    segment.citations.filter((mention) => holds(mention, text)),
  );
  return ({ citations }) => {
    const found: Citation[] = [];
    let paragraph: Paragraph | undefined;
    let mentions: readonly CitationMention[] = [];
    let next = 0;
    for (const citation of citations) {
      if (citation.paragraph !== paragraph) {
        paragraph = citation.paragraph;
        mentions = mentionsIn(paragraph);
        next = 0;
      }
      if (citation.mention !== mentions[next]) continue;
      found.push(citation);
      next += 1;
    }
    return found;
  };
}

/** The mentions of each document that is cited by number and symbol, in order of the text. */
export const documentsOf = perPlan((plan): readonly (readonly Citation[])[] => {
  const groups = new Map<Citation, Citation[]>();
  for (const citation of plan.citations) {
    if (citation.mention.self || citation.place === 'source' || !citation.mention.symbol?.number) continue;
    const group = groups.get(citation.first);
    if (group) group.push(citation);
    else groups.set(citation.first, [citation]);
  }
  return [...groups.values()];
});

/** The mentions of documents in each paragraph that has any. */
export const citationsByParagraph = perPlan((plan): ReadonlyMap<Paragraph, readonly Citation[]> => {
  const byParagraph = new Map<Paragraph, Citation[]>();
  for (const citation of plan.citations) {
    const known = byParagraph.get(citation.paragraph);
    if (known) known.push(citation);
    else byParagraph.set(citation.paragraph, [citation]);
  }
  return byParagraph;
});

/** `Đề án 06/CP`, `Chương trình 01/CTr`: the name of an undertaking rather than number and symbol of a document. */
export function isUndertaking({ mention }: Citation): boolean {
  return (
    mention.symbol?.type === undefined &&
    mention.soWord === undefined &&
    /^(?:đề án|dự án|chương trình|phương án)/iu.test(mention.typeName?.value ?? '')
  );
}

/** `… sửa đổi, bổ sung một số điều của Thông tư số …`: the mention is part of the name of another document. */
const AMENDS = regexp.u`(?<!\p{L})(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|đính\s+chính|quy\s+định\s+chi\s+tiết|hướng\s+dẫn\s+(?:thi\s+hành|thực\s+hiện)|triển\s+khai|thực\s+hiện)[^.;:]{0,80}$`;
const NAME = 160;

/** Whether a mention is part of the name of another document, cited before it. */
export function isInTitle({ paragraph, mention }: Citation): boolean {
  const before = paragraph.folded.slice(Math.max(0, mention.start - NAME), mention.start);
  const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
  const verb = AMENDS.exec(clause);
  // What is amended by the plan itself is no name of a document: one must be cited before it.
  return verb !== null && regexp.u`\d/?[\p{L}\d-]*/?\p{L}`.test(clause.slice(0, verb.index));
}
