import { commands, languages, Selection, type TaskExecution, tasks, workspace } from 'vscode';
import { check, closeAll, equal, eventually, openPlan, statusText } from './support.ts';

suite('outline', () => {
  teardown(closeAll);

  test('sections are renumbered, moved and undone as one step each', async () => {
    const editor = await openPlan();
    const { document } = editor;
    await eventually('status', statusText);
    const before = document.getText();
    await commands.executeCommand('soanKeHoach.renumberOutline');
    await eventually('new numerals', () => document.getText().includes('### II. NỘI DUNG'));
    const numbered = document.getText();
    const place = document.positionAt(numbered.indexOf('### II. NỘI DUNG') + 6);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('soanKeHoach.moveSectionUp');
    await eventually('moved', () => document.getText().includes('### I. NỘI DUNG'));
    check(document.getText().includes('### II. MỤC ĐÍCH, YÊU CẦU'), 'the neighbour has its numeral');
    await commands.executeCommand('undo');
    equal(document.getText(), numbered, 'text after undo');
    await commands.executeCommand('undo');
    equal(document.getText(), before, 'text after the second undo');
  });

  test('titles become paragraphs in bold', async () => {
    const { document } = await openPlan();
    await eventually('status', statusText);
    await commands.executeCommand('soanKeHoach.convertHeadings', 'strong');
    await eventually('bold', () => document.getText().includes('\n**III. TỔ CHỨC THỰC HIỆN**\n'));
  });

  test('Enter after an item proposes the next numeral', async () => {
    const editor = await openPlan();
    const { document } = editor;
    await eventually('status', statusText);
    const text = document.getText();
    const end = document.positionAt(text.indexOf('tại các bản.') + 'tại các bản.'.length);
    editor.selection = new Selection(end, end);
    await commands.executeCommand('type', { text: '\n' });
    await eventually('3.', () => document.lineAt(end.line + 1).text === '3. ');
  });

  test('Enter after an indented item indents the next one no further', async () => {
    const editor = await openPlan();
    const { document } = editor;
    await eventually('status', statusText);
    const line = document.positionAt(document.getText().indexOf('tại các bản.')).line;
    const { end } = document.lineAt(line).range;
    await editor.edit((edit) => edit.insert(end, '\n\n   a) Một việc'));
    const item = document.lineAt(line + 2).range.end;
    editor.selection = new Selection(item, item);
    await commands.executeCommand('type', { text: '\n' });
    await eventually('b)', () => document.lineAt(line + 3).text === '   b) ');
  });

  test('a task checks all plans without the command line', async () => {
    await openPlan();
    await eventually('status', statusText);
    const all = await eventually('the task', () => tasks.fetchTasks({ type: 'kehoach' }));
    let execution: TaskExecution | undefined;
    const ended = new Promise<number>((resolve) => {
      const listener = tasks.onDidEndTask((event) => {
        if (event.execution !== execution && event.execution.task.source !== 'kehoach') return;
        listener.dispose();
        resolve(Date.now());
      });
    });
    execution = await tasks.executeTask(all[0]!);
    await ended;
    check(workspace.workspaceFolders !== undefined, 'a folder is open');
    // Open plans have the server's findings; the matcher's are those of the others.
    const open = workspace.textDocuments.map(({ uri }) => uri.toString());
    await eventually('problems of closed plans', () =>
      languages
        .getDiagnostics()
        .some(
          ([uri, found]) =>
            !open.includes(uri.toString()) && found.some(({ source }) => source === 'kehoach'),
        ),
    );
  });
});
