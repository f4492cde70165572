import { ConfigurationTarget, window, workspace } from 'vscode';
import { STRINGS, say } from '../strings.ts';

const KEY = 'codeActionsOnSave';
/** Of ours only: other extensions fix nothing by it. */
const ACTION = 'source.fixAll.kehoach';

const editor = () => workspace.getConfiguration('editor', { languageId: 'markdown' });

function actions(): Readonly<Record<string, unknown>> {
  const value = editor().get<unknown>(KEY);
  if (Array.isArray(value)) return Object.fromEntries(value.map((kind) => [String(kind), 'explicit']));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Whether saving a plan fixes what can safely be fixed. */
export function isFixedOnSave(): boolean {
  const own = [ACTION, 'source.fixAll'].map((kind) => actions()[kind]).find((value) => value !== undefined);
  return own === true || own === 'always' || own === 'explicit';
}

/** Turns that on or off for Markdown, in the workspace where there is one; what else is done on saving stays. */
export async function toggleFixOnSave(): Promise<void> {
  const turnOn = !isFixedOnSave();
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await editor().update(KEY, { ...actions(), [ACTION]: turnOn ? 'explicit' : 'never' }, target, true);
  void window.showInformationMessage(say(turnOn ? STRINGS.fixOnSaveOn : STRINGS.fixOnSaveOff));
}
