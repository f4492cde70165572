import type { TextEdit } from '../../text/range.ts';
import { formatLongDate } from '../../vietnamese/calendar.ts';
import { authorityOf } from '../drafts/of-plan.ts';
import { numberAfter, numberIn, todayIn } from '../fill.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';
import { type KnownBeside, shown } from './known.ts';
import { zoneAt } from './zone.ts';

/** Number and day where they are left blank in the head, and what follows a `Số:` and a `ngày` that have been begun. */
export function headBlankEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  if (zoneAt(place) !== 'head') return [];
  return [...blankNumber(place, known), ...blankDay(place), ...begunNumber(place, known), ...begunDay(place)];
}

function blankNumber(place: CompletionContext, { register }: KnownBeside): CompletionEntry[] {
  const filled = numberIn(place.plan, register);
  if (!filled) return [];
  const { edit, next, highest, symbol } = filled;
  return atGap(place, edit, {
    label: `${next}${symbol}`,
    detail: `số lớn nhất năm ${place.plan.asOf.year} trong thư mục là ${highest}`,
  });
}

function blankDay(place: CompletionContext): CompletionEntry[] {
  const edits = todayIn(place.plan, place.today);
  const own = edits.find((edit) => isAt(place, edit));
  if (!own) return [];
  return atGap(place, own, {
    label: own.newText.trim(),
    detail: `hôm nay, ${formatLongDate(place.today)}`,
    also: edits.filter((edit) => edit !== own),
  });
}

function isAt({ offset }: CompletionContext, { range }: TextEdit): boolean {
  return range.start <= offset && offset <= range.end;
}

function atGap(
  place: CompletionContext,
  { range, newText }: TextEdit,
  more: Pick<CompletionEntry, 'label' | 'detail' | 'also'>,
): CompletionEntry[] {
  if (!isAt(place, { range, newText })) return [];
  const prefix = place.plan.text.slice(range.start, place.offset);
  return [{ kind: 'line', text: newText, range, prefix, ...more }];
}

const NUMBER_BEGUN = /^\s*[*_]{0,3}số:? *$/iu;

/** After a `Số:` without number and symbol: both, as far as they are known. */
function begunNumber(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, line, after, today } = place;
  if (plan.head.number || !NUMBER_BEGUN.test(line) || !/^[\s*_]*$/u.test(after)) return [];
  const symbol = shown(authorityOf(plan, known.office).symbol, plan, known, today);
  const next = numberAfter(plan, symbol, known.register)?.next;
  const gap = line.endsWith(' ') ? '' : ' ';
  return (next === undefined ? ['…'] : [next, '…']).map((number) => ({
    label: `${number}${symbol}`,
    kind: 'line',
    text: `${gap}${number}${symbol}`,
    range: backFrom(place, 0),
  }));
}

const DAY_BEGUN = /,\s{1,3}ngày +$/iu;

/** After a place and `ngày`: today, as a dateline has it. */
function begunDay(place: CompletionContext): CompletionEntry[] {
  if (place.plan.head.dateline || !DAY_BEGUN.test(place.line) || !/^[\s*_]*$/u.test(place.after)) return [];
  const text = formatLongDate(place.today).replace(/^ngày /u, '');
  return [{ label: text, kind: 'line', detail: 'hôm nay', text, range: backFrom(place, 0) }];
}
