import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import {
  completionsAt,
  type Entry,
  type EntryKind,
  type EntrySubject,
  entryDocumentation,
} from '../../features/completion/index.ts';
import { expandSnippet } from '../../features/expand-snippet.ts';
import { plainText } from '../../features/hover.ts';
import type { Locale } from '../../text/bilingual.ts';
import { type CalendarDate, formatIsoDate, parseIsoDate } from '../../vietnamese/calendar.ts';
import { recordOf } from '../client.ts';
import { type OpenPlan, openPlan, type Session } from '../context.ts';

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

export function registerCompletion(session: Session): void {
  const { connection, client } = session;
  connection.onCompletion(async ({ textDocument: { uri }, position, context }, token) => {
    const open = await openPlan(session, uri, token);
    if (!open) return [];
    const { lines, plan, locale, scope } = open;
    const offset = lines.offsetAt(position);
    const lineStart = lines.offsetAt({ line: position.line, character: 0 });
    const byCharacter = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    const place = {
      plan,
      offset,
      lineStart,
      line: lines.text
        .slice(lineStart, offset)
        .replace(/^\uFEFF/u, '')
        .slice(-2000)
        .normalize('NFC'),
      locale,
      today: scope.options.today,
      trigger: byCharacter ? (context.triggerCharacter ?? '') : undefined,
    };
    let allRead = true;
    const entries = completionsAt(place, {
      snippets: client.snippetCompletions && !client.ownSnippets,
      others: () => {
        const { known, all } = session.knownDocuments(uri);
        allRead = all;
        return known;
      },
    });
    const items = entries.map((entry, index) => toItem(entry, index, open, session));
    // The client asks again with the next key: by then more plans may have been read.
    return allRead ? items : { isIncomplete: true, items };
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

function documentationOf(data: Readonly<Record<string, unknown>>, today: CalendarDate): string | undefined {
  const locale: Locale = data.locale === 'en' ? 'en' : 'vi';
  for (const key of ['rule', 'snippet', 'type', 'body']) {
    const value = data[key];
    if (typeof value === 'string') return entryDocumentation({ [key]: value } as EntrySubject, locale, today);
  }
  return undefined;
}

function toItem(
  entry: Entry,
  index: number,
  { lines, locale, scope }: OpenPlan,
  { client }: Session,
): CompletionItem {
  const { label, kind, detail, text, snippet, range, filter, about } = entry;
  const { today } = scope.options;
  const asSnippet = snippet && client.snippetCompletions;
  return {
    label,
    kind: KINDS[kind],
    ...(detail ? { detail } : {}),
    ...(filter ? { filterText: filter } : {}),
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: lines.rangeOf(range),
      newText: snippet && !asSnippet ? expandSnippet(text, today) : text,
    },
    ...(about ? { data: { ...about, locale, today: formatIsoDate(today) } } : {}),
  };
}
