// Who answers requests: each file wires the features of one kind.
export { registerActions } from './actions.ts';
export { registerAgentTools } from './agent-tools.ts';
export { registerBlanks } from './blanks.ts';
export { registerCompare } from './compare.ts';
export { registerCompletion } from './completion.ts';
export { registerDecorations } from './decorations.ts';
export { registerDiagnostics } from './diagnostics.ts';
export { registerExport } from './export.ts';
export { registerFormatting } from './formatting.ts';
export { registerHover } from './hover.ts';
export { registerNavigation } from './navigation.ts';
export { registerOffice } from './office.ts';
export { registerOutlineCommands } from './outline.ts';
export { registerPreview } from './preview.ts';
export { registerStructure } from './structure.ts';
export { registerTasks } from './tasks.ts';
export { registerWorkspace } from './workspace.ts';
