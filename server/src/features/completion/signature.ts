import { SIGNING_CAPACITIES } from '../../regimes/capacities.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { authorityOf } from '../drafts/of-plan.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';
import { type KnownBeside, shown } from './known.ts';
import { zoneAt } from './zone.ts';

/** A line of the signature block that has been begun in capitals. */
const BEGUN = regexp.u`^\s*([*_]{0,3})(\p{Lu}[\p{Lu} ./]{0,60})$`;
const CAPACITY = /^(TM\.|KT\.|TL\.|TUQ\.|Q\.|T\/M|K\/T|T\/L) +/u;
const SIGNER_TITLES: Readonly<Record<RegimeId, readonly string[]>> = {
  state: [
    'CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'TRƯỞNG PHÒNG',
    'HIỆU TRƯỞNG',
    'TRƯỞNG BAN',
  ],
  party: ['BÍ THƯ', 'PHÓ BÍ THƯ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'TRƯỞNG BAN'],
  'mass-organisation': ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'BÍ THƯ', 'PHÓ BÍ THƯ'],
};

/** Whom the signature names of a body: the collective, its head, the titles of those who sign. */
interface Signing {
  readonly collective: string | undefined;
  readonly head: string;
  readonly titles: readonly string[];
}

function signingOf({ plan, today }: CompletionContext, known: KnownBeside): Signing {
  const lines = authorityOf(plan, known.office).signature.map((line) => shown(line, plan, known, today));
  const signers = known.office?.signers ?? [];
  const collective = lines.find((line) => /^(?:TM\.|T\/M) /u.test(line))?.replace(CAPACITY, '');
  const above = lines.find((line) => /^(?:KT\.|K\/T) /u.test(line))?.replace(CAPACITY, '');
  const own = lines.at(-1) ?? SIGNER_TITLES[plan.regime.id][0]!;
  const head = above ?? own.replace(/^PHÓ (.+?)(?: THƯỜNG TRỰC)?$/u, '$1');
  const named = signers.flatMap(({ title }) => title ?? []);
  return {
    collective,
    head,
    titles: [...new Set([...named, own, head, `PHÓ ${head}`, ...SIGNER_TITLES[plan.regime.id]])],
  };
}

/** The rest of a line of the signature block: the title, and under `KT.` the head's title with the deputy's below. */
export function signatureEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, line, after, offset } = place;
  const begun = BEGUN.exec(line);
  if (!begun || zoneAt(place) !== 'ending' || !/^[\s*_]*$/u.test(after)) return [];
  const [, marks = '', typed = ''] = begun;
  const capacity = CAPACITY.exec(typed)?.[1];
  if (place.trigger !== undefined && typed.trimEnd() !== capacity) return [];
  const close = after.trim() === '' ? marks : '';
  const signing = signingOf(place, known);
  const isLast = plan.text.slice(offset + after.length).trim() === '';
  const range = backFrom(place, typed.length);
  const entry = (label: string, text: string): CompletionEntry => ({ label, kind: 'line', text, range });
  if (capacity === undefined) return signing.titles.map((title) => entry(title, `${title}${close}`));
  const signed = SIGNING_CAPACITIES.find(({ prefix }) => prefix === capacity);
  if (signed?.capacity === 'TM') {
    const { collective } = signing;
    return collective === undefined
      ? []
      : [entry(`${capacity} ${collective}`, `${capacity} ${collective}${close}`)];
  }
  const title = `${capacity} ${signing.head}`;
  const below = signed?.capacity === 'KT' && isLast ? `\n\n${marks}PHÓ ${signing.head}${marks}` : '';
  return [entry(title, `${title}${close}${below}`)];
}

/** Whole lines for a signature that is not there or not complete. */
export function signatureLines(
  place: CompletionContext,
  known: KnownBeside,
): { label: string; text: string; detail?: string }[] {
  const { collective, titles } = signingOf(place, known);
  const capacities = SIGNING_CAPACITIES.filter(({ regimes }) => regimes.includes(place.plan.regime.id));
  const tm = capacities.find(({ capacity }) => capacity === 'TM');
  return [
    ...(collective === undefined || !tm
      ? []
      : [
          { label: `${tm.prefix} ${collective}`, text: `**${tm.prefix} ${collective}**`, detail: tm.meaning },
        ]),
    ...capacities
      .filter(({ capacity }) => capacity !== 'TM' || collective === undefined)
      .map(({ prefix, meaning }) => ({ label: prefix, text: `**${prefix} \${1:…}**`, detail: meaning })),
    ...titles.map((title) => ({ label: title, text: `**${title}**` })),
  ];
}
