import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { brokenPairs, endsOpen, isProse } from './breaks.ts';
import { oddEnds } from './item-lists.ts';
import { bareLeads } from './list-leads.ts';
import { perPlan } from './per-plan.ts';

/** Shorter text may be a title, a place, a name. */
const SENTENCE = 60;
/** A plan that mostly leaves the marks out does so on purpose, or is a text from a PDF. */
const MIN_ENDED = 8;
const MAX_END_LENGTH = 24;
const MARKS = new Set('.;:!?…,/-–');
const MARK = /[.;:!?…,/\-–][\p{Pe}\p{Pf}"'*\]]*[\s\u200b\u00ad\ufeff]*$/u;
/** After these the mark stands inside, or nothing does. */
const CLOSED = /[)\]”"»’|]\s*$/u;

/** An address, or a link to what follows. */
const POINTS_ON = /(?:https?:\/\/\S{1,400}|tại đây|dưới đây|sau đây|đáp án)\s*$/iu;

/** Sentences that lack the mark at their end, in a plan where nearly all others have theirs. */
export const openSentences = perPlan((plan: PlanDocument): ReadonlySet<Paragraph> => {
  const found = new Set<Paragraph>();
  const sentences = plan.paragraphs.filter((each) => isLong(each) && sentenceIn(each) !== 'none');
  const open = sentences.filter((each) => sentenceIn(each) === 'open');
  if (open.length === 0) return found;
  if (sentences.length - open.length < Math.max(MIN_ENDED, 9 * open.length)) return found;
  const elsewhere = spokenOf(plan);
  for (const paragraph of open) {
    const { text } = paragraph.content;
    if (CLOSED.test(text) || endsOpen(text) || elsewhere.has(paragraph)) continue;
    if (POINTS_ON.test(text.slice(-500)) || leadsIn(plan, paragraph)) continue;
    if (isApart(plan, paragraph) && isAmongEnded(plan, paragraph)) found.add(paragraph);
  }
  return found;
});

/** Whether a blank line, or another item, follows: what stands on the next line may go on with the sentence. */
function isApart({ paragraphs, text }: PlanDocument, { index, range }: Paragraph): boolean {
  const next = paragraphs[index + 1];
  if (!next) return false;
  const between = text.slice(range.end, next.range.start);
  if (/^[^\S\n]*\r?\n[^\S\n]*\|/u.test(between)) return false;
  return next.bullet !== undefined || /\n[^\S\n]*\r?\n/u.test(between);
}

/** Text of several sentences, or an item whose neighbours in the list all have their marks. */
function isAmongEnded({ paragraphs }: PlanDocument, paragraph: Paragraph): boolean {
  if (isShortName(paragraph)) return false;
  if (paragraph.bullet === undefined && paragraph.numbering === undefined)
    return regexp.u`[\p{Ll}\d)]\.\s\p{Lu}\p{Ll}`.test(paragraph.content.text);
  const beside = [paragraphs[paragraph.index - 1], paragraphs[paragraph.index + 1]].filter(
    (other) => other && isSameItem(other, paragraph),
  );
  return beside.length > 0 && beside.every((other) => isEnded(other!.content.text.trimEnd()));
}

/** Whether the items on both sides end in a full stop, so that nothing else can be meant. */
export function isBetweenSentences({ paragraphs }: PlanDocument, paragraph: Paragraph): boolean {
  return [-1, 1].every((step) => {
    const other = paragraphs[paragraph.index + step];
    return (
      other &&
      isSameItem(other, paragraph) &&
      other.bullet !== undefined &&
      /\.\s*$/u.test(other.content.text)
    );
  });
}

function isSameItem(other: Paragraph, { bullet, numbering }: Paragraph): boolean {
  return bullet === undefined
    ? other.bullet === undefined && other.numbering?.kind === numbering?.kind
    : other.bullet === bullet;
}

/** An item that is the name of a law or a book, or ends as one: `Luật Hộ tịch 2014`. */
function isShortName({ content: { text } }: Paragraph): boolean {
  if (!/\s(?:19|20)\d\d\s*$/u.test(text.slice(-8))) return false;
  const end = text.slice(-120);
  return /luật|nghị định|thông tư|quyết định|nghị quyết/iu.test(
    end.slice(Math.max(end.lastIndexOf('.'), end.lastIndexOf(';')) + 1),
  );
}

function isEnded(text: string): boolean {
  return MARKS.has(text.at(-1)!) || MARK.test(text.slice(-MAX_END_LENGTH));
}

function isLong(paragraph: Paragraph): boolean {
  const { role, content, bodyStart } = paragraph;
  return (role === 'text' || role === 'item') && content.length - bodyStart >= SENTENCE && isProse(paragraph);
}

/** Whether the text is a sentence, long enough to be no title, and whether a mark ends it. */
const sentenceIn = memoizedScan((text, { bodyStart }): 'ended' | 'open' | 'none' => {
  const body = text.slice(bodyStart).trim();
  if (body.length < SENTENCE || !regexp.u`^["“(]?\p{Lu}`.test(body) || isUpper(body)) return 'none';
  return isEnded(text) ? 'ended' : 'open';
});

/** Paragraphs of which others rules speak: cut in two, or the last of the text. */
function spokenOf(plan: PlanDocument): ReadonlySet<Paragraph> {
  const spoken = new Set([
    ...bareLeads(plan),
    ...oddEnds(plan).flatMap(({ item, habit }) => (habit === '.' ? [] : [item])),
  ]);
  for (const [first] of brokenPairs(plan)) spoken.add(first);
  if (plan.closing.paragraph) spoken.add(plan.closing.paragraph);
  for (const node of plan.outline.nodes) if (node.kind === 'heading') spoken.add(node.paragraphs[0]!);
  return spoken;
}

/** Whether a paragraph is the heading of what follows: numbered clauses, items (where it is not an item itself), a gap. */
function leadsIn({ paragraphs }: PlanDocument, { index, bullet, numbering }: Paragraph): boolean {
  const next = paragraphs[index + 1];
  if (!next) return false;
  const { text } = next.content;
  if (/^[\s*“"]*(?:\.{3}|…)/u.test(text)) return true;
  if (next.numbering) return numbering === undefined || next.numbering.kind !== numbering.kind;
  return next.bullet !== undefined && next.bullet !== bullet;
}
