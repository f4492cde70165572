import type { Session } from '../context.ts';
import { registerActions } from './actions.ts';
import { registerCompletion } from './completion.ts';
import { registerDecorations } from './decorations.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerExport } from './export.ts';
import { registerFormatting } from './formatting.ts';
import { registerHover } from './hover.ts';
import { registerNavigation } from './navigation.ts';
import { registerOutlineCommands } from './outline.ts';
import { registerPreview } from './preview.ts';
import { registerStructure } from './structure.ts';
import { registerTasks } from './tasks.ts';
import { registerWorkspace } from './workspace.ts';

/** Answers requests. Each file wires the features of one kind. */
export function registerHandlers(session: Session): void {
  registerDiagnostics(session);
  registerActions(session);
  registerHover(session);
  registerCompletion(session);
  registerNavigation(session);
  registerWorkspace(session);
  registerFormatting(session);
  registerDecorations(session);
  registerStructure(session);
  registerOutlineCommands(session);
  registerTasks(session);
  registerExport(session);
  registerPreview(session);
}
