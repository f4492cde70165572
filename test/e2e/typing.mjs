// A person types prose with Enter at its end, in a folder of plans: what is typed stands there. Where a document is
// named a list opens by itself and adds to what is typed. What the model in test/typing takes for VS Code is VS Code here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withWorkbench } from './lib/with-workbench.mjs';
import { Workbench } from './lib/workbench.mjs';

const FILE = 'ke-hoach-du-thao.md';
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
};
/** Phrases that were seen to be replaced by a citation at Enter, and keys that open a list in other places. */
const PROSE = [
  'Thực hiện theo quy định',
  'Triển khai thực hiện',
  'Căn cứ tình hình thực tế',
  'Thực hiện theo Kế hoạch',
  'Báo cáo kết quả thực hiện theo kế hoạch',
  'Các đơn vị căn cứ tình hình thực tế',
  'Hoàn thành trong giai đoạn 2026-2030',
];

/** @param {{ vsix: string, workspace: string, browser: string, pictures: string }} options absolute paths */
export async function typing({ vsix, workspace, browser, pictures }) {
  await withWorkbench(
    { vsix, folder: workspace, browser, pictures, settings: SETTINGS, timeout: 180_000 },
    async (vscode, page) => {
      await vscode.open(FILE);
      await vscode.squiggle();
      const path = join(workspace, FILE);
      const before = readFileSync(path, 'utf8');
      await vscode.goTo(lastLineOfContent(before));
      await vscode.press('End');
      await paragraph(vscode);
      for (const phrase of PROSE) {
        await page.keyboard.type(phrase, { delay: 60 });
        await paragraph(vscode);
      }
      await vscode.picture('prose');
      await page.keyboard.type('Thực hiện Kế hoạch số', { delay: 60 });
      await listBehindBlank(page);
      await vscode.picture('document');
      await page.keyboard.type('thông', { delay: 60 });
      await paragraph(vscode);
      await page.keyboard.type('Thực hiện Kế hoạch số', { delay: 60 });
      await listBehindBlank(page);
      await vscode.press('Enter');
      await vscode.picture('accepted');
      await vscode.press('Control+s');
      const after = await saved(path, before);
      const typed = `\n\n${PROSE.join('\n\n')}\n\nThực hiện Kế hoạch số thông\n\nThực hiện Kế hoạch số `;
      if (!after.includes(typed)) throw new Error(`what was typed is not there:\n${after}`);
      const number = after.slice(after.indexOf(typed) + typed.length).split('\n', 1)[0] ?? '';
      if (!/^2723\/KH-UBND/u.test(number)) throw new Error(`no number was added: “${number}”`);
      vscode.says(
        `${PROSE.length + 1} phrases with Enter stand as they were typed; a number was added: ${number}`,
      );
    },
  );
}

/** Enter, twice; what a new line is given comes by itself. @param {Workbench} vscode */
async function paragraph(vscode) {
  for (let times = 0; times < 2; times += 1) {
    await vscode.page.waitForTimeout(400);
    await vscode.press('Enter');
  }
  await vscode.page.waitForTimeout(400);
}

/**
 * Types a blank until a list opens after it, with the plan that the draft is based on.
 * @param {import('playwright-core').Page} page
 */
async function listBehindBlank(page) {
  const row = page.locator('.suggest-widget.visible .monaco-list-row').first();
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.type(' ');
    try {
      await row.waitFor({ timeout: 4000 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Backspace');
    }
  }
}

/** @param {string} text @returns {number} of the last line that is a paragraph of the second section, from 1 */
function lastLineOfContent(text) {
  const lines = text.split('\n');
  const heading = lines.findIndex((line) => /^#+ .*NỘI DUNG/u.test(line));
  const next = lines.findIndex((line, i) => i > heading && /^#/u.test(line));
  let last = next - 1;
  while (lines[last]?.trim() === '') last -= 1;
  return last + 1;
}

/** @param {string} path @param {string} before */
async function saved(path, before) {
  for (let waited = 0; waited < 20_000; waited += 200) {
    const text = readFileSync(path, 'utf8');
    if (text !== before) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the file was not saved');
}
