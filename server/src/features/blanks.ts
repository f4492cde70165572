import type { Paragraph, PlanDocument } from '../plan/model.ts';
import type { TextRange } from '../text/range.ts';
import type { DatePart } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';

/** A gap that is drawn. */
const GAP = /…+|\.{4,}|_{3,}/gu;
/** Words that stand for what is to be written, alone or before a comma. */
const WORDS: readonly string[] = ['Họ và tên', 'Địa danh'];
/** UTF-16 units between brackets at most. */
const MAX_BRACKETED = 60;
/** Brackets around numbers are references; a dash or a tick in brackets is not a blank to fill in. */
const NO_GAP = regexp.u`^[\d\s,;xX+-]{1,60}$`;

/**
 * What is left to be filled in, in the order in which a drafter fills it: as it stands in the text, but number and day of
 * issue last. An empty range is a place where nothing marks the gap (`Số:    /KH-UBND`).
 */
export function blanksOf(plan: PlanDocument): TextRange[] {
  const atIssue = [...numberGaps(plan), ...dayGaps(plan)];
  const issueParagraphs = new Set<Paragraph>();
  if (plan.head.number?.isPlaceholder) issueParagraphs.add(plan.head.number.paragraph);
  const inText = plan.paragraphs.flatMap((paragraph) =>
    paragraph.role === 'code' || paragraph.role === 'front-matter' || issueParagraphs.has(paragraph)
      ? []
      : gapsIn(paragraph),
  );
  const isAtIssue = (range: TextRange): boolean =>
    atIssue.some(({ start, end }) => start === range.start && end === range.end);
  return [...inText.filter((range) => !isAtIssue(range)), ...atIssue];
}

/** The blank after a place in the text, round and round; before it with `back`. Undefined: there is none. */
export function blankFrom(
  blanks: readonly TextRange[],
  selected: TextRange,
  back: boolean,
): TextRange | undefined {
  const at = blanks.findIndex(({ start, end }) => start === selected.start && end === selected.end);
  if (at >= 0) return blanks[(at + (back ? blanks.length - 1 : 1)) % blanks.length];
  // From a place that is no blank to the next one in the text; from below the last to number and day of issue.
  const inOrder = [...blanks].sort((a, b) => a.start - b.start);
  const near = back
    ? inOrder.findLast(({ end }) => end <= selected.start)
    : inOrder.find(({ start }) => start >= selected.end);
  return near ?? (back ? blanks.at(-1) : blanks[0]);
}

function gapsIn({ content, role }: Paragraph): TextRange[] {
  if (role === 'rule' || role === 'star') return [];
  const { text } = content;
  const drawn = [...text.matchAll(GAP)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const words = WORDS.filter((word) => text === word || text.startsWith(`${word},`)).map((word) => ({
    start: 0,
    end: word.length,
  }));
  const found = [...joined(text, drawn), ...bracketed(text), ...words].sort((a, b) => a.start - b.start);
  return found
    .filter((gap, index) => index === 0 || gap.start >= found[index - 1]!.end)
    .map(({ start, end }) => content.range(start, end));
}

/** Gaps with a slash between them are one: `…/…`. */
function joined(text: string, gaps: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const gap of gaps) {
    const last = result.at(-1);
    if (last && text.slice(last.end, gap.start).trim() === '/') {
      result[result.length - 1] = { start: last.start, end: gap.end };
    } else result.push(gap);
  }
  return result;
}

/** What stands between brackets on one line, links left out. */
function bracketed(text: string): TextRange[] {
  const result: TextRange[] = [];
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const inside = text.slice(open + 1, open + 2 + MAX_BRACKETED);
    const length = inside.indexOf(']');
    const words = inside.slice(0, Math.max(length, 0));
    const isLink = text[open + length + 2] === '(';
    if (words === '' || words.includes('[') || words.includes('\n') || isLink || NO_GAP.test(words)) continue;
    result.push({ start: open + 1, end: open + 1 + length });
  }
  return result;
}

function numberGaps({ head: { number } }: PlanDocument): TextRange[] {
  if (!number?.isPlaceholder) return [];
  const gaps = gapsIn(number.paragraph).filter(
    ({ start, end }) => number.range.start <= start && end <= number.range.end,
  );
  if (gaps[0]) return [gaps[0]];
  const separator = number.text.search(/[-/]/u);
  if (separator < 0) return [];
  const offset = number.paragraph.content.range(number.start + separator, number.start + separator).start;
  return [{ start: offset, end: offset }];
}

/** The gap of the day in the dateline; that of the month too, where it is left open. */
function dayGaps({ head: { dateline } }: PlanDocument): TextRange[] {
  if (!dateline?.isPlaceholder) return [];
  const { content } = dateline.paragraph;
  const { day, month } = dateline.date;
  return [day, month].flatMap((part: DatePart | undefined) => {
    if (!part || part.value !== undefined) return [];
    return [content.range(part.start, part.end)];
  });
}
