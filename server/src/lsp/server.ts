import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_FILE_NAMES, type ConfigProblem } from '../config/model.ts';
import { describeProblem } from '../config/problems.ts';
import type { Contradiction } from '../features/contradictions.ts';
import { capDiagnostics } from './cap-diagnostics.ts';
import { serverCapabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import { Configuration, isConfigFile } from './configuration.ts';
import type { Environment, Session } from './context.ts';
import { Contradictions } from './contradictions.ts';
import { canonicalUri, NO_FILES, type ServerFiles } from './files.ts';
import { registerHandlers } from './handlers/index.ts';
import { IdleTracker } from './idle-tracker.ts';
import { Project } from './project.ts';
import { SettingsSource, scopeOf } from './scope.ts';
import type { Settings } from './settings.ts';
import { statusOf } from './status.ts';
import { type Check, Store } from './store.ts';

/** Wires a server to a connection and listens. */
export function startServer(connection: Connection, environment: Environment): void {
  connection.onInitialize((params) => initialize(connection, environment, params));
  connection.listen();
}

function initialize(
  connection: Connection,
  environment: Environment,
  params: InitializeParams,
): InitializeResult {
  const client = readClient(params);
  const files = client.readsFilesForServer ? clientFiles(connection) : (environment.files ?? NO_FILES);
  const watched = new Set<string>();
  const configuration = new Configuration(files, watchBaseline);
  const settings = new SettingsSource(connection, client);
  let folders = foldersOf(params);
  configuration.setFolders(folders);

  const published = new Set<string>();
  const shown = new Set<string>();
  const rulePage = (id: string): string | undefined =>
    client.rulePageBase === undefined
      ? environment.rulePages?.(id)
      : client.rulePageBase.includes('{id}')
        ? client.rulePageBase.replaceAll('{id}', id)
        : client.rulePageBase + id;

  const { checkElsewhere } = environment;
  const store = new Store({
    ...(checkElsewhere ? { checkElsewhere } : {}),
    scopeOf: async (uri) => {
      const scope = await scopeOf(uri, settings, configuration);
      showProblems(scope.config.problems, scope.settings.locale ?? 'vi');
      return scope;
    },
    checked: (check) => {
      show(check);
      project.update(check);
      contradictions.checked(check);
    },
    failed,
  });
  const typing = new IdleTracker();
  // One question for all files of the workspace, not one each.
  let shared: Promise<Settings> | undefined;
  const project = new Project(
    files,
    (uri) => {
      shared ??= settings.forDocument(folders[0] ?? uri);
      const forAll = shared;
      return scopeOf(uri, { forDocument: () => forAll }, configuration);
    },
    typing,
  );
  project.setFolders(folders);
  const contradictions = new Contradictions(project, typing, {
    changed: (check) => {
      if (store.snapshot(check.snapshot.uri) !== check.snapshot) return;
      show(check);
      if (client.pullDiagnostics && client.refreshDiagnostics) ask('workspace/diagnostic/refresh');
    },
    failed,
  });
  const session: Session = {
    connection,
    client,
    store,
    configuration,
    files,
    project,
    contradictions,
    rulePage,
    folders: () => folders,
    knownDocuments: (uri) => project.citedBeside(uri),
  };

  function failed(error: unknown): void {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  function show(check: Check): void {
    const across = contradictions.of(check);
    if (!client.pullDiagnostics) publish(check, across);
    if (client.status) notify('kehoach/status', statusOf(check, across));
  }

  function publish(check: Check, across: readonly Contradiction[]): void {
    const { snapshot, scope, result } = check;
    const { uri, version } = snapshot;
    if (!result && !published.has(uri)) return;
    if (result) published.add(uri);
    else published.delete(uri);
    const style = { client, locale: scope.settings.locale ?? 'vi', rulePage } as const;
    const diagnostics = capDiagnostics(check, across, style);
    notify('textDocument/publishDiagnostics', { uri, version, diagnostics });
  }

  /** Once for each problem, until it is fixed. */
  function showProblems(problems: readonly ConfigProblem[], locale: 'vi' | 'en'): void {
    for (const problem of problems) {
      const message = describeProblem(problem, locale);
      if (shown.has(message)) continue;
      shown.add(message);
      notify('window/showMessage', { type: MessageType.Error, message });
    }
  }

  /** A client that refuses or has gone is no fault. */
  function ask(method: string): void {
    connection.sendRequest(method).catch(() => undefined);
  }

  function notify(method: string, params: object): void {
    connection.sendNotification(method, params).catch(() => undefined);
  }

  function refresh(): void {
    shared = undefined;
    store.refresh();
    if (client.refreshDiagnostics) ask('workspace/diagnostic/refresh');
    if (client.refreshInlayHints) ask('workspace/inlayHint/refresh');
    if (client.refreshCodeLens) ask('workspace/codeLens/refresh');
  }

  connection.onInitialized(() => {
    if (client.dynamicConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'soanKeHoach' })
        .catch(() => undefined);
    }
    if (client.dynamicWatchedFiles) {
      const watchers = [
        ...[...CONFIG_FILE_NAMES, '.gitignore', '*.{md,markdown,mdown,mkd}'].map((name) => ({
          globPattern: `**/${name}`,
        })),
        // Of a folder that comes or goes the files in it are not named.
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
    }
  });
  connection.onDidChangeConfiguration((change) => {
    settings.accept(change?.settings);
    refresh();
  });
  connection.onDidChangeWatchedFiles((change) => {
    for (const { uri, type } of change.changes) {
      if (!speaksForOthers(uri)) project.touch(uri, type === FileChangeType.Created);
    }
    if (change.changes.some(({ uri }) => uri.endsWith('/.gitignore'))) project.relist();
    contradictions.schedule();
    if (change.changes.some(({ uri }) => speaksForOthers(uri))) forgetConfiguration();
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    if (speaksForOthers(textDocument.uri)) forgetConfiguration();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: FoldersChange) => {
    const removed = new Set(event.removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !removed.has(uri)), ...event.added.map(({ uri }) => uri)];
    configuration.setFolders(folders);
    project.setFolders(folders);
    refresh();
  });
  function speaksForOthers(uri: string): boolean {
    return isConfigFile(uri) || configuration.isBaseline(uri);
  }
  /** A baseline may have any name: its changes are asked for once it is known. */
  function watchBaseline(path: string): void {
    if (!client.dynamicWatchedFiles) return;
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/[[\]{}*?\\]/gu, '?');
    if (watched.has(name)) return;
    watched.add(name);
    const watchers = [{ globPattern: `**/${name}` }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
  function forgetConfiguration(): void {
    shown.clear();
    configuration.forget();
    refresh();
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (!isConfigFile(uri)) store.open(uri, languageId, version, text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    typing.touch();
    store.change(uri, version, contentChanges);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    store.close(uri);
    project.close(uri);
    contradictions.close(uri);
    if (published.delete(uri)) notify('textDocument/publishDiagnostics', { uri, diagnostics: [] });
  });
  connection.onShutdown(() => {
    store.dispose();
    contradictions.dispose();
  });
  registerHandlers(session);
  return {
    capabilities: serverCapabilities(client),
    serverInfo: { name: 'soan-ke-hoach' },
  };
}

interface FoldersChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[];
    readonly removed: readonly { readonly uri: string }[];
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** Files that the client reads for us: in a browser, or where the workspace is not on this machine. */
function clientFiles(connection: Connection): ServerFiles {
  const read = async (uri: string): Promise<string | undefined> => {
    const answer: { readonly text?: unknown } | null = await connection.sendRequest('kehoach/readFile', {
      uri,
    });
    return typeof answer?.text === 'string' ? answer.text : undefined;
  };
  return {
    read,
    exists: async (uri) => {
      const answer: boolean | null = await connection.sendRequest('kehoach/fileExists', { uri });
      return answer === true;
    },
    async *list(folder) {
      const uris: unknown = await connection.sendRequest('kehoach/listFiles', { uri: folder });
      if (!Array.isArray(uris)) return;
      for (const uri of uris) if (typeof uri === 'string') yield canonicalUri(uri);
    },
  };
}
