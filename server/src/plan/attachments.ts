import { regexp } from '../vietnamese/letters.ts';
import { pointValue, romanValue } from '../vietnamese/numerals.ts';
import { isUpper } from '../vietnamese/words.ts';
import { component } from './components.ts';
import type { Attachment, Component } from './model.ts';
import { readOutline } from './outline.ts';
import type { DraftParagraph } from './paragraphs.ts';
import { BODY_START, MOTTO, NATIONAL_TITLE, NUMBER_LABEL, PARTY_TITLE, SOURCE_LINE } from './patterns.ts';

/** How far below its title an attachment's source line can stand, in paragraphs. */
const SOURCE_DISTANCE = 6;
/** How far below the title of a form its letterhead can end. */
const LETTERHEAD_DISTANCE = 12;

/**
 * Whether an attachment begins here: PHỤ LỤC, ĐỀ CƯƠNG, MẪU SỐ … as a title of its own.
 * @param strict before the ending of the plan was met: only what a source line confirms, or PHỤ LỤC alone in capitals
 */
export function isAttachmentTitle(
  paragraphs: readonly DraftParagraph[],
  index: number,
  strict: boolean,
): boolean {
  const paragraph = paragraphs[index]!;
  if (paragraph.bullet || paragraph.numbering || paragraph.cell || paragraph.content.length > 250)
    return false;
  if (!paragraph.segment.isAttachmentTitle) return !strict && isSourcedTitle(paragraphs, index);
  const emphatic = paragraph.segment.isUpper || paragraph.strong || paragraph.block.type === 'heading';
  if (!emphatic && !/^(?:phụ\s+lục|mẫu)\s+(?:số\s+)?[\divx]+(?:\s*[/.:-].*)?$/u.test(paragraph.key))
    return false;
  if (/[;,]$/u.test(paragraph.key)) return false;
  if (!strict) return true;
  const sourced = paragraphs
    .slice(index + 1, index + 1 + SOURCE_DISTANCE)
    .some((p) => SOURCE_LINE.test(p.key) && p.key.startsWith('('));
  return (
    sourced || (paragraph.segment.isUpper && /^phụ\s+lục(?:\s+(?:số\s+)?[\divx]+)?$/u.test(paragraph.key))
  );
}

/** A title in capitals with its source line right below: `PHÂN CÔNG NHIỆM VỤ …` / `(Kèm theo Kế hoạch số …)`. */
function isSourcedTitle(paragraphs: readonly DraftParagraph[], index: number): boolean {
  const [title, next] = paragraphs.slice(index, index + 2);
  return (
    title!.segment.isUpper &&
    title!.content.length > 10 &&
    next?.key.startsWith('(') === true &&
    SOURCE_LINE.test(next.key) &&
    /kế\s+hoạch/u.test(next.key)
  );
}

/**
 * Reads what is attached after the signature (Phụ lục, Đề cương, Biểu mẫu), each with its own outline.
 * @param from index after the ending
 */
export function readAttachments(paragraphs: readonly DraftParagraph[], from: number): Attachment[] {
  const starts: number[] = [];
  for (let i = from; i < paragraphs.length; i += 1) {
    if (!isAttachmentTitle(paragraphs, i, false)) continue;
    const last = starts.at(-1);
    if (last !== undefined && onlyTitles(paragraphs, last, i)) continue;
    starts.push(i);
  }
  markLetterheads(paragraphs, from, starts[0] ?? paragraphs.length);
  return starts.map((start, n) => readAttachment(paragraphs, start, starts[n + 1] ?? paragraphs.length));
}

/** A second title right below the first: `PHỤ LỤC` / `DANH MỤC …`. */
function onlyTitles(paragraphs: readonly DraftParagraph[], start: number, index: number): boolean {
  if (index - start > 3 || /^phụ\s+lục/u.test(paragraphs[index]!.key)) return false;
  return paragraphs.slice(start + 1, index).every((p) => p.segment.isUpper || p.strong || p.role === 'rule');
}

