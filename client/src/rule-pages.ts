import {
  commands,
  type Disposable,
  type ExtensionContext,
  languages,
  type QuickPickItem,
  Disposable as Together,
  Uri,
  type UriHandler,
  window,
  workspace,
} from 'vscode';
import { STRINGS, say } from './strings.ts';

const SCHEME = 'kehoach-rule';
const LIST = 'README';

/** The pages of the rules, packaged with the extension, as read-only documents shown by VS Code's Markdown preview. */
export class RulePages {
  private readonly file: Uri;
  private pages: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(context: ExtensionContext) {
    this.file = Uri.joinPath(context.extensionUri, 'docs', 'rules.json');
  }

  register(): Disposable {
    const pages = workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async (uri) => (await this.read(uri.path.replace(/^\/|\.md$/gu, ''))) ?? '',
    });
    const handler: UriHandler = {
      handleUri: async (uri) => {
        const id = /^\/rule\/([^/]+)$/u.exec(uri.path)?.[1];
        if (id) await this.show(id);
      },
    };
    return Together.from(pages, window.registerUriHandler(handler));
  }

  /** Shows the page of a rule, of the rule at the cursor, or of one that the user chooses. */
  async explain(id?: unknown): Promise<void> {
    const rule = typeof id === 'string' ? id : await chooseRule();
    if (rule !== undefined) await this.show(rule);
  }

  private async show(id: string): Promise<void> {
    if ((await this.read(id)) === undefined) {
      void window.showWarningMessage(say(STRINGS.noRulePage, id));
      return;
    }
    await commands.executeCommand(
      'markdown.showPreviewToSide',
      Uri.from({ scheme: SCHEME, path: `/${id}.md` }),
    );
  }

  private async read(id: string): Promise<string | undefined> {
    this.pages ??= readPages(this.file);
    return (await this.pages).get(id);
  }
}

/** One file holds all pages by the rule's id: a hundred small ones would be three times as large in the package. */
async function readPages(file: Uri): Promise<ReadonlyMap<string, string>> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
}

/** Those of the findings in the active editor, the nearest to the cursor first, and the list of all. */
async function chooseRule(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const line = editor?.selection.active.line ?? 0;
  const found = new Map<string, { readonly message: string; readonly distance: number }>();
  for (const { source, code, message, range } of editor
    ? languages.getDiagnostics(editor.document.uri)
    : []) {
    const id = typeof code === 'object' ? String(code.value) : String(code ?? '');
    if (source !== 'kehoach' || id === '') continue;
    const distance = Math.max(0, range.start.line - line, line - range.end.line);
    const known = found.get(id);
    if (!known || known.distance > distance) found.set(id, { message, distance });
  }
  if (found.size === 0) return LIST;
  const items: (QuickPickItem & { id: string })[] = [...found]
    .sort(([, a], [, b]) => a.distance - b.distance)
    .map(([id, { message }]) => ({ label: id, detail: message, id }));
  items.push({ label: `$(book) ${say(STRINGS.allRules)}`, id: LIST });
  const title = say(STRINGS.chooseRule);
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.id;
}
