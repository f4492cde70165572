import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  type TextDocument,
  type TextEditor,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';

export const EXTENSION = 'soan-ke-hoach.soan-ke-hoach';

/** Asks until there is an answer (neither undefined, false nor empty): editors answer when they are ready. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false && !(Array.isArray(answer) && answer.length === 0)) {
        return answer;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${limit} ms (last: ${describe(last)})`);
    await pause(100);
  }
}

/** Whether this is the oldest VS Code that the extension runs in. */
export function isOldest(): boolean {
  return version.startsWith('1.91.');
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function check(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  check(actual === expected, `${what}: ${describe(actual)} instead of ${describe(expected)}`);
}

function describe(value: unknown): string {
  return value instanceof Error ? value.message : (JSON.stringify(value)?.slice(0, 600) ?? String(value));
}

export function inWorkspace(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  check(folder !== undefined, 'no folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** A file of the workspace, in an editor. */
export async function openFile(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(inWorkspace(name)));
}

let copies = 0;

/** The plan of the workspace, in an editor: a copy of its own, since a browser's workbench saves what is edited. */
export async function openPlan(): Promise<TextEditor> {
  copies += 1;
  const name = `ban-sao-${copies}.md`;
  await workspace.fs.copy(inWorkspace('ke-hoach-du-thao.md'), inWorkspace(name), { overwrite: true });
  return openFile(name);
}

/** A text that no file holds, in an editor. */
export async function openText(content: string, language = 'markdown'): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language, content }));
}

/** Closes all editors without asking whether to save. */
export async function closeAll(): Promise<void> {
  for (let i = 0; i < 20 && window.activeTextEditor; i += 1) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

export function findings(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'kehoach');
}

/** What a list would hold there, snippets of VS Code among it. */
export async function completions(
  document: TextDocument,
  position: Position,
): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list?.items ?? [];
}

export function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export async function findingOf(document: TextDocument, id: string): Promise<Diagnostic> {
  return eventually(`finding ${id} in ${document.uri.path}`, () => {
    const found = findings(document).find((diagnostic) => codeOf(diagnostic) === id);
    return found ?? explainNothing(document);
  });
}

function explainNothing(document: TextDocument): never {
  throw new Error(`found ${findings(document).map(codeOf).join(', ') || 'nothing'}`);
}

/** What the extension exports. */
interface Api {
  readonly serverRunning: () => boolean;
  readonly statusText: () => string | undefined;
  readonly statusTooltip: () => string | undefined;
  readonly tasks: () => Promise<readonly TaskShown[]>;
  readonly tickTasks: (changed: readonly (readonly [TaskShown, boolean])[]) => Promise<void>;
  readonly previewPages: (uri: string) => readonly string[] | undefined;
}

/** A deadline as the view has it. */
export interface TaskShown {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly text: string;
  readonly due?: string;
  readonly daysLeft?: number;
  readonly done?: boolean;
}

function api(): Api | undefined {
  const extension = extensions.getExtension<Api>(EXTENSION);
  check(extension !== undefined, 'the extension is not installed');
  return extension.isActive ? extension.exports : undefined;
}

export function serverRunning(): boolean {
  return api()?.serverRunning() ?? false;
}

/** What the item in the status bar says, while it is shown. */
export function statusText(): string | undefined {
  return api()?.statusText();
}

/** The deadlines of all plans of the workspace. */
export async function tasks(): Promise<readonly TaskShown[]> {
  return (await api()?.tasks()) ?? [];
}

/** Ticks a task as its box in the view does. */
export async function tickTask(task: TaskShown, isDone: boolean): Promise<void> {
  await api()?.tickTasks([[task, isDone]]);
}

/** SVG of the printed pages that are shown of a draft. */
export function previewPages(uri: Uri): readonly string[] | undefined {
  return api()?.previewPages(uri.toString());
}

export function statusTooltip(): string | undefined {
  return api()?.statusTooltip();
}

/** Writes a file of the workspace. */
export async function writeFile(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
}
