import { ConfigurationTarget, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type Office, readOffice } from '../../server/src/config/office.ts';
import type { LearntOffice } from '../../server/src/features/learn-office.ts';
import type { PlanServer } from './server.ts';
import { SECTION } from './settings.ts';
import { REGIMES, STRINGS, say } from './strings.ts';

/** What is known of the office of a folder, and where that is written. */
export interface KnownOffice {
  readonly office: Office | undefined;
  /** Whether a configuration file says so: settings have no say then. */
  readonly inFile: boolean;
}

/** The folder that new plans go to: that of the active text, else the first; undefined where none is open. */
export function planFolder(): Uri | undefined {
  const active = window.activeTextEditor?.document.uri;
  return (active && workspace.getWorkspaceFolder(active)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
}

/** What is known of the office whose plans are in a folder: as the configuration file says, else the settings. */
export async function knownOffice(server: PlanServer, folder: Uri | undefined): Promise<KnownOffice> {
  const uri = folder ? Uri.joinPath(folder, 'ke-hoach.md').toString() : undefined;
  const answer = await server
    .request<{ office: Office | null; from: string | null }>('kehoach/office', uri ? { uri } : {})
    .catch(() => undefined);
  if (!answer) return { office: ownSetting(folder), inFile: false };
  return { office: answer.office ?? undefined, inFile: answer.from !== null && answer.from !== 'settings' };
}

function ownSetting(folder: Uri | undefined): Office | undefined {
  return readOffice(workspace.getConfiguration(SECTION, folder).get('office'));
}

/** Writes the office to the settings of the folder, or of the user where no folder is open. False: it could not be written. */
export async function rememberOffice(office: Office | undefined, folder: Uri | undefined): Promise<boolean> {
  const target = folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  try {
    await workspace.getConfiguration(SECTION, folder).update('office', office, target);
    return true;
  } catch {
    return false;
  }
}

/** Reads the plans of the folder, shows what they tell of their office, and writes that to the settings when told to. */
export async function learnOffice(server: PlanServer): Promise<void> {
  const folder = planFolder();
  const params = folder ? { uri: Uri.joinPath(folder, 'ke-hoach.md').toString() } : {};
  const learnt = (await server.request<LearntOffice[]>('kehoach/learnOffices', params)) ?? [];
  if (learnt.length === 0) {
    void window.showInformationMessage(say(STRINGS.nothingLearnt));
    return;
  }
  const chosen = learnt.length === 1 ? learnt[0] : await chooseOffice(learnt);
  if (!chosen) return;
  const { inFile } = await knownOffice(server, folder);
  const write = say(inFile ? STRINGS.officeShow : STRINGS.officeWrite);
  const answer = await window.showInformationMessage(
    say(STRINGS.officeLearnt, chosen.office.issuer ?? '', chosen.plans),
    { modal: true, detail: describeOffice(chosen.office) },
    write,
  );
  if (answer !== write) return;
  if (inFile || !(await rememberOffice(chosen.office, folder))) {
    // A configuration file goes before the settings: its owner puts the key there.
    const content = `${JSON.stringify({ office: chosen.office }, null, 2)}\n`;
    await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content }));
    return;
  }
  window.setStatusBarMessage(say(STRINGS.officeWritten, chosen.office.issuer ?? ''), 5000);
}

async function chooseOffice(learnt: readonly LearntOffice[]): Promise<LearntOffice | undefined> {
  const items: (QuickPickItem & { learnt: LearntOffice })[] = learnt.map((each) => ({
    label: each.office.issuer ?? '',
    description: say(STRINGS.planCount, each.plans),
    detail: say(REGIMES[each.office.regime ?? 'state']!),
    learnt: each,
  }));
  const chosen = await window.showQuickPick(items, { title: say(STRINGS.officeWhich), matchOnDetail: true });
  return chosen?.learnt;
}

/** What is known of an office, a line each. */
function describeOffice(office: Office): string {
  const { superior, place, symbol, signers = [], recipients = [], units = [] } = office;
  const lines: readonly (readonly [keyof typeof STRINGS, string | undefined])[] = [
    ['officeSuperior', superior],
    ['officePlace', place],
    ['officeSymbol', symbol],
    ['officeSigners', signers.map(({ name, title }) => (title ? `${name} (${title})` : name)).join('; ')],
    ['officeRecipients', recipients.join('; ')],
    ['officeUnits', units.join('; ')],
  ];
  return lines.flatMap(([key, value]) => (value ? [`${say(STRINGS[key])}: ${value}`] : [])).join('\n');
}
