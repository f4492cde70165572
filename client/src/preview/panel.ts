import {
  commands,
  DiagnosticSeverity,
  Disposable,
  type ExtensionContext,
  languages,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import type { FromPage, PageChange, PageFinding, ToPage } from './messages.ts';
import { previewHtml, resourceRoots } from './page.ts';

/** The server's answer (`kehoach/preview`). */
interface Preview {
  readonly state: number;
  readonly version: number;
  readonly bases: readonly number[];
  readonly changed: readonly PageChange[];
  readonly regime: string;
  /** What only the set page shows. */
  readonly hints: readonly PageFinding[];
}

/** After the one side was scrolled by the other, its own report of it is no new wish: milliseconds. */
const ECHO_MS = 250;
/** The server has not heard of the last key yet: milliseconds until it is asked again. */
const RETRY_MS = 5;

const SEVERITIES: Readonly<Record<DiagnosticSeverity, PageFinding['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** The printed pages of one draft, beside its editor. */
export class PreviewPanel {
  private readonly pages: PageChange[] = [];
  private bases: readonly number[] = [];
  private form = '';
  private hints: readonly PageFinding[] = [];
  private state: number | undefined;
  private isAsking = false;
  private isOutdated = false;
  private scrolledByPage = 0;
  private readonly listeners: Disposable;
  private isClosed = false;

  constructor(
    context: ExtensionContext,
    private readonly server: PlanServer,
    private readonly document: TextDocument,
    readonly panel: WebviewPanel,
    onClosed: () => void,
  ) {
    panel.webview.options = { enableScripts: true, localResourceRoots: resourceRoots(context) };
    panel.iconPath = Uri.joinPath(context.extensionUri, 'docs', 'walkthrough', 'icon.png');
    this.setTitle();
    const uri = document.uri.toString();
    this.listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      panel.onDidDispose(() => {
        this.close();
        onClosed();
      }),
      workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.update();
      }),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed === document) panel.dispose();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((changed) => changed.toString() === uri)) this.sendFindings();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document !== document || !selections[0]) return;
        this.send({ type: 'caret', offset: document.offsetAt(selections[0].active) });
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        if (textEditor.document !== document || !visibleRanges[0]) return;
        if (Date.now() - this.scrolledByPage < ECHO_MS) return;
        this.send({ type: 'scroll', offset: document.offsetAt(visibleRanges[0].start) });
      }),
    );
    this.update();
    panel.webview.html = previewHtml(context, panel.webview, document.uri);
  }

  /** What the preview shows, for tests: SVG of each page. */
  get shown(): readonly string[] {
    return this.pages.map(({ svg }) => svg);
  }

  get uri(): Uri {
    return this.document.uri;
  }

  /** Asks for the pages as they are now; while an answer is awaited, once more after it. */
  update(): void {
    if (this.isAsking) {
      this.isOutdated = true;
      return;
    }
    this.isAsking = true;
    this.ask()
      .catch(() => this.send({ type: 'notice', text: say(STRINGS.previewFailed) }))
      .finally(() => {
        this.isAsking = false;
        if (this.isOutdated && !this.isClosed) {
          this.isOutdated = false;
          this.update();
        }
      });
  }

  private async ask(): Promise<void> {
    const { document, server } = this;
    const { version } = document;
    const uri = document.uri.toString();
    const preview = await server.request<Preview | null>('kehoach/preview', {
      uri,
      ...(this.state === undefined ? {} : { state: this.state }),
    });
    if (this.isClosed) return;
    if (!preview) {
      this.state = undefined;
      this.send({ type: 'notice', text: say(STRINGS.noPreview) });
      return;
    }
    this.accept(preview);
    if (preview.version < version) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      this.isOutdated = true;
    }
  }

  private accept({ state, bases, changed, regime, hints }: Preview): void {
    this.state = state;
    this.bases = bases;
    this.pages.length = bases.length;
    for (const page of changed) this.pages[page.index] = page;
    this.send({ type: 'pages', bases, changed });
    if (hints.length > 0 || this.hints.length > 0) {
      this.hints = hints;
      this.sendFindings();
    }
    if (regime !== this.form) {
      this.form = regime;
      this.setTitle();
      this.send({ type: 'form', text: regime });
    }
  }

  private setTitle(): void {
    const name = this.document.uri.path.split('/').at(-1) ?? '';
    this.panel.title = say(STRINGS.previewOf, this.form === '' ? name : `${name} · ${this.form}`);
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.send({ type: 'form', text: this.form });
        if (this.state !== undefined) this.send({ type: 'pages', bases: this.bases, changed: this.pages });
        this.update();
        this.sendFindings();
        break;
      case 'reveal':
        void this.reveal(message.offset);
        break;
      case 'scrolled':
        this.scrollEditor(message.offset);
        break;
      case 'export':
        void commands.executeCommand(
          message.format === 'pdf' ? 'soanKeHoach.exportPdf' : 'soanKeHoach.exportDocx',
          this.document.uri,
        );
    }
  }

  /** Puts the caret where a page was clicked. */
  private async reveal(offset: number): Promise<void> {
    const { document } = this;
    const open = window.visibleTextEditors.find((editor) => editor.document === document);
    const position = document.positionAt(offset);
    this.scrolledByPage = Date.now();
    const editor = await window.showTextDocument(document, {
      viewColumn: open?.viewColumn ?? ViewColumn.One,
      selection: new Selection(position, position),
    });
    this.scrolledByPage = Date.now();
    editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private scrollEditor(offset: number): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (!editor) return;
    this.scrolledByPage = Date.now();
    const position = this.document.positionAt(offset);
    editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  private sendFindings(): void {
    const { document } = this;
    const findings = languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'kehoach')
      .map(({ range, severity, message }) => ({
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        severity: SEVERITIES[severity],
        message,
      }));
    this.send({ type: 'findings', findings: [...findings, ...this.hints] });
  }

  private send(message: ToPage): void {
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }

  private close(): void {
    this.isClosed = true;
    this.listeners.dispose();
    if (this.server.isRunning)
      this.server.notify('kehoach/closePreview', { uri: this.document.uri.toString() });
  }
}
