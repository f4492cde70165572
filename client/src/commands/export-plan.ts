import { commands, env, ProgressLocation, Range, UIKind, Uri, window, workspace } from 'vscode';
import { fromBase64, toBase64 } from '../../../server/src/lsp/base64.ts';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import { activeDraft, noPlan } from './active-plan.ts';

const LABELS = { docx: STRINGS.wordFile, pdf: STRINGS.pdfFile } as const;
/** Faces of the font that a PDF carries. */
const FACES = ['Regular', 'Italic', 'Bold', 'BoldItalic'];

export type ExportFormat = keyof typeof LABELS;

/** Bytes of the image files of a plan at most. */
const MAX_IMAGE = 64 * 1024 * 1024;

interface PlanToExport {
  readonly name: string;
  readonly blockers: readonly { readonly message: string; readonly range: Range }[];
  readonly images: readonly { readonly target: string; readonly path: string }[];
}

/** What an export works with. */
export interface Exporting {
  readonly server: PlanServer;
  /** Folder of the extension. */
  readonly extension: Uri;
  /** The draft whose printed pages have the focus. */
  readonly previews: { readonly activeUri: Uri | undefined };
}

/**
 * Writes the official page of the plan in the active editor, or of that whose printed pages have the focus, to a file that the
 * user names. A plan that is to be issued and has errors is exported only where the user insists.
 * @param given the file's URI with the extension of the format, to leave out the questions: what cannot be written is then thrown
 */
export async function exportPlan(exporting: Exporting, format: ExportFormat, given?: unknown): Promise<void> {
  const { server, previews } = exporting;
  const draft = await draftToExport(previews.activeUri);
  if (!draft) return;
  // A menu hands over what it was opened on: the draft, or the panel with the pages.
  const wanted = given instanceof Uri && given.path.toLowerCase().endsWith(`.${format}`) ? given : undefined;
  const plan = await logged(server, () =>
    server.request<PlanToExport | null>('kehoach/exportPlan', { uri: draft.toString() }),
  );
  if (!plan) return noPlan();
  if (!(await isWanted(draft, plan.blockers))) return;
  const ask = (): Thenable<Uri | undefined> => askForTarget(draft, plan.name, format);
  const target = wanted ?? (await ask());
  if (!target) return;
  const bytes = await logged(server, () => setPages(exporting, draft, format, plan, target));
  if (!bytes) return noPlan();
  if (wanted) return workspace.fs.writeFile(wanted, bytes);
  const written = await write(target, bytes, ask);
  if (written) await offerToOpen(written);
}

async function draftToExport(preview: Uri | undefined): Promise<Uri | undefined> {
  if (window.activeTextEditor || !preview) return (await activeDraft())?.document.uri;
  // The server knows only what is open; its editor may be closed.
  return (await workspace.openTextDocument(preview)).uri;
}

/** What the user can only read in the log is told so, and the export ends. */
async function logged<T>(server: PlanServer, run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    server.logError(error);
    throw new Error(say(STRINGS.exportFailed));
  }
}

/** The bytes of the file; undefined where the draft is no plan any more. */
async function setPages(
  { server, extension }: Exporting,
  draft: Uri,
  format: ExportFormat,
  { images }: PlanToExport,
  target: Uri,
): Promise<Uint8Array | undefined> {
  const title = say(STRINGS.exporting, nameOf(target));
  return window.withProgress({ location: ProgressLocation.Window, title }, async () => {
    const answer = await server.request<{ files: readonly { data: string }[] } | null>('kehoach/exportFile', {
      uri: draft.toString(),
      format,
      images: await readImages(draft, images),
      ...(format === 'pdf' ? { fonts: await readFonts(extension) } : {}),
    });
    const [file] = answer?.files ?? [];
    return file && fromBase64(file.data);
  });
}

/** Writes the file, as often and where the user wants it. Out: where it is; undefined where the user gave up. */
async function write(
  first: Uri,
  bytes: Uint8Array,
  ask: () => Thenable<Uri | undefined>,
): Promise<Uri | undefined> {
  const retry = say(STRINGS.retry);
  const other = say(STRINGS.otherPlace);
  for (let target: Uri | undefined = first; target; ) {
    try {
      await workspace.fs.writeFile(target, bytes);
      return target;
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      const message = say(STRINGS.exportUnwritten, nameOf(target), what);
      const chosen: string | undefined = await window.showErrorMessage(message, retry, other);
      if (chosen === other) target = await ask();
      else if (chosen !== retry) return undefined;
    }
  }
  return undefined;
}

/** Says that the file is there; opens it, or the folder with it, if asked to. */
async function offerToOpen(target: Uri): Promise<void> {
  const open = say(STRINGS.openFile);
  const reveal = say(STRINGS.revealFile);
  // Only there is the program for such files at hand.
  const isOnDesk = env.uiKind === UIKind.Desktop && !env.remoteName && target.scheme === 'file';
  const canReveal = isOnDesk || workspace.getWorkspaceFolder(target) !== undefined;
  const chosen = await window.showInformationMessage(
    say(STRINGS.planExported, nameOf(target)),
    open,
    ...(canReveal ? [reveal] : []),
  );
  if (chosen === open)
    await (isOnDesk ? env.openExternal(target) : commands.executeCommand('vscode.open', target));
  if (chosen === reveal)
    await commands.executeCommand(isOnDesk ? 'revealFileInOS' : 'revealInExplorer', target);
}

function nameOf(file: Uri): string {
  return file.path.split('/').at(-1)!;
}

/** Whether the export goes on in spite of what keeps the plan from being issued. */
async function isWanted(draft: Uri, blockers: PlanToExport['blockers']): Promise<boolean> {
  const [first] = blockers;
  if (!first) return true;
  const show = say(STRINGS.exportShow);
  const force = say(STRINGS.exportAnyway);
  const chosen = await window.showWarningMessage(
    say(STRINGS.exportBlocked, blockers.length),
    {
      modal: true,
      detail: blockers
        .slice(0, 5)
        .map(({ message }) => `• ${message}`)
        .join('\n'),
    },
    show,
    force,
  );
  if (chosen === show) {
    const { start, end } = first.range;
    const range = new Range(start.line, start.character, end.line, end.character);
    await commands.executeCommand('vscode.open', draft, { selection: range });
  }
  return chosen === force;
}

async function askForTarget(draft: Uri, name: string, format: ExportFormat): Promise<Uri | undefined> {
  const own = nameOf(draft).replace(/\.[^.]*$/u, '');
  const file = `${name || own}.${format}`;
  const folder =
    draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, '..');
  return window.showSaveDialog({
    title: say(STRINGS.exportPlanTitle),
    filters: { [say(LABELS[format])]: [format] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, file) } : {}),
  });
}

/** Files of the draft's own folder, in base 64, by address; what cannot be read is left out. */
async function readImages(draft: Uri, images: PlanToExport['images']): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  if (draft.scheme === 'untitled') return read;
  for (const { target, path } of images) {
    const uri = Uri.joinPath(draft, '..', path);
    try {
      if ((await workspace.fs.stat(uri)).size <= MAX_IMAGE)
        read[target] = toBase64(await workspace.fs.readFile(uri));
    } catch {
      // Its description is printed.
    }
  }
  return read;
}

/** The files of the font, in base 64, by face: a server in the browser reads none. */
async function readFonts(extension: Uri): Promise<Record<string, string>> {
  const folder = Uri.joinPath(extension, 'dist', 'fonts');
  const files = FACES.map(async (face) => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(folder, `Tinos-${face}.ttf`));
    return [face, toBase64(bytes)] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}
