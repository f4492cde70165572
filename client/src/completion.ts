import { CompletionItem, CompletionItemKind, CompletionList, type Position, Range } from 'vscode';

/**
 * VS Code asks its own word list where a provider has nothing to say, and Enter then puts any word of the text into the
 * plan. In a plan nothing is an answer too: it becomes an item that VS Code counts and never shows, since its range lies on
 * another line. Of other Markdown the server answers with a plain array, which is left as it is.
 */
export function withoutOthers<T extends CompletionItem[] | CompletionList | null | undefined>(
  answer: T,
  position: Position,
): T | CompletionList {
  if (!(answer instanceof CompletionList) || answer.items.length > 0) return answer;
  const item = new CompletionItem('\u200B', CompletionItemKind.Text);
  item.insertText = '';
  const line = position.line + 1;
  item.range = new Range(line, 0, line, 0);
  return new CompletionList([item], answer.isIncomplete);
}
