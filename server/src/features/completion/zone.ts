import type { CompletionContext } from './entry.ts';

export type Zone = 'head' | 'opening' | 'content' | 'ending' | 'attachment';

/** Which part of the plan an offset stands in. */
export function zoneAt({ plan, offset }: Pick<CompletionContext, 'plan' | 'offset'>): Zone {
  const { head, outline, closing, recipients, signature, attachments } = plan;
  const attachment = attachments[0];
  if (attachment && offset >= attachment.title.range.start) return 'attachment';
  const end = Math.min(
    ...[recipients?.range.start, signature?.range.start].filter((start) => start !== undefined),
    closing.formula && closing.paragraph ? closing.paragraph.range.end : Number.POSITIVE_INFINITY,
  );
  if (offset >= end) return 'ending';
  const titleEnd = head.subject.at(-1)?.range.end ?? head.title?.range.end ?? 0;
  if (offset <= titleEnd) return 'head';
  const [first] = outline.nodes;
  return first && offset >= first.range.start ? 'content' : 'opening';
}
