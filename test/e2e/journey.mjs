// One person writes a plan: a new plan by questions, findings and Problems, a quick fix, a suggestion, a snippet, the
// status, the page of a rule; at first in a folder that nobody trusts. Each stop leaves a picture; `--pictures` puts them where README and walkthrough look.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exports, printedPages, printedPagesRestricted } from './lib/printed-pages.mjs';
import { withWorkbench } from './lib/with-workbench.mjs';
import { Workbench } from './lib/workbench.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontFamily': "'Noto Sans Mono', 'Liberation Mono', monospace",
  'editor.fontSize': 14,
  'breadcrumbs.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** @param {{ vsix: string, workspace: string, browser: string, pictures: string }} options absolute paths */
export async function journey({ vsix, workspace, browser, pictures }) {
  const ownSettings = join(workspace, '.vscode');
  mkdirSync(ownSettings);
  const off = { 'soanKeHoach.rules': { 'date-valid': 'off' }, 'soanKeHoach.enable': false };
  writeFileSync(join(ownSettings, 'settings.json'), JSON.stringify(off));
  await withWorkbench(
    { vsix, folder: workspace, browser, pictures, settings: SETTINGS, timeout: 60_000, trust: true },
    async (vscode) => {
      await restricted(vscode);
      await printedPagesRestricted(vscode, workspace);
      rmSync(ownSettings, { recursive: true });
      await trusted(vscode);
      await newPlan(vscode);
      await findingsAndFix(vscode);
      await printedPages(vscode, workspace);
      await exports(vscode, workspace);
      await suggestions(vscode);
      await statusMenu(vscode);
      await rulePage(vscode);
      await snippet(vscode);
      await walkthrough(vscode);
      await settings(vscode);
    },
  );
  if (process.argv.includes('--pictures')) publish(pictures);
}

/**
 * Settings that come with a folder switch nothing off before it is trusted.
 * @param {Workbench} vscode
 */
async function restricted(vscode) {
  await vscode.status(/Restricted Mode/u);
  await vscode.open('ke-hoach-du-thao.md');
  await vscode.status(/Nhà nước · Dự thảo: .*lỗi/u);
  await vscode.problems();
  await vscode.problem('31/6/2026');
  await vscode.hideProblems();
  vscode.says('a folder that is not trusted: plans are checked, its settings have no say');
}

/** @param {Workbench} vscode */
async function trusted(vscode) {
  await vscode.command('Workspaces: Manage Workspace Trust');
  await vscode.trust();
  await vscode.command('View: Close All Editors');
  vscode.says('the folder is trusted');
}

/** @param {Workbench} vscode */
async function newPlan(vscode) {
  await vscode.command('Soạn Kế hoạch: Tạo kế hoạch mới');
  await vscode.choose('Ủy ban nhân dân xã');
  await vscode.picture('chon-loai-ke-hoach');
  await vscode.choose('Kế hoạch tuyên truyền');
  await vscode.answer('Bình Lư', 3);
  await vscode.answer('Nguyễn Văn An', 4);
  await vscode.answer('an toàn giao thông năm 2026', 5);
  await vscode.sees('KẾ HOẠCH');
  await vscode.status(/Nhà nước · Dự thảo/u);
  await vscode.picture('ke-hoach-moi', { x: 305, y: 38, width: 700, height: 420 });
  vscode.says('new plan: a whole draft, with its status');
}

/** @param {Workbench} vscode */
async function findingsAndFix(vscode) {
  await vscode.open('ke-hoach-du-thao.md');
  await vscode.squiggle();
  await vscode.status(/lỗi/u);
  await vscode.problems();
  await vscode.goTo(25);
  await vscode.picture('soat-loi');
  await vscode.problemLink('struct-roman-sequence');
  await vscode.preview('La Mã');
  await vscode.closeTab('Preview struct-roman-sequence');
  vscode.says('the link of a finding opens the page of its rule');
  await vscode.hideProblems();
  await vscode.goTo(25);
  const fixes = await vscode.quickFixes();
  await vscode.picture('sua-nhanh', { x: 305, y: 180, width: 700, height: 420 });
  await vscode.takeFirst();
  await vscode.sees('II. NỘI DUNG');
  vscode.says(`findings, and a quick fix out of ${fixes}`);
}

/** @param {Workbench} vscode */
async function suggestions(vscode) {
  await vscode.goTo(29);
  await vscode.press('End', 'Enter', 'Enter');
  await vscode.at(31);
  await vscode.suggest();
  await vscode.picture('goi-y', { x: 305, y: 290, width: 700, height: 380 });
  await vscode.press('Escape');
  vscode.says('suggestions');
}

/** @param {Workbench} vscode */
async function statusMenu(vscode) {
  await vscode.clickStatus();
  await vscode.quickInput('Giai đoạn');
  await vscode.picture('thanh-trang-thai', { x: 300, y: 0, width: 605, height: 300 });
  await vscode.press('Escape');
  vscode.says('the menu of the status item');
}

/** @param {Workbench} vscode */
async function rulePage(vscode) {
  await vscode.command('Soạn Kế hoạch: Giải thích quy tắc');
  await vscode.choose('sign-authority-form-state');
  await vscode.preview('TM.');
  await vscode.picture('trang-quy-tac');
  vscode.says('the page of a rule');
}

/** @param {Workbench} vscode */
async function snippet(vscode) {
  await vscode.open('ke-hoach-du-thao.md');
  await vscode.goTo(31);
  await vscode.snippet('muc-');
  vscode.says('a snippet out of the list');
}

/** @param {Workbench} vscode */
async function walkthrough(vscode) {
  await vscode.command('View: Close All Editors');
  await vscode.dontSave();
  await vscode.press('Control+b');
  await vscode.command('Soạn Kế hoạch: Hướng dẫn bắt đầu');
  await vscode.walkthroughStep('Tạo một kế hoạch');
  await vscode.picture('huong-dan');
  vscode.says('the walkthrough');
}

/** @param {Workbench} vscode */
async function settings(vscode) {
  await vscode.command('View: Close All Editors');
  await vscode.press('Control+b');
  await vscode.command('Preferences: Open Settings (UI)');
  await vscode.searchSettings('soanKeHoach');
  await vscode.picture('cai-dat', { x: 480, y: 20, width: 720, height: 500 });
  vscode.says('settings in Vietnamese');
}

/** Puts the pictures into docs, with few colours: text needs no more. @param {string} pictures */
function publish(pictures) {
  const files = readdirSync(pictures).map((name) => join(pictures, name));
  const small = spawnSync('pngquant', ['--force', '--ext', '.png', '--speed', '1', '64', ...files]);
  if (small.status !== 0) throw new Error('pictures are published with pngquant');
  const images = join(root, 'docs', 'images');
  const steps = join(root, 'docs', 'walkthrough');
  mkdirSync(images, { recursive: true });
  mkdirSync(steps, { recursive: true });
  const names = [
    'ke-hoach-moi',
    'soat-loi',
    'sua-nhanh',
    'goi-y',
    'thanh-trang-thai',
    'trang-quy-tac',
    'huong-dan',
  ];
  for (const name of names) copyFileSync(join(pictures, `${name}.png`), join(images, `${name}.png`));
  const of = {
    taoKeHoach: 'ke-hoach-moi',
    suaLoi: 'sua-nhanh',
    dienTiep: 'goi-y',
    banHanh: 'thanh-trang-thai',
    caiDat: 'cai-dat',
  };
  for (const [step, name] of Object.entries(of)) {
    copyFileSync(join(pictures, `${name}.small.png`), join(steps, `${step}.png`));
  }
}
