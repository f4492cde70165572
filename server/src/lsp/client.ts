import type { InitializeParams } from 'vscode-languageserver';

/** What the client can do, and what its start options ask. Nothing is taken for granted. */
export interface Client {
  readonly documentChanges: boolean;
  readonly applyEdit: boolean;
  readonly createFiles: boolean;
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly completionMarkdown: boolean;
  readonly hoverMarkdown: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly foldingLimit: number | undefined;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  /** The client keeps `data` of a diagnostic until it asks for code actions. */
  readonly diagnosticData: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLens: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly dynamicWatchedFiles: boolean;
  readonly dynamicFolders: boolean;
  readonly actionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly prepareRename: boolean;
  /** Commands that the client has said it can run. */
  readonly commands: ReadonlySet<string>;
  /** The client is told of each check by `kehoach/status`. */
  readonly status: boolean;
  /** The client answers `kehoach/readFile`. */
  readonly readsFilesForServer: boolean;
  /** Address of the rule pages: rule id follows, unless it holds `{id}`. */
  readonly rulePageBase: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Reads what the client tells of itself; anything may be missing, anything in the start options may be wrong. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities ?? {};
  const options = recordOf(initializationOptions);
  const commands = options.commands ?? options.clientCommands;
  const edit = workspace?.workspaceEdit;
  const completion = textDocument?.completion?.completionItem;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const diagnostics = pulled ? { ...published, ...withoutUndefined(pulled) } : published;
  return {
    documentChanges: edit?.documentChanges === true,
    applyEdit: workspace?.applyEdit === true,
    createFiles: edit?.resourceOperations?.includes('create') === true,
    snippetEdits: edit?.documentChanges === true && edit.snippetEditSupport === true,
    snippetCompletions: completion?.snippetSupport === true,
    completionMarkdown: completion?.documentationFormat?.includes('markdown') === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    relatedInformation: diagnostics?.relatedInformation === true,
    codeDescription: diagnostics?.codeDescriptionSupport === true,
    unnecessaryTag: diagnostics?.tagSupport?.valueSet?.includes(1) === true,
    diagnosticData: diagnostics?.dataSupport === true,
    pullDiagnostics: pulled !== undefined && pulled !== null,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    dynamicWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    dynamicFolders: workspace?.workspaceFolders === true,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    commands: new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []),
    status: options.status === true || Array.isArray(options.clientCommands),
    readsFilesForServer: options.readFile === true,
    rulePageBase: typeof options.rulePageBase === 'string' ? options.rulePageBase : undefined,
    options,
  };
}

/** A value of whatever shape as a record; what is none is an empty one. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<T>;
}
