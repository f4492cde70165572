import { type QuickPickItem, type TextEditor, window } from 'vscode';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import { activeDraft } from './active-plan.ts';

/** Has the server change the outline of the active plan; says so where there is nothing to change. */
async function run(
  server: PlanServer,
  command: string,
  argumentOf: (editor: TextEditor) => unknown = () => undefined,
): Promise<void> {
  const editor = await activeDraft();
  if (!editor) return;
  const uri = editor.document.uri.toString();
  const args = [uri, argumentOf(editor)];
  const answer = await server.request<number | null>('workspace/executeCommand', {
    command,
    arguments: args,
  });
  if (!answer) void window.showInformationMessage(say(STRINGS.nothingToChange));
}

/** Numbers every list of the active draft's outline from 1, references to it included; says so where nothing is to change. */
export function renumberOutline(server: PlanServer): Promise<void> {
  return run(server, 'kehoach.renumberOutline');
}

/** The section at the cursor. */
export function moveSection(server: PlanServer, direction: 'Up' | 'Down'): Promise<void> {
  return run(server, `kehoach.moveSection${direction}`, ({ selection: { active } }) => ({
    line: active.line,
    character: active.character,
  }));
}

/** In: the style, to leave out the question. */
export async function convertHeadings(server: PlanServer, given?: unknown): Promise<void> {
  const items: (QuickPickItem & { style: string })[] = [
    { label: say(STRINGS.hashHeadings), detail: '### I. MỤC ĐÍCH, YÊU CẦU', style: 'heading' },
    { label: say(STRINGS.boldHeadings), detail: '**I. MỤC ĐÍCH, YÊU CẦU**', style: 'strong' },
  ];
  const style =
    given === 'heading' || given === 'strong'
      ? given
      : (await window.showQuickPick(items, { title: say(STRINGS.headingStyle) }))?.style;
  if (style) await run(server, 'kehoach.convertHeadings', () => style);
}
