import {
  type ExtensionContext,
  Position,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  AUTHORITIES,
  type NewPlanOptions,
  newPlanFileName,
  newPlanSnippet,
  officeOfNewPlan,
  PLAN_KINDS,
} from '../../../server/src/features/new-plan.ts';
import { fileExists } from '../files.ts';
import { knownOffice, planFolder, rememberOffice } from '../office.ts';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import { askNewPlan, type FormAnswers } from './new-plan-form.ts';

/** All that a draft needs but the date. */
export type Answers = Omit<NewPlanOptions, 'date'>;

/** Answers of the last time, in the state of the workspace. */
const LAST = 'newPlan.answers';

/**
 * Asks what the plan is, and opens a whole draft that no file holds yet, with the first blank selected: Tab leads to the
 * next. In: the answers, to leave out the questions. Nothing happens when the form is left.
 */
export async function newPlan(
  { workspaceState }: ExtensionContext,
  server: PlanServer,
  given?: unknown,
): Promise<void> {
  const folder = planFolder();
  const known = await knownOffice(server, folder);
  let answers: Answers | undefined;
  if (isAnswers(given)) answers = known.office ? { office: known.office, ...given } : given;
  else {
    const last: FormAnswers = { ...workspaceState.get<FormAnswers>(LAST) };
    answers = await askNewPlan(known.office, last);
    // The next plan has another subject; an unfinished form is resumed.
    if (answers) delete last.subject;
    await workspaceState.update(LAST, last);
  }
  if (!answers) return;
  const now = new Date();
  const options = {
    ...answers,
    date: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  };
  const editor = await openUntitled(folder, newPlanFileName(options));
  await editor.insertSnippet(new SnippetString(newPlanSnippet(options)), new Position(0, 0));
  if (!known.office && !isAnswers(given)) offerToRemember(options, folder);
}

/** A new text under a name that neither a file nor another text has. */
async function openUntitled(folder: Uri | undefined, name: string): Promise<TextEditor> {
  const stem = name.replace(/\.md$/u, '');
  for (let count = 1; count < 100; count += 1) {
    const each = count === 1 ? name : `${stem} (${count}).md`;
    const inFolder = folder?.scheme === 'file' ? Uri.joinPath(folder, each) : undefined;
    const uri = inFolder
      ? inFolder.with({ scheme: 'untitled' })
      : Uri.from({ scheme: 'untitled', path: each });
    const isOpen = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (isOpen || (inFolder && (await fileExists(inFolder)))) continue;
    // VS Code 1.91 in a browser accepts a name only inside a folder: there the draft keeps the name that VS Code gives it.
    const named = await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
    if (!named) break;
    return window.showTextDocument(named);
  }
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
}

/** The first plan says whose folder it is: asks whether the settings shall say so too. */
function offerToRemember(options: NewPlanOptions, folder: Uri | undefined): void {
  const office = officeOfNewPlan(options);
  if (!office?.issuer) return;
  const yes = say(STRINGS.officeWrite);
  void window.showInformationMessage(say(STRINGS.rememberOffice, office.issuer), yes).then((chosen) => {
    if (chosen === yes) void rememberOffice(office, folder);
  });
}

function isAnswers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null) return false;
  const { regime, level, kind } = value as Partial<Answers>;
  return (
    typeof kind === 'string' &&
    kind in PLAN_KINDS &&
    AUTHORITIES.some((authority) => authority.regime === regime && authority.level === level)
  );
}
