import { commands, Uri, window, workspace } from 'vscode';
import { bold, CENTRED, paragraph, run, wordFile } from '../../support/word-file.ts';
import { check, closeAll, equal, openPlan } from './support.ts';

const FONT = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
const WORD = wordFile({ body: paragraph(bold('KẾ HOẠCH'), CENTRED) + paragraph(run('kÕ ho¹ch n¨m', FONT)) });
const DRAFT = '# KẾ HOẠCH\n\nkế hoạch năm\n';

suite('import', () => {
  teardown(closeAll);

  test('a Word file becomes a draft beside it, or an unsaved one where a draft is there', async () => {
    const { document } = await openPlan();
    const source = Uri.joinPath(document.uri, '..', 'văn bản cũ.docx');
    const target = Uri.joinPath(document.uri, '..', 'văn bản cũ.md');
    await workspace.fs.writeFile(source, WORD);
    await commands.executeCommand('soanKeHoach.importDocx', source);
    equal(window.activeTextEditor?.document.uri.toString(), target.toString(), 'draft');
    equal(window.activeTextEditor?.document.getText(), DRAFT, 'text of the draft');
    await workspace.fs.writeFile(target, new TextEncoder().encode('của tôi'));
    await commands.executeCommand('soanKeHoach.importDocx', source);
    check(window.activeTextEditor?.document.isUntitled === true, 'an unsaved document');
    equal(window.activeTextEditor?.document.getText(), DRAFT, 'text of the unsaved document');
    equal(new TextDecoder().decode(await workspace.fs.readFile(target)), 'của tôi', 'draft that was there');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await workspace.fs.delete(source);
    await workspace.fs.delete(target);
  });
});
