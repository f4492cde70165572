import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_FILE_NAMES } from '../config/model.ts';
import { type Client, readClient } from './client.ts';
import { clientFiles } from './client-files.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import { Configuration, isConfigFile } from './configuration.ts';
import type { Environment, Session } from './context.ts';
import { Contradictions } from './contradictions.ts';
import { NO_FILES, type ServerFiles } from './files.ts';
import { IdleTracker } from './idle-tracker.ts';
import { Project } from './project.ts';
import { Publisher } from './publisher.ts';
import { SettingsSource, scopeOf } from './scope.ts';
import type { Settings } from './settings.ts';
import { type Check, type Scope, Store } from './store.ts';
import { TypingFindings } from './typing-findings.ts';

/** What the server knows of one client from `initialize` on, and what it does when something changes there. */
export class ServerSession implements Session {
  readonly client: Client;
  readonly files: ServerFiles;
  readonly configuration: Configuration;
  readonly store: Store;
  readonly project: Project;
  readonly contradictions: Contradictions;
  readonly clock: Session['clock'];
  private readonly typingFindings: TypingFindings;
  private readonly settings: SettingsSource;
  private readonly publisher: Publisher;
  private readonly typing: IdleTracker;
  private openFolders: readonly string[];
  /** Names of baselines that the client watches. */
  private readonly watched = new Set<string>();
  /** One question for all files of the workspace, not one each. */
  private shared: Promise<Settings> | undefined;

  constructor(
    readonly connection: Connection,
    private readonly environment: Environment,
    params: InitializeParams,
  ) {
    const { checkElsewhere, clock = SYSTEM_CLOCK } = environment;
    this.clock = clock;
    this.client = readClient(params);
    this.files = this.client.readsFilesForServer ? clientFiles(connection) : (environment.files ?? NO_FILES);
    this.settings = new SettingsSource(connection, this.client);
    this.configuration = new Configuration(this.files, (path) => this.watchNamed(path));
    this.openFolders = foldersOf(params);
    this.configuration.setFolders(this.openFolders);
    this.publisher = new Publisher(connection, this.client, this.rulePage);
    this.typing = new IdleTracker(clock);
    this.store = new Store(
      {
        ...(checkElsewhere ? { checkElsewhere } : {}),
        scopeOf: (uri) => this.scopeOf(uri),
        checked: (check) => this.checked(check),
        failed: this.publisher.failed,
      },
      clock,
    );
    this.typingFindings = new TypingFindings(clock, (check) => this.changed(check));
    this.project = new Project(this.files, (uri) => this.sharedScopeOf(uri), this.typing, clock);
    this.project.setFolders(this.openFolders);
    this.contradictions = new Contradictions(this.project, this.typing, clock, {
      changed: (check) => this.changed(check),
      failed: this.publisher.failed,
    });
  }

  readonly rulePage = (id: string): string | undefined => {
    const base = this.client.rulePageBase;
    if (base === undefined) return this.environment.rulePages?.(id);
    return base.includes('{id}') ? base.replaceAll('{id}', id) : base + id;
  };

  folders(): readonly string[] {
    return this.openFolders;
  }

  /** What decides how an open document is read; its problems are shown. */
  private async scopeOf(uri: string): Promise<Scope> {
    const scope = await scopeOf(uri, this.settings, this.configuration);
    this.publisher.showProblems(scope.config.problems, scope.settings.locale ?? 'vi');
    return scope;
  }

  /** The same for a file of the workspace. */
  private sharedScopeOf(uri: string): Promise<Scope> {
    this.shared ??= this.settings.forDocument(this.openFolders[0] ?? uri);
    const forAll = this.shared;
    return scopeOf(uri, { forDocument: () => forAll }, this.configuration);
  }

  private checked(check: Check): void {
    this.show(check);
    this.project.update(check);
    this.contradictions.checked(check);
  }

