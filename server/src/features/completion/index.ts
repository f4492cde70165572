import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { bodyByCode } from '../../regimes/bodies.ts';
import { typesByName } from '../../regimes/document-types.ts';
import type { Clause } from '../../regimes/regime.ts';
import { clauseText, isInForce, regulationOf } from '../../regimes/sources.ts';
import { RULES } from '../../rules/index.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { expandSnippet } from '../expand-snippet.ts';
import { SNIPPETS } from '../snippets.ts';
import { citedEntries, type KnownDocument } from './cited.ts';
import type { Entry, EntrySubject, Place } from './entry.ts';
import { lineEntries, snippetEntries } from './lines.ts';
import { commentEntries, frontMatterEntries, symbolEntries, typeNameEntries } from './words.ts';

/** What may stand before the cursor where a whole line is offered: marks, a numeral, the first letters. */
const LINE_START = /^[\s#*>_-]*(?:[IVXLC\d]{1,6}[.)-]?\s*)?[\p{L}\s]{0,40}$/u;
const LONGEST_START = 120;

export type { KnownDocument } from './cited.ts';
export type { Entry, EntryKind, EntrySubject, Place } from './entry.ts';

/** Characters after which clients should ask by themselves. */
export const TRIGGER_CHARACTERS: readonly string[] = [' ', '-', '/', '#', '<'];

const MOST_ENTRIES = 400;

export interface CompletionExtras {
  /** Offer the snippets: the client has none of its own. */
  readonly snippets: boolean;
  /** Documents that other plans cite; asked only where one can be named. */
  readonly others?: () => readonly KnownDocument[];
}

/** What can be written at a place, the likeliest first. */
export function completionsAt(place: Place, extras: CompletionExtras): Entry[] {
  const closed = frontMatterEntries(place) ?? commentEntries(place) ?? symbolEntries(place);
  if (closed) return closed.slice(0, MOST_ENTRIES);
  const entries = citedEntries(place, extras.others);
  const asked = place.trigger === undefined;
  if (place.line.length <= LONGEST_START && LINE_START.test(place.line)) {
    if (asked || /^[\s#*-]*$/u.test(place.line)) entries.push(...lineEntries(place));
  }
  if (asked) {
    entries.push(...typeNameEntries(place));
    if (extras.snippets) entries.push(...snippetEntries(place));
  }
  return entries.slice(0, MOST_ENTRIES);
}

/** What is to be said of an entry, in Markdown; undefined where there is nothing. */
export function entryDocumentation(
  about: EntrySubject,
  locale: Locale,
  today: CalendarDate,
): string | undefined {
  if ('rule' in about) {
    const rule = [...RULES, ...ENGINE_RULES].find(({ id }) => id === about.rule);
    return rule && `**${rule.title[locale]}**\n\n${rule.description[locale]}`;
  }
  if ('snippet' in about) {
    const snippet = SNIPPETS.find(({ id }) => id === about.snippet);
    return (
      snippet && `\`\`\`markdown\n${expandSnippet(snippet.body, today).replaceAll('```', "'''")}\n\`\`\``
    );
  }
  if ('type' in about) {
    const [type] = typesByName(about.type);
    return (
      type &&
      [`**${type.name}**${type.code ? ` (${type.code})` : ''}`, ...clauseTexts(type.clauses, today)].join(
        '\n\n',
      )
    );
  }
  const body = bodyByCode(about.body);
  return body && [`**${body.code}**: ${body.name}`, ...clauseTexts(body.clauses, today)].join('\n\n');
}

/** Those of texts that are in force. */
function clauseTexts(clauses: readonly Clause[], today: CalendarDate): string[] {
  return clauses.filter(({ source }) => isInForce(regulationOf(source), today)).map(clauseText);
}
