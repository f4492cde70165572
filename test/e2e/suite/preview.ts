import {
  commands,
  Position,
  Range,
  TabInputWebview,
  type TextEditor,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  check,
  closeAll,
  equal,
  eventually,
  inWorkspace,
  openFile,
  openPlan,
  openText,
  pause,
  previewPages,
  statusText,
} from './support.ts';

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

  test('goes on with the file when such a draft is saved, and goes when it is thrown away', async () => {
    const saved = await openPlan();
    await eventually('status', statusText);
    const text = saved.document.getText();
    await closeAll();
    const target = inWorkspace('lưu lần đầu.md');
    const untitled = target.with({ scheme: 'untitled' });
    const write = async (): Promise<TextEditor> => {
      const document = await workspace.openTextDocument(untitled);
      const editor = await window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new Position(0, 0), text));
      await eventually('status', statusText);
      await commands.executeCommand('soanKeHoach.openPreview');
      await eventually('pages', () => previewPages(untitled));
      await commands.executeCommand('workbench.action.focusFirstEditorGroup');
      return editor;
    };
    await write();
    await commands.executeCommand('workbench.action.files.save');
    await eventually('pages of the file', () => previewPages(target));
    equal(previewTabs().length, 1, 'previews');
    await typeAndSee(await openFile('lưu lần đầu.md'));
    await closeAll();
    await workspace.fs.delete(target);
    await write();
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('preview is gone', () => previewTabs().length === 0);
  });

  test('the tab names the draft and its form', async () => {
    const { document } = await opened();
    const name = document.uri.path.split('/').at(-1)!;
    await eventually('title', () =>
      previewTabs().some((label) => label === `Trang in: ${name} · Văn bản hành chính nhà nước (NĐ 30)`),
    );
  });

  test('goes on when the file gets another name', async () => {
    const { document } = await opened();
    const target = inWorkspace('tên mới của kế hoạch.md');
    const renaming = new WorkspaceEdit();
    renaming.renameFile(document.uri, target, { overwrite: true });
    await workspace.applyEdit(renaming);
    await eventually('pages under the new name', () => previewPages(target));
    equal(previewPages(document.uri), undefined, 'pages under the old name');
    await eventually('title', () => previewTabs().some((label) => label.includes('tên mới của kế hoạch.md')));
    await typeAndSee(await openFile('tên mới của kế hoạch.md'));
    equal(previewTabs().length, 1, 'previews');
    await workspace.fs.delete(target);
  });

  test('stays when the editor of the draft is closed, and goes on when it is opened again', async () => {
    const { document } = await opened();
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('editor is closed', () => window.visibleTextEditors.length === 0);
    check((previewPages(document.uri) ?? []).length > 0, 'the pages are still there');
    await typeAndSee(await openFile(document.uri.path.split('/').at(-1)!));
    equal(previewTabs().length, 1, 'previews');
  });

  test('two plans have their own pages', async () => {
    const first = await opened();
    const before = previewPages(first.document.uri)!.join();
    const second = await opened();
    await typeAndSee(second);
    equal(previewPages(first.document.uri)!.join(), before, 'pages of the other plan');
    equal(previewTabs().length, 2, 'previews');
    await commands.executeCommand('soanKeHoach.openPreview', first.document.uri);
    equal(previewTabs().length, 2, 'previews after asking again');
  });

  test('shows the images of the workspace, as they are now', async () => {
    const editor = await opened();
    const { document } = editor;
    const image = inWorkspace('hinh/sơ đồ.png');
    const shows = (size: string): boolean =>
      (previewPages(document.uri) ?? []).some(
        (page) => page.includes(size) && page.includes('data-target="hinh/s%C6%A1%20%C4%91%E1%BB%93.png"'),
      );
    await workspace.fs.writeFile(image, blankPng(80, 40));
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n\n![Sơ đồ](hinh/s%C6%A1%20%C4%91%E1%BB%93.png)\n'));
    await eventually('image', () => shows('width="60" height="30"'));
    await workspace.fs.writeFile(image, blankPng(160, 40));
    await eventually('changed image', () => shows('width="120" height="30"'));
    await workspace.fs.delete(inWorkspace('hinh'), { recursive: true });
    await eventually('its description', () => textOf(previewPages(document.uri) ?? []).includes('Sơ đồ'));
  });

  test('a text that is no plan has no pages until it is one', async () => {
    const { document: plan } = await openPlan();
    const text = plan.getText();
    const editor = await openText('# Ghi chú\n\nHọp lúc 8 giờ.\n');
    await commands.executeCommand('soanKeHoach.openPreview');
    await eventually('preview', () => previewPages(editor.document.uri) !== undefined);
    await pause(1000);
    equal(previewPages(editor.document.uri)?.length, 0, 'pages of a note');
    const all = new Range(
      new Position(0, 0),
      editor.document.lineAt(editor.document.lineCount - 1).range.end,
    );
    await editor.edit((edit) => edit.replace(all, text));
    await eventually('pages', () => previewPages(editor.document.uri));
    await editor.edit((edit) => edit.replace(new Range(0, 0, 10_000, 0), 'Không còn gì.\n'));
    await eventually('no pages again', () => previewPages(editor.document.uri)?.length === 0);
  });

  test('a plan of 250 pages is set, and follows what is typed', async function () {
    this.timeout(150_000);
    const { document: plan } = await openPlan();
    const sentence = 'Các cơ quan, đơn vị phối hợp triển khai thực hiện nhiệm vụ được giao tại các bản. ';
    const filler = Array.from({ length: 2700 }, (_, i) => `- Việc ${i}: ${sentence.repeat(3)}\n`).join('\n');
    const editor = await openText(plan.getText().replace('### III. ', `${filler}\n$&`));
    await commands.executeCommand('soanKeHoach.openPreview');
    const pages = await eventually('pages', () => previewPages(editor.document.uri), 60_000);
    check(pages.length >= 250, `${pages.length} pages`);
    const at = editor.document.positionAt(editor.document.getText().indexOf('Việc 1000:') + 9);
    await editor.edit((edit) => edit.insert(at, ' (đã thêm)'));
    await eventually(
      'typed text',
      () => textOf(previewPages(editor.document.uri) ?? []).includes('Việc 1000 (đã thêm)'),
      60_000,
    );
    const now = previewPages(editor.document.uri)!;
    const changed = now.filter((page, index) => page !== pages[index]).length;
    check(changed >= 1 && changed <= 3, `${changed} pages are others than before one was typed on`);
  });
});

/** What says that it is a PNG of so many pixels. */
function blankPng(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** A plan with its pages beside it. */
async function opened(): Promise<TextEditor> {
  const editor = await openPlan();
  await eventually('status', statusText);
  await commands.executeCommand('soanKeHoach.openPreview');
  await eventually('pages', () => previewPages(editor.document.uri));
  return window.showTextDocument(editor.document, ViewColumn.One);
}

async function typeAndSee(editor: TextEditor): Promise<void> {
  const { document } = editor;
  const end = document.positionAt(document.getText().indexOf('tại các bản.') + 'tại các bản'.length);
  await editor.edit((edit) => edit.insert(end, ' và các thôn'));
  await eventually('typed text', () => textOf(previewPages(document.uri) ?? []).includes('bản và các thôn'));
}

/** Labels of the tabs with printed pages. */
function previewTabs(): string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('soanKeHoach.preview'))
    .map(({ label }) => label);
}
