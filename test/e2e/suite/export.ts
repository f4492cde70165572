import { commands, Uri, workspace } from 'vscode';
import { check, closeAll, equal, eventually, openPlan, statusText } from './support.ts';

suite('export', () => {
  teardown(closeAll);

  test('a plan is written as a Word file, the same each time', async () => {
    const { document } = await openPlan();
    await eventually('status', statusText);
    const target = Uri.joinPath(document.uri, '..', 'kế hoạch.docx');
    const written: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      await commands.executeCommand('soanKeHoach.exportDocx', target);
      const bytes = await workspace.fs.readFile(target);
      check(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.length > 4000, `a zip of ${bytes.length} bytes`);
      written.push(bytes.join());
    }
    equal(written[1], written[0], 'second export');
    await workspace.fs.delete(target);
  });
});
