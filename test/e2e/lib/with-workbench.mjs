import { mkdirSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.mjs';
import { startCodeServer } from './code-server.mjs';
import { Workbench } from './workbench.mjs';

/**
 * A workbench with the extension in a window of its own, closed when the work in it has ended; where that fails, with a
 * picture of it.
 * @param {{ vsix?: string, folder: string, browser: string, pictures: string, settings: Record<string, unknown>, timeout: number, trust?: boolean }} options
 *   absolute paths; without `vsix` the extension is still to be installed; `timeout`: milliseconds of one step; `trust`: the
 *   folder is asked about
 * @param {(vscode: Workbench, page: import('playwright-core').Page, extensions: string) => Promise<void>} work `extensions`:
 *   folder of those installed
 */
export async function withWorkbench(
  { vsix, folder, browser, pictures, settings, timeout, trust = false },
  work,
) {
  mkdirSync(pictures, { recursive: true });
  const server = await startCodeServer({ ...(vsix ? { vsix } : {}), settings, trust });
  const window = await chromium.launch(launchOptions(browser));
  const page = await window.newPage({ viewport: { width: 1200, height: 750 } });
  page.setDefaultTimeout(timeout);
  const vscode = new Workbench(page, pictures);
  try {
    await page.goto(`http://${server.authority}/?folder=${encodeURIComponent(folder)}`);
    await vscode.ready(readdirSync(folder).length > 0);
    await work(vscode, page, server.extensions);
  } catch (error) {
    const state = await within(2 * STATE_MS, stateOf(page));
    await within(STATE_MS, vscode.picture('failed'));
    throw new Error(`${vscode.last ? `after “${vscode.last}”: ` : ''}${error}\n${state}`, { cause: error });
  } finally {
    await window.close();
    await server.stop();
  }
}

/** Milliseconds that a window which may hang is given to say what it shows. */
const STATE_MS = 10_000;

/**
 * What a window shows that did not do what was asked: whether it draws, what has the focus, and the dialog that is open.
 * @param {import('playwright-core').Page} page
 */
async function stateOf(page) {
  const state = await page.evaluate(async () => {
    const start = performance.now();
    const frames = 10;
    for (let frame = 0; frame < frames; frame += 1)
      await Promise.race([
        new Promise((resolve) => requestAnimationFrame(resolve)),
        new Promise((resolve) => setTimeout(resolve, 1000)),
      ]);
    const focus = document.activeElement;
    return {
      millisecondsOfAFrame: Math.round((performance.now() - start) / frames),
      visibility: document.visibilityState,
      hasFocus: document.hasFocus(),
      focus: focus ? `${focus.tagName} ${focus.className}` : '',
      dialog: document.querySelector('.monaco-dialog-box')?.textContent ?? '',
      quickInput: document.querySelector('.quick-input-widget')?.getAttribute('style') ?? '',
      status: document.querySelector('.statusbar')?.textContent ?? '',
    };
  });
  return JSON.stringify(state, undefined, 1);
}

/**
 * What a promise gives, or why it gave nothing in time.
 * @template T
 * @param {number} limit milliseconds
 * @param {Promise<T>} promise
 */
function within(limit, promise) {
  return Promise.race([
    promise,
    new Promise((resolve) => setTimeout(() => resolve(`no answer in ${limit} ms`), limit)),
  ]).catch((error) => String(error));
}
