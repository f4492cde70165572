import { commands, type TextEditor, window } from 'vscode';
import { isDraft } from '../documents.ts';
import { STRINGS, say } from '../strings.ts';

/** The editor with the cursor, when it holds a Markdown draft; else the user is told what to do. */
export async function activeDraft(): Promise<TextEditor | undefined> {
  const editor = window.activeTextEditor;
  if (editor && isDraft(editor.document)) return editor;
  await noPlan();
  return undefined;
}

/** Tells the user that there is no plan here, and offers a new one. */
export async function noPlan(): Promise<void> {
  const create = say(STRINGS.newPlan);
  const chosen = await window.showInformationMessage(say(STRINGS.noPlan), create);
  if (chosen === create) await commands.executeCommand('soanKeHoach.newPlan');
}
