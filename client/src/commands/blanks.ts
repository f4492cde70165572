import { Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import { activeDraft } from './active-plan.ts';

/** Selects the next blank of the active plan, or the one before, round and round; number and day of issue come last. */
export async function goToBlank(server: PlanServer, back: boolean): Promise<void> {
  const editor = await activeDraft();
  if (!editor) return;
  const { document, selection } = editor;
  const found = await server.request<{ start: number; end: number } | null>('kehoach/blank', {
    uri: document.uri.toString(),
    start: document.offsetAt(selection.start),
    end: document.offsetAt(selection.end),
    back,
  });
  if (!found) {
    window.setStatusBarMessage(say(STRINGS.noBlank), 5000);
    return;
  }
  const range = new Range(document.positionAt(found.start), document.positionAt(found.end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
