import { Range, window } from 'vscode';
import { loadPaste } from '../../../server/src/features/paste/load.ts';
import { activeDraft } from '../commands/active-plan.ts';
import { STRINGS, say } from '../strings.ts';

/** Cleans the selected lines of the draft, or all of it, as one step of the undo list. */
export async function cleanPastedText(): Promise<void> {
  const editor = await activeDraft();
  if (!editor) return;
  const { document, selection } = editor;
  const { cleanPastedText: clean } = await loadPaste();
  const selected = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const { version } = document;
  const edits = clean(document.getText(), selection.isEmpty ? undefined : selected);
  if (edits.length === 0 || document.version !== version) {
    window.setStatusBarMessage(say(STRINGS.nothingToClean), 5000);
    return;
  }
  await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const place = new Range(document.positionAt(range.start), document.positionAt(range.end));
      builder.replace(place, newText);
    }
  });
  window.setStatusBarMessage(say(STRINGS.cleaned, edits.length), 5000);
}
