import { type CodeAction, commands, Position, Range, Selection, window, workspace } from 'vscode';
import { CURSOR } from '../../places/places.ts';
import { write } from './suggest.ts';
import { check, closeAll, codeOf, equal, eventually, findings, inWorkspace, pause } from './support.ts';

const FOLDER = 'them-muc';

const PLAN = `Số: 12/KH-UBND

# KẾ HOẠCH

**Tuyên truyền an toàn giao thông**

Ủy ban nhân dân xã Bình Lư xây dựng Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

Nâng cao nhận thức.

${CURSOR}

## II. NỘI DUNG

Tuyên truyền.

## III. TỔ CHỨC THỰC HIỆN

Công an xã chủ trì./.

**Nơi nhận:**

- Công an xã;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**

**CHỦ TỊCH**

**Họ và tên**
`;

suite('what is completed in a plan that has it partly', () => {
  teardown(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  });

  test('a section from the list moves the numerals after it up, and takes no line away', async function () {
    this.timeout(240_000);
    const cursor = PLAN.indexOf(CURSOR);
    const text = PLAN.replace(CURSOR, '');
    const uri = await write(FOLDER, 'muc.md', text);
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    const { document } = editor;
    const place = document.positionAt(cursor);
    // Before the server has read the plan VS Code offers words of its own.
    await eventually('findings', () => findings(document).length > 0);
    for (let attempt = 0; attempt < 8 && document.getText() === text; attempt += 1) {
      await eventually('the editor', () => window.activeTextEditor === editor);
      editor.selection = new Selection(place, place);
      await commands.executeCommand('editor.action.triggerSuggest');
      for (let waited = 0; waited < 1500 && document.getText() === text; waited += 300) {
        await pause(300);
        await commands.executeCommand('acceptSelectedSuggestion');
      }
    }
    const after = document.getText();
    check(after !== text, `a section is offered and taken: ${after.slice(cursor - 40, cursor + 40)}`);
    await eventually('the numerals after it', () => /^## III\. NỘI DUNG$/mu.test(document.getText())).catch(
      () => check(false, `the numerals after it do not move up: ${document.getText().slice(cursor - 30)}`),
    );
    const headings = document
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('## '));
    equal(headings.length, 4, `sections: ${headings.join(' | ')}`);
    equal(headings.map((line) => /^## ([IVX]+)\./u.exec(line)?.[1]).join(), 'I,II,III,IV', 'numerals');
    equal(headings.at(-1), '## IV. TỔ CHỨC THỰC HIỆN', 'the last section');
    for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('## ')))
      check(document.getText().includes(line), `“${line}” stays`);
  });

  test('the blank for the name of the signer is filled in, not doubled', async () => {
    const uri = await write(FOLDER, 'ky.md', PLAN.replace(CURSOR, ''));
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    const { document } = editor;
    const found = await eventually('the finding', () =>
      findings(document).find((each) => codeOf(each) === 'sign-name-missing'),
    );
    const action = await eventually('the quick fix', async () => {
      const all = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        new Range(found.range.start, found.range.end),
      );
      return all.find(({ title }) => /họ tên người ký/u.test(title));
    });
    if (action.edit) await workspace.applyEdit(action.edit);
    if (action.command)
      await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await pause(500);
    const lines = document.getText().split('\n');
    equal(lines.filter((line) => line.includes('Họ và tên')).length <= 1, true, 'one blank at most');
    const title = lines.findIndex((line) => line.includes('CHỦ TỊCH'));
    equal(lines.slice(title + 1).filter((line) => line.trim() !== '').length, 1, 'one line after the title');
    check(document.lineAt(new Position(title, 0)).text === '**CHỦ TỊCH**', 'the title stays');
  });
});
