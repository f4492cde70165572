import {
  commands,
  DiagnosticSeverity,
  Disposable,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isDraft } from './documents.ts';
import type { PlanStatus } from './server.ts';
import { REGIMES, STAGES, STRINGS, say } from './strings.ts';

/** Key of commands for the plan in the active editor. */
const PLAN_IN_EDITOR = 'soanKeHoach.planInEditor';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many findings of ours a document has, hints left out. */
export function countFindings(uri: Uri): Counts {
  let errors = 0;
  let warnings = 0;
  let infos = 0;
  for (const { source, severity } of languages.getDiagnostics(uri)) {
    if (source !== 'kehoach') continue;
    if (severity === DiagnosticSeverity.Error) errors += 1;
    else if (severity === DiagnosticSeverity.Warning) warnings += 1;
    else if (severity === DiagnosticSeverity.Information) infos += 1;
  }
  return { errors, warnings, infos };
}

/** `2 lỗi, 5 cảnh báo`. */
export function describeCounts({ errors, warnings, infos }: Counts): string {
  const parts = [
    errors > 0 ? say(STRINGS.errors, errors) : '',
    warnings > 0 ? say(STRINGS.warnings, warnings) : '',
    infos > 0 ? say(STRINGS.infos, infos) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : say(STRINGS.noFindings);
}

/** The item in the status bar: form, stage and counts of the plan in the active editor; nothing in other files. */
export class StatusItem extends Disposable {
  private readonly item: StatusBarItem;
  private readonly statuses = new Map<string, PlanStatus>();
  private readonly listeners: Disposable;
  private shown = false;

  constructor() {
    super(() => this.close());
    this.item = window.createStatusBarItem('soanKeHoach.status', StatusBarAlignment.Right, 100);
    this.item.command = 'soanKeHoach.showMenu';
    this.listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.show()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const active = window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.show();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.statuses.delete(uri.toString());
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('soanKeHoach')) this.show();
      }),
    );
  }

  update(status: PlanStatus): void {
    this.statuses.set(status.uri, status);
    this.show();
  }

  /** What is known of a document. */
  statusOf(uri: Uri): PlanStatus | undefined {
    return this.statuses.get(uri.toString());
  }

  /** What the item says, while it is shown. */
  get text(): string | undefined {
    return this.shown ? this.item.text : undefined;
  }

  get tooltip(): string | undefined {
    const { tooltip } = this.item;
    return this.shown && tooltip instanceof MarkdownString ? tooltip.value : undefined;
  }

  clear(): void {
    this.statuses.clear();
    this.show();
  }

  private show(): void {
    const document = window.activeTextEditor?.document;
    const status = document && isDraft(document) ? this.statusOf(document.uri) : undefined;
    this.shown = status?.isPlan === true;
    void commands.executeCommand('setContext', PLAN_IN_EDITOR, this.shown);
    if (!document || !status?.isPlan) {
      this.item.hide();
      return;
    }
    const counts = countFindings(document.uri);
    const summary = describeCounts(counts);
    const regime = regimeName(status);
    const stage = stageName(status);
    this.item.name = say(STRINGS.name);
    this.item.text = `$(book) ${[shortRegime(status), stage].filter(Boolean).join(' · ')}: ${summary}`;
    this.item.accessibilityInformation = { label: `${say(STRINGS.name)}. ${regime}. ${stage}. ${summary}` };
    this.item.backgroundColor = status.configError
      ? new ThemeColor('statusBarItem.errorBackground')
      : undefined;
    const lines = [`**${regime}** · ${stage}`, summary];
    if (status.reasons?.length) lines.push(say(STRINGS.because, status.reasons.join('; ')));
    if (status.configError) lines.push(say(STRINGS.configBroken, status.configError));
    lines.push(say(STRINGS.clickForMenu));
    this.item.tooltip = new MarkdownString(lines.join('\n\n'));
    this.item.show();
  }

  private close(): void {
    this.listeners.dispose();
    this.item.dispose();
  }
}

/** In full: as the server names it, else by its id. */
export function regimeName(status: PlanStatus): string {
  const known = status.regime ? REGIMES[status.regime] : undefined;
  return status.regimeName ?? (known ? say(known) : '');
}

/** Draft or issued, in the language of the editor; empty where the server names no stage that this client knows. */
export function stageName(status: PlanStatus): string {
  const known = status.stage ? STAGES[status.stage] : undefined;
  return known ? say(known) : '';
}

/** The first words of the name: the status bar is narrow. */
function shortRegime(status: PlanStatus): string {
  const known = status.regime ? REGIMES[status.regime] : undefined;
  return known ? say(known).split('(', 1)[0]!.trimEnd() : '';
}

/** Shows the Problems view of VS Code, where the findings are listed. */
export async function openProblems(): Promise<void> {
  await commands.executeCommand('workbench.actions.view.problems');
}
