import type { PlanDocument } from '../../plan/model.ts';
import { assigningSection } from '../../rules/support/assignments.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { isFiling } from '../drafts/of-office.ts';
import { authorityOf } from '../drafts/of-plan.ts';
import { backFrom, type CompletionContext, type CompletionEntry, lowerCase } from './entry.ts';
import { assignedUnits, type KnownBeside, shown } from './known.ts';
import { zoneAt } from './zone.ts';

/** The start of an item or heading: marks, then its numeral or bullet. */
const ITEM_START = regexp.u`^\s*(?:#{1,6} +)?[*_]{0,3}(?:[-+*–] +|(?:\d{1,2}|\p{L})[.)] +|\d{1,2}\.\d{1,2}\.? +)?[*_]{0,3}(?=\S|$)`;
const MAX_WORDS = 8;

/**
 * Units that can be given tasks, where the name of one has been begun with a capital; under TỔ CHỨC THỰC HIỆN also at the
 * beginning of an item. Those without a task yet come first.
 */
export function unitEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, line, offset, after, trigger } = place;
  if (trigger !== undefined || zoneAt(place) !== 'content' || regexp.u`^[\p{L}\d]`.test(after)) return [];
  const section = assigningSection(plan);
  const isAssigning = section !== undefined && section.range.end < offset && offset <= section.extent.end + 3;
  const start = ITEM_START.exec(line)?.[0].length ?? 0;
  const typed = line.slice(start);
  if (typed === '' && (!isAssigning || start === 0)) return [];
  const busy = new Set(isAssigning ? assignedUnits(plan).map(foldForMatch) : []);
  const units = unitsOf(place, known).sort(
    (a, b) => Number(busy.has(foldForMatch(a))) - Number(busy.has(foldForMatch(b))),
  );
  return beginnings(typed).flatMap((begun) =>
    units
      .filter((unit) => unit.length > begun.length && lowerCase(unit).startsWith(lowerCase(begun)))
      .map(
        (unit): CompletionEntry => ({
          label: unit,
          kind: 'recipient',
          text: unit,
          range: backFrom(place, begun.length),
        }),
      ),
  );
}

/** What a text ends with that can be the beginning of a name, the longest first: from a capital on. */
function beginnings(text: string): string[] {
  if (text === '') return [''];
  const words = text.slice(-100).split(' ').slice(-MAX_WORDS);
  return words.flatMap((word, from) => {
    const begun = words.slice(from).join(' ');
    return regexp.u`^\p{Lu}`.test(word) && begun.length >= 2 ? [begun] : [];
  });
}

/** Units by name: of the office, of its usual form, and those that the plan goes to. */
function unitsOf({ plan, today }: CompletionContext, known: KnownBeside): string[] {
  const authority = authorityOf(plan, known.office);
  const usual = authority.units.map(({ name }) => shown(name, plan, known, today));
  const names = [...(known.office?.units ?? []), ...usual, ...recipientUnits(plan)];
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldForMatch(name);
    if (seen.has(key) || name.includes('…')) return false;
    seen.add(key);
    return true;
  });
}

/** Recipients that are not above the issuer. */
function recipientUnits({ recipients }: PlanDocument): string[] {
  return (recipients?.items ?? []).flatMap(({ name, note, filing }) =>
    filing || note !== undefined || isFiling(name) || name.includes(',') || /^như /iu.test(name)
      ? []
      : [name],
  );
}
