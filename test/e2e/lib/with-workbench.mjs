import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.mjs';
import { startCodeServer } from './code-server.mjs';
import { Workbench } from './workbench.mjs';

/**
 * A workbench with the extension in a window of its own, closed when the work in it has ended; where that fails, with a
 * picture of it.
 * @param {{ vsix: string, folder: string, browser: string, pictures: string, settings: Record<string, unknown>, timeout: number, trust?: boolean }} options
 *   absolute paths; `timeout`: milliseconds of one step; `trust`: the folder is asked about
 * @param {(vscode: Workbench, page: import('playwright-core').Page) => Promise<void>} work
 */
export async function withWorkbench(
  { vsix, folder, browser, pictures, settings, timeout, trust = false },
  work,
) {
  mkdirSync(pictures, { recursive: true });
  const server = await startCodeServer({ vsix, settings, trust });
  const window = await chromium.launch(launchOptions(browser));
  const page = await window.newPage({ viewport: { width: 1200, height: 750 } });
  page.setDefaultTimeout(timeout);
  const vscode = new Workbench(page, pictures);
  try {
    await page.goto(`http://${server.authority}/?folder=${encodeURIComponent(folder)}`);
    await vscode.ready();
    await work(vscode, page);
  } catch (error) {
    await vscode.picture('failed');
    throw error;
  } finally {
    await window.close();
    await server.stop();
  }
}
