import { commands, Selection } from 'vscode';
import { closeAll, equal, openText } from './support.ts';

const ABOVE = '# KẾ HOẠCH\n\n•\tGiữ nguyên\n\n';
const PASTED = '1.\tMục đích\n•\tMột việc;\n-Hai việc.\n';
const CLEAN = '1. Mục đích\n- Một việc;\n- Hai việc.\n';

suite('paste', () => {
  teardown(closeAll);

  test('selected plain text is cleaned, and one undo brings it back', async () => {
    const editor = await openText(ABOVE);
    const { document } = editor;
    const start = document.positionAt(ABOVE.length);
    await editor.edit((builder) => builder.insert(start, PASTED));
    editor.selection = new Selection(start, document.positionAt(ABOVE.length + PASTED.length));
    await commands.executeCommand('soanKeHoach.cleanPastedText');
    equal(document.getText(), ABOVE + CLEAN, 'cleaned text');
    await commands.executeCommand('undo');
    equal(document.getText(), ABOVE + PASTED, 'text after one undo');
    editor.selection = new Selection(start, start);
    await commands.executeCommand('soanKeHoach.cleanPastedText');
    equal(document.getText(), ABOVE.replace('•\t', '- ') + CLEAN, 'the whole text');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
