import { commands, type Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { registerAgentTools } from './agent-tools.ts';
import { goToBlank } from './commands/blanks.ts';
import { exportPlan } from './commands/export-plan.ts';
import { fixAll } from './commands/fix-all.ts';
import { toggleFixOnSave } from './commands/fix-on-save.ts';
import { importDocx } from './commands/import-docx.ts';
import { showMenu } from './commands/menu.ts';
import { newPlan } from './commands/new-plan.ts';
import { convertHeadings, moveSection, renumberOutline } from './commands/outline.ts';
import { showReferences } from './commands/show-references.ts';
import { silenceRule } from './commands/suppression.ts';
import { switchLocale, switchRegime, switchStage } from './commands/switch.ts';
import { Comparisons } from './compare/comparisons.ts';
import { completeBeforeStart } from './completion.ts';
import { provideLintTask } from './lint-task.ts';
import { learnOffice } from './office.ts';
import { cleanPastedText } from './paste/clean.ts';
import { WordPasting } from './paste/provider.ts';
import { Previews } from './preview/previews.ts';
import { RulePages } from './rule-pages.ts';
import { type Host, PlanServer } from './server.ts';
import { isEnabled } from './settings.ts';
import { StatusItem } from './status.ts';
import { STRINGS, say } from './strings.ts';
import { exportTasks } from './tasks/export.ts';
import type { PlanTask } from './tasks/groups.ts';
import { TaskView } from './tasks/view.ts';
import { watchForPlan } from './watch.ts';

/** What other extensions, and the tests, may ask. */
export interface Api {
  /** Whether a plan has been opened, so that the language server runs. */
  readonly serverRunning: () => boolean;
  /** What the item in the status bar says, while it is shown. */
  readonly statusText: () => string | undefined;
  /** What it says when the mouse rests on it. */
  readonly statusTooltip: () => string | undefined;
  /** The deadlines of all plans. */
  readonly tasks: () => Promise<readonly PlanTask[]>;
  /** Ticks tasks as the boxes of the view do. */
  readonly tickTasks: (changed: readonly (readonly [task: PlanTask, isDone: boolean])[]) => Promise<void>;
  /** The printed pages that are shown of a draft, as SVG; undefined where its preview is not open. */
  readonly previewPages: (uri: string) => readonly string[] | undefined;
}

/** What both hosts share. In: what the host can do. */
export function activateExtension(context: ExtensionContext, host: Host): Api {
  const log = window.createOutputChannel(STRINGS.name.vi, { log: true });
  const status = new StatusItem();
  const server = new PlanServer(context, host, log, (state) => {
    status.update(state);
    tasks.refreshSoon();
    previews.update(state.uri);
  });
  const tasks = new TaskView(server);
  const previews = new Previews(context, server);
  const pages = new RulePages(context);
  const comparisons = new Comparisons(server);
  const pasting = new WordPasting((uri) => status.statusOf(uri)?.isPlan === true);
  let watcher: Disposable | undefined;

  const watch = (): void => {
    watcher?.dispose();
    watcher = watchForPlan(() => void server.start());
  };
  const stop = async (): Promise<void> => {
    await server.stop();
    status.clear();
  };

  const register = (name: string, run: (...args: unknown[]) => unknown): void => {
    context.subscriptions.push(commands.registerCommand(`soanKeHoach.${name}`, run));
  };
  register('newPlan', (given) => newPlan(context, server, given));
  register('nextBlank', () => goToBlank(server, false));
  register('previousBlank', () => goToBlank(server, true));
  register('learnOffice', () => learnOffice(server));
  register('importDocx', importDocx);
  register('pasteFromWord', () => pasting.paste());
  register('cleanPastedText', cleanPastedText);
  register('compareWithDocx', (uri) => comparisons.compare(uri));
  register('takeWordChanges', (uri, ids) => comparisons.take(uri, ids));
  register('refuseWordChanges', (uri, ids) => comparisons.refuse(uri, ids));
  register('openWordDiff', (uri) => comparisons.openDiff(uri));
  register('endWordComparison', (uri) => comparisons.endComparison(uri));
  register('explainRule', (id) => pages.explain(id));
  register('switchStage', switchStage);
  register('switchRegime', switchRegime);
  register('switchLocale', switchLocale);
  register('showMenu', () => showMenu(status));
  register('showOutput', () => log.show());
  register('openPreview', (uri) => previews.open(uri));
  register('insertSuggestion', () => commands.executeCommand('editor.action.triggerSuggest'));
  register('fixAll', fixAll);
  register('toggleFixOnSave', toggleFixOnSave);
  register('silenceRule', (choices) => silenceRule(server, choices));
  register('showReferences', showReferences);
  register('openWalkthrough', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#batDau`, false),
  );
  register('renumberOutline', () => renumberOutline(server));
  register('moveSectionUp', () => moveSection(server, 'Up'));
  register('moveSectionDown', () => moveSection(server, 'Down'));
  register('convertHeadings', (style) => convertHeadings(server, style));
  register('showTasks', () => tasks.show());
  register('refreshTasks', () => tasks.refresh());
  register('tasksByDeadline', () => tasks.group('deadline'));
  register('tasksByUnit', () => tasks.group('unit'));
  register('exportTasksCsv', (uri) => exportTasks(server, 'csv', uri));
  register('exportTasksIcs', (uri) => exportTasks(server, 'ics', uri));
  const exporting = { server, previews, extension: context.extensionUri };
  register('exportDocx', (uri) => exportPlan(exporting, 'docx', uri));
  register('exportPdf', (uri) => exportPlan(exporting, 'pdf', uri));
  register('restartServer', async () => {
    if (!isEnabled()) {
      await window.showInformationMessage(say(STRINGS.disabled));
      return;
    }
    status.clear();
    await server.restart();
    if (server.isRunning) window.setStatusBarMessage(say(STRINGS.restarted), 5000);
  });

  context.subscriptions.push(
    log,
    status,
    tasks,
    pages.register(),
    previews.register(),
    pasting.register(),
    comparisons.register(),
    provideLintTask(server),
    completeBeforeStart(server),
    registerAgentTools(server, toolNames(context)),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('soanKeHoach.enable')) return;
      if (isEnabled()) watch();
      else void stop();
    }),
    { dispose: () => watcher?.dispose() },
    { dispose: () => server.stop() },
  );
  watch();
  return {
    serverRunning: () => server.isRunning,
    statusText: () => status.text,
    statusTooltip: () => status.tooltip,
    tasks: () => tasks.tasks(),
    tickTasks: (changed) => tasks.tick(changed),
    previewPages: (uri) => previews.shown(uri),
  };
}

/** The tools for language models that package.json names. */
function toolNames({ extension }: ExtensionContext): readonly string[] {
  const tools: readonly { readonly name: string }[] = extension.packageJSON.contributes.languageModelTools;
  return tools.map(({ name }) => name);
}
