import { Disposable, type TextDocument, window, workspace } from 'vscode';

/**
 * The first open document that passes: one that is open now, else one that passes when a document or a tab is opened or
 * changed. Undefined where none has after `milliseconds`: VS Code tells nobody that a document will not be opened.
 */
export function openedDocument(
  passes: (document: TextDocument) => boolean,
  milliseconds: number,
): Promise<TextDocument | undefined> {
  return new Promise((resolve) => {
    const look = (): TextDocument | undefined => {
      const found = workspace.textDocuments.find(passes);
      if (found) end(found);
      return found;
    };
    const listeners = Disposable.from(
      workspace.onDidOpenTextDocument(look),
      window.tabGroups.onDidChangeTabs(look),
    );
    const timer = setTimeout(() => look() ?? end(undefined), milliseconds);
    const end = (found: TextDocument | undefined): void => {
      clearTimeout(timer);
      listeners.dispose();
      resolve(found);
    };
    look();
  });
}
