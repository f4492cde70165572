import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Milliseconds until a file that was exported is there. */
const WRITTEN_MS = 20_000;

/**
 * The pages beside the draft: they follow the keys, a click on them leads to the text, and a picture of the folder stands on
 * them.
 * @param {import('./workbench.mjs').Workbench} vscode
 * @param {string} workspace folder
 */
export async function printedPages(vscode, workspace) {
  await vscode.press('Control+b');
  await vscode.command('Soạn Kế hoạch: Xem trang in');
  const page = vscode.webview();
  await page.locator('text', { hasText: 'TỔ CHỨC THỰC HIỆN' }).waitFor();
  await page.locator('.finding.error').first().waitFor();
  await vscode.picture('xem-trang-in');
  await vscode.goTo(23);
  await vscode.press('End');
  await vscode.page.keyboard.type(' Thêm một câu.');
  await page.locator('text', { hasText: 'Thêm một câu.' }).waitFor();
  await page.locator('text', { hasText: 'TỔ CHỨC THỰC HIỆN' }).click();
  await vscode.status(/Ln 31,/u);
  vscode.says('the printed pages follow the keys, and lead back to the text');
  await pictureOnPage(vscode, workspace);
  await vscode.picture('trang-in-co-hinh');
  vscode.says('a picture of the folder stands on the page');
}

/** Some picture. */
const PICTURE = join(root, 'docs', 'walkthrough', 'icon.png');

/**
 * Into a folder that nobody trusts: its pages stand beside the draft, and its pictures on them.
 * @param {import('./workbench.mjs').Workbench} vscode
 * @param {string} workspace folder
 */
export async function printedPagesRestricted(vscode, workspace) {
  await vscode.command('Soạn Kế hoạch: Xem trang in');
  await vscode.webview().locator('text', { hasText: 'TỔ CHỨC THỰC HIỆN' }).waitFor();
  await pictureOnPage(vscode, workspace);
  await vscode.status(/Restricted Mode/u);
  await vscode.picture('trang-in-chua-tin-cay');
  await vscode.closeTab('Trang in');
  await vscode.revert();
  rmSync(join(workspace, 'hinh'), { recursive: true });
  vscode.says('a folder that is not trusted: its printed pages, with a picture of it');
}

/**
 * Puts a picture into the folder and into the draft, and waits until the page shows it whole.
 * @param {import('./workbench.mjs').Workbench} vscode
 * @param {string} workspace folder
 */
async function pictureOnPage(vscode, workspace) {
  mkdirSync(join(workspace, 'hinh'));
  copyFileSync(PICTURE, join(workspace, 'hinh', 'so-do.png'));
  await vscode.goTo(23);
  await vscode.press('End', 'End');
  await vscode.page.keyboard.insertText('\n\n![Sơ đồ](hinh/so-do.png)');
  const image = vscode.webview().locator('image[href^="data:image/png"]');
  await image.waitFor();
  const size = await image.evaluate(async (/** @type {SVGImageElement} */ element) => {
    const probe = new Image();
    probe.src = element.href.baseVal;
    await probe.decode();
    return `${probe.naturalWidth} x ${probe.naturalHeight}`;
  });
  const header = readFileSync(PICTURE);
  const wanted = `${header.readUInt32BE(16)} x ${header.readUInt32BE(20)}`;
  if (size !== wanted) throw new Error(`the page shows a picture of ${size}, not ${wanted}`);
}

/**
 * Both files out of the editor, and what the project itself says of them.
 * @param {import('./workbench.mjs').Workbench} vscode
 * @param {string} workspace folder
 */
export async function exports(vscode, workspace) {
  const name = 'KH-UBND Tuyên truyền an toàn giao thông trên địa bàn xã Bình Lư năm 2026';
  for (const [title, extension] of [
    ['Xuất ra Word…', 'docx'],
    ['Xuất ra PDF…', 'pdf'],
  ]) {
    await vscode.command(`Soạn Kế hoạch: ${title}`);
    const input = vscode.page.locator('.quick-input-widget:not([style*="display: none"]) input').first();
    await input.waitFor();
    await vscode.page.waitForFunction(
      (/** @type {string} */ end) =>
        [...document.querySelectorAll('.quick-input-widget input')].some((each) =>
          /** @type {HTMLInputElement} */ (each).value.endsWith(end),
        ),
      `${name}.${extension}`,
    );
    await vscode.picture(`xuat-${extension}`);
    await vscode.press('Enter');
    await written(join(workspace, `${name}.${extension}`));
    const buttons = await vscode.message(`Đã xuất ${name}.${extension}`);
    if (buttons.join() !== 'Mở tệp,Mở thư mục chứa tệp') throw new Error(`buttons: ${buttons}`);
    await vscode.picture(`da-xuat-${extension}`);
    if (extension === 'docx') await vscode.command('Notifications: Clear All Notifications');
    else await showExported(vscode, `${name}.${extension}`);
  }
  checkWordFile(join(workspace, `${name}.docx`));
  checkPdf(join(workspace, `${name}.pdf`));
  await vscode.closeTab('Trang in');
  await vscode.revert();
  await vscode.press('Control+b');
  vscode.says(
    'Word file and PDF are exported; the Word file has the form of the regulation, the PDF its text',
  );
}

/**
 * The button of the message leads to the file in the side bar, which opens for it.
 * @param {import('./workbench.mjs').Workbench} vscode
 * @param {string} name
 */
async function showExported(vscode, name) {
  await vscode.answerMessage('Mở thư mục chứa tệp');
  await vscode.page
    .locator(
      '.explorer-folders-view .monaco-list-row.focused, .explorer-folders-view .monaco-list-row.selected',
    )
    .filter({ hasText: name })
    .first()
    .waitFor();
  await vscode.picture('tep-da-xuat');
  vscode.says('the message of an export has buttons, and one shows the file');
  await vscode.press('Control+b');
}

/** @param {string} path */
async function written(path) {
  for (const end = Date.now() + WRITTEN_MS; !existsSync(path) || statSync(path).size === 0; ) {
    if (Date.now() > end) throw new Error(`not written: ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Nothing of its form is found, and what was typed is in it. @param {string} path */
function checkWordFile(path) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'lint', path, '--format', 'json'],
    {
      encoding: 'utf8',
    },
  );
  const ids = [...stdout.matchAll(/"ruleId":\s*"(docx-[^"]+)"/gu)].map(([, id]) => id);
  if (!stdout.includes('"plans": 1')) throw new Error(`the Word file was not read:\n${stdout}`);
  if (ids.length > 0) throw new Error(`form of the Word file: ${ids.join(', ')}`);
  const imported = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'import', path], {
    encoding: 'utf8',
  });
  if (imported.status !== 0) throw new Error(imported.stderr);
  const draft = readFileSync(path.replace(/docx$/u, 'md'), 'utf8');
  if (!draft.includes('Thêm một câu.') || !/!\[Sơ đồ\]\([^)]*\.png\)/u.test(draft))
    throw new Error(`the Word file is another one:\n${draft}`);
}

/** @param {string} path */
function checkPdf(path) {
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no PDF');
  const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  if (text.error) return;
  if (!text.stdout.includes('Thêm một câu.')) throw new Error(`text of the PDF:\n${text.stdout}`);
}
