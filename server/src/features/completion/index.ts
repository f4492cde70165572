import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { bodyByCode } from '../../regimes/bodies.ts';
import { typesByName } from '../../regimes/document-types.ts';
import type { Clause } from '../../regimes/regime.ts';
import { clauseText, isInForce, regulationOf } from '../../regimes/sources.ts';
import { RULES } from '../../rules/index.ts';
import type { RegisterBody } from '../../rules/register/model.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { expandSnippet } from '../expand-snippet.ts';
import { SNIPPETS } from '../snippets.ts';
import { annexEntries } from './annex.ts';
import { citedEntries } from './cited.ts';
import { deadlineEntries } from './deadlines.ts';
import { type CompletionContext, type CompletionEntry, type EntrySubject, lowerCase } from './entry.ts';
import { headBlankEntries } from './head.ts';
import { type KnownBeside, NOTHING_KNOWN } from './known.ts';
import { isEmptyLine, lineEntries } from './lines.ts';
import { recipientEntries } from './recipients.ts';
import { signatureEntries } from './signature.ts';
import { type Beginning, snippetEntries, wholePlanEntries } from './snippets.ts';
import { unitEntries } from './units.ts';
import { commentEntries, frontMatterEntries, symbolEntries, typeNameEntries } from './words.ts';

export type { CompletionContext, CompletionEntry, EntryKind, EntrySubject } from './entry.ts';
export { type KnownBeside, type KnownDocument, NOTHING_KNOWN } from './known.ts';
export type { Beginning } from './snippets.ts';

/** Characters after which clients should ask by themselves. */
export const TRIGGER_CHARACTERS: readonly string[] = [' ', '-', '/'];

const MAX_ENTRIES = 400;

export interface CompletionExtras {
  /** Offer the snippets: the client has none of its own. */
  readonly snippets: boolean;
  /** Bodies that the organisation lists. */
  readonly bodies?: readonly RegisterBody[] | undefined;
  /** What is known beside the text; asked once at most, and not where nothing of it can be written. */
  readonly beside?: () => KnownBeside;
}

/**
 * What can be written at a place, the likeliest first. Clients accept an entry on Enter, so by themselves they are given
 * some only where nothing else can be meant, and no entry replaces what it does not complete.
 */
export function completionsAt(place: CompletionContext, extras: CompletionExtras): CompletionEntry[] {
  if (regexp.u`^[\p{L}\d]`.test(place.after)) return [];
  const entries =
    frontMatterEntries(place) ??
    commentEntries(place) ??
    symbolEntries(place, extras.bodies) ??
    (place.trigger === ' ' || place.trigger === undefined
      ? entriesIn(place, extras)
      : begunSnippets(place, extras));
  return entries.filter((entry) => completes(entry, place)).slice(0, MAX_ENTRIES);
}

/** What can be written in a text that is no plan yet. */
export function beginningsAt(place: Beginning): CompletionEntry[] {
  return wholePlanEntries(place).filter((entry) => completes(entry, place));
}

function entriesIn(place: CompletionContext, extras: CompletionExtras): CompletionEntry[] {
  const known = extras.beside?.() ?? NOTHING_KNOWN;
  const certain = [
    ...citedEntries(place, known),
    ...recipientEntries(place, known),
    ...deadlineEntries(place),
    ...signatureEntries(place, known),
  ];
  if (place.trigger !== undefined) return certain;
  const atBlank = headBlankEntries(place, known);
  if (atBlank.length > 0) return atBlank;
  return [
    ...certain,
    ...unitEntries(place, known),
    ...(isEmptyLine(place) ? lineEntries(place, known) : annexEntries(place, known)),
    ...typeNameEntries(place),
    ...(extras.snippets ? snippetEntries(place, known) : []),
  ];
}

/** After `muc-` and the like, which is typed only to get a snippet. */
function begunSnippets(place: CompletionContext, { snippets, beside }: CompletionExtras): CompletionEntry[] {
  return snippets && place.trigger === '-' && /^\s*[a-z]{2,}(?:-[a-z]+)*-$/u.test(place.line)
    ? snippetEntries(place, beside?.() ?? NOTHING_KNOWN)
    : [];
}

/** Whether an entry begins with what it replaces before the cursor. */
function completes(
  { text, snippet, range, prefix }: CompletionEntry,
  {
    plan,
    offset,
    today,
  }: Pick<CompletionContext, 'offset' | 'today'> & { readonly plan: { readonly text: string } },
): boolean {
  const replaced = lowerCase(plan.text.slice(range.start, offset));
  const written = prefix ?? (snippet ? expandSnippet(text, today) : text);
  return lowerCase(written).startsWith(replaced);
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
