import {
  type Disposable,
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

const VIEW_TYPE = 'soanKeHoach.preview';

/** The previews that are open, one for a draft. */
export class Previews {
  private readonly panels = new Map<string, PreviewPanel>();

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: PlanServer,
  ) {}

  /** Opens the pages of a draft beside it, or shows those that are open. */
  async open(given?: unknown): Promise<void> {
    const document =
      given instanceof Uri ? await workspace.openTextDocument(given) : (await activeDraft())?.document;
    if (!document || !isDraft(document)) return;
    const known = this.panels.get(document.uri.toString());
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

  /** Shows again what was open when the window was closed. */
  register(): Disposable {
    return window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: { readonly uri?: unknown } | undefined) => {
        try {
          this.add(await workspace.openTextDocument(Uri.parse(String(state?.uri), true)), panel);
        } catch {
          panel.dispose();
        }
      },
    });
  }

  /** The pages of all previews may be others now: settings or configuration have changed. */
  update(uri: string): void {
    this.panels.get(uri)?.update();
  }

  /** SVG of the pages that are shown of a draft, for tests. */
  shown(uri: string): readonly string[] | undefined {
    return this.panels.get(uri)?.shown;
  }

  private add(document: TextDocument, panel: WebviewPanel): void {
    const uri = document.uri.toString();
    this.panels.set(
      uri,
      new PreviewPanel(this.context, this.server, document, panel, () => this.panels.delete(uri)),
    );
  }
}
