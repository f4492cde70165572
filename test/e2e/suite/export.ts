import {
  commands,
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { check, closeAll, equal, eventually, openPlan, pause, previewPages, statusText } from './support.ts';

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

  test('writes wherever the editor can, and tells where it cannot', async () => {
    const memory = new Memory();
    const registered = [
      workspace.registerFileSystemProvider('kehoach-bo-nho', memory),
      workspace.registerFileSystemProvider('kehoach-chi-doc', memory, { isReadonly: true }),
    ];
    try {
      const { document } = await openPlan();
      await eventually('status', statusText);
      const target = Uri.parse('kehoach-bo-nho:/ra/kế hoạch.docx');
      await commands.executeCommand('soanKeHoach.exportDocx', target);
      const written = memory.files.get(target.path);
      check(written !== undefined && written.length > 4000, 'the file is in the other file system');
      const beside = Uri.joinPath(document.uri, '..', 'bên cạnh.docx');
      await commands.executeCommand('soanKeHoach.exportDocx', beside);
      equal((await workspace.fs.readFile(beside)).join(), written.join(), 'the same bytes everywhere');
      await workspace.fs.delete(beside);
      memory.files.clear();
      const readOnly = target.with({ scheme: 'kehoach-chi-doc' });
      await refused(() => commands.executeCommand('soanKeHoach.exportDocx', readOnly));
      memory.isLocked = true;
      await refused(() => commands.executeCommand('soanKeHoach.exportDocx', target));
      equal(memory.files.size, 0, 'files after two refusals');
    } finally {
      for (const each of registered) each.dispose();
    }
  });

  test('of the plan whose printed pages have the focus, its editor closed', async () => {
    const { document } = await openPlan();
    await eventually('status', statusText);
    await commands.executeCommand('soanKeHoach.openPreview');
    await eventually('pages', () => previewPages(document.uri));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('no editor', () => window.activeTextEditor === undefined);
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    const target = Uri.joinPath(document.uri, '..', 'từ trang in.pdf');
    await eventually('the file', async () => {
      await commands.executeCommand('soanKeHoach.exportPdf', target);
      return (await workspace.fs.stat(target)).size > 10_000;
    });
    await workspace.fs.delete(target);
  });

  test('never takes the draft, which a menu hands over, for the file to write', async () => {
    const { document } = await openPlan();
    await eventually('status', statusText);
    const before = (await workspace.fs.readFile(document.uri)).join();
    void commands.executeCommand('soanKeHoach.exportDocx', document.uri).then(undefined, () => undefined);
    await pause(1500);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    equal((await workspace.fs.readFile(document.uri)).join(), before, 'the draft');
  });
});

async function refused(run: () => PromiseLike<unknown>): Promise<void> {
  try {
    await run();
  } catch {
    return;
  }
  throw new Error('written where nothing can be written');
}

/** Files in memory only, as of an editor's own file system. */
class Memory implements FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  /** As where another program has the files open. */
  isLocked = false;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat({ path }: Uri): FileStat {
    const file = this.files.get(path);
    if (!file && /\.[a-z]+$/u.test(path)) throw FileSystemError.FileNotFound(path);
    return { type: file ? FileType.File : FileType.Directory, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  readFile({ path }: Uri): Uint8Array {
    return this.files.get(path) ?? new Uint8Array();
  }

  writeFile({ path }: Uri, content: Uint8Array): void {
    if (this.isLocked) throw new Error('EBUSY: resource busy or locked');
    this.files.set(path, content);
  }

  createDirectory(): void {}

  delete({ path }: Uri): void {
    this.files.delete(path);
  }

  rename(): void {}
}
