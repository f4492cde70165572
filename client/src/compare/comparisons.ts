import {
  CodeAction,
  CodeActionKind,
  CodeLens,
  commands,
  Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { toBase64 } from '../../../server/src/lsp/base64.ts';
import { activeDraft, noPlan } from '../commands/active-plan.ts';
import { documentSelector } from '../documents.ts';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import { askForWordFile, readWordFile } from '../word-file.ts';
import { CompareSession, type ComparisonAnswer, describe, SOURCE } from './session.ts';

/** Documents that show a draft with all changes of its Word file. */
const SCHEME = 'soan-ke-hoach-word';

/** Drafts that are held against their Word files: their changes as diagnostics and lenses, each taken or refused. */
export class Comparisons {
  private readonly sessions = new Map<string, CompareSession>();
  private readonly findings = languages.createDiagnosticCollection('soan-ke-hoach-word');
  private readonly lensesChanged = new EventEmitter<void>();
  private readonly proposalChanged = new EventEmitter<Uri>();

  constructor(private readonly server: PlanServer) {}

  /**
   * Compares the plan in the active editor with a Word file.
   * @param given the Word file's URI, to leave out the question
   */
  async compare(given?: unknown): Promise<void> {
    const editor = await activeDraft();
    if (!editor) return;
    const { document } = editor;
    const file = given instanceof Uri ? given : await askForWordFile(say(STRINGS.compareTitle));
    if (!file) return;
    const name = file.path.split('/').at(-1)!;
    const bytes = await readWordFile(file, name);
    if (!bytes) return;
    const { version } = document;
    const uri = document.uri.toString();
    const answer = await this.server.request<ComparisonAnswer | { readonly reason: string } | null>(
      'kehoach/compareWord',
      { uri, name, data: toBase64(bytes) },
    );
    if (!answer) return noPlan();
    if ('reason' in answer) {
      await window.showErrorMessage(`${name} ${answer.reason}.`);
      return;
    }
    if (document.version !== version) return;
    const session = new CompareSession(document, name, answer);
    const { changes, comments } = session;
    if (changes.length === 0 && comments.length === 0) {
      this.end(document.uri);
      void window.showInformationMessage(say(STRINGS.compareSame, name));
      return;
    }
    this.sessions.set(uri, session);
    this.show(session);
    const { span } = (changes[0] ?? comments[0])!;
    editor.revealRange(session.rangeOf(span), TextEditorRevealType.InCenterIfOutsideViewport);
    void window.showInformationMessage(say(STRINGS.compareFound, name, changes.length, comments.length));
  }

  /** Takes the changes of these ids, or all. */
  async take(uri?: unknown, ids?: unknown): Promise<void> {
    const session = this.sessionOf(uri);
    if (!session) return;
    await session.take(idsIn(ids) ?? session.changes.map(({ id }) => id));
    this.show(session);
  }

  refuse(uri?: unknown, ids?: unknown): void {
    const session = this.sessionOf(uri);
    if (!session) return;
    session.refuse(idsIn(ids) ?? session.changes.map(({ id }) => id));
    this.show(session);
  }

  /** The draft beside the draft with all changes taken, in the editor's own view of differences. */
  async openDiff(uri?: unknown): Promise<void> {
    const session = this.sessionOf(uri);
    if (!session) return;
    const { document, name } = session;
    await commands.executeCommand(
      'vscode.diff',
      document.uri,
      proposalOf(document.uri),
      say(STRINGS.compareDiff, name),
    );
  }

  endComparison(uri?: unknown): void {
    const session = this.sessionOf(uri);
    if (session) this.end(session.document.uri);
  }

  register(): Disposable {
    const selector = documentSelector();
    return Disposable.from(
      this.findings,
      this.lensesChanged,
      this.proposalChanged,
      languages.registerCodeLensProvider(selector, {
        onDidChangeCodeLenses: this.lensesChanged.event,
        provideCodeLenses: (document) => this.lenses(document),
      }),
      languages.registerCodeActionsProvider(
        selector,
        { provideCodeActions: (document, range) => this.actions(document, range) },
        { providedCodeActionKinds: [CodeActionKind.QuickFix] },
      ),
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.proposalChanged.event,
        provideTextDocumentContent: ({ query }) => this.sessions.get(query)?.proposed() ?? '',
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const session = this.sessions.get(document.uri.toString());
        if (!session || contentChanges.length === 0) return;
        session.edited(contentChanges);
        this.show(session);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.end(uri)),
    );
  }

  private show(session: CompareSession): void {
    const { uri } = session.document;
    if (session.changes.length === 0 && session.comments.length === 0) {
      this.end(uri);
      return;
    }
    this.findings.set(uri, session.diagnostics());
    this.lensesChanged.fire();
    this.proposalChanged.fire(proposalOf(uri));
  }

  private end(uri: Uri): void {
    if (!this.sessions.delete(uri.toString())) return;
    this.findings.delete(uri);
    this.lensesChanged.fire();
    this.proposalChanged.fire(proposalOf(uri));
  }

  private sessionOf(uri: unknown): CompareSession | undefined {
    const of = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri;
    return of && this.sessions.get(of.toString());
  }

  private lenses(document: TextDocument): CodeLens[] {
    const session = this.sessions.get(document.uri.toString());
    if (!session) return [];
    const { uri } = document;
    const top = new Range(0, 0, 0, 0);
    const lens = (range: Range, title: string, command: string, ...ids: number[][]): CodeLens =>
      new CodeLens(range, { title, command: `soanKeHoach.${command}`, arguments: [uri, ...ids] });
    const makeable = session.changes.filter(({ edits }) => edits.length > 0);
    return [
      lens(top, say(STRINGS.compareTakeAll, makeable.length), 'takeWordChanges'),
      lens(top, say(STRINGS.compareShowDiff), 'openWordDiff'),
      lens(top, say(STRINGS.compareEnd), 'endWordComparison'),
      ...session.changes.flatMap((change) => {
        const range = session.rangeOf(change.span);
        return [
          lens(range, `$(edit) ${describe(change)}`, 'openWordDiff'),
          ...(change.edits.length > 0
            ? [lens(range, say(STRINGS.compareTake), 'takeWordChanges', [change.id])]
            : []),
          lens(range, say(STRINGS.compareRefuse), 'refuseWordChanges', [change.id]),
        ];
      }),
    ];
  }

  private actions(document: TextDocument, range: Range): CodeAction[] {
    const session = this.sessions.get(document.uri.toString());
    if (!session) return [];
    const { uri } = document;
    return this.findings.get(uri)!.flatMap((diagnostic) => {
      const change = session.changes.find(({ id }) => id === diagnostic.code);
      if (diagnostic.source !== SOURCE || !change || !diagnostic.range.intersection(range)) return [];
      const action = (title: string, command: string): CodeAction => {
        const made = new CodeAction(`${title}: ${describe(change)}`, CodeActionKind.QuickFix);
        made.command = { title, command: `soanKeHoach.${command}`, arguments: [uri, [change.id]] };
        made.diagnostics = [diagnostic];
        return made;
      };
      return [
        ...(change.edits.length > 0 ? [action(say(STRINGS.compareTake), 'takeWordChanges')] : []),
        action(say(STRINGS.compareRefuse), 'refuseWordChanges'),
      ];
    });
  }
}

function idsIn(ids: unknown): number[] | undefined {
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : undefined;
}

function proposalOf(uri: Uri): Uri {
  return Uri.from({ scheme: SCHEME, path: uri.path, query: uri.toString() });
}
