import { commands, Range, Uri, window, workspace } from 'vscode';
import {
  check,
  closeAll,
  equal,
  eventually,
  inWorkspace,
  openPlan,
  statusText,
  tasks,
  tickTask,
} from './support.ts';

suite('tasks', () => {
  teardown(closeAll);

  test('the view has the deadlines of open plans and of those on disk', async () => {
    const { document } = await openPlan();
    await eventually('status', statusText);
    await commands.executeCommand('soanKeHoach.showTasks');
    const own = document.uri.toString();
    const shown = await eventually('tasks', async () => {
      const all = await tasks();
      const here = all.filter(({ uri }) => Uri.parse(uri).toString() === own);
      return all.length > here.length && here.length > 0 && { all, here };
    });
    const { position, text } = shown.here[0]!;
    const line = document.lineAt(position.line).text;
    equal(line.slice(position.character, position.character + text.length), text, 'text at the position');
    for (const by of ['Unit', 'Deadline']) await commands.executeCommand(`soanKeHoach.tasksBy${by}`);
  });

  test('an edit moves the deadline', async () => {
    const editor = await openPlan();
    const { document } = editor;
    const own = document.uri.toString();
    await eventually('status', statusText);
    const mine = async () => (await tasks()).filter(({ uri }) => Uri.parse(uri).toString() === own);
    const before = await eventually('tasks', mine);
    const last = document.positionAt(document.getText().length);
    const all = new Range(document.positionAt(0), last);
    const text = document.getText().replace('31/6/2026', '15/12/2099');
    await editor.edit((edit) => edit.replace(all, text));
    await eventually('the new day', async () => {
      const now = await mine();
      const moved = now.find(({ due }) => due === '2099-12-15');
      return now.length === before.length && moved && (moved.daysLeft ?? 0) > 0;
    });
  });

  test('a task is ticked in the register of its folder, and the plan stays as it is', async () => {
    const { document } = await openPlan();
    const own = document.uri.toString();
    await eventually('status', statusText);
    const mine = async () => (await tasks()).filter(({ uri }) => Uri.parse(uri).toString() === own);
    const [task] = await eventually('tasks', mine);
    const text = document.getText();
    await tickTask(task!, true);
    const register = inWorkspace('kehoach.tasks.json');
    const written = new TextDecoder().decode(await workspace.fs.readFile(register));
    const name = document.uri.path.split('/').at(-1)!;
    check(written.includes(`"file":"${name}"`), `the register names the plan: ${written}`);
    await eventually('the tick', async () => (await mine()).filter(({ done }) => done).length === 1);
    equal(document.getText(), text, 'the plan');
    const [ticked] = (await mine()).filter(({ done }) => done);
    await tickTask(ticked!, false);
    await eventually('no tick', async () => !(await mine()).some(({ done }) => done));
    await workspace.fs.delete(register);
  });

  test('they are written as a table and as a calendar', async () => {
    const { document } = await openPlan();
    await eventually('status', statusText);
    await eventually('tasks', tasks);
    const folder = Uri.joinPath(document.uri, '..');
    for (const [format, begins] of [
      ['csv', '\uFEFFHạn,'],
      ['ics', 'BEGIN:VCALENDAR'],
    ] as const) {
      const target = Uri.joinPath(folder, `thời hạn.${format}`);
      const kind = `${format[0]!.toUpperCase()}${format.slice(1)}`;
      await commands.executeCommand(`soanKeHoach.exportTasks${kind}`, target);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(target));
      check(text.startsWith(begins), `${format} begins with ${text.slice(0, 20)}`);
      const name = document.uri.path.split('/').at(-1)!;
      check(format === 'ics' || text.includes(name), `${format} names the plan`);
      await workspace.fs.delete(target);
    }
    check(window.activeTextEditor?.document === document, 'the plan stays before it');
  });
});
