import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  type Disposable,
  languages,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { mayBePlan } from '../../server/src/plan/detect.ts';
import { documentSelector } from './documents.ts';
import type { PlanServer } from './server.ts';
import { isEnabled } from './settings.ts';

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

/** A whole plan is begun: `kh-` alone on a line, or an empty text. */
function beginsPlan(document: TextDocument, { line }: Position): boolean {
  return /^\s*kh-[a-z-]*$/u.test(document.lineAt(line).text) || document.getText().trim() === '';
}

/**
 * Completion before the server runs: the first request in a plan that was just opened starts it and waits for its answer;
 * VS Code alone would propose words of the text. A plan that is begun with a snippet starts it too.
 */
export function completeBeforeStart(server: PlanServer): Disposable {
  // That it does not start is told once, not at each list.
  let hasFailed = false;
  return languages.registerCompletionItemProvider(
    documentSelector(),
    {
      async provideCompletionItems(document, position, token, context) {
        if (server.isRunning || hasFailed || !isEnabled(document)) return undefined;
        if (!mayBePlan(document.getText()) && !beginsPlan(document, position)) return undefined;
        await server.start();
        hasFailed = !server.isRunning;
        if (token.isCancellationRequested) return undefined;
        return server.completions(document)?.provideCompletionItems(document, position, token, context);
      },
    },
    '-',
  );
}
