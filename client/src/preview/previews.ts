import {
  Disposable,
  type ExtensionContext,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { activeDraft } from '../commands/active-plan.ts';
import { isDraft } from '../documents.ts';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import { resourceRoots } from './page.ts';
import { PreviewPanel } from './panel.ts';

/** Name of its kind of panel, also in the `when` clauses of package.json. */
const VIEW_TYPE = 'soanKeHoach.preview';

/** The previews that are open, one for a draft. */
export class Previews {
  private readonly panels = new Set<PreviewPanel>();

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: PlanServer,
  ) {}

  /** Opens the pages of a draft beside it, or shows those that are open. */
  async open(given?: unknown): Promise<void> {
    const document =
      given instanceof Uri ? await workspace.openTextDocument(given) : (await activeDraft())?.document;
    if (!document || !isDraft(document)) return;
    const known = this.of(document.uri);
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      say(STRINGS.preview),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: resourceRoots(this.context) },
    );
    this.add(document, panel);
  }

  /** The draft whose pages have the focus. */
  get activeUri(): Uri | undefined {
    return [...this.panels].find(({ panel }) => panel.active)?.uri;
  }

  /** Shows again what was open when the window was closed, and follows files to their new names. */
  register(): Disposable {
    const restored = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: { readonly uri?: unknown } | undefined) => {
        try {
          this.add(await workspace.openTextDocument(Uri.parse(String(state?.uri), true)), panel);
        } catch {
          panel.dispose();
        }
      },
    });
    return Disposable.from(
      restored,
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.move(oldUri, newUri);
      }),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const panel of [...this.panels])
          if (files.some((file) => placeBelow(file, panel.uri) !== undefined)) panel.panel.dispose();
      }),
    );
  }

  /** A file, or a folder with those in it, has another name. */
  private move(from: Uri, to: Uri): void {
    for (const panel of [...this.panels]) {
      const below = placeBelow(from, panel.uri);
      if (below === undefined) continue;
      const uri = below === '' ? to : Uri.joinPath(to, below);
      if (this.of(uri)) panel.panel.dispose();
      else panel.moveTo(uri).catch(() => panel.panel.dispose());
    }
  }

  /** The pages of all previews may be others now: settings or configuration have changed. */
  update(uri: string): void {
    this.of(uri)?.update();
  }

  /** SVG of the pages that are shown of a draft, for tests. */
  shown(uri: string): readonly string[] | undefined {
    return this.of(uri)?.shown;
  }

  private add(document: TextDocument, panel: WebviewPanel): void {
    const added = new PreviewPanel(this.context, this.server, document, panel, () => {
      this.panels.delete(added);
    });
    this.panels.add(added);
  }

  private of(uri: Uri | string): PreviewPanel | undefined {
    const wanted = uri.toString();
    return [...this.panels].find((panel) => panel.uri.toString() === wanted);
  }
}

/** The path of a file from a folder, or '' where both are the same; undefined where it is not below. */
function placeBelow(folder: Uri, file: Uri): string | undefined {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined;
  if (folder.path === file.path) return '';
  return file.path.startsWith(`${folder.path}/`) ? file.path.slice(folder.path.length + 1) : undefined;
}
