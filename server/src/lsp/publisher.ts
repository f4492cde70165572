import { type Connection, MessageType } from 'vscode-languageserver';
import type { ConfigProblem } from '../config/model.ts';
import { describeProblem } from '../config/problems.ts';
import type { Contradiction } from '../features/contradictions.ts';
import type { Locale } from '../text/bilingual.ts';
import { capDiagnostics } from './cap-diagnostics.ts';
import type { Client } from './client.ts';
import { rulePagesOf } from './configuration.ts';
import { statusOf } from './status.ts';
import type { Check } from './store.ts';

/** What the server tells the client unasked. A client that refuses or has gone is no fault. */
export class Publisher {
  /** Documents of which findings were published. */
  private readonly published = new Set<string>();
  /** Problems of configurations that were shown, as text. */
  private readonly problems = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly rulePage: (id: string) => string | undefined,
  ) {}

  /** In: a check, and the findings across plans that go with it. */
  show(check: Check, across: readonly Contradiction[]): void {
    if (!this.client.pullDiagnostics) this.publish(check, across);
    if (this.client.status) this.notify('kehoach/status', statusOf(check, across));
  }

  private publish(check: Check, across: readonly Contradiction[]): void {
    const { client, rulePage } = this;
    const { snapshot, scope, result } = check;
    const { uri, version } = snapshot;
    if (!result && !this.published.has(uri)) return;
    if (result) this.published.add(uri);
    else this.published.delete(uri);
    const style = {
      client,
      locale: scope.settings.locale ?? 'vi',
      rulePage: rulePagesOf(scope.config, rulePage),
    } as const;
    const diagnostics = capDiagnostics(check, across, style);
    this.notify('textDocument/publishDiagnostics', { uri, version, diagnostics });
  }

  /** The document was closed. */
  close(uri: string): void {
    if (this.published.delete(uri)) this.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] });
  }

  /** Once for each problem, until `forgetProblems`. */
  showProblems(problems: readonly ConfigProblem[], locale: Locale): void {
    for (const problem of problems) {
      const message = describeProblem(problem, locale);
      if (this.problems.has(message)) continue;
      this.problems.add(message);
      this.notify('window/showMessage', { type: MessageType.Error, message });
    }
  }

  forgetProblems(): void {
    this.problems.clear();
  }

  /** Clients that pull are to pull again. */
  refreshDiagnostics(): void {
    if (this.client.refreshDiagnostics) this.ask('workspace/diagnostic/refresh');
  }

  /** All that clients ask for is to be asked for again. */
  refreshAll(): void {
    this.refreshDiagnostics();
    if (this.client.refreshInlayHints) this.ask('workspace/inlayHint/refresh');
    if (this.client.refreshCodeLens) this.ask('workspace/codeLens/refresh');
  }

  readonly failed = (error: unknown): void => {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };

  private ask(method: string): void {
    this.connection.sendRequest(method).catch(() => undefined);
  }

  private notify(method: string, params: object): void {
    this.connection.sendNotification(method, params).catch(() => undefined);
  }
}
