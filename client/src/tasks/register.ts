import { Uri, window, workspace } from 'vscode';
import {
  isTicked,
  type NamedTask,
  namedTasks,
  readTaskRegister,
  TASK_REGISTER,
  tick,
  writeTaskRegister,
} from '../../../server/src/features/task-register.ts';
import { readFile } from '../files.ts';
import { STRINGS, say } from '../strings.ts';
import type { PlanTask } from './groups.ts';

/** The tasks, and which of them the registers of their folders say are done. */
export async function withTicks(tasks: readonly PlanTask[]): Promise<PlanTask[]> {
  const registers = new Map<string, NamedTask[]>();
  const marked: PlanTask[] = [];
  for (const { task, folder, named } of placed(tasks)) {
    if (!folder) {
      marked.push(task);
      continue;
    }
    const key = folder.toString();
    const done = registers.get(key) ?? (await readTicks(folder).catch((): NamedTask[] => []));
    registers.set(key, done);
    marked.push(isTicked(done, named) ? { ...task, done: true } : task);
  }
  return marked;
}

/** Writes to the registers which tasks are done; says why where one cannot be read or written. In: all tasks that are shown. */
export async function tickTasks(
  all: readonly PlanTask[],
  changed: readonly (readonly [task: PlanTask, isDone: boolean])[],
): Promise<void> {
  const places = placed(all);
  for (const [task, isDone] of changed) {
    const place = places.find(
      (each) =>
        each.task.uri === task.uri &&
        each.task.position.line === task.position.line &&
        each.task.position.character === task.position.character,
    );
    if (!place?.folder) continue;
    try {
      const done = tick(await readTicks(place.folder), place.named, isDone);
      await workspace.fs.writeFile(
        registerIn(place.folder),
        new TextEncoder().encode(writeTaskRegister(done)),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(say(STRINGS.taskNotTicked, TASK_REGISTER, reason));
      return;
    }
  }
}

/** Each task with the folder whose register names it, undefined for a plan outside of all folders. */
function placed(
  tasks: readonly PlanTask[],
): { readonly task: PlanTask; readonly folder: Uri | undefined; readonly named: NamedTask }[] {
  const inOrder = [...tasks].sort(
    (a, b) =>
      a.uri.localeCompare(b.uri) ||
      a.position.line - b.position.line ||
      a.position.character - b.position.character,
  );
  const named = namedTasks(
    inOrder.map((task) => ({ ...task, file: workspace.asRelativePath(Uri.parse(task.uri), false) })),
  );
  const byTask = new Map(inOrder.map((task, index) => [task, named[index]!]));
  return tasks.map((task) => ({
    task,
    folder: workspace.getWorkspaceFolder(Uri.parse(task.uri))?.uri,
    named: byTask.get(task)!,
  }));
}

function registerIn(folder: Uri): Uri {
  return Uri.joinPath(folder, TASK_REGISTER);
}

async function readTicks(folder: Uri): Promise<NamedTask[]> {
  const file = await readFile(registerIn(folder));
  return file ? readTaskRegister(file.text) : [];
}
