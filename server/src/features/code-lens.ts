import type { Deadline, OutlineNode, PlanDocument } from '../plan/model.ts';
import type { Locale } from '../text/bilingual.ts';
import type { TextRange } from '../text/range.ts';
import { type CalendarDate, compareDates, formatShortDate } from '../vietnamese/calendar.ts';
import { documentKey, mentionsOf, nameRange } from './citations.ts';
import { daysLeft, lastDayOf } from './date-words.ts';
import { citationName } from './hover.ts';

export interface CodeLensOptions {
  readonly citations: boolean;
  readonly deadlines: boolean;
  readonly today: CalendarDate;
  readonly locale: Locale;
}

export interface Lens {
  readonly range: TextRange;
  readonly title: string;
  /** Places that the lens counts. */
  readonly places: readonly TextRange[];
}

/** Lines above the text: mentions of the plan's main document, deadlines of each section. */
export function codeLenses(plan: PlanDocument, options: CodeLensOptions): Lens[] {
  return [
    ...(options.citations ? citationLens(plan, options) : []),
    ...(options.deadlines ? deadlineLenses(plan, options) : []),
  ];
}

/** The document that the plan carries out: the one in its subject, else the most mentioned. */
function citationLens(plan: PlanDocument, { locale }: CodeLensOptions): Lens[] {
  const named = plan.citations.filter((citation) => !citation.mention.self && documentKey(citation));
  const counts = new Map<string, number>();
  for (const citation of named) {
    const key = documentKey(citation)!;
    counts.set(key, (counts.get(key) ?? 0) + (citation.place === 'subject' ? 1_000_000 : 1));
  }
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const citation = named.find((candidate) => documentKey(candidate) === main);
  if (!citation) return [];
  const places = mentionsOf(plan, citation).map(nameRange);
  const title = {
    vi: `${citationName(citation)}: nhắc ${places.length} lần`,
    en: `${citationName(citation)}: ${places.length} mentions`,
  }[locale];
  return [{ range: nameRange(citation), title, places }];
}

function deadlineLenses(plan: PlanDocument, { locale, today }: CodeLensOptions): Lens[] {
  const lensOf = (node: OutlineNode): Lens[] => {
    const inside = plan.deadlines.filter(
      ({ range }) => node.range.start <= range.start && range.end <= node.extent.end,
    );
    if (inside.length === 0) return [];
    const next = nextOf(inside, today);
    const count = {
      vi: `${inside.length} thời hạn`,
      en: inside.length === 1 ? '1 deadline' : `${inside.length} deadlines`,
    };
    const when = next && `${formatShortDate(next)} (${daysLeft(today, next)[locale]})`;
    const title = when
      ? `${count[locale]}, ${{ vi: 'gần nhất', en: 'next' }[locale]} ${when}`
      : count[locale];
    return [{ range: node.range, title, places: inside.map(({ range }) => range) }];
  };
  return plan.outline.nodes.filter(({ kind }) => kind === 'heading').flatMap(lensOf);
}

/** The first day that is still to come, else the last that is past. */
function nextOf(deadlines: readonly Deadline[], today: CalendarDate): CalendarDate | undefined {
  const days = deadlines
    .flatMap(({ date }) => (date ? (lastDayOf(date.mention) ?? []) : []))
    .sort(compareDates);
  return days.find((day) => compareDates(day, today) >= 0) ?? days.at(-1);
}
