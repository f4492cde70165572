import { commands, type QuickPickItem, window } from 'vscode';
import { locale } from '../settings.ts';
import {
  countFindings,
  describeCounts,
  openProblems,
  regimeName,
  type StatusItem,
  stageName,
} from '../status.ts';
import { STRINGS, say } from '../strings.ts';
import { noPlan } from './active-plan.ts';
import { isFixedOnSave } from './fix-on-save.ts';

interface MenuItem extends QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** What the item in the status bar opens: what holds for this plan and why, and what can be changed. */
export async function showMenu(status: StatusItem): Promise<void> {
  const document = window.activeTextEditor?.document;
  const plan = document && status.statusOf(document.uri);
  if (!document || !plan?.isPlan) return noPlan();
  const run = (command: string, ...args: unknown[]) => {
    return () => commands.executeCommand(command, ...args);
  };
  const items: MenuItem[] = [
    {
      label: `$(law) ${say(STRINGS.regime)}: ${regimeName(plan)}`,
      ...(plan.reasons?.length ? { detail: say(STRINGS.because, plan.reasons.join('; ')) } : {}),
      run: run('soanKeHoach.switchRegime'),
    },
    { label: `$(milestone) ${say(STRINGS.stage)}: ${stageName(plan)}`, run: run('soanKeHoach.switchStage') },
    {
      label: `$(warning) ${say(STRINGS.problems)}`,
      description: describeCounts(countFindings(document.uri)),
      run: openProblems,
    },
    {
      label: `$(book) ${say(STRINGS.openPreview)}`,
      detail: say(STRINGS.previewDetail),
      run: run('soanKeHoach.openPreview'),
    },
    {
      label: `$(wand) ${say(STRINGS.fixAll)}`,
      detail: say(STRINGS.fixAllDetail),
      run: run('soanKeHoach.fixAll'),
    },
    {
      label: `$(save) ${say(STRINGS.fixOnSave)}: ${say(isFixedOnSave() ? STRINGS.on : STRINGS.off)}`,
      detail: say(STRINGS.fixOnSaveDetail),
      run: run('soanKeHoach.toggleFixOnSave'),
    },
    {
      label: `$(file) ${say(STRINGS.exportDocx)}`,
      detail: say(STRINGS.exportDetail),
      run: run('soanKeHoach.exportDocx'),
    },
    {
      label: `$(file-pdf) ${say(STRINGS.exportPdf)}`,
      detail: say(STRINGS.exportDetail),
      run: run('soanKeHoach.exportPdf'),
    },
    {
      label: `$(book) ${say(STRINGS.rulesPage)}`,
      detail: say(STRINGS.rulesPageDetail),
      run: run('soanKeHoach.explainRule'),
    },
    {
      label: `$(globe) ${say(STRINGS.language)}: ${locale() === 'vi' ? 'Tiếng Việt' : 'English'}`,
      run: run('soanKeHoach.switchLocale'),
    },
    {
      label: `$(gear) ${say(STRINGS.settings)}`,
      run: run('workbench.action.openSettings', '@ext:soan-ke-hoach.soan-ke-hoach'),
    },
  ];
  const chosen = await window.showQuickPick(items, { title: say(STRINGS.menuTitle) });
  await chosen?.run();
}
