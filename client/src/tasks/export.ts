import { commands, env, UIKind, Uri, window, workspace } from 'vscode';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import { openOutside } from './open-outside.ts';

const KINDS = {
  csv: { name: 'thoi-han.csv', label: STRINGS.csvFile },
  ics: { name: 'thoi-han.ics', label: STRINGS.icsFile },
} as const;

/** Writes the deadlines of all plans to a file that the user names. In: the file's URI, to leave out the question. */
export async function exportTasks(
  server: PlanServer,
  format: keyof typeof KINDS,
  given?: unknown,
): Promise<void> {
  const { name, label } = KINDS[format];
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target =
    given instanceof Uri
      ? given
      : await window.showSaveDialog({
          title: say(STRINGS.exportTitle),
          filters: { [say(label)]: [format] },
          ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
        });
  if (!target) return;
  const answer = await server.request<{ text: string }>('kehoach/exportTasks', { format });
  if (!answer) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  if (given instanceof Uri) return;
  const open = say(STRINGS.openFile);
  const chosen = await window.showInformationMessage(
    say(STRINGS.exported, target.path.split('/').at(-1)!),
    open,
  );
  if (chosen !== open) return;
  await openOutside(target, {
    isDesktop: env.uiKind === UIKind.Desktop,
    remoteName: env.remoteName,
    openExternal: env.openExternal,
    openHere: () => commands.executeCommand('vscode.open', target),
  });
}
