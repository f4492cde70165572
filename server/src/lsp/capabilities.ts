import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { TRIGGER_CHARACTERS } from '../features/completion/index.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens.ts';
import type { Client } from './client.ts';
import { APPLY_EDIT } from './handlers/actions.ts';
import { OUTLINE_COMMANDS } from './outline-commands.ts';

/** What the server offers to a client. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    ...(client.pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'kehoach',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.SourceFixAll,
        `${CodeActionKind.SourceFixAll}.kehoach`,
      ],
    },
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    documentLinkProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
    // Clients that take actions as objects make the edits themselves.
    executeCommandProvider: {
      commands: [...OUTLINE_COMMANDS, ...(client.actionLiterals || !client.applyEdit ? [] : [APPLY_EDIT])],
    },
    documentSymbolProvider: { label: 'Kế hoạch' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(client.dynamicFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
