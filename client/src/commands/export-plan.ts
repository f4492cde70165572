import { commands, Range, Uri, window, workspace } from 'vscode';
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

/**
 * Writes the official page of the plan in the active editor to a file that the user names. A plan that is to be issued and has
 * errors is exported only where the user insists.
 * @param given the file's URI, to leave out the question
 */
export async function exportPlan(
  { server, extension }: { readonly server: PlanServer; readonly extension: Uri },
  format: ExportFormat,
  given?: unknown,
): Promise<void> {
  const editor = await activeDraft();
  if (!editor) return;
  const { uri } = editor.document;
  const plan = await server.request<PlanToExport | null>('kehoach/exportPlan', { uri: uri.toString() });
  if (!plan) return noPlan();
  if (!(await isWanted(plan.blockers))) return;
  const target = given instanceof Uri ? given : await askForTarget(uri, plan.name, format);
  if (!target) return;
  const answer = await server.request<{ files: { suffix: string; data: string }[] } | null>(
    'kehoach/exportFile',
    {
      uri: uri.toString(),
      format,
      images: await readImages(uri, plan.images),
      ...(format === 'pdf' ? { fonts: await readFonts(extension) } : {}),
    },
  );
  if (!answer) return noPlan();
  for (const { suffix, data } of answer.files) {
    await workspace.fs.writeFile(withSuffix(target, suffix), fromBase64(data));
  }
  if (given instanceof Uri) return;
  const open = say(STRINGS.openFile);
  const chosen = await window.showInformationMessage(
    say(STRINGS.planExported, target.path.split('/').at(-1)!),
    open,
  );
  if (chosen === open) await commands.executeCommand('vscode.open', target);
}

/** Whether the export goes on in spite of what keeps the plan from being issued. */
async function isWanted(blockers: PlanToExport['blockers']): Promise<boolean> {
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
    await commands.executeCommand('vscode.open', window.activeTextEditor?.document.uri, { selection: range });
  }
  return chosen === force;
}

async function askForTarget(draft: Uri, name: string, format: ExportFormat): Promise<Uri | undefined> {
  const own = draft.path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/u, '');
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

function withSuffix(target: Uri, suffix: string): Uri {
  return suffix === '' ? target : target.with({ path: target.path.replace(/(\.[^./]*)?$/u, `${suffix}$1`) });
}