  private show(check: Check): void {
    this.publisher.show(this.nowOf(check), this.contradictions.of(check));
  }

  /** What is to be told of a check now. A client that is not told to ask again is told all at once. */
  readonly nowOf = (check: Check): Check => {
    const { pullDiagnostics, refreshDiagnostics } = this.client;
    return pullDiagnostics && !refreshDiagnostics ? check : this.typingFindings.now(check);
  };

  /** What is to be told of a check has changed; the text has not. */
  private changed(check: Check): void {
    if (this.store.snapshot(check.snapshot.uri) !== check.snapshot) return;
    this.show(check);
    if (this.client.pullDiagnostics) this.publisher.refreshDiagnostics();
  }

  /** Listens to what the client tells unasked. Requests are answered by the handlers. */
  listen(): void {
    const { connection, store, project, contradictions } = this;
    connection.onInitialized(() => this.register());
    connection.onDidChangeConfiguration((change) => {
      this.settings.accept(change?.settings);
      this.refresh();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes));
    connection.onNotification('workspace/didChangeWorkspaceFolders', (change: FoldersChange) =>
      this.foldersChanged(change),
    );
    connection.onDidSaveTextDocument(({ textDocument }) => {
      if (this.decidesForOthers(textDocument.uri)) this.forgetConfiguration();
    });
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      if (!isConfigFile(uri)) store.open(uri, languageId, version, text);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      this.typing.touch();
      store.change(uri, version, contentChanges);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      store.close(uri);
      project.close(uri);
      contradictions.close(uri);
      this.typingFindings.close(uri);
      this.publisher.close(uri);
    });
    connection.onShutdown(() => {
      store.dispose();
      contradictions.dispose();
      this.typingFindings.dispose();
    });
  }

  /** Asks to be told of changes. */
  private register(): void {
    const { client, connection } = this;
    if (client.dynamicConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'soanKeHoach' })
        .catch(() => undefined);
    }
    this.watch([
      ...[...CONFIG_FILE_NAMES, '.gitignore', '*.{md,markdown,mdown,mkd}'].map((name) => ({
        globPattern: `**/${name}`,
      })),
      // Of a folder that comes or goes the files in it are not named.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ]);
  }

  private watch(watchers: { readonly globPattern: string; readonly kind?: WatchKind }[]): void {
    if (!this.client.dynamicWatchedFiles) return;
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(() => undefined);
  }

  /** What a configuration names may have any name: its changes are asked for once it is known. */
  private watchNamed(path: string): void {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/[[\]{}*?\\]/gu, '?');
    if (this.watched.has(name)) return;
    this.watched.add(name);
    this.watch([{ globPattern: `**/${name}` }]);
  }

  private filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      if (!this.decidesForOthers(uri)) this.project.touch(uri, type === FileChangeType.Created);
    }
    if (changes.some(({ uri }) => uri.endsWith('/.gitignore'))) this.project.relist();
    this.contradictions.schedule();
    if (changes.some(({ uri }) => this.decidesForOthers(uri))) this.forgetConfiguration();
  }

  private foldersChanged({ event }: FoldersChange): void {
    const removed = new Set(event.removed.map(({ uri }) => uri));
    const kept = this.openFolders.filter((uri) => !removed.has(uri));
    this.openFolders = [...kept, ...event.added.map(({ uri }) => uri)];
    this.configuration.setFolders(this.openFolders);
    this.project.setFolders(this.openFolders);
    this.refresh();
  }

  /** Whether a file decides how others are judged. */
  private decidesForOthers(uri: string): boolean {
    return isConfigFile(uri) || this.configuration.isNamed(uri);
  }

  private forgetConfiguration(): void {
    this.publisher.forgetProblems();
    this.configuration.forget();
    this.refresh();
  }

  /** Everything open is judged anew. */
  private refresh(): void {
    this.shared = undefined;
    this.store.refresh();
    this.publisher.refreshAll();
  }
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
