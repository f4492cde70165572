import type { PlanDocument } from '../../plan/model.ts';
import { memoizePerObject } from '../../text/memoize.ts';
import { PhraseIndex } from '../../text/phrase-index.ts';
import type { TextRange } from '../../text/range.ts';
import { type CalendarDate, compareDates, parseIsoDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import type { AvoidedWord, ExpiredDocument, Register, RegisterBody } from './model.ts';

const WORD = regexp.gu`[\p{L}\p{M}\p{N}]+`;
/** Units on both sides of a finding in which a word of several syllables that holds it is looked for. */
const AROUND = 80;

/** A register as rules, completion and hover ask it. */
export class RegisterIndex {
  readonly bodies: readonly RegisterBody[];
  /** By code and by short name or abbreviation: what they stand for. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly names = phraseIndex<RegisterBody>();
  readonly avoided = phraseIndex<AvoidedWord>();
  private readonly accepted = phraseIndex<true>();
  private readonly byName = new Map<string, RegisterBody[]>();
  private readonly bySymbol: ReadonlyMap<string, ExpiredDocument>;

  constructor({ bodies = [], abbreviations = {}, words = [], avoid = [], documents = [] }: Register) {
    this.bodies = bodies;
    const meanings = new Map(Object.entries(abbreviations));
    for (const body of bodies) {
      for (const short of [body.code, body.short]) {
        if (short !== undefined && !meanings.has(short)) meanings.set(short, body.name);
      }
      const key = bodyKey(body.name);
      this.byName.set(key, [...(this.byName.get(key) ?? []), body]);
      this.names.add(phraseKey(body.name), body);
    }
    this.meanings = meanings;
    for (const word of avoid) this.avoided.add(phraseKey(word.phrase), word);
    for (const word of [...words, ...bodies.flatMap(({ name, short = '' }) => [name, short])]) {
      this.accepted.add(phraseKey(word), true);
    }
    this.bySymbol = new Map(documents.map((each) => [each.symbol.normalize('NFC'), each]));
  }

  /** The bodies of a name, however it is written. */
  bodiesNamed(name: string): readonly RegisterBody[] {
    return this.byName.get(bodyKey(name)) ?? [];
  }

  /** The entry of a document that is no longer in force on a day. */
  expired(symbol: string, day: CalendarDate): ExpiredDocument | undefined {
    const entry = this.bySymbol.get(symbol.normalize('NFC'));
    const from = entry && parseIsoDate(entry.expired);
    return from && compareDates(from, day) <= 0 ? entry : undefined;
  }

  /** Whether a place of a plan lies inside a word or name that the organisation knows to be right. */
  accepts({ text }: PlanDocument, { start, end }: TextRange): boolean {
    if (this.accepted.isEmpty) return false;
    const from = Math.max(0, start - AROUND);
    const before = phraseText(text.slice(from, start));
    const within = phraseText(text.slice(start, end));
    const around = before + within + phraseText(text.slice(end, end + AROUND));
    const last = before.length + within.length;
    return this.accepted.find(around).some((each) => each.start <= before.length && last <= each.end);
  }
}

/** Whether a body is there on a day. */
export function existsOn({ from, until }: RegisterBody, day: CalendarDate): boolean {
  const [first, last] = [from, until].map((date) => date && parseIsoDate(date));
  return (!first || compareDates(first, day) <= 0) && (!last || compareDates(day, last) <= 0);
}

export const registerIndex = memoizePerObject((register: Register) => new RegisterIndex(register));

/** Text as phrases are looked for in it, of the same length where it is composed. */
export function phraseText(text: string): string {
  return foldForMatch(text.normalize('NFC')).replace(/\s/gu, ' ');
}

function phraseKey(phrase: string): string {
  return phraseText(phrase).replace(/ {2,}/gu, ' ').trim();
}

/** Names of bodies of which the letters count; `UBND` and `HĐND` stand for their words. */
function bodyKey(name: string): string {
  return phraseKey(name)
    .replace(/^ubnd(?= )/u, 'uỷ ban nhân dân')
    .replace(/^hđnd(?= )/u, 'hội đồng nhân dân')
    .replace(/[,–-]/gu, ' ')
    .replace(/ {2,}/gu, ' ');
}

function phraseIndex<T>(): PhraseIndex<T> {
  return new PhraseIndex<T>(WORD);
}
