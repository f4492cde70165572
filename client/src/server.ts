import {
  type CancellationToken,
  type CompletionItemProvider,
  commands,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  WorkspaceEdit as LspWorkspaceEdit,
  StaticFeature,
} from 'vscode-languageclient';
import { withoutOthers } from './completion.ts';
import { documentSelector } from './documents.ts';
import { fileExists, listFiles, readFile } from './files.ts';
import { SECTION } from './settings.ts';
import { STRINGS, say } from './strings.ts';
import { makeFindable } from './symbol-search.ts';

/** Key of views and commands that there is no use for before a plan is opened. */
const ACTIVE = 'soanKeHoach.active';

/** What differs between VS Code's extension hosts. */
export interface Host {
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  /** Whether the server can read files of this machine. */
  readonly hasFiles: boolean;
}

/** What the server tells of a document after each check (`kehoach/status`). */
export interface PlanStatus {
  readonly uri: string;
  readonly isPlan: boolean;
  readonly regime?: string;
  readonly regimeName?: string;
  readonly reasons?: readonly string[];
  readonly stage?: string;
  /** Why the configuration does not hold, where it is broken. */
  readonly configError?: string;
}

/** Commands of ours that actions, lenses and hovers of the server may name. */
const CLIENT_COMMANDS: readonly string[] = [
  'soanKeHoach.explainRule',
  'soanKeHoach.insertSuggestion',
  'soanKeHoach.silenceRule',
  'soanKeHoach.switchStage',
  'soanKeHoach.switchRegime',
  'soanKeHoach.showReferences',
];

/**
 * We ask the server to send findings as it has them. Pulled ones come late or, for what is open when the server starts,
 * not at all: languageclient 11 asks once for each version, and an answer from before the start is the last.
 */
const PUSHED_DIAGNOSTICS: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    delete capabilities.textDocument?.diagnostic;
    delete capabilities.workspace?.diagnostics;
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

/** The language server: not there until a plan is opened, and then once. */
export class PlanServer {
  private client: BaseLanguageClient | undefined;
  private starting: Promise<void> | undefined;

  constructor(
    private readonly context: ExtensionContext,
    private readonly host: Host,
    private readonly log: LogOutputChannel,
    private readonly onStatus: (status: PlanStatus) => void,
  ) {}

  get isRunning(): boolean {
    return this.client?.isRunning() ?? false;
  }

  /** Starts the server when it is not running. Resolves when it is ready or has failed and the user knows. */
  start(): Promise<void> {
    this.starting ??= this.run().catch(async (error: unknown) => {
      this.starting = undefined;
      await this.reportFailure(error);
    });
    return this.starting;
  }

  /** What completes a document, once the server runs. */
  completions(document: TextDocument): CompletionItemProvider | undefined {
    return this.client?.getFeature('textDocument/completion').getProvider(document);
  }

  async stop(): Promise<void> {
    await this.starting;
    const { client } = this;
    this.client = undefined;
    this.starting = undefined;
    await commands.executeCommand('setContext', ACTIVE, false);
    await client?.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private async run(): Promise<void> {
    const client = this.host.createClient(SECTION, STRINGS.name.vi, {
      documentSelector: documentSelector(),
      outputChannel: this.log,
      traceOutputChannel: this.log,
      diagnosticCollectionName: SECTION,
      initializationOptions: {
        clientCommands: CLIENT_COMMANDS,
        status: true,
        readFile: this.readsFilesForServer(),
        rulePageBase: `${env.uriScheme}://${this.context.extension.id}/rule/`,
      },
      markdown: { isTrusted: { enabledCommands: CLIENT_COMMANDS } },
      middleware: {
        provideCompletionItem: async (document, position, context, token, next) =>
          withoutOthers(await next(document, position, context, token), position),
        provideWorkspaceSymbols: async (query, token, next) => {
          const symbols = await next(query, token);
          for (const symbol of symbols ?? []) makeFindable(symbol, query);
          return symbols;
        },
      },
      initializationFailedHandler: () => false,
    });
    client.onNotification('kehoach/status', (status: PlanStatus) => {
      this.onStatus({
        ...status,
        uri: Uri.parse(status.uri).toString(),
      });
    });
    client.onRequest('kehoach/readFile', ({ uri }: { readonly uri: string }) => readFile(Uri.parse(uri)));
    client.onRequest<boolean, Error>('kehoach/fileExists', ({ uri }: { readonly uri: string }) =>
      fileExists(Uri.parse(uri)),
    );
    client.onRequest<string[], Error>('kehoach/listFiles', ({ uri }: { readonly uri: string }) =>
      listFiles(Uri.parse(uri)),
    );
    client.registerFeature(PUSHED_DIAGNOSTICS);
    this.client = client;
    await client.start();
    await commands.executeCommand('setContext', ACTIVE, true);
  }

  /** Asks the server, which is started for it; undefined where it does not run or was told not to go on. Throws what it throws. */
  async request<T>(method: string, params: object, token?: CancellationToken): Promise<T | undefined> {
    await this.start();
    const { client } = this;
    if (!client) return undefined;
    try {
      // An absent token would count as a second parameter.
      return await (token
        ? client.sendRequest<T>(method, params, token)
        : client.sendRequest<T>(method, params));
    } catch (error) {
      if (token?.isCancellationRequested) return undefined;
      throw error;
    }
  }

  /** An edit that the server describes, as VS Code makes it; undefined where the server does not run. */
  async workspaceEdit(edit: unknown): Promise<WorkspaceEdit | undefined> {
    return this.client?.protocol2CodeConverter.asWorkspaceEdit(edit as LspWorkspaceEdit);
  }

  /** Writes an error to the log, for which the user was told to look there. */
  logError(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  /** Tells the server, where it runs. */
  notify(method: string, params: object): void {
    this.client?.sendNotification(method, params).catch(() => undefined);
  }

  /** Whether the server must ask us for files. */
  private readsFilesForServer(): boolean {
    const folders = workspace.workspaceFolders ?? [];
    return !this.host.hasFiles || folders.some(({ uri }) => uri.scheme !== 'file');
  }

  private async reportFailure(error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    this.log.error(message);
    const restart = say(STRINGS.restart);
    const show = say(STRINGS.showOutput);
    const chosen = await window.showErrorMessage(say(STRINGS.serverFailed, message), restart, show);
    if (chosen === restart) await commands.executeCommand('soanKeHoach.restartServer');
    if (chosen === show) this.log.show();
  }
}
