import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { isFiling } from '../drafts/of-office.ts';
import { authorityOf } from '../drafts/of-plan.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';
import { assignedUnits, type KnownBeside, shown } from './known.ts';

/** A list item that is being written: what stands after its bullet. */
const ITEM = regexp.u`^\s*[-*+–] +((?:\p{L}[\p{L}\d .,:/-]{0,60})?)$`;
/** UTF-16 units after the last recipient in which another one may be begun. */
const AFTER = 4;

/**
 * Recipients that are not named yet, where an item of “Nơi nhận” is begun: those of the office or, where nothing is known
 * of it, of bodies like the issuer; the units with a task; the filing line last.
 */
export function recipientEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, offset, line, after, today } = place;
  const { recipients, signature, regime } = plan;
  const item = ITEM.exec(line);
  if (!recipients || !item || after.trim() !== '') return [];
  const end = Math.min(recipients.range.end + AFTER, signature?.range.start ?? Number.POSITIVE_INFINITY);
  if (offset < recipients.range.start || offset > Math.max(end, recipients.range.end)) return [];
  const typed = item[1]!;
  if (place.trigger !== undefined && typed !== '') return [];
  const { itemEnd, lastEnd } = regime.form.recipients;
  const others = recipients.items.filter(({ range }) => offset < range.start || range.end < offset);
  const isFiled = others.some(({ filing }) => filing);
  const named = new Set(others.map(({ name }) => nameOf(name)));
  const authority = authorityOf(plan, known.office);
  const usual = [...(known.office?.recipients ?? []), ...authority.recipients];
  const names = [
    ...usual.filter((name) => !isFiling(name)),
    ...assignedUnits(plan),
    ...(known.office ? [] : authority.units.map((unit) => unit.name)),
    ...(isFiled ? [] : [...usual.filter(isFiling), authority.filing]),
  ];
  return names.flatMap((template): CompletionEntry[] => {
    const name = shown(template, plan, known, today);
    const key = isFiling(name) ? 'lưu' : nameOf(name);
    if (named.has(key) || name.includes('…')) return [];
    named.add(key);
    return [
      {
        label: name,
        kind: 'recipient',
        text: `${name}${isFiling(name) ? lastEnd : itemEnd}`,
        range: backFrom(place, typed.length),
      },
    ];
  });
}

/** Without note, for comparing. */
function nameOf(name: string): string {
  return foldForMatch(name.split(' (', 1)[0]!).trim();
}
