import type {
  CodeAction,
  Command,
  Diagnostic as LspDiagnostic,
  TextEdit as LspTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { codeActions } from '../../features/code-actions.ts';
import type { AskedFinding, ConfigTarget, PlanAction } from '../../features/plan-action.ts';
import { LineIndex } from '../../text/line-index.ts';
import { type CheckedPlan, checkedPlan, eolOf, type Session } from '../context.ts';
import { SOURCE, toLspEdits, toWorkspaceEdit } from '../convert.ts';
import { officeBeside } from '../office.ts';

/** Makes an edit in a client that knows actions as commands only. */
export const APPLY_EDIT = 'soanKeHoach.applyEdit';

/** Quick fixes and `source.fixAll`. */
export function registerActions(session: Session): void {
  const { connection, client } = session;
  connection.onCodeAction(async ({ textDocument: { uri }, context }, token) => {
    const open = await checkedPlan(session, uri, token);
    if (!open) return [];
    await session.project.renewed();
    const asked = context.diagnostics.flatMap((diagnostic) => askedFinding(diagnostic, open));
    const { only } = context;
    const wants = (kind: string): boolean => !only || only.some((wanted) => covers(wanted, kind));
    const actions = codeActions({
      plan: open.plan,
      diagnostics: open.diagnostics,
      asked: asked.map(({ finding }) => finding),
      options: open.scope.options,
      locale: open.locale,
      eol: eolOf(open.snapshot),
      wants,
      namesSource: only !== undefined && wants('source.fixAll.kehoach'),
      config: asked.length > 0 && wants('quickfix') ? await configTarget(open, session) : undefined,
      canRun: (command) => client.commands.has(command),
      fill: () => officeBeside(session, uri, open),
      snippets: client.snippetEdits,
    });
    return client.actionLiterals
      ? actions.map((action) => toCodeAction(action, asked, open, session))
      : actions.flatMap((action) => toCommand(action, open, session));
  });
}

/** Makes the edit of an action given as a command, unless the document has moved on. */
export async function applyGiven({ connection, store }: Session, given: readonly unknown[]): Promise<null> {
  const [uri, version, edit] = given;
  if (typeof uri === 'string' && store.snapshot(uri)?.version === version) {
    await connection.workspace.applyEdit(edit as WorkspaceEdit);
  }
  return null;
}

interface Asked {
  readonly finding: AskedFinding;
  readonly diagnostic: LspDiagnostic;
}

/** Clients alter ranges and data and may show findings of others: only our code and an overlap count. */
function askedFinding(diagnostic: LspDiagnostic, { lines }: CheckedPlan): Asked[] {
  const { code, source, range } = diagnostic;
  const value: unknown =
    typeof code === 'object' && code !== null ? (code as { value?: unknown }).value : code;
  if (typeof value !== 'string' || (source !== undefined && source !== SOURCE) || !range) return [];
  const finding = {
    code: value,
    range: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
  };
  return [{ finding, diagnostic }];
}

function covers(wanted: string, kind: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

async function configTarget(
  { scope }: CheckedPlan,
  { configuration, files, client }: Session,
): Promise<ConfigTarget | undefined> {
  if (scope.config.problems.length > 0) return undefined;
  const [nearest] = scope.config.files;
  try {
    if (nearest !== undefined) {
      const text = await files.read(nearest);
      return text === undefined ? undefined : { uri: nearest, text };
    }
  } catch {
    return undefined;
  }
  const uri = configuration.newFile();
  return uri !== undefined && client.createFiles && client.documentChanges
    ? { uri, text: undefined }
    : undefined;
}

function toCodeAction(
  action: PlanAction,
  asked: readonly Asked[],
  open: CheckedPlan,
  session: Session,
): CodeAction {
  const { title, kind, preferred, fixes } = action;
  const command = commandOf(action, open, session);
  const diagnostics = asked
    .filter(({ finding }) => fixes.includes(finding))
    .map(({ diagnostic }) => diagnostic);
  const edit = editOf(action, open, session);
  return {
    title,
    kind,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(preferred && session.client.preferredActions ? { isPreferred: true } : {}),
    ...(edit ? { edit } : {}),
    ...(command ? { command } : {}),
  };
}

/** For clients from before code action literals: a command of theirs, or one of ours that makes the edit. */
function toCommand(action: PlanAction, open: CheckedPlan, session: Session): Command[] {
  const { title } = action;
  const command = commandOf(action, open, session);
  if (command) return [command];
  const edit = session.client.applyEdit ? editOf(action, open, session) : undefined;
  const { uri, version } = open.snapshot;
  return edit ? [{ title, command: APPLY_EDIT, arguments: [uri, version, edit] }] : [];
}

function commandOf(
  { title, command, choices }: PlanAction,
  open: CheckedPlan,
  session: Session,
): Command | undefined {
  if (!command) return undefined;
  const offered = choices?.map((choice) => ({ title: choice.title, edit: editOf(choice, open, session) }));
  return { title, command: command.id, arguments: [...command.arguments, ...(offered ? [offered] : [])] };
}

function editOf(
  { edits, snippet, file }: PlanAction,
  open: CheckedPlan,
  { client }: Session,
): WorkspaceEdit | undefined {
  const { snapshot, lines } = open;
  if (edits && snippet) {
    const textDocument = { uri: snapshot.uri, version: snapshot.version };
    const changes = edits.map((edit) => {
      const range = lines.rangeOf(edit.range);
      return edit === snippet
        ? { range, snippet: { kind: 'snippet' as const, value: edit.newText } }
        : { range, newText: edit.newText };
    });
    return { documentChanges: [{ textDocument, edits: changes } as TextDocumentEdit] };
  }
  if (edits) return toWorkspaceEdit(edits, snapshot, client);
  if (!file) return undefined;
  const changes: LspTextEdit[] = toLspEdits(file.edits, new LineIndex(file.before ?? ''));
  if (file.before === undefined) {
    const options = { ignoreIfExists: true };
    return {
      documentChanges: [
        { kind: 'create', uri: file.uri, options },
        { textDocument: { uri: file.uri, version: null }, edits: changes },
      ],
    };
  }
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri: file.uri, version: null }, edits: changes }] }
    : { changes: { [file.uri]: changes } };
}
