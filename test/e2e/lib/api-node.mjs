import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.mjs';
import { startCodeServer } from './code-server.mjs';
import { TestLines } from './test-lines.mjs';

/**
 * The API tests in the extension host on Node (code-server) with the packaged extension installed.
 * @param {{ vsix: string, workspace: string, harness: string, tests: string, browser: string }} options absolute paths
 */
export async function runInNodeHost({ vsix, workspace, harness, tests, browser }) {
  const server = await startCodeServer({ vsix });
  const lines = new TestLines();
  const window = await chromium.launch(launchOptions(browser));
  try {
    const page = await window.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {(code: number) => void} */
    let finish = () => {};
    const finished = new Promise((resolve) => {
      finish = resolve;
    });
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const line = format(...args);
        if (type !== 'warn' || line.includes('[kehoach]')) lines.take(line);
      },
    );
    const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${path}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', remote(harness)],
      ['extensionTestsPath', remote(tests)],
    ]);
    const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`;
    await page.goto(`http://${server.authority}/?${query}`, { timeout: 120_000 });
    const late = new Promise((resolve) => setTimeout(resolve, 420_000, 'timed out').unref());
    const code = await Promise.race([finished, late]);
    if (code !== 0) throw new Error([`API tests in the Node host: ${code}`, ...lines.failed].join('\n'));
  } finally {
    await window.close();
    await server.stop();
  }
}
