// Two hundred plans in one workspace: the list of deadlines, symbols, links, and a rename over ten plans that is taken
// back byte for byte. Each stop leaves a picture; `--pictures` puts them into docs/images.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CITING, writePlans } from './lib/many-plans.mjs';
import { withWorkbench } from './lib/with-workbench.mjs';
import { Workbench } from './lib/workbench.mjs';

const COUNT = 200;
const PICTURES = ['doi-so-ky-hieu', 'viec-va-thoi-han', 'viec-theo-don-vi', 'lien-ket', 'tim-ke-hoach'];
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontFamily': "'Noto Sans Mono', 'Liberation Mono', monospace",
  'breadcrumbs.enabled': false,
  // Files that a rename has saved and closed have nothing left to undo; these stay open.
  'files.refactoring.autoSave': false,
  'files.autoSave': 'off',
};

/** @param {{ vsix: string, folder: string, browser: string, pictures: string }} options absolute paths */
export async function manyPlans({ vsix, folder, browser, pictures }) {
  const files = writePlans(folder, COUNT);
  await withWorkbench(
    { vsix, folder, browser, pictures, settings: SETTINGS, timeout: 30_000 },
    async (vscode) => {
      await vscode.open('kế hoạch 21.md');
      await vscode.status(/Đảng/u);
      await symbols(vscode);
      await links(vscode);
      await rename(vscode, files);
      await tasks(vscode);
      await checkAll(vscode);
    },
  );
  if (process.argv.includes('--pictures')) publish(pictures);
}

/** @param {Workbench} vscode */
async function symbols(vscode) {
  const start = Date.now();
  await vscode.press('Control+t');
  await vscode.page.keyboard.type('121-KH');
  await vscode.quickInput('121-KH/ĐU');
  await vscode.picture('tim-ke-hoach');
  await vscode.press('Escape');
  vscode.says(`a plan found by its number, ${Date.now() - start} ms with the typing`);
  await vscode.press('Control+t');
  await vscode.page.keyboard.type('doi so dot 122');
  await vscode.quickInput('122-KH/ĐU');
  await vscode.press('Escape');
  vscode.says('and one by its title, typed without marks');
}

/** @param {Workbench} vscode */
async function links(vscode) {
  const link = vscode.page.locator('.monaco-editor .detected-link').first();
  await link.waitFor();
  await link.hover();
  await vscode.page.locator('.monaco-hover:not(.hidden)', { hasText: 'Mở KẾ HOẠCH' }).first().waitFor();
  await vscode.picture('lien-ket');
  await vscode.press('Escape');
  vscode.says('a citation is a link to the plan that bears the number');
}

/** @param {Workbench} vscode @param {Map<string, string>} files */
async function rename(vscode, files) {
  const changed = COUNT / CITING;
  await renamed(vscode, 'doi-so-ky-hieu');
  await undone(vscode);
  await saved(vscode, files, changed);
  await disk('ten plans as before', files, (before) => before);
  vscode.says('one undo restored every file byte for byte');
  await vscode.open('kế hoạch 21.md');
  await renamed(vscode);
  await vscode.command('File: Save All');
  await disk('ten plans renamed', files, (before) =>
    before.replace('số 21 – CT/TW', 'số 25-CT/TW').replace('số 21-CT/TW', 'số 25-CT/TW'),
  );
  vscode.says(`every mention in ${changed} plans has the new number, and nothing else changed`);
}

/** Changes the number of a directive; the plans that cite it open one after the other. @param {Workbench} vscode @param {string} [picture] */
async function renamed(vscode, picture) {
  const { page } = vscode;
  await vscode.goTo(21);
  await page.keyboard.press('Home');
  for (let i = 0; i < 24; i += 1) await page.keyboard.press('ArrowRight');
  await vscode.press('F2');
  const box = page.locator('.rename-box input').first();
  await box.waitFor();
  await box.fill('25-CT/TW');
  if (picture) await vscode.picture(picture);
  await vscode.press('Enter');
  await vscode.sees('số 25-CT/TW');
  await page
    .locator('.tab.dirty')
    .nth(COUNT / CITING - 1)
    .waitFor();
}

/** Takes the change back, in all files at once. A busy editor may miss a key; there is one step to undo. @param {Workbench} vscode */
async function undone(vscode) {
  for (let attempt = 1; ; attempt += 1) {
    await vscode.press('Control+z');
    try {
      await vscode.sees('số 21 – CT/TW', 3000);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
  await vscode.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
}

/**
 * Has every open file written anew, changed or not, so that the disk shows what the editor holds.
 * @param {Workbench} vscode @param {Map<string, string>} files @param {number} count
 */
async function saved(vscode, files, count) {
  const times = new Map([...files.keys()].map((path) => [path, statSync(path).mtimeMs]));
  for (let presses = 0; presses < 5 * count; presses += 1) {
    await vscode.press('Control+s');
    await vscode.page.waitForTimeout(200);
    if ([...times].filter(([path, time]) => statSync(path).mtimeMs > time).length === count) return;
    await vscode.command('View: Open Next Editor');
    await vscode.page.waitForTimeout(200);
  }
  throw new Error(`${count} files were not written`);
}

/** Waits until every file on disk is as it should be. @param {string} what @param {Map<string, string>} files @param {(before: string) => string} wanted */
async function disk(what, files, wanted) {
  const end = Date.now() + 40_000;
  for (;;) {
    const wrong = [...files].filter(([path, text]) => readFileSync(path, 'utf8') !== wanted(text));
    if (wrong.length === 0) return;
    if (Date.now() > end) throw new Error(`${what}: ${wrong.map(([path]) => path).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {Workbench} vscode */
async function tasks(vscode) {
  const { page } = vscode;
  await vscode.command('Soạn Kế hoạch: Xem việc và thời hạn của mọi kế hoạch');
  const row = page.locator('.pane-body .monaco-list-row', { hasText: /quá hạn \d+ ngày/u }).first();
  await row.waitFor();
  await page.locator('.pane-header', { hasText: 'Kế hoạch năm' }).first().click();
  await vscode.picture('viec-va-thoi-han');
  await row.click();
  await page.locator('.tab.active', { hasText: /kế hoạch \d+\.md/u }).waitFor();
  await vscode.sees('hoàn thành');
  await vscode.command('Soạn Kế hoạch: Xếp việc theo đơn vị');
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Trung tâm Chính trị' }).first().waitFor();
  await vscode.picture('viec-theo-don-vi');
  vscode.says('deadlines of all plans by day and by unit; a click goes to the text');
}

/** The task that checks all plans says how far it is, and ends. @param {Workbench} vscode */
async function checkAll(vscode) {
  const { page } = vscode;
  await vscode.command('Tasks: Run Test Task');
  await vscode.quickInput('soát mọi kế hoạch');
  await vscode.press('Enter');
  await vscode.status(/Đang soát mọi kế hoạch: \d+\/200/u);
  await page
    .locator('.statusbar-item', { hasText: 'Đang soát' })
    .first()
    .waitFor({ state: 'detached', timeout: 120_000 });
  vscode.says('a task checks all plans and shows how far it is');
}

/** @param {string} pictures */
function publish(pictures) {
  const images = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'images');
  const paths = PICTURES.map((name) => join(pictures, `${name}.png`));
  const small = spawnSync('pngquant', ['--force', '--ext', '.png', '--speed', '1', '64', ...paths]);
  if (small.status !== 0) throw new Error('pictures are published with pngquant');
  for (const name of PICTURES) copyFileSync(join(pictures, `${name}.png`), join(images, `${name}.png`));
}
