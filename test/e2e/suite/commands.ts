import { commands, extensions, TabInputWebview, Uri, window, workspace } from 'vscode';
import {
  check,
  closeAll,
  EXTENSION,
  equal,
  eventually,
  findingOf,
  findings,
  openFile,
  openPlan,
  pause,
  statusText,
} from './support.ts';

suite('commands', () => {
  teardown(closeAll);

  test('all that package.json names are there', async () => {
    const extension = extensions.getExtension(EXTENSION);
    check(extension !== undefined, 'the extension is installed');
    const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }) => !known.has(command));
    equal(missing.length, 0, `missing: ${missing.map(({ command }) => command).join(', ')}`);
  });

  test('a new plan is a whole draft without errors', async () => {
    await commands.executeCommand('soanKeHoach.newPlan', {
      regime: 'state',
      level: 'commune',
      kind: 'propaganda',
      issuer: 'Ủy ban nhân dân xã Bình Lư',
      subject: 'tuyên truyền an toàn giao thông năm 2026',
    });
    const document = await eventually('the draft', () => {
      const open = window.activeTextEditor?.document;
      return open?.uri.scheme === 'untitled' && /ỦY BAN NHÂN DÂN\s+XÃ BÌNH LƯ/u.test(open.getText()) && open;
    });
    check(document.getText().includes('# KẾ HOẠCH'), 'has the title');
    await eventually('status', statusText);
    await pause(500);
    const errors = findings(document).filter(({ severity }) => severity === 0);
    equal(errors.map(({ message }) => message).join('\n'), '', 'errors');
  });

  test('the status item tells form, stage and counts, in plans only', async () => {
    const { document } = await openPlan();
    await findingOf(document, 'date-valid');
    const text = await eventually('status', () => /lỗi/u.test(statusText() ?? '') && statusText());
    check(/Nhà nước · Dự thảo: \d+ lỗi/u.test(text), `status says ${text}`);
    await openFile('README.md');
    await eventually('status goes', () => statusText() === undefined);
  });

  test('the stage of a plan is switched in its front matter', async () => {
    const { document } = await openPlan();
    await findingOf(document, 'num-blank-in-draft');
    await commands.executeCommand('soanKeHoach.switchStage', 'final');
    await eventually('front matter', () => document.getText().startsWith('---\ngiai-doan: ban-hanh\n---\n'));
    await eventually('a blank number is an error now', async () => {
      return (await findingOf(document, 'num-blank-in-draft')).severity === 0;
    });
    await eventually('status', () => /Ban hành/u.test(statusText() ?? ''));
  });

  test('the form is switched too, and back to what the text says', async () => {
    const { document } = await openPlan();
    await commands.executeCommand('soanKeHoach.switchRegime', 'party');
    await eventually('status', () => /Đảng/u.test(statusText() ?? ''));
    check(document.getText().includes('che-do: dang'), 'front matter');
    await commands.executeCommand('soanKeHoach.switchRegime', 'auto');
    await eventually('status', () => /Nhà nước/u.test(statusText() ?? ''));
    check(!document.getText().includes('che-do'), 'the key is gone');
  });

  test('the page of a rule opens without a network', async () => {
    await commands.executeCommand('soanKeHoach.explainRule', 'struct-roman-sequence');
    await eventually('preview', () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(
          ({ input, label }) => input instanceof TabInputWebview && label.includes('struct-roman-sequence'),
        ),
    );
    const page = await workspace.openTextDocument(Uri.parse('kehoach-rule:/struct-roman-sequence.md'));
    check(/NĐ 30|Nghị định/u.test(page.getText()), 'the page names its source');
    const outside = await workspace.openTextDocument(Uri.parse('kehoach-rule:/..%2f..%2fpackage.json.md'));
    equal(outside.getText(), '', 'nothing else can be read this way');
  });
});
