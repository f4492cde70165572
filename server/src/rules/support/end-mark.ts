import type { PlanDocument, Role } from '../../plan/model.ts';
import { endsInMarkLike } from '../../vietnamese/characters.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Fix } from '../rule.ts';

/** Without marks of emphasis, full stops and blanks at its end. */
function withoutEnd(key: string): string {
  let end = key.length;
  while (end > 0 && /[*_.\s]/u.test(key[end - 1]!)) end -= 1;
  return key.slice(0, end);
}

/** The mark at the end of the content as it stands in the source, blanks included. */
export function writtenMark(plan: PlanDocument): string {
  const { start, end } = plan.closing.mark.range;
  return plan.text.slice(start, end).trimEnd();
}

/** Roles of a paragraph with which no content ends. */
const NO_END: ReadonlySet<Role> = new Set([
  'cell',
  'section',
  'basis',
  'opening',
  'dateline',
  'rule',
  'star',
]);
const FILING = regexp.u`^lưu\s?(?::|vt(?!\p{L})|văn)`;
const DATELINE = /^[^,;:]{0,40},?\s?ngày[\s.…_\d]{0,20}tháng[\s.…_\d]{0,20}năm[\s.…_\d]{0,20}$/u;

/** `Trên đây là Kế hoạch …` at the end of the text: nothing of the content stands after it. */
const LAST_SENTENCE = /^trên\s+đây\s+là\s+(?:toàn\s+bộ\s+)?(?:nội\s+dung\s+(?:của\s+)?)?kế\s+hoạch\s/u;

function saysItEnds({ closing: { formula, paragraph }, paragraphs }: PlanDocument): boolean {
  return formula && paragraph === paragraphs.at(-1) && LAST_SENTENCE.test(paragraph!.key);
}

/**
 * Whether it cannot be told where the content ends: there is none; neither recipients nor signature stand after it and it does
 * not say that it ends; it ended a paragraph before; its last paragraph leads on to something (`gồmː`) or breaks off (`…`); or
 * what was taken for its last paragraph belongs to an ending that was not read (a filing line, a dateline, a capacity in
 * capitals).
 */
export function isCutShort(plan: PlanDocument): boolean {
  const { paragraph } = plan.closing;
  if (!paragraph || NO_END.has(paragraph.role)) return true;
  if (!plan.recipients && !plan.signature && !saysItEnds(plan)) return true;
  if (endsInMarkLike(paragraph.content.text) || /(?:…|(?<!\/)\.{2})\s*$/u.test(paragraph.content.text))
    return true;
  const before = plan.paragraphs[paragraph.index - 1];
  if (before && /\.\/\.\s*$/u.test(before.content.text)) return true;
  const key = withoutEnd(paragraph.segment.key);
  if (paragraph.content.length < 40 && paragraph.segment.isUpper) return true;
  return !regexp.u`\p{L}`.test(key) || FILING.test(key) || (key.length < 80 && DATELINE.test(key));
}

/** Puts a mark in the place of that with which the plan ends. */
export function endMarkFix(plan: PlanDocument, mark: string): Fix {
  return {
    safe: true,
    title: { vi: `Kết thúc bằng “${mark}”`, en: `End with “${mark}”` },
    edits: [{ range: plan.closing.mark.range, newText: mark }],
  };
}
