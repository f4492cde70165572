import { commands, Uri, workspace } from 'vscode';
import { check, closeAll, equal, eventually, openPlan, statusText } from './support.ts';

suite('export', () => {
  teardown(closeAll);

  for (const [format, command, begins] of [
    ['docx', 'exportDocx', 'PK'],
    ['pdf', 'exportPdf', '%PDF-'],
  ] as const) {
    test(`a plan is written as ${format}, the same each time`, async () => {
      const { document } = await openPlan();
      await eventually('status', statusText);
      const target = Uri.joinPath(document.uri, '..', `kế hoạch.${format}`);
      const written: string[] = [];
      for (let i = 0; i < 2; i += 1) {
        await commands.executeCommand(`soanKeHoach.${command}`, target);
        const bytes = await workspace.fs.readFile(target);
        equal(new TextDecoder().decode(bytes.slice(0, begins.length)), begins, 'beginning');
        check(bytes.length > 4000, `${bytes.length} bytes`);
        written.push(bytes.join());
      }
      equal(written[1], written[0], 'second export');
      await workspace.fs.delete(target);
    });
  }
});
