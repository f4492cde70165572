import { commands, Position, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import { CURSOR } from '../../places/places.ts';
import { eventually, inWorkspace, pause } from './support.ts';

/** Writes a file of a folder of the workspace. */
export async function write(folder: string, name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(inWorkspace(folder), name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/**
 * What stands from the cursor's line on once Ctrl+Space and Enter have been pressed in a new file of a folder; asked again
 * while nothing comes.
 */
export async function accepted(folder: string, name: string, marked: string): Promise<string> {
  const cursor = marked.indexOf(CURSOR);
  const text = marked.replace(CURSOR, '');
  const uri = await write(folder, name, text);
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  const position = editor.document.positionAt(cursor);
  for (let attempt = 0; attempt < 4 && editor.document.getText() === text; attempt += 1) {
    await suggestAndAccept(editor, position);
  }
  const line = new Position(position.line, 0);
  const after = editor.document.getText().slice(editor.document.offsetAt(line)).replace(/^\n+/u, '');
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return after;
}

async function suggestAndAccept(editor: TextEditor, position: Position): Promise<void> {
  const before = editor.document.getText();
  await eventually('the editor', () => window.activeTextEditor === editor);
  editor.selection = new Selection(position, position);
  await commands.executeCommand('editor.action.triggerSuggest');
  for (let waited = 0; waited < 1500 && editor.document.getText() === before; waited += 300) {
    await pause(300);
    await commands.executeCommand('acceptSelectedSuggestion');
  }
}
