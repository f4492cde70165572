import { type QuickPickItem, window, workspace } from 'vscode';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';

interface Choice {
  readonly title: string;
  /** `WorkspaceEdit` of LSP. */
  readonly edit: unknown;
}

/** What the last entry of a quick-fix list opens: where to turn a rule off, or how far to lower it. */
export async function silenceRule(server: PlanServer, given: unknown): Promise<void> {
  const choices = Array.isArray(given) ? (given as Choice[]) : [];
  const items = choices.map((choice): QuickPickItem & { choice: Choice } => ({
    label: choice.title,
    choice,
  }));
  const chosen = await window.showQuickPick(items, { title: say(STRINGS.silenceTitle) });
  const edit = chosen && (await server.workspaceEdit(chosen.choice.edit));
  if (edit) await workspace.applyEdit(edit);
}
