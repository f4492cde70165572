import { commands, Uri, window, workspace } from 'vscode';
import { check, closeAll, equal, eventually, openPlan, previewPages, statusText } from './support.ts';

const textOf = (pages: readonly string[]): string =>
  pages
    .join('')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('\u00a0', ' ');

suite('preview', () => {
  teardown(closeAll);

  test('the printed pages stand beside the draft and follow what is typed', async () => {
    const editor = await openPlan();
    const { document } = editor;
    await eventually('status', statusText);
    await commands.executeCommand('soanKeHoach.openPreview');
    const pages = await eventually('pages', () => previewPages(document.uri));
    check(textOf(pages).includes('MỤC ĐÍCH, YÊU CẦU'), 'the page has the text of the draft');
    equal(window.activeTextEditor?.document, document, 'the editor with the cursor');
    const end = document.positionAt(document.getText().indexOf('tại các bản.') + 'tại các bản'.length);
    await editor.edit((edit) => edit.insert(end, ' và các xóm'));
    await eventually('typed text', () => textOf(previewPages(document.uri) ?? []).includes('bản và các xóm'));
    await commands.executeCommand('undo');
    await eventually('after undo', () => !textOf(previewPages(document.uri) ?? []).includes('các xóm'));
  });

  test('also of a draft that nobody has saved', async () => {
    const saved = await openPlan();
    await eventually('status', statusText);
    const text = saved.document.getText();
    await closeAll();
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(document);
    await eventually('status', statusText);
    await commands.executeCommand('soanKeHoach.openPreview');
    await eventually('pages', () => previewPages(document.uri));
  });

  test('a plan is written as a PDF file, the same each time', async () => {
    const { document } = await openPlan();
    await eventually('status', statusText);
    const target = Uri.joinPath(document.uri, '..', 'kế hoạch.pdf');
    const written: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      await commands.executeCommand('soanKeHoach.exportPdf', target);
      const bytes = await workspace.fs.readFile(target);
      const head = String.fromCharCode(...bytes.subarray(0, 8));
      check(head === '%PDF-1.7' && bytes.length > 10_000, `${head}, ${bytes.length} bytes`);
      written.push(bytes.join());
    }
    equal(written[1], written[0], 'second export');
    await workspace.fs.delete(target);
  });
});