function readAttachment(paragraphs: readonly DraftParagraph[], start: number, end: number): Attachment {
  const own = paragraphs.slice(start, end);
  const [titleParagraph] = own as [DraftParagraph];
  titleParagraph.role = 'annex-title';
  const subject: Component[] = [];
  let source: Component | undefined;
  let index = 1;
  const letterhead = letterheadOf(own);
  const last = Math.max(SOURCE_DISTANCE, letterhead.end + 3);
  for (; index < own.length && index <= last; index += 1) {
    const paragraph = own[index]!;
    if (SOURCE_LINE.test(paragraph.key)) {
      paragraph.role = 'annex-source';
      source = component(paragraph);
      index += 1;
      break;
    }
    if (paragraph.role === 'rule' || (index >= letterhead.start && index < letterhead.end)) continue;
    const emphatic = paragraph.strong || paragraph.segment.isUpper || paragraph.block.type === 'heading';
    const sameBlock = paragraph.block === (subject.at(-1)?.paragraph ?? titleParagraph).block;
    if (paragraph.numbering || paragraph.bullet || paragraph.cell || !(emphatic || sameBlock)) break;
    paragraph.role = 'annex-subject';
    subject.push(component(paragraph));
  }
  const rest = own.slice(index);
  markLetterheads(own, index, own.length);
  const numeral = readNumeral(titleParagraph);
  return {
    kind: kindOf(titleParagraph.key),
    title: component(titleParagraph),
    ...(numeral ? { numeral } : {}),
    subject,
    ...(source ? { source } : {}),
    outline: readOutline(rest),
    paragraphs: own,
    range: {
      start: titleParagraph.range.start,
      end: own.reduce((end, p) => Math.max(end, p.range.end), 0),
    },
  };
}

/** The letterhead that a form brings for whoever fills it in, above its own title: no part of the subject. */
function letterheadOf(own: readonly DraftParagraph[]): { start: number; end: number } {
  let start = -1;
  let end = 0;
  for (const [index, { key, content, numbering, bullet, cell }] of own.entries()) {
    if (index === 0) continue;
    if (index > LETTERHEAD_DISTANCE || numbering || bullet || cell) break;
    const certain =
      content.length < 80 &&
      (NATIONAL_TITLE.test(key) ||
        MOTTO.test(key) ||
        (PARTY_TITLE.test(key) && isUpper(content.text)) ||
        (NUMBER_LABEL.test(key) && regexp.u`[-/–]\s?\p{L}`.test(key)) ||
        /ngày[\s.…_\d]{0,20}tháng[\s.…_\d]{0,20}năm[\s.…_\d]{0,20}$/u.test(key));
    if (start < 0 && isUpper(content.text) && BODY_START.test(key)) start = index;
    else if (start < 0 && certain) start = kindOf(own[0]!.key) === 'form' ? 1 : index;
    if (certain) end = index + 1;
  }
  return end > 0 ? { start, end } : { start: 0, end: 0 };
}

function kindOf(key: string): Attachment['kind'] {
  if (/^phụ\s+lục/u.test(key)) return 'annex';
  if (/^đề\s+cương/u.test(key)) return 'outline';
  return /^(?:biểu|mẫu|phiếu)/u.test(key) ? 'form' : 'other';
}

function readNumeral(paragraph: DraftParagraph): Attachment['numeral'] {
  const match = regexp.u`^(phụ\s+lục\s+(?:số\s+)?)(\d{1,2}|[ivx]{1,6}|[a-eđ])(?![\p{L}\d])`.exec(
    paragraph.folded,
  );
  if (!match) return undefined;
  const start = match[1]!.length;
  const text = paragraph.content.text.slice(start, start + match[2]!.length);
  const range = paragraph.content.range(start, start + text.length);
  if (/^\d/u.test(text)) return { text, value: Number(text), form: 'arabic', range };
  const roman = romanValue(text.toUpperCase());
  if (roman) return { text, value: roman, form: 'roman', range };
  return { text, value: pointValue(text.toLowerCase()) ?? 0, form: 'letter', range };
}

/** A letterhead repeated before an annex form: known lines get their roles, so that no rule takes them for text. */
function markLetterheads(paragraphs: readonly DraftParagraph[], from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    const paragraph = paragraphs[i]!;
    if (paragraph.role === 'text') paragraph.role = paragraph.segment.letterhead ?? 'text';
  }
}
