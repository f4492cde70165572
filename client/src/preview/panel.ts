import {
  DiagnosticSeverity,
  Disposable,
  type ExtensionContext,
  languages,
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { isDraft } from '../documents.ts';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import type { FromPage, PageChange, PageFinding, ToPage } from './messages.ts';
import { openedDocument } from './opened-document.ts';
import { previewHtml, resourceRoots } from './page.ts';
import { type DraftImage, Pictures } from './pictures.ts';

/** The server's answer (`kehoach/preview`). */
interface Preview {
  readonly state: number;
  readonly version: number;
  readonly bases: readonly number[];
  readonly changed: readonly PageChange[];
  readonly regime: string;
  /** What only the set page shows. */
  readonly hints: readonly PageFinding[];
  readonly images: readonly DraftImage[];
}

/** Milliseconds after one side was scrolled by the other in which its scroll event does not count as the user's. */
const ECHO_MS = 250;
/**
 * The answer may be of a version before the last key, where the request was sent before the change. The server does not say
 * when the change has come, so it is asked again: milliseconds until then, twice as many each time.
 */
const RETRY_MS = 5;
const MAX_RETRY_MS = 500;
/** How long the preview waits for the file in which a closed untitled draft was saved: milliseconds. */
const SAVE_MS = 2000;

const SEVERITIES: Readonly<Record<DiagnosticSeverity, PageFinding['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/**
 * The printed pages of one draft, beside its editor. While the draft is closed they stay as they were; they go on with it when
 * it is opened again, when its file gets another name, and when an untitled draft is saved.
 */
export class PreviewPanel {
  private readonly pages: PageChange[] = [];
  private bases: readonly number[] = [];
  private form = '';
  private hints: readonly PageFinding[] = [];
  private state: number | undefined;
  private isAsking = false;
  private isOutdated = false;
  private retryIn = RETRY_MS;
  private scrolledByPage = 0;
  private readonly listeners: Disposable;
  private isClosed = false;
  private readonly pictures = new Pictures(() => this.update());
  /** Absent while the draft is closed. */
  private document: TextDocument | undefined;
  private place: Uri;
  /** The last text of an untitled draft, which VS Code empties before it closes it. */
  private text = '';

  constructor(
    context: ExtensionContext,
    private readonly server: PlanServer,
    document: TextDocument,
    readonly panel: WebviewPanel,
    onClosed: () => void,
  ) {
    this.document = document;
    this.place = document.uri;
    panel.webview.options = { enableScripts: true, localResourceRoots: resourceRoots(context) };
    panel.iconPath = Uri.joinPath(context.extensionUri, 'docs', 'walkthrough', 'icon.png');
    this.setTitle();
    this.listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      panel.onDidDispose(() => {
        this.close();
        onClosed();
      }),
      workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.document && event.contentChanges.length > 0) this.update();
      }),
      workspace.onDidOpenTextDocument((opened) => {
        if (!this.document && this.shows(opened.uri)) this.attach(opened);
      }),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.document) this.documentClosed(closed);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((changed) => this.shows(changed))) this.sendFindings();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document !== this.document || !selections[0]) return;
        this.send({ type: 'caret', offset: this.document.offsetAt(selections[0].active) });
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        if (textEditor.document !== this.document || !visibleRanges[0]) return;
        if (Date.now() - this.scrolledByPage < ECHO_MS) return;
        this.send({ type: 'scroll', offset: this.document.offsetAt(visibleRanges[0].start) });
      }),
    );
    this.update();
    panel.webview.html = previewHtml(context, panel.webview, document.uri);
  }

  /** What the preview shows, for tests: SVG of each page. */
  get shown(): readonly string[] {
    return this.pages.map(({ svg }) => svg);
  }

  /** Where the draft is, or was when it was closed. */
  get uri(): Uri {
    return this.place;
  }

  shows(uri: Uri): boolean {
    return this.place.toString() === uri.toString();
  }

  /** Goes on with the draft under another name. */
  async moveTo(uri: Uri): Promise<void> {
    this.leave();
    this.place = uri;
    this.attach(await workspace.openTextDocument(uri));
  }

  private attach(document: TextDocument): void {
    if (this.isClosed || !isDraft(document)) return;
    this.document = document;
    this.place = document.uri;
    this.setTitle();
    this.sendForm();
    this.update();
  }

  /** The server need not keep the pages of a draft that nobody has open. */
  private leave(): void {
    this.document = undefined;
    this.state = undefined;
    if (this.server.isRunning) this.server.notify('kehoach/closePreview', { uri: this.place.toString() });
  }

  private documentClosed({ uri: { scheme } }: TextDocument): void {
    this.leave();
    if (scheme === 'untitled') this.goOnWithFile().catch((error: unknown) => this.server.logError(error));
  }

  /**
   * VS Code empties and closes an untitled draft when it is saved, and opens the file. Where the draft was thrown away no
   * file is opened, and the preview closes too.
   */
  private async goOnWithFile(): Promise<void> {
    const saved = await openedDocument((open) => this.isSavedAs(open), SAVE_MS);
    if (this.document || this.isClosed) return;
    if (saved) this.attach(saved);
    else this.panel.dispose();
  }

  /** Whether a document is the file that this draft was saved in: of its path, or in a tab and with its text. */
  private isSavedAs(document: TextDocument): boolean {
    const { path } = this.place;
    if (document.isUntitled || !isDraft(document)) return false;
    if (path.startsWith('/')) return document.uri.path === path;
    const uri = document.uri.toString();
    const isShown = window.tabGroups.all.some(
      ({ activeTab }) => activeTab?.input instanceof TabInputText && activeTab.input.uri.toString() === uri,
    );
    return isShown && this.text !== '' && document.getText() === this.text;
  }

  /** Asks for the pages as they are now; while an answer is awaited, once more after it. */
  update(): void {
    if (this.isAsking) {
      this.isOutdated = true;
      return;
    }
    this.isAsking = true;
    this.ask()
      .catch((error: unknown) => {
        this.server.logError(error);
        this.send({ type: 'notice', text: say(STRINGS.previewFailed) });
      })
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
    if (!document) return;
    const { version } = document;
    const uri = document.uri.toString();
    const preview = await server.request<Preview | null>('kehoach/preview', {
      uri,
      ...(this.state === undefined ? {} : { state: this.state }),
      pictures: this.pictures.sizes,
    });
    if (this.isClosed || document !== this.document) return;
    if (!preview) {
      this.state = undefined;
      this.pages.length = 0;
      this.send({ type: 'notice', text: say(STRINGS.noPreview) });
      return;
    }
    if (document.isUntitled) this.text = document.getText() || this.text;
    this.accept(preview);
    if (await this.pictures.update(document.uri, preview.images)) {
      this.sendPictures();
      this.isOutdated = true;
    }
    if (preview.version < version) {
      await new Promise((resolve) => setTimeout(resolve, this.retryIn));
      this.retryIn = Math.min(2 * this.retryIn, MAX_RETRY_MS);
      this.isOutdated = true;
    } else this.retryIn = RETRY_MS;
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
      this.sendForm();
    }
  }

  private setTitle(): void {
    const name = this.place.path.split('/').at(-1) ?? '';
    this.panel.title = say(STRINGS.previewOf, this.form === '' ? name : `${name} · ${this.form}`);
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.sendForm();
        this.sendPictures();
        if (this.state !== undefined) this.send({ type: 'pages', bases: this.bases, changed: this.pages });
        this.update();
        this.sendFindings();
        break;
      case 'reveal':
        this.reveal(message.offset).catch((error: unknown) => this.server.logError(error));
        break;
      case 'scrolled':
        this.scrollEditor(message.offset);
    }
  }

  /** Puts the caret where a page was clicked. */
  private async reveal(offset: number): Promise<void> {
    const document = this.document ?? (await workspace.openTextDocument(this.place));
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
    const position = editor.document.positionAt(offset);
    editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  private sendFindings(): void {
    const { document } = this;
    if (!document) return;
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

  private sendPictures(): void {
    this.send({ type: 'pictures', addresses: this.pictures.addresses });
  }

  private sendForm(): void {
    this.send({ type: 'form', text: this.form, uri: this.place.toString() });
  }

  private send(message: ToPage): void {
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }

  private close(): void {
    this.isClosed = true;
    this.listeners.dispose();
    this.pictures.dispose();
    this.leave();
  }
}
