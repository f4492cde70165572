import { Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { CONFIG_FILE_NAMES } from '../../server/src/config/model.ts';
import { mayBePlan } from '../../server/src/plan/detect.ts';
import { isDraft } from './documents.ts';
import { isListed } from './listed.ts';
import { isEnabled } from './settings.ts';

/** How long typing must rest before a text is looked at again. */
const REST_MS = 250;

/**
 * Calls `found` once as soon as an open document looks like a plan, or is listed as one. Until then this cheap look is
 * all that runs in a Markdown file.
 */
export function watchForPlan(found: () => void): Disposable {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners: Disposable[] = [];
  let done = false;

  const finish = (): void => {
    if (done) return;
    done = true;
    for (const timer of timers.values()) clearTimeout(timer);
    Disposable.from(...listeners).dispose();
    found();
  };
  const look = (document: TextDocument, atNames: boolean): void => {
    if (done || !isDraft(document) || !isEnabled(document)) return;
    if (mayBePlan(document.getText())) finish();
    else if (atNames) {
      void listedAsPlan(document).then((listed) => {
        if (listed) finish();
      });
    }
  };
  const lookAtAll = (): void => {
    for (const document of workspace.textDocuments) look(document, true);
  };

  listeners.push(
    workspace.onDidOpenTextDocument((document) => look(document, true)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isDraft(document)) return;
      const key = document.uri.toString();
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key);
          look(document, false);
        }, REST_MS),
      );
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (CONFIG_FILE_NAMES.some((name) => document.uri.path.endsWith(`/${name}`))) lookAtAll();
    }),
    workspace.onDidGrantWorkspaceTrust(lookAtAll),
    window.onDidChangeActiveTextEditor((editor) => editor && look(editor.document, true)),
  );
  lookAtAll();
  return new Disposable(() => {
    done = true;
    for (const timer of timers.values()) clearTimeout(timer);
    Disposable.from(...listeners).dispose();
  });
}

async function listedAsPlan(document: TextDocument): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder) return false;
  return isListed(document.uri.path, folder.uri.path.replace(/\/$/u, '') || '/', async (path) => {
    try {
      return new TextDecoder().decode(
        await workspace.fs.readFile(Uri.from({ ...parts(document.uri), path })),
      );
    } catch {
      return undefined;
    }
  });
}

function parts(uri: Uri): { scheme: string; authority: string } {
  return { scheme: uri.scheme, authority: uri.authority };
}
