import { dateFrom } from '../../project/facts.ts';
import { compareDates, daysInMonth, formatLongDate, formatShortDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { planYearOf } from '../drafts/of-plan.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';
import { zoneAt } from './zone.ts';

/** Words after which nothing but a day can follow, and what is typed of it. */
const BEFORE_DAY = regexp.iu`(?<!\p{L})(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|đến hết|hết|xong trong|đến) ngày +([\d/]{0,10})$`;
const MAX_DAYS = 8;

/**
 * Days by which things are done, after `trước ngày` and the like: the ends of this month, of the quarters and of the year
 * that the plan is for, the soonest first, and the days that the plan names already; none that is past.
 */
export function deadlineEntries(place: CompletionContext): CompletionEntry[] {
  const { plan, today, line, after } = place;
  const typed = BEFORE_DAY.exec(line.slice(-80))?.[1];
  const zone = zoneAt(place);
  if (typed === undefined || zone === 'head' || zone === 'opening' || /^\s{0,2}\d/u.test(after)) return [];
  if (place.trigger !== undefined && typed !== '') return [];
  const year = planYearOf(plan);
  const first = year > today.year ? { year, month: 1, day: 1 } : today;
  const ends = [...(year > today.year ? [] : [today.month]), 3, 6, 9, 12].map((month) => ({
    year,
    month,
    day: daysInMonth(year, month),
  }));
  const mentions = plan.deadlines.flatMap(({ date }) => date?.mention ?? []);
  const named = mentions.flatMap((mention) => dateFrom(mention) ?? []);
  const inWords = mentions.filter(({ form }) => form === 'words').length > mentions.length / 2;
  const days = [...ends, ...named]
    .filter((day) => compareDates(day, first) >= 0)
    .sort(compareDates)
    .filter((day, index, all) => index === 0 || compareDates(day, all[index - 1]!) !== 0);
  return days.slice(0, MAX_DAYS).map((day) => {
    const text = inWords ? formatLongDate(day).replace(/^ngày /u, '') : formatShortDate(day);
    return { label: text, kind: 'line', text, range: backFrom(place, typed.length) };
  });
}
