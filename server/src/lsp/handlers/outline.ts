import { convertHeadings } from '../../features/heading-style.ts';
import { moveSection, renumberOutline } from '../../features/outline-commands.ts';
import type { TextEdit } from '../../text/range.ts';
import { recordOf } from '../client.ts';
import { type OpenPlan, openPlan, type Session } from '../context.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { APPLY_EDIT, applyGiven } from './actions.ts';

/** Commands that renumber, move and convert what the outline names. */
export function registerOutlineCommands(session: Session): void {
  const { connection, client } = session;
  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
    if (command === APPLY_EDIT) return applyGiven(session, args);
    const [uri, argument]: unknown[] = args;
    const open = typeof uri === 'string' ? await openPlan(session, uri, token) : undefined;
    if (!open) return null;
    const edits = editsOf(command, argument, open);
    if (edits.length === 0) return 0;
    const edit = toWorkspaceEdit(edits, open.snapshot, client);
    if (!client.applyEdit) return edit;
    const answer = await connection.workspace.applyEdit(edit).catch(() => undefined);
    return answer?.applied ? edits.length : 0;
  });
}

function editsOf(command: string, argument: unknown, { plan, lines, scope }: OpenPlan): readonly TextEdit[] {
  switch (command) {
    case 'kehoach.renumberOutline':
      return renumberOutline(plan);
    case 'kehoach.convertHeadings':
      return convertHeadings(plan, argument === 'strong' ? 'strong' : 'heading', scope.options);
    case 'kehoach.moveSectionUp':
    case 'kehoach.moveSectionDown': {
      const { line, character } = recordOf(argument);
      if (typeof line !== 'number' || typeof character !== 'number') return [];
      return (
        moveSection(plan, lines.offsetAt({ line, character }), command.endsWith('Up'), scope.options) ?? []
      );
    }
    default:
      return [];
  }
}
