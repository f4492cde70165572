// One person works with Word files: pastes what Word and Google Docs put on the clipboard, opens a Word file as a draft, and
// takes the changes that the leader made in one. Each stop leaves a picture.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withWorkbench } from './lib/with-workbench.mjs';
import { Workbench } from './lib/workbench.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'security.workspace.trust.enabled': false,
};
/** Milliseconds until a file has the text that was pasted. */
const SAVED_MS = 20_000;

/** @param {{ vsix: string, workspace: string, browser: string, pictures: string }} options absolute paths */
export async function word({ vsix, workspace, browser, pictures }) {
  await withWorkbench(
    { vsix, folder: workspace, browser, pictures, settings: SETTINGS, timeout: 60_000 },
    async (vscode) => {
      await vscode.open('ke-hoach-du-thao.md');
      await vscode.status(/Nhà nước/u);
      for (const clipboard of ['word-365', 'word-2016-tcvn3', 'google-docs', 'libreoffice-7'])
        await pasted(vscode, workspace, clipboard);
      const file = exported(workspace);
      await opened(vscode, workspace, file);
      await compared(vscode, workspace, file);
    },
  );
}

/**
 * A recorded clipboard in an empty draft is what the recorded Markdown says.
 * @param {Workbench} vscode @param {string} workspace @param {string} clipboard
 */
async function pasted(vscode, workspace, clipboard) {
  const fixture = (/** @type {string} */ type) =>
    readFileSync(join(root, 'test', 'fixtures', 'clipboards', `${clipboard}.${type}`), 'utf8');
  const name = `dán ${clipboard}.md`;
  const path = join(workspace, name);
  writeFileSync(path, '');
  await vscode.open(name);
  await vscode.page.locator('.monaco-editor .view-lines').first().click();
  await vscode.page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'chữ trơn');
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, fixture('html'));
  const wanted = fixture('md').trim();
  for (const end = Date.now() + SAVED_MS; ; ) {
    await vscode.press('Control+s');
    await vscode.page.waitForTimeout(300);
    const text = readFileSync(path, 'utf8').trim();
    if (text === wanted) break;
    if (Date.now() > end) throw new Error(`pasted from ${clipboard}:\n${text}`);
  }
  await vscode.picture(`dan-${clipboard}`);
  vscode.says(`the clipboard of ${clipboard} is Markdown`);
}

/** The draft of the workspace as a Word file of another name. @param {string} workspace */
function exported(workspace) {
  const cli = join(root, 'dist', 'cli.js');
  const draft = join(workspace, 'ke-hoach-du-thao.md');
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'export', draft, '-o', join(workspace, 'ra')],
    {
      cwd: workspace,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return join(workspace, 'ra', 'ke-hoach-du-thao.docx');
}

/** @param {Workbench} vscode @param {string} workspace @param {string} file */
async function opened(vscode, workspace, file) {
  const old = join(workspace, 'ke-hoach-cu.docx');
  writeFileSync(old, readFileSync(file));
  await vscode.command('Soạn Kế hoạch: Mở từ tệp Word');
  await choose(vscode, old);
  await vscode.page.locator('.tab.active', { hasText: 'ke-hoach-cu.md' }).waitFor();
  await vscode.sees('MỤC ĐÍCH, YÊU CẦU');
  await vscode.picture('mo-tep-word');
  const draft = readFileSync(join(workspace, 'ke-hoach-cu.md'), 'utf8');
  if (!/^# KẾ HOẠCH$/mu.test(draft) || !/^## I\. MỤC ĐÍCH, YÊU CẦU$/mu.test(draft))
    throw new Error(`the draft of the Word file:\n${draft}`);
  vscode.says('a Word file is opened as a draft');
}

/** @param {Workbench} vscode @param {string} workspace @param {string} file */
async function compared(vscode, workspace, file) {
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(
    xml.replace('thiết thực', 'cụ thể').replace('tại các bản', 'tại mọi bản'),
  );
  const changed = join(workspace, 'lanh-dao-sua.docx');
  writeFileSync(changed, zipSync(parts));
  await vscode.open('ke-hoach-du-thao.md');
  await vscode.command('Soạn Kế hoạch: So với bản Word');
  await choose(vscode, changed);
  await vscode.page.locator('.codelens-decoration a', { hasText: 'Nhận' }).first().waitFor();
  await vscode.picture('so-voi-ban-word');
  await vscode.press('Control+Home');
  await vscode.page.locator('.codelens-decoration a', { hasText: 'Nhận tất cả' }).first().click();
  await vscode.goTo(23);
  await vscode.sees('phải cụ thể');
  await vscode.picture('da-nhan');
  vscode.says("the leader's changes are taken into the draft");
}

/** Takes a file of the workspace in the editor's own dialog. @param {Workbench} vscode @param {string} path */
async function choose(vscode, path) {
  const list = vscode.page.locator('.quick-input-widget:not([style*="display: none"]) .monaco-list-row');
  await list
    .filter({ hasText: basename(path) })
    .first()
    .click();
}
