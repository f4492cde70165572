import {
  CancellationTokenSource,
  commands,
  Disposable,
  EventEmitter,
  Position,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { TASK_REGISTER } from '../../../server/src/features/task-register.ts';
import type { PlanServer } from '../server.ts';
import { STRINGS, say } from '../strings.ts';
import {
  describeDay,
  describeDaysLeft,
  describeDue,
  type Grouping,
  groupTasks,
  isOverdue,
  type PlanTask,
  type TaskGroup,
} from './groups.ts';
import { tickTasks, withTicks } from './register.ts';

const VIEW = 'soanKeHoach.tasks';
/** How long typing must rest until the tasks of all plans are read again: milliseconds. */
const REST_MS = 700;
/** Days before a deadline from which it counts as near. */
const SOON = 7;

type Node = TaskGroup | PlanTask;

/** The deadlines of all plans, by day or by unit. Nothing is read before somebody looks. */
export class TaskView implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<Node>;
  private readonly listeners: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: CancellationTokenSource | undefined;
  private grouping: Grouping = 'deadline';
  private shown: readonly PlanTask[] = [];

  constructor(private readonly server: PlanServer) {
    this.view = window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      // A group is no task.
      manageCheckboxStateManually: true,
    });
    const watcher = workspace.createFileSystemWatcher(`**/{*.md,*.markdown,*.mdown,*.mkd,${TASK_REGISTER}}`);
    const later = (): void => this.refreshSoon();
    this.listeners = Disposable.from(
      this.view,
      this.changed,
      this.view.onDidChangeCheckboxState(({ items }) =>
        this.tick(
          items.flatMap(([node, state]): [PlanTask, boolean][] =>
            'tasks' in node ? [] : [[node, state === TreeItemCheckboxState.Checked]],
          ),
        ),
      ),
      watcher,
      watcher.onDidCreate(later),
      watcher.onDidChange(later),
      watcher.onDidDelete(later),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('soanKeHoach')) this.refreshSoon();
      }),
    );
  }

  group(by: Grouping): void {
    this.grouping = by;
    void commands.executeCommand('setContext', 'soanKeHoach.tasksByUnit', by === 'unit');
    this.refresh();
  }

  /** Shows the view, which is hidden until a plan is opened. */
  async show(): Promise<void> {
    await this.server.start();
    await commands.executeCommand(`${VIEW}.focus`);
  }

  refresh(): void {
    clearTimeout(this.timer);
    this.changed.fire(undefined);
  }

  /** When the typing rests. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), REST_MS);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'tasks' in node ? [...node.tasks] : [];
    const tasks = await this.tasks();
    const overdue = tasks.filter(isOverdue).length;
    this.view.description = overdue > 0 ? say(STRINGS.overdueCount, overdue) : '';
    this.view.message = tasks.length === 0 ? say(STRINGS.noTasks) : '';
    return groupTasks(tasks, this.grouping);
  }

  /** The tasks as the server knows them now; a newer question calls off an older one. */
  async tasks(): Promise<readonly PlanTask[]> {
    this.asked?.cancel();
    const asked = new CancellationTokenSource();
    this.asked = asked;
    const answer = await this.server.request<{ tasks: PlanTask[] }>('kehoach/tasks', {}, asked.token);
    this.shown = await withTicks(answer?.tasks ?? []);
    return this.shown;
  }

  /** Keeps in the registers of the folders which tasks are done. */
  async tick(changed: readonly (readonly [task: PlanTask, isDone: boolean])[]): Promise<void> {
    await tickTasks(this.shown, changed);
    this.refresh();
  }

  getTreeItem(node: Node): TreeItem {
    return 'tasks' in node ? groupItem(node) : taskItem(node, this.grouping);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asked?.cancel();
    this.listeners.dispose();
  }
}

function groupItem({ id, label, tasks }: TaskGroup): TreeItem {
  const item = new TreeItem(say(label), TreeItemCollapsibleState.Expanded);
  const overdue = id === 'overdue' || id === 'done' ? 0 : tasks.filter(isOverdue).length;
  item.id = id;
  item.description =
    overdue > 0
      ? `${say(STRINGS.taskCount, tasks.length)}, ${say(STRINGS.overdueCount, overdue)}`
      : say(STRINGS.taskCount, tasks.length);
  return item;
}

function taskItem(task: PlanTask, grouping: Grouping): TreeItem {
  const { uri, position, text, unit, plan, title } = task;
  const what = task.task ?? text;
  const left = describeDaysLeft(task);
  const day = describeDay(task);
  const due = say(describeDue(task));
  // In front, since the end of a long line is not to be seen.
  const item = new TreeItem(left ? `${say(left)} · ${what}` : what);
  item.id = `${uri}#${position.line}:${position.character}`;
  item.description = unit && grouping === 'deadline' ? `${day} · ${unit}` : day;
  item.tooltip = [what, due, text, unit, [plan, title].filter(Boolean).join(' ')].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [what, due, unit].filter(Boolean).join(', ') };
  item.checkboxState = {
    state: task.done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: say(STRINGS.taskTick, TASK_REGISTER),
    accessibilityInformation: { label: say(STRINGS.taskDone) },
  };
  item.iconPath = icon(task);
  item.contextValue = 'task';
  const place = new Position(position.line, position.character);
  item.command = {
    title: say(STRINGS.goToText),
    command: 'vscode.open',
    arguments: [Uri.parse(uri), { selection: new Range(place, place.translate(0, text.length)) }],
  };
  return item;
}

function icon(task: PlanTask): ThemeIcon {
  if (task.done) return new ThemeIcon('check');
  if (isOverdue(task)) return new ThemeIcon('warning', new ThemeColor('list.errorForeground'));
  const soon = task.daysLeft !== undefined && task.daysLeft <= SOON;
  return soon
    ? new ThemeIcon('clock', new ThemeColor('list.warningForeground'))
    : new ThemeIcon(task.due === undefined ? 'sync' : 'calendar');
}
