import type { DateInText, Deadline, Paragraph } from './model.ts';

/** What a deadline is read from. */
export interface DeadlineSource {
  readonly paragraphs: readonly Paragraph[];
  readonly dates: readonly DateInText[];
}

const LEAD: readonly (readonly [Deadline['kind'], RegExp])[] = [
  ['before', /(?:trước|đến\s+trước)\s*$/iu],
  [
    'latest',
    /(?:chậm\s+nhất|muộn\s+nhất|không\s+quá|hạn\s+(?:chót|cuối)|thời\s+hạn)(?:\s+(?:là|vào|đến|đến\s+hết|trong))?\s*:?\s*$/iu,
  ],
  ['within', /(?:hoàn\s+thành|xong|thực\s+hiện)\s+(?:trong|trước|vào)\s*$/iu],
  ['period', /(?:đến(?:\s+hết)?|-|–)\s*$/iu],
];

/** The deadlines (thời hạn) of a plan, in the order of the text. */
export function readDeadlines({ dates }: DeadlineSource): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const date of dates) {
    const { role } = date.paragraph;
    if (role === 'dateline' || role === 'subject' || role === 'annex-source') continue;
    const before = date.paragraph.content.text.slice(
      Math.max(0, date.mention.start - 40),
      date.mention.start,
    );
    const kind = LEAD.find(([, pattern]) => pattern.test(before))?.[0];
    if (kind === undefined || kind === 'period') continue;
    deadlines.push({ paragraph: date.paragraph, range: date.range, kind, date });
  }
  return deadlines;
}
