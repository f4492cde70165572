import { commands, extensions, WorkspaceEdit, workspace } from 'vscode';
import {
  check,
  closeAll,
  completions,
  EXTENSION,
  equal,
  eventually,
  findings,
  labelOf,
  openFile,
  openPlan,
  openText,
  pause,
  serverRunning,
} from './support.ts';

const OTHER_MARKDOWN = '# Ghi chú\n\nKế hoạch tuần này: đọc sách.\n';

suite('start', () => {
  test('nothing runs before Markdown is opened', () => {
    const extension = extensions.getExtension(EXTENSION);
    check(extension !== undefined, 'the extension is not installed');
    equal(extension.isActive, false, 'active');
  });

  test('in other Markdown there is no server and no finding', async () => {
    const editor = await openFile('README.md');
    const notes = await openText(OTHER_MARKDOWN);
    await eventually('activation', () => extensions.getExtension(EXTENSION)?.isActive);
    await pause(1500);
    equal(serverRunning(), false, 'server running');
    equal(findings(editor.document).length, 0, 'findings in README.md');
    equal(findings(notes.document).length, 0, 'findings in notes');
  });

  test('who asks before the server runs is given no words of the text', async () => {
    const { document } = await openFile('ke-hoach-du-thao.md');
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, end, '\n\nthự');
    await workspace.applyEdit(edit);
    check(/thực/u.test(document.getText()), 'a word that begins so');
    const items = await completions(document, document.lineAt(document.lineCount - 1).range.end);
    const words = items.map(labelOf).filter((label) => /^thực/iu.test(label));
    equal(words.join(' | '), '', 'words');
    await closeAll();
  });

  test('a plan being typed into an untitled text starts the server', async () => {
    const editor = await openText('');
    await editor.edit((edit) => {
      edit.insert(
        editor.document.positionAt(0),
        'Số: 12/KH-UBND\n\n# KẾ HOẠCH\n\n## Tuyên truyền an toàn giao thông\n',
      );
    });
    await eventually('server', serverRunning);
    await eventually('findings', () => findings(editor.document).length > 0);
    await closeAll();
  });

  test('with the server running other Markdown stays without findings', async () => {
    const editor = await openFile('README.md');
    await pause(1000);
    equal(findings(editor.document).length, 0, 'findings in README.md');
    await closeAll();
  });

  test('the server restarts on command', async () => {
    await openPlan();
    await commands.executeCommand('soanKeHoach.restartServer');
    await eventually('server', serverRunning);
    const { document } = await openPlan();
    await eventually('findings', () => findings(document).length > 0);
    await closeAll();
  });
});
