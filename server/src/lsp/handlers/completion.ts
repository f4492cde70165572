import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import {
  beginningsAt,
  type CompletionEntry,
  type CompletionExtras,
  completionsAt,
  type EntryKind,
  type EntrySubject,
  entryDocumentation,
  type KnownBeside,
} from '../../features/completion/index.ts';
import { expandSnippet } from '../../features/expand-snippet.ts';
import { plainText } from '../../features/hover.ts';
import type { Locale } from '../../text/bilingual.ts';
import { withoutBom } from '../../text/bom.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { type CalendarDate, formatIsoDate, parseIsoDate } from '../../vietnamese/calendar.ts';
import { recordOf } from '../client.ts';
import { type OpenPlan, openPlan, type Session } from '../context.ts';
import { toLspEdits } from '../convert.ts';
import { officeBeside } from '../office.ts';

const KINDS: Readonly<Record<EntryKind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  line: CompletionItemKind.Text,
  citation: CompletionItemKind.Reference,
  type: CompletionItemKind.Class,
  body: CompletionItemKind.Constant,
  recipient: CompletionItemKind.Variable,
  key: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
  snippet: CompletionItemKind.Snippet,
};

/** Matches no typed text; an empty text to filter by would count as absent. */
const NOT_TYPED = '\u200B';

/** Answers `textDocument/completion`, and `completionItem/resolve` with the text of the item chosen; nothing where the document is no plan and no beginning of one. */
export function registerCompletion(session: Session): void {
  const { connection, client } = session;
  connection.onCompletion(async ({ textDocument: { uri }, position, context }, token) => {
    const open = await openPlan(session, uri, token);
    const snippets = client.snippetCompletions;
    if (!open)
      return snippets && !token.isCancellationRequested ? beginnings(session, uri, position, context) : [];
    await session.project.renewed();
    return completionList({ ...open, today: open.scope.options.today }, position, context, {
      bodies: open.scope.options.register?.bodies,
      snippets,
      snippetSyntax: client.snippetCompletions,
      beside: () => knownBeside(session, uri, open),
    });
  });
  connection.onCompletionResolve((item) => {
    const data = recordOf(item.data);
    const today = typeof data.today === 'string' ? parseIsoDate(data.today) : undefined;
    const documentation = today && documentationOf(data, today);
    if (!documentation) return item;
    return {
      ...item,
      documentation: client.completionMarkdown
        ? { kind: MarkupKind.Markdown, value: documentation }
        : plainText(documentation),
    };
  });
}

export interface ListOptions extends CompletionExtras {
  /** Whether the client takes snippets as the text of an item. */
  readonly snippetSyntax: boolean;
}

/** Whole plans for a text that is none yet; a plain array, so that clients ask others too where there is nothing. */
async function beginnings(
  { store }: Session,
  uri: string,
  position: Position,
  context: CompletionContext | undefined,
): Promise<CompletionItem[]> {
  const reading = await store.read(uri);
  if (!reading || reading.plan) return [];
  const { snapshot, scope } = reading;
  const { today, regime } = scope.options;
  const { lines } = snapshot;
  const at = placeIn(lines, position, context);
  const entries = beginningsAt({
    ...at,
    plan: lines,
    today,
    office: scope.office,
    regime: regime === undefined || regime === 'auto' ? undefined : regime,
  });
  const written = { lines, today, offset: at.offset, locale: scope.settings.locale ?? 'vi' };
  return entries.map((entry, index) => toItem(entry, index, written, { snippetSyntax: true }));
}

function knownBeside(session: Session, uri: string, open: OpenPlan): KnownBeside {
  const documents = session.project.citedBeside(uri, open.plan.regime.id);
  return { documents, ...officeBeside(session, uri, open) };
}

/**
 * The items for a position of an open plan. A list that opened by itself is closed by the next key; where the user asked,
 * the client asks again with each key.
 */
export function completionList(
  open: Pick<OpenPlan, 'plan' | 'lines' | 'locale'> & { readonly today: CalendarDate },
  position: Position,
  context: CompletionContext | undefined,
  options: ListOptions,
): CompletionItem[] | CompletionList {
  const { lines, plan, locale, today } = open;
  const at = placeIn(lines, position, context);
  const place = { plan, ...at, locale, today };
  const items = completionsAt(place, options).map((entry, index) =>
    toItem(entry, index, { ...open, offset: at.offset }, options),
  );
  return at.trigger === undefined ? { isIncomplete: true, items } : items;
}

function placeIn(lines: LineIndex, position: Position, context: CompletionContext | undefined) {
  const offset = lines.offsetAt(position);
  const line = lines.lineRange(position.line);
  const isByCharacter = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  return {
    offset,
    lineStart: line.start,
    line: withoutBom(lines.text.slice(line.start, offset)).slice(-2000).normalize('NFC'),
    after: lines.text.slice(offset, line.end),
    trigger: isByCharacter ? (context.triggerCharacter ?? '') : undefined,
  };
}

function documentationOf(data: Readonly<Record<string, unknown>>, today: CalendarDate): string | undefined {
  const locale: Locale = data.locale === 'en' ? 'en' : 'vi';
  for (const key of ['rule', 'snippet', 'type', 'body']) {
    const value = data[key];
    if (typeof value === 'string') return entryDocumentation({ [key]: value } as EntrySubject, locale, today);
  }
  return undefined;
}

function toItem(
  entry: CompletionEntry,
  index: number,
  {
    lines,
    locale,
    today,
    offset,
  }: Pick<Parameters<typeof completionList>[0], 'lines' | 'locale' | 'today'> & { readonly offset: number },
  { snippetSyntax }: Pick<ListOptions, 'snippetSyntax'>,
): CompletionItem {
  const { label, kind, detail, text, snippet, range, prefix, also = [], about } = entry;
  const typed = lines.text.slice(range.start, offset);
  const asSnippet = snippet && snippetSyntax;
  return {
    label,
    kind: KINDS[kind],
    ...(detail ? { detail } : {}),
    // Clients filter fuzzily and accept on Enter: with this no item is left once a letter is typed that it lacks.
    // A prefix that is begun is gone on with: nothing else is written so.
    filterText: (kind === 'snippet' && typed.includes('-') ? prefix : typed) || NOT_TYPED,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: lines.rangeOf(range),
      newText: snippet && !asSnippet ? expandSnippet(text, today) : text,
    },
    ...(also.length > 0 ? { additionalTextEdits: toLspEdits(also, lines) } : {}),
    ...(about ? { data: { ...about, locale, today: formatIsoDate(today) } } : {}),
  };
}
