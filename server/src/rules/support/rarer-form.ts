import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import type { RuleContext } from '../rule.ts';
import { firstAndFurther } from './further-places.ts';
import { placedEdits, writeTitle } from './text-findings.ts';

/** What is written in one of two forms. Indices of the text. */
export interface Written {
  readonly start: number;
  readonly end: number;
  /** 1: that which gives way where both are as frequent. */
  readonly form: 0 | 1;
  /** In the other form. */
  readonly other: string;
}

/** Where something stands that has two forms. */
export interface PlacedForm<Form extends Written = Written> {
  readonly paragraph: Paragraph;
  readonly written: Form;
}

/** What a scan finds in the text of each paragraph, but not in code. */
export function writtenIn<Form extends Written>(
  paragraphs: readonly Paragraph[],
  scan: (paragraph: Paragraph) => readonly Form[],
): PlacedForm<Form>[] {
  return paragraphs
    .filter(({ role }) => role !== 'code')
    .flatMap((paragraph) => scan(paragraph).map((written) => ({ paragraph, written })));
}

/** Reports the places that have the rarer of two forms, or the wrong one, as one finding; none where all have the same. */
export function reportRarer(
  plan: PlanDocument,
  all: readonly PlacedForm[],
  report: RuleContext['report'],
  wrong?: 0 | 1,
): void {
  const second = all.filter(({ written }) => written.form === 1);
  if (second.length === 0 || second.length === all.length) return;
  const givesWay = wrong ?? (second.length * 2 <= all.length ? 1 : 0);
  const rarer = givesWay === 1 ? second : all.filter(({ written }) => written.form === 0);
  const habit = firstAndFurther(rarer, ({ paragraph, written }) =>
    paragraph.content.range(written.start, written.end),
  );
  if (!habit) return;
  const { first, more, range, related } = habit;
  const { start, end, other } = first.written;
  const found = first.paragraph.content.text.slice(start, end);
  const edits = rarer.flatMap(({ paragraph, written: { start, end, other: newText } }) =>
    placedEdits(plan, paragraph, [{ start, end, newText }]),
  );
  report({
    range,
    message: {
      vi: `Gặp “${found}”${more.vi}, các chỗ khác viết theo kiểu “${other}”. Viết thống nhất “${other}”.`,
      en: `Found “${found}”${more.en}, elsewhere written as in “${other}”. Write “${other}” throughout.`,
    },
    related,
    ...(edits.length > 0 ? { fix: { safe: false, title: writeTitle(other), edits } } : {}),
  });
}
