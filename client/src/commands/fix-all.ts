import { type CodeAction, CodeActionKind, commands, Range, window, workspace } from 'vscode';
import { STRINGS, say } from '../strings.ts';
import { activeDraft } from './active-plan.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('kehoach');

/** Makes all edits in the active plan that change no meaning; our own only, whatever other extensions offer. */
export async function fixAll(): Promise<void> {
  const editor = await activeDraft();
  if (!editor) return;
  const { document } = editor;
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    FIX_ALL.value,
  );
  const edit = actions?.find(({ kind }) => kind && FIX_ALL.contains(kind))?.edit;
  if (edit && (await workspace.applyEdit(edit))) {
    void window.showInformationMessage(say(STRINGS.fixed, edit.get(document.uri).length));
  } else void window.showInformationMessage(say(STRINGS.nothingToFix));
}
